/** What there is to say, in order: what is missing is left out, lists are laid out among the others. */
export function parts(...all: readonly (string | readonly string[] | false | undefined)[]): string[] {
  return all.flat().filter((part): part is string => Boolean(part));
}
