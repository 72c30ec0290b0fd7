import { dateFromSerial, format, getFormatFromId, isDateFormat } from 'numfmt';
import type { SheetCell } from '../../../program/sheet/sheet.js';
import { readXml } from './read-xml.js';

/** The patterns of a workbook by the number of the style that a cell names. */
export function formatsOf(styles: string | undefined): readonly string[] {
  if (styles === undefined) return [];
  const own = new Map<string, string>();
  const patterns: string[] = [];
  let inCells = false;
  readXml(styles, {
    open(name, { numFmtId = '0', formatCode }) {
      if (name === 'numFmt' && formatCode !== undefined) own.set(numFmtId, formatCode);
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

/** The days by which the older count of dates is ahead. */
const FROM_1904 = 1462;

/** A number as a person sees it, and behind it the number, or the day where it is one. */
export function numberCell(value: number, pattern: string, is1904: boolean): SheetCell {
  const isDate = isDateFormat(pattern) && value >= 1;
  const counted = isDate && is1904 ? value + FROM_1904 : value;
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
