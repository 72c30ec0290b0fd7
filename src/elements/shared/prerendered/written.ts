import { lazy } from '../lazy.js';

/** What it takes to go on with what a server wrote. */
export const takeOver = lazy(() => import('./take-over.js'), 'what the server wrote is rendered once more');
