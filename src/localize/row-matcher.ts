import { sayGroupName, sayRowName } from './say-cell.js';
import type { Words } from './words.js';
import type { Group, Row } from '../program/matrix-view.js';
import type { Program } from '../program/schema/program.js';

/** Whether a row's label, its explanation or its group holds all the words searched for; nothing where none are. */
export function rowMatcher(
  query: string,
  words: Words,
  program: Program,
): ((row: Row, group: Group) => boolean) | undefined {
  const fold = (text: string) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(words.locale);
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return undefined;
  return (row, group) => {
    const explained = row.about.description === undefined ? '' : words.text(row.about.description);
    const text = fold(
      [sayRowName(row, words).words, explained, sayGroupName(group, words, program)].join(' '),
    );
    return wanted.every((word) => text.includes(word));
  };
}
