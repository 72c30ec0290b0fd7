import { tagged } from '../program/resolve.js';
import type { MoneyAmount, Qualified, TaggedValue, Value, Amount } from '../program/schema/value.js';
import type { Program } from '../program/schema/program.js';
import { asLine, phrase, type Phrase } from './phrase.js';
import type { Words } from './words.js';

/** Puts a value into words. */
export function sayValue(value: Value, words: Words, program: Program): Phrase {
  const said = sayKind(tagged(value), words, program);
  const more = typeof value === 'object' ? sayQualifiers(value, words) : [];
  return more.length === 0 ? said : { ...said, details: [...said.details, ...more] };
}

function sayKind(value: TaggedValue, words: Words, program: Program): Phrase {
  const { messages } = words;
  switch (value.kind) {
    case 'yes':
    case 'no':
      return phrase(messages[value.kind], { tone: value.kind });
    case 'not-applicable':
    case 'not-published':
    case 'not-known':
    case 'on-request':
      return phrase(messages[value.kind], { tone: 'silent' });
    case 'recommended':
      return phrase(messages.recommended);
    case 'percent':
      return phrase(
        sayAmount(value, (x) => words.percent(x), words),
        {
          details: [
            ...(value.of === undefined ? [] : [messages.of(words.text(value.of))]),
            ...(value.excluding === undefined ? [] : [messages.excluding(words.text(value.excluding))]),
            ...(value.for === undefined ? [] : [messages.for(words.length(value.for))]),
            ...sayCaps(value.caps, words),
          ],
        },
      );
    case 'money': {
      const text = sayAmount(value, (x) => words.money(x, value.currency), words);
      const or = value.or?.map((other) => messages.or(sayMoney(other, words))) ?? [];
      const without = value.excluding === undefined ? [] : [messages.excluding(words.text(value.excluding))];
      return phrase(withPeriod(text, value, words), {
        details: [...or, ...without, ...sayCaps(value.caps, words)],
      });
    }
    case 'count': {
      const text = sayAmount(
        value,
        (x) => words.counted(x, value.unit),
        words,
        (x) => words.number(x),
      );
      const long = value.for === undefined ? [] : [messages.for(words.length(value.for))];
      return phrase(withPeriod(text, value, words), { details: long });
    }
    case 'duration':
      return phrase(
        sayAmount(value, (x) => words.duration(x, value.unit), words),
        {
          details: value.serviceHours === undefined ? [] : [words.text(value.serviceHours)],
        },
      );
    case 'points':
    case 'multiplier': {
      const one = (x: number) =>
        value.kind === 'points' ? words.plural(messages.points, x) : messages.times(words.number(x));
      return phrase(sayAmount(value, one, words), {
        details: value.for === undefined ? [] : [words.text(value.for)],
      });
    }
    case 'text': {
      const { words: text, language } = words.said(value.text);
      return phrase(text, { language });
    }
    case 'link': {
      const { words: text, language } = words.said(value.label);
      return phrase(text, { language, href: value.href });
    }
    case 'level':
      return phrase(messages[value.level]);
    case 'list':
      return phrase('', { items: value.items.map((item) => sayValue(item, words, program)) });
    case 'steps': {
      const measure = program.measures?.find(({ id }) => id === value.measure);
      const name = value.by ?? measure?.name;
      return phrase(name === undefined ? '' : words.text(name), {
        items: value.steps.map((step) => {
          const low = words.number(step.atLeast);
          const range =
            step.to === undefined ? messages.atLeast(low) : messages.range(low, words.number(step.to));
          return led(range, sayValue(step.value, words, program), words);
        }),
      });
    }
    case 'varies':
      return sayCases(value, words, program, (inner) => sayValue(inner, words, program));
    default:
      return value satisfies never;
  }
}

/** The cases of something that varies, options that share a case said together. */
export function sayCases<T>(
  { by, cases, otherwise }: { by: string; cases: Record<string, T>; otherwise?: T | undefined },
  words: Words,
  program: Program,
  say: (inner: T) => Phrase,
): Phrase {
  const dimension = program.dimensions?.find(({ id }) => id === by);
  const names = new Map<string, { phrase: Phrase; options: string[] }>();
  for (const [option, inner] of Object.entries(cases)) {
    const said = say(inner);
    const name = dimension?.options.find(({ id }) => id === option)?.name ?? option;
    const same = names.get(asLine(said));
    if (same) same.options.push(words.text(name));
    else names.set(asLine(said), { phrase: said, options: [words.text(name)] });
  }
  const items = [...names.values()].map(({ phrase: said, options }) => led(words.all(options), said, words));
  if (otherwise !== undefined) items.push(led(words.messages.otherwise, say(otherwise), words));
  return phrase('', { items });
}

/** A phrase with a name before it: "Canada: up to 5 %". */
export function led(name: string, said: Phrase, words: Words): Phrase {
  return { ...said, language: undefined, text: words.messages.label(name, said.text) };
}

/** An amount in one of its four forms. Where a unit follows the number, the low end of a range does without it. */
export function sayAmount(
  amount: Amount,
  one: (x: number) => string,
  { messages }: Words,
  low = one,
): string {
  if (amount.value !== undefined) return one(amount.value);
  if (amount.upTo !== undefined) return messages.upTo(one(amount.upTo));
  if (amount.atLeast !== undefined) return messages.atLeast(one(amount.atLeast));
  return messages.range(low(amount.low!), one(amount.high!));
}

function withPeriod(text: string, { each, per }: Pick<MoneyAmount, 'each' | 'per'>, words: Words): string {
  return [
    text,
    ...(each === undefined ? [] : [words.messages.each(words.text(each))]),
    ...(per === undefined ? [] : [words.messages.per[per]]),
  ].join(' ');
}

function sayMoney(amount: MoneyAmount, words: Words): string {
  return withPeriod(words.money(amount.value, amount.currency), amount, words);
}

function sayCaps(caps: readonly MoneyAmount[] | undefined, words: Words): string[] {
  return caps && caps.length > 0
    ? [words.messages.capped(words.any(caps.map((cap) => sayMoney(cap, words))))]
    : [];
}

/** Condition, dates and doubts of anything. */
export function sayQualifiers(
  { condition, from, until, status, approximate }: Qualified,
  words: Words,
): string[] {
  const { messages } = words;
  return [
    ...(condition === undefined ? [] : [words.text(condition)]),
    ...(from === undefined ? [] : [messages.since(words.date(from))]),
    ...(until === undefined ? [] : [messages.until(words.date(until))]),
    ...(approximate ? [messages.approximate] : []),
    ...(status === undefined ? [] : [messages[status]]),
  ];
}
