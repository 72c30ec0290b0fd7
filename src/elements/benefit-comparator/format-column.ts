import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import { parts } from '../../localize/parts.js';
import { formatTierHead } from '../../localize/format-tier.js';
import { isOlderThan } from '../../program/comparison/read-on.js';
import { chosenIn, dimensionsInUse, optionsIn } from '../../program/resolve.js';
import type { Column } from './columns.js';

/** What decides whether figures are old. */
export interface Clock {
  /** The day that counts as today. */
  today: string;
  /** From how many days on figures are old; nothing where the author does not say. */
  maxAge: number | undefined;
}

/** What a column stands for, besides its name: for the table's own header, the print and the CSV alike. */
export function formatColumn(column: Column, labels: ComparatorMessages, clock: Clock): string[] {
  const { view, formatter, because, sponsored } = column;
  if (!view) return parts(sponsored !== undefined && formatSponsored(sponsored, labels));
  return parts(
    formatter.text(view.tier.name),
    formatTierHead(view.tier, view.choice, formatter, view.program),
    because && labels[because],
    formatOptions(column),
    formatWithdrawn(column),
    formatAge(column, labels),
    formatOld(column, labels, clock),
    view.program.invented && formatter.messages.invented,
    sponsored !== undefined && formatSponsored(sponsored, labels),
  );
}

/** The options of dimensions that it holds for. */
export function formatOptions({ view, formatter }: Column): string {
  if (!view) return '';
  const options = dimensionsInUse(view.program).flatMap((dimension) => {
    const chosen = chosenIn(view.choice, dimension.id);
    return optionsIn(dimension).filter(({ id }) => chosen.includes(id));
  });
  return options.map(({ name }) => formatter.text(name)).join(' · ');
}

/** The edition, where its name does not tell. */
export function formatEdition({ view, formatter, name }: Column): string {
  const label = view?.program.edition?.label;
  const said = label === undefined ? '' : formatter.text(label);
  return name.includes(said) ? '' : said;
}

/** That an edition was never in force. */
export function formatWithdrawn({ view, formatter }: Column): string {
  return view?.program.edition?.status === 'withdrawn' ? formatter.messages.withdrawn : '';
}

/** The day the figures were read. */
export function formatAge({ view, formatter }: Column, labels: ComparatorMessages): string {
  return view?.asOf === undefined ? labels.undated : formatter.messages.readOn(formatter.date(view.asOf));
}

/** That this is too long ago; nothing where it is not, or nobody can say. */
export function formatOld(
  { view, formatter }: Column,
  labels: ComparatorMessages,
  { today, maxAge }: Clock,
): string {
  const old = typeof maxAge === 'number' && view?.asOf !== undefined && isOlderThan(view.asOf, maxAge, today);
  return old ? labels.stale(formatter.duration(maxAge, 'day')) : '';
}

/** What marks a column that somebody paid for. */
export function formatSponsored(sponsored: string, labels: ComparatorMessages): string {
  return sponsored === '' ? labels.sponsored : labels.sponsoredBy(sponsored);
}
