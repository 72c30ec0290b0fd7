import type { AllTold } from './answers-store.js';
import { readTold } from './saved-answers.js';

/**
 * Keeps what a reader told in this site's own storage, where the page asks for it. Storage may be blocked, full, or
 * hold something else under the name: then nothing is kept, and nothing breaks.
 */
export const memory = {
  read(name: string): AllTold | undefined {
    try {
      return readTold(localStorage.getItem(prefixed(name)));
    } catch {
      return undefined;
    }
  },
  /** Whether it could be kept. */
  write(name: string, told: AllTold): boolean {
    try {
      localStorage.setItem(prefixed(name), JSON.stringify(told));
      return true;
    } catch {
      return false;
    }
  },
  forget(name: string): void {
    try {
      localStorage.removeItem(prefixed(name));
    } catch {
      // Where nothing can be kept there is nothing to forget.
    }
  },
};

const prefixed = (name: string) => `partner-facts-${name}`;
