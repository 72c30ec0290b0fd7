import type { TaggedValue } from '../schema/value.js';
import type { Silence } from '../schema/silence.js';

/** The kinds of values that say something and hold no figure. */
type Wordy =
  Silence | 'yes' | 'no' | 'recommended' | 'text' | 'date' | 'link' | 'level' | 'list' | 'steps' | 'varies';

/** The kinds of figures that can be set against each other. `yes-no` has it or has it not. */
export type ComparableKind = 'yes-no' | Exclude<TaggedValue['kind'], Wordy>;

const KINDS: Record<ComparableKind, true> = {
  'yes-no': true,
  percent: true,
  money: true,
  free: true,
  count: true,
  duration: true,
  points: true,
  multiplier: true,
};
export const COMPARABLE_KINDS: readonly string[] = Object.keys(KINDS);
