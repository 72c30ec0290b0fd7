/** What a checklist needs once it stands. Fetched together: none is needed before. */
export { fetchWords } from '../../localize/beside/messages.js';
export { AnswersExport } from './answers-export.js';
export { waysTemplate } from './ways.js';
