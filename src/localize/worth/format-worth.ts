import type { FigureQuestion } from '../../program/worth/figures.js';
import type { Effort } from '../../program/worth/effort.js';
import type { Amount } from '../../program/worth/amounts.js';
import type { Range } from '../../program/worth/range.js';
import type { Stretch } from '../../program/worth/break-even.js';
import type { GainStep, Missing, Worth } from '../../program/worth/worth.js';
import type { FactQuestion } from '../../program/standing/facts.js';
import { byId } from '../../program/by-id.js';
import type { Program } from '../../program/schema/program.js';
import type { Unit } from '../../program/schema/scalars.js';
import { unitText } from '../../program/text-of.js';
import { formatValue } from '../format-value.js';
import type { Formatter } from '../formatter.js';
import { joined, parts } from '../parts.js';
import { asLine } from '../phrase.js';
import { isTimeUnit } from '../quantity.js';
import type { WorthMessages } from './messages.js';

/** What sentences about money are said with. */
export interface WorthTexts {
  program: Program;
  formatter: Formatter;
  labels: WorthMessages;
}

/** An amount of which only the ends are known; nothing where neither is. */
function formatRange(range: Range, currency: string, { formatter, labels }: WorthTexts): string {
  const [least, most] = [cents(range.least), cents(range.most)];
  const money = (amount: number) => formatter.money(amount, currency === '' ? undefined : currency);
  if (least === most) return money(most);
  if (!Number.isFinite(least)) return Number.isFinite(most) ? labels.atMost(money(most)) : '';
  if (!Number.isFinite(most)) return formatter.messages.atLeast(money(least));
  return formatter.messages.range(money(least), money(most));
}

/** To the cent: what dividing leaves behind is no figure of the document. */
const cents = (amount: number): number => Math.round(amount * 100) / 100;

const isNothing = ({ least, most }: Range): boolean => least === 0 && most === 0;

/** That it is nothing or anything more tells nothing. */
const tellsNothing = ({ least, most }: Range): boolean => least <= 0 && most === Infinity;

/** What it takes, in a sentence: "It takes EUR 14,000 once, EUR 480 a year, and 4 more people." */
export function formatEffort({ effort }: Worth, texts: WorthTexts): string {
  const { formatter, labels } = texts;
  const { people, fewest } = effort;
  const all = parts(formatPayments(effort, texts), people > 0 && formatPeople(fewest, people, texts));
  if (all.length > 0) return labels.takes(formatter.conjunction(all));
  return effort.unknown.length > 0 ? labels.takesUnpriced : labels.takesNothing;
}

/** How many more people it takes; from as few as it may be, where one may count for several things. */
function formatPeople(fewest: number, people: number, { formatter, labels }: WorthTexts): string {
  if (fewest === people) return formatter.plural(labels.people, people);
  const [low, high] = [formatter.number(fewest), formatter.number(people)];
  // A form that has its number in its word has no room for two.
  const numbered = Object.entries(labels.people).filter(([, form]) => form.includes('#'));
  const said = formatter.plural({ other: labels.people.other, ...Object.fromEntries(numbered) }, people);
  return said.replace(high, () => formatter.messages.range(low, high));
}

/** What is to be paid, once and in a year. */
function formatPayments({ payments }: Effort, texts: WorthTexts): string[] {
  const { labels } = texts;
  return [...payments].flatMap(([currency, { once, yearly, later }]) => {
    const say = (range: Range, words: (amount: string) => string) =>
      !isNothing(range) && words(formatRange(range, currency, texts));
    const isSame = yearly.least === later.least && yearly.most === later.most;
    const saves = isSame && yearly.most < 0 && Number.isFinite(yearly.least);
    return parts(
      say(once, labels.once),
      saves ? say(negative(yearly), labels.less) : say(yearly, isSame ? labels.yearly : labels.first),
      !isSame && say(later, labels.later),
    );
  });
}

/** What one tier takes, in a cell. */
export function formatTakes(effort: Effort, texts: WorthTexts): string {
  const isUnpriced = effort.unknown.length + effort.unknownOnTheWay.length > 0;
  const unpriced = isUnpriced && texts.labels.priceMissing;
  return joined(parts(formatPayments(effort, texts), unpriced), ',', texts.formatter) || '–';
}

/** What one tier brings in a year, in a cell; every currency for itself. */
export function formatYearly({ returns }: Worth, texts: WorthTexts): string {
  const told = [...returns].filter(([, { later }]) => !tellsNothing(later));
  const said = told.flatMap(([currency, { later }]) => parts(formatRange(later, currency, texts)));
  return joined(said, ';', texts.formatter) || (returns.size > 0 ? texts.labels.openEnd : '–');
}

/**
 * What it brings, or brings more or less than another tier. Where it can be any more and any less, what comes of the
 * benefits of which all is told; nothing where there are none.
 */
export function formatReturns({ from, returns, counted }: Worth, texts: WorthTexts): string {
  const { formatter, labels } = texts;
  const all = [...returns.values()].flatMap(({ first, later }) => [first, later]);
  if (all.length > 0 && all.every(isNothing)) return labels.bringsNothing;
  const isLess = all.every(({ most }) => most <= 0);
  const say = isLess ? labels.bringsLess : from === undefined ? labels.brings : labels.bringsMore;
  const said = formatAmounts(returns, isLess, texts);
  if (said.length > 0) return say(formatter.conjunction(said));
  const soFar = [...counted.values()].some(({ first, later }) => first.least < 0 || later.least < 0)
    ? []
    : formatAmounts(counted, false, texts);
  const sayOfSome = from === undefined ? labels.soFar : labels.soFarMore;
  return soFar.length === 0 ? '' : sayOfSome(formatter.conjunction(soFar));
}

/** @param isLess Whether it is said how much less it is. */
function formatAmounts(amounts: ReadonlyMap<string, Amount>, isLess: boolean, texts: WorthTexts): string[] {
  return [...amounts].flatMap(([currency, { first, later }]) =>
    parts(
      formatAmount(
        isLess ? { first: negative(first), later: negative(later) } : { first, later },
        currency,
        texts,
      ),
    ),
  );
}

const negative = ({ least, most }: Range): Range => ({ least: 0 - most, most: 0 - least });

function formatAmount({ first, later }: Amount, currency: string, texts: WorthTexts): string {
  const { labels } = texts;
  if (tellsNothing(first) && tellsNothing(later)) return '';
  if (first.least === later.least && first.most === later.most)
    return isNothing(first) ? '' : wrapped(formatRange(first, currency, texts), labels.yearly);
  return joined(
    parts(
      wrapped(formatRange(first, currency, texts), labels.first),
      !isNothing(later) && !tellsNothing(later) && wrapped(formatRange(later, currency, texts), labels.later),
    ),
    ',',
    texts.formatter,
  );
}

const wrapped = (said: string, wrap: (said: string) => string): string => (said === '' ? '' : wrap(said));

/** One gain that is told, and how it came about: "Discount: EUR 27,000 a year", "12% → 15%". */
export function formatGain(
  { benefit, before, after, more }: GainStep,
  texts: WorthTexts,
): { said: string; how: string } | undefined {
  const { formatter, program } = texts;
  if ([before, after].some((one) => one && (one.unknown || one.asks.length > 0))) return undefined;
  const said = [...more].flatMap(([currency, amount]) => parts(formatAmount(amount, currency, texts)));
  if (said.length === 0) return undefined;
  const values = [before?.value, after.value].flatMap((value) =>
    value ? [asLine(formatValue(value, formatter, program), formatter)] : [],
  );
  return {
    said: formatter.messages.label(formatter.text(benefit.name), formatter.conjunction(said)),
    how: values.join(' → '),
  };
}

/** When it has paid what it takes: months are rounded up, for a part of one has not paid yet. */
export function formatPaysBack({ paysBack, results }: Worth, { formatter, labels }: WorthTexts): string {
  if (!paysBack) return results.size > 1 ? labels.apart : '';
  const [least, most] = [Math.ceil(paysBack.least - 1e-9), Math.ceil(paysBack.most - 1e-9)];
  const months = (count: number) => formatter.plural(labels.month, count);
  if (most === 0) return labels.paysBackAtOnce;
  if (least === Infinity) return labels.paysBackNever;
  // From the first day at best and never at worst says nothing.
  if (most === Infinity) return least === 0 ? '' : labels.paysBackAtBest(months(least));
  return least === most
    ? labels.paysBackIn(months(most))
    : labels.paysBackBetween(formatter.number(least), months(most));
}

/** By which figures a year surely pays. */
export function formatBreakEven(
  stretches: readonly Stretch[],
  question: FigureQuestion,
  texts: WorthTexts,
): string {
  const { formatter, labels, program } = texts;
  const [first] = stretches;
  if (!first || (first.from === 0 && first.to === Infinity)) return '';
  const currency = question.currency ?? program.currency;
  const say = (figure: number) =>
    question.about === 'base' || question.about === 'value'
      ? formatter.money(figure, currency === '' ? undefined : currency)
      : formatter.number(figure);
  // Whole figures, at each of which it does pay.
  const [from, last] = [Math.ceil(cents(first.from)), Math.floor(cents(first.to))];
  const to = first.below && last === first.to ? last - 1 : last;
  const what = formatFigure(question, texts);
  return first.to === Infinity
    ? labels.paysFrom(say(from), what)
    : labels.paysBetween(say(from), say(to), what);
}

/** What the document does not say and would decide, the first few by name. */
export function formatMissing(
  { from, to, missing }: Worth,
  { program, formatter, labels }: WorthTexts,
): string {
  if (missing.length === 0) return '';
  const name = (one: Missing) => {
    const what = formatter.text('cost' in one ? one.cost.name : one.benefit.name);
    // Where there is one tier, nobody asks of which.
    return from === undefined && one.tier === to
      ? what
      : labels.missingOf(what, formatter.text(byId(program.tiers, one.tier)!.name));
  };
  return labels.missing(formatter.conjunction(firstFew(missing.map(name), formatter, labels)));
}

/** What is no money, counted and named. */
export function formatOthers({ others }: Worth, { formatter, labels }: WorthTexts): string {
  if (others.length === 0) return '';
  const names = others.map(({ benefit }) => formatter.text(benefit.name));
  return formatter.messages.label(
    formatter.plural(labels.others, others.length),
    formatter.conjunction(firstFew(names, formatter, labels)),
  );
}

/** As many as a sentence can bear. */
const FEW = 3;

function firstFew(names: readonly string[], formatter: Formatter, labels: WorthMessages): string[] {
  const more = names.length - FEW;
  return more > 1 ? [...names.slice(0, FEW), labels.more(formatter.number(more))] : [...names];
}

/** What a reader is asked, as the label of a field. */
export function formatFigure(question: FigureQuestion, { formatter, labels }: WorthTexts): string {
  const { about, name, benefits, measure, unit, excluding, condition } = question;
  const text = (given: NonNullable<typeof name>) => formatter.text(given);
  const whole = joined(
    benefits.map((benefit) => text(benefit.name)),
    ',',
    formatter,
  );
  if (measure) return text(measure.name);
  switch (about) {
    case 'base': {
      const label = name === undefined ? labels.baseFor(whole) : labels.base(text(name));
      const terms = parts(
        excluding && formatter.messages.excluding(text(excluding)),
        condition && text(condition),
      );
      return terms.length === 0 ? label : labels.terms(label, joined(terms, ';', formatter));
    }
    case 'quantity':
      return labels.quantity(whole, name === undefined ? '' : formatter.messages.each(text(name)));
    case 'steps':
      return name === undefined ? whole : text(name);
    case 'value':
      return labels.value(unit === undefined ? whole : oneOf(unit, formatter), whole);
    default:
      return about satisfies never;
  }
}

const oneOf = (unit: Unit, formatter: Formatter): string => formatter.text(unitText(unit, 'one'));

/** The question as fields of a page ask it. */
export function asFactQuestion(question: FigureQuestion, texts: WorthTexts): FactQuestion {
  const { key, about, measure, currency } = question;
  const isMoney = about === 'base' || about === 'value' || measure?.kind === 'money';
  const unit = measure?.unit !== undefined && !isTimeUnit(measure.unit) ? measure.unit : undefined;
  return {
    key,
    about: 'part',
    kind: isMoney ? 'money' : 'number',
    name: formatFigure(question, texts),
    ...(isMoney && currency !== '' && { currency: currency ?? measure?.currency }),
    ...(unit !== undefined && { unit }),
    checkable: true,
  };
}
