import type { Program } from '../schema/program.js';
import type { Change, Paired } from './change.js';
import { changes, editionPairs, isProgramChange, type EditionOptions } from './editions.js';
import { seriesOf, type Series } from './series.js';

/** What happened from one edition to the next. */
export interface EditionStep {
  older: Program;
  newer: Program;
  /** What changed in the program. */
  changed: readonly Change[];
  /** What only became known, or is no longer on record. */
  recorded: readonly Change[];
}

/** All that happened over the editions of a program. */
export interface History {
  /** The newest first. */
  steps: readonly EditionStep[];
  /** Figures that are known in three editions or more that follow each other. */
  series: readonly Series[];
}

/**
 * What changed over some editions, step by step, the newest first.
 *
 * @param programs The editions in order, from the oldest to the newest or, where their documents say which replaces
 *   which, the other way.
 */
export function historyOf(programs: readonly Program[], options: Omit<EditionOptions, 'both'> = {}): History {
  const pairs = editionPairs(programs);
  // Each edition is the older one of the step after it.
  const isOldestFirst = pairs.length < 2 || pairs[0]![1] === pairs[1]![0];
  const inOrder = isOldestFirst ? pairs : [...pairs].reverse();
  const links: Paired[][] = [];
  const steps = inOrder.map(([older, newer]): EditionStep => {
    const both: Paired[] = [];
    links.push(both);
    const found = changes(older, newer, { ...options, both: (facts) => both.push(facts) });
    return {
      older,
      newer,
      changed: tiersTogether(found.filter(isProgramChange)),
      recorded: tiersTogether(found.filter((change) => !isProgramChange(change))),
    };
  });
  return { steps: steps.reverse(), series: seriesOf(inOrder, links) };
}

/** Tiers that came or went are told together. */
function tiersTogether(found: readonly Change[]): Change[] {
  const together = new Map<unknown, Change>();
  for (const change of found) {
    const { part, kind, texts, tiers, sources } = change;
    const key = part === 'tier' && !texts ? kind : change;
    const same = together.get(key);
    together.set(
      key,
      same
        ? {
            ...same,
            tiers: [...same.tiers, ...tiers],
            sources: {
              older: [...new Set([...same.sources.older, ...sources.older])],
              newer: [...new Set([...same.sources.newer, ...sources.newer])],
            },
          }
        : change,
    );
  }
  return [...together.values()];
}
