/** Which parts and events the stories show, beside those that the manifest documents. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Named {
  name: string;
}
interface Declaration {
  tagName?: string;
  cssParts?: Named[];
  events?: Named[];
}

/** Something that a story has shown of an element. */
export interface Seen {
  tag: string;
  kind: 'part' | 'event';
  name: string;
}

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName !== undefined);

/** What the manifest documents. */
export const documented = {
  parts: elements.flatMap(({ tagName: tag, cssParts = [] }) => cssParts.map(({ name }) => `${tag!} ${name}`)),
  events: [...new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)))],
  eventsOf: elements.flatMap(({ tagName: tag, events = [] }) => events.map(({ name }) => `${tag!} ${name}`)),
};

/** Runs in the page, before anything else there: keeps which element has told what. */
export function listen(names: readonly string[]): void {
  const told: string[] = ((window as unknown as { told: string[] }).told = []);
  for (const name of names)
    addEventListener(name, ({ target }) => told.push(`${(target as Element).localName} ${name}`), true);
}

/** What a story shows as it stands, and what it has told until now. */
export async function seenIn(page: Page): Promise<Seen[]> {
  const [parts, events] = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*'))
      for (const inner of element.shadowRoot?.querySelectorAll('[part]') ?? [])
        for (const name of inner.part) found.push(`${element.localName} ${name}`);
    return [[...new Set(found)], [...new Set((window as unknown as { told: string[] }).told)]] as const;
  });
  const read = (kind: Seen['kind']) => (text: string) => {
    const [tag = '', name = ''] = text.split(' ');
    return { tag, kind, name };
  };
  return [...parts.map(read('part')), ...events.map(read('event'))];
}

/** What is documented and no story has shown; and parts that a story has shown and nobody documents. */
export function missingFrom(seen: readonly Seen[]): string[] {
  const of = (kind: Seen['kind']) =>
    new Set(seen.filter((one) => one.kind === kind).map(({ tag, name }) => `${tag} ${name}`));
  const [parts, events] = [of('part'), of('event')];
  return [
    ...documented.parts.filter((one) => !parts.has(one)).map((one) => `no story shows the part: ${one}`),
    ...documented.eventsOf.filter((one) => !events.has(one)).map((one) => `no story tells the event: ${one}`),
    ...[...parts]
      .filter((one) => !documented.parts.includes(one))
      .map((one) => `nobody documents the part: ${one}`),
  ];
}
