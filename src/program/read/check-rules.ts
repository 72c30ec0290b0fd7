import { CHECK_TABLE, ROOT } from './check-table.js';
import {
  isCurrency,
  isDate,
  isLanguageTag,
  isPictureAddress,
  isSafeLink,
  isSeen,
  isYearDay,
} from '../schema/formats.js';
import type { ProblemCode } from './problem.js';
import type { Window } from '../schema/scalars.js';
import type { Amount } from '../schema/value.js';
import { WINDOW_LENGTHS } from '../schema/window-lengths.js';

/** One check beyond the type: its code names the problem that it raises. */
export interface Check {
  code: ProblemCode | 'whole';
  /** Its number, where it has one. */
  limit?: string | undefined;
  holds: (found: unknown) => boolean;
}

/** Where the node of a key stands, and where the key among the others of its object. */
export interface Place {
  nodeId: number;
  isRequired: boolean;
  rank: number;
}

/** One node of the check table: what may stand in one place. Numbers are the ids of other nodes. */
export interface CheckNode {
  /** `kinds` is an object by its key `kind`, which its own node does not name again. */
  type:
    'string' | 'number' | 'boolean' | 'enum' | 'array' | 'tuple' | 'union' | 'record' | 'object' | 'kinds';
  /** What `typeOf` says of what may stand there. */
  is: string;
  /** Of an object its keys, of kinds each kind. */
  keys: ReadonlyMap<string, Place>;
  /** The keys that an object must have. */
  musts: readonly string[];
  /** Of a list its entries, of a union its branches, of a record its keys and what they hold. */
  places: readonly number[];
  /** Of an enum what it may be. */
  words: readonly (string | number | boolean)[];
  checks: readonly Check[];
}

/** The checks that the schema names by the code of the problem they raise. The number is the limit, where there is one. */
const CHECKS: Record<string, (found: never, limit: number) => boolean> = {
  whole: Number.isSafeInteger,
  negative: (x: number) => x >= 0,
  'not-positive': (x: number) => x > 0,
  'out-of-bounds': (x: number, limit) => Math.abs(x) <= limit,
  'empty-text': (text: string) => text.length > 0,
  'unseen-text': isSeen,
  'text-too-long': (text: string, limit) => text.length <= limit,
  'empty-list': (list: unknown[]) => list.length > 0,
  'too-many': (list: unknown[], limit) => list.length <= limit,
  // A text, and yet a yes or no to whoever wrote it.
  'yes-or-no-as-text': (text: string) =>
    !/^\s*(?:true|false|yes|no|ja|nein|oui|non|s[i\u00ed])\s*$/i.test(text),
  'bad-id': (text: string) => /^(?!(?:constructor|prototype)$)[A-Za-z0-9][\w.-]{0,79}$/.test(text),
  'bad-date': isDate,
  'bad-year-day': isYearDay,
  // To ask the platform takes its time; a plain tag is well-formed.
  'bad-language': (text: string) => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(text) || isLanguageTag(text),
  'bad-link': isSafeLink,
  'bad-picture': isPictureAddress,
  'unknown-currency': isCurrency,
  'one-amount': ({ value, low, high, upTo, atLeast }: Amount) =>
    [value, upTo, atLeast, low ?? high].filter((part) => part !== undefined).length === 1 &&
    (low === undefined) === (high === undefined) &&
    (low ?? 0) <= (high ?? 0),
  'one-length': (given: Window) => WINDOW_LENGTHS.filter((length) => given[length] !== undefined).length < 2,
};

let nodes: readonly CheckNode[] | undefined;

/** The node of an id; that of the whole document is `ROOT`. */
export function nodeAt(nodeId: number): CheckNode {
  return (nodes ??= readTable())[nodeId]!;
}

function readTable(): CheckNode[] {
  const read: CheckNode[] = [];
  const last: Record<string, number> = {};
  let before = 0;
  let newest = ROOT;
  const placeOf = (given: string) => (given === '+' ? ++newest : Number(given));
  for (const line of CHECK_TABLE.split('\n')) {
    const [type, ...parts] = line.split(' ') as [CheckNode['type'], ...string[]];
    const keys = new Map<string, Place>();
    const places: number[] = [];
    const words: (string | number | boolean)[] = [];
    const checks: Check[] = [];
    const musts: string[] = [];
    for (const part of parts) {
      if (part[0] === '!') {
        const [code, limit] = part.slice(1).split(':') as [Check['code'], string?];
        const holds = CHECKS[code]!;
        const most = Number(limit);
        checks.push({ code, limit, holds: (found) => holds(found as never, most) });
      } else if (part[0] === '.') {
        for (const [key, nodeId] of read[Number(part.slice(1))]!.keys)
          keys.set(key, { ...nodeId, rank: keys.size });
      } else if (type === 'enum') words.push(Number(part) || part === 'true' || part);
      else if (type === 'object' || type === 'kinds') {
        const [name, given] = part.split('=') as [string, string?];
        const key = name.replace('*', '');
        const nodeId = (before = last[key] = given ? placeOf(given) : (last[key] ?? before));
        if (key !== name) musts.push(key);
        keys.set(key, { nodeId, isRequired: key !== name, rank: keys.size });
      } else places.push(placeOf(part));
    }
    const is =
      { tuple: 'array', record: 'object', kinds: 'object', enum: typeof words[0] }[type as string] ?? type;
    read.push({ type, is, keys, musts, places, words, checks });
  }
  return read;
}

/** The branch of a union that something is meant to be: by its type; of two kinds of object, by the required keys. */
export function branchFor(places: readonly number[], found: unknown): number | undefined {
  const type = typeOf(found);
  return places.find((nodeId) => {
    const { is, musts } = nodeAt(nodeId);
    return type === is && musts.every((key) => Object.hasOwn(found as object, key));
  });
}

/** Its type, as JSON has them; JSON has no numbers without end. */
export function typeOf(found: unknown): string {
  if (Array.isArray(found)) return 'array';
  return found === null || (typeof found === 'number' && !Number.isFinite(found)) ? 'none' : typeof found;
}
