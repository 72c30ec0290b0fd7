import type { Change } from '../../program/editions/change.js';
import { byId } from '../../program/by-id.js';
import { optionsIn } from '../../program/resolve.js';
import type { Cell, Row } from '../../program/matrix/rows.js';
import type { Program, Tier } from '../../program/schema/program.js';
import { parts } from '../parts.js';
import { asLine } from '../phrase.js';
import { formatGroupName, formatRowName } from '../format-cell.js';
import { formatSources } from '../format-source.js';
import type { Formatter } from '../formatter.js';
import { withPart } from './all-messages.js';
import { changes as words } from './en-changes.js';
import { formatLoneCell, type ComparisonText } from './format-compared.js';

interface Both {
  older: Formatter;
  newer: Formatter;
}

/** A change as the sentence that a publication prints: what it is about, what happened, and where that stands. */
export function formatChange(
  change: Change,
  older: Program,
  newer: Program,
  formatters: Both,
  texts: ComparisonText,
): { subject: string; text: string; more: string[] } {
  const { formatter } = texts;
  const labels = withPart(words, texts.labels);
  const { kind, row, tiers, alternative, options, held, asked, sources } = change;
  const about = row?.newer ?? row?.older;
  const name = about
    ? formatRowName(about, row?.newer ? formatters.newer : formatters.older).text
    : row && nameIn(row.id, newer, formatters.newer);
  const tierNames = tiers.map(({ older: was, newer: is }) => {
    const before = was && formatters.older.text(was.name);
    const after = is && formatters.newer.text(is.name);
    return labels.tierNamed(before ?? after ?? '', after ?? before ?? '');
  });
  const group = alternative && formatGroupName({ key: '', rows: [], alternative }, formatters.newer, newer);
  const option = Object.entries(options ?? {}).map(([dimension, id]) => {
    const of = (program: Program) => byId(optionsIn(byId(program.dimensions, dimension)), id);
    const found = of(newer) ?? of(older);
    return found ? formatters.newer.text(found.name) : id;
  });
  const where = parts(formatter.conjunction(tierNames), group, option);
  const subject = name === undefined ? where.join(' · ') : name;
  const scope = name === undefined ? [] : where;

  const cell = (of: Cell | undefined, in_: Row | undefined, said: Formatter, program: Program) =>
    of ? asLine(formatLoneCell(of, said, program, in_?.about)) : '';
  const rows = (list: readonly Row[], said: Formatter, program: Program) =>
    list
      .map((one) => {
        const { text } = formatRowName(one, said);
        const words = cell(one.cells[0], one, said, program);
        return text === name ? words : said.messages.label(text, words);
      })
      .join('; ');
  const named = (list: readonly Tier[], said: Formatter) =>
    list.length === 0 ? labels.noTier : formatter.conjunction(list.map((tier) => said.text(tier.name)));
  const [before, after] = change.texts
    ? [formatters.older.text(change.texts.older), formatters.newer.text(change.texts.newer)]
    : held
      ? [named(held.older, formatters.older), named(held.newer, formatters.newer)]
      : asked
        ? [rows(asked.older, formatters.older, older), rows(asked.newer, formatters.newer, newer)]
        : [
            cell(change.older, row?.older, formatters.older, older),
            cell(change.newer, row?.newer, formatters.newer, newer),
          ];
  const from = parts(
    formatSources(sources.older, older, formatters.older),
    formatSources(sources.newer, newer, formatters.newer),
  );
  const head = scope.length === 0 ? subject : `${subject} (${scope.join(' · ')})`;
  return {
    subject: formatter.messages.label(head, '').trim(),
    text: labels.kinds[kind](before, after),
    more: parts(
      kind === 'changed' &&
        (asked ? labels.askedOtherwise : change.because && labels.aspects[change.because]),
      from.length > 0 && formatter.messages.source([...new Set(from)].join('; ')),
    ),
  };
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
