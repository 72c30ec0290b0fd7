/** Reads a text that is nothing but a figure: "up to 5 %", "EUR 1.2m / year", "5 certified (2 technical)". */
import type { Duration, Period, TimeUnit } from '../../schema/scalars.js';
import { asciiDigits, NUMBER, readNumber, scaleIn, type DecimalSign } from './numbers.js';
import { currencyAt, periodIn, timeUnitIn } from './units.js';

/** What a figure counts. */
export type FigureUnit =
  | { is: 'percent' }
  | { is: 'money'; currency: string }
  | { is: 'time'; unit: TimeUnit }
  | { is: 'points' }
  | { is: 'multiplier' }
  | { is: 'count'; words: string }
  | { is: 'none' };

export interface Figure {
  form: 'value' | 'range' | 'upTo' | 'atLeast' | 'above' | 'below';
  /** The figure, or the lower end of a range. */
  low: number;
  high?: number;
  unit: FigureUnit;
  per?: Period;
  each?: string;
  /** Of what a percentage is taken. */
  of?: string;
  /** How long a percentage is paid. */
  for?: Duration;
  approximate?: true;
  /** What stands in brackets behind it. */
  remark?: string;
  /** A number that reads two ways, as it is written. */
  ambiguous?: string;
  /** A sign that several currencies share. */
  shared?: string;
}

export interface FigureContext {
  /** The sign before decimals, where the sheet tells. */
  decimal?: DecimalSign | undefined;
  /** The document's own currency, where it is known. */
  currency?: string | undefined;
  /** What the row's name or the column says a bare number counts. */
  unit?: FigureUnit | undefined;
  /** The number that the file holds behind the text. */
  value?: number | undefined;
}

const ABOUT =
  /^(?:about|approx(?:imately|\.)?|around|roughly|ca\.?|circa|etwa|rund|environ|aprox(?:\.|imadamente)?|unos|cerca de|około|ongeveer|約|约|약|~|≈)\s*/i;
const LEAST =
  /^(?:at least|no less than|not less than|a minimum of|starting (?:at|from)|from|min(?:imum|imaal|imo|\.)?|mindestens|wenigstens|ab|au moins|à partir de|dès|al menos|por lo menos|desde|mínimo(?: de)?|a partir de|pelo menos|no mínimo|almeno|a partire da|da|ten minste|minstens|vanaf|co najmniej|od|最低|最小|少なくとも|최소|至少|最少|على الأقل|لا يقل عن|ابتداء من|לפחות|מינימום|החל מ|≥|>=|=>|⩾)(?:\s+|(?=[^\p{L}])|(?<=[^a-zà-ÿ]))/iu;
const MOST =
  /^(?:up to|at most|no more than|not more than|a maximum of|max(?:imum|imal|imaal|\.)?|within|bis zu|bis|höchstens|innerhalb von|binnen|jusqu[’']?à|au plus|au maximum|hasta|como máximo|máximo(?: de)?|até|no máximo|fino a|al massimo|massimo|tot|hoogstens|ten hoogste|maks(?:ymalnie|\.)?|co najwyżej|do|最大|最高|최대|最多|高达|حتى|بحد أقصى|עד|לכל היותר|≤|<=|=<|⩽)(?:\s+|(?=[^\p{L}])|(?<=[^a-zà-ÿ]))/iu;
const ABOVE =
  /^(?:more than|over|above|mehr als|über|plus de|más de|mais de|più di|oltre|meer dan|więcej niż|ponad|超过|أكثر من|יותר מ|>)\s*/i;
const BELOW =
  /^(?:less than|fewer than|under|below|weniger als|unter|moins de|menos de|meno di|minder dan|onder|mniej niż|poniżej|少于|低于|أقل من|פחות מ|<)\s*/i;
const OR_MORE =
  /^(?:\+|or more|or above|or higher|and more|and above|minimum|oder mehr|und mehr|ou plus|et plus|o más|ou mais|o più|of meer|lub więcej|以上|이상|及以上|أو أكثر|או יותר)(?=\s|$|\p{L})/iu;
const OR_LESS =
  /^(?:or fewer|or less|maximum|max\.?|oder weniger|ou moins|o menos|ou menos|o meno|of minder|lub mniej|以下|以内|まで|이하|이내|까지)(?=\s|$|\p{L})/iu;
const MORE_BEHIND =
  /\s*(?:or more|or above|or higher|and more|and above|oder mehr|ou plus|o más|ou mais|o più|of meer|lub więcej|以上|이상|أو أكثر|או יותר)$/iu;
const LESS_BEHIND =
  /\s*(?:or fewer|or less|oder weniger|ou moins|o menos|ou menos|o meno|of minder|lub mniej|以下|以内|이하|이내)$/iu;
const BELOW_BEHIND = /^(?:未満|미만)/;
const TO =
  /^(?:\s?[-–—~〜～]\s?|\s(?:to|bis|à|a|hasta|até|tot|do|and|und)\s|\s?から\s?|\s?至\s?|\s?到\s?)(?=[\d$€£¥₹₩₪A-Z])/;
const PERCENT =
  /^(?:%|percent\b|per cent\b|pct\b\.?|prozent\b|pour ?cent\b|por ?ciento\b|por ?cento\b|per ?cento\b|procent(?:a)?\b|パーセント|퍼센트)/i;
const OFF =
  /^(?:off|discount|rabatt|nachlass|de remise|remise|de descuento|descuento|de desconto|desconto|di sconto|sconto|korting|rabatu|割引|引き|할인)$/i;
const OF = /^(?:of|von|vom|der|des|de|du|del|da|do|dos|di|della|van|od|من|מתוך)\s+(?=\S)/i;
const FOR = /^(?:for|für|pendant|durante|por|per|voor|przez)\s+(\d{1,3})\s([\p{L} ]+)$/iu;
const POINTS =
  /^(?:points?|pts?\.?|punkte?|puntos?|pontos?|punti|punto|punten|punt|punkty|punktów|punkt|ポイント|포인트|积分|نقاط|نقطة|נקודות)$/i;
const TIMES = /^[x×](?![\p{L}])/iu;
const PER = /\s*(?:\/|(?<![\p{L}])(?:per|pro|je|par|por)(?![\p{L}]))\s*/giu;
const ADVERB = /^(?:(?:an|al|ao|a|na|za|each|every|im|op)\s+|(?:all|l)[’']\s?|p\.)(.+)$/i;
const NUMBER_AT_START = new RegExp(`^${NUMBER}`);
/** Words that make what stands behind a number more than the name of a thing. */
const MORE_THAN_A_NAME =
  /(?<![\p{L}])(?:and|or|of|with|which|if|for|in|the|to|than|from|must|und|oder|davon|wenn|mit|für|et|ou|dont|avec|si|y|con|que|para|com|se|met|als|en)(?![\p{L}])/iu;

/** The figure that a text is; nothing where there is more in it, or none. */
export function figureIn(written: string, context: FigureContext = {}): Figure | undefined {
  if (written.length > 100 || !/[\d٠-٩۰-۹０-９]/.test(written)) return undefined;
  const { text, remark } = withoutRemark(asciiDigits(written).replace(/\s+/g, ' ').trim());
  const cursor = new Cursor(text);
  // What begins with its number has no word before it.
  const isPlain = /^\d/.test(text);
  const about = !isPlain && cursor.take(ABOUT);
  const prefix = isPlain
    ? undefined
    : cursor.take(LEAST)
      ? 'atLeast'
      : cursor.take(MOST)
        ? 'upTo'
        : cursor.take(ABOVE)
          ? 'above'
          : cursor.take(BELOW)
            ? 'below'
            : undefined;
  const before = cursor.take(/^[x×](?=\d)/i) ? 'x' : cursor.currency(context.currency);
  const first = cursor.number(context);
  if (!first) return undefined;
  cursor.skip();
  const second = cursor.rangeEnd(context);
  const low =
    second && second.times > 1 && first.times === 1 && first.value <= second.value
      ? first.value * second.times
      : first.value * first.times;
  const high = second && second.value * second.times;
  if (high !== undefined && (low > high || (prefix && prefix !== 'atLeast'))) return undefined;
  const suffix = cursor.take(OR_MORE)
    ? 'atLeast'
    : cursor.take(OR_LESS)
      ? 'upTo'
      : cursor.take(BELOW_BEHIND)
        ? 'below'
        : undefined;
  if (suffix && (prefix || second)) return undefined;
  const tail = readTail(cursor.rest.trim(), before ?? second?.unit, context);
  if (!tail) return undefined;
  if (tail.form && (prefix || second || suffix)) return undefined;
  // A lone m is a million of money, and metres, months or minutes of anything else.
  const isShort = first.short || second?.short;
  if (isShort && tail.unit.is !== 'money') return undefined;
  // No currency has three decimals that people write: what may be thousands is, in an amount of money.
  const ambiguous = tail.unit.is === 'money' ? undefined : (first.ambiguous ?? second?.ambiguous);
  const shared = typeof before === 'object' ? before.shared : tail.shared;
  const { form: formBehind, unit, per, each, of, for: time } = tail;
  return {
    form: second ? 'range' : (prefix ?? suffix ?? formBehind ?? 'value'),
    low,
    ...(high !== undefined && { high }),
    unit,
    ...(per && { per }),
    ...(each !== undefined && { each }),
    ...(of !== undefined && { of }),
    ...(time && { for: time }),
    ...(about && { approximate: true as const }),
    ...(remark !== undefined && { remark }),
    ...(ambiguous !== undefined && { ambiguous }),
    ...(shared !== undefined && { shared }),
  };
}

/** A text without what stands in brackets at its end. */
export function withoutRemark(text: string): { text: string; remark?: string } {
  if (!/[)）]$/.test(text)) return { text };
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  const remark = text.slice(open + 1, -1).trim();
  return open > 0 && remark !== '' && !/[)）]/.test(remark)
    ? { text: text.slice(0, open).trim(), remark }
    : { text };
}

interface NumberAt {
  value: number;
  times: number;
  short: boolean;
  ambiguous?: string;
}

/** Reads a text from its start. */
class Cursor {
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  take(pattern: RegExp): boolean {
    const found = pattern.exec(this.rest);
    if (!found || found[0] === '') return false;
    this.rest = this.rest.slice(found[0].length).trimStart();
    return true;
  }

  skip(): void {
    this.rest = this.rest.trimEnd();
  }

  currency(own: string | undefined): { currency: string; shared?: string } | undefined {
    const found = currencyAt(this.rest, own);
    if (!found) return undefined;
    this.rest = this.rest.slice(found.length).trimStart();
    return { currency: found.currency, ...(found.shared !== undefined && { shared: found.shared }) };
  }

  number({ decimal, value: held }: FigureContext): NumberAt | undefined {
    const digits = NUMBER_AT_START.exec(this.rest)?.[0];
    if (digits === undefined) return undefined;
    this.rest = this.rest.slice(digits.length);
    // Nothing is ambiguous where the file holds the number itself.
    const sure = decimal ?? (held === undefined ? undefined : signThatGives(digits, held));
    const read = readNumber(digits, sure);
    if (Number.isNaN(read.value)) return undefined;
    const { ambiguous } = read;
    let { value } = read;
    const spaced = this.rest.trimStart();
    // Three decimals of a percentage are likelier than a thousand percent.
    if (ambiguous && PERCENT.test(spaced)) value = readNumber(digits, digits.includes(',') ? ',' : '.').value;
    const scale = scaleIn(spaced);
    if (scale) this.rest = spaced.slice(scale.length);
    return {
      value,
      times: scale?.times ?? 1,
      short: scale?.short ?? false,
      ...(ambiguous && { ambiguous: digits }),
    };
  }

  /** The other end of a range, with the unit that stands before either sign of it. */
  rangeEnd(context: FigureContext): (NumberAt & { unit?: { currency: string } }) | undefined {
    const start = this.rest;
    this.rest = this.rest.trimStart();
    const percent = this.takeKeepingSpace(PERCENT);
    const between = percent ? undefined : this.currency(context.currency);
    if (between) this.rest = this.rest.replace(/^(?=[-–—~])/, '');
    if (!percent && !between) this.rest = start;
    if (this.takeRange()) {
      const unit = this.currency(context.currency) ?? between;
      const number = this.number(context);
      if (number) return { ...number, ...(unit && { unit }) };
    }
    this.rest = start;
    return undefined;
  }

  takeKeepingSpace(pattern: RegExp): boolean {
    const found = pattern.exec(this.rest);
    if (found) this.rest = this.rest.slice(found[0].length);
    return found !== null;
  }

  takeRange(): boolean {
    const found = TO.exec(this.rest) ?? TO.exec(` ${this.rest}`);
    if (!found) return false;
    this.rest = TO.test(this.rest)
      ? this.rest.slice(found[0].length)
      : ` ${this.rest}`.slice(found[0].length);
    return true;
  }
}

function signThatGives(digits: string, held: number): DecimalSign | undefined {
  return (['.', ','] as const).find((sign) => readNumber(digits, sign).value === held);
}

type Tail = Pick<Figure, 'unit' | 'per' | 'each' | 'of' | 'for'> & { form?: Figure['form']; shared?: string };

/** What stands behind the number: its unit, how often, for each of what. */
function readTail(
  written: string,
  before: 'x' | { currency: string } | undefined,
  context: FigureContext,
): Tail | undefined {
  const form: Figure['form'] | undefined =
    written === ''
      ? undefined
      : MORE_BEHIND.test(written)
        ? 'atLeast'
        : LESS_BEHIND.test(written)
          ? 'upTo'
          : undefined;
  const tail = form ? written.replace(form === 'atLeast' ? MORE_BEHIND : LESS_BEHIND, '').trim() : written;
  const more = form && { form };
  if (before === 'x') return tail === '' ? { unit: { is: 'multiplier' }, ...more } : undefined;
  if (PERCENT.test(tail)) {
    if (before) return undefined;
    const behind = tail.replace(PERCENT, '').trim();
    if (behind === '' || OFF.test(behind)) return { unit: { is: 'percent' }, ...more };
    const [, length, time = ''] = FOR.exec(behind) ?? [];
    const unit = timeUnitIn(time);
    if (unit) return { unit: { is: 'percent' }, for: { value: Number(length), unit }, ...more };
    const of = OF.test(behind) ? behind.replace(OF, '') : undefined;
    // With figures of its own, what follows is more than the whole of a part.
    return of !== undefined && !/[\d;]/.test(of) ? { unit: { is: 'percent' }, of, ...more } : undefined;
  }
  const own = currencyAt(tail, context.currency);
  const currency = before?.currency ?? own?.currency;
  if (own && own.currency !== currency) return undefined;
  const parts = (own ? tail.slice(own.length) : tail).trim().split(PER);
  const head = parts.shift() ?? '';
  const found = often(head, parts);
  if (!found) return undefined;
  const { words, per, each } = found;
  const frequency = { ...(per && { per }), ...(each !== undefined && { each }), ...more };
  if (currency !== undefined)
    return words === ''
      ? {
          unit: { is: 'money', currency },
          ...frequency,
          ...(own?.shared !== undefined && { shared: own.shared }),
        }
      : undefined;
  if (words === '') return { unit: context.unit ?? { is: 'none' }, ...frequency };
  if (POINTS.test(words)) return (per ?? each) ? undefined : { unit: { is: 'points' }, ...more };
  if (TIMES.test(words))
    return words.length === 1 && !per && !each ? { unit: { is: 'multiplier' }, ...more } : undefined;
  const unit = timeUnitIn(words);
  if (unit && !per && !each) return { unit: { is: 'time', unit }, ...more };
  return isName(words) ? { unit: { is: 'count', words }, ...frequency } : undefined;
}

/** How often, and for each of what; nothing where that is said in words that are neither. */
function often(
  head: string,
  parts: readonly string[],
): { words: string; per?: Period; each?: string } | undefined {
  let words = head.replace(/[,;]$/, '').trim();
  let per: Period | undefined;
  let each: string | undefined;
  for (const part of parts) {
    const period = periodIn(part);
    if (period && !per) per = period;
    else if (each === undefined && isName(part)) each = part;
    else return undefined;
  }
  if (!per && words !== '') {
    const adverb = ADVERB.exec(words)?.[1];
    const whole = periodIn(words) ?? (adverb === undefined ? undefined : periodIn(adverb));
    // A unit of time alone is a length: "3 years"; "3 yearly" and "3 a year" are not.
    if (whole && !timeUnitIn(words)) [per, words] = [whole, ''];
    else {
      const last = /^(.+?)[\s,]+((?:(?:an|al|ao|a|na|za|each|every|im)\s)?\S+)$/iu.exec(words);
      const period = last && periodOfAdverb(last[2]!);
      if (last && period) [words, per] = [last[1]!, period];
    }
  }
  return { words, ...(per && { per }), ...(each !== undefined && { each }) };
}

function periodOfAdverb(words: string): Period | undefined {
  const inside = ADVERB.exec(words)?.[1];
  const found = periodIn(inside ?? words);
  return found && (inside !== undefined || !timeUnitIn(words)) ? found : undefined;
}

/** Whether words are the name of a thing: few, and no part of a sentence. */
function isName(words: string): boolean {
  return (
    words.length <= 40 &&
    /^[\p{L}\p{M}][\p{L}\p{M}\d²³ '’&.-]*$/u.test(words) &&
    words.split(' ').length <= 4 &&
    !MORE_THAN_A_NAME.test(words)
  );
}
