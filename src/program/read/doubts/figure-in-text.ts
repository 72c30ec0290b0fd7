/** Reads a text that is nothing but a figure: "20%", "up to 5.000 EUR", "4 hours". */
import { isCurrency, isDate } from '../../schema/formats.js';

const LEAST = /^(?:at least|from|mindestens|min(?:imum|\.)?|ab|≥|>=)\s*/i;
const MOST = /^(?:up to|at most|max(?:imum|\.)?|bis(?: zu)?|höchstens|≤|<=)\s*/i;
const ABOUT = /^(?:about|approx(?:imately|\.)?|ca\.?|etwa|circa|~)\s*/i;
const NUMBER = String.raw`\d[\d.,'’\u00a0\u202f ]*(?:\s?(?:k|m|mio\.?|million)\b)?`;
const FIGURE = new RegExp(
  String.raw`^(?<before>[€$£¥₹]|US\$|[A-Z]{3}(?=[\s\d]))?\s*(?<low>${NUMBER})(?:\s*(?:-|–|to|bis)\s*(?<high>${NUMBER}))?\s*(?<after>.*)$`,
  'i',
);
const SIGNS = new Map(
  Object.entries({
    '€': 'EUR',
    $: 'USD',
    US$: 'USD',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    EUR: 'EUR',
    EURO: 'EUR',
    USD: 'USD',
  }),
);
const PERCENT = /^(?:%|٪|percent|per cent|prozent|pct\.?)(?:\s*(?:off|discount|rabatt|margin|commission))?$/i;
/** Words for units of time, and the unit; of English ones without their plural. */
const TIME = new Map(
  Object.entries({
    minute: 'minute',
    hour: 'hour',
    day: 'day',
    'business day': 'business-day',
    'working day': 'business-day',
    'business hour': 'business-hour',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    minuten: 'minute',
    stunde: 'hour',
    stunden: 'hour',
    tag: 'day',
    tage: 'day',
    woche: 'week',
    wochen: 'week',
    monat: 'month',
    monate: 'month',
    jahr: 'year',
    jahre: 'year',
  }),
);

/** The value to write in place of a text that is only a figure; nothing for any other text. */
export function figureIn(text: string): string | undefined {
  // A figure is short; a long text would only take its time.
  if (text.length > 60) return undefined;
  let words = text.trim().replace(ABOUT, '');
  const key = LEAST.test(words) ? 'atLeast' : MOST.test(words) ? 'upTo' : 'value';
  words = words.replace(LEAST, '').replace(MOST, '');
  // A year, or a date: no figure in the sense of an amount.
  if (isDate(words)) return undefined;
  const parts = FIGURE.exec(words)?.groups;
  if (!parts) return undefined;
  const { before, after = '' } = parts;
  const low = numberIn(parts['low']!);
  const high = parts['high'] === undefined ? undefined : numberIn(parts['high']);
  if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
  const amount = high === undefined ? `"${key}": ${low}` : `"low": ${low}, "high": ${high}`;
  const [unit = '', per] = after.split(/\s*(?:\/|\bper\b|\ba\b|\bpro\b)\s*/i);
  if (per !== undefined && !/^\p{L}[\p{L} ]*$/u.test(per)) return undefined;
  const time = (word: string) =>
    TIME.get(word.toLowerCase()) ?? TIME.get(word.toLowerCase().replace(/s$/, ''));
  const period = per && (time(per) ? `, "per": "${time(per)}"` : `, "each": "${per}"`);
  const currency = currencyOf(before ?? unit);
  if (currency && (before === undefined || unit === ''))
    return `{"kind": "money", ${amount}, "currency": "${currency}"${period ?? ''}}`;
  if (before !== undefined) return undefined;
  if (PERCENT.test(unit)) return `{"kind": "percent", ${amount}}`;
  if (/^[x×]$/i.test(unit) && !per) return `{"kind": "multiplier", ${amount}}`;
  if (/^(?:points?|punkte?)$/i.test(unit)) return `{"kind": "points", ${amount}}`;
  if (time(unit) && !per) return `{"kind": "duration", ${amount}, "unit": "${time(unit)}"}`;
  // One word behind a number is what is counted; more are a sentence, and none between them is a name.
  if (/^\p{L}*$/u.test(unit) && !/\d\p{L}/u.test(words))
    return `{"kind": "count", ${amount}, "unit": "${unit || 'pieces'}"${period ?? ''}}`;
  return undefined;
}

function currencyOf(sign: string): string | undefined {
  const code = SIGNS.get(sign.toUpperCase()) ?? sign;
  return /^[A-Z]{3}$/.test(code) && isCurrency(code) ? code : undefined;
}

/** A number as people of most languages write it; three digits behind a sign are thousands. */
function numberIn(written: string): number {
  const [, digits = '', power = ''] = /^([\d.,'’\u00a0\u202f ]*)(.*)$/.exec(written)!;
  const packed = digits.replace(/['’\s]/g, '').replace(/[.,]$/, '');
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(packed)
    ? packed.replace(/[.,]/g, '')
    : packed.replace(',', '.');
  return Number(plain) * (/^k/i.test(power) ? 1000 : power ? 1_000_000 : 1);
}
