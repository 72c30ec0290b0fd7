/**
 * What elements need to reckon what a tier takes and brings, and to ask for figures. One part for all of them, fetched
 * when it is needed.
 */
export { settling } from '../../../program/standing/exact-outcome.js';
export { searchWays } from '../../../program/way-up/way-up.js';
export { markField, readAnswer, sayAnswer } from '../fields/answer-reader.js';
export { AimWorth } from './aim-worth.js';
export { methodTemplate, StepWorth } from './step-worth.js';
export { worthStyles } from './worth.styles.js';
export { fieldStyles } from '../fields/field.styles.js';
