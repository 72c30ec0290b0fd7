import type { Test } from './condition.js';
import { boundOf, type ReadNumber } from './outcome.js';
import type { Plan } from './plan.js';
import { tidy } from './tidy.js';

/** How much is missing. Units and currency stand in the question of `key`. */
export interface Gap {
  key: string;
  /** `more`, `fewer`: a number. `yes`: it is missing altogether. `wait`: days. `points`: of a score. */
  kind: 'more' | 'fewer' | 'yes' | 'wait' | 'points';
  have: number;
  /** What it must come to; with `beyond`, it must go beyond that. */
  need: number;
  /** The far end, where the vendor has announced a range and not fixed the figure. */
  upTo?: number;
  beyond?: boolean;
  amount: number;
}

/** What is missing to meet a test that is missed. */
export function gapOf(test: Test, have: number, { questions }: Plan, read: ReadNumber): Gap {
  const { key, tiers, max, under, over, others = 0 } = test;
  const question = questions.get(key);
  const bound = boundOf(test, read);
  if (question?.kind === 'date')
    return { key, kind: 'wait', have, need: max!, amount: Math.ceil(have - max!) };
  if (max !== undefined && (under ? have >= max : have > max))
    return {
      key,
      kind: 'fewer',
      have,
      need: max,
      amount: tidy(have - max),
      ...(under && { beyond: under }),
    };
  const whole = question?.kind === 'number';
  const need = whole && test.per ? Math.ceil(tidy(bound![0])) : tidy(bound![0]);
  if (!question || question.kind === 'yes-no')
    return { key: tiers ? 'tier' : key, kind: 'yes', have, need: 1, amount: 1 };
  return {
    key,
    kind: 'more',
    have,
    need,
    // What others ask of the same number is missing to them.
    amount: tidy(Math.min(need - have, need - others)),
    ...(bound![1] > bound![0] && !test.per && { upTo: bound![1] }),
    ...(over && { beyond: over }),
  };
}

/** What is missing to points that are not enough. */
export function pointsGap(key: string, points: number, need: number, beyond = false): Gap {
  return {
    key,
    kind: 'points',
    have: tidy(points),
    need,
    amount: tidy(need - points),
    ...(beyond && { beyond }),
  };
}
