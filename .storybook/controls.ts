/**
 * What a designer can set of an element in Storybook. From the manifest alone Storybook offers an object for whatever is no plain text,
 * number or switch, and for what cannot be set at all.
 */
import type { ArgTypes, InputType } from 'storybook/internal/types';

/** Values that are named one by one: `'step' | 'all'`. */
const NAMED = /^'[^']*'(?:\s*\|\s*'[^']*')*$/;

/** A control for each thing that can be set by writing it down, and none for the rest. What a story says itself stands. */
export function withControls(argTypes: ArgTypes): ArgTypes {
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, one]) => [
      name,
      one.control === undefined ? { ...one, ...controlOf(one) } : one,
    ]),
  );
}

function controlOf({ name, type, table }: InputType): InputType {
  const said = typeof type === 'string' ? type : (type?.name ?? '');
  switch (table?.category) {
    case 'attributes':
      if (NAMED.test(said)) return { control: 'select', options: said.match(/[^'|\s]+/g)! };
      return { control: said === 'number' || said === 'boolean' ? said : 'text' };
    case 'css custom properties':
      return { control: 'text' };
    case 'properties':
      return { control: name === 'program' ? 'object' : false };
    case 'events':
    case 'slots':
    case 'css shadow parts':
      return { control: false };
    default:
      return {};
  }
}
