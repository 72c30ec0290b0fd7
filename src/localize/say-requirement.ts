import type { Ask } from '../program/requirement-rows.js';
import type { Measure, Program } from '../program/schema/program.js';
import type {
  ConditionPart,
  Earning,
  MeasureRequirement,
  Requirement,
  ScorePart,
  ScoreRequirement,
} from '../program/schema/requirement.js';
import type { Scope, Window } from '../program/schema/scalars.js';
import { unitText } from '../program/text-of.js';
import { asLine, isShort, phrase, type Phrase } from './phrase.js';
import { led, sayCases, sayQualifiers } from './say-value.js';
import type { Words } from './words.js';

/** Puts what one tier asks in one row into words. The row's own measure is not named again. */
export function sayAsk(ask: Ask, words: Words, program: Program, row?: Measure): Phrase {
  return ask.kind === 'part'
    ? sayPart(ask.part, words, program)
    : new RequirementTalk(words, program).say(ask.requirement, row?.id);
}

/** Puts a condition into words, naming what it measures. */
export function sayRequirement(requirement: Requirement, words: Words, program: Program): Phrase {
  return new RequirementTalk(words, program).named(requirement);
}

class RequirementTalk {
  constructor(
    private readonly words: Words,
    private readonly program: Program,
  ) {}

  /** A condition whose row already says what it is about. */
  say(node: Requirement, measure?: string): Phrase {
    const said = this.kind(node, measure);
    const details = [
      ...said.details,
      ...sayScope(node.only, this.words, this.program),
      ...sayQualifiers(node, this.words),
    ];
    const recommended = node.recommended && said.tone !== 'silent';
    return {
      ...said,
      ...(recommended &&
        (said.tone === 'yes' ? { tone: 'plain', text: this.words.messages.recommended } : {})),
      details: recommended && said.tone !== 'yes' ? [...details, this.words.messages.recommended] : details,
    };
  }

  /** A condition among others: with its name before it. */
  named(node: Requirement, measure?: string): Phrase {
    const said = this.say(node, measure);
    const name =
      node.name ??
      (node.kind === 'measure' && (node.measure !== measure || said.tone === 'yes')
        ? this.measure(node.measure)?.name
        : undefined);
    if (name === undefined) return said;
    // A thing one holds is its own name; "required" would add nothing.
    if (said.tone === 'yes') return { ...said, tone: 'plain', text: this.words.text(name) };
    return led(this.words.text(name), said, this.words);
  }

  private kind(node: Requirement, measure?: string): Phrase {
    const { messages } = this.words;
    switch (node.kind) {
      case 'measure':
        return sayMeasure(node, this.words, this.program);
      case 'all':
        return this.group(messages.allOf, node.of, measure, true);
      case 'any':
        return this.group(messages.oneOf, node.of, measure);
      case 'some': {
        const among = node.of.filter(({ id }) => id !== undefined && node.includingOneOf?.includes(id));
        const group = this.group(messages.someOf(this.words.number(node.count ?? 1)), node.of, measure);
        if (among.length === 0) return group;
        return {
          ...group,
          details: [
            messages.includingOneOf(this.words.any(among.map((child) => asLine(this.named(child, measure))))),
          ],
        };
      }
      case 'score':
        return sayScore(node, this.words);
      case 'tier': {
        const names = this.program.tiers
          .filter(({ id }) => node.tiers.includes(id))
          .map(({ name }) => this.words.text(name));
        const long = node.for ? [messages.for(this.words.length(node.for))] : [];
        return phrase(messages.fromTier(this.words.any(names)), { details: long });
      }
      case 'varies':
        return sayCases(node, this.words, this.program, (inner) => this.say(inner, measure));
      case 'none':
      case 'not-published':
      case 'not-known':
      case 'not-applicable':
      case 'on-request':
        return phrase(messages[node.kind], { tone: 'silent' });
      default:
        return node satisfies never;
    }
  }

  /** Several conditions: short ones that must all be met are one sentence, everything else is a list under its rule. */
  private group(lead: string, of: readonly Requirement[], measure?: string, joined = false): Phrase {
    const items = of.map((child) => this.named(child, measure));
    if (items.length === 1) return items[0]!;
    if (joined && items.length <= 3 && items.every(isShort))
      return phrase(this.words.all(items.map(({ text }) => text)));
    return phrase(lead, { items });
  }

  private measure(id: string): Measure | undefined {
    return this.program.measures?.find((measure) => measure.id === id);
  }
}

function sayMeasure(node: MeasureRequirement, words: Words, program: Program): Phrase {
  const { messages } = words;
  const measure = program.measures?.find(({ id }) => id === node.measure);
  const said = sayComparison(node, measure, words);
  const part = (other: ConditionPart) => sayConditionPart(other, measure, words, program);
  const details = [
    ...(node.ofWhich ? [messages.ofWhich(words.all(node.ofWhich.map(part)))] : []),
    ...(node.together ? [messages.together(words.all(node.together.map(part)))] : []),
    ...(node.includingOneOf ? [messages.includingOneOf(words.any(node.includingOneOf.map(part)))] : []),
    ...(node.forEach ? [messages.forEach(words.counted(node.forEach.count, node.forEach.unit))] : []),
    ...(node.window ? sayWindow(node.window, words) : []),
    ...(node.within ? [messages.within(words.length(node.within))] : []),
    ...(node.validFor ? [messages.validFor(words.length(node.validFor))] : []),
  ];
  return { ...said, details: [...said.details, ...details] };
}

/** A part is named: "at least 4 technical"; a thing one holds is its own name. */
function sayConditionPart(
  part: ConditionPart,
  whole: Measure | undefined,
  words: Words,
  program: Program,
): string {
  const measure =
    part.measure === undefined ? undefined : program.measures?.find(({ id }) => id === part.measure);
  const name = part.name ?? measure?.name;
  const counted = (measure ?? whole)?.kind ?? 'count';
  // The name of the part stands where the unit would: "4 technical" of "8 people".
  const bare = sayComparison(
    part,
    counted === 'count' && name !== undefined ? undefined : (measure ?? whole),
    words,
  );
  const said = { ...bare, details: [...bare.details, ...sayQualifiers(part, words)] };
  if (name === undefined) return asLine(said);
  if (said.tone === 'yes') return asLine({ ...said, text: words.text(name) });
  if (counted === 'count' && said.tone === 'plain' && part.share === undefined) {
    return asLine({ ...said, text: `${said.text} ${words.text(name)}` });
  }
  return words.messages.label(words.text(name), asLine(said));
}

/** The comparison alone. */
function sayComparison(node: ConditionPart, measure: Measure | undefined, words: Words): Phrase {
  const { messages } = words;
  const one = (x: number) => quantity(x, measure, node.currency, words);
  const range = ([low, high]: readonly [number, number]) => messages.range(one(low), one(high));
  const covers = node.covers === undefined ? undefined : words.text(node.covers);
  const extra = covers === undefined ? [] : [covers];
  if (node.is !== undefined) return phrase(messages[node.is], { tone: 'silent', details: extra });
  if (node.held) return covers === undefined ? phrase(messages.required, { tone: 'yes' }) : phrase(covers);
  const text =
    node.atLeast !== undefined
      ? node.atLeast === 0
        ? one(0)
        : messages.atLeast(one(node.atLeast))
      : node.atMost !== undefined
        ? messages.upTo(one(node.atMost))
        : node.above !== undefined
          ? messages.above(one(node.above))
          : node.below !== undefined
            ? messages.below(one(node.below))
            : node.exactly !== undefined
              ? messages.exactly(one(node.exactly))
              : node.between
                ? range(node.between)
                : node.toBeFixed
                  ? messages.toBeFixed(range(node.toBeFixed))
                  : node.top !== undefined
                    ? messages.top(words.number(node.top))
                    : node.topPercent !== undefined
                      ? messages.top(words.percent(node.topPercent))
                      : node.growth !== undefined
                        ? messages.growth(words.percent(node.growth))
                        : node.share !== undefined
                          ? node.of === undefined
                            ? messages.atLeast(words.percent(node.share))
                            : messages.share(words.percent(node.share), words.text(node.of))
                          : undefined;
  return text === undefined ? phrase(covers ?? '') : phrase(text, { details: extra });
}

/** A number as its measure says it. */
function quantity(
  x: number,
  measure: Measure | undefined,
  currency: string | undefined,
  words: Words,
): string {
  switch (measure?.kind) {
    case 'money':
      return words.money(x, currency ?? measure.currency);
    case 'percent':
      return words.percent(x);
    case 'duration':
      return typeof measure.unit === 'string' && isTimeUnit(measure.unit)
        ? words.duration(x, measure.unit)
        : plain(x, measure, words);
    default:
      return currency === undefined ? plain(x, measure, words) : words.money(x, currency);
  }
}

function plain(x: number, measure: Measure | undefined, words: Words): string {
  return measure?.unit === undefined ? words.number(x) : words.counted(x, measure.unit);
}

const TIME_UNITS = [
  'minute',
  'hour',
  'business-hour',
  'day',
  'business-day',
  'week',
  'month',
  'quarter',
  'year',
] as const;
const isTimeUnit = (unit: string): unit is (typeof TIME_UNITS)[number] =>
  (TIME_UNITS as readonly string[]).includes(unit);

function sayScore(node: ScoreRequirement, words: Words): Phrase {
  const { messages } = words;
  if (node.is !== undefined || node.atLeast === undefined)
    return phrase(messages[node.is ?? 'not-known'], { tone: 'silent' });
  const text =
    node.outOf === undefined
      ? words.number(node.atLeast)
      : messages.outOf(words.number(node.atLeast), words.plural(messages.points, node.outOf));
  return phrase(messages.atLeast(text), { details: node.window ? sayWindow(node.window, words) : [] });
}

function sayPart(part: ScorePart, words: Words, program: Program): Phrase {
  const { messages } = words;
  const points = (x: number) => words.plural(messages.points, x);
  const facts = [
    ...(part.max === undefined ? [] : [messages.upTo(points(part.max))]),
    ...(part.min === undefined ? [] : [messages.atLeast(points(part.min))]),
    ...(part.above === undefined ? [] : [messages.above(words.number(part.above))]),
    ...(part.weight === undefined ? [] : [messages.weight(words.percent(part.weight))]),
  ];
  const details = [...sayScope(part.only, words, program), ...sayQualifiers(part, words)];
  const items = (part.earns ?? []).map((earning) => sayEarning(earning, words, program));
  if (part.is !== undefined)
    return phrase(messages[part.is], { tone: 'silent', details: [...facts, ...details], items });
  if (facts.length === 0 && items.length === 0 && part.parts) return phrase(messages.seeParts, { details });
  return phrase(words.all(facts), { details, items });
}

function sayEarning(earning: Earning, words: Words, program: Program): Phrase {
  const { messages } = words;
  const many = (x: number) => (earning.unit === undefined ? words.number(x) : words.counted(x, earning.unit));
  const rate =
    earning.points === undefined
      ? []
      : [
          [
            words.plural(messages.points, earning.points),
            earning.unit === undefined && earning.each === undefined
              ? ''
              : earning.unit !== undefined && (earning.each ?? 1) === 1
                ? messages.each(words.text(unitText(earning.unit, 'one')))
                : messages.forEach(many(earning.each ?? 1)),
          ]
            .filter(Boolean)
            .join(' '),
        ];
  const facts = [
    ...rate,
    ...(earning.upTo === undefined ? [] : [messages.upTo(words.plural(messages.points, earning.upTo))]),
    ...(earning.gate && earning.needs === undefined ? [messages.gateOnly] : []),
    ...(earning.needs === undefined
      ? []
      : [earning.gate ? messages.gate(many(earning.needs)) : messages.needs(many(earning.needs))]),
  ];
  const said = phrase(facts.join(', '), {
    details: [...sayScope(earning.only, words, program), ...sayQualifiers(earning, words)],
  });
  return earning.name === undefined ? said : led(words.text(earning.name), said, words);
}

/** The window of time that something is counted over. */
export function sayWindow({ kind, months, quarters, note }: Window, words: Words): string[] {
  const { messages } = words;
  const text =
    kind === 'rolling'
      ? words.plural(messages.rolling, months ?? 12)
      : kind === 'quarters-in-a-row'
        ? words.plural(messages.quartersInARow, quarters ?? 2)
        : kind === 'month'
          ? messages.inMonth
          : kind === 'quarter'
            ? messages.inQuarter
            : messages[kind];
  return [text, ...(note === undefined ? [] : [words.text(note)])];
}

/** Whom something concerns, where that is not everybody. */
export function sayScope(only: Scope | undefined, words: Words, program: Program): string[] {
  return Object.entries(only ?? {}).map(([id, options]) => {
    const names = program.dimensions
      ?.find((dimension) => dimension.id === id)
      ?.options.filter((option) => options.includes(option.id));
    return words.messages.only(words.any((names ?? []).map(({ name }) => words.text(name))));
  });
}
