import { byId } from '../program/by-id.js';
import { comparisonOf } from '../program/schema/comparison.js';
import type { Measure, Program } from '../program/schema/program.js';
import type { ConditionPart, MeasureRequirement } from '../program/schema/requirement.js';
import { parts } from './parts.js';
import { asLine, asPhrase, withDetails, type Phrase } from './phrase.js';
import { quantity } from './quantity.js';
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
      within &&
        ('before' in within
          ? messages.before(formatter.text(byId(program.tiers, within.before)?.name ?? within.before))
          : messages.within(formatter.length(within))),
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
  if (text === undefined) return asLine(phrase, formatter);
  const name = formatter.text(text);
  if (phrase.tone === 'yes') return asLine(nameHeld(name, phrase, part, formatter), formatter);
  return counts && phrase.tone === 'plain' && part.share === undefined
    ? asLine({ ...phrase, text: `${phrase.text} ${name}` }, formatter)
    : formatter.messages.label(name, asLine(phrase, formatter));
}

/** What one has or has not, by its name; how far it must reach takes the place of "required". */
export function nameHeld(
  name: string,
  phrase: Phrase,
  { covers }: Pick<ConditionPart, 'covers'>,
  formatter: Formatter,
): Phrase {
  if (covers === undefined) return { ...phrase, text: name };
  const reach = formatter.text(covers);
  const details = phrase.details.filter((detail) => detail !== reach);
  return { ...phrase, text: formatter.messages.label(name, reach), details };
}

/** The comparison alone. How far it must reach stands beside it. */
function formatComparison(node: ConditionPart, measure: Measure | undefined, formatter: Formatter): Phrase {
  const { messages } = formatter;
  const { form, figure } = comparisonOf(node) ?? { form: undefined };
  const whole = node.of && formatter.text(node.of);
  const isInside = form === 'share' || form === 'top' || form === 'topPercent';
  const covers = node.covers && formatter.text(node.covers);
  const beside = parts(covers, whole && !isInside && messages.of(whole));
  const amount = (x: number) => quantity(x, measure, node.currency, formatter);
  const range = ([low, high]: readonly [number, number]) => messages.range(amount(low), amount(high));
  const say = (text: string) => asPhrase(text, { details: beside });
  switch (form) {
    case 'is':
      return asPhrase(messages[figure], { tone: 'silent', details: beside });
    case 'atLeast':
      return say(figure === 0 ? amount(0) : messages.atLeast(amount(figure)));
    case 'atMost':
      return say(messages.upTo(amount(figure)));
    case 'above':
    case 'below':
    case 'exactly':
      return say(messages[form](amount(figure)));
    case 'between':
      return say(range(figure));
    case 'toBeFixed':
      return say(messages.toBeFixed(range(figure)));
    case 'top':
    case 'topPercent': {
      const top = form === 'top' ? formatter.number(figure) : formatter.percent(figure);
      return say(whole ? messages.topOf(top, whole) : messages.top(top));
    }
    case 'growth':
      return say(messages.growth(formatter.percent(figure)));
    case 'share': {
      const share = formatter.percent(figure);
      const most = node.ofAtMost !== undefined && messages.ofAtMost(formatter.number(node.ofAtMost));
      const said = whole ? messages.share(share, whole) : messages.atLeast(share);
      return asPhrase(said, { details: parts(beside, most) });
    }
    case 'held':
    case 'covers':
      return asPhrase(messages.required, { tone: 'yes', details: beside });
    case undefined:
      return asPhrase('');
    default:
      return form satisfies never;
  }
}
