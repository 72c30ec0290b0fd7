import { languageTag } from './language-tag.js';

/** Messages in the languages of the interface: English at once, each other language when it is needed. */
export interface MessageSet<Messages> {
  /** The messages for a language tag, if they are here already. */
  here(tag: string): Messages | undefined;
  /** Fetches the messages for a language tag. Where they cannot be had, English stands in for them. */
  load(tag: string): Promise<Messages>;
}

/** The languages of the interface besides English. */
const OTHERS = ['ar', 'de'] as const;
export type OtherLanguage = (typeof OTHERS)[number];

/** The interface's language for a reader's language tag: the same language whatever the region, else English. */
export function interfaceLanguage(tag: string): 'en' | OtherLanguage {
  const base = languageTag(tag).toLowerCase().split('-')[0]!;
  return OTHERS.find((language) => language === base) ?? 'en';
}

/**
 * @param english The type of all others: a missing or extra key does not compile.
 * @param others Each from a file of its own.
 */
export function messageSet<Messages>(
  english: Messages,
  others: Readonly<Record<OtherLanguage, () => Promise<Messages>>>,
): MessageSet<Messages> {
  const known = new Map<string, Messages>([['en', english]]);
  return {
    here: (tag) => known.get(interfaceLanguage(tag)),
    async load(tag) {
      const language = interfaceLanguage(tag);
      const messages =
        known.get(language) ?? (language === 'en' ? english : await others[language]().catch(() => english));
      known.set(language, messages);
      return messages;
    },
  };
}
