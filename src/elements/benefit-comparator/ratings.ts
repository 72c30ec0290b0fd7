import type { Tongue } from '../../localize/comparator/format-compared.js';
import { parts } from '../../localize/parts.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { element } from '../shared/table/create-element.js';
import type { RowCells } from './row.js';

/** A rating as a row: the score of each program as it was given, with its scale, its day and its method. */
export function ratingCells(row: RatingRow, { words, own, of }: Tongue): RowCells {
  const { words: said } = of[row.column]!;
  const { min, max, better } = row.scale;
  const scale =
    max === undefined ? own.openScale(words.number(min)) : own.scale(words.number(min), words.number(max));
  return {
    label: element(
      'th',
      { scope: 'row', role: 'rowheader' },
      own.ratedBy(said.text(row.name), said.text(row.by)),
      element('small', {}, parts(scale, better === 'lower' && own.lowerBetter).join(', ')),
    ),
    cells: row.cells.map((ratings, column) => {
      if (ratings.length === 0) return element('td', { role: 'cell', class: 'silent' }, own.notRated);
      const { words: its } = of[column]!;
      const cell = element(
        'td',
        { role: 'cell' },
        ...ratings.flatMap(({ score, date, method }) => [
          element('div', {}, its.number(score)),
          ...(date ? [element('small', {}, its.date(date))] : []),
          ...(method === undefined ? [] : [element('small', {}, own.method(its.text(method)))]),
        ]),
        ...row.criteria.flatMap((criterion) => {
          const { score, weight } = criterion.cells[column] ?? {};
          if (score === undefined && weight === undefined) return [];
          const told = parts(
            score !== undefined && its.number(score),
            weight !== undefined && own.weighs(its.percent(weight)),
          ).join(', ');
          return [element('small', {}, its.messages.label(said.text(criterion.name), told))];
        }),
      );
      if (row.best.includes(column)) cell.append(element('small', { class: 'rank best' }, own.best));
      return cell;
    }),
  };
}
