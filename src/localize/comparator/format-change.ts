import type { Change } from '../../program/editions/change.js';
import { inCell, withoutDayOf } from '../../program/editions/in-force-on.js';
import { byId } from '../../program/by-id.js';
import { optionsIn } from '../../program/resolve.js';
import type { Cell, Row } from '../../program/matrix/rows.js';
import type { Program, Tier } from '../../program/schema/program.js';
import { joined, parts } from '../parts.js';
import { asLine } from '../phrase.js';
import { formatGroupName, formatOneCell, formatRowName } from '../format-cell.js';
import { formatSource } from '../format-source.js';
import type { Formatter } from '../formatter.js';
import type { ChangeTexts } from './change-texts.js';
import { formatLoneCell } from './format-compared.js';

interface Both {
  older: Formatter;
  newer: Formatter;
}

/** One side of a change: all that it says, and the same in short, without what is remarked; nothing where there is no short form. */
export interface SideSaid {
  full: string;
  short: string;
}

/** A change in words. */
export interface FormattedChange {
  /** What it is about. */
  subject: string;
  /** For which tiers, in which way to them, for which options; nothing where the subject says it. */
  where: string;
  /** What happened; where both sides stand beside each other, they may tell it as well. */
  word: string;
  older: SideSaid | undefined;
  newer: SideSaid | undefined;
  /** In what they differ, where it is not simply the value. */
  reason: string | undefined;
  /** Where it stands, each source once. */
  sources: readonly string[];
}

const ONE_SIDE: Partial<Record<Change['kind'], 'older' | 'newer'>> = {
  added: 'newer',
  removed: 'older',
  renamed: 'newer',
  'now-known': 'newer',
  'no-longer-known': 'older',
};

/** A change as a publication prints it: what it is about, what it was and is, and where that stands. */
export function formatChange(
  change: Change,
  older: Program,
  newer: Program,
  formatters: Both,
  texts: ChangeTexts,
): FormattedChange {
  const { labels } = texts;
  const { kind, row, asked, because, sources } = change;
  const about = row?.newer ?? row?.older;
  const where = whereOf(change, older, newer, formatters, texts);
  const name =
    kind === 'renamed' && change.texts
      ? formatters.older.text(change.texts.older)
      : about
        ? formatRowName(about, row?.newer ? formatters.newer : formatters.older).text
        : row && nameIn(row.id, newer, formatters.newer);
  const [was, is] = sidesOf(change, older, newer, formatters, texts, name);
  const only = ONE_SIDE[kind];
  const shown = (side: 'older' | 'newer', said: SideSaid) =>
    said.full === '' || (only && only !== side) ? undefined : said;
  return {
    subject: name ?? where,
    where: name === undefined || row === undefined ? '' : where,
    word: labels.kinds[kind],
    older: shown('older', was),
    newer: shown('newer', is),
    reason:
      kind !== 'changed' ? undefined : asked ? labels.askedOtherwise : because && labels.aspects[because],
    sources: [
      ...new Set([
        ...sourcesIn(sources.older, older, formatters.older),
        ...sourcesIn(sources.newer, newer, formatters.newer),
      ]),
    ],
  };
}

function whereOf(
  { tiers, alternative, options }: Change,
  older: Program,
  newer: Program,
  formatters: Both,
  { labels, formatter }: ChangeTexts,
): string {
  const tierNames = tiers.map(({ older: was, newer: is }) => {
    const before = was && formatters.older.text(was.name);
    const after = is && formatters.newer.text(is.name);
    return labels.tierNamed(before ?? after ?? '', after ?? before ?? '');
  });
  const group = alternative && formatGroupName({ key: '', rows: [], alternative }, formatters.newer, newer);
  const option = formatOptions(options, [newer, older], formatters.newer);
  return parts(formatter.conjunction(tierNames), group, option).join(' · ');
}

/** The names of options of dimensions, as the first of some programs that has them says. */
export function formatOptions(
  options: Change['options'],
  programs: readonly Program[],
  formatter: Formatter,
): string[] {
  return Object.entries(options ?? {}).map(([dimension, id]) => {
    const found = programs
      .map((program) => byId(optionsIn(byId(program.dimensions, dimension)), id))
      .find((option) => option !== undefined);
    return found ? formatter.text(found.name) : id;
  });
}

/** What a change was and is, each side in the words of its own edition. */
function sidesOf(
  { row, texts, held, asked, ...change }: Change,
  older: Program,
  newer: Program,
  formatters: Both,
  { labels, formatter }: ChangeTexts,
  name: string | undefined,
): [SideSaid, SideSaid] {
  const plain = (full: string): SideSaid => ({ full, short: full });
  if (texts) return [plain(formatters.older.text(texts.older)), plain(formatters.newer.text(texts.newer))];
  if (held) {
    const named = (list: readonly Tier[], said: Formatter) =>
      plain(
        list.length === 0 ? labels.noTier : formatter.conjunction(list.map((tier) => said.text(tier.name))),
      );
    return [named(held.older, formatters.older), named(held.newer, formatters.newer)];
  }
  const cell = (of: Cell | undefined, in_: Row | undefined, said: Formatter, program: Program): SideSaid => {
    if (!of) return plain('');
    const from = newer.edition?.from;
    // When the edition began is told once, of the step.
    const left = from === undefined ? of : inCell(of, (what) => withoutDayOf(what, from));
    const phrase = in_
      ? formatOneCell({ ...in_, cells: [left] }, 0, said, program)
      : formatLoneCell(left, said, program);
    return { full: asLine(phrase, formatter), short: phrase.items.length > 0 ? '' : phrase.text };
  };
  if (asked) {
    const rows = (list: readonly Row[], said: Formatter, program: Program) =>
      joined(
        list.map((one) => {
          const { text } = formatRowName(one, said);
          const words = cell(one.cells[0], one, said, program).full;
          return text === name ? words : said.messages.label(text, words);
        }),
        ';',
        formatter,
      );
    return [
      plain(rows(asked.older, formatters.older, older)),
      plain(rows(asked.newer, formatters.newer, newer)),
    ];
  }
  return [
    cell(change.older, row?.older, formatters.older, older),
    cell(change.newer, row?.newer, formatters.newer, newer),
  ];
}

function sourcesIn(ids: readonly string[], { sources = [] }: Program, formatter: Formatter): string[] {
  return sources.filter(({ id }) => ids.includes(id)).map((source) => formatSource(source, formatter));
}

/** What a row is called that is not about a single tier. */
function nameIn(
  id: string,
  { measures, benefits, costs, commitments }: Program,
  formatter: Formatter,
): string {
  const named = byId(measures, id) ?? byId(benefits, id) ?? byId(costs, id) ?? byId(commitments, id);
  return named?.name === undefined ? id : formatter.text(named.name);
}
