import type { Formatter } from './formatter.js';

/** What there is to say, in order: what is missing is left out, lists are laid out among the others. */
export function parts(...all: readonly (string | readonly string[] | false | undefined)[]): string[] {
  return all.flat().filter((part): part is string => Boolean(part));
}

const ARABIC = { ',': '، ', ';': '؛ ' };

/** Pieces one after the other, with the sign between them that belongs to their script, else to the reader's language. */
export function joined(
  pieces: readonly string[],
  sign: ',' | ';',
  { messages }: Pick<Formatter, 'messages'>,
): string {
  const arabic = pieces.some((piece) => /\p{sc=Arab}/u.test(piece));
  return pieces.join((arabic ? ARABIC : messages.signs)[sign]);
}
