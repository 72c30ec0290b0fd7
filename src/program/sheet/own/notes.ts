/** What the reader of an export that was edited has to say about a cell, as data; the words are made here as well. */

export type EditNote =
  | { code: 'unknown-sheet'; sheet: string; nearest?: string | undefined }
  | { code: 'sheet-missing'; sheet: string }
  | { code: 'sheet-twice'; sheet: string }
  | { code: 'unknown-column'; cell: string; found: string; nearest?: string | undefined }
  | { code: 'column-twice'; cell: string; found: string }
  | {
      code: 'wrong-word';
      cell: string;
      found: string;
      allowed: readonly string[];
      nearest?: string | undefined;
    }
  | { code: 'no-number'; cell: string; found: string }
  | { code: 'no-kind'; cell: string; found: string }
  | { code: 'words-for-figure'; cell: string; found: string; kind: string }
  | { code: 'twice'; cell: string; found: string }
  | { code: 'unknown-part'; cell: string; found: string; nearest?: string | undefined }
  | { code: 'no-thing'; cell: string }
  | { code: 'id-made'; cell: string; found: string; id: string }
  | { code: 'not-read'; cell: string; found: string };

/** One sentence, or two, that name the cell, what was found, and the way out. */
export function describeEditNote(note: EditNote): string {
  const meant = 'nearest' in note && note.nearest !== undefined ? ` Did you mean “${note.nearest}”?` : '';
  switch (note.code) {
    case 'unknown-sheet':
      return `The sheet “${note.sheet}” is none of those that an export has, and was not read.${meant}`;
    case 'sheet-missing':
      return `The sheet “${note.sheet}” is not there: what the document says there stays as it is. To take it out, leave the sheet with its first row only.`;
    case 'sheet-twice':
      return `The sheet “${note.sheet}” is about the same as one before it, and was not read. Bring both into one.`;
    case 'unknown-column':
      return `${note.cell}: no column is called “${note.found}”; what stands below it was not read.${meant}`;
    case 'column-twice':
      return `${note.cell}: there is a column “${note.found}” before this one; this one was not read.`;
    case 'wrong-word': {
      const allowed = meant || ` Allowed are: ${note.allowed.join(', ')}.`;
      return `${note.cell}: “${note.found}” is not understood here.${allowed}`;
    }
    case 'no-number':
      return `${note.cell}: “${note.found}” is no number. Write digits, with a point before decimals and nothing between thousands.`;
    case 'no-kind':
      return `${note.cell}: “${note.found}” is a figure, and nothing in its line says of what kind; it was taken as words. Fill in “kind of value”, such as percent or money.`;
    case 'words-for-figure':
      return `${note.cell}: “${note.found}” is no figure of the kind “${note.kind}” and was taken as words. Write a number, “up to 5”, “at least 5” or “5 to 7”; words stand in quotes, or in a line with the kind text.`;
    case 'twice':
      return `${note.cell}: another line has something else for the same; “${note.found}” was not read.`;
    case 'unknown-part':
      return `${note.cell}: nothing here has a part “${note.found}”; the line was not read.${meant}`;
    case 'no-thing':
      return `${note.cell}: the line has neither an id nor a name, and no line above that it could belong to; it was not read.`;
    case 'id-made':
      return `${note.cell}: there is no id; “${note.id}” was made from “${note.found}”.`;
    case 'not-read':
      return `${note.cell}: “${note.found}” says nothing for what its line is about, and was not read.`;
    default:
      return note satisfies never;
  }
}
