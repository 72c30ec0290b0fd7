import type { Program } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import { textOf } from '../text-of.js';

/** Something that could be better, and where. */
export interface Found {
  path: readonly PropertyKey[];
  /** What was found and what to do about it, in a sentence or two. */
  sentence: string;
}

/** A piece of advice that documents can be held against. */
export interface Rule {
  /** As one switches it off. */
  name: string;
  /** Why it matters, to whom. */
  reason: string;
  find(program: Program): Found[];
}

/** A text of the document in a sentence of ours. */
export function named(text: Text, { language = 'en' }: Program): string {
  return JSON.stringify(textOf(text, 'en', language).text);
}

/** Whether an edition is history: nobody joins it or asks about it. */
export function isPast({ edition }: Program): boolean {
  return edition?.status === 'retired' || edition?.status === 'withdrawn';
}

/** The lists whose rows have a value for each tier. */
export const VALUED = ['benefits', 'costs', 'commitments'] as const;
