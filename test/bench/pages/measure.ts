/** Runs in the page: marks in the trace where each measurement begins and ends. */

export const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

export const wait = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The start of a task of its own. */
const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

/** Two frames after the work the first of them has been drawn, and what an observer asked for in it as well. */
export async function measure(name: string, work: () => unknown): Promise<void> {
  await frame();
  await task();
  performance.mark(`${name}:start`);
  await task();
  await work();
  await frame();
  await frame();
  await task();
  performance.mark(`${name}:end`);
  await task();
}

/** Milliseconds without a change after which nothing more is expected. */
const QUIET = 300;

/** Nothing in this tree has changed for a while, and the browser has had time for what it had put off. */
export async function quiet(root: Node): Promise<void> {
  let changed = true;
  const observer = new MutationObserver(() => (changed = true));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  while (changed) {
    changed = false;
    await wait(QUIET);
  }
  observer.disconnect();
}

/** Nothing more comes in this tree, even on a busy machine: the page has had nothing to do several times, and nothing came of it. */
export async function whole(root: Node): Promise<void> {
  for (let calm = 0; calm < 4; calm++) {
    const before = root.textContent;
    await new Promise((resolve) => requestIdleCallback(resolve));
    await quiet(root);
    if (root.textContent !== before) calm = 0;
  }
}

/** The same until it is painted, as `name`, and until all is quiet in the tree, as `name, settled`. */
export async function measureTwice(name: string, work: () => unknown, rootOf: () => Node): Promise<void> {
  await frame();
  await task();
  performance.mark(`${name}, settled:start`);
  await measure(name, work);
  await quiet(rootOf());
  performance.mark(`${name}, settled:end`);
  await task();
}
