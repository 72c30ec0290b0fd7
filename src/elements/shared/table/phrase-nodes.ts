import type { Phrase } from '../../../localize/phrase.js';
import type { Formatter } from '../../../localize/formatter.js';
import { spoken } from '../spoken.js';
import { createElement } from './create-element.js';
import { markButtons } from './mark-buttons.js';

interface Options {
  /** Numbers of notes, to stand behind the text. */
  marks?: readonly number[] | undefined;
  /** Id of the tier whose call to action the link is. */
  tier?: string | undefined;
}

/** What a phrase says, with its details below it and its parts as a list. */
export function phraseNodes(
  phrase: Phrase,
  formatter: Formatter,
  { marks = [], tier }: Options = {},
): (Node | string)[] {
  const { details, items } = phrase;
  const list = () =>
    createElement(
      'ul',
      { role: 'list' },
      ...items.map((item) => createElement('li', {}, ...phraseNodes(item, formatter, item))),
    );
  return [
    ...[worded(phrase, formatter.locale, tier)].flat(),
    ...markButtons(marks, formatter),
    ...details.map((detail) => createElement('small', {}, ...[spoken(detail)].flat())),
    ...(items.length === 0 ? [] : [list()]),
  ];
}

/** Text, and the language that it is in where that is not the interface's. */
function worded({ text, language, href }: Phrase, locale: string, tier: Options['tier']) {
  const lang = language === locale ? undefined : language;
  const dir = lang && 'auto';
  if (href === undefined)
    return lang === undefined ? spoken(text) : createElement('span', { lang, dir }, text);
  return createElement('a', { href, lang, dir, 'data-tier': tier }, text);
}
