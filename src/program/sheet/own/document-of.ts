/** The document that sheets of our own layout say, or what becomes of a document by what a person changed in them. */
import type { Sheet } from '../sheet.js';
import { writeSheets } from '../write/sheets-of.js';
import type { Json } from './json.js';
import { merge } from './merge.js';
import type { EditNote } from './notes.js';
import { planOf, readEditedSheets } from './read-sheets.js';

/** What sheets say. Whether it is a program is for `parse` to tell. */
export interface EditedDocument {
  document: Record<string, unknown>;
  /** What was not understood, with its cell. */
  notes: EditNote[];
}

/**
 * Reads sheets in the layout that `sheetsOf` writes (`isOwnLayout`).
 *
 * @param into The document that they were written from: what they do not hold is kept from it, and so is whatever a
 * sheet says that is not among them.
 */
export function documentOf(sheets: readonly Sheet[], into?: object): EditedDocument {
  if (!into) return readEditedSheets(sheets);
  const whole = into as Json;
  const plans = sheets.map(planOf);
  const written = writeSheets(whole);
  const before = readEditedSheets(
    written.filter((sheet) => plans.includes(planOf(sheet))),
    whole,
  );
  const edited = readEditedSheets(sheets, whole);
  const missing = written.filter((sheet) => !plans.includes(planOf(sheet)));
  return {
    document: merge(before.document, edited.document, whole) as Json,
    notes: [
      ...edited.notes,
      ...missing.map(({ name }): EditNote => ({ code: 'sheet-missing', sheet: name })),
    ],
  };
}
