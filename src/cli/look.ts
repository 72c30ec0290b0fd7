import { styleText } from 'node:util';
import type { Io, Stream } from './io.js';

type Style = (text: string) => string;

/** Colours, where a person looks; everywhere else the text as it is. */
export interface Paint {
  bold: Style;
  dim: Style;
  red: Style;
  yellow: Style;
  green: Style;
}

/** Whether colours are wanted: `NO_COLOR` and `FORCE_COLOR` go before what the terminal can do. */
export function hasColours({ isTerminal }: Stream, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

export function paintFor(stream: Stream, { env }: Io): Paint {
  const coloured = hasColours(stream, env);
  const style = (format: keyof Paint) => (text: string) =>
    coloured ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    yellow: style('yellow'),
    green: style('green'),
  };
}

/** How many characters wide a text is, near enough for a table of names. */
const widthOf = (text: string): number => [...text].length;

/**
 * Rows as a person reads them on a terminal: columns under one another, the last cut where the window ends. Elsewhere
 * separated by tabs and whole, for other programs.
 */
export function tableText(rows: readonly (readonly string[])[], { isTerminal, columns }: Stream): string {
  if (!isTerminal) return rows.map((row) => `${row.map(asOneLine).join('\t')}\n`).join('');
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => asOneLine(cell) + ' '.repeat(Math.max(widths[at]! - widthOf(cell), 0)))
      .join('  ')
      .trimEnd();
  const cut = (text: string) =>
    columns !== undefined && widthOf(text) > columns ? `${[...text].slice(0, columns - 1).join('')}…` : text;
  return rows.map((row) => `${cut(line(row))}\n`).join('');
}

const asOneLine = (cell: string) => cell.replace(/[\t\r\n]+/g, ' ');

/** "1 document", "2 documents". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
