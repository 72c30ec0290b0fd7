import type { Messages } from './en.js';
import type { balance } from './en-balance.js';
import type { beside } from './en-beside.js';
import type { matrix } from './en-matrix.js';
import type { table } from './en-table.js';

/** All that a language says. English comes in parts, each with what says it; every other language is whole. */
export type AllMessages = Messages & typeof table & typeof matrix & typeof beside & typeof balance;
