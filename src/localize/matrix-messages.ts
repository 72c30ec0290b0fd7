import { withPart } from './with-part.js';
import { matrix } from './en-matrix.js';
import { table } from './en-table.js';

/** The messages of a formatter with those of a table of one program's tiers. */
export const matrixMessages = withPart({ ...table, ...matrix });
