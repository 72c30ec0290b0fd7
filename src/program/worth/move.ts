import type { Facts } from '../standing/facts.js';
import { atFirstSight } from '../standing/outcome.js';
import { standingBy } from '../standing/standing.js';
import type { Way } from '../way-up/way.js';
import { waysUp } from '../way-up/way-up.js';
import { effortOf, holding, type Effort } from './effort.js';
import type { Reader } from './reader.js';

/** What it takes to move from one tier to another. */
export interface Move {
  effort: Effort;
  /** No way there is known, or it leaves something to those who can tell: what it takes in all is not known either. */
  isOpen: boolean;
}

/** Whether what a way takes in all is not known. */
export const leavesOpen = (way: Way | null): boolean => way === null || way.open.length > 0;

/**
 * What it takes to move from one tier to another, or from none, for whoever holds the first: what that one asks is there,
 * as far as the reader has not told that there is more.
 *
 * @param from Id of the tier that is left; nothing where it is none.
 */
export function moveTo(reader: Reader, from: string | undefined, to: string): Move {
  const { program, choice, today } = reader;
  const told = holding(undefined, reader.facts);
  const facts = from === undefined ? told : holding(from, withAskedBy(from, { ...reader, facts: told }));
  const there = { ...reader, facts };
  const aim = standingBy(atFirstSight, program, facts, choice, today).tiers.find(
    ({ tier }) => tier.id === to,
  );
  const isMet = !aim?.root || aim.state === 'met';
  const way = (isMet ? undefined : waysUp(program, facts, choice, today, to).ways[0]) ?? null;
  return { effort: effortOf(there, from, to, way), isOpen: !isMet && leavesOpen(way) };
}

/** What the reader told, and what the best way to a tier asks besides. */
function withAskedBy(tier: string, { program, facts, choice, today }: Reader): Facts {
  const [way] = waysUp(program, facts, choice, today, tier).ways;
  const reached = (way?.steps ?? []).flatMap(({ kind, question, to }) =>
    kind !== 'reach' || question.kind === 'date' || question.kind === 'tier'
      ? []
      : [[question.key, question.kind === 'yes-no' ? true : to] as const],
  );
  return { ...facts, ...Object.fromEntries(reached) };
}
