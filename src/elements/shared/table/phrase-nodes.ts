import type { Phrase } from '../../../localize/phrase.js';
import { element } from './create-element.js';

interface Extras {
  /** Numbers of notes, to stand behind the text. */
  marks?: readonly Node[];
  /** Called when the visitor follows the link. */
  act?: ((event: Event) => void) | undefined;
}

/** What a phrase says, with its details below it and its parts as a list. */
export function phraseNodes(
  phrase: Phrase,
  locale: string,
  { marks = [], act }: Extras = {},
): (Node | string)[] {
  const { details, items } = phrase;
  const list = () =>
    element('ul', { role: 'list' }, ...items.map((item) => element('li', {}, ...phraseNodes(item, locale))));
  return [
    worded(phrase, locale, act),
    ...marks,
    ...details.map((detail) => element('small', {}, detail)),
    ...(items.length === 0 ? [] : [list()]),
  ];
}

/** Text, and the language that it is in where that is not the interface's. */
function worded({ text, language, href }: Phrase, locale: string, act: Extras['act']): Node | string {
  const lang = language === locale ? undefined : language;
  if (href === undefined) return lang === undefined ? text : element('span', { lang }, text);
  const link = element('a', { href, lang }, text);
  if (act) link.addEventListener('click', act);
  return link;
}
