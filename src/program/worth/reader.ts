import type { Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import type { Facts } from '../standing/facts.js';

/** What a reader told, and where. */
export interface Reader {
  program: Program;
  facts: Facts;
  choice: Choice;
  /** The day that counts as today, `2025-01-31`; nothing here looks at a clock. */
  today: string;
}
