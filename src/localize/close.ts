/** Pieces without spaces between them, as Chinese and Japanese are written, but where two Latin words or figures would run together. */
export const close = (pieces: readonly string[]): string =>
  pieces.reduce((a, b) => (/[\w\ufdd2]$/.test(a) && /^[\w\ufdd0]/.test(b) ? `${a} ${b}` : a + b));
