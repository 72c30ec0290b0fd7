/** Days as people write them: 2025-07-15, 15 July 2025, 15.07.2025, 07/15/2025, July 2025. */
import { isDate } from '../../schema/formats.js';
import { asciiDigits } from './numbers.js';
import { folded } from './words.js';

export type DateRead = { date: string } | { either: [string, string] };

/** The names of the months in the languages of sheets that are written with an alphabet; short forms begin them. */
const MONTHS: readonly string[] = [
  'january|januar|janvier|enero|janeiro|gennaio|januari|styczeń|stycznia|يناير|ינואר',
  'february|februar|février|febrero|fevereiro|febbraio|februari|luty|lutego|فبراير|פברואר',
  'march|märz|mars|marzo|março|maart|marzec|marca|مارس|מרץ',
  'april|avril|abril|aprile|kwiecień|kwietnia|أبريل|אפריל',
  'may|mai|mayo|maio|maggio|mei|maj|maja|مايو|מאי',
  'june|juni|juin|junio|junho|giugno|czerwiec|czerwca|يونيو|יוני',
  'july|juli|juillet|julio|julho|luglio|lipiec|lipca|يوليو|יולי',
  'august|août|agosto|augustus|sierpień|sierpnia|أغسطس|אוגוסט',
  'september|septembre|septiembre|setembro|settembre|wrzesień|września|سبتمبر|ספטמבר',
  'october|oktober|octobre|octubre|outubro|ottobre|październik|października|أكتوبر|אוקטובר',
  'november|novembre|noviembre|novembro|listopad|listopada|نوفمبر|נובמבר',
  'december|dezember|décembre|diciembre|dezembro|dicembre|grudzień|grudnia|ديسمبر|דצמבר',
];
const byName: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) =>
    names.split('|').flatMap((name) => {
      const whole = folded(name);
      return [whole, whole.slice(0, 3), whole.slice(0, 4)].map((form) => [form, index + 1] as const);
    }),
  ).reverse(),
);

/** The day or month that a text is; two where day and month may be exchanged. */
export function dateIn(written: string): DateRead | undefined {
  if (written.length > 40 || !/\d{2}/.test(asciiDigits(written))) return undefined;
  const text = asciiDigits(written).trim();
  const east =
    /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text) ??
    /^(\d{4})년 ?(\d{1,2})월(?: ?(\d{1,2})일)?$/.exec(text);
  if (east) return real(east[1]!, east[2]!, east[3]);
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d\d:\d\d.*)?$/.exec(text);
  // 2024/25 is a season and no month.
  if (iso && (iso[3] !== undefined || iso[2]!.length === 2)) return real(iso[1]!, iso[2]!, iso[3]);
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (numbers) return inOrder(numbers[1]!, numbers[3]!, numbers[4]!, numbers[2] === '.');
  const monthYear = /^(0\d|1[0-2])[/.](\d{4})$/.exec(text);
  if (monthYear) return real(monthYear[2]!, monthYear[1]!);
  const words = folded(text)
    .replace(/[,.]/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th|er)\b/, '$1')
    .split(/\s+/);
  const rest = words.filter((word) => !['de', 'of', 'del', 'den', 'le'].includes(word));
  const at = rest.findIndex((word) => byName.has(word));
  if (at < 0 || rest.length > 3) return undefined;
  const [month] = rest.splice(at, 1);
  const year = rest.pop();
  if (year === undefined || !/^\d{4}$/.test(year) || (rest[0] !== undefined && !/^\d{1,2}$/.test(rest[0])))
    return undefined;
  return real(year, String(byName.get(month!)), rest[0]);
}

function inOrder(first: string, second: string, year: string, dayFirst: boolean): DateRead | undefined {
  const europe = real(year, second, first);
  const america = dayFirst ? undefined : real(year, first, second);
  if (europe && america && first !== second) return { either: [europe.date, america.date] };
  return europe ?? america;
}

function real(year: string, month: string, day?: string): { date: string } | undefined {
  const date = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return isDate(date) ? { date } : undefined;
}
