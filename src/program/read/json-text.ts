/**
 * JSON text that remembers its places. `JSON.parse` is the reader; this file only answers what it cannot:
 * where a value stands, and what exactly breaks the syntax.
 */

/** Offsets in the text, by JSON pointer: of a value, and of the key before it. */
export interface Places {
  values: Map<string, number>;
  keys: Map<string, number>;
  /** Keys that stand twice in one object: the second. */
  duplicates: { path: readonly PropertyKey[]; offset: number }[];
  /** Numbers written as thousands are in some countries, which JSON reads as a thousandth of that: `50.000`. */
  thousands: { path: readonly PropertyKey[]; offset: number; written: string }[];
}

/** A number with three decimals, the last of them a zero that says nothing. */
const THOUSANDS = /^-?[1-9]\d{0,2}\.\d\d0$/;

/** Whether a text may hold such a number: cheaper than to walk it. */
export const mayHoldThousands = (text: string): boolean => /\d\.\d\d0(?!\d)/.test(text);

export interface SyntaxFault {
  offset: number;
  /** The piece of text that was not expected there; empty at the end of the text, left out where a known mistake is. */
  found?: string;
  /** What belongs there; of a known mistake, what it is and what to write instead. */
  expected: string;
}

/** Finds lines and columns in a text, both counted from 1. It reads on from the place before: ask in rising order. */
export function linesOf(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) [line, start] = [1, 0];
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}

const SPACE = /[ \t\n\r]*/y;
const OPEN = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y; // eslint-disable-line no-control-regex
const STRING = new RegExp(`${OPEN.source}"`, 'y');
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const WORD = /[^\s,:[\]{}]{1,24}|./uy;

const CURLY = 'curly quotes: write straight ones, "';
/** What editors, word processors and other languages put between the signs of JSON. */
const MISTAKES: readonly (readonly [RegExp, string])[] = [
  [/\/[/*]|<!--/y, 'a comment, which JSON does not have: remove it'],
  [/['`]/y, 'single quotes: write double ones, "'],
  [/[\u2018-\u201f\u00ab\u00bb]/y, CURLY],
  [/[^\S \t\n\r]|[\u00ad\u200b-\u200f\u2060\ufeff]/y, 'an invisible character: remove it'],
];
/** A curly quote where a text may have been meant to end. */
const CURLY_END = /[\u201c-\u201f\u00ab\u00bb]\s*[,:\]}]/;
/** The rest of a text, up to a quote behind which JSON goes on. */
const CLOSED = /[^"\\]*(?:\\.[^"\\]*)*"\s*(?:[,:\]}]|$)/sy;
const WRITTEN: Readonly<Record<string, string>> = {
  '\n': 'a line break inside a text: write \\n',
  '\r': 'a line break inside a text: write \\n',
  '\t': 'a tab inside a text: write \\t',
  '\\': 'a single \\ inside a text: write \\\\',
};

/** A mistake that is known by what stands here. */
function mistakeAt(text: string, at: number, lastText: number): SyntaxFault | undefined {
  const here = (pattern: RegExp) => ((pattern.lastIndex = at), pattern.test(text));
  if (text[at] === '"' && !here(STRING)) return textFault(text, at);
  const known = MISTAKES.find(([pattern]) => here(pattern));
  if (known) return { offset: at, expected: known[1] };
  // Where a word touches the text before it, that text may have run on from a curly quote to the next straight one.
  const curly = text[at - 1] === '"' ? text.slice(lastText, at).search(CURLY_END) : -1;
  return curly < 0 ? undefined : { offset: lastText + curly, expected: CURLY };
}

/** What is wrong in a text that begins here and does not end as it should. */
function textFault(text: string, start: number): SyntaxFault {
  OPEN.lastIndex = start;
  OPEN.test(text);
  const offset = (CLOSED.lastIndex = OPEN.lastIndex);
  const sign = text[offset];
  if (sign === undefined || offset === text.length - 1 || (/[\r\n]/.test(sign) && !CLOSED.test(text))) {
    const curly = text.slice(start, offset).search(CURLY_END);
    return curly < 0
      ? { offset: start, expected: 'this text is never closed: write " at its end' }
      : { offset: start + curly, expected: CURLY };
  }
  const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
  return {
    offset,
    expected: WRITTEN[sign] ?? `a control character inside a text: remove it, or write \\u${code}`,
  };
}

/** Carries a fault out of the reader, however deep it is. */
class FaultError extends Error {
  readonly fault: SyntaxFault;
  constructor(fault: SyntaxFault) {
    super(fault.expected);
    this.fault = fault;
  }
}

/** A pointer longer than any that a program needs is not looked for, only what is above it. */
const LONGEST = 1000;

/**
 * Finds the places of some values and of all that hold them, or what breaks the syntax. The depth must have been
 * checked before.
 */
export function findPlaces(text: string, pointers: Iterable<string> = []): Places | SyntaxFault {
  const places: Places = { values: new Map(), keys: new Map(), duplicates: [], thousands: [] };
  const wanted = new Set<string>();
  for (const pointer of pointers) {
    for (let above = pointer; above !== ''; above = above.slice(0, above.lastIndexOf('/')))
      if (above.length <= LONGEST) wanted.add(above);
  }
  const path: PropertyKey[] = [];
  let at = 0;
  let lastText = 0;

  const take = (pattern: RegExp): string | undefined => {
    const from = (pattern.lastIndex = at);
    if (!pattern.test(text)) return undefined;
    if (pattern === STRING) lastText = from;
    at = pattern.lastIndex;
    return text.slice(from, at);
  };
  const next = (): string | undefined => (take(SPACE), text[at]);
  const fail = (expected: string): never => {
    WORD.lastIndex = at;
    throw new FaultError(
      mistakeAt(text, at, lastText) ?? { offset: at, found: WORD.exec(text)?.[0] ?? '', expected },
    );
  };
  /** After an item: a comma and another item, or the closing bracket. */
  const goesOn = (close: string): boolean => {
    const sign = next();
    if (sign !== ',' && sign !== close) fail(`"," or "${close}"`);
    at++;
    return sign === ',';
  };

  /** The pointer of something inside, if it is wanted; nothing inside what is not wanted is. */
  const inside = (pointer: string | undefined, key: string): string | undefined => {
    if (pointer === undefined) return undefined;
    const inner = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return wanted.has(inner) ? inner : undefined;
  };

  const readValue = (pointer: string | undefined): void => {
    const sign = next();
    if (pointer !== undefined) places.values.set(pointer, at);
    if (sign === '{') {
      at++;
      if (next() === '}') return void at++;
      const seen = new Set<string>();
      do {
        next();
        const offset = at;
        const raw =
          take(STRING) ??
          fail(text[at] === '}' ? 'a key: the comma before "}" is one too many' : 'a key in double quotes');
        const key = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
        const inner = inside(pointer, key);
        if (inner !== undefined) places.keys.set(inner, offset);
        path.push(key);
        if (seen.has(key)) places.duplicates.push({ path: [...path], offset });
        seen.add(key);
        if (next() !== ':') fail('":"');
        at++;
        readValue(inner);
        path.pop();
      } while (goesOn('}'));
    } else if (sign === '[') {
      at++;
      if (next() === ']') return void at++;
      let index = 0;
      do {
        path.push(index);
        readValue(inside(pointer, String(index++)));
        path.pop();
      } while (goesOn(']'));
    } else if (take(STRING) === undefined) {
      const offset = at;
      const written =
        take(PLAIN) ?? fail(text[at] === ']' ? 'a value: the comma before "]" is one too many' : 'a value');
      if (THOUSANDS.test(written)) places.thousands.push({ path: [...path], offset, written });
    }
  };

  try {
    readValue('');
    if (next() !== undefined) fail('nothing more: the document ended before this');
    return places;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
}
