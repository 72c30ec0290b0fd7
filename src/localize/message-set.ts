import { languageTag } from './language-tag.js';
import { ownWords } from './own-words.js';

/** Messages in the languages of the interface: English at once, each other language when it is needed. */
export interface MessageSet<Messages> {
  /** The messages for a language tag, if they are here already. */
  here(tag: string): Messages | undefined;
  /** Fetches the messages for a language tag. Where they cannot be had, English stands in for them. */
  load(tag: string): Promise<Messages>;
}

/** The languages of the interface besides English: Portuguese as in Brazil, Chinese in simplified characters. */
const OTHERS = ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'zh'] as const;
export type OtherLanguage = (typeof OTHERS)[number];
export const LANGUAGES = ['en', ...OTHERS] as const;

const baseOf = (tag: string) => languageTag(tag).toLowerCase().split('-')[0]!;

/** The interface's language for a reader's language tag: the same language whatever the region, else English. */
export function interfaceLanguage(tag: string): 'en' | OtherLanguage {
  return OTHERS.find((language) => language === baseOf(tag)) ?? 'en';
}

/** The tag that numbers and dates are written by: the reader's, where the interface or the page speaks that language. */
export function interfaceLocale(tag: string): string {
  const language = interfaceLanguage(tag);
  return language === baseOf(tag) || ownWords.has(tag) ? tag : language;
}

/**
 * @param name What the page's own words of this set are found by.
 * @param english The type of all others: a missing or extra key does not compile.
 * @param fetchOther Each language from a file of its own.
 */
export function messageSet<Messages extends object>(
  name: string,
  english: Messages,
  fetchOther: (language: OtherLanguage) => Promise<{ messages: Messages }>,
): MessageSet<Messages> {
  const known = new Map<string, Messages>([['en', english]]);
  /** With the page's own words, until there are others. */
  const said = new Map<string, Messages>();
  ownWords.followers.add(() => said.clear());
  const here = (tag: string) => {
    const messages = known.get(interfaceLanguage(tag));
    if (messages && !said.has(tag)) said.set(tag, ownWords.over(messages, name, tag));
    return said.get(tag);
  };
  return {
    here,
    async load(tag) {
      const language = interfaceLanguage(tag);
      if (language !== 'en' && !known.has(language)) {
        const messages = await fetchOther(language).then(
          (file) => file.messages,
          () => english,
        );
        known.set(language, messages);
      }
      return here(tag)!;
    },
  };
}
