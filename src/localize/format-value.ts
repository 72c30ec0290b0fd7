import { byId } from '../program/by-id.js';
import { tagged } from '../program/resolve.js';
import type { Amount, MoneyAmount, Qualified, TaggedValue, Value } from '../program/schema/value.js';
import type { Program } from '../program/schema/program.js';
import { parts } from './parts.js';
import { asLine, phrase, saidPhrase, withDetails, type Phrase } from './phrase.js';
import type { Words } from './formatter.js';

/** Puts a value into words. */
export function sayValue(value: Value, words: Words, program: Program): Phrase {
  const full = tagged(value);
  return withDetails(sayKind(full, words, program), sayQualifiers(full, words));
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
          details: parts(
            value.of && messages.of(words.text(value.of)),
            value.excluding && messages.excluding(words.text(value.excluding)),
            value.for && messages.for(words.length(value.for)),
            sayCaps(value.caps, words),
          ),
        },
      );
    case 'money':
      return phrase(
        withPeriod(
          sayAmount(value, (x) => words.money(x, value.currency), words),
          value,
          words,
        ),
        {
          details: parts(
            value.or?.map((other) => messages.or(sayMoney(other, words))),
            value.excluding && messages.excluding(words.text(value.excluding)),
            sayCaps(value.caps, words),
          ),
        },
      );
    case 'count': {
      const text = sayAmount(
        value,
        (x) => words.counted(x, value.unit),
        words,
        (x) => words.number(x),
      );
      return phrase(withPeriod(text, value, words), {
        details: parts(value.for && messages.for(words.length(value.for))),
      });
    }
    case 'duration':
      return phrase(
        sayAmount(value, (x) => words.duration(x, value.unit), words),
        { details: parts(value.serviceHours && words.text(value.serviceHours)) },
      );
    case 'points':
    case 'multiplier': {
      const one = (x: number) =>
        value.kind === 'points' ? words.plural(messages.points, x) : messages.times(words.number(x));
      return phrase(sayAmount(value, one, words), { details: parts(value.for && words.text(value.for)) });
    }
    case 'text':
      return saidPhrase(words.said(value.text));
    case 'link':
      return saidPhrase(words.said(value.label), value.href);
    case 'level':
      return phrase(messages[value.level]);
    case 'list':
      return phrase('', { items: value.items.map((item) => sayValue(item, words, program)) });
    case 'steps': {
      const name = value.by ?? byId(program.measures, value.measure)?.name;
      return phrase(name ? words.text(name) : '', {
        items: value.steps.map(({ atLeast, to, value: inner }) => {
          const low = words.number(atLeast);
          const range = to === undefined ? messages.atLeast(low) : messages.range(low, words.number(to));
          return led(range, sayValue(inner, words, program), words);
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
  const options = byId(program.dimensions, by)?.options;
  const groups = new Map<string, { said: Phrase; names: string[] }>();
  for (const [option, inner] of Object.entries(cases)) {
    const said = say(inner);
    const name = words.text(byId(options, option)?.name ?? option);
    const same = groups.get(asLine(said));
    if (same) same.names.push(name);
    else groups.set(asLine(said), { said, names: [name] });
  }
  const items = [...groups.values()].map(({ said, names }) => led(words.all(names), said, words));
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
  const { messages } = words;
  return parts(text, each && messages.each(words.text(each)), per && messages.per[per]).join(' ');
}

function sayMoney(amount: MoneyAmount, words: Words): string {
  return withPeriod(words.money(amount.value, amount.currency), amount, words);
}

function sayCaps(caps: readonly MoneyAmount[] = [], words: Words): string | false {
  return caps.length > 0 && words.messages.capped(words.any(caps.map((cap) => sayMoney(cap, words))));
}

/** Condition, dates and doubts of anything. */
export function sayQualifiers(
  { condition, from, until, status, approximate }: Qualified,
  words: Words,
): string[] {
  const { messages } = words;
  return parts(
    condition && words.text(condition),
    from && messages.since(words.date(from)),
    until && messages.until(words.date(until)),
    approximate && messages.approximate,
    status && messages[status],
  );
}
