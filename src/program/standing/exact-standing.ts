import type { Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import { settling } from './exact-outcome.js';
import type { Facts } from './facts.js';
import { standingBy, type Standing } from './standing.js';

/**
 * Where facts put a partner: each tier with its conditions, and the highest tier they support. `today` is a day such
 * as `2025-01-31`; nothing here looks at a clock.
 */
export function standing(program: Program, facts: Facts, choice: Choice, today: string): Standing {
  return standingBy(settling, program, facts, choice, today);
}
