/**
 * What the types of all frameworks are made of: for each tag its element, and by what events it tells what. Properties and
 * attributes are read off the classes, so nothing has to be kept in step by hand.
 */
import type { LitElement } from 'lit';
import type {
  BenefitComparator,
  ComparatorView,
  PartnerActionEvent,
  PartnerErrorEvent,
  PartnerLoadEvent,
  PartnerProgram,
  RequirementChecklist,
  StandingChangeEvent,
  TierMatrix,
  TierSelectEvent,
  ViewChangeEvent,
} from '../index.js';

interface LoadEvents {
  'partner-load': PartnerLoadEvent;
  'partner-error': PartnerErrorEvent;
}

/** The tags, each with its element, its events, and attributes that are no properties. */
export interface Elements {
  'partner-program': {
    element: PartnerProgram;
    events: LoadEvents;
    attributes: {
      /** Inside a comparison: which tier of this program is shown. */
      tier?: string | number | undefined;
      /** Inside a comparison: who pays for the column, which is then marked as an advertisement. */
      sponsored?: string | undefined;
    };
  };
  'partner-tier-matrix': {
    element: TierMatrix;
    events: LoadEvents & {
      'partner-tier-select': TierSelectEvent;
      'partner-action': PartnerActionEvent;
      'partner-view-change': ViewChangeEvent;
    };
    attributes: object;
  };
  'partner-requirement-checklist': {
    element: RequirementChecklist;
    events: LoadEvents & {
      'partner-tier-select': TierSelectEvent;
      'partner-action': PartnerActionEvent;
      'partner-standing-change': StandingChangeEvent;
    };
    attributes: object;
  };
  'partner-benefit-comparator': {
    element: BenefitComparator;
    events: LoadEvents & { 'partner-view-change': ViewChangeEvent<ComparatorView> };
    attributes: object;
  };
}

export type Tag = keyof Elements;
export type ElementOf<T extends Tag> = Elements[T]['element'];
export type EventsOf<T extends Tag> = Elements[T]['events'];

/** The names of an element's own properties. */
type Own<T extends Tag> = Exclude<keyof ElementOf<T>, keyof LitElement>;

/** `headingLevel` is `heading-level`. */
export type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Kebab<Rest>}`
    : `-${Lowercase<First>}${Kebab<Rest>}`
  : Name;

/** Properties, as objects are given to them. */
export type PropertiesOf<T extends Tag> = { [Name in Own<T>]?: ElementOf<T>[Name] | undefined };

/** What can be written in markup: texts, numbers and switches; a number or a switch as a text too. */
export type AttributesOf<T extends Tag> = {
  [
    Name in Own<T> as unknown extends ElementOf<T>[Name]
      ? never
      : ElementOf<T>[Name] extends string | number | boolean | null | undefined
        ? Kebab<Name & string>
        : never
  ]?: Written<ElementOf<T>[Name]>;
} & Elements[T]['attributes'];

type Written<Value> =
  Value | undefined | (Value extends number ? `${number}` : Value extends boolean ? '' : never);

/** Attributes in lower case with hyphens, and properties by their names. */
export type PropsOf<T extends Tag> = AttributesOf<T> & Omit<PropertiesOf<T>, keyof AttributesOf<T>>;

/** Listeners under `on` and the name of the event, as React, Preact and Svelte have them. */
export type ListenersOf<T extends Tag> = {
  [Name in keyof EventsOf<T> & string as `on${Name}`]?: ((event: EventsOf<T>[Name]) => void) | undefined;
};
