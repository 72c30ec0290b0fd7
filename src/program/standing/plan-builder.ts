import type { Choice } from '../resolve.js';
import type { Measure, Program } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import type { FactQuestion } from './facts.js';

/** What a key of a condition stands for where that is not simply the answer to a question. */
export type Derived =
  /** Whether one of these tiers is held. */
  | { kind: 'held'; tiers: readonly string[] }
  /** The place of the chosen option in its dimension. */
  | { kind: 'choice'; options: number };

/** What one needs at hand to turn requirements into conditions. */
export interface PlanBuilder {
  program: Program;
  choice: Choice;
  today: string;
  measure: (id: string | undefined) => Measure | undefined;
  /** Adds a question unless it is there already, and returns its key. */
  ask: (question: Omit<FactQuestion, 'checkable'> & { checkable?: boolean }) => string;
  /** Notes what a key stands for, and returns it. */
  derive: (key: string, derived: Derived) => string;
  slug: (text: Text) => string;
}

/** Words as a part of a key. */
export function slug(text: Text, language: string): string {
  const words = typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
