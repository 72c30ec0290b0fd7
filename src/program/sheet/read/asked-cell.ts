/** What the text of a cell asks for: nothing, something held, a figure with its parts, several of these, or words. */
import type { Silence } from '../../schema/silence.js';
import {
  byLegend,
  figureDoubts,
  fitting,
  headIn,
  linesOf,
  looksLikeFigure,
  plainMeaning,
  silenceValue,
  type CellContext,
  type CellDoubt,
  type EmptyMeaning,
} from './cell-value.js';
import { figureIn } from './figure.js';
import type { Figure } from './figure-unit.js';
import { isOneOf, isOr } from './section-words.js';

/** A condition before it is known which measure counts it. */
export type Asked =
  | { kind: 'silent'; is: Silence | 'not-required'; note?: string }
  | { kind: 'held'; recommended?: true; covers?: string; note?: string }
  | { kind: 'figure'; figure: Figure; parts: AskedPart[]; recommended?: true; note?: string }
  | { kind: 'all' | 'any'; of: Asked[] }
  | { kind: 'some'; count: number; of: Asked[] };

/** Of the people asked for, how many must be what. */
export interface AskedPart {
  name: string;
  atLeast: number;
}

export interface AskedRead {
  asked: Asked;
  doubts: CellDoubt[];
}

/** What an empty cell or a dash asks, by what its author means with it; nothing where it is not mentioned. */
export function silenceAsked(meaning: EmptyMeaning): Asked | undefined {
  const value = silenceValue(meaning);
  if (value === undefined) return undefined;
  return { kind: 'silent', is: meaning === 'no' ? 'not-required' : (meaning as Silence) };
}

/** Reads a cell of what is asked, which is not empty and has no footnote marks. */
export function readAsked(written: string, context: CellContext): AskedRead {
  const doubts: CellDoubt[] = [];
  const asked = readPart(byLegend(written, context.legend), context, doubts, 0);
  return { asked, doubts };
}

const ALL_OF = /\s*;\s*|\s+\+\s+|\s+(?:AND|UND|ET|Y|E|EN|I)\s+/;
const ONE_OF_BEFORE =
  /^(any[- ]of|one of|any one of|any of|either|entweder|eine? von|einer? der folgenden|soit|uno de|um de|uno di|een van|jedno z)\s*:?\s*/i;
const SO_MANY_OF =
  /^(?:(?:any|at least)\s+)?(one|two|three|four|five|\d{1,2}) (?:of|von|aus)(?:\s+(?:one|two|three|four|five|six|seven|eight|\d{1,2}|the following)\s*:|\s*:|(?=\s\p{Lu}))\s*/iu;
/** Between two figures that are both asked for: "2 sales, 2 technical". */
const BETWEEN_FIGURES = /\s*[;+&]\s*|,\s+|\s+(?:and|und|et|y|e|en|i)\s+/i;
const COUNTS: readonly string[] = ['one', 'two', 'three', 'four', 'five'];
/** "or" between two things, with what is around it; not that of "5 or more". */
const OR = /\s+(?:or|oder|ou|oppure|lub|albo|أو|או)\s+|\s*(?:または|もしくは|또는|或者)\s*/i;
const IN_CAPITALS = /\s+(?:OR|ODER|OU|O|LUB|OF)\s+/;

function readPart(text: string, context: CellContext, doubts: CellDoubt[], depth: number): Asked {
  const simple = readSimple(text, context, doubts);
  if (simple || depth > 3) return simple ?? wordsAsked(text, doubts);
  const inside = withoutBrackets(text);
  if (inside !== undefined) return readPart(inside, context, doubts, depth + 1);
  const several = (parts: readonly string[]) =>
    parts.map((part) => readPart(part, context, doubts, depth + 1));

  const lines = linesOf(text);
  if (lines.length > 1) {
    const [first = '', ...rest] = lines;
    if (isOneOf(first)) return { kind: 'any', of: several(rest) };
    if (rest.every((line, at) => at % 2 === 1 || isOr(line)) && rest.length > 1)
      return { kind: 'any', of: several(lines.filter((line) => !isOr(line))) };
    const led = rest.map((line) => /^(?:or|oder|ou|o|of|lub)\b[:\s]\s*(.+)$/isu.exec(line)?.[1]);
    if (led.every((line) => line !== undefined)) return { kind: 'any', of: several([first, ...led]) };
    if (!lines.some(isOr)) return { kind: 'all', of: several(lines) };
  }
  const [counted, many] = SO_MANY_OF.exec(text) ?? [];
  if (counted !== undefined) {
    const of = several(listed(text.slice(counted.length)));
    const count = COUNTS.indexOf(many!.toLowerCase()) + 1 || Number(many);
    if (of.length > 1 && count > 0 && count < of.length)
      return count === 1 ? { kind: 'any', of } : { kind: 'some', count, of };
  }
  const [led] = ONE_OF_BEFORE.exec(text) ?? [];
  if (led !== undefined) {
    const rest = text.slice(led.length);
    const parts = outside(rest, OR).length > 1 ? outside(rest, OR) : listed(rest);
    if (parts.length > 1) return { kind: 'any', of: several(parts) };
  }
  const figures = outside(text, BETWEEN_FIGURES);
  if (figures.length > 1 && figures.every((part) => hasUnit(part, context)))
    return { kind: 'all', of: several(figures) };
  const capital = outside(text, IN_CAPITALS);
  const options = capital.length > 1 ? capital : outside(text, OR);
  const needed = outside(text, ALL_OF);
  // "3, which must include A OR B" is not 3 or B.
  const areWhole = options.every(
    (part) => (isWhole(part, context) || capital.length > 1) && !/,\s*\p{Ll}/u.test(part),
  );
  if (options.length > 1 && areWhole) {
    // "A and B or C" is two things; brackets tell which.
    if (options.every((part) => outside(part, ALL_OF).length < 2))
      return { kind: 'any', of: several(options) };
  } else if (needed.length > 1 && options.length < 2) return { kind: 'all', of: several(needed) };
  if (options.length > 1) doubts.push({ code: 'or-in-words', facts: { text } });
  return wordsAsked(text, doubts, options.length < 2);
}

/** Whether a part is one figure that says what it counts: "2 technical" is, and the 10 of "10 and 12 %" is not. */
function hasUnit(part: string, context: CellContext): boolean {
  const read = readSimple(part, { ...context, unit: undefined }, []);
  return read?.kind === 'figure' && read.figure.unit.is !== 'none';
}

/** Whether a part of an "or" stands for itself: a figure, a plain word, or a name. */
const isWhole = (part: string, context: CellContext): boolean =>
  /^\p{Lu}/u.test(part) ||
  plainMeaning(part, context) !== undefined ||
  readSimple(part, context, []) !== undefined;

const listed = (text: string): string[] => {
  const parts = outside(text, /\s*;\s*/);
  return parts.length > 1 ? parts : outside(text, /\s*,\s*(?:(?:or|and|oder|und|ou|et|o|y|e)\s+)?/i);
};

/** The parts of a text between a sign, where that does not stand in brackets. */
function outside(text: string, sign: RegExp): string[] {
  const every = new RegExp(sign.source, `${sign.flags.replace('g', '')}g`);
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let seen = 0;
  for (const found of text.matchAll(every)) {
    for (; seen < found.index; seen++) depth += text[seen] === '(' ? 1 : text[seen] === ')' ? -1 : 0;
    if (depth !== 0) continue;
    parts.push(text.slice(start, found.index));
    start = found.index + found[0].length;
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

function withoutBrackets(text: string): string | undefined {
  return /^\([^()]*\)$/.test(text) ? text.slice(1, -1).trim() : undefined;
}

/** One thing: a plain word, or a figure. */
function readSimple(text: string, context: CellContext, doubts: CellDoubt[]): Asked | undefined {
  const plain = plainAsked(text, context, doubts);
  if (plain) return plain;
  const led = text.includes(';') ? undefined : headIn(text, context);
  const head = led && plainAsked(led.head, context, doubts);
  if (head?.kind === 'silent' || head?.kind === 'held') return { ...head, note: led!.remark };
  const [, whole, said] = OF_WHICH.exec(text) ?? [];
  const figure = figureIn(whole ?? text, context);
  if (!figure) return undefined;
  const behind = said ?? figure.remark;
  const parts = behind === undefined ? undefined : partsIn(behind);
  if (said !== undefined && !parts) return undefined;
  const isAdvised = (words: string | undefined) =>
    words !== undefined && plainMeaning(words, context) === 'recommended';
  const advised = isAdvised(behind) || (figure.unit.is === 'count' && isAdvised(figure.unit.words));
  doubts.push(...figureDoubts(figure, text));
  return {
    kind: 'figure',
    figure:
      advised && figure.unit.is === 'count' && isAdvised(figure.unit.words)
        ? { ...figure, unit: context.unit ?? { is: 'none' } }
        : figure,
    parts: parts ?? [],
    ...(advised && { recommended: true as const }),
    ...(behind !== undefined && !parts && !isAdvised(behind) && { note: behind }),
  };
}

const OF_WHICH =
  /^(.{1,60}?)\s*(?:,\s*|\s)(?:of which|of whom|including|incl\.|davon|darunter|dont|de los cuales|de las cuales|dos quais|das quais|di cui|waarvan|w tym|うち|منها|מתוכם)\s*:?\s+(.+)$/isu;
const PART =
  /^(?:at least|min(?:imum|\.)?|mindestens|au moins|al menos|pelo menos|almeno|minstens|co najmniej|≥)?\s*(\d{1,6})\s?[x×]?\s+(\p{L}[\p{L}\p{M}\d '’&/-]{0,60})$/iu;

/** "2 technical, 1 sales": each with its number; nothing where one has none. */
function partsIn(text: string): AskedPart[] | undefined {
  const parts = text.split(/\s*[,;+&]\s*|\s+(?:and|und|et|y|e|en|i)\s+/i);
  const read = parts.map((part) => {
    const [, number, name] = PART.exec(part.trim()) ?? [];
    return name === undefined ? undefined : { name: name.trim(), atLeast: Number(number) };
  });
  return read.every((part) => part !== undefined) ? read : undefined;
}

function plainAsked(text: string, context: CellContext, doubts: CellDoubt[]): Asked | undefined {
  const plain = plainMeaning(text, context);
  switch (plain) {
    case undefined:
    case 'limited':
    case 'selected':
    case 'eligible':
    case 'by-proposal':
    case 'by-invitation':
    case 'priority':
    case 'unlimited':
    case 'started':
    case 'free':
      return undefined;
    case 'yes':
    case 'required':
      return { kind: 'held' };
    case 'no':
    case 'not-required':
      return { kind: 'silent', is: 'not-required' };
    case 'optional':
      return { kind: 'silent', is: 'not-required', note: text };
    case 'recommended':
      return { kind: 'held', recommended: true };
    case 'not-applicable':
    case 'not-published':
    case 'not-known':
    case 'on-request':
      return { kind: 'silent', is: plain };
    case 'dash': {
      if (context.dash === undefined) doubts.push({ code: 'dash', facts: { text } });
      return (context.dash && silenceAsked(context.dash)) ?? { kind: 'silent', is: 'not-known' };
    }
    case 'to-be-told':
    case 'two-meanings':
      doubts.push({ code: plain, facts: { text } });
      return { kind: 'silent', is: 'not-known' };
    default:
      return plain satisfies never;
  }
}

function wordsAsked(text: string, doubts: CellDoubt[], tell = true): Asked {
  const { text: covers, doubt } = fitting(text);
  if (doubt) doubts.push(doubt);
  if (tell && looksLikeFigure(text)) doubts.push({ code: 'kept-as-words', facts: { text } });
  return { kind: 'held', covers };
}
