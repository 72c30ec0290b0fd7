/** Reads a text that is nothing but a figure: "up to 5 %", "EUR 1.2m / year", "5 certified (2 technical)". */
import type { Figure, FigureContext } from './figure-unit.js';
import { PERCENT, readTail } from './figure-tail.js';
import { asciiDigits, NUMBER, readNumber, scaleIn, type DecimalSign } from './numbers.js';
import { currencyAt, periodIn } from './units.js';

const ABOUT =
  /^(?:about|approx(?:imately|\.)?|around|roughly|ca\.?|circa|etwa|rund|environ|aprox(?:\.|imadamente)?|unos|cerca de|około|ongeveer|約|约|약|~|≈)\s*/i;
const LEAST =
  /^(?:at least|no less than|not less than|a minimum of|starting (?:at|from)|from|min(?:imum|imaal|imo|\.)?|mindestens|wenigstens|ab|au moins|à partir de|dès|al menos|por lo menos|desde|mínimo(?: de)?|a partir de|pelo menos|no mínimo|almeno|a partire da|da|dal|dalla|ten minste|minstens|vanaf|co najmniej|od|最低|最小|少なくとも|최소|至少|最少|على الأقل|لا يقل عن|ابتداء من|לפחות|מינימום|החל מ|≥|>=|=>|⩾)(?:\s+|(?=[^\p{L}])|(?<=[^a-zà-ÿ]))/iu;
const MOST =
  /^(?:up to|at most|no more than|not more than|a maximum of|max(?:imum|imal|imaal|\.)?|within|bis zu|bis|höchstens|innerhalb von|binnen|jusqu[’']?à|au plus|au maximum|hasta|como máximo|máximo(?: de)?|até|no máximo|fino al|fino a|al massimo|massimo|tot|hoogstens|ten hoogste|maks(?:ymalnie|\.)?|co najwyżej|do|最大|最高|최대|最多|高达|حتى|بحد أقصى|עד|לכל היותר|≤|<=|=<|⩽)(?:\s+|(?=[^\p{L}])|(?<=[^a-zà-ÿ]))/iu;
const ABOVE =
  /^(?:more than|over|above|mehr als|über|plus de|más de|mais de|più di|oltre|meer dan|więcej niż|ponad|超过|أكثر من|יותר מ|>)\s*/i;
const BELOW =
  /^(?:less than|fewer than|under|below|weniger als|unter|moins de|menos de|meno di|minder dan|onder|mniej niż|poniżej|少于|低于|أقل من|פחות מ|<)\s*/i;
const OR_MORE =
  /^(?:\+|or more|or above|or higher|and more|and above|minimum|oder mehr|und mehr|ou plus|et plus|o más|ou mais|o più|of meer|lub więcej|以上|이상|及以上|أو أكثر|או יותר)(?=\s|$|\p{L})/iu;
const OR_LESS =
  /^(?:or fewer|or less|maximum|max\.?|oder weniger|ou moins|o menos|ou menos|o meno|of minder|lub mniej|以下|以内|まで|이하|이내|까지)(?=\s|$|\p{L})/iu;
const BELOW_BEHIND = /^(?:未満|미만)/;
const TO =
  /^(?:\s?[-–—~〜～]\s?|\s(?:to|bis|à|a|al|hasta|até|tot|do|and|und)\s|\s?から\s?|\s?至\s?|\s?到\s?)(?=[\d$€£¥₹₩₪A-Z])/;
/** How often, before the number: "einmalig 250 €". */
const FREQUENCY =
  /^(?:once|one[- ]time|one[- ]off|monthly|quarterly|yearly|annually|einmalig|monatlich|vierteljährlich|jährlich|une fois|una tantum|una vez|uma vez|eenmalig|jednorazowo)[\s:]+(?=\S*\d|\p{Sc}|[A-Z]{3}\s)/iu;
/** What is said of taxes behind an amount. */
const TAXES =
  /[\s,]+((?:(?:excl?|incl|excluding|including|plus|before|ex|zzgl|inkl|exkl|ohne|hors|más|mais|più|\+)\.?\s*)?(?:VAT|GST|sales tax|tax(?:es)?|MwSt|USt|TVA|IVA|BTW|VAT)(?:\s?(?:excl|incl|esclusa|inclusa|incluido|no incluido)\.?)?\.?|HT|TTC|H\.T\.|netto|net|brutto|gross)$|\s*(税別|税抜|税込)$/iu;
const NUMBER_AT_START = new RegExp(`^${NUMBER}`);
/** The figure that a text is; nothing where there is more in it, or none. */
export function figureIn(written: string, context: FigureContext = {}): Figure | undefined {
  if (written.length > 100 || !/[\d٠-٩۰-۹０-９]/.test(written)) return undefined;
  const bracketed = withoutRemark(asciiDigits(written).replace(/\s+/g, ' ').trim());
  const taxes = bracketed.remark === undefined ? TAXES.exec(bracketed.text) : null;
  const remark = bracketed.remark ?? taxes?.[1] ?? taxes?.[2];
  const whole = taxes ? bracketed.text.slice(0, taxes.index) : bracketed.text;
  const frequency = FREQUENCY.exec(whole)?.[0] ?? '';
  const text = whole.slice(frequency.length);
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
  const { form: formBehind, unit, each, of, for: time } = tail;
  const isPaid = unit.is === 'money';
  // Taxes, and how often before the number, are said of what is paid.
  if ((taxes || frequency !== '') && !isPaid) return undefined;
  if (frequency !== '' && tail.per) return undefined;
  // "USD 500 (once)" says how often, and nothing else.
  const inBrackets = isPaid && !tail.per ? periodIn(remark ?? '') : undefined;
  const per = tail.per ?? (frequency === '' ? inBrackets : periodIn(frequency));
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
    ...(remark !== undefined && !inBrackets && { remark }),
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
