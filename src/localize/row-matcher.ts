import { formatGroupName, formatRowName } from './format-cell.js';
import type { Formatter } from './formatter.js';
import type { RowGroup, Row } from '../program/matrix/rows.js';
import type { Program } from '../program/schema/program.js';

/** Whether a text holds all the words searched for, whatever their case and accents; nothing where none are. */
export function textMatcher(query: string, { locale }: Formatter): ((text: string) => boolean) | undefined {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return undefined;
  return (text) => {
    const folded = fold(text);
    return wanted.every((word) => folded.includes(word));
  };
}

/** Whether a row's label, its explanation or its group holds all the words searched for; nothing where none are. */
export function rowMatcher(
  query: string,
  formatter: Formatter,
  program: Program,
): ((row: Row, group: RowGroup) => boolean) | undefined {
  const matches = textMatcher(query, formatter);
  return (
    matches &&
    ((row, group) => {
      const explained = row.about.description === undefined ? '' : formatter.text(row.about.description);
      return matches(
        [formatRowName(row, formatter).text, explained, formatGroupName(group, formatter, program)].join(' '),
      );
    })
  );
}
