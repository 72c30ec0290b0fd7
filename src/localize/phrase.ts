import { en } from './en.js';
import type { Qualified } from '../program/schema/value.js';
import type { LocalizedText } from '../program/text-of.js';
import { joined, parts } from './parts.js';
import type { Formatter } from './formatter.js';

/** What a cell says: words for the screen, the screen reader, the CSV and the print alike. */
export interface Phrase {
  /** How it is to be read: as a yes, a no, a silence, or as what it says. */
  tone: 'yes' | 'no' | 'silent' | 'plain';
  text: string;
  /** The language of the text where it is the document's own words. */
  language?: string | undefined;
  /** Conditions, limits, dates: what stands smaller below it. */
  details: readonly string[];
  /** What it consists of, where that is several things. */
  items: readonly Phrase[];
  /** What of the document it says, where notes may belong to that: all things that are said in the same words. */
  about?: readonly Qualified[] | undefined;
  /** Numbers of the notes that belong to it and not to all of its cell. */
  marks?: readonly number[] | undefined;
  /** Where it leads, where it is a link. */
  href?: string | undefined;
}

export function asPhrase(text: string, more: Partial<Phrase> = {}): Phrase {
  return { tone: 'plain', text, details: [], items: [], ...more };
}

/** The document's own words, with the language that they are in. */
export function localizedPhrase({ text: words, language }: LocalizedText, href?: string): Phrase {
  return asPhrase(words, { language, href });
}

/** A phrase with more details below those it has. */
export function withDetails(phrase: Phrase, more: readonly string[]): Phrase {
  return { ...phrase, details: [...phrase.details, ...more] };
}

/** A phrase as one line of text, with the signs between its parts that belong to the language of a formatter, else English. */
export function asLine(
  { text, details, items }: Phrase,
  formatter: Pick<Formatter, 'messages'> = { messages: en },
): string {
  const inner = joined(
    items.map((item) => asLine(item, formatter)),
    ';',
    formatter,
  );
  const aside = details.length > 0 ? `(${joined(details.map(goOn), ';', formatter)})` : '';
  const head = parts(text, aside).join(' ');
  // A rule such as "One of these:" leads to its items by itself.
  const leads = text !== '' && inner !== '' && !/[:：]$/.test(text);
  return leads
    ? head + formatter.messages.signs[':'] + inner
    : // A wide colon has its space in it.
      parts(head, inner).join(head.endsWith('：') ? '' : ' ');
}

/** Words that begin a remark and no name: behind a semicolon the sentence goes on. */
const BEGINNING =
  /^(?:After|All|An?|As|At|Before|By|Each|Every|For|From|If|In|Of|On|Once|Only|Per|The|To|Unless|Until|Up|When|Where|With|Without)\b/;

function goOn(detail: string, index: number): string {
  return index > 0 && BEGINNING.test(detail) ? detail[0]!.toLowerCase() + detail.slice(1) : detail;
}

/** Whether a phrase is a few words and nothing else, so that it can stand inside a sentence. */
export function isShort({ details, items }: Phrase): boolean {
  return details.length === 0 && items.length === 0;
}
