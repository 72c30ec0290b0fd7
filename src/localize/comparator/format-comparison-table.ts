import { best } from '../../program/comparison/best.js';
import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { joined, parts } from '../parts.js';
import { tableMessages } from '../table-messages.js';
import { withPart } from './all-messages.js';
import { beside as words } from './en-beside.js';
import { formatBest } from './explain-row.js';
import {
  formatComparedGroup,
  formatComparedLine,
  formatComparedName,
  type ComparisonText,
} from './format-compared.js';

interface Taken {
  view: ComparisonView;
  ratings: readonly RatingRow[];
  shown: ReadonlySet<ComparedRow>;
  /** Places of the columns, in the order in which they are shown. */
  order: readonly number[];
  /** What stands above each column, line by line. */
  heads: readonly (readonly string[])[];
  texts: ComparisonText;
}

/** The rows of a comparison as lines of plain text, for CSV and clipboard. */
export function formatComparison({ view, ratings, shown, order, heads, texts }: Taken): string[][] {
  const { formatter, of } = texts;
  const labels = withPart(words, texts.labels);
  /** Which programs are marked as best, or why none is. */
  const marksOf = (row: ComparedRow) => {
    const found = best(row);
    const why = formatBest(found, texts);
    if (found.kind === 'unmarked') return why ?? '';
    const names = order.flatMap((at, place) => (found.best.includes(at) ? [heads[place]![0]!] : []));
    return parts(formatter.conjunction(names), why).join('. ');
  };
  const head = (heads[0] ?? [])
    .map((_, line) => heads.map((texts) => texts[line]!))
    .filter((line) => line.some(Boolean))
    .map((line, index) => ['', '', index === 0 ? labels.topic : '', ...line, index === 0 ? labels.mark : '']);
  const lines = view.sections.flatMap(({ id, groups }) =>
    groups.flatMap((group) =>
      group.rows
        .filter((row) => shown.has(row))
        .map((row) => {
          const label = formatComparedName(row, texts).text;
          return [
            id === 'question' ? labels.question : tableMessages(formatter)[id],
            formatComparedGroup(group, texts),
            label,
            ...order.map((at) =>
              formatComparedLine(row.cells[at]!, label, of[at]!.formatter, of[at]!.program),
            ),
            marksOf(row),
          ];
        }),
    ),
  );
  const rated = ratings.map(({ by, name, column, scale: { min, max }, cells }) => {
    const { formatter: its } = of[column]!;
    const scale =
      max === undefined ? labels.openScale(its.number(min)) : labels.scale(its.number(min), its.number(max));
    return [
      formatter.messages.ratings,
      scale,
      labels.ratedBy(its.text(name), its.text(by)),
      ...order.map(
        (at) =>
          joined(
            cells[at]!.map(({ score, date }) =>
              joined(parts(formatter.number(score), date && formatter.date(date)), ',', formatter),
            ),
            ';',
            formatter,
          ) || labels.notRated,
      ),
      '',
    ];
  });
  return [...head, ...lines, ...rated];
}
