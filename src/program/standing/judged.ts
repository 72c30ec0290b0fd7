import type { OutOfForce } from '../schema/in-force.js';
import type { Earning } from '../schema/requirement.js';
import type { Statement } from '../schema/walk.js';
import type { Span } from './condition.js';
import type { Gap } from './gap.js';

/** `unknown`: a fact is missing. `not-checkable`: nobody outside can tell, whatever facts there are. */
export type State = 'met' | 'not-met' | 'unknown' | 'not-checkable';

/** How a condition stands, and how all inside it stand. Mirrors the tree of the document. */
export type Judged = JudgedGroup | JudgedCases | JudgedIf | JudgedScore | JudgedTest | JudgedSilent;

interface Common {
  state: State;
  /** What stands in the document. */
  says?: Statement | undefined;
  /** False for what is shown and never counts: what is only advised, does not arise, or is not in force. */
  counts: boolean;
  /** Why it is not in force on the day that counts as today. */
  when?: OutOfForce;
  /**
   * Of where one must come from, met though no tier is told to be held: `open` where one can come from a tier that is open
   * to all and asks nothing, `no-answer` where such a tier takes more, such as being bought, and nobody can tell.
   */
  untold?: 'open' | 'no-answer';
  of: readonly Judged[];
  /** Keys of the questions that it hangs on itself. */
  keys: readonly string[];
}

/** So many of these. */
export interface JudgedGroup extends Common {
  form: 'all' | 'any' | 'some' | 'unclear';
  /** How many must be met, and how many are. */
  need: number;
  met: number;
}

/** One of these holds, and the reader has not chosen which; or each holds for the options that the reader has at once. */
export interface JudgedCases extends Common {
  form: 'cases';
  /** The dimension to choose in, and the option that each of `of` stands for. */
  dimension: string;
  options: readonly string[];
  /** True where the reader has chosen them all. */
  every?: boolean;
}

/** What is asked where something else holds, and, where the document says so, what is asked where it does not. */
export interface JudgedIf extends Common {
  form: 'if';
  /** What decides. That it does not hold is nothing that is missing. */
  decides: Judged;
  /** The place in `of` of what is asked of the reader, `none` where nothing is; missing as long as it is not known. */
  asks?: number | 'none';
}

/** Points, of a score or of a part of one. */
export interface JudgedScore extends Common {
  form: 'score' | 'part';
  /** The fewest and the most points it can come to. */
  points: Span;
  /** The points, where they are known. */
  have?: number;
  gap?: Gap;
  /** True where its parts do not tell all: only who knows the total can say. */
  partly?: true;
  /** Key of the question for the points themselves, where what makes them is asked. */
  toTell?: string;
  /** What they come to by the other answers, where the reader told points that cannot be so. */
  against?: Span;
  /** How the points of a part come about, for each step whose count is known. */
  earned?: readonly Earned[];
}

/** So much of what a step of the document counts, and the points that it brings by itself. */
export interface Earned {
  says: Earning;
  key: string;
  count: number;
  points: number;
  /** True where steps come first that are not done. */
  closed?: true;
}

/** One fact against one figure. */
export interface JudgedTest extends Common {
  form: 'test';
  /** What the reader told, as a number; yes is 1, a date is its day. */
  have?: number;
  gap?: Gap;
  /** Days until what is told lapses, from 30 down to 0. */
  lapsesIn?: number;
  /** The last valid day has gone by; it counts as not there. */
  lapsed?: true;
  /** Days left of the time after joining; below zero when it is over. */
  dueIn?: number;
}

/** No figure to hold a fact against. */
export interface JudgedSilent extends Common {
  form: 'silent';
}

/** Whether nothing is asked here: that it is met is no achievement. */
export function asksNothing(judged: Judged): boolean {
  if (judged.form === 'if')
    return judged.asks === 'none' || (judged.asks !== undefined && asksNothing(judged.of[judged.asks]!));
  return judged.form === 'silent' && judged.state === 'met';
}
