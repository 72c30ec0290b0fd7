/** The elements in Svelte's markup: `import type {} from 'partner-program-elements/types/svelte'`, once anywhere. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementOf, ListenersOf, PropsOf, Tag } from './elements.js';

type InSvelte = {
  [T in Tag]: Omit<HTMLAttributes<ElementOf<T>>, keyof PropsOf<T>> & PropsOf<T> & ListenersOf<T>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends InSvelte {}
}
