import { endOf } from './in-force.js';
import type { Scope, Text } from './scalars.js';
import type { Qualified } from './value.js';

/** What may be said about a value or a condition, wherever it stands. */
interface Qualifiable extends Qualified {
  recommended?: boolean | undefined;
  only?: Scope | undefined;
}

/**
 * One case of something that differs by a dimension, with what the document says about the whole: it holds for each
 * case as well. Conditions and remarks of both hold, and all notes and sources; of two periods what they have in
 * common. Where both say how sure they are, the case knows better.
 */
export function qualified<T extends Qualifiable>(whole: Qualifiable, one: T): T {
  const all: Qualifiable = {
    condition: both(whole.condition, one.condition, joined),
    note: both(whole.note, one.note, joined),
    footnotes: both(whole.footnotes, one.footnotes, united),
    source: both(whole.source, one.source, (a, b) => united([a].flat(), [b].flat())),
    from: both(whole.from, one.from, (a, b) => (a > b ? a : b)),
    until: both(whole.until, one.until, (a, b) => (endOf(a) < endOf(b) ? a : b)),
    status: one.status ?? whole.status,
    conflicts: both(whole.conflicts, one.conflicts, (a, b) => [...a, ...b]),
    approximate: one.approximate ?? whole.approximate,
    recommended: one.recommended ?? whole.recommended,
    only: both(whole.only, one.only, within),
  };
  const said = Object.entries(all).filter(([, part]) => part !== undefined);
  return { ...one, ...Object.fromEntries(said) };
}

function both<T>(whole: T | undefined, one: T | undefined, join: (whole: T, one: T) => T): T | undefined {
  return whole === undefined ? one : one === undefined ? whole : join(whole, one);
}

/** Two texts in each language that one of them has. */
function joined(whole: Text, one: Text): Text {
  if (typeof whole === 'string' && typeof one === 'string') return sentence(whole, one);
  const languages = [whole, one].flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text)));
  const inLanguage = (text: Text, language: string) =>
    typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0]!);
  return Object.fromEntries(
    languages.map((language) => [language, sentence(inLanguage(whole, language), inLanguage(one, language))]),
  );
}

function sentence(first: string, second: string): string {
  if (first === second) return first;
  return `${first}${/[.!?\u061f]$/.test(first) ? '' : ';'} ${second}`;
}

const united = (whole: readonly string[], one: readonly string[]): string[] => [
  ...new Set([...whole, ...one]),
];

/** What is said of a dimension: one can bear the name of what every object has. */
const ownOf = (scope: Scope, dimension: string) =>
  Object.hasOwn(scope, dimension) ? scope[dimension] : undefined;

/** The options that both name, in every dimension that one of them names. */
function within(whole: Scope, one: Scope): Scope {
  return Object.fromEntries(
    Object.keys({ ...whole, ...one }).map((dimension) => [
      dimension,
      both(ownOf(whole, dimension), ownOf(one, dimension), (a, b) =>
        b.filter((option) => a.includes(option)),
      )!,
    ]),
  );
}
