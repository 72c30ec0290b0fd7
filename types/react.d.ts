/** The elements in React's JSX: `import type {} from 'partner-program-elements/types/react'`, once anywhere. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementOf, ListenersOf, PropsOf, Tag } from './elements.js';

type InReact = {
  [T in Tag]: Omit<DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>, keyof PropsOf<T>> &
    PropsOf<T> &
    ListenersOf<T>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends InReact {}
  }
}
