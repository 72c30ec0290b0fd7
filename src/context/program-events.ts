import type { Problem } from '../program/read/problem.js';
import type { Program } from '../program/schema/program.js';

/** A document has been read and is shown. Stays at the element that read it. */
export class PartnerLoadEvent extends Event {
  static readonly type = 'partner-load';
  readonly program: Program;
  /** What the document could say better. */
  readonly warnings: readonly Problem[];
  constructor(program: Program, warnings: readonly Problem[]) {
    super(PartnerLoadEvent.type);
    this.program = program;
    this.warnings = warnings;
  }
}

/** A document could not be had, or is wrong. Stays at the element that read it. */
export class PartnerErrorEvent extends Event {
  static readonly type = 'partner-error';
  /** What is wrong; `describeProblem` puts it into words. */
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(PartnerErrorEvent.type);
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-load': PartnerLoadEvent;
    'partner-error': PartnerErrorEvent;
  }
}
