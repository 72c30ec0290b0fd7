import { piecesOf, tellsLanguage } from '../../localize/told-language.js';
import { createElement } from './table/create-element.js';

/** What is said, as it is shown: words of the document that are in another language bear it, and stand in its direction. */
export function spoken(said: string): string | (Node | string)[] {
  return tellsLanguage(said)
    ? piecesOf(said).map((piece) =>
        typeof piece === 'string' ? piece : createElement('bdi', { lang: piece.language }, piece.text),
      )
    : said;
}
