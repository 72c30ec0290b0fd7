import type { BesideMessages } from './beside/all-messages.js';
import type { Messages } from './en.js';
import type { matrix } from './en-matrix.js';
import type { table } from './en-table.js';

/** What a language says of a table. English comes in parts, each with what says it; every other language is whole. */
export type SharedMessages = Messages & typeof table & typeof matrix;

/** All that a language says in all elements, with what it says beside a table. */
export type AllMessages = SharedMessages & BesideMessages;
