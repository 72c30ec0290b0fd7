import { parseHTML } from 'linkedom';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { markupOf } from './markup-of.js';

/** Where a page stands whose address nobody knows yet. */
export const PAGE = 'https://page.invalid/';

/** What our elements ask of a browser while they are made and rendered, and a server has none of. */
class Nobody {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/**
 * Does something while there is a document to make nodes in. Nothing of it is left afterwards: what runs beside us on the
 * server must not take it for a browser.
 */
export function withDocument<Result>(work: (document: Document) => Result): Result {
  const { document, Element } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  writeAsMarkup(Element.prototype);
  Object.defineProperty(document, 'baseURI', { value: PAGE });
  const lent: Record<string, unknown> = {
    document,
    location: new URL(PAGE),
    screen: { height: 0 },
    ResizeObserver: Nobody,
    MutationObserver: Nobody,
    IntersectionObserver: Nobody,
  };
  const before = Object.keys(lent).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(lent))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return work(document);
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}

/**
 * Templates hold some nodes as they are: rows, above all. Lit renders no nodes on a server, so that each stands there for
 * its own markup, as `unsafeHTML` has it.
 */
function writeAsMarkup(nodes: object): void {
  const directive = unsafeHTML('') as object;
  for (const key of Object.keys(directive).filter((name) => name !== 'values'))
    Object.defineProperty(nodes, key, {
      value: directive[key as keyof typeof directive],
      configurable: true,
    });
  Object.defineProperty(nodes, 'values', {
    get(this: Node) {
      return [markupOf(this)];
    },
    configurable: true,
  });
}
