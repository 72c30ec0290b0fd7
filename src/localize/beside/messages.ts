import type { Formatter } from '../formatter.js';
import { messageSet } from '../message-set.js';
import { withPart } from '../with-part.js';
import { beside } from './en.js';

/** The words beside a table: the page has them from the set that all elements share. */
export const besideWords = messageSet<typeof beside>('shared', beside, (language) =>
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

/** Fetches the words beside a table, where they are not here. */
export function fetchWords(language: string): Promise<unknown> | undefined {
  return besideWords.here(language) ? undefined : besideWords.load(language);
}

const made = new WeakMap<object, ReturnType<typeof withPart<typeof beside>>>();

/** The messages of a formatter with those that are said beside a table; in English while those of its language are not here. */
export function besideMessages(formatter: Formatter) {
  const words = besideWords.here(formatter.language) ?? beside;
  let together = made.get(words);
  if (!together) made.set(words, (together = withPart(words)));
  return together(formatter);
}
