import { byId } from '../program/by-id.js';
import type { Measure, Program } from '../program/schema/program.js';
import type { ConditionPart, MeasureRequirement } from '../program/schema/requirement.js';
import type { TimeUnit, Unit } from '../program/schema/scalars.js';
import { parts } from './parts.js';
import { asLine, asPhrase, withDetails, type Phrase } from './phrase.js';
import { formatWindow } from './format-scope.js';
import { formatQualifiers } from './format-value.js';
import type { Formatter } from './formatter.js';

/** What a condition asks of its measure, and everything that narrows it. */
export function formatMeasure(node: MeasureRequirement, formatter: Formatter, program: Program): Phrase {
  const { messages } = formatter;
  const { ofWhich, together, includingOneOf, forEach, within, validFor } = node;
  const measure = byId(program.measures, node.measure);
  const part = (other: ConditionPart) => formatConditionPart(other, measure, formatter, program);
  return withDetails(
    formatComparison(node, measure, formatter),
    parts(
      ofWhich && messages.ofWhich(formatter.conjunction(ofWhich.map(part))),
      together && messages.together(formatter.conjunction(together.map(part))),
      includingOneOf && messages.includingOneOf(formatter.disjunction(includingOneOf.map(part))),
      forEach && messages.forEach(formatter.quantity(forEach.count, forEach.unit)),
      formatWindow(node.window, formatter),
      within && messages.within(formatter.length(within)),
      validFor && messages.validFor(formatter.length(validFor)),
    ),
  );
}

/** A part is named: "at least 4 technical"; a thing one holds is its own name. */
export function formatConditionPart(
  part: ConditionPart,
  whole: Measure | undefined,
  formatter: Formatter,
  program: Program,
): string {
  const own = byId(program.measures, part.measure);
  const measure = own ?? whole;
  const text = part.name ?? own?.name;
  // The name of the part stands where the unit would: "4 technical" of "8 people".
  const counts = text !== undefined && (measure?.kind ?? 'count') === 'count';
  const phrase = withDetails(
    formatComparison(part, counts ? undefined : measure, formatter),
    formatQualifiers(part, formatter),
  );
  if (text === undefined) return asLine(phrase);
  const name = formatter.text(text);
  if (phrase.tone === 'yes') return asLine({ ...phrase, text: name });
  return counts && phrase.tone === 'plain' && part.share === undefined
    ? asLine({ ...phrase, text: `${phrase.text} ${name}` })
    : formatter.messages.label(name, asLine(phrase));
}

/** The comparison alone. */
function formatComparison(node: ConditionPart, measure: Measure | undefined, formatter: Formatter): Phrase {
  const { messages } = formatter;
  const { of, is, held } = node;
  const covers = parts(node.covers && formatter.text(node.covers));
  if (is !== undefined) return asPhrase(messages[is], { tone: 'silent', details: covers });

  const amount = (x: number) => quantity(x, measure, node.currency, formatter);
  const range = ([low, high]: readonly [number, number]) => messages.range(amount(low), amount(high));
  const number = (x: number) => formatter.number(x);
  const percent = (x: number) => formatter.percent(x);
  const say = <T>(x: T | undefined, inWords: (x: T) => string, form = (text: string) => text) =>
    x === undefined ? undefined : form(inWords(x));
  const text =
    say(node.atLeast, amount, node.atLeast === 0 ? undefined : messages.atLeast) ??
    say(node.atMost, amount, messages.upTo) ??
    say(node.above, amount, messages.above) ??
    say(node.below, amount, messages.below) ??
    say(node.exactly, amount, messages.exactly) ??
    say(node.between, range) ??
    say(node.toBeFixed, range, messages.toBeFixed) ??
    say(node.top, number, messages.top) ??
    say(node.topPercent, percent, messages.top) ??
    say(node.growth, percent, messages.growth) ??
    say(node.share, percent, of ? (text) => messages.share(text, formatter.text(of)) : messages.atLeast);

  if (text !== undefined && !held) return asPhrase(text, { details: covers });
  const [thing] = covers;
  if (thing !== undefined) return asPhrase(thing);
  return held ? asPhrase(messages.required, { tone: 'yes' }) : asPhrase('');
}

/** A number as its measure says it. */
export function quantity(
  x: number,
  measure: { kind?: string | undefined; unit?: Unit | undefined; currency?: string | undefined } | undefined,
  currency: string | undefined,
  formatter: Formatter,
): string {
  const unit = measure?.unit;
  if (measure?.kind === 'percent') return formatter.percent(x);
  if (measure?.kind === 'duration' && isTimeUnit(unit)) return formatter.duration(x, unit);
  if (measure?.kind === 'money') return formatter.money(x, currency ?? measure.currency);
  // The measure of a duration in another unit has no currency, whatever the condition says.
  if (currency !== undefined && measure?.kind !== 'duration') return formatter.money(x, currency);
  return unit === undefined ? formatter.number(x) : formatter.quantity(x, unit);
}

const TIME_UNITS: readonly unknown[] = [
  'minute',
  'hour',
  'business-hour',
  'day',
  'business-day',
  'week',
  'month',
  'quarter',
  'year',
] satisfies TimeUnit[];

/** Whether a unit is one of time, which has words of its own in every language. */
export function isTimeUnit(unit: Unit | undefined): unit is TimeUnit {
  return TIME_UNITS.includes(unit);
}
