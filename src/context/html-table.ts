/** The tables inside an element become its document. Fetched only where there is one and no other document. */
import { isLanguageTag } from '../program/schema/formats.js';
import { describeSheetNotes } from '../program/sheet/read/describe-note.js';
import type { SheetOptions } from '../program/sheet/read/options.js';
import { readSheets } from '../program/sheet/read/read-sheets.js';
import { sectionIn } from '../program/sheet/read/section-words.js';
import { textIn } from './html-cell.js';
import { sheetOf } from './html-sheet.js';
import { tablesOf } from './inline-document.js';

/** What a table does not say, and nobody else does: words that are true of every program. */
const VENDOR = { en: 'The vendor', de: 'Der Hersteller', ar: 'المورّد' };
const PROGRAM = { en: 'Partner program', de: 'Partnerprogramm', ar: 'برنامج الشركاء' };

const OPTIONS = ['vendor', 'name', 'id', 'currency', 'language', 'empty', 'dash'] as const;
const MEANINGS = ['not-known', 'no', 'not-applicable', 'not-published', 'not-mentioned'];
/** The most lines that are told one by one. */
const MOST_LINES = 12;

/**
 * The document that the tables inside an element make. What of them was not understood is told in the console, once for
 * each state of the tables.
 *
 * @returns Nothing where there is no table of tiers.
 */
export function readTables(host: Element): object | undefined {
  const { document, said } = read(host);
  if (said !== '') console.warn(`<${host.localName}>: ${said}`);
  return document;
}

function read(host: Element): { document?: object; said: string } {
  const tables = tablesOf(host);
  const isOne = tables.length === 1;
  const { options, wrong } = optionsOf(host, tables);
  const caption = isOne ? captionOf(tables[0]!) : '';
  const isSection = sectionIn(caption)?.alone === true;
  if (!isSection && caption !== '') options.name ??= caption;
  const sheets = tables.map((table, at) =>
    sheetOf(
      table,
      isOne ? (isSection ? caption : '') : captionOf(table),
      belowOf(host, table, tables[at + 1]),
    ),
  );
  const { document, notes, report } = readSheets(
    sheets.map(({ sheet }) => sheet),
    options,
  );
  const lost = sheets.flatMap(({ lost: some }) => some);
  if (report.understood.tiers === 0 || report.understood.cells === 0)
    return {
      said: 'its table is not one of tiers, and stays as it is. Write the names of the tiers into the first row, and a row below it for each thing that one gets, must do or pays.',
    };
  const isUnnamed = (code: 'no-vendor' | 'no-name') => notes.some((note) => note.code === code);
  const open = notes.filter(({ code }) => code !== 'no-vendor' && code !== 'no-name');
  const lines = [
    ...wrong,
    ...(isUnnamed('no-vendor') ? ['The table does not say whose program it is: write data-vendor.'] : []),
    ...(isUnnamed('no-name')
      ? ['The table does not say what the program is called: write data-name, or a caption.']
      : []),
    ...describeSheetNotes(open),
    ...lost.map(({ cell, sentence }) => `${cell}: ${sentence}`),
  ];
  return {
    document: {
      ...document,
      ...(isUnnamed('no-vendor') && { vendor: { ...document.vendor, name: VENDOR } }),
      ...(isUnnamed('no-name') && document.name === 'Partner program' && { name: PROGRAM }),
    },
    said: told(lines),
  };
}

function told(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - MOST_LINES;
  return [
    `its table was read as its document (B3 is the second cell of the third row). What is an option stands in data-${OPTIONS.join(', data-')}.`,
    ...lines.slice(0, MOST_LINES),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join('\n');
}

/** What is said beside the tables: on one of them, on the element, or on the hook around it. */
function optionsOf(host: Element, tables: readonly Element[]): { options: SheetOptions; wrong: string[] } {
  const around = host.parentElement;
  const places = [...tables, host, ...(around?.hasAttribute('data-partner-element') ? [around] : [])];
  const given: Partial<Record<(typeof OPTIONS)[number], string>> = {};
  const wrong: string[] = [];
  for (const key of OPTIONS) {
    const value = places.map((place) => place.getAttribute(`data-${key}`)?.trim()).find(Boolean);
    if (value === undefined) continue;
    if ((key === 'empty' || key === 'dash') && !MEANINGS.includes(value))
      wrong.push(`data-${key}="${value}" names nothing here. It can be: ${MEANINGS.join(', ')}.`);
    else given[key] = value;
  }
  // What the page says of its language; one that is none says nothing.
  const lang = host.closest('[lang]')?.getAttribute('lang')?.replace('_', '-');
  if (lang !== undefined && isLanguageTag(lang)) given.language ??= lang;
  return { options: given as SheetOptions, wrong };
}

/** What a table is called: its caption, or that of the figure around it. */
function captionOf(table: HTMLTableElement): string {
  const caption = table.caption ?? table.closest('figure')?.querySelector('figcaption');
  return caption ? textIn(caption).replaceAll('\n', ' ') : '';
}

/** The elements between a table and the next one that stand inside the host and hold neither. */
function belowOf(host: Element, table: Element, next: Element | undefined): Element[] {
  const isAfter = (one: Node, other: Node) =>
    Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  return [...host.querySelectorAll('p,li,figcaption,small,dd')].filter(
    (element) =>
      isAfter(table, element) &&
      !table.contains(element) &&
      (!next || isAfter(element, next)) &&
      !element.closest('table'),
  );
}
