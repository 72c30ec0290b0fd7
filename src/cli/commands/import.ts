import { describeProblem } from '../../program/read/describe-problem.js';
import { parse } from '../../program/read/parse.js';
import { plain } from '../../program/read/shown.js';
import { isCurrency, isLanguageTag } from '../../program/schema/formats.js';
import { LIMITS } from '../../program/schema/limits.js';
import { documentOf } from '../../program/sheet/own/document-of.js';
import { describeEditNote } from '../../program/sheet/own/notes.js';
import { isOwnLayout } from '../../program/sheet/own/read-sheets.js';
import type { EmptyMeaning } from '../../program/sheet/read/cell-value.js';
import { describeSheetNotes } from '../../program/sheet/read/describe-note.js';
import type { SheetOptions } from '../../program/sheet/read/options.js';
import { readSheets } from '../../program/sheet/read/read-sheets.js';
import { describeSheetReport, type Advice } from '../../program/sheet/read/report.js';
import type { Sheet } from '../../program/sheet/sheet.js';
import { PROGRAM, textOption, type Command, type Options } from '../command.js';
import { CannotRun, quoted } from '../failure.js';
import { openDocument } from '../files/open-program.js';
import { mayWrite, writeWhole } from '../files/write-file.js';
import type { Io } from '../io.js';
import { counted, paintFor } from '../look.js';
import { readTables } from '../sheets/find-tables.js';

/** A document from tables: as people write them, or as `export` has written them and somebody has changed them. */
export const importTables: Command = (given, options, io) =>
  importInto(given, textOption(options, 'output'), options, io);

/**
 * @param output Where the document goes; standard output where it is left out. What is told of it goes to the other.
 */
export async function importInto(
  given: readonly string[],
  output: string | undefined,
  options: Options,
  io: Io,
): Promise<number> {
  const isForced = options['force'] === true;
  if (output !== undefined) mayWrite(output, isForced, io);
  const asked = sheetOptions(options);
  const into = textOption(options, 'into');
  const base = into === undefined ? undefined : (await openDocument(into, io)).document;
  const { sheets, doubts } = await readTables(given, io);
  const { document, notes, report } = read(sheets, asked, base);
  // What a file calls its sheets must not steer a terminal.
  const said = [...doubts, ...notes].map(plain);
  const text = textOf(document);
  const result = parse(text);
  const { bold, red } = paintFor(io.err, io);
  io.err.write(said.map((note) => `${note}\n`).join(''));
  if (!result.ok) {
    const problems = result.problems.map((problem) => `${describeProblem(problem, 'The document')}\n`);
    io.err.write(
      `${problems.join('')}${red('What the sheets say is no sound document, and nothing was written. Mend the sheets, and import again.')}\n`,
    );
    return 1;
  }
  if (output === undefined) io.out.write(text);
  else writeWhole(output, text, isForced, io);
  const written =
    output === undefined
      ? []
      : [`${bold('Wrote')} ${quoted(output)}. Check it: ${PROGRAM} validate ${output}`];
  io.err.write([...(said.length > 0 ? [''] : []), ...report, ...written, ''].join('\n'));
  return options['strict'] === true && said.length > 0 ? 1 : 0;
}

/** A document as people read it; one for which the room between its lines is too much in one line. */
function textOf(document: object): string {
  const lines = JSON.stringify(document, null, 2);
  return `${lines.length < LIMITS.characters ? lines : JSON.stringify(document)}\n`;
}

/** What sheets say, what of it was not understood, and what it comes to in a few lines. */
function read(sheets: readonly Sheet[], options: SheetOptions, base: object | undefined) {
  if (isOwnLayout(sheets)) {
    const { document, notes } = documentOf(sheets, base);
    const said = notes.map(describeEditNote);
    return {
      document,
      notes: said,
      report: [`Read as an export that was edited: ${counted(said.length, 'note')}.`],
    };
  }
  if (base)
    throw new CannotRun(
      'These are not the sheets of an export, so nothing is known of where they belong in the document of --into. Leave out --into, or edit what export writes.',
    );
  const { document, notes, report } = readSheets(sheets, options);
  // A document needs a tier, and what names none is most often another table than was meant.
  if (report.understood.tiers === 0)
    throw new CannotRun(
      'There is no table of tiers in what was given. Write the names of the tiers into the first row, and a row below it for each thing that one gets, must do or pays.',
    );
  const said = report.better.flatMap((advice) => SAID_BY[advice] ?? []);
  const bySaying =
    said.length === 0 ? [] : [`Options of import that say so, each as you mean it: ${said.join(', ')}.`];
  return {
    document,
    notes: describeSheetNotes(notes),
    report: [...describeSheetReport(report), ...bySaying],
  };
}

/** The option that says what a sheet could say as well. */
const SAID_BY: { readonly [advice in Advice]?: string } = {
  'say-vendor': '--vendor Acme',
  'say-name': '--name "Acme Partners"',
  'say-dash': '--dash no',
  'say-currency': '--currency EUR',
  'say-decimals': '--language de',
  'say-empty': '--empty no',
};

/** What the sheets do not say. */
function sheetOptions(options: Options): SheetOptions {
  const given = (name: string) => textOption(options, name);
  const checked = (name: string, isSound: (value: string) => boolean, instead: string) => {
    const value = given(name);
    if (value !== undefined && !isSound(value))
      throw new CannotRun(`--${name} ${quoted(value)} is none. Write ${instead}.`);
    return value;
  };
  return {
    vendor: given('vendor'),
    name: given('name'),
    id: given('id'),
    currency: checked('currency', isCurrency, 'a code of ISO 4217 in capitals, such as EUR'),
    language: checked('language', isLanguageTag, 'a code such as en, de or pt-BR'),
    empty: given('empty') as EmptyMeaning | undefined,
    dash: given('dash') as EmptyMeaning | undefined,
  };
}
