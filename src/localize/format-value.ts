import { byId } from '../program/by-id.js';
import { percentBase } from '../program/schema/percent-base.js';
import { optionsIn } from '../program/resolve.js';
import { tagged } from '../program/schema/tagged.js';
import type { Amount, MoneyAmount, Qualified, TaggedValue, Value } from '../program/schema/value.js';
import type { TimeUnit } from '../program/schema/scalars.js';
import type { Program } from '../program/schema/program.js';
import { parts } from './parts.js';
import { asLine, asPhrase, localizedPhrase, withDetails, type Phrase } from './phrase.js';
import { quantity } from './quantity.js';
import type { Formatter } from './formatter.js';

/** Puts a value into words. */
export function formatValue(value: Value, formatter: Formatter, program: Program): Phrase {
  const full = tagged(value);
  const phrase = withDetails(formatKind(full, formatter, program), formatQualifiers(full, formatter));
  return { ...phrase, about: [full] };
}

function formatKind(value: TaggedValue, formatter: Formatter, program: Program): Phrase {
  const { messages } = formatter;
  switch (value.kind) {
    case 'yes':
    case 'no':
      return asPhrase(messages[value.kind], { tone: value.kind });
    case 'not-applicable':
    case 'not-published':
    case 'not-known':
    case 'on-request':
      return asPhrase(messages[value.kind], { tone: 'silent' });
    case 'recommended':
      return asPhrase(messages.recommended);
    case 'percent': {
      const of = percentBase(value, program);
      return asPhrase(
        formatAmount(value, (x) => formatter.percent(x), formatter),
        {
          details: parts(
            of && messages.of(formatter.text(of)),
            value.excluding && messages.excluding(formatter.text(value.excluding)),
            value.for && messages.for(formatter.length(value.for)),
            formatCaps(value.caps, formatter),
          ),
        },
      );
    }
    case 'money':
      return asPhrase(
        withPeriod(
          formatAmount(value, (x) => formatter.money(x, value.currency), formatter),
          value,
          formatter,
        ),
        {
          details: parts(
            value.billed && messages.billed[value.billed],
            value.or?.map((other) => messages.or(formatMoney(other, formatter))),
            value.excluding && messages.excluding(formatter.text(value.excluding)),
            formatCaps(value.caps, formatter),
          ),
        },
      );
    case 'free':
      return asPhrase(messages.free);
    case 'date':
      return asPhrase(formatter.date(value.value));
    case 'count': {
      const text = formatAmount(
        value,
        (x) => formatter.quantity(x, value.unit),
        formatter,
        (x) => formatter.number(x),
      );
      return asPhrase(withPeriod(text, value, formatter), {
        details: parts(
          value.for && messages.for(formatter.length(value.for)),
          value.worth && messages.worth(formatMoney(value.worth, formatter)),
        ),
      });
    }
    case 'duration':
      return asPhrase(formatTime(value, formatter), {
        details: parts(value.serviceHours && formatter.text(value.serviceHours)),
      });
    case 'points':
    case 'multiplier': {
      const one = (x: number) => formatter.plural(messages[value.kind === 'points' ? 'points' : 'times'], x);
      const text = formatAmount(value, one, formatter);
      const what = value.for && formatter.text(value.for);
      return what && value.kind === 'multiplier'
        ? asPhrase(messages.multiplied(text, what))
        : asPhrase(text, { details: parts(what) });
    }
    case 'text':
      return localizedPhrase(formatter.localize(value.text));
    case 'link':
      return localizedPhrase(formatter.localize(value.label), value.href);
    case 'level':
      return asPhrase(messages[value.level]);
    case 'list':
      return asPhrase('', { items: value.items.map((item) => formatValue(item, formatter, program)) });
    case 'steps': {
      const measure = byId(program.measures, value.measure);
      const name = value.by ?? measure?.name;
      const say = (x: number) => quantity(x, measure, undefined, formatter);
      // A unit that follows stands once, behind the higher end.
      const start = (x: number) =>
        measure?.kind === 'count' || !measure?.kind ? formatter.number(x) : say(x);
      return asPhrase(name ? formatter.text(name) : '', {
        items: value.steps.map(({ atLeast, to, value: inner }) => {
          const range =
            to === undefined ? messages.atLeast(say(atLeast)) : messages.range(start(atLeast), say(to));
          return led(range, formatValue(inner, formatter, program), formatter);
        }),
      });
    }
    case 'varies':
      return formatCases(value, formatter, program, (inner) => formatValue(inner, formatter, program));
    default:
      return value satisfies never;
  }
}

/** The cases of something that varies, options that share a case said together. */
export function formatCases<T>(
  { by, cases, otherwise }: { by: string; cases: Record<string, T>; otherwise?: T | undefined },
  formatter: Formatter,
  program: Program,
  say: (inner: T) => Phrase,
): Phrase {
  const options = optionsIn(byId(program.dimensions, by));
  const groups = new Map<string, { phrase: Phrase; names: string[] }>();
  for (const [option, inner] of Object.entries(cases)) {
    const phrase = say(inner);
    const name = formatter.text(byId(options, option)?.name ?? option);
    // What is remarked belongs to its own option.
    const key = `${asLine(phrase, formatter)} ${remarksKey(phrase)}`;
    const same = groups.get(key);
    if (same) {
      same.names.push(name);
      same.phrase = { ...phrase, about: [...(same.phrase.about ?? []), ...(phrase.about ?? [])] };
    } else groups.set(key, { phrase, names: [name] });
  }
  const items = [...groups.values()].map(({ phrase, names }) =>
    led(formatter.conjunction(names), phrase, formatter),
  );
  if (otherwise !== undefined) items.push(led(formatter.messages.otherwise, say(otherwise), formatter));
  return asPhrase('', { items });
}

function remarksKey({ about = [] }: Phrase): string {
  return JSON.stringify(
    about.map(({ note, footnotes, conflicts, source }) => [note, footnotes, conflicts, source]),
  );
}

/** A phrase with a name before it: "Canada: up to 5 %". */
export function led(name: string, phrase: Phrase, formatter: Formatter): Phrase {
  const { text, language } = phrase;
  const words = language === undefined ? text : formatter.told({ text, language });
  return { ...phrase, language: undefined, text: formatter.messages.label(name, words).trimEnd() };
}

/** An amount in one of its four forms. Where a unit follows the number, the low end of a range does without it. */
export function formatAmount(
  amount: Amount,
  one: (x: number) => string,
  { messages }: Formatter,
  low = one,
): string {
  if (amount.value !== undefined) return one(amount.value);
  if (amount.upTo !== undefined) return messages.upTo(one(amount.upTo));
  if (amount.atLeast !== undefined) return messages.atLeast(one(amount.atLeast));
  return messages.range(low(amount.low!), one(amount.high!));
}

/** Short times are those of an answer: who promises up to four hours answers within them. */
const ANSWER_UNITS: readonly TimeUnit[] = ['minute', 'hour', 'business-hour', 'business-day'];

function formatTime(value: Amount & { unit: TimeUnit }, formatter: Formatter): string {
  const one = (x: number) => formatter.duration(x, value.unit);
  return value.upTo !== undefined && ANSWER_UNITS.includes(value.unit)
    ? formatter.messages.inTime(one(value.upTo))
    : formatAmount(value, one, formatter);
}

function withPeriod(
  text: string,
  { each, per }: Pick<MoneyAmount, 'each' | 'per'>,
  formatter: Formatter,
): string {
  const { messages } = formatter;
  return messages.rate(text, parts(each && messages.each(formatter.text(each)), per && messages.per[per]));
}

function formatMoney(amount: MoneyAmount, formatter: Formatter): string {
  return withPeriod(formatter.money(amount.value, amount.currency), amount, formatter);
}

function formatCaps(caps: readonly MoneyAmount[] = [], formatter: Formatter): string | false {
  return (
    caps.length > 0 &&
    formatter.messages.capped(formatter.disjunction(caps.map((cap) => formatMoney(cap, formatter))))
  );
}

/** Condition, dates and doubts of anything. */
export function formatQualifiers(
  { condition, from, until, status, approximate }: Qualified,
  formatter: Formatter,
): string[] {
  const { messages } = formatter;
  return parts(
    condition && formatter.text(condition),
    from && messages.since(formatter.date(from)),
    until && messages.until(formatter.date(until)),
    approximate && messages.approximate,
    status && messages[status],
  );
}
