import { byId } from '../program/by-id.js';
import type { Measure, Program } from '../program/schema/program.js';
import type { Earning, ScorePart, ScoreRequirement } from '../program/schema/requirement.js';
import { unitText } from '../program/text-of.js';
import { joined, parts } from './parts.js';
import { asPhrase, type Phrase } from './phrase.js';
import { formatKeptFor, formatScope, formatWindow } from './format-scope.js';
import { led, formatQualifiers } from './format-value.js';
import { quantity } from './quantity.js';
import type { Formatter } from './formatter.js';

/** The total that a score must reach. */
export function formatScore({ atLeast, outOf, is, window }: ScoreRequirement, formatter: Formatter): Phrase {
  const { messages } = formatter;
  const details = formatWindow(window, formatter);
  if (is !== undefined || atLeast === undefined)
    return asPhrase(messages[is ?? 'not-known'], { tone: 'silent', details });
  const least = formatter.number(atLeast);
  const text = outOf === undefined ? least : messages.outOf(least, formatter.plural(messages.points, outOf));
  return asPhrase(messages.atLeast(text), { details });
}

/** The parts of a score and theirs, each by its name. */
export function formatParts(parts: readonly ScorePart[], formatter: Formatter, program: Program): Phrase[] {
  return parts.flatMap((part) => [
    { ...led(formatter.text(part.name), formatPart(part, formatter, program), formatter), about: [part] },
    ...formatParts(part.parts ?? [], formatter, program),
  ]);
}

/** What a part of a score counts for, and what earns its points. */
export function formatPart(part: ScorePart, formatter: Formatter, program: Program): Phrase {
  const { messages } = formatter;
  const { max, min, above, weight, is, earns = [] } = part;
  const facts = parts(
    typeof max === 'number' && messages.upTo(formatter.plural(messages.points, max)),
    min !== undefined && messages.atLeast(formatter.plural(messages.points, min)),
    above !== undefined && messages.above(formatter.number(above)),
    typeof weight === 'number' && messages.weight(formatter.percent(weight)),
    typeof max === 'string' && messages.label(messages.mostPoints, messages[max]),
    typeof weight === 'string' && messages.label(messages.weightName, messages[weight]),
  );
  const details = [...formatScope(part.only, formatter, program), ...formatQualifiers(part, formatter)];
  // Where one thing alone earns them, the most of the part is the most of it.
  const most = earns.length === 1 ? max : undefined;
  const measure = byId(program.measures, part.measure);
  const items = earns.map((earning) => formatEarning(earning, most, measure, formatter, program));
  if (is !== undefined)
    return asPhrase(messages[is], { tone: 'silent', details: [...facts, ...details], items });
  if (facts.length === 0 && items.length === 0 && part.parts) return asPhrase(messages.seeParts, { details });
  return asPhrase(formatter.conjunction(facts), { details, items });
}

function formatEarning(
  earning: Earning,
  most: ScorePart['max'],
  measure: Measure | undefined,
  formatter: Formatter,
  program: Program,
): Phrase {
  const { messages } = formatter;
  const { name, points, unit, upTo, needs, gate, partial, keptFor } = earning;
  const many = (x: number) =>
    unit === undefined ? quantity(x, measure, undefined, formatter) : formatter.quantity(x, unit);
  const rate =
    points !== undefined &&
    messages.rate(formatter.plural(messages.points, points), parts(formatEach(earning, formatter)));
  const facts = parts(
    rate,
    // What is earned once is the most it can earn.
    upTo !== undefined &&
      upTo !== most &&
      !(upTo === points && unit === undefined) &&
      messages.upTo(formatter.plural(messages.points, upTo)),
    gate && needs === undefined && messages.gateOnly,
    needs !== undefined && (gate ? messages.gate : messages.needs)(many(needs)),
    partial && messages.partial,
  );
  const phrase = asPhrase(joined(facts, ',', formatter), {
    details: [
      ...formatKeptFor(keptFor, formatter),
      ...formatScope(earning.only, formatter, program),
      ...formatQualifiers(earning, formatter),
    ],
    about: [earning],
  });
  return name === undefined ? phrase : led(formatter.text(name), phrase, formatter);
}

/** What earns the points: "per certificate", "for every 5 certificates". */
export function formatEach(
  { unit, each }: Pick<Earning, 'unit' | 'each'>,
  formatter: Formatter,
): string | false {
  const { messages } = formatter;
  if (unit === undefined) return each !== undefined && messages.forEach(formatter.number(each));
  return each === undefined || each === 1
    ? messages.each(formatter.text(unitText(unit, 'one')))
    : messages.forEach(formatter.quantity(each, unit));
}
