import type { SheetNote } from './notes.js';

/** The most of a text that a sentence shows; the note holds all of it. */
const LONGEST = 300;

const shown = (text: string | undefined): string => {
  const line = (text ?? '').replace(/\s+/g, ' ');
  return line.length > LONGEST ? `“${line.slice(0, LONGEST)}…”` : `“${line}”`;
};

/**
 * Words a note for the person who keeps the sheet: the cell, what was done, the way out. One sentence of English, or two
 * short ones.
 */
export function describeSheetNote(note: SheetNote): string {
  return note.cell === '' ? sentence(note) : `${note.cell}: ${sentence(note)}`;
}

/** The most cells that are named one by one. */
const MOST_CELLS = 4;

/** Words notes, in their order; those that say the same of several cells in one sentence. */
export function describeSheetNotes(notes: readonly SheetNote[]): string[] {
  const cells = new Map<string, string[]>();
  for (const note of notes) {
    const said = sentence(note);
    cells.set(said, [...(cells.get(said) ?? []), note.cell]);
  }
  return [...cells].map(([said, at]) => {
    const named = at.slice(0, MOST_CELLS).join(', ');
    const more = at.length > MOST_CELLS ? ` and ${at.length - MOST_CELLS} more` : '';
    return named === '' ? said : `${named}${more}: ${said}`;
  });
}

function sentence({ code, text, read, other }: SheetNote): string {
  switch (code) {
    case 'dash':
      return `${shown(text)} may mean no, not applicable or not known, and was read as not known; say what a dash means in a legend or as an option.`;
    case 'to-be-told':
      return `${shown(text)} was read as not known; write the value when it is there.`;
    case 'two-numbers':
      return `${shown(text)} was read as ${read}, and may be ${other}; write it without a separator, or say the language.`;
    case 'two-currencies':
      return `${shown(text)} is the sign of several currencies and was read as ${read}; say the currency where it is another.`;
    case 'two-days':
      return `${shown(text)} may be ${read} or ${other} and was kept as words; write it as one of these.`;
    case 'two-meanings':
      return `${shown(text)} may mean yes or no here and was read as not known; write yes or no, or add a legend.`;
    case 'no-currency':
      return `${shown(text)} has no currency and was kept as ${read ?? 'words'}; write the currency behind it, in the row’s name or as an option.`;
    case 'no-unit':
      return `${shown(text)} has no unit and was kept as words${other === undefined ? '' : `, though others in its row are in ${other}`}; write the unit behind it, or in brackets behind the row’s name.`;
    case 'kept-as-words':
      return `${shown(text)} was kept as words, which cannot be compared; write one figure with its unit, and the rest in brackets.`;
    case 'range-asked':
      return `${shown(text)} was read as between the two, both included; write “at least” where only the lower counts.`;
    case 'or-in-words':
      return `${shown(text)} was kept as words, because it is not clear what belongs to which side of “or”; put each way into a line of its own.`;
    case 'no-such-note':
      return `the mark ${shown(text)} leads to no note and was left out; write the note below the table, with the mark first.`;
    case 'too-long':
      return `the text is longer than a document takes and was cut before ${shown(text)}; shorten it.`;
    case 'link-left-out':
      return `the link ${shown(text)} was left out; a link begins with https:, http:, mailto: or tel:.`;
    case 'placed-by-name':
      return `nothing says what ${shown(text)} is, and by its name it was read as ${PLACES[read ?? ''] ?? read}; write “Benefits”, “Requirements” or “Costs” into a row above it, or a column before it.`;
    case 'row-without-values':
      return `${shown(text)} has no value for any tier and was read as a row of empty cells; fill it in, or remove it.`;
    case 'row-without-name':
      return `there is no name for this row, which is called ${shown(read)} now; write what it is about into its first cell.`;
    case 'column-without-name':
      return 'this column has no name, and its texts became remarks on their rows; name it after its tier where it is one.';
    case 'column-left-out':
      return `this column says nothing of a tier and was left out: ${shown(text)}; rename it where it does.`;
    case 'left-out':
      return `${shown(text)} was left out, because it is neither a name nor a value; move it into a row of its own below the table where it is a note.`;
    case 'legend':
      return `${shown(text)} was read as a legend for all cells.`;
    case 'line-kept':
      return `${shown(text)} became a rule of the program, because nothing refers to it; put a mark before it and into the cells where it is a note.`;
    case 'turned':
      return `the tiers stand in rows, below ${shown(text)}, and the table was turned; name the tiers in the first row where that is wrong.`;
    case 'same-tier':
      return `a tier ${shown(text)} stands here a second time and got a number; give it a name of its own.`;
    case 'tiers-fall':
      return 'the tiers seem to stand from the highest to the lowest, and a document has the lowest first; turn them round in the sheet where that is so.';
    case 'no-table':
      return `there is no table of tiers in this sheet, which begins with ${shown(text)}; its lines became rules of the program.`;
    case 'section-not-told':
      return 'nothing says whether these rows are what one gets, what is asked or what it costs, and they were read as what one gets; write “Benefits”, “Requirements” or “Costs” here.';
    case 'too-many-tiers':
      return `from ${shown(text)} on the columns were left out, because a document has at most 24 tiers; leave out the columns that are none.`;
    case 'too-many-rows':
      return `the rows from here on were left out${other === undefined ? '' : ` (${other})`}, because the document is full; split the program into several documents.`;
    case 'too-wide':
      return 'the columns from here on were left out, because no program has so many; remove them, or put them into a sheet of their own.';
    case 'no-vendor':
      return `The sheets do not say whose program it is, and it says ${shown(read)}; give the vendor’s name.`;
    case 'no-name':
      return `The sheets do not say what the program is called, and it says ${shown(read)}; write the name above the first table.`;
    case 'bad-option':
      return `The ${read ?? 'option'} ${shown(text)} is not one that a document takes, and was left out; check how it is written.`;
    default:
      return code satisfies never;
  }
}

const PLACES: Readonly<Record<string, string>> = {
  asked: 'what is asked',
  costs: 'what it costs',
  benefits: 'what one gets',
};
