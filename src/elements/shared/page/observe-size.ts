/** One observer for the page: a browser keeps something of each. */
let observer: ResizeObserver | undefined;
const followers = new WeakMap<Element, (height: number, width: number) => void>();

/** With the next frame: what is done about a size may change another, and a page is told of a loop as of an error. */
function tellSizes(entries: readonly ResizeObserverEntry[]): void {
  requestAnimationFrame(() => {
    for (const { target, borderBoxSize } of entries)
      followers.get(target)?.(borderBoxSize[0]?.blockSize ?? 0, borderBoxSize[0]?.inlineSize ?? 0);
  });
}

/** Tells the size of an element now and whenever it changes, in CSS pixels, until the function that it returns is called. */
export function observeSize(element: Element, follow: (height: number, width: number) => void): () => void {
  followers.set(element, follow);
  (observer ??= new ResizeObserver(tellSizes)).observe(element);
  return () => {
    followers.delete(element);
    observer?.unobserve(element);
  };
}
