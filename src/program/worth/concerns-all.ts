import { byId } from '../by-id.js';
import { chosenIn, optionsOf, type Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import type { Scope } from '../schema/scalars.js';

/** Whether something that concerns a reader does so whatever the options are that the reader has not chosen. */
export function concernsAll(only: Scope | undefined, program: Program, choice: Choice): boolean {
  return Object.entries(only ?? {}).every(([id, named]) => {
    if (chosenIn(choice, id).length > 0) return true;
    const dimension = byId(program.dimensions, id);
    const there = dimension ? optionsOf(dimension, choice) : [];
    return there.length > 0 && there.every((option) => named.includes(option.id));
  });
}
