import { dateToSerial, format } from 'numfmt';
import { attribute, HEAD, MAIN } from './write-xml.js';

/** Patterns in which a number may be shown as it is shown now. */
const NUMBERS = [
  'General',
  '0',
  '0.0',
  '0.00',
  '#,##0',
  '#,##0.0',
  '#,##0.00',
  '0%',
  '0.0%',
  '0.00%',
] as const;
const DAYS = ['yyyy-mm-dd', 'dd.mm.yyyy', 'm/d/yyyy', 'd mmmm yyyy', 'mmmm yyyy', 'yyyy'] as const;
const DAY = 'yyyy-mm-dd';
/** Numbers below are those of built-in patterns. */
const FIRST_OWN = 164;

/** The looks of cells, each once. */
export class Styles {
  private readonly patterns: string[] = [];

  /** The number of the look in which a number or a day is shown as the text says, where there is one. */
  of(value: number | Date, text: string): number {
    const isDay = value instanceof Date;
    const number = isDay ? serialOf(value) : value;
    const fits = (pattern: string) => format(pattern, number) === text;
    const pattern = isDay ? (DAYS.find(fits) ?? DAY) : (NUMBERS.find(fits) ?? 'General');
    if (pattern === 'General') return 0;
    if (!this.patterns.includes(pattern)) this.patterns.push(pattern);
    // Behind the plain look and the two of texts.
    return this.patterns.indexOf(pattern) + 3;
  }

  xml(): string {
    const own = this.patterns.map(
      (pattern, at) => `<numFmt numFmtId="${FIRST_OWN + at}" formatCode="${attribute(pattern)}"/>`,
    );
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    const textLook = (more: string) =>
      `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"${more} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
    // A text that would be run bears an apostrophe that nobody sees, as one that is typed with it does.
    const texts = textLook('') + textLook(' quotePrefix="1"');
    const looks = this.patterns.map(
      (_, at) =>
        `<xf numFmtId="${FIRST_OWN + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
    return `${HEAD}<styleSheet xmlns="${MAIN}">${own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : ''}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">${plain}</cellStyleXfs><cellXfs count="${looks.length + 3}">${plain.replace('/>', ' xfId="0"/>')}${texts}${looks.join('')}</cellXfs></styleSheet>`;
  }
}

/** A day as spreadsheets count it, by the calendar and not by the clock of the machine. */
export function serialOf(day: Date): number {
  const parts = [
    day.getUTCFullYear(),
    day.getUTCMonth() + 1,
    day.getUTCDate(),
    day.getUTCHours(),
    day.getUTCMinutes(),
    day.getUTCSeconds(),
  ];
  const [year, month, date, ...time] = parts;
  const [hours = 0, minutes = 0, seconds = 0] = time;
  return dateToSerial([year!, month!, date!])! + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
