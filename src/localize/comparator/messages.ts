import { messageSet } from '../message-set.js';
import { en, type ComparatorMessages } from './en.js';

export type { ComparatorMessages };

/** The words of the comparator. */
export const comparatorMessages = messageSet<ComparatorMessages>(en, {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
});
