import type { ComparisonText } from '../../localize/comparator/format-compared.js';
import { joined, parts } from '../../localize/parts.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { createElement } from '../shared/table/create-element.js';
import type { RowCells } from './row.js';

/** A rating as a row: the score of each program as it was given, with its scale, its day and its method. */
export function ratingCells(row: RatingRow, { formatter, labels, of }: ComparisonText): RowCells {
  const { formatter: its } = of[row.column]!;
  const { min, max, better } = row.scale;
  const scale =
    max === undefined
      ? labels.openScale(formatter.number(min))
      : labels.scale(formatter.number(min), formatter.number(max));
  return {
    label: createElement(
      'th',
      { scope: 'row', role: 'rowheader', part: 'row-name' },
      labels.ratedBy(its.text(row.name), its.text(row.by)),
      createElement('small', {}, joined(parts(scale, better === 'lower' && labels.lowerBetter), ',', its)),
    ),
    cells: row.cells.map((ratings, column) => {
      if (ratings.length === 0)
        return createElement('td', { role: 'cell', part: 'cell', class: 'silent' }, labels.notRated);
      const { formatter: columnFormatter } = of[column]!;
      const cell = createElement(
        'td',
        { role: 'cell' },
        ...ratings.flatMap(({ score, date, method }) => [
          createElement('div', {}, columnFormatter.number(score)),
          ...(date ? [createElement('small', {}, columnFormatter.date(date))] : []),
          ...(method === undefined
            ? []
            : [createElement('small', {}, labels.method(columnFormatter.text(method)))]),
        ]),
        ...row.criteria.flatMap((criterion) => {
          const { score, weight } = criterion.cells[column] ?? {};
          if (score === undefined && weight === undefined) return [];
          const told = joined(
            parts(
              score !== undefined && columnFormatter.number(score),
              weight !== undefined && labels.weighs(columnFormatter.percent(weight)),
            ),
            ',',
            columnFormatter,
          );
          return [createElement('small', {}, columnFormatter.messages.label(its.text(criterion.name), told))];
        }),
      );
      if (row.best.includes(column)) cell.append(createElement('small', { class: 'rank best' }, labels.best));
      return cell;
    }),
  };
}
