import type { TopicId } from '../../program/topics.js';
import { interfaceLanguage, type OtherLanguage } from '../message-set.js';

/** What else the topics are called, in one language. */
export type Synonyms = Readonly<Partial<Record<TopicId, string>>>;

const FILES: Readonly<Record<'en' | OtherLanguage, () => Promise<Synonyms>>> = {
  en: async () => (await import('./synonyms/en.js')).en,
  ar: async () => (await import('./synonyms/ar.js')).ar,
  de: async () => (await import('./synonyms/de.js')).de,
};
const known = new Map<string, Synonyms>();

/** What else the topics are called: fetched once somebody searches. Where it cannot be had, a search goes on without. */
export const topicSynonyms = {
  here: (tag: string): Synonyms | undefined => known.get(interfaceLanguage(tag)),
  async load(tag: string): Promise<void> {
    const language = interfaceLanguage(tag);
    known.set(language, await FILES[language]().catch(() => ({})));
  },
};
