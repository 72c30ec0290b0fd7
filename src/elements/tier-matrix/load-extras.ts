import type * as extras from './extras.js';

type Extras = typeof extras;

let here: Extras | undefined;
let coming: Promise<void> | undefined;

/** What a matrix shows beside its table, if it is here already. */
export function extrasHere(): Extras | undefined {
  return here;
}

/** Fetches what a matrix shows beside its table, once for the page. Without it the table still stands. */
export function loadExtras(): Promise<void> {
  return (coming ??= import('./extras.js').then(
    (module) => void (here = module),
    () =>
      console.warn(
        'Partner Program Elements: a file beside the script could not be fetched, so that notes, copying and what stands below the table are missing. Copy all files of the folder, not only one.',
      ),
  ));
}
