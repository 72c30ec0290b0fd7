/**
 * JSON text that remembers its places. `JSON.parse` is the reader; this file only answers what it cannot:
 * how deep the text goes (before anything walks it), where a value stands, and what exactly breaks the syntax.
 */

/** Offsets in the text, by JSON pointer: of a value, and of the key before it. */
export interface Places {
  values: Map<string, number>;
  keys: Map<string, number>;
  /** Pointers of keys that stand twice in one object. */
  duplicates: { pointer: string; offset: number }[];
}

export interface SyntaxFault {
  offset: number;
  /** The piece of text that was not expected there; empty at the end of the text. */
  found: string;
  expected: string;
}

/** How many objects and arrays stand inside one another at the deepest place. Never recurses. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y; // eslint-disable-line no-control-regex
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const WORD = /[^\s,:[\]{}]{1,24}|./uy;

/** Finds every value in the text, or what breaks the syntax. The depth must have been checked before. */
export function findPlaces(text: string): Places | SyntaxFault {
  const places: Places = { values: new Map(), keys: new Map(), duplicates: [] };
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const next = (): string | undefined => (take(SPACE), text[at]);
  const fail = (expected: string): never => {
    WORD.lastIndex = at;
    throw { offset: at, found: WORD.exec(text)?.[0] ?? '', expected } satisfies SyntaxFault;
  };
  /** After an item: a comma and another item, or the closing bracket. */
  const goesOn = (close: string): boolean => {
    const sign = next();
    if (sign !== ',' && sign !== close) fail(`"," or "${close}"`);
    at++;
    return sign === ',';
  };

  const readValue = (pointer: string): void => {
    const sign = next();
    places.values.set(pointer, at);
    if (sign === '{') {
      at++;
      if (next() === '}') return void at++;
      do {
        next();
        const offset = at;
        const raw =
          take(STRING) ??
          fail(text[at] === '}' ? 'a key: the comma before "}" is one too many' : 'a key in double quotes');
        const inner = `${pointer}/${(JSON.parse(raw) as string).replaceAll('~', '~0').replaceAll('/', '~1')}`;
        if (places.keys.has(inner)) places.duplicates.push({ pointer: inner, offset });
        places.keys.set(inner, offset);
        if (next() !== ':') fail('":"');
        at++;
        readValue(inner);
      } while (goesOn('}'));
    } else if (sign === '[') {
      at++;
      if (next() === ']') return void at++;
      let index = 0;
      do readValue(`${pointer}/${index++}`);
      while (goesOn(']'));
    } else if (take(STRING) === undefined && take(PLAIN) === undefined) {
      fail(text[at] === ']' ? 'a value: the comma before "]" is one too many' : 'a value');
    }
  };

  try {
    readValue('');
    if (next() !== undefined) fail('nothing more: the document ended before this');
    return places;
  } catch (fault) {
    if (fault instanceof Error) throw fault;
    return fault as SyntaxFault;
  }
}
