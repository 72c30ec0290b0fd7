import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { parts } from '../parts.js';
import { sayComparedGroup, sayComparedLine, sayComparedName, type Tongue } from './format-compared.js';

interface Taken {
  view: ComparisonView;
  ratings: readonly RatingRow[];
  shown: ReadonlySet<ComparedRow>;
  /** Places of the columns, in the order in which they are shown. */
  order: readonly number[];
  /** What stands above each column, line by line. */
  heads: readonly (readonly string[])[];
  tongue: Tongue;
}

/** The rows of a comparison as lines of plain text, for CSV and clipboard. */
export function sayComparison({ view, ratings, shown, order, heads, tongue }: Taken): string[][] {
  const { words, own, of } = tongue;
  const head = (heads[0] ?? [])
    .map((_, line) => heads.map((texts) => texts[line]!))
    .filter((line) => line.some(Boolean))
    .map((line, place) => ['', '', place === 0 ? own.topic : '', ...line]);
  const lines = view.sections.flatMap(({ id, groups }) =>
    groups.flatMap((group) =>
      group.rows
        .filter((row) => shown.has(row))
        .map((row) => {
          const label = sayComparedName(row, tongue).words;
          return [
            id === 'question' ? own.question : words.messages[id],
            sayComparedGroup(group, tongue),
            label,
            ...order.map((at) => sayComparedLine(row.cells[at]!, label, of[at]!.words, of[at]!.program)),
          ];
        }),
    ),
  );
  const rated = ratings.map(({ by, name, column, scale: { min, max }, cells }) => {
    const { words: its } = of[column]!;
    const scale =
      max === undefined ? own.openScale(its.number(min)) : own.scale(its.number(min), its.number(max));
    return [
      words.messages.ratings,
      scale,
      own.ratedBy(its.text(name), its.text(by)),
      ...order.map(
        (at) =>
          cells[at]!.map(({ score, date }) =>
            parts(words.number(score), date && words.date(date)).join(', '),
          ).join('; ') || own.notRated,
      ),
    ];
  });
  return [...head, ...lines, ...rated];
}
