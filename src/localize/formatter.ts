import type { Duration, Text, TimeUnit, Unit } from '../program/schema/scalars.js';
import type { Program } from '../program/schema/program.js';
import { textOf, unitText, type LocalizedText } from '../program/text-of.js';
import { en, type Messages, type Plural } from './en.js';
import { sharedMessages } from './languages.js';
import { languageTag } from './language-tag.js';
import { interfaceLocale } from './message-set.js';
import { ownWords } from './own-words.js';
import { tight } from './tight.js';
import { tellLanguage } from './told-language.js';

/** Time units that `Intl` can say by itself. */
const INTL_UNITS: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

/** What Intl has made, by language: waking it takes up to milliseconds, and many programs stand on one page. */
const woken = new Map<string, Map<string, unknown>>();

/**
 * Says texts, numbers, money, dates and messages of one program in one reader's language. The messages of that
 * language must be here (`sharedMessages.load`), else English stands in for them.
 */
export class Formatter {
  /** The language asked for, as a language tag; empty where the page names none. */
  readonly language: string;
  readonly messages: Messages;
  /** The language that numbers and messages are in: the reader's, or English where we do not speak it. */
  readonly locale: string;
  readonly documentLanguage: string;
  readonly currency: string | undefined;
  private readonly formats: Map<string, unknown>;
  private readonly words = ownWords.words;
  private readonly tells: boolean = false;
  private twin: Formatter | undefined;

  /** @param messages Those of the language, where whoever asks has them at hand and cannot wait for a file. */
  constructor(language: string, program?: Pick<Program, 'language' | 'currency'>, messages?: Messages) {
    // A page may write anything into `lang`; what is no language at all would make Intl throw.
    const tag = (this.language = languageTag(language));
    this.messages = messages ?? sharedMessages.here(tag) ?? en;
    this.locale = interfaceLocale(tag);
    this.formats = woken.get(this.locale) ?? new Map<string, unknown>();
    woken.set(this.locale, this.formats);

    this.documentLanguage = program?.language ?? 'en';
    this.currency = program?.currency;
  }

  /** Whether it is in a language, with the page's own words as they are now. */
  isFor(language: string): boolean {
    return this.language === language && this.words === ownWords.words;
  }

  /** The same for what becomes nodes: words of the document tell the language they are in where that is another one. */
  get telling(): Formatter {
    return (this.twin ??= Object.assign(Object.create(this) as Formatter, { tells: true }));
  }

  /** A text of the document. */
  text(text: Text): string {
    const localized = this.localize(text);
    return this.tells ? this.told(localized) : localized.text;
  }

  /** Words that tell their language, where they are to and it is another one. */
  told(localized: LocalizedText): string {
    const isOther = baseOf(localized.language) !== baseOf(this.locale);
    return this.tells && isOther ? tellLanguage(localized) : localized.text;
  }

  /** A text of the document with the language that it is in. */
  localize(text: Text): LocalizedText {
    return textOf(text, this.locale, this.documentLanguage);
  }

  number(value: number): string {
    return this.figure(value, '');
  }

  /** Percent, from a number of percent: 5 is five percent. */
  percent(value: number): string {
    return this.figure(value, 'percent', { style: 'percent' }, value / 100);
  }

  /** Money with its currency code, which unlike `$` is never mistaken. May break behind the code: columns are narrow. */
  money(value: number, currency = this.currency): string {
    if (currency === undefined) return this.number(value);
    const whole = decimalsOf(value) === 0;
    return this.figure(value, `${currency} ${whole}`, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      ...(whole && { minimumFractionDigits: 0 }),
    }).replace(/([A-Z])\u00a0|\u00a0(?=\u200f?[A-Z])/, '$1 ');
  }

  /** A number of things: "1 person", "2 people". */
  quantity(value: number, unit: Unit): string {
    // The words of the document need not be in the reader's language, and have their own plural.
    const { language } = this.localize(unitText(unit, 'other'));
    return tight(`${this.number(value)} ${this.text(unitText(unit, this.form(value, language)))}`);
  }

  duration(value: number, unit: TimeUnit): string {
    if (INTL_UNITS.has(unit))
      return tight(this.figure(value, unit, { style: 'unit', unit, unitDisplay: 'long' }));
    return this.plural(this.messages[unit as 'quarter'], value);
  }

  /** A length of time of the document. */
  length({ value, unit }: Duration): string {
    return this.duration(value, unit);
  }

  plural(forms: Plural, value: number): string {
    return (forms[this.form(value)] ?? forms.other).replace('#', this.number(value));
  }

  /** A date to the day, the month or the year, as exactly as it is known; without its year where it comes round. */
  date(date: string): string {
    const comesRound = date.startsWith('--');
    const [year, month, day] = (comesRound ? `2000${date.slice(1)}` : date).split('-');
    const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
    const exact = `${comesRound ? 'yearly ' : ''}${day ? 'day' : month ? 'month' : 'year'}`;
    return this.cached(
      exact,
      () =>
        new Intl.DateTimeFormat(this.locale, {
          calendar: 'gregory',
          timeZone: 'UTC',
          ...(!comesRound && { year: 'numeric' }),
          ...(month && { month: 'long' }),
          ...(day && { day: 'numeric' }),
        }),
    ).format(time);
  }

  /**
   * What parts the cells of a CSV file in the reader's spreadsheet, which need not speak a language of ours: a semicolon
   * where the comma is the decimal sign.
   */
  get listSeparator(): ',' | ';' {
    return new Intl.NumberFormat(this.language || this.locale).format(0.5).includes(',') ? ';' : ',';
  }

  conjunction(items: readonly string[]): string {
    return this.list('conjunction', items);
  }

  disjunction(items: readonly string[]): string {
    return this.list('disjunction', items);
  }

  private list(type: Intl.ListFormatType, items: readonly string[]): string {
    // Waking the formatter takes milliseconds, and most lists have one thing in them.
    if (items.length < 2) return items.join('');
    return this.cached(type, () => new Intl.ListFormat(this.locale, { type })).format(items);
  }

  /** The plural form of a number as it is shown: 1.0004 is not one. */
  private form(value: number, locale = this.locale): Intl.LDMLPluralRule {
    const maximumFractionDigits = digitsFor(value);
    return this.cached(
      `plural ${locale} ${maximumFractionDigits}`,
      () => new Intl.PluralRules(locale, { maximumFractionDigits }),
    ).select(value);
  }

  /** A number with all of its decimals: what a document says is never rounded. */
  private figure(value: number, key: string, options?: Intl.NumberFormatOptions, counted = value): string {
    const maximumFractionDigits = digitsFor(value);
    return this.cached(
      `number ${key} ${maximumFractionDigits}`,
      () => new Intl.NumberFormat(this.locale, { ...options, maximumFractionDigits }),
    ).format(counted);
  }

  private cached<T>(key: string, make: () => T): T {
    if (!this.formats.has(key)) this.formats.set(key, make());
    return this.formats.get(key) as T;
  }
}

const baseOf = (tag: string): string => /^[^-]*/.exec(tag)![0].toLowerCase();

/** How many decimals a figure has. What reckoning leaves behind the fifteenth digit (0.1 + 0.2) is none of it. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = '', exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  return Math.max((digits.split('.')[1] ?? '').length - Number(exponent), 0);
}

/**
 * The decimals to ask `Intl` for: at least four, as many as any currency has, so that one format serves most figures;
 * and no more than older browsers take.
 */
function digitsFor(value: number): number {
  return Math.min(Math.max(decimalsOf(value), 4), 20);
}
