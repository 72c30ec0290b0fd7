import type { Statement } from '../schema/walk.js';
import { allOf, occurrencesOf, YES, type Condition, type Test } from './condition.js';
import type { PlanBuilder } from './plan-builder.js';

/**
 * All of what is counted for one condition only. Of conditions on the same number each comes on top of those before;
 * whether one thing was counted for two numbers only the reader can tell.
 */
export function countedOnce(of: readonly Condition[], says: Statement, { ask }: PlanBuilder): Condition {
  const counted = new Map<string, number>();
  const members = of.map((one): Condition => {
    const hasParts =
      one.form === 'group' && one.says?.node === 'requirement' && one.says.item.kind === 'measure';
    const main = hasParts ? one.of[0] : one;
    if (one.aside || main?.form !== 'test' || !main.min || main.min === YES || main.per) return one;
    const { key, min } = main;
    const others = counted.get(key) ?? 0;
    counted.set(key, others + min[1]);
    if (others === 0) return one;
    const test: Test = { ...main, min: [min[0] + others, min[1] + others], others };
    return hasParts ? { ...one, of: [test, ...one.of.slice(1)] } : test;
  });
  const counting = members.filter(({ aside }) => !aside);
  const keys = [...new Set(counting.flatMap(occurrencesOf).map(({ key }) => key))];
  if (counting.length < 2 || keys.length < 2) return { ...allOf(members, says), need: counting.length };
  const key = ask({
    key: `counted-once/${keys.join('+').replaceAll(' ', '-')}`,
    kind: 'yes-no',
    about: 'counted-once',
  });
  return { ...allOf([...members, { form: 'test', key, min: YES }], says), need: counting.length + 1 };
}
