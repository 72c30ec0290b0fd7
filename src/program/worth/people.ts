import { branchesOf, type Condition } from '../standing/condition.js';
import type { Plan } from '../standing/plan.js';
import { countsOf } from '../way-up/goods.js';
import type { Step } from '../way-up/way.js';

/**
 * How many more people a way takes. Parts of a number of people, such as "4 certified, of whom 2 technical", are among
 * those; different numbers are taken to be of different people.
 */
export function peopleIn(steps: readonly Step[], plan: Plan): number {
  const isPeople = (key: string) => countsOf(key, plan) === 'people';
  const wholes = new Map([...plan.conditions.values()].flatMap((root) => partsIn(root)));
  const wholeOf = (key: string, seen: readonly string[] = []): string => {
    const whole = wholes.get(key);
    return whole === undefined || !isPeople(whole) || seen.includes(whole)
      ? key
      : wholeOf(whole, [...seen, key]);
  };
  const most = new Map<string, number>();
  for (const { question, amount } of steps.filter(({ question }) => isPeople(question.key))) {
    const whole = wholeOf(question.key);
    most.set(whole, Math.max(most.get(whole) ?? 0, amount));
  }
  return [...most.values()].reduce((sum, amount) => sum + amount, 0);
}

/** What is counted among something else: the key of the part, and that of the whole. */
function partsIn(root: Condition): [part: string, whole: string][] {
  const inside =
    root.form === 'if'
      ? [root.decides, ...branchesOf(root)]
      : root.form === 'group' || root.form === 'cases'
        ? root.of
        : [];
  const [main, ...others] = inside;
  const isOne = root.says?.node === 'requirement' && root.says.item.kind === 'measure';
  const own =
    isOne && main?.form === 'test'
      ? others.flatMap((part) => keysIn(part).map((key): [string, string] => [key, main.key]))
      : [];
  return [...own, ...inside.flatMap(partsIn)];
}

function keysIn(part: Condition): string[] {
  if (part.form === 'group') return part.of.flatMap(keysIn);
  return part.form === 'test' ? [part.key] : [];
}
