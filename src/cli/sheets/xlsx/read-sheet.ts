import { cellName, type MergedCells, type Sheet, type SheetCell } from '../../../program/sheet/sheet.js';
import { SHEET_LIMITS } from '../limits.js';
import { numberCell } from './formats.js';
import { placeOf, rangeOf } from './place.js';
import { readXml, type Attributes } from './read-xml.js';
import type { Relation } from './relations.js';
import { NotAWorkbook } from './unzip.js';

/** What the sheets of a workbook share. */
export interface Book {
  strings: readonly string[];
  formats: readonly string[];
  is1904: boolean;
  /** Room that is left for all sheets together. */
  left: { cells: number; area: number; characters: number };
}

export interface ReadSheet {
  sheet: Sheet;
  doubts: string[];
}

/** The address in a formula that makes a link, where it is written out. */
const LINK_FORMULA = /^HYPERLINK\(\s*"((?:[^"]|"")+)"/i;

/**
 * One sheet. What a formula came to when the file was saved counts; nothing is reckoned, and no link is followed.
 *
 * @param comments Remarks by the name of their cell.
 */
export function readSheet(
  name: string,
  text: string,
  relations: ReadonlyMap<string, Relation>,
  comments: ReadonlyMap<string, string>,
  book: Book,
): ReadSheet {
  const cells = new Map<number, Map<number, SheetCell>>();
  const merged: MergedCells[] = [];
  const links: { range: MergedCells; link: string }[] = [];
  const uncounted: string[] = [];
  let [row, column] = [-1, -1];
  let cell: Attributes = {};
  let value: string | undefined;
  let inline: string | undefined;
  let formula: string | undefined;
  let phonetic = 0;
  let isRich = false;

  const put = (at: { row: number; column: number }, content: SheetCell) => {
    if (at.row >= SHEET_LIMITS.rows || at.column >= SHEET_LIMITS.columns)
      throw new NotAWorkbook(
        `has a filled cell at ${cellName({ name }, at.row, at.column)}, behind ${SHEET_LIMITS.rows} rows or ${SHEET_LIMITS.columns} columns. Leave out what is not about the program`,
      );
    const line = cells.get(at.row) ?? new Map<number, SheetCell>();
    cells.set(at.row, line);
    if (!line.has(at.column) && --book.left.cells < 0)
      throw new NotAWorkbook(
        `has more than ${SHEET_LIMITS.cells} filled cells. Leave out what is not about the program`,
      );
    book.left.characters -= content.text.length + (content.comment?.length ?? 0);
    if (book.left.characters < 0)
      throw new NotAWorkbook(
        'has far more text than a program takes. Leave out what is not about the program',
      );
    line.set(at.column, { ...line.get(at.column), ...content });
  };

  const take = () => {
    const content = contentOf(cell, value, inline, book);
    const link = formula === undefined ? undefined : LINK_FORMULA.exec(formula)?.[1]?.replaceAll('""', '"');
    if (formula !== undefined && value === undefined) uncounted.push(cellName({ name }, row, column));
    if (content) put({ row, column }, link === undefined ? content : { ...content, link });
  };

  readXml(text, {
    open(element, attributes) {
      switch (element) {
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
          if (!Number.isInteger(row) || row < 0) throw new NotAWorkbook('is broken: a row has no number');
          column = -1;
          break;
        case 'c': {
          const place = placeOf(attributes['r']);
          if (place) ({ row, column } = place);
          else if (attributes['r'] === undefined) column++;
          else throw new NotAWorkbook('is broken: a cell has a name that none can have');
          cell = attributes;
          value = inline = formula = undefined;
          break;
        }
        case 'is':
          isRich = true;
          inline = '';
          break;
        case 'rPh':
          phonetic++;
          break;
        case 'mergeCell': {
          const range = rangeOf(attributes['ref']);
          if (range && range.row < SHEET_LIMITS.rows && merged.length < SHEET_LIMITS.rows) merged.push(range);
          break;
        }
        case 'hyperlink': {
          const range = rangeOf(attributes['ref']);
          const relation = relations.get(attributes['r:id'] ?? '');
          if (range && relation?.isExternal)
            links.push({
              range,
              link: relation.target + (attributes['location'] ? `#${attributes['location']}` : ''),
            });
          break;
        }
      }
    },
    close(element, said) {
      if (element === 'v') value = said;
      else if (element === 'f') formula = said;
      else if (element === 't' && isRich && phonetic === 0) inline = (inline ?? '') + said;
      else if (element === 'is') isRich = false;
      else if (element === 'rPh') phonetic--;
      else if (element === 'c') take();
    },
  });

  for (const [at, comment] of comments) {
    const place = placeOf(at);
    if (place) put(place, { text: '', ...cells.get(place.row)?.get(place.column), comment });
  }
  // Of cells that are one the first holds the link.
  for (const { range, link } of links) {
    const filled = cells.get(range.row)?.get(range.column);
    put(range, { text: link, ...filled, link });
  }
  const rows = rowsOf(cells, book);
  const doubts =
    uncounted.length === 0
      ? []
      : [
          `What the formula in ${uncounted.slice(0, 3).join(', ')}${uncounted.length > 3 ? ` and ${uncounted.length - 3} more` : ''} comes to is not in the file: open it in a spreadsheet and save it there.`,
        ];
  const inside = merged.filter(
    ({ row: at, column: from }) => at < rows.length && from < SHEET_LIMITS.columns,
  );
  return { sheet: { name, rows, ...(inside.length > 0 && { merged: inside }) }, doubts };
}

function contentOf(
  { t: type = 'n', s: style = '0' }: Attributes,
  value: string | undefined,
  inline: string | undefined,
  { strings, formats, is1904 }: Book,
): SheetCell | undefined {
  if (type === 'inlineStr') return inline ? { text: unescaped(inline) } : undefined;
  if (value === undefined || value === '') return undefined;
  if (type === 's') {
    const text = strings[Number(value)];
    if (text === undefined) throw new NotAWorkbook('is broken: a cell names a text that is not there');
    return text === '' ? undefined : { text };
  }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', value: value === '1' };
  if (type === 'd')
    return {
      text: value,
      value: new Date(/Z|[+-]\d\d:/.test(value) ? value : `${value}${value.includes('T') ? 'Z' : ''}`),
    };
  const number = Number(value);
  if (type !== 'n' || !Number.isFinite(number)) return { text: unescaped(value) };
  return numberCell(number, formats[Number(style)] ?? 'General', is1904);
}

/** Signs that XML cannot hold, as spreadsheets write them: `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Rows up to the last that holds something, each up to its last cell. */
function rowsOf(cells: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>, { left }: Book): SheetCell[][] {
  const height = Math.max(-1, ...cells.keys()) + 1;
  return Array.from({ length: height }, (_, row) => {
    const line = cells.get(row) ?? new Map<number, SheetCell>();
    const width = Math.max(-1, ...line.keys()) + 1;
    left.area -= width;
    if (left.area < 0)
      throw new NotAWorkbook('has far too many cells. Leave out what is not about the program');
    return Array.from({ length: width }, (_, column) => line.get(column) ?? { text: '' });
  });
}
