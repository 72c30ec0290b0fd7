import type { Condition } from '../standing/condition.js';
import { compare, FREE, plus, type Cost } from './cost.js';

/** A change, a condition left open, or two ways together. */
export interface PartialWay {
  cost: Cost;
  key?: string;
  to?: number;
  open?: Condition;
  both?: readonly [PartialWay, PartialWay];
}

/** Nothing to do. */
export const NOTHING: PartialWay = { cost: FREE };

/** What meets the condition: what each number is brought to, and what is left to those who can tell. */
export interface Found {
  cost: Cost;
  changes: ReadonlyMap<string, number>;
  open: readonly Condition[];
}

/** Both ways together. */
export function add(one: PartialWay, other: PartialWay): PartialWay {
  if (isEmpty(other)) return one;
  if (isEmpty(one)) return other;
  return { cost: plus(one.cost, other.cost), both: [one, other] };
}

function isEmpty({ key, open, both }: PartialWay): boolean {
  return key === undefined && !open && !both;
}

/** The cheapest; the first of those that cost the same. */
export function best(ways: readonly (PartialWay | undefined)[]): PartialWay | undefined {
  return ways.reduce(
    (least, way) => (way && (!least || compare(way.cost, least.cost) < 0) ? way : least),
    undefined,
  );
}

/** Everything that a way is made of. */
export function foundBy(way: PartialWay): Found {
  const changes = new Map<string, number>();
  const open: Condition[] = [];
  const walk = ({ key, to, open: left, both }: PartialWay): void => {
    if (key !== undefined) changes.set(key, Math.max(to!, changes.get(key) ?? to!));
    if (left) open.push(left);
    both?.forEach(walk);
  };
  walk(way);
  return { cost: way.cost, changes, open };
}
