import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import { parts } from '../../localize/parts.js';
import { byId } from '../../program/by-id.js';
import { isOlderThan } from '../../program/comparison/read-on.js';
import { dimensionsInUse } from '../../program/resolve.js';
import type { Column } from './columns.js';

/** What decides whether figures are old. */
export interface Clock {
  /** The day that counts as today. */
  today: string;
  /** From how many days on figures are old; nothing where the author does not say. */
  maxAge: number | undefined;
}

/** What a column stands for, besides its name: for the table's own header, the print and the CSV alike. */
export function sayColumn(column: Column, own: ComparatorMessages, clock: Clock): string[] {
  const { view, words, because, sponsored } = column;
  if (!view) return parts(sponsored !== undefined && saySponsored(sponsored, own));
  return parts(
    words.text(view.tier.name),
    because && own[because],
    sayOptions(column),
    sayAge(column, own),
    sayOld(column, own, clock),
    view.program.invented && words.messages.invented,
    sponsored !== undefined && saySponsored(sponsored, own),
  );
}

/** The options of dimensions that it holds for. */
export function sayOptions({ view, words }: Column): string {
  if (!view) return '';
  const options = dimensionsInUse(view.program).map((dimension) =>
    byId(dimension.options, view.choice[dimension.id]),
  );
  return options.flatMap((option) => (option ? [words.text(option.name)] : [])).join(' · ');
}

/** The edition, where its name does not tell. */
export function sayEdition({ view, words, name }: Column): string {
  const label = view?.program.edition && words.text(view.program.edition.label);
  return label === undefined || name.includes(label) ? '' : label;
}

/** The day the figures were read. */
export function sayAge({ view, words }: Column, own: ComparatorMessages): string {
  return view?.asOf === undefined ? own.undated : words.messages.readOn(words.date(view.asOf));
}

/** That this is too long ago; nothing where it is not, or nobody can say. */
export function sayOld({ view, words }: Column, own: ComparatorMessages, { today, maxAge }: Clock): string {
  const old = typeof maxAge === 'number' && view?.asOf !== undefined && isOlderThan(view.asOf, maxAge, today);
  return old ? own.stale(words.duration(maxAge, 'day')) : '';
}

/** What marks a column that somebody paid for. */
export function saySponsored(sponsored: string, own: ComparatorMessages): string {
  return sponsored === '' ? own.sponsored : own.sponsoredBy(sponsored);
}
