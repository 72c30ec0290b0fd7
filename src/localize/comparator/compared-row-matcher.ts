import type { ComparedRow } from '../../program/comparison/comparison.js';
import { textMatcher } from '../row-matcher.js';
import { formatComparedName, formatMeaning, type ComparisonText } from './format-compared.js';

/** Whether a row's topic, its meaning, or what a vendor calls it holds all the words searched for; nothing where none are. */
export function comparedRowMatcher(
  query: string,
  texts: ComparisonText,
): ((row: ComparedRow) => boolean) | undefined {
  const matches = textMatcher(query, texts.formatter);
  return (
    matches &&
    ((row) => {
      const names = row.cells.flatMap(({ entries }, column) =>
        entries.flatMap(({ row: { name } }) =>
          name === undefined ? [] : [texts.of[column]!.formatter.text(name)],
        ),
      );
      return matches([formatComparedName(row, texts).text, formatMeaning(row, texts), ...names].join(' '));
    })
  );
}
