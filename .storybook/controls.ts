/**
 * What a designer can set of an element in Storybook. From the manifest alone Storybook offers an object for whatever is no plain text,
 * number or switch, and for what cannot be set at all; and of an attribute and a part of one name it knows only the part.
 */
import type { ArgTypes, InputType } from 'storybook/internal/types';
import type { ElementTold } from './manifest.js';

/** Values that are named one by one: `'step' | 'all'`. */
const NAMED = /^'[^']*'(?:\s*\|\s*'[^']*')*$/;

/** As much of an element as can be set: the rest stands on its page (blocks/reference.tsx). */
export function settable({ members = [], ...element }: ElementTold): ElementTold {
  const objects = members.filter(({ name, attribute }) => attribute === undefined && isObject(name));
  return { ...element, members: objects, events: [], slots: [], cssParts: [] };
}

/** Properties that hold what no attribute can. */
const isObject = (name: string) => ['program', 'programs', 'facts'].includes(name);

/** A control for each thing that can be set by writing it down, and none for the rest. What a story says itself stands. */
export function withControls(argTypes: ArgTypes): ArgTypes {
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, one]) => [
      name,
      one.control === undefined ? { ...one, ...controlOf(one) } : one,
    ]),
  );
}

// As an object each: the short form is only understood where a story is written.
function controlOf({ name, type, table }: InputType): InputType {
  const said = typeof type === 'string' ? type : (type?.name ?? '');
  switch (table?.category) {
    case 'attributes':
      if (NAMED.test(said)) return { control: { type: 'select' }, options: said.match(/[^'|\s]+/g)! };
      return { control: { type: said === 'number' || said === 'boolean' ? said : 'text' } };
    case 'css custom properties':
      return { control: { type: 'text' } };
    case 'properties':
      return isObject(name ?? '') ? { control: { type: 'object' } } : { control: { disable: true } };
    case 'events':
    case 'slots':
    case 'css shadow parts':
      return { control: { disable: true } };
    default:
      return {};
  }
}
