import { en, type Messages } from './en.js';
import { messageSet } from './message-set.js';

/** The words that all elements share. */
export const sharedMessages = messageSet<Messages>('shared', en, (language) =>
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
