import type { Cell } from '../matrix/rows.js';
import type { Requirement } from '../schema/requirement.js';
import { isSilence } from '../schema/silence.js';
import { tagged } from '../schema/tagged.js';
import type { Value } from '../schema/value.js';

/**
 * What a cell puts into the scales. `told`: something is asked, or promised. `advised`: nobody has to. `silent`: the
 * document says that it does not say. `left-out`: it does not mention it. `not-applicable`: there is nothing to say. `no`:
 * it says that there is nothing. `elsewhere`: another row says it.
 */
export type Bearing = 'told' | 'advised' | 'silent' | 'left-out' | 'not-applicable' | 'no' | 'elsewhere';

/** The heavier before the lighter: what consists of several things weighs as much as the heaviest of them. */
const BY_WEIGHT: readonly Bearing[] = ['told', 'advised', 'silent', 'left-out', 'not-applicable', 'no'];

/** What a cell puts into the scales. */
export function bearingOf(cell: Cell): Bearing {
  switch (cell.kind) {
    case 'value':
      return bearingOfValue(cell.value);
    case 'requirement':
      return bearingOfRequirement(cell.requirement);
    case 'part':
      return bearingOfWord(cell.part.is);
    case 'through':
      return heaviest(cell.asked.map(({ ask }) => bearingOf({ ...ask, marks: [] })));
    case 'not-required':
      return 'no';
    case 'not-mentioned':
      return 'left-out';
    case 'not-offered':
      return 'not-applicable';
    case 'tiers-not-known':
      return 'silent';
    case 'see-ways':
    case 'elsewhere':
    case 'fact':
      return 'elsewhere';
    default:
      return cell satisfies never;
  }
}

function bearingOfValue(value: Value): Bearing {
  const full = tagged(value);
  switch (full.kind) {
    case 'no':
      return 'no';
    case 'not-applicable':
    case 'not-published':
    case 'not-known':
    case 'on-request':
      return bearingOfWord(full.kind);
    case 'recommended':
      return 'advised';
    case 'list':
      return heaviest(full.items.map(bearingOfValue));
    case 'steps':
      return heaviest(full.steps.map((step) => bearingOfValue(step.value)));
    case 'varies':
      return heaviest(casesIn(full).map(bearingOfValue));
    case 'yes':
    case 'free':
    case 'percent':
    case 'money':
    case 'count':
    case 'duration':
    case 'date':
    case 'points':
    case 'multiplier':
    case 'text':
    case 'link':
    case 'level':
      return 'told';
    default:
      return full satisfies never;
  }
}

function bearingOfRequirement(requirement: Requirement): Bearing {
  if (requirement.recommended) return 'advised';
  switch (requirement.kind) {
    case 'none':
      return 'no';
    case 'not-applicable':
    case 'not-published':
    case 'not-known':
    case 'on-request':
      return bearingOfWord(requirement.kind);
    case 'measure':
    case 'score': {
      const { is, atLeast } = requirement;
      // Zero is a number, and asks nothing.
      if (is === 'not-required' || atLeast === 0) return 'no';
      return bearingOfWord(is);
    }
    case 'any': {
      // Of several things of which one is nothing, nobody has to do another.
      const found = requirement.of.map(bearingOfRequirement);
      return found.includes('no') ? 'no' : heaviest(found);
    }
    case 'all':
    case 'some':
    case 'unclear':
      return heaviest(requirement.of.map(bearingOfRequirement));
    case 'varies':
      return heaviest(casesIn(requirement).map(bearingOfRequirement));
    case 'if':
    case 'tier':
      return 'told';
    default:
      return requirement satisfies never;
  }
}

/** What a word that stands in place of a figure puts into the scales; where there is none, the figure does. */
function bearingOfWord(word: string | undefined): Bearing {
  return word === 'not-applicable' ? word : isSilence(word) ? 'silent' : 'told';
}

function casesIn<T>({ cases, otherwise }: { cases: Record<string, T>; otherwise?: T | undefined }): T[] {
  return [...Object.values(cases), ...(otherwise === undefined ? [] : [otherwise])];
}

function heaviest(found: readonly Bearing[]): Bearing {
  return BY_WEIGHT.find((one) => found.includes(one)) ?? 'silent';
}
