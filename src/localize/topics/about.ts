import type { TopicId } from '../../program/topics.js';
import { interfaceLanguage, type OtherLanguage } from '../message-set.js';
import { ownWords } from '../own-words.js';

/** What is told of topics besides their names, in one language. */
export interface AboutTopics {
  /** What each means, in a sentence. */
  meanings: Readonly<Partial<Record<TopicId, string>>>;
  /** What else they are called. */
  synonyms: Readonly<Partial<Record<TopicId, string>>>;
}

const fetchAbout = (language: 'en' | OtherLanguage): Promise<AboutTopics> =>
  ({
    en: () => import('./about/en.js'),
    ar: () => import('./about/ar.js'),
    de: () => import('./about/de.js'),
    es: () => import('./about/es.js'),
    fr: () => import('./about/fr.js'),
    he: () => import('./about/he.js'),
    it: () => import('./about/it.js'),
    ja: () => import('./about/ja.js'),
    ko: () => import('./about/ko.js'),
    nl: () => import('./about/nl.js'),
    pl: () => import('./about/pl.js'),
    pt: () => import('./about/pt.js'),
    zh: () => import('./about/zh.js'),
  })[language]();
const known = new Map<string, AboutTopics>();

/**
 * What topics mean and what else they are called: fetched once somebody searches, or may ask what one means. Where it
 * cannot be had, searches and hints go on without.
 */
export const aboutTopics = {
  here(tag: string): AboutTopics | undefined {
    const about = known.get(interfaceLanguage(tag));
    return about && ownWords.over(about, 'about', tag);
  },
  async load(tag: string): Promise<void> {
    const language = interfaceLanguage(tag);
    if (known.has(language)) return;
    known.set(language, await fetchAbout(language).catch(() => ({ meanings: {}, synonyms: {} })));
  },
};
