/** What there is to say, in order: what is missing is left out, lists are laid out among the others. */
export function parts(...all: readonly (string | readonly string[] | false | undefined)[]): string[] {
  return all.flat().filter((part): part is string => Boolean(part));
}

/** Pieces one after the other, with the sign between them that belongs to their script. */
export function joined(pieces: readonly string[], sign: ',' | ';'): string {
  const arabic = pieces.some((piece) => /\p{sc=Arab}/u.test(piece));
  return pieces.join(arabic ? { ',': '، ', ';': '؛ ' }[sign] : `${sign} `);
}
