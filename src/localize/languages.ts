import { en, type Messages } from './en.js';

/** The languages of the interface besides English, each in a file of its own that is fetched where it is needed. */
const OTHERS: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
};
const here = new Map<string, Messages>([['en', en]]);

/** The interface's language for a reader's language tag: the same language whatever the region, else English. */
export function interfaceLanguage(tag: string): string {
  const base = tag.toLowerCase().split('-')[0]!;
  return Object.hasOwn(OTHERS, base) ? base : 'en';
}

/** The messages for a language tag, if they are here already. */
export function messagesFor(tag: string): Messages | undefined {
  return here.get(interfaceLanguage(tag));
}

/** Fetches the messages for a language tag. Where they cannot be had, English stands in for them. */
export async function loadMessages(tag: string): Promise<Messages> {
  const language = interfaceLanguage(tag);
  const messages = here.get(language) ?? (await OTHERS[language]!().catch(() => en));
  here.set(language, messages);
  return messages;
}
