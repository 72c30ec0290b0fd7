import { lazy } from '../lazy.js';

/** What reckons what a step is worth: for an element that does not need it at first. */
export const lazyWorth = lazy(() => import('./worth-part.js'), 'what a tier is worth is missing');
