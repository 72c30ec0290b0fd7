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
