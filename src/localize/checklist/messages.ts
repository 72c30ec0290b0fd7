import { messageSet } from '../message-set.js';
import { en, type ChecklistMessages } from './en.js';

export type { ChecklistMessages };

/** The words of the checklist. */
export const checklistMessages = messageSet<ChecklistMessages>(en, {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
});
