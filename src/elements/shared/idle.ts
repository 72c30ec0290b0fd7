/** Milliseconds after which it is done in any case. */
const AT_LAST = 300;

/**
 * Does something that can wait: once the page has nothing else to do.
 *
 * @param breath Milliseconds to leave to whatever has just happened, so that it is drawn first.
 * @returns What calls it off.
 */
export function whenIdle(work: () => void, breath = 0): () => void {
  // WebKit has no word for being idle.
  const asks = typeof requestIdleCallback === 'function';
  let idle = 0;
  const ask = (): void => {
    idle = asks ? requestIdleCallback(work, { timeout: AT_LAST }) : window.setTimeout(work, 30);
  };
  const timer = breath > 0 ? window.setTimeout(ask, breath) : (ask(), 0);
  return () => {
    clearTimeout(timer);
    if (asks) cancelIdleCallback(idle);
    else clearTimeout(idle);
  };
}

/** Milliseconds for what has just happened to be drawn. */
export const BREATH = 120;

/** Milliseconds after which work that comes in parts leaves off: what one part takes comes on top. */
export const SLICE = 8;
