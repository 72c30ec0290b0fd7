import { wouldRun } from '../../../program/delimited.js';
import { cellName, type Sheet, type SheetCell } from '../../../program/sheet/sheet.js';
import type { Comment } from './write-comments.js';
import { serialOf, type Styles } from './write-styles.js';
import { attribute, content, HEAD, MAIN, RELATIONS } from './write-xml.js';

/** A sheet as a part of a workbook, and what it refers to. */
export interface WrittenSheet {
  xml: string;
  /** Addresses, in the order of their ids. */
  links: string[];
  comments: Comment[];
}

/** How wide columns are, in characters. */
const [NARROWEST, WIDEST] = [8, 60];

const nameOf = (row: number, column: number): string => cellName({ name: '' }, row, column);

export function writeSheet({ rows, merged = [] }: Sheet, styles: Styles): WrittenSheet {
  const links: string[] = [];
  const linked: string[] = [];
  const comments: Comment[] = [];
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const name = nameOf(row, column);
      if (cell.link !== undefined) {
        links.push(cell.link);
        linked.push(`<hyperlink ref="${name}" r:id="rId${links.length}"/>`);
      }
      if (cell.comment !== undefined) comments.push({ name, row, column, text: cell.comment });
      return cellXml(name, cell, styles);
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const joined = merged
    .filter((one) => one.rows * one.columns > 1)
    .map(
      ({ row, column, rows: high, columns: wide }) =>
        `<mergeCell ref="${nameOf(row, column)}:${nameOf(row + high - 1, column + wide - 1)}"/>`,
    );
  const xml = [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    columnsXml(rows),
    `<sheetData>${lines.join('')}</sheetData>`,
    joined.length > 0 ? `<mergeCells count="${joined.length}">${joined.join('')}</mergeCells>` : '',
    linked.length > 0 ? `<hyperlinks>${linked.join('')}</hyperlinks>` : '',
    comments.length > 0 ? '<legacyDrawing r:id="rIdDrawing"/>' : '',
    '</worksheet>',
  ];
  return { xml: xml.join(''), links, comments };
}

/**
 * The kind of a cell is told, never guessed: a text that looks like a formula or a number stays a text, also once somebody
 * has edited it or saved it in another form.
 */
function cellXml(name: string, { text, value }: SheetCell, styles: Styles): string {
  if (typeof value === 'boolean') return `<c r="${name}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value !== undefined) {
    const number = value instanceof Date ? serialOf(value) : value;
    if (Number.isFinite(number)) return `<c r="${name}" s="${styles.of(value, text)}"><v>${number}</v></c>`;
  }
  if (text === '') return '';
  return `<c r="${attribute(name)}" s="${wouldRun(text) ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${content(text)}</t></is></c>`;
}

function columnsXml(rows: Sheet['rows']): string {
  const widths: number[] = [];
  for (const cells of rows)
    cells.forEach(({ text }, column) => {
      const width = Math.max(...text.split('\n').map((line) => line.length)) + 2;
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, width));
    });
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}
