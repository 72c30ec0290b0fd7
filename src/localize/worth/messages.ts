import { messageSet } from '../message-set.js';
import { en, type WorthMessages } from './en.js';

export type { WorthMessages };

/** The words of what a tier takes and brings. */
export const worthMessages = messageSet<WorthMessages>('worth', en, (language) =>
  ({
    ar: () => import('./ar.js'),
    de: () => import('./de.js'),
    es: () => import('./es.js'),
    fr: () => import('./fr.js'),
    it: () => import('./it.js'),
    nl: () => import('./nl.js'),
    pl: () => import('./pl.js'),
    pt: () => import('./pt.js'),
    zh: () => import('./zh.js'),
  })[language](),
);
