import type { SavedAnswers } from './answers-store.js';
import { parseAnswers } from './saved-answers.js';

/**
 * Keeps what a reader told in this site's own storage, where the page asks for it. Storage may be blocked, full, or
 * hold something else under the name: then nothing is kept, and nothing breaks.
 */
export const answersStorage = {
  get(name: string): SavedAnswers | undefined {
    try {
      return parseAnswers(localStorage.getItem(prefixed(name)));
    } catch {
      return undefined;
    }
  },
  /** Whether it could be kept. */
  set(name: string, told: SavedAnswers): boolean {
    try {
      localStorage.setItem(prefixed(name), JSON.stringify(told));
      return true;
    } catch {
      return false;
    }
  },
  remove(name: string): void {
    try {
      localStorage.removeItem(prefixed(name));
    } catch {
      // Where nothing can be kept there is nothing to forget.
    }
  },
};

const prefixed = (name: string) => `partner-facts-${name}`;
