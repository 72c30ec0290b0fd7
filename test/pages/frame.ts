import type Axe from 'axe-core';

/** What `watch.js` has kept of a page. */
export interface Seen {
  violations: string[];
  errors: string[];
  warnings: string[];
}

/** A page in a frame of its own. */
export interface Page {
  document: Document;
  window: Window & typeof globalThis & { seen: Seen };
  close(): void;
}

/** Opens a page of this server and waits until its scripts have run. */
export async function openPage(url: string, { width, height } = { width: 1000, height: 600 }): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:${height}px;border:0`;
  frame.src = url;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return {
    document: frame.contentDocument!,
    window: frame.contentWindow as Page['window'],
    close: () => frame.remove(),
  };
}

/** What axe says of the page, which runs it itself: it looks at no other document. */
export async function violations({ document, window }: Page): Promise<string[]> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  document.head.append(script);
  await new Promise((loaded) => script.addEventListener('load', loaded));
  const { axe } = window as unknown as { axe: typeof Axe };
  const found = await axe.run(document, { elementRef: false });
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
