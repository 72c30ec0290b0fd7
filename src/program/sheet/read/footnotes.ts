/** Marks behind words that lead to a note below the table, and the lines with those notes. */

/** A mark at the end of a text: ¹, *, †, [1], [a, b]; (1) and 1) only where a note bears it. */
const AT_END =
  /\s*(?:([¹²³⁰⁴-⁹]+(?:, ?[¹²³⁰⁴-⁹]+)*)|(\*{1,4})|([†‡§#]{1,3})|\[([A-Za-z\d]{1,3}(?:\s?,\s?[A-Za-z\d]{1,3})*)\]|\((\d{1,2}|\*{1,3})\))$/u;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A mark at the start of a line, what may stand between it and the note, and the note. */
const LINE =
  /^(?:([¹²³⁰⁴-⁹]+)|(\*{1,4})|([†‡§#]{1,3})|\[([A-Za-z\d]{1,3})\]|\(([A-Za-z\d]{1,2}|\*{1,3})\)|(\d{1,2})\))\s*[:=.–—-]?\s*(\S[^]*)$/u;
const NUMBERED = /^(\d{1,2}|[a-z])[.:]?\s+(\S[^]*)$/u;

/** A mark as it is compared: ¹, [1] and (1) are the same. */
function markKey(mark: string): string {
  return [...mark.trim().toLowerCase()]
    .map((sign) => (SUPERSCRIPT.includes(sign) ? String(SUPERSCRIPT.indexOf(sign)) : sign))
    .join('');
}

export interface NoteLine {
  mark: string;
  text: string;
}

/**
 * The note that a line is.
 *
 * @param inBlock Whether the line stands under a heading such as "Notes": a plain number is then a mark as well.
 */
export function noteLineIn(line: string, inBlock: boolean): NoteLine | undefined {
  const found = LINE.exec(line) ?? undefined;
  if (found) {
    const mark = found.slice(1, 7).find((part) => part !== undefined)!;
    return { mark: markKey(mark), text: found[7]! };
  }
  const numbered = inBlock ? NUMBERED.exec(line) : null;
  return numbered ? { mark: markKey(numbered[1]!), text: numbered[2]! } : undefined;
}

/** Whether a text is a mark and nothing else, as in a column of its own beside the notes. */
export const isMark = (text: string): boolean =>
  /^(?:[¹²³⁰⁴-⁹]+|\*{1,4}|[†‡§#]{1,3}|\[[A-Za-z\d]{1,3}\]|\([A-Za-z\d]{1,2}\)|\d{1,2}[.):]?)$/u.test(text);

export interface Marked {
  /** The text without its marks. */
  text: string;
  marks: string[];
  /** Marks that no note bears, as they are written. */
  unknown: string[];
}

/**
 * Takes the marks from the end of a text.
 *
 * @param known The marks that notes bear.
 */
export function withoutMarks(text: string, known: ReadonlySet<string>): Marked {
  const marks: string[] = [];
  const unknown: string[] = [];
  let rest = text;
  // More than a few are an ornament.
  while (marks.length + unknown.length < 8) {
    const found = AT_END.exec(rest.length > 60 ? rest.slice(-60) : rest);
    if (!found || found[0].length >= rest.length) break;
    const [whole, superscript, stars, daggers, bracketed, rounded] = found;
    const all = marksIn(superscript ?? stars ?? daggers ?? rounded ?? bracketed!, known).map((mark) => ({
      key: markKey(mark),
      written: bracketed === undefined ? whole.trim() : `[${mark.trim()}]`,
    }));
    const before = rest.slice(0, -whole.length);
    if (superscript !== undefined && /(?:^|[\s\d])[kcm]?m$/i.test(before)) break;
    const isKnown = all.every(({ key }) => known.has(key));
    // A square metre is no note; neither is a number in brackets that no note bears, nor a number sign.
    if (!isKnown && (rounded !== undefined || daggers?.includes('#') || false)) break;
    // Letters in brackets may be words.
    if (!isKnown && bracketed !== undefined && /[A-Za-z]{2}/.test(bracketed)) break;
    for (const { key, written } of all.reverse()) {
      if (known.has(key)) marks.unshift(key);
      else unknown.unshift(written);
    }
    rest = before;
  }
  return { text: rest.trim(), marks, unknown };
}

/** ¹² is a note with the number 12 where there is one, else two notes. */
function marksIn(written: string, known: ReadonlySet<string>): string[] {
  return written.split(',').flatMap((mark) => {
    const digits = [...markKey(mark)];
    const isTwo =
      /^[¹²³⁰⁴-⁹]+$/.test(mark) && !known.has(digits.join('')) && digits.every((digit) => known.has(digit));
    return isTwo ? digits : [mark];
  });
}
