import { byId } from '../by-id.js';
import type { RowGroup } from '../matrix/rows.js';
import type { Program } from '../schema/program.js';
import { entryOf, inOrder, isOpen, weigh, type Count, type Entry } from './entry.js';
import { isProtection, vendorRank } from './vendor-topics.js';

export interface VendorSide {
  entries: readonly Entry[];
  count: Count;
}

/** Something that the vendor commits to, and its topic. */
export interface OnTopic {
  entry: Entry;
  topic: string | undefined;
}

/** What a vendor commits to in a tier, in the order in which partners ask for it; what has no such topic comes last. */
export function vendorSide(promised: readonly OnTopic[]): VendorSide {
  const ranked = promised.map(({ entry, topic }) => ({
    ...entry,
    rank: vendorRank(topic) < 0 ? Infinity : vendorRank(topic),
    ...(isProtection(topic) && { everyTier: true }),
  }));
  const entries = inOrder(ranked, ({ rank }) => rank);
  const count = weigh(entries);
  return { entries, count: { low: count, high: count, open: isOpen(entries) } };
}

/**
 * The benefits by which a vendor answers.
 *
 * @param groups The rows of what one gets, as a matrix has them.
 */
export function answering(groups: readonly RowGroup[], { benefits }: Program, at: number): OnTopic[] {
  return groups
    .flatMap(({ rows }) => rows)
    .map((row) => ({ entry: entryOf('benefit', row, at), topic: byId(benefits, row.key)!.topic }))
    .filter(({ topic }) => vendorRank(topic) >= 0);
}
