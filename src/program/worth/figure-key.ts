/** How the keys of figures begin that no tier asks for. */
const FIGURE = 'worth/';

/** The key of a figure of the reader's own: what it is of, and what comes before that. */
export const figureKey = (...parts: readonly string[]): string => FIGURE + parts.join('/');

/** Whether a key is that of a figure that tells what something is worth, and no answer to what a tier asks. */
export const isFigureKey = (key: string): boolean => key.startsWith(FIGURE);
