/** The keys that say how long a rolling window is; a window has one of them. */
export const WINDOW_LENGTHS = ['months', 'weeks', 'days'] as const;
export type WindowLength = (typeof WINDOW_LENGTHS)[number];
