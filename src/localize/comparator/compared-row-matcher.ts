import type { ComparedRow } from '../../program/comparison/comparison.js';
import { isSilent } from '../../program/comparison/difference.js';
import { textMatcher } from '../row-matcher.js';
import type { AboutTopics } from '../topics/about.js';
import { formatComparedLine, formatComparedName, type ComparisonText } from './format-compared.js';

/** What one searches for beside something else: "mdf, named contact" finds the rows of both. A figure keeps its comma. */
const BESIDE = /[,،;؛](?:\s+|$)/;

const answers = new WeakMap<ComparisonText, WeakMap<ComparedRow, string>>();

/**
 * Whether a row's topic, its meaning, what else it is called, what a vendor calls it or what the cells answer hold all the
 * words searched for; nothing where none are.
 */
export function comparedRowMatcher(
  query: string,
  texts: ComparisonText,
  { meanings, synonyms }: Partial<AboutTopics> = {},
): ((row: ComparedRow) => boolean) | undefined {
  const wanted = query.split(BESIDE).flatMap((one) => textMatcher(one, texts.formatter) ?? []);
  if (wanted.length === 0) return undefined;
  return (row) => {
    const name = formatComparedName(row, texts).text;
    const about = [name, ...[meanings, synonyms].map((said) => row.topic && said?.[row.topic.id])].join(' ');
    return wanted.some((matches) => matches(about) || matches(`${about} ${answersIn(row, name, texts)}`));
  };
}

/** What the cells of a row answer, in words; made once. */
function answersIn(row: ComparedRow, name: string, texts: ComparisonText): string {
  let made = answers.get(texts);
  if (!made) answers.set(texts, (made = new WeakMap()));
  let said = made.get(row);
  if (said === undefined) {
    said = row.cells
      .flatMap((cell, column) => {
        const { formatter, program } = texts.of[column]!;
        const named = cell.entries.flatMap(({ row: { name } }) =>
          name === undefined ? [] : [formatter.text(name)],
        );
        return [...named, isSilent(cell) ? '' : formatComparedLine(cell, name, formatter, program)];
      })
      .join(' ');
    made.set(row, said);
  }
  return said;
}
