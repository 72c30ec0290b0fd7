import type * as changes from './changes.js';
import type * as extras from './extras.js';
import type * as weights from './weights.js';

interface Parts {
  extras: typeof extras;
  weights: typeof weights;
  changes: typeof changes;
}

const here: Partial<Parts> = {};
const coming = new Map<keyof Parts, Promise<void>>();
const fetching: { [Part in keyof Parts]: () => Promise<Parts[Part]> } = {
  extras: () => import('./extras.js'),
  weights: () => import('./weights.js'),
  changes: () => import('./changes.js'),
};

/** What a comparison shows beside its table, as far as it is here already. */
export function partsHere(): Readonly<Partial<Parts>> {
  return here;
}

/** Fetches a part, once for the page. Without it the table still stands. */
export function loadPart(part: keyof Parts): Promise<void> {
  let promise = coming.get(part);
  if (!promise) {
    promise = fetching[part]().then(
      (module) => void Object.assign(here, { [part]: module }),
      () =>
        console.warn(
          'Partner Program Elements: a file beside the script could not be fetched, so that a part of the comparison is missing. Copy all files of the folder, not only one.',
        ),
    );
    coming.set(part, promise);
  }
  return promise;
}
