import type { balance } from './en-balance.js';
import type { beside } from './en.js';

/** What a language says beside a table. In English what is said of both sides comes apart, with the part that says it. */
export type BesideMessages = typeof beside & typeof balance;
