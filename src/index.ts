/** Classes, events and types. Registers nothing: import `partner-program-elements/define/...` for that. */
export * from './context/program-events.js';
export { programContext, type ProgramState } from './context/program-state.js';
export * from './elements/events.js';
export {
  BenefitComparator,
  type ProgramToCompare,
} from './elements/benefit-comparator/benefit-comparator.js';
export { PartnerProgram } from './elements/program/program.js';
export { RequirementChecklist } from './elements/requirement-checklist/requirement-checklist.js';
export { TierMatrix } from './elements/tier-matrix/tier-matrix.js';
export { registerWords, type Words } from './localize/words.js';
export { describeProblem } from './program/read/describe-problem.js';
export { parse } from './program/read/parse.js';
export type { ComparatorView } from './program/comparison/comparator-view.js';
export type { Problem, ProblemCode, Result } from './program/read/problem.js';
export type { Program } from './program/schema/program.js';
export type { Facts } from './program/standing/facts.js';
export type { ViewState } from './program/matrix/view-state.js';
