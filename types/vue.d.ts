/** The elements in Vue's templates: `import type {} from 'partner-program-elements/types/vue'`, once anywhere. */
import type { DefineComponent, HTMLAttributes, ReservedProps } from 'vue';
import type { EventsOf, PropsOf, Tag } from './elements.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

/** Vue reads `heading-level="2"` as the property's name with a text. */
type WrittenOf<T extends Tag> = {
  [Name in keyof PropsOf<T>]: number extends PropsOf<T>[Name]
    ? PropsOf<T>[Name] | `${number}`
    : PropsOf<T>[Name];
};

type InVue = {
  [T in Tag]: DefineComponent<
    WrittenOf<T> &
      Omit<HTMLAttributes, keyof PropsOf<T>> &
      ReservedProps & {
        [Name in keyof EventsOf<T> & string as `on${Camel<Name>}`]?: (event: EventsOf<T>[Name]) => void;
      }
  >;
};

declare module 'vue' {
  interface GlobalComponents extends InVue {}
}
