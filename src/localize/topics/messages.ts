import { messageSet } from '../message-set.js';
import { en, type TopicMessages } from './en.js';

export type { TopicMessages };

/** What topics are called. */
export const topicMessages = messageSet<TopicMessages>('topics', en, (language) =>
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
