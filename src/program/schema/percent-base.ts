import { byId } from '../by-id.js';
import type { Program } from './program.js';
import type { Text } from './scalars.js';

/** Of what a percentage is taken: as the document words it, else the measure that counts it; nothing where it does not say. */
export function percentBase(
  { of, base }: { of?: Text | undefined; base?: string | undefined },
  { measures }: Pick<Program, 'measures'>,
): Text | undefined {
  return of ?? byId(measures, base)?.name;
}
