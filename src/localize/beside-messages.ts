import { withPart } from './with-part.js';
import { beside } from './en-beside.js';

/** The messages of a formatter with those that are said beside a table. */
export const besideMessages = withPart(beside);
