import { en, type Messages } from './en.js';
import { messageSet } from './message-set.js';

/** The words that all elements share. */
export const sharedMessages = messageSet<Messages>(en, {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
});
