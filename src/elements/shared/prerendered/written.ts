import { BREATH, whenIdle } from '../idle.js';
import { lazy } from '../lazy.js';

/** What it takes to go on with what a server wrote. */
export const takeOver = lazy(() => import('./take-over.js'), 'what the server wrote is rendered once more');

/** By these a reader is about to do something with what stands there. */
const SIGNS = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const;

/** Fulfilled once the page has nothing else to do, or a reader turns to the element. */
export function atLeisure(host: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const begin = (): void => {
      callOff();
      for (const sign of SIGNS) host.removeEventListener(sign, begin);
      resolve();
    };
    const callOff = whenIdle(begin, BREATH);
    for (const sign of SIGNS) host.addEventListener(sign, begin);
  });
}
