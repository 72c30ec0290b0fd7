/** What is said besides the sheets, held against what a document takes. */
import { isCurrency, isLanguageTag } from '../../schema/formats.js';
import type { EmptyMeaning } from './cell-value.js';
import type { SheetNote } from './notes.js';
import { plainIn } from './words.js';

export interface SheetOptions {
  /** Whose program it is. */
  vendor?: string | undefined;
  /** What the program is called; the title above the first table where it is left out. */
  name?: string | undefined;
  /** The document's id; made of vendor and name where it is left out. */
  id?: string | undefined;
  /** The currency of amounts that name none: an ISO 4217 code. */
  currency?: string | undefined;
  /** The language of the texts: a BCP 47 tag. */
  language?: string | undefined;
  /** What an empty cell means; `not-known` where it is left out and no legend tells. `not-mentioned` leaves it out of the document. */
  empty?: EmptyMeaning | undefined;
  /** What a dash means; `not-known`, with a note, where it is left out and no legend tells. */
  dash?: EmptyMeaning | undefined;
}

const ID = /^(?!(?:constructor|prototype)$)[A-Za-z0-9][\w.-]{0,79}$/;

/** The options that a document takes; a note for each that it does not. */
export function soundOptions(options: SheetOptions, notes: SheetNote[]): SheetOptions {
  const { id, currency, language, ...texts } = options;
  const sound = (key: string, value: string | undefined, isSound: (value: string) => boolean) => {
    if (value === undefined || isSound(value)) return value;
    notes.push({ code: 'bad-option', cell: '', text: value, read: key });
    return undefined;
  };
  const isText = (value: string) => value.trim() !== '' && value.length <= 4_000;
  return {
    ...texts,
    vendor: sound('vendor', texts.vendor, isText),
    name: sound('name', texts.name, isText),
    id: sound('id', id, (value) => ID.test(value)),
    currency: sound('currency', currency, isCurrency),
    language: sound('language', language, isLanguageTag),
  };
}

/** What a legend's words mean for cells that say nothing. */
export function meaningOf(words: string | undefined): EmptyMeaning | undefined {
  const plain = words === undefined ? undefined : plainIn(words);
  switch (plain) {
    case 'no':
    case 'not-required':
      return 'no';
    case 'not-applicable':
    case 'not-published':
    case 'not-known':
      return plain;
    default:
      return undefined;
  }
}
