/** The elements in Solid's JSX: `import type {} from 'partner-program-elements/types/solid'`, once anywhere. */
import type { JSX } from 'solid-js';
import type { AttributesOf, ElementOf, EventsOf, PropertiesOf, PropsOf, Tag } from './elements.js';

type InSolid = {
  [T in Tag]: Omit<JSX.HTMLAttributes<ElementOf<T>>, keyof PropsOf<T>> &
    PropsOf<T> & {
      [Name in keyof PropertiesOf<T> & string as `prop:${Name}`]?: PropertiesOf<T>[Name];
    } & { [Name in keyof AttributesOf<T> & string as `attr:${Name}`]?: AttributesOf<T>[Name] } & {
      [Name in keyof EventsOf<T> & string as `on:${Name}`]?: (event: EventsOf<T>[Name]) => void;
    };
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends InSolid {}
  }
}
