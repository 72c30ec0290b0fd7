import type { LocalizedText } from '../program/text-of.js';

/**
 * Words of a document tell the language they are in while sentences are made of them, by noncharacters: these stand in no
 * text that is exchanged, and `textOf` takes them out of every document.
 */
export const tellLanguage = ({ text, language }: LocalizedText): string =>
  `\ufdd0${language}\ufdd1${text}\ufdd2`;

const TOLD = /\ufdd0([^\ufdd1]*)\ufdd1([^\ufdd2]*)\ufdd2/;

/** Whether some words in a sentence tell their language. */
export const tellsLanguage = (said: string): boolean => said.includes('\ufdd0');

/** A sentence in pieces: those that are in another language with it. */
export function piecesOf(said: string): (string | LocalizedText)[] {
  const parts = said.split(TOLD);
  const pieces: (string | LocalizedText)[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    if (parts[at] !== '') pieces.push(parts[at]!);
    if (at + 2 < parts.length) pieces.push({ language: parts[at + 1]!, text: parts[at + 2]! });
  }
  return pieces;
}

/** A sentence as it is where nothing can tell a language, as in an attribute. */
export const untold = (said: string): string =>
  tellsLanguage(said) ? said.replace(/\ufdd0[^\ufdd1]*\ufdd1|\ufdd2/g, '') : said;
