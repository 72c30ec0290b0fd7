/** The elements in Preact's JSX: `import type {} from 'partner-program-elements/types/preact'`, once anywhere. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementOf, ListenersOf, PropsOf, Tag } from './elements.js';

type InPreact = {
  [T in Tag]: Omit<HTMLAttributes<ElementOf<T>>, keyof PropsOf<T>> &
    ClassAttributes<ElementOf<T>> &
    PropsOf<T> &
    ListenersOf<T>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends InPreact {}
  }
}
