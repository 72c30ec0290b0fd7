/** Something of an element, as the manifest tells it. */
export interface Told {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
  fieldName?: string;
}
export interface ElementTold {
  tagName: string;
  name: string;
  description: string;
  attributes?: Told[];
  members?: (Told & { attribute?: string })[];
  events?: Told[];
  slots?: Told[];
  cssParts?: Told[];
  cssProperties?: Told[];
}
export interface EventTold {
  name: string;
  description?: string;
  members?: Told[];
}
export const manifest: unknown;
/** The elements, by tag. */
export const elements: Readonly<Record<string, ElementTold>>;
/** The classes of events, by their names. */
export const eventClasses: Readonly<Record<string, EventTold>>;
