import { byId } from '../program/by-id.js';
import type { Measure, Program } from '../program/schema/program.js';
import type { ConditionPart, MeasureRequirement } from '../program/schema/requirement.js';
import type { TimeUnit, Unit } from '../program/schema/scalars.js';
import { parts } from './parts.js';
import { asLine, phrase, withDetails, type Phrase } from './phrase.js';
import { sayWindow } from './format-scope.js';
import { sayQualifiers } from './format-value.js';
import type { Words } from './formatter.js';

/** What a condition asks of its measure, and everything that narrows it. */
export function sayMeasure(node: MeasureRequirement, words: Words, program: Program): Phrase {
  const { messages } = words;
  const { ofWhich, together, includingOneOf, forEach, within, validFor } = node;
  const measure = byId(program.measures, node.measure);
  const part = (other: ConditionPart) => sayConditionPart(other, measure, words, program);
  return withDetails(
    sayComparison(node, measure, words),
    parts(
      ofWhich && messages.ofWhich(words.all(ofWhich.map(part))),
      together && messages.together(words.all(together.map(part))),
      includingOneOf && messages.includingOneOf(words.any(includingOneOf.map(part))),
      forEach && messages.forEach(words.counted(forEach.count, forEach.unit)),
      sayWindow(node.window, words),
      within && messages.within(words.length(within)),
      validFor && messages.validFor(words.length(validFor)),
    ),
  );
}

/** A part is named: "at least 4 technical"; a thing one holds is its own name. */
export function sayConditionPart(
  part: ConditionPart,
  whole: Measure | undefined,
  words: Words,
  program: Program,
): string {
  const own = byId(program.measures, part.measure);
  const measure = own ?? whole;
  const text = part.name ?? own?.name;
  // The name of the part stands where the unit would: "4 technical" of "8 people".
  const counts = text !== undefined && (measure?.kind ?? 'count') === 'count';
  const said = withDetails(
    sayComparison(part, counts ? undefined : measure, words),
    sayQualifiers(part, words),
  );
  if (text === undefined) return asLine(said);
  const name = words.text(text);
  if (said.tone === 'yes') return asLine({ ...said, text: name });
  return counts && said.tone === 'plain' && part.share === undefined
    ? asLine({ ...said, text: `${said.text} ${name}` })
    : words.messages.label(name, asLine(said));
}

/** The comparison alone. */
function sayComparison(node: ConditionPart, measure: Measure | undefined, words: Words): Phrase {
  const { messages } = words;
  const { of, is, held } = node;
  const covers = parts(node.covers && words.text(node.covers));
  if (is !== undefined) return phrase(messages[is], { tone: 'silent', details: covers });

  const amount = (x: number) => quantity(x, measure, node.currency, words);
  const range = ([low, high]: readonly [number, number]) => messages.range(amount(low), amount(high));
  const number = (x: number) => words.number(x);
  const percent = (x: number) => words.percent(x);
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
    say(node.share, percent, of ? (text) => messages.share(text, words.text(of)) : messages.atLeast);

  if (text !== undefined && !held) return phrase(text, { details: covers });
  const [thing] = covers;
  if (thing !== undefined) return phrase(thing);
  return held ? phrase(messages.required, { tone: 'yes' }) : phrase('');
}

/** A number as its measure says it. */
export function quantity(
  x: number,
  measure: { kind?: string | undefined; unit?: Unit | undefined; currency?: string | undefined } | undefined,
  currency: string | undefined,
  words: Words,
): string {
  const unit = measure?.unit;
  if (measure?.kind === 'percent') return words.percent(x);
  if (measure?.kind === 'duration' && isTimeUnit(unit)) return words.duration(x, unit);
  if (measure?.kind === 'money') return words.money(x, currency ?? measure.currency);
  // The measure of a duration in another unit has no currency, whatever the condition says.
  if (currency !== undefined && measure?.kind !== 'duration') return words.money(x, currency);
  return unit === undefined ? words.number(x) : words.counted(x, unit);
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
