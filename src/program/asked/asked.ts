import { byId, own } from '../by-id.js';
import { commonKeys, keyOf } from '../schema/same-condition.js';
import type { Program } from '../schema/program.js';
import { formsIn } from '../schema/comparison.js';
import type {
  GroupRequirement,
  MeasureRequirement,
  Requirement,
  SilentRequirement,
  TierRequirement,
  VariesRequirement,
} from '../schema/requirement.js';
import { conditionsIn } from '../schema/walk.js';

/**
 * All that the document says a tier asks: its own conditions, and those of the tier whose requirements it includes,
 * but for what its own conditions say of the same thing. Nothing where the document mentions neither.
 */
export function askedOf(program: Program, tierId: string): Requirement | undefined {
  let asked: Requirement | undefined;
  const chain: (Requirement | undefined)[] = [];
  for (
    let id: string | undefined = tierId;
    id !== undefined;
    id = byId(program.tiers, id)?.includesRequirements
  )
    chain.unshift(own(program.requirements, id));
  for (const one of chain) asked = asked && one ? added(asked, one) : (one ?? asked);
  return asked;
}

/** More combinations of full ways and options than this are not written out; they are then one condition of several. */
const WRITTEN_OUT = 2000;

/** What both ask, the own conditions in place of included ones about the same thing. */
function added(included: Requirement, own: Requirement): Requirement {
  // Nothing is asked besides.
  if (own.kind === 'none') return included;
  if (included.kind === 'none') return own;
  if (conditionsIn(included).length * conditionsIn(own).length <= WRITTEN_OUT) {
    // Options and full ways stay at the root, where views look for them.
    if (own.kind === 'varies' && isPlain(included)) return eachCase(own, (one) => added(included, one));
    if (included.kind === 'varies' && isPlain(own)) return eachCase(included, (one) => added(one, own));
    if (isWays(own) && isPlain(included))
      return { ...own, of: own.of.map((way) => renamed(added(included, way), way)) };
    if (isWays(included) && isPlain(own))
      return { ...included, of: included.of.map((way) => renamed(added(way, own), way)) };
  }
  const mine = membersOf(own);
  const others = membersOf(included);
  const common = commonKeys([others, mine]);
  const nameOf = (one: Requirement) => common.get(keyOf(one)) ?? keyOf(one);
  const byName = new Map<string, Requirement[]>();
  for (const one of mine) {
    const name = nameOf(one);
    const same = byName.get(name);
    if (same) same.push(one);
    else byName.set(name, [one]);
  }
  return {
    ...(isOpen(own) ? own : {}),
    kind: 'all',
    of: [
      ...others.filter((other) => !byName.get(nameOf(other))?.some((one) => replaces(one, other))),
      ...mine,
    ],
  };
}

/**
 * Whether a condition says all that another of the same name says: for everybody, on every day, not only as advice, and
 * of the same thing. Else both hold.
 */
function replaces(own: Requirement, other: Requirement): boolean {
  const silence = other.kind === 'measure' ? other.is : undefined;
  // That nothing is asked there is nothing beside what is asked here, for whomever.
  if (silence === 'not-required' || silence === 'not-applicable') return true;
  if (isLimited(own)) return false;
  if (silence !== undefined || (own.id !== undefined && own.id === other.id)) return true;
  if (own.kind === 'varies' || other.kind === 'varies') return false;
  switch (own.kind) {
    case 'measure':
      // That nothing is asked of it, or why that is not told, is about the measure as a whole.
      return own.is !== undefined || (other.kind === 'measure' && formOf(own) === formOf(other));
    case 'score':
      return own.measure !== undefined;
    case 'all':
    case 'any':
    case 'some':
    case 'unclear':
      return own.kind === other.kind;
    // What is asked only where something holds does not stand for what is asked everywhere.
    case 'if':
      return false;
    default:
      own satisfies TierRequirement | SilentRequirement;
      return false;
  }
}

/** In what form a measure is asked for, and of which of its things: what two conditions on it must have in common. */
function formOf(one: MeasureRequirement): string {
  return JSON.stringify([formsIn(one), one.covers, one.currency, one.of, one.ofAtMost]);
}

/** What is left out of the cases is not known; what is included holds all the same. */
function eachCase(varies: VariesRequirement, add: (one: Requirement) => Requirement): Requirement {
  const cases = Object.entries(varies.cases).map(([option, one]) => [option, add(one)] as const);
  return {
    ...varies,
    cases: Object.fromEntries(cases),
    otherwise: add(varies.otherwise ?? { kind: 'not-known' }),
  };
}

const renamed = (made: Requirement, { id, name }: Requirement): Requirement => ({ ...made, id, name });

const isWays = (node: Requirement): node is GroupRequirement =>
  node.kind === 'any' && node.of.some(({ kind }) => kind === 'all');
const isPlain = (node: Requirement) => node.kind !== 'varies' && !isWays(node);

/** What would be lost if only the members of a group were taken. */
const LIMITS = ['only', 'recommended', 'condition', 'from', 'until', 'status', 'conflicts'] as const;
const isOpen = (node: Requirement): node is GroupRequirement =>
  node.kind === 'all' && !node.countedOnce && LIMITS.every((limit) => node[limit] === undefined);
/** The conditions that all have to hold, where nothing is lost by taking them one by one. */
export const membersOf = (node: Requirement): readonly Requirement[] => (isOpen(node) ? node.of : [node]);

/** Whether a condition holds for some, on some days, or only as advice. */
export const isLimited = (node: Requirement) =>
  LIMITS.some((limit) => limit !== 'status' && node[limit] !== undefined);
