import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'partner-program-elements/types/svelte';

/** What the compiler must not let pass. */
export const wrong: SvelteHTMLElements['partner-tier-matrix'] = {
  // @ts-expect-error There are no such rows.
  rows: 'some',
};
