import { basename, extname } from 'node:path';
import { describeLeftOut } from '../../program/sheet/own/left-out.js';
import { sheetsOf } from '../../program/sheet/write/sheets-of.js';
import { textOption, type Command } from '../command.js';
import { quoted } from '../failure.js';
import { openDocument } from '../files/open-program.js';
import { counted, paintFor } from '../look.js';
import { writeWorkbook } from '../sheets/write-workbook.js';

/** As many places as somebody reads one by one. */
const MOST_TOLD = 20;

/** A document as sheets to be edited in a spreadsheet, and what these do not hold. */
export const exportSheets: Command = async ([path = ''], options, io) => {
  const { document, name } = await openDocument(path, io);
  const output = textOption(options, 'output') ?? `${basename(name, extname(name))}.xlsx`;
  const separator = textOption(options, 'separator') === 'semicolon' ? ';' : ',';
  const { sheets, kept, left } = sheetsOf(document);
  const files = await writeWorkbook(output, sheets, { isForced: options['force'] === true, separator }, io);
  const { bold } = paintFor(io.err, io);
  const told = left.slice(0, MOST_TOLD).map((one) => `  ${describeLeftOut(one)}\n`);
  const more = left.length > MOST_TOLD ? `  ... and ${left.length - MOST_TOLD} more.\n` : '';
  io.err.write(
    [
      `${bold('Wrote')} ${files.map(quoted).join(', ')}: ${counted(sheets.length, 'sheet')}, ${kept.values} of ${counted(kept.of, 'value')}.\n`,
      left.length === 0 ? 'The sheets hold all of the document.\n' : 'What the sheets do not hold:\n',
      ...told,
      more,
      left.length === 0 ? '' : 'Import with --into, and the rest stays as it is in the document.\n',
    ].join(''),
  );
  return 0;
};
