import type { Problem } from '../program/read/problem.js';
import type { Program } from '../program/schema/program.js';

/**
 * Where an element stands with its document. What was shown stays in the state while the next one loads or after it
 * fails, so that nothing already shown is lost.
 */
export type ProgramState =
  | { status: 'empty' }
  /** `takesLong`: a reader of what was shown before is to be told. */
  | { status: 'loading'; shown?: Program | undefined; takesLong?: boolean }
  | { status: 'ready'; program: Program; warnings: readonly Problem[] }
  | {
      status: 'failed';
      problems: readonly Problem[];
      shown?: Program | undefined;
      retry?: (() => void) | undefined;
    };

/** The program to show in a state, if there is one. */
export function shownIn(state: ProgramState): Program | undefined {
  return state.status === 'ready' ? state.program : state.status === 'empty' ? undefined : state.shown;
}

/** `Symbol.for`, so that two copies of the library on one page still meet. The number moves with the shape. */
export const programContext = Symbol.for('partner-program/1') as symbol & {
  /** Only a type: by this name `@lit/context` knows what the context holds. */
  __context__: ProgramState;
};
