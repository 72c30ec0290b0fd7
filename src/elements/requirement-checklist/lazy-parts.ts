/** What a checklist needs once it stands. Fetched together: none is needed before. */
export { AnswersExport } from './answers-export.js';
export { waysTemplate } from './ways.js';
