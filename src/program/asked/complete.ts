import { byId } from '../by-id.js';
import type { Program } from '../schema/program.js';

/** A list about a tier that a document can declare complete. */
export type List = 'benefits' | 'requirements';

/** Whether the document says that it records all of a list: what is not on it is then not there. */
export function isComplete(program: Program, tierId: string, list: List): boolean {
  return [program, byId(program.tiers, tierId)].some((declared) => declared?.complete?.includes(list));
}
