import type { Duration, Text, TimeUnit, Unit } from '../program/schema/scalars.js';
import type { Program } from '../program/schema/program.js';
import { isLanguageTag } from '../program/facts.js';
import { textOf, unitText, type Said } from '../program/text-of.js';
import { en, type Messages, type Plural } from './en.js';
import { sharedMessages } from './languages.js';
import { interfaceLanguage } from './message-set.js';

/** Time units that `Intl` can say by itself. */
const INTL_UNITS: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

/**
 * Says texts, numbers, money, dates and messages of one program in one reader's language. The messages of that
 * language must be here (`sharedMessages.load`), else English stands in for them.
 */
export class Words {
  /** The language asked for. */
  readonly language: string;
  readonly messages: Messages;
  /** The language that numbers and messages are in: the reader's, or English where we do not speak it. */
  readonly locale: string;
  readonly documentLanguage: string;
  readonly currency: string | undefined;
  private readonly plurals: Intl.PluralRules;
  private readonly formats = new Map<string, Intl.NumberFormat>();
  private readonly lists = new Map<string, Intl.ListFormat>();

  constructor(language: string, program?: Pick<Program, 'language' | 'currency'>) {
    this.language = language;
    const known = interfaceLanguage(language);
    this.messages = sharedMessages.here(language) ?? en;
    // A page may write anything into `lang`; what is no language at all would make Intl throw.
    const spoken = known === language.toLowerCase().split('-')[0] && isLanguageTag(language);
    this.locale = spoken ? language : known;
    this.documentLanguage = program?.language ?? 'en';
    this.currency = program?.currency;
    this.plurals = new Intl.PluralRules(this.locale);
  }

  /** A text of the document. */
  text(text: Text): string {
    return this.said(text).words;
  }

  /** A text of the document with the language that it is in. */
  said(text: Text): Said {
    return textOf(text, this.locale, this.documentLanguage);
  }

  number(value: number): string {
    return this.format('', {}).format(value);
  }

  /** Percent, from a number of percent: 5 is five percent. */
  percent(value: number): string {
    return this.format('percent', { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  }

  /** Money with its currency code, which unlike `$` is never mistaken. May break behind the code: columns are narrow. */
  money(value: number, currency = this.currency): string {
    if (currency === undefined) return this.number(value);
    return this.format(currency, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
      maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
    })
      .format(value)
      .replace('\u00a0', ' ');
  }

  /** A number of things: "1 person", "2 people". */
  counted(value: number, unit: Unit): string {
    return `${this.number(value)} ${this.text(unitText(unit, this.plurals.select(value)))}`;
  }

  duration(value: number, unit: TimeUnit): string {
    if (INTL_UNITS.has(unit))
      return this.format(unit, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    return this.plural(this.messages[unit as 'quarter'], value);
  }

  /** A length of time of the document. */
  length({ value, unit }: Duration): string {
    return this.duration(value, unit);
  }

  plural(forms: Plural, value: number): string {
    return (forms[this.plurals.select(value)] ?? forms.other).replace('#', this.number(value));
  }

  /** A date to the day, the month or the year, as exactly as it is known. */
  date(date: string): string {
    const [year, month, day] = date.split('-');
    const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
    return new Intl.DateTimeFormat(this.locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
    }).format(time);
  }

  all(items: readonly string[]): string {
    return this.list('conjunction', items);
  }

  any(items: readonly string[]): string {
    return this.list('disjunction', items);
  }

  private list(type: Intl.ListFormatType, items: readonly string[]): string {
    // Waking the formatter takes milliseconds, and most lists have one thing in them.
    if (items.length < 2) return items.join('');
    let list = this.lists.get(type);
    if (!list) this.lists.set(type, (list = new Intl.ListFormat(this.locale, { type })));
    return list.format(items);
  }

  private format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const full = `${key} ${options.minimumFractionDigits}`;
    let format = this.formats.get(full);
    if (!format) this.formats.set(full, (format = new Intl.NumberFormat(this.locale, options)));
    return format;
  }
}
