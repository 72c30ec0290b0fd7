import type { Program } from '../program/schema/program.js';
import type { Earning, ScorePart, ScoreRequirement } from '../program/schema/requirement.js';
import { unitText } from '../program/text-of.js';
import { parts } from './parts.js';
import { phrase, type Phrase } from './phrase.js';
import { sayScope, sayWindow } from './format-scope.js';
import { led, sayQualifiers } from './format-value.js';
import type { Words } from './formatter.js';

/** The total that a score must reach. */
export function sayScore({ atLeast, outOf, is, window }: ScoreRequirement, words: Words): Phrase {
  const { messages } = words;
  if (is !== undefined || atLeast === undefined)
    return phrase(messages[is ?? 'not-known'], { tone: 'silent' });
  const least = words.number(atLeast);
  const text = outOf === undefined ? least : messages.outOf(least, words.plural(messages.points, outOf));
  return phrase(messages.atLeast(text), { details: sayWindow(window, words) });
}

/** What a part of a score counts for, and what earns its points. */
export function sayPart(part: ScorePart, words: Words, program: Program): Phrase {
  const { messages } = words;
  const { max, min, above, weight, is, earns = [] } = part;
  const facts = parts(
    max !== undefined && messages.upTo(words.plural(messages.points, max)),
    min !== undefined && messages.atLeast(words.plural(messages.points, min)),
    above !== undefined && messages.above(words.number(above)),
    weight !== undefined && messages.weight(words.percent(weight)),
  );
  const details = [...sayScope(part.only, words, program), ...sayQualifiers(part, words)];
  const items = earns.map((earning) => sayEarning(earning, words, program));
  if (is !== undefined)
    return phrase(messages[is], { tone: 'silent', details: [...facts, ...details], items });
  if (facts.length === 0 && items.length === 0 && part.parts) return phrase(messages.seeParts, { details });
  return phrase(words.all(facts), { details, items });
}

function sayEarning(earning: Earning, words: Words, program: Program): Phrase {
  const { messages } = words;
  const { name, points, unit, upTo, needs, gate } = earning;
  const many = (x: number) => (unit === undefined ? words.number(x) : words.counted(x, unit));
  const rate = parts(
    points !== undefined && words.plural(messages.points, points),
    points !== undefined && sayEach(earning, words),
  ).join(' ');
  const facts = parts(
    rate,
    upTo !== undefined && messages.upTo(words.plural(messages.points, upTo)),
    gate && needs === undefined && messages.gateOnly,
    needs !== undefined && (gate ? messages.gate : messages.needs)(many(needs)),
  );
  const said = phrase(facts.join(', '), {
    details: [...sayScope(earning.only, words, program), ...sayQualifiers(earning, words)],
  });
  return name === undefined ? said : led(words.text(name), said, words);
}

/** What earns the points: "per certificate", "for every 5 certificates". */
function sayEach({ unit, each }: Earning, words: Words): string | false {
  const { messages } = words;
  if (unit === undefined) return each !== undefined && messages.forEach(words.number(each));
  return each === undefined || each === 1
    ? messages.each(words.text(unitText(unit, 'one')))
    : messages.forEach(words.counted(each, unit));
}
