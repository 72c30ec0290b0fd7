/** One-mistake mutations of JSON documents, with the place of the mistake: found by this file's own reading of the text. */

import type { TaggedValue } from '../../../src/program/schema/value.js';

/** Where a node stands in a text. */
interface Spot {
  pointer: string;
  key?: string;
  keyStart: number;
  start: number;
  end: number;
  value: unknown;
  parent?: Spot;
}

/** A wrong text, and where a person should be sent. */
export interface Mutation {
  text: string;
  pointer: string;
  line: number;
}

type Random = () => number;
type Json = Record<string, unknown>;

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every value of a sound JSON text with its place. */
export function spotsOf(text: string): Spot[] {
  const spots: Spot[] = [];
  let at = 0;
  const space = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const string = (): string => {
    const from = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    return JSON.parse(text.slice(from, ++at)) as string;
  };
  const read = (pointer: string, keyStart: number, parent?: Spot, key?: string): void => {
    space();
    const spot: Spot = { pointer, keyStart, start: at, end: at, value: undefined };
    if (parent) spot.parent = parent;
    if (key !== undefined) spot.key = key;
    spots.push(spot);
    const open = text[at];
    if (open === '{' || open === '[') {
      at++;
      space();
      for (let index = 0; text[at] !== '}' && text[at] !== ']'; index++) {
        const from = at;
        let name = String(index);
        if (open === '{') {
          name = string();
          at = text.indexOf(':', at) + 1;
        }
        read(`${pointer}/${escape(name)}`, from, spot, name);
        space();
        if (text[at] === ',') at++;
        space();
      }
      at++;
    } else if (open === '"') string();
    else while (/[\w.+-]/.test(text[at] ?? '')) at++;
    spot.end = at;
    spot.value = JSON.parse(text.slice(spot.start, at)) as unknown;
  };
  read('', 0);
  return spots;
}

const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** The keys whose objects have names of the document for keys, and no fixed ones. */
const RECORDS = new Set(['values', 'cases', 'only', 'within', 'requirements']);
const LANGUAGES = new Set(['en', 'de', 'ar']);
const isRecord = ({ key = '', value }: Spot): boolean =>
  RECORDS.has(key) || Object.keys(value as object).some((name) => LANGUAGES.has(name));
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fixedKey = ({ key, parent }: Spot): boolean =>
  key !== undefined && parent !== undefined && isObject(parent.value) && !isRecord(parent);

/** What a kind of mistake does to one spot; nothing where it cannot be made there. */
type Make = (
  spot: Spot,
  text: string,
  random: Random,
) => { from: number; to: number; put: string; pointer: string; at: number } | undefined;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

/** Puts something else in place of a value. The mistake is there. */
const instead = (spot: Spot, put: unknown) => ({
  from: spot.start,
  to: spot.end,
  put: JSON.stringify(put),
  pointer: spot.pointer,
  at: spot.start,
});

/** Gives a key another name. The mistake is at the key. */
const renamed = (spot: Spot, name: string) => ({
  from: spot.keyStart,
  to: spot.keyStart + JSON.stringify(spot.key).length,
  put: JSON.stringify(name),
  pointer: `${spot.parent!.pointer}/${escape(name)}`,
  at: spot.keyStart,
});

/** Takes a key out with its comma. What is missing is missing from the object. */
const removed = (spot: Spot, text: string, pointer: string) => {
  const after = /^\s*,/.exec(text.slice(spot.end));
  const before = /,\s*$/.exec(text.slice(0, spot.keyStart));
  if (!after && !before) return undefined;
  return {
    from: after ? spot.keyStart : spot.keyStart - before![0].length,
    to: after ? spot.end + after[0].length : spot.end,
    put: '',
    pointer,
    at: spot.parent!.start,
  };
};

/** Breaks the syntax. Where a text is no JSON there is no pointer yet. */
const broken = (from: number, to: number, put: string, at: number) => ({ from, to, put, pointer: '', at });

/** A slip of the finger: two letters swapped, one lost, one doubled. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [a, b] = [word[at]!, word[at + 1]!];
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + a + word.slice(at),
    ...(a === b ? [] : [word.slice(0, at) + b + a + word.slice(at + 2)]),
  ];
  return pick(slips, random);
}

const ENUMS = new Set(['kind', 'status', 'admission', 'per', 'level', 'method', 'by', 'better', 'is', 'how']);
const REFERENCES = new Set([
  'measure',
  'category',
  'group',
  'overlayOn',
  'includes',
  'tier',
  'source',
  'footnotes',
  'tiers',
  'comesFrom',
  'addsTo',
]);
const DATES = new Set(['from', 'until', 'published', 'readOn', 'date', 'answeredOn']);
const REQUIRED: Record<string, readonly string[]> = {
  tiers: ['id', 'name'],
  benefits: ['id', 'name'],
  costs: ['id', 'name', 'kind'],
  measures: ['id', 'name'],
  categories: ['id', 'name'],
  dimensions: ['id', 'name', 'options'],
  options: ['id', 'name'],
  rules: ['id', 'text', 'kind'],
  footnotes: ['id', 'text'],
  glossary: ['id', 'term', 'definition'],
  sources: ['id', 'title'],
  commitments: ['id', 'by', 'name'],
  questions: ['id', 'question', 'answer'],
  parts: ['id', 'name'],
};
/** The kinds of values that have an amount. */
type AmountKind = keyof { [V in TaggedValue as 'upTo' extends keyof V ? V['kind'] : never]: true };
const AMOUNTS = new Set(
  Object.keys({
    percent: true,
    money: true,
    count: true,
    duration: true,
    points: true,
    multiplier: true,
  } satisfies Record<AmountKind, true>),
);
/** A reference by an element of a list, or by the key's own value. */
const referenceKey = (spot: Spot): string | undefined =>
  spot.key === undefined || !Array.isArray(spot.parent?.value) ? spot.key : spot.parent.key;

/**
 * The mistakes people make, by name. Where the pointer or line is not simply the changed place, the comment says why.
 */
export const MISTAKES: Record<string, Make> = {
  'a misspelt key': (spot, _text, random) => {
    if (!fixedKey(spot) || spot.key!.length < 4 || spot.key === 'kind' || spot.key === 'other')
      return undefined;
    return renamed(spot, slip(spot.key!, random));
  },
  'a misspelt "kind"': (spot) => (fixedKey(spot) && spot.key === 'kind' ? renamed(spot, 'knid') : undefined),
  'a key in capitals': (spot) =>
    fixedKey(spot) && spot.key!.length > 3 && spot.key !== 'kind' && spot.key !== 'other'
      ? renamed(spot, spot.key!.toUpperCase())
      : undefined,
  // What is missing stands nowhere: the object it is missing from is named, and the key in the pointer.
  'a required key left out': (spot, text) => {
    const list = spot.parent?.parent?.key ?? '';
    return Array.isArray(spot.parent?.parent?.value) && REQUIRED[list]?.includes(spot.key ?? '')
      ? removed(spot, text, spot.pointer)
      : undefined;
  },
  '"kind" left out': (spot, text) =>
    fixedKey(spot) &&
    spot.key === 'kind' &&
    isObject(spot.parent!.value) &&
    !/^\/(dimensions|measures)\/\d+$/.test(spot.parent!.pointer)
      ? removed(spot, text, spot.pointer)
      : undefined,
  'a number in quotes': (spot) =>
    typeof spot.value === 'number' && spot.key !== 'schemaVersion'
      ? instead(spot, String(spot.value))
      : undefined,
  'a number for a text': (spot) =>
    typeof spot.value === 'string' && ['name', 'title', 'note', 'definition'].includes(spot.key ?? '')
      ? instead(spot, 7)
      : undefined,
  'null for a value': (spot) => (fixedKey(spot) ? instead(spot, null) : undefined),
  'a list where one thing belongs': (spot) =>
    fixedKey(spot) && ['name', 'id', 'measure', 'category', 'unit', 'by'].includes(spot.key!)
      ? instead(spot, [spot.value])
      : undefined,
  'one thing where a list belongs': (spot) =>
    Array.isArray(spot.value) && spot.value.length > 0 && spot.key !== 'source' && isObject(spot.value[0])
      ? instead(spot, { one: 1 })
      : undefined,
  'a yes in quotes': (spot) =>
    typeof spot.value === 'boolean' && fixedKey(spot) && spot.key !== 'value' && spot.key !== 'otherwise'
      ? instead(spot, String(spot.value))
      : undefined,
  'a number for a cell': (spot) =>
    spot.parent?.key === 'values' && !Array.isArray(spot.parent.value) ? instead(spot, 5) : undefined,
  'a misspelt word of a fixed list': (spot, _text, random) =>
    fixedKey(spot) &&
    ENUMS.has(spot.key!) &&
    typeof spot.value === 'string' &&
    spot.value.length > 3 &&
    !(spot.key === 'by' && spot.parent!.pointer.startsWith('/ratings')) &&
    !(spot.key === 'by' && isObject(spot.parent!.value) && 'steps' in spot.parent!.value)
      ? instead(spot, slip(spot.value, random))
      : undefined,
  'another version': (spot, _text, random) =>
    spot.pointer === '/schemaVersion' ? instead(spot, pick([2, 0, '1', 1.1], random)) : undefined,
  'a reference to nothing': (spot, _text, random) =>
    typeof spot.value === 'string' &&
    REFERENCES.has(referenceKey(spot) ?? '') &&
    spot.parent!.parent !== undefined &&
    !isRecord(spot.parent!)
      ? instead(spot, pick([`${spot.value}-2`, 'nothing', slip(`${spot.value}xx`, random)], random))
      : undefined,
  'a value for a tier that is none': (spot) =>
    spot.parent?.key === 'values' && isObject(spot.parent.value)
      ? renamed(spot, `${spot.key}-tier`)
      : undefined,
  'a case for an option that is none': (spot) =>
    spot.parent?.key === 'cases' && isObject(spot.parent.value)
      ? renamed(spot, `${spot.key}-option`)
      : undefined,
  'a condition for a tier that is none': (spot) =>
    spot.parent?.pointer === '/requirements' ? renamed(spot, `x${spot.key}`) : undefined,
  'a limit to a dimension that is none': (spot) =>
    spot.parent?.key === 'only' && isObject(spot.parent.value) ? renamed(spot, `x${spot.key}`) : undefined,
  'a limit to an option that is none': (spot) =>
    spot.parent?.parent?.key === 'only' ? instead(spot, `${String(spot.value)}-x`) : undefined,
  // A copy of an entry keeps its id: the second of the two is the one to change.
  'an entry copied with its id': (spot, text) => {
    const { id } = isObject(spot.value) ? spot.value : {};
    if (typeof id !== 'string' || !Array.isArray(spot.parent?.value) || spot.parent.key === 'of')
      return undefined;
    const own = text.slice(spot.start, spot.end);
    const key = /"id"\s*:\s*/.exec(own)!;
    return {
      from: spot.end,
      to: spot.end,
      put: `,\n${own}`,
      pointer: `${spot.parent.pointer}/${Number(spot.key) + 1}/id`,
      at: spot.end + 2 + key.index + key[0].length,
    };
  },
  'a key that stands twice': (spot, text) =>
    fixedKey(spot)
      ? {
          from: spot.end,
          to: spot.end,
          put: `,\n${text.slice(spot.keyStart, spot.end)}`,
          pointer: spot.pointer,
          at: spot.end + 2,
        }
      : undefined,
  'an id with a space': (spot) =>
    spot.key === 'id' && fixedKey(spot) ? instead(spot, `${String(spot.value)} x`) : undefined,
  'a date that is none': (spot, _text, random) =>
    typeof spot.value === 'string' && fixedKey(spot) && DATES.has(spot.key!)
      ? instead(spot, pick(['2023-02-30', '19.05.2023', '2023-5-1', 'May 2023', '2023-13', ''], random))
      : undefined,
  'an end before the beginning': (spot) =>
    spot.key === 'until' && fixedKey(spot) && 'from' in (spot.parent!.value as Json)
      ? instead(spot, '1999-12-31')
      : undefined,
  'a link that may not be followed': (spot, _text, random) =>
    typeof spot.value === 'string' && fixedKey(spot) && (spot.key === 'url' || spot.key === 'href')
      ? instead(
          spot,
          pick(
            ['javascript:alert(1)', 'www.acme.example/a b', 'ftp://acme.example', 'C:\\price.pdf'],
            random,
          ),
        )
      : undefined,
  'a currency that is none': (spot, _text, random) =>
    spot.key === 'currency' && typeof spot.value === 'string' && fixedKey(spot)
      ? instead(spot, pick(['EURO', 'usd', '$', 'US$', 'DM'], random))
      : undefined,
  'a language that is none': (spot, _text, random) =>
    spot.pointer === '/language'
      ? instead(spot, pick(['de_DE', 'English language', '', 'e'], random))
      : undefined,
  'a text in a language that is none': (spot) =>
    spot.key !== undefined && LANGUAGES.has(spot.key) && isObject(spot.parent!.value)
      ? renamed(spot, `${spot.key}_XX`)
      : undefined,
  // Two comparisons are wrong together, and none is missing: the condition that holds them is named.
  'two comparisons': (spot) =>
    isObject(spot.value) && spot.value['kind'] === 'measure' && 'atLeast' in spot.value
      ? {
          from: spot.start + 1,
          to: spot.start + 1,
          put: '"below": 9000000000, ',
          pointer: spot.pointer,
          at: spot.start,
        }
      : undefined,
  'no comparison': (spot, text) =>
    spot.key === 'atLeast' &&
    isObject(spot.parent!.value) &&
    spot.parent!.value['kind'] === 'measure' &&
    !('covers' in spot.parent!.value)
      ? removed(spot, text, spot.parent!.pointer)
      : undefined,
  'no amount': (spot, text) =>
    ['value', 'upTo', 'atLeast'].includes(spot.key ?? '') &&
    AMOUNTS.has(String((spot.parent!.value as Json)['kind']))
      ? removed(spot, text, spot.parent!.pointer)
      : undefined,
  'two amounts': (spot) =>
    isObject(spot.value) && AMOUNTS.has(String(spot.value['kind'])) && 'value' in spot.value
      ? {
          from: spot.start + 1,
          to: spot.start + 1,
          put: '"upTo": 9, ',
          pointer: spot.pointer,
          at: spot.start,
        }
      : undefined,
  'half a range': (spot, text) =>
    spot.key === 'high' && fixedKey(spot) ? removed(spot, text, spot.parent!.pointer) : undefined,
  'an empty text': (spot) =>
    fixedKey(spot) &&
    ['name', 'title', 'note', 'condition', 'description'].includes(spot.key!) &&
    typeof spot.value === 'string'
      ? instead(spot, '')
      : undefined,
  'an empty list': (spot) =>
    (spot.key === 'of' && Array.isArray(spot.value)) || spot.pointer === '/tiers'
      ? instead(spot, [])
      : undefined,
  'a negative duration': (spot) =>
    spot.key === 'value' &&
    typeof spot.value === 'number' &&
    ['for', 'longestStay', 'every', 'term', 'within', 'validFor'].includes(spot.parent!.key ?? '')
      ? instead(spot, -3)
      : undefined,
  'a key that reaches for the prototype': (spot, _text, random) =>
    fixedKey(spot) ? renamed(spot, pick(['__proto__', 'constructor', 'prototype'], random)) : undefined,

  // A comma is missed where the next thing begins: that is the first place that cannot be read.
  'a comma left out': (spot, text) => {
    const comma = /^\s*,\s*/.exec(text.slice(spot.end));
    if (!comma || spot.parent === undefined) return undefined;
    return broken(
      spot.end,
      spot.end + comma[0].length,
      comma[0].replace(',', ' '),
      spot.end + comma[0].length,
    );
  },
  // A comma too many is noticed at the bracket behind it.
  'a comma after the last': (spot, text) => {
    const close = /^\s*[}\]]/.exec(text.slice(spot.end));
    return close && spot.parent ? broken(spot.end, spot.end, ',', spot.end + close[0].length) : undefined;
  },
  'two commas': (spot, text) =>
    text[spot.end] === ',' ? broken(spot.end, spot.end, ',', spot.end + 1) : undefined,
  'a key without quotes': (spot) =>
    spot.parent && isObject(spot.parent.value)
      ? broken(spot.keyStart, spot.keyStart + spot.key!.length + 2, spot.key!, spot.keyStart)
      : undefined,
  'a key in single quotes': (spot) =>
    spot.parent && isObject(spot.parent.value)
      ? broken(spot.keyStart, spot.keyStart + spot.key!.length + 2, `'${spot.key}'`, spot.keyStart)
      : undefined,
  'a text in single quotes': (spot) =>
    typeof spot.value === 'string' ? broken(spot.start, spot.end, `'${spot.value}'`, spot.start) : undefined,
  'a text in curly quotes': (spot) =>
    typeof spot.value === 'string' ? broken(spot.start, spot.end, `“${spot.value}”`, spot.start) : undefined,
  // A text that is not closed runs to the end of its line, where no text may go on: its beginning is named.
  'a quote left out at the end': (spot, text) =>
    typeof spot.value === 'string' && /^,?\n/.test(text.slice(spot.end))
      ? broken(spot.end - 1, spot.end, '', spot.start)
      : undefined,
  'a colon left out': (spot, text) => {
    if (!spot.parent || !isObject(spot.parent.value)) return undefined;
    const colon = text.indexOf(':', spot.keyStart + spot.key!.length + 2);
    return broken(colon, colon + 1, ' ', spot.start);
  },
  'an equals sign for a colon': (spot, text) => {
    if (!spot.parent || !isObject(spot.parent.value)) return undefined;
    const colon = text.indexOf(':', spot.keyStart + spot.key!.length + 2);
    return broken(colon, colon + 1, '=', colon);
  },
  'a comment': (spot) =>
    spot.parent ? broken(spot.keyStart, spot.keyStart, '// see the guide\n', spot.keyStart) : undefined,
  'a word of another language': (spot, _text, random) =>
    typeof spot.value === 'boolean' || typeof spot.value === 'number'
      ? broken(
          spot.start,
          spot.end,
          pick(['True', 'yes', 'None', 'undefined', 'NaN', '.5', '+5', '05'], random),
          spot.start,
        )
      : undefined,
  'a percent sign behind a number': (spot) =>
    typeof spot.value === 'number' ? broken(spot.end, spot.end, '%', spot.end) : undefined,
  'a line break inside a text': (spot) =>
    typeof spot.value === 'string' && spot.value.includes(' ')
      ? broken(spot.start + 1, spot.start + 1, '\n', spot.start)
      : undefined,
  'a text cut off': (spot, text, random) => {
    if (spot.pointer !== '') return undefined;
    // Behind a comma, where nothing but the next entry can follow.
    const cut = text.indexOf(',', Math.floor(random() * (text.length - 100))) + 1;
    const inside = (text.slice(0, cut).match(/(?<!\\)"/g) ?? []).length % 2 === 1;
    return inside || cut === 0 ? undefined : broken(cut, text.length, '', cut);
  },
  'a closing bracket too many': (spot, text) =>
    spot.pointer === '' ? broken(spot.end, spot.end, '\n}', text.trimEnd().length + 1) : undefined,
  // In a list the next key is one more text: only its colon cannot be read.
  'a closing bracket left out': (spot, text) => {
    const next = /^\s*,\s*"[^"]*":/.exec(text.slice(spot.end));
    return Array.isArray(spot.value) && spot.value.length > 0 && next
      ? broken(spot.end - 1, spot.end, '', spot.end - 1 + next[0].length - 1)
      : undefined;
  },
};

/** Makes one mistake somewhere in a text; nothing where there is no place for it. */
export function mutate(
  text: string,
  mistake: string,
  seed: number,
  spots = spotsOf(text),
): Mutation | undefined {
  const random = randomFrom(seed);
  const make = MISTAKES[mistake]!;
  for (let tries = 0, start = Math.floor(random() * spots.length); tries < spots.length; tries++) {
    const made = make(spots[(start + tries) % spots.length]!, text, random);
    if (!made) continue;
    const changed = text.slice(0, made.from) + made.put + text.slice(made.to);
    return { text: changed, pointer: made.pointer, line: lineAt(changed, made.at) };
  }
  return undefined;
}
