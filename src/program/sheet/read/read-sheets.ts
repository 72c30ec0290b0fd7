/** Tables as people write them become a program document, and notes on what was not understood. */
import { isCurrency } from '../../schema/formats.js';
import type { Program } from '../../schema/program.js';
import { cellName, type Sheet } from '../sheet.js';
import type { Above } from './above.js';
import { Book } from './book.js';
import { fitting, marksOf } from './cell-value.js';
import { dateIn } from './dates.js';
import { inOneLine } from './grid.js';
import { slug } from './ids.js';
import { isCornerWord } from './layout.js';
import { legendIn, type Legend } from './legend.js';
import type { Noted, SheetNote } from './notes.js';
import { decimalSignFor, decimalSignOf, type DecimalSign } from './numbers.js';
import { meaningOf, soundOptions, type SheetOptions } from './options.js';
import { withOwnCurrency } from './own-currency.js';
import { readTable } from './read-table.js';
import { reportOf, type Counted, type SheetReport } from './report.js';
import type { RowContext } from './row.js';
import { sectionIn, type Section } from './section-words.js';
import type { Table } from './table.js';
import { legendsOf, onlyCurrency, takenApart, textsOf, type Taken } from './take-apart.js';

export type { SheetOptions };

export interface SheetReading {
  /** A document that `parse` takes. Of sheets without a table it has one tier, of which nothing is said: `report` counts none. */
  document: Program;
  /** What to look at, in the order of the sheets. */
  notes: SheetNote[];
  report: SheetReport;
}

/**
 * Reads tables of a partner program: tiers as columns or as rows, in one sheet or several. What is understood becomes
 * structure, what is not becomes text, and what could be read two ways has a note that names the cell. Never throws.
 *
 * @param sheets The sheets, in their order. They are not changed.
 * @param options What the sheets do not say. One that is not valid is left out, with a note.
 */
export function readSheets(sheets: readonly Sheet[], options: SheetOptions = {}): SheetReading {
  const notes: SheetNote[] = [];
  const given = soundOptions(options, notes);
  const { currency: wanted, language } = given;
  const taken = sheets.map(takenApart);
  const facts = taken.flatMap(({ parts, facts: alone }) => [
    ...alone,
    ...parts.flatMap(({ above }) => above.facts),
  ]);
  const factOf = (fact: (typeof facts)[number]['fact']) => facts.find((one) => one.fact === fact)?.value;
  const written = factOf('currency')?.toUpperCase();
  const stated = wanted ?? (written !== undefined && isCurrency(written) ? written : undefined);
  const own = stated ?? onlyCurrency(taken);
  const general =
    decimalSignOf(taken.flatMap(({ grid }) => textsOf(grid))) ??
    (language === undefined ? undefined : decimalSignFor(language));
  const shared = legendsOf(taken.filter(({ parts }) => parts.length === 0));

  const book = new Book();
  const counted = { cells: 0, empty: 0, words: 0 };
  const head: Head = { titles: [], parts: [], facts: {} };
  for (const sheet of taken)
    readTaken(sheet, { book, counted, head, notes, own, stated, general, shared, options: given });

  const found = book.tiers.list.length;
  if (found === 0) book.tiers.add('Tier', {});
  for (const { text, cell } of book.takeUnused()) {
    notes.push({ code: 'line-kept', cell, text });
    book.rules.push(text);
  }
  const titles = [...head.titles, ...head.parts];
  const said = given.name ?? head.facts.name ?? head.titles[0];
  // The title of a part is the nearest to a name there is, and hardly the program's.
  const name = said ?? titles[0];
  const vendor = given.vendor ?? head.facts.vendor;
  if (vendor === undefined) notes.push({ code: 'no-vendor', cell: '', read: 'Vendor' });
  if (said === undefined) notes.push({ code: 'no-name', cell: '', read: name ?? 'Partner program' });
  book.summary.unshift(...titles.filter((title) => title !== name));
  const { from, until } = head.facts;
  if (from !== undefined && until !== undefined && from > until) {
    delete head.facts.until;
    book.rules.push(`until: ${until}`);
  }
  const edition = head.facts.edition ?? head.facts.from ?? head.facts.until;
  const document = withOwnCurrency(
    book.document({
      id: given.id ?? idOf(vendor, name),
      vendor: { name: vendor ?? 'Vendor' },
      name: name ?? 'Partner program',
      ...(edition !== undefined && {
        edition: {
          label: edition,
          ...(head.facts.from !== undefined && { from: head.facts.from }),
          ...(head.facts.until !== undefined && { until: head.facts.until }),
        },
      }),
      language,
      currency: stated,
    }),
  );
  return {
    document,
    notes,
    report: reportOf(
      document,
      notes,
      { ...counted, tiers: found },
      given.empty ?? (taken.some(({ legend }) => legend.empty !== undefined) ? 'legend' : 'not-known'),
    ),
  };
}

/** The vendor and the program in one name, without the vendor twice. */
function idOf(vendor = '', name = ''): string {
  const [first, second] = [slug(vendor), slug(name)];
  return (
    (second.startsWith(first) ? second : [first, second].filter(Boolean).join('-')).slice(0, 80) || 'program'
  );
}

interface Head {
  titles: string[];
  /** Titles that say which part of the program they stand over. */
  parts: string[];
  facts: {
    vendor?: string;
    name?: string;
    currency?: string;
    edition?: string;
    from?: string;
    until?: string;
  };
}

interface Whole {
  book: Book;
  counted: Omit<Counted, 'tiers'>;
  head: Head;
  notes: SheetNote[];
  /** The currency of a sign that several have. */
  own: string | undefined;
  /** The currency of amounts that name none. */
  stated: string | undefined;
  general: DecimalSign | undefined;
  shared: Legend;
  options: SheetOptions;
}

/** Reads one sheet into the document. */
function readTaken(
  taken: Taken,
  { book, counted, head, notes, own, stated, general, shared, options }: Whole,
): void {
  const { grid, parts, legend } = taken;
  const placeOf = (row: number, column: number) => cellName({ name: grid.sheet }, row, column);
  const seenSigns = new Set<string>();
  const noted: Noted = (code, { row, column }, facts = {}) => {
    // A sign that is everywhere is told once.
    if (code === 'two-currencies') {
      if (seenSigns.has(facts.text!)) return;
      seenSigns.add(facts.text!);
    }
    if (code === 'too-many-rows' && facts.other !== undefined) {
      const [lastRow, lastColumn] = facts.other.split(' ').map(Number) as [number, number];
      notes.push({
        code,
        ...facts,
        cell: `${placeOf(row, column)}:${cellName({ name: '' }, lastRow, lastColumn)}`,
        other: String(lastRow - row + 1),
      });
      return;
    }
    notes.push({ code, cell: placeOf(row, column), ...facts });
  };
  if (grid.rowsLeft > 0) noted('too-many-rows', { row: grid.rows.length, column: 0 }, { text: '' });
  if (grid.columnsLeft > 0) noted('too-wide', { row: 0, column: grid.width }, {});

  const footnotes = new Map<string, string>();
  for (const { table } of parts)
    for (const { mark, text, cell } of table.notes)
      if (!footnotes.has(mark))
        footnotes.set(mark, book.footnote(fitting(text).text, placeOf(cell.row, cell.column)));
  const texts = textsOf(grid);
  const marks = new Map([...shared.marks, ...legend.marks]);
  const cells = {
    decimal: decimalSignOf(texts) ?? general,
    currency: own,
    legend: marks,
    marks: marksOf(texts),
    dash: options.dash ?? meaningOf(legend.dash ?? shared.dash),
  };
  const context: RowContext = {
    cell: cells,
    currency: stated,
    empty: options.empty ?? meaningOf(legend.empty ?? shared.empty) ?? 'not-known',
    footnotes,
    noted,
    count: (what) => counted[what]++,
  };
  let section: Section | undefined = sectionIn(grid.sheet)?.section;
  takeFacts(taken, head, book, noted, options);
  for (const { above, table } of parts) {
    takeFacts(above, head, book, noted, options);
    section = sectionOf(above, table, section, head, book, noted);
    const corner = table.corner ?? table.tiers[0]?.name;
    if (table.turned && corner) noted('turned', corner, { text: inOneLine(corner.text) });
    for (const column of table.left)
      noted('column-left-out', column[0]!, {
        text: column
          .map(({ text }) => inOneLine(text))
          .filter(Boolean)
          .join(', '),
      });
    for (const cell of table.unread) noted('left-out', cell, { text: inOneLine(cell.text) });
    for (const column of table.nameless) noted('column-without-name', column, {});
    const titles = [table.corner, ...above.titles.toReversed()].flatMap((cell) => (cell ? [cell.text] : []));
    const title = titles.find((text) => sectionIn(text)?.section === 'costs');
    const isTold = readTable(table, section, book, { ...context, title });
    if (!isTold) noted('section-not-told', table.place, {});
  }
  if (parts.length === 0 && taken.remarks.length > 0)
    noted('no-table', taken.remarks[0]!.cell, { text: inOneLine(taken.remarks[0]!.text) });
  for (const { text, cell: place } of taken.remarks) {
    if (legendIn(text)) noted('legend', place, { text: inOneLine(text) });
    else {
      // Where there is no table, it is told of all lines at once.
      if (parts.length > 0) noted('line-kept', place, { text: inOneLine(text) });
      const { text: kept, doubt } = fitting(text);
      if (doubt) noted(doubt.code, place, doubt.facts);
      book.rules.push(kept);
    }
  }
}

/** Which section a table's own words tell, or what the sheet has told before; titles that tell none are names. */
function sectionOf(
  above: Above,
  table: Table,
  before: Section | undefined,
  head: Head,
  book: Book,
  noted: Noted,
): Section | undefined {
  let section = before;
  for (const cell of above.titles) {
    const text = inOneLine(fitting(cell.text).text);
    const said = sectionIn(text);
    if (said) section = said.section;
    if (said?.alone) continue;
    // What names a part of the program names the whole only where nothing else does.
    const list = said ? head.parts : head.titles;
    if (!list.includes(text)) list.push(text);
  }
  if (!table.corner) return section;
  const corner = sectionIn(table.corner.text);
  const text = inOneLine(table.corner.text);
  if (!corner?.alone && !isCornerWord(text)) noted('left-out', table.corner, { text });
  return corner?.section ?? section;
}

function takeFacts(
  { facts }: Pick<Above, 'facts'>,
  head: Head,
  book: Book,
  noted: Noted,
  { vendor, name }: SheetOptions,
): void {
  const given: Head['facts'] = {
    ...(vendor !== undefined && { vendor }),
    ...(name !== undefined && { name }),
  };
  for (const { fact, value, cell } of facts) {
    const date = fact === 'from' || fact === 'until' ? dateIn(value) : undefined;
    const said = date
      ? 'date' in date
        ? date.date
        : undefined
      : fact === 'from' || fact === 'until'
        ? undefined
        : value;
    if (
      said !== undefined &&
      (given[fact] ?? head.facts[fact]) === undefined &&
      (fact !== 'currency' || isCurrency(said.toUpperCase()))
    )
      head.facts[fact] = said;
    else if ((given[fact] ?? head.facts[fact]) !== value) {
      noted('line-kept', cell, { text: value });
      book.rules.push(`${fact}: ${value}`);
    }
  }
}
