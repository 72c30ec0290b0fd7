import { messageSet } from '../message-set.js';
import { en, type WorthMessages } from './en.js';

export type { WorthMessages };

/** The words of what a tier takes and brings. */
export const worthMessages = messageSet<WorthMessages>(en, {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
});
