import { withPart } from './with-part.js';
import { table } from './en-table.js';

/** The messages of a formatter with those of a table. */
export const tableMessages = withPart(table);
