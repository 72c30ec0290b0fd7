import { withPart } from './with-part.js';
import { balance } from './en-balance.js';

/** The messages of a formatter with those that are said of both sides of a program. */
export const balanceMessages = withPart(balance);
