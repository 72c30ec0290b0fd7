/** What a checklist needs once it stands. Fetched together: none is needed before. */
export { settling } from '../../program/standing/exact-outcome.js';
export { waysUp } from '../../program/way-up/way-up.js';
export { AnswersExport } from './answers-export.js';
export { waysTemplate } from './ways.js';
export { WorthView } from './worth.js';
export { markField, readAnswer, sayAnswer } from './answer-reader.js';
