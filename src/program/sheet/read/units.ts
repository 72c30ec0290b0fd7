/** Currencies, periods and lengths of time by their words. */
import { isCurrency } from '../../schema/formats.js';
import type { Period, TimeUnit } from '../../schema/scalars.js';
import { folded } from './words.js';

/** Signs of one currency each, the longest first. */
const SIGNS: readonly (readonly [sign: string, currency: string])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['zł', 'PLN'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['원', 'KRW'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['CHF', 'CHF'],
  ['RMB', 'CNY'],
  ['Fr.', 'CHF'],
];
/** Signs that several countries use: the one that most mean, and the others, of which the document may name one. */
const SHARED: Readonly<Record<string, readonly [most: string | undefined, ...others: string[]]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD'],
  dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  '¥': ['JPY', 'CNY'],
  kr: [undefined, 'SEK', 'NOK', 'DKK', 'ISK'],
};

/** All signs by the character they begin with, the longest of one currency first. */
const signsByStart = new Map<string, string[]>();
for (const sign of [...SIGNS.map(([single]) => single), ...Object.keys(SHARED)]) {
  const start = sign.slice(0, 1).toLowerCase();
  signsByStart.set(start, [...(signsByStart.get(start) ?? []), sign]);
}

export interface CurrencyRead {
  currency: string;
  length: number;
  /** The sign, where several currencies have it and nothing tells which one is meant. */
  shared?: string;
}

/** The currency whose sign, code or word a text begins with. */
export function currencyAt(text: string, own: string | undefined): CurrencyRead | undefined {
  for (const sign of signsByStart.get(text.slice(0, 1).toLowerCase()) ?? []) {
    if (!startsWith(text, sign)) continue;
    const { length } = sign;
    const single = SIGNS.find(([known]) => known === sign)?.[1];
    if (single !== undefined) return { currency: single, length };
    const [most, ...others] = SHARED[sign]!;
    if (own !== undefined && (own === most || others.includes(own))) return { currency: own, length };
    return most === undefined ? undefined : { currency: most, length, shared: sign };
  }
  const code = /^[A-Z]{3}(?![A-Za-z])/.exec(text)?.[0];
  return code !== undefined && isCurrency(code) ? { currency: code, length: 3 } : undefined;
}

function startsWith(text: string, sign: string): boolean {
  const head = text.slice(0, sign.length);
  if (head.toLowerCase() !== sign.toLowerCase()) return false;
  return !/\p{L}$/u.test(sign) || /[円元원]$/.test(sign) || !/^\p{L}/u.test(text.slice(sign.length));
}

const by = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([unit, all]) =>
      all.split('|').map((word) => [folded(word), unit] as const),
    ),
  );

const TIMES = by<TimeUnit>({
  minute:
    'min|mins|minute|minutes|minuten|minuto|minutos|minuti|minuut|minuty|minut|分|분|分钟|دقيقة|دقائق|דקה|דקות',
  hour: 'h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ora|ore|uur|uren|godz|godzina|godziny|godzin|時間|시간|小时|ساعة|ساعات|שעה|שעות',
  'business-hour':
    'business hour|business hours|working hour|working hours|arbeitsstunde|arbeitsstunden|heures ouvrées|horas hábiles|horas úteis|ore lavorative|werkuren|godzin roboczych|営業時間',
  day: 'd|day|days|tag|tage|tagen|jour|jours|día|días|dia|dias|giorno|giorni|dag|dagen|dzień|dni|日|일|天|يوم|أيام|יום|ימים',
  'business-day':
    'business day|business days|working day|working days|bd|werktag|werktage|arbeitstag|arbeitstage|jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables|día hábil|días hábiles|días laborables|dia útil|dias úteis|giorno lavorativo|giorni lavorativi|werkdag|werkdagen|dzień roboczy|dni robocze|dni roboczych|営業日|영업일|工作日|أيام عمل|يوم عمل|ימי עסקים|יום עסקים',
  week: 'wk|week|weeks|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|weken|tydzień|tygodnie|tygodni|週間|週|주|周|أسبوع|أسابيع|שבוע|שבועות',
  month:
    'mo|month|months|monat|monate|monaten|mois|mes|meses|mês|mese|mesi|maand|maanden|miesiąc|miesiące|miesięcy|か月|ヶ月|ケ月|カ月|개월|个月|شهر|أشهر|חודש|חודשים',
  quarter:
    'quarter|quarters|quartal|quartale|trimestre|trimestres|trimestri|kwartaal|kwartalen|kwartał|kwartały|四半期|분기|季度|ربع سنة|רבעון|רבעונים',
  year: 'y|yr|yrs|year|years|jahr|jahre|jahren|an|ans|année|années|año|años|ano|anos|anno|anni|jaar|jaren|rok|lata|lat|年|年間|년|سنة|سنوات|שנה|שנים',
});

/** What unit of time a word is. */
export const timeUnitIn = (words: string): TimeUnit | undefined => TIMES.get(folded(words));

const PERIODS = by<Period>({
  once: 'once|one time|one off|einmalig|une fois|unique|una vez|única vez|uma vez|una tantum|eenmalig|jednorazowo|1回|一回|일회|一次|مرة واحدة|חד פעמי',
  hour: 'hourly|stündlich|hour|h|stunde|heure|hora|ora|uur|godzina|godzinę|時間|시간|小时|ساعة|שעה',
  day: 'daily|täglich|day|tag|jour|día|dia|giorno|dag|dzień|日|일|天|يوم|יום',
  week: 'weekly|wöchentlich|week|woche|semaine|semana|settimana|tydzień|週|주|周|أسبوع|שבוע',
  month:
    'monthly|a month|p.m|monatlich|mensuel|mensuelle|mensual|mensal|mensile|maandelijks|miesięcznie|month|mo|monat|mois|mes|mês|mese|maand|miesiąc|月|월|شهر|شهريا|חודש|חודשי',
  quarter:
    'quarterly|a quarter|vierteljährlich|quartalsweise|trimestriel|trimestral|trimestrale|per kwartaal|kwartalnie|quarter|quartal|trimestre|kwartaal|kwartał|四半期|분기|季度|季|ربع سنوي|רבעון|רבעוני',
  'half-year':
    'half year|half yearly|half-year|semi annual|semi annually|halbjahr|halbjährlich|semestre|semestriel|semestral|semestrale|halfjaar|半年|반기|半期|نصف سنوي|חצי שנה',
  year: 'yearly|annual|annually|a year|p.a|per annum|jährlich|annuel|annuelle|anual|annuale|jaarlijks|rocznie|roczna|roczny|year|yr|y|annum|jahr|an|année|año|ano|anno|jaar|rok|年|年間|연간|년|연|毎年|每年|سنة|سنويا|سنوي|שנה|שנתי|שנתית',
});

/** How often a word says. */
export const periodIn = (words: string): Period | undefined => PERIODS.get(folded(words));

/** For each of what a row's name says that it is: "Training (per person)", "Schulung je Techniker". */
export function eachInName(name: string): string | undefined {
  const found =
    /[([（/]\s*(?:per|pro|je|par|por)\s+([\p{L}][\p{L} -]{1,29})[)\]）]/iu.exec(name) ??
    /(?<![\p{L}])(?:per|pro|je|par|por)\s+(\p{L}{3,30})(?:$|,|\s?\()/iu.exec(name);
  const words = found?.[1]?.trim();
  return words === undefined || periodIn(words) || / (?:per|and) /.test(words) ? undefined : words;
}

const ONCE =
  /(?<![\p{L}])(?:one[- ]time|one[- ]off|einmalig\p{L}*|una tantum|una vez|uma vez|eenmalig\p{L}*|jednorazow\p{L}*)(?![\p{L}])/iu;

/** The word for a period that a row's name has as one of its words: "Annual fee", "Jährliche Gebühr". */
export function periodInName(name: string): Period | undefined {
  const per = /(?:\/|(?<![\p{L}])(?:per|pro|par|por))\s*(\p{L}+)/iu.exec(name)?.[1];
  const behind = per === undefined ? undefined : periodIn(per);
  if (behind) return behind;
  if (ONCE.test(name)) return 'once';
  for (const word of folded(name).split(/[\s,()/]+/)) {
    if (word.length < 5 && !/[\u3040-\u9fff\u1100-\u11ff]/.test(word)) continue;
    const found = PERIODS.get(word) ?? PERIODS.get(word.replace(/(?:e|en|er|es|s)$/, ''));
    if (found && found !== 'once' && !NOUNS.has(word)) return found;
  }
  return undefined;
}
/** Nouns that a name may have without saying how often: "Year of joining". */
const NOUNS: ReadonlySet<string> = new Set(
  'annee|month|monat|quarter|quartal|trimestre|semaine|semana|settimana|stunde|heure|semestre|giorno|maand|kwartaal|godzina|miesiac|halbjahr'.split(
    '|',
  ),
);
