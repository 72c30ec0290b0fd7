import { branchesOf, type Condition } from '../standing/condition.js';
import type { Plan } from '../standing/plan.js';
import { countsOf } from '../way-up/goods.js';
import type { Step } from '../way-up/way.js';

/** How many more people it takes: all of them different ones, or as few as it may be where one counts for several things. */
export interface People {
  people: number;
  fewest: number;
}

/**
 * How many more people a way takes. Parts of a number of people, such as "4 certified, of whom 2 technical", are among
 * those. Whether one person counts for several numbers, most documents do not say.
 */
export function peopleIn(steps: readonly Step[], plan: Plan): People {
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
  const all = [...most.values()];
  return { people: all.reduce((sum, amount) => sum + amount, 0), fewest: Math.max(0, ...all) };
}

/** What is counted among something else: the key of the part, and that of the whole. */
function partsIn(root: Condition): [part: string, whole: string][] {
  const inside = insideOf(root);
  const [main, ...others] = inside;
  const isOne = root.says?.node === 'requirement' && root.says.item.kind === 'measure';
  const own =
    isOne && main?.form === 'test'
      ? others.flatMap((part) => keysIn(part).map((key): [string, string] => [key, main.key]))
      : [];
  return [...own, ...inside.flatMap(partsIn)];
}

function insideOf(root: Condition): readonly Condition[] {
  switch (root.form) {
    case 'if':
      return [root.decides, ...branchesOf(root)];
    case 'group':
    case 'cases':
      return root.of;
    case 'test':
    case 'score':
    case 'silent':
      return [];
    default:
      return root satisfies never;
  }
}

function keysIn(part: Condition): string[] {
  if (part.form === 'group') return part.of.flatMap(keysIn);
  return part.form === 'test' ? [part.key] : [];
}
