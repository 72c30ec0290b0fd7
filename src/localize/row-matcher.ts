import { sayGroupName, sayRowName } from './format-cell.js';
import type { Words } from './formatter.js';
import type { Group, Row } from '../program/matrix/matrix-view.js';
import type { Program } from '../program/schema/program.js';

/** Whether a text holds all the words searched for, whatever their case and accents; nothing where none are. */
export function textMatcher(query: string, { locale }: Words): ((text: string) => boolean) | undefined {
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
  words: Words,
  program: Program,
): ((row: Row, group: Group) => boolean) | undefined {
  const matches = textMatcher(query, words);
  return (
    matches &&
    ((row, group) => {
      const explained = row.about.description === undefined ? '' : words.text(row.about.description);
      return matches(
        [sayRowName(row, words).words, explained, sayGroupName(group, words, program)].join(' '),
      );
    })
  );
}
