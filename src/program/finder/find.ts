import type { TopicId } from '../topics.js';
import type { Answer, Findable } from './findable.js';

/** What a reader looks for. What is left out or empty is not looked for. */
export interface Wanted {
  /** Keys of sorts of partner, any of them; of regions and markets, any of them. */
  partners?: readonly string[];
  places?: readonly string[];
  /** True for programs that one joins without paying for the program itself. */
  free?: boolean;
  /** Topics of which the tier one joins at shall ask nothing, each of them. */
  asksNo?: readonly TopicId[];
  /** Topics of which some tier shall bring something, each of them. */
  brings?: readonly TopicId[];
}

/** What was found: those that say all that is wanted, and those that may, with what they do not say. */
export interface Found {
  sure: readonly Findable[];
  /** How many of the wishes a program leaves open; those with the fewest first. */
  open: readonly { of: Findable; wishes: number }[];
  /** How many say of a wish that it is not so. */
  out: number;
}

/**
 * Narrows a list of programs by what is wanted. A program drops out only where it says that something wanted is not so: what it
 * is silent about may be so, and is told apart from what is sure.
 */
export function find(list: readonly Findable[], wanted: Wanted): Found {
  const sure: Findable[] = [];
  const open: { of: Findable; wishes: number }[] = [];
  let out = 0;
  for (const one of list) {
    const answers = answersTo(one, wanted);
    const wishes = answers.filter((answer) => answer === 'open').length;
    if (answers.includes('no')) out += 1;
    else if (wishes > 0) open.push({ of: one, wishes });
    else sure.push(one);
  }
  return { sure, open: open.sort((one, other) => one.wishes - other.wishes), out };
}

/** One answer for each wish. */
function answersTo(
  { partners, places, free, asks, brings }: Findable,
  { partners: sorts = [], places: where = [], free: wantsFree, asksNo = [], brings: bring = [] }: Wanted,
): Answer[] {
  const among = (named: readonly { key: string }[], keys: readonly string[]): Answer[] => {
    if (keys.length === 0) return [];
    // A program that tells no sorts apart is not for one of them alone; who names others does not say that it is closed.
    return [named.some(({ key }) => keys.includes(key)) ? 'yes' : 'open'];
  };
  return [
    ...among(partners, sorts),
    ...among(places, where),
    ...(wantsFree ? [free] : []),
    ...asksNo.map((topic) => opposite(asks.get(topic) ?? 'open')),
    ...bring.map((topic) => brings.get(topic) ?? 'open'),
  ];
}

const opposite = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'open');
