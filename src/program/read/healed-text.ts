/** JSON as content management systems leave it inside a page. */

/** A tag, or a character that is not seen: between the signs of JSON, an editor put it there. */
const STRAY =
  /(?:<|&lt;)\/?[a-z][^<>&]*(?:>|&gt;)|&nbsp;|&#160;|[^\S \t\r\n]|[\u00ad\u200b-\u200f\u2060\ufeff]/.source;
/**
 * What old advice puts around a script, so that pages without scripts or of XML pass over it. A comment of JavaScript
 * counts only around one of these: what somebody commented out stays out.
 */
const AROUND = new RegExp(
  `<!(?:\\[CDATA\\[|\\]\\]>|--)|\\]\\]>|-->|\\/[/*](?=\\s*(?:<!|\\]\\]|--))|\\/\\/>|\\*\\/|${STRAY}`,
  'gi',
);
const ESCAPED = '&(?:quot|[lrb]dquo|#34|#x22|#822[0-3]|#8243|#x201[c-f]);';
const CURLY = '\\u201c-\\u201f\\u2033';
/** Texts first, so that nothing is found inside one: those in straight quotes, in escaped ones, in curly ones. */
const BETWEEN = new RegExp(
  `"(?:[^"\\\\]|\\\\[^])*"?|` +
    `${ESCAPED}((?:\\\\${ESCAPED}|\\\\[^]?|(?!${ESCAPED})[^\\\\])*)(?:${ESCAPED}|$)|` +
    `[${CURLY}]((?:[^${CURLY}"\\\\]|\\\\["\\\\/bfnrtu])*)[${CURLY}]|${STRAY}`,
  'gi',
);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * A JSON object without what editors put around it and between its signs: byte order marks, CDATA and comment marks,
 * tags, blanks that are not seen, escaped and curly quotes. Of the same length, with each line and column where it was.
 * Where that makes no sound JSON of it, the text as it came.
 */
export function healed(text: string): string {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}') + 1;
  const before = text.slice(0, Math.max(from, 0)).replace(AROUND, blank);
  const after = text.slice(to).replace(AROUND, blank);
  if (from < 0 || (before + after).trim() !== '') return text;
  const result = before + text.slice(from, to).replace(BETWEEN, heal) + after;
  try {
    JSON.parse(result);
    return result;
  } catch {
    return text;
  }
}

function heal(piece: string, escaped?: string, curly?: string): string {
  if (piece.startsWith('"')) return piece;
  const inner = curly ?? escaped?.replace(/&(#x?)?([\da-z]+);/gi, decode);
  return inner === undefined ? blank(piece) : `"${inner}"`.padEnd(piece.length);
}

function decode(entity: string, number: string | undefined, name: string): string {
  if (number === undefined) return NAMED[name] ?? entity;
  const code = parseInt(name, number === '#' ? 10 : 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

function blank(piece: string): string {
  return piece.replace(/[^\r\n]/g, ' ');
}
