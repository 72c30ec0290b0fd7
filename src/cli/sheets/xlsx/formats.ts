import { dateFromSerial, format, getFormatFromId, isDateFormat } from 'numfmt';
import type { SheetCell } from '../../../program/sheet/sheet.js';
import { readXml } from './read-xml.js';

/** Spreadsheets take no longer pattern. */
const LONGEST = 255;

/** The patterns of a workbook by the number of the style that a cell names. */
export function formatsOf(styles: string | undefined): readonly string[] {
  if (styles === undefined) return [];
  const own = new Map<string, string>();
  const patterns: string[] = [];
  let inCells = false;
  readXml(styles, {
    open(name, { numFmtId = '0', formatCode }) {
      if (name === 'numFmt' && formatCode !== undefined && formatCode.length <= LONGEST)
        own.set(numFmtId, formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells)
        patterns.push(own.get(numFmtId) ?? getFormatFromId(Number(numFmtId)) ?? 'General');
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return patterns;
}

/** The last day of the year 9999 in days, and one more: spreadsheets know none after it. */
const AFTER_LAST = 2_958_466;
/** The days by which the older count of dates is ahead. */
const FROM_1904 = 1462;

/** A number as a person sees it, and behind it the number, or the day where it is one. */
export function numberCell(value: number, pattern: string, is1904: boolean): SheetCell {
  const shown = isDateFormat(pattern);
  const counted = shown && is1904 ? value + FROM_1904 : value;
  const isDate = shown && counted >= 1 && counted < AFTER_LAST;
  // A number that is no day has no look as one.
  if (shown && (counted < 0 || counted >= AFTER_LAST)) return { text: String(value), value };
  let text: string;
  try {
    text = format(pattern, counted).trim();
  } catch {
    // A pattern that cannot be read leaves the number as it is.
    text = String(value);
  }
  const parts = isDate ? dateFromSerial(counted) : undefined;
  if (!parts) return { text, value };
  const [year, month, day, hour, minute, second] = parts;
  return { text, value: new Date(Date.UTC(year, month - 1, day, hour, minute, second)) };
}
