/** What a checklist needs once it stands. Fetched together: none is needed before. */
export { formatProblem, readAnswer } from '../../localize/checklist/read-answer.js';
export { waysUp } from '../../program/way-up/way-up.js';
export { AnswersExport } from './answers-export.js';
export { waysTemplate } from './ways.js';
