import { BREATH, whenIdle } from '../idle.js';
import { lazy } from '../lazy.js';

/** What it takes to go on with what a server wrote. */
export const takeOver = lazy(() => import('./take-over.js'), 'what the server wrote is rendered once more');

/** By these a reader is about to do something with what stands there. */
const SIGNS = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const;

/**
 * Fulfilled once the page has nothing else to do, or a reader turns to the element.
 *
 * @param prepare What is done before, and not before the page has drawn what stands there.
 */
export function atLeisure(host: HTMLElement, prepare: () => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(prepare, BREATH);
    const begin = (): void => {
      callOff();
      clearTimeout(timer);
      for (const sign of SIGNS) host.removeEventListener(sign, begin);
      resolve();
    };
    const callOff = whenIdle(begin, BREATH);
    for (const sign of SIGNS) host.addEventListener(sign, begin);
  });
}
