import { isOlderThan } from '../comparison/read-on.js';
import type { Program } from '../schema/program.js';
import { outOfForce } from '../schema/in-force.js';

/** Why a document should be read again. */
export type StaleReason =
  /** It does not say when it was read. */
  | 'day-not-told'
  /** It was read too long ago. */
  | 'read-long-ago'
  /** Some of its sources were, by their own days. */
  | 'sources-read-long-ago'
  /** It is called current, and its last day has gone by. */
  | 'has-ended'
  /** It is called announced, and its first day has come. */
  | 'has-begun';

/** How old a document is. */
export interface Staleness {
  reasons: readonly StaleReason[];
  /** The day it was read, as exactly as it is known; the earliest of its sources' where it names none itself. */
  readOn?: string | undefined;
  /** Ids of the sources that were read too long ago. */
  sources: readonly string[];
  /** The newest date that one of its sources bears. */
  newestSource?: string | undefined;
}

/**
 * Whether the figures of a document should be read again.
 *
 * @param days How many days a reading is good for.
 * @param today As `2026-11-01`.
 */
export function staleness({ edition, sources = [] }: Program, days: number, today: string): Staleness {
  const isOld = (day: string | undefined): day is string =>
    day !== undefined && isOlderThan(day, days, today);
  const readOn = edition?.readOn ?? sources.flatMap((one) => one.readOn ?? []).sort()[0];
  const old = sources.filter((source) => isOld(source.readOn));
  const force = edition && outOfForce(edition, today);
  const reasons: StaleReason[] = [];
  if (readOn === undefined) reasons.push('day-not-told');
  else if (isOld(readOn)) reasons.push('read-long-ago');
  else if (old.length > 0) reasons.push('sources-read-long-ago');
  if (edition?.status === 'current' && force === 'ended') reasons.push('has-ended');
  if (edition?.status === 'announced' && edition.from !== undefined && force !== 'coming')
    reasons.push('has-begun');
  return {
    reasons,
    readOn,
    sources: old.map(({ id }) => id),
    newestSource: sources
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1),
  };
}
