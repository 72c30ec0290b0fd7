import { messageSet } from '../message-set.js';
import { en, type ChecklistMessages } from './en.js';

export type { ChecklistMessages };

/** The words of the checklist. */
export const checklistMessages = messageSet<ChecklistMessages>('checklist', en, (language) =>
  ({
    ar: () => import('./ar.js'),
    de: () => import('./de.js'),
    es: () => import('./es.js'),
    fr: () => import('./fr.js'),
    he: () => import('./he.js'),
    it: () => import('./it.js'),
    ja: () => import('./ja.js'),
    ko: () => import('./ko.js'),
    nl: () => import('./nl.js'),
    pl: () => import('./pl.js'),
    pt: () => import('./pt.js'),
    zh: () => import('./zh.js'),
  })[language](),
);
