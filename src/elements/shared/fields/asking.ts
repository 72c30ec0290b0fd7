import type { ChecklistMessages } from '../../../localize/checklist/messages.js';
import type { Formatter } from '../../../localize/formatter.js';
import type { Program } from '../../../program/schema/program.js';
import type { FactQuestion } from '../../../program/standing/facts.js';

/** The questions to the reader of a program, and what they are asked with. */
export interface Asking {
  program: Program;
  formatter: Formatter;
  labels: ChecklistMessages;
  /** By the key of the answer. */
  questions: ReadonlyMap<string, FactQuestion>;
}
