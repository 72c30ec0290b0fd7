import type { Formatter } from '../../../localize/formatter.js';
import type { Row } from '../../../program/matrix/rows.js';
import type { LocalizedText } from '../../../program/text-of.js';
import { createElement } from '../table/create-element.js';

/** What explains a row, where on screen a hint does. */
export interface RowMeaning {
  name: string;
  texts: readonly LocalizedText[];
  /** Where it stands. */
  source: string | undefined;
}

/** What a document says of a row besides its cells. */
export function meaningOf(
  name: string,
  { description, counting = [] }: Row['about'],
  source: string | undefined,
  formatter: Formatter,
): RowMeaning {
  const texts = [description, ...counting].filter((text) => text !== undefined);
  return { name, texts: texts.map((text) => formatter.localize(text)), source };
}

/** What rows mean and where they stand, each thing once: rows of which the same is said are named together. */
export function meaningList(
  heading: string,
  meanings: readonly RowMeaning[],
  { messages }: Formatter,
): HTMLElement[] {
  const alike = new Map<string, { names: Set<string>; meaning: RowMeaning }>();
  for (const meaning of meanings) {
    const { texts, source } = meaning;
    if (texts.length === 0 && source === undefined) continue;
    const key = JSON.stringify([texts, source]);
    const one = alike.get(key) ?? { names: new Set<string>(), meaning };
    alike.set(key, one);
    one.names.add(meaning.name);
  }
  if (alike.size === 0) return [];
  const items = [...alike.values()].map(({ names, meaning: { texts, source } }) =>
    createElement(
      'li',
      {},
      createElement('b', {}, messages.label([...names].join(' · '), '')),
      ...texts.flatMap(({ text, language }) => [' ', createElement('bdi', { lang: language }, text)]),
      ...(source === undefined ? [] : [' ', createElement('small', {}, source)]),
    ),
  );
  return [
    createElement(
      'div',
      { class: 'meanings' },
      createElement('b', {}, heading),
      createElement('ul', {}, ...items),
    ),
  ];
}
