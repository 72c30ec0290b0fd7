import {
  allOf,
  BOTH,
  branchesOf,
  byKey,
  occurrencesBut,
  occurrencesOf,
  requiredOf,
  type Cases,
  type Condition,
  type Group,
  type If,
  type Occurrence,
  type Span,
} from './condition.js';
import {
  both,
  groupOutcome,
  ifOutcome,
  MET,
  MISSED,
  OPEN,
  outcomeOf,
  type Found,
  type ReadNumber,
} from './outcome.js';

/** How many values are tried for one condition before it stays open. */
const TRIES = 4096;
/** How many places may be looked at while values are tried, all conditions together: some 50 milliseconds. */
const PLACES = 500_000;

/**
 * What comes of conditions, exactly: `MET` where every answer to the open questions meets one, `MISSED` where none does.
 * What stands in several of them is settled once. Members of a group are settled each by itself; then only those numbers
 * that help one open member and harm another are tried, with a value from each stretch between two figures of the
 * document. Where there would be too many values to try, a condition stays `OPEN`.
 */
export function settling(
  read: ReadNumber,
  isWhole: (key: string) => boolean,
): (condition: Condition) => number {
  return new Settling(read, isWhole).settle;
}

/** What was found with the values that are tried now. */
interface Seen {
  outcomes: Found;
  settled: Found;
}

const nothingSeen = (): Seen => ({ outcomes: new Map(), settled: new Map() });

class Settling {
  readonly #tried = new Map<string, Span>();
  readonly #read: ReadNumber;
  readonly #isWhole: (key: string) => boolean;
  readonly #seen = nothingSeen();
  #tries = 0;
  #places = PLACES;

  constructor(read: ReadNumber, isWhole: (key: string) => boolean) {
    this.#read = (key) => this.#tried.get(key) ?? read(key);
    this.#isWhole = isWhole;
  }

  readonly settle = (condition: Condition): number => this.#settle(condition, this.#seen);

  #settle(node: Condition, seen: Seen): number {
    let all = seen.settled.get(node);
    if (all === undefined) seen.settled.set(node, (all = this.#settleOnce(node, seen)));
    return all;
  }

  #settleOnce(node: Condition, seen: Seen): number {
    const first = outcomeOf(node, this.#read, seen.outcomes);
    if (first !== OPEN) return first;
    switch (node.form) {
      case 'silent':
        return OPEN;
      case 'group':
        return this.#settleGroup(node, seen);
      case 'cases':
        return this.#settleCases(node, seen);
      case 'if':
        return this.#settleIf(node, seen);
      case 'test':
      case 'score': {
        const uses = byKey(occurrencesOf(node));
        const mixed = [...uses.keys()].filter((key) => uses.get(key)!.length > 1 && this.#isMixed(key, uses));
        const now = () => outcomeOf(node, this.#read);
        return this.#try(mixed, uses, now, now);
      }
      default:
        return node satisfies never;
    }
  }

  #settleGroup(node: Group, seen: Seen): number {
    const { of, need, least, must } = node;
    const each = of.map((child) => (child.aside ? MISSED : this.#settle(child, seen)));
    const all = groupOutcome(node, each);
    if (all !== OPEN) return all;
    const open = of.filter((_, index) => each[index] === OPEN);
    const uses = this.#usesIn(allOf(open), seen);
    const shared = this.#sharedBy(open, uses, seen).filter(({ key }) => uses.get(key)!.length > 1);
    const every = need === of.filter(({ aside }) => !aside).length;
    if (must || least !== undefined || (!every && need > 1)) {
      const keys = shared.map(({ key }) => key);
      return this.#tryMembers(keys, uses, (found) =>
        groupOutcome(
          node,
          of.map((child, index) => (each[index] === OPEN ? found(child) : each[index]!)),
        ),
      );
    }
    // Of those that are all asked, or of which any one is enough, what shares nothing says nothing of one another.
    const together = every ? both : anyOne;
    return clustersOf(open, shared)
      .map(({ members, keys }) =>
        this.#tryMembers(keys, uses, (found) => members.map(found).reduce(together)),
      )
      .reduce(together);
  }

  #settleCases(node: Cases, seen: Seen): number {
    const { key, every, open } = node;
    const inside = node.of.map(requiredOf);
    if (every) return this.#settleGroup(allOf(inside), seen);
    if (open === 'gathered') return OPEN;
    const [from, to] = this.#read(key);
    const uses = this.#usesIn(node, seen);
    // What is chosen here is chosen inside as well.
    if (!open && from < to && uses.get(key)!.length > 1)
      return this.#tryMembers([key], uses, (found) => found(node));
    const chosen = inside.filter((_, at) => from <= node.options[at]! && node.options[at]! <= to);
    return (chosen.length > 0 ? chosen : inside).reduce((all, child) => all | this.#settle(child, seen), 0);
  }

  #settleIf(node: If, seen: Seen): number {
    const all = ifOutcome(node, (child) => this.#settle(child, seen));
    if (all !== OPEN) return all;
    const uses = this.#usesIn(node, seen);
    const shared = this.#sharedBy([node.decides, allOf(branchesOf(node))], uses, seen);
    const keys = shared.map(({ key }) => key);
    return this.#tryMembers(keys, uses, (found) => ifOutcome(node, found));
  }

  /** The keys of what is still open in a condition. */
  #usesIn(node: Condition, { settled }: Seen): Uses {
    return byKey(occurrencesBut(node, (one) => (settled.get(one) ?? OPEN) !== OPEN));
  }

  /** The keys that several members have and that help in one place and harm in another. */
  #sharedBy(members: readonly Condition[], uses: Uses, seen: Seen): Shared[] {
    const standsIn = new Map<string, Condition[]>();
    for (const member of members)
      for (const key of this.#usesIn(member, seen).keys())
        standsIn.set(key, [...(standsIn.get(key) ?? []), member]);
    return [...standsIn].flatMap(([key, of]) =>
      of.length > 1 && this.#isMixed(key, uses) ? [{ key, members: of }] : [],
    );
  }

  #isMixed(key: string, uses: Uses): boolean {
    const [low, high] = this.#read(key);
    const places = uses.get(key) ?? [];
    return (
      low < high &&
      places.reduce((all, { direction }) => all | direction, 0) === BOTH &&
      // What nobody told comes of what makes it: a total of its parts, the points of a part of what earns them.
      !places.every(({ score, earn }) => earn?.instead || (score?.parts.length ?? 0) > 0)
    );
  }

  /** What can come of members together, with each value of the keys that they share. */
  #tryMembers(
    keys: readonly string[],
    uses: Uses,
    together: (found: (member: Condition) => number) => number,
  ): number {
    if (keys.length === 0) return OPEN;
    const quick = () => {
      const { outcomes } = nothingSeen();
      return together((member) => outcomeOf(member, this.#read, outcomes));
    };
    const exact = () => {
      const seen = nothingSeen();
      return together((member) => this.#settle(member, seen));
    };
    return this.#try(keys, uses, quick, exact);
  }

  /** @param quick What can come of it; it may say `OPEN` where `exact` would not. */
  #try(keys: readonly string[], uses: Uses, quick: () => number, exact: () => number): number {
    if (this.#tried.size === 0) this.#tries = TRIES;
    const places = [...uses.values()].reduce((sum, { length }) => sum + length, 1);
    const from = (index: number): number => {
      const key = keys[index];
      if (key === undefined) return exact();
      let all = 0;
      for (const value of samples(key, uses, this.#read, this.#isWhole(key))) {
        this.#places -= places;
        if (--this.#tries < 0 || this.#places < 0) all = OPEN;
        else {
          this.#tried.set(key, [value, value]);
          const now = quick();
          all |= now === OPEN ? from(index + 1) : now;
          this.#tried.delete(key);
        }
        if (all === OPEN) break;
      }
      return all;
    };
    return keys.length === 0 ? OPEN : from(0);
  }
}

type Uses = ReadonlyMap<string, readonly Occurrence[]>;

/** A key, and the members that have it. */
interface Shared {
  key: string;
  members: readonly Condition[];
}

/** What comes of two of which one is enough. */
function anyOne(one: number, other: number): number {
  return one === MISSED ? other : other === MISSED ? one : one === MET || other === MET ? MET : OPEN;
}

/** Members gathered with those that they share a key with, be it through others. */
function clustersOf(
  members: readonly Condition[],
  shared: readonly Shared[],
): { members: Condition[]; keys: string[] }[] {
  const of = new Map(members.map((member) => [member, { members: [member], keys: new Array<string>() }]));
  for (const { key, members: sharing } of shared) {
    const [first, ...others] = new Set(sharing.map((member) => of.get(member)!));
    first!.keys.push(key);
    for (const other of others) {
      first!.keys.push(...other.keys);
      first!.members.push(...other.members);
      for (const member of other.members) of.set(member, first!);
    }
  }
  return [...new Set(of.values())];
}

/** A value of each stretch between the figures that a key is held against, and the figures themselves. */
function samples(key: string, uses: Uses, read: ReadNumber, whole: boolean): number[] {
  const places = uses.get(key)!;
  const [low, high] = read(key);
  const cuts = new Set<number>();
  const figures = ({ test, score, earn }: Occurrence): readonly number[] =>
    test
      ? [...(test.per ? [] : (test.min ?? [])), ...(test.max === undefined ? [] : [test.max])]
      : earn
        ? [...earn.gates.map(({ needs }) => needs), ...earn.stops]
        : [score?.atLeast ?? 0];
  for (const use of places) {
    figures(use).forEach((cut) => cuts.add(cut));
    if (use.test?.per) {
      const { key: own, per } = use.test;
      const partner = own === key ? per.key : own;
      const [least, most] = read(partner);
      const others = least === most ? [least] : [0, ...(uses.get(partner) ?? []).flatMap(figures)];
      if (per.most !== undefined) cuts.add(own === key ? per.most * per.times : per.most);
      others.forEach((other) => cuts.add(own === key ? other * per.times : other / per.times));
    }
  }
  // The options of a choice are all tried.
  if (places.some(({ direction, test, earn, score }) => direction === BOTH && !test && !earn && !score))
    for (let option = low; option <= high; option++) cuts.add(option);
  const sorted = [...cuts].filter((cut) => cut > low && cut < high).sort((one, other) => one - other);
  const values = [low, ...sorted, high].filter(Number.isFinite);
  if (!Number.isFinite(high)) values.push((values.at(-1) ?? 0) + 1);
  if (!Number.isFinite(low)) values.unshift((values[0] ?? 0) - 1);
  const between = values.slice(1).map((value, index) => (value + values[index]!) / 2);
  const all = [...values, ...between];
  return whole
    ? [...new Set(all.flatMap((value) => [Math.floor(value), Math.ceil(value)]))].filter(
        (value) => value >= low && value <= high,
      )
    : all;
}
