/**
 * The keys under which a script of the script-tag files hands over what it shares: long while the files are made, so that they tell
 * what they are of, and short in the end, the same in all files.
 */
import { createHash } from 'node:crypto';

const LONG = /\bshared_[0-9a-f]{16}\b/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The key of something, by what it is called in the whole project. It can stand where a name can. */
export function keyOf(what: string): string {
  return `shared_${createHash('sha256').update(what).digest('hex').slice(0, 16)}`;
}

/** What puts short keys into a file: each key is the same in all of `files`. */
export function shortenKeys(files: readonly string[]): (code: string) => string {
  const keys = new Set(files.flatMap((code) => code.match(LONG) ?? []));
  const short = new Map([...keys].sort().map((key, at) => [key, shortKey(at)]));
  return (code) => code.replace(LONG, (key) => short.get(key)!);
}

/** a … Z, then aa, ba, … */
function shortKey(at: number): string {
  const rest = Math.floor(at / LETTERS.length);
  return LETTERS[at % LETTERS.length]! + (rest > 0 ? shortKey(rest - 1) : '');
}
