import type { Choice } from '../resolve.js';
import type { Measure, Program } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import type { FactQuestion } from './facts.js';

/** What a key of a condition stands for where that is not simply the answer to a question. */
export type Derived =
  /** Whether one of these tiers is held; who holds one of `perhaps` may hold one. */
  | { kind: 'held'; tiers: readonly string[]; perhaps: readonly string[] }
  /** The place of the chosen option in its dimension. */
  | { kind: 'choice'; options: number };

/** What one needs at hand to turn requirements into conditions. */
export interface PlanBuilder {
  program: Program;
  choice: Choice;
  today: string;
  /** How many combinations of options are looked at besides the present one. */
  cases?: number;
  /** How many conditions may still be written out by options, all tiers together. */
  room: { left: number };
  measure: (id: string | undefined) => Measure | undefined;
  /** Adds a question unless it is there already, and returns its key. */
  ask: (question: Omit<FactQuestion, 'checkable'> & { checkable?: boolean }) => string;
  /** Notes what a key stands for, and returns it. */
  derive: (key: string, derived: Derived) => string;
  slug: (text: Text) => string;
}

/** Words as a part of a key: those of a key tell what it is about, and other words make another key. */
export function slug(text: Text, language: string): string {
  const given = typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');
  const words = given.trim().toLowerCase();
  const key = words
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  // Where signs or an end are lost, a number made of all of it stands for them.
  return key === words.replace(/[\s,;()-]+/g, '-').replace(/^-|-$/g, '') ? key : `${key}-${numberOf(words)}`;
}

/** A number of few letters that other words hardly share (FNV-1a). */
function numberOf(words: string): string {
  let number = 0x811c9dc5;
  for (let at = 0; at < words.length; at++)
    number = Math.imul(number ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return number.toString(36);
}
