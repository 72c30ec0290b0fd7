import type { Cell, About } from '../matrix/rows.js';
import { percentBase } from '../schema/percent-base.js';
import { comparisonOf, countsOf, termsOf, type Form } from '../schema/comparison.js';
import type { Measure, Program } from '../schema/program.js';
import type { MeasureRequirement, ScorePart } from '../schema/requirement.js';
import type { Duration, Text, Window } from '../schema/scalars.js';
import type { Amount, Qualified, TaggedValue } from '../schema/value.js';
import { isSilence } from '../schema/silence.js';
import { textKey, unitKey } from './text-key.js';

/**
 * Why two figures are not the same, the weightiest first. `silence`: one of them says nothing, or not in the same way.
 * `parts`: one program has several rows where the other has fewer. `kind`: a percentage and an amount of money.
 * `unit`: what is counted. `period`: how often, for each of what, over what time. `base`: of what, without what, by
 * what definition. `bound`: exactly, up to, at least. `value`: the figure itself. `condition`: conditions, footnotes,
 * caps, dates. `doubt`: how sure it is, and whether it is only about so much.
 */
export type DifferenceAspect =
  | 'silence'
  | 'parts'
  | 'kind'
  | 'currency'
  | 'unit'
  | 'period'
  | 'base'
  | 'bound'
  | 'value'
  | 'condition'
  | 'doubt';

/** What a cell says, taken apart so that it can be set against another program's: keys, equal where they are the same. */
export interface Comparable extends Readonly<Record<Exclude<DifferenceAspect, 'parts'>, string>> {
  /** The number; nothing where there is none, or two ends of a range. */
  readonly number?: number | undefined;
  readonly ends?: readonly [number, number] | undefined;
  /** What it can be, from the least to the most; of a condition, what it takes. Nothing where that is no number. */
  readonly range?: readonly [number, number] | undefined;
  /** How many of its periods a year has; nothing where it has none, or none that a year is made of. */
  readonly perYear?: number | undefined;
  /** What else is said of the period: for each of what. */
  readonly each: string;
  /** False for a percentage where the document does not say of what. */
  readonly baseSaid: boolean;
  /** True for what nobody has to do, or to pay. */
  readonly advised?: boolean | undefined;
}

const NOTHING: Comparable = {
  silence: '',
  kind: '',
  currency: '',
  unit: '',
  period: '',
  base: '',
  bound: '',
  value: '',
  condition: '',
  doubt: '',
  each: '',
  baseSaid: true,
};

/** What was taken apart, so that a cell that several look at is taken apart once. */
const known = new WeakMap<Cell, { about: About; program: Program; found: Comparable }>();

/** The figure of a cell. Qualifiers of its row count as its own. */
export function comparableOf(cell: Cell, about: About, program: Program): Comparable {
  const last = known.get(cell);
  if (last?.about === about && last.program === program) return last.found;
  const found = takenApart(cell, about, program);
  known.set(cell, { about, program, found });
  return found;
}

function takenApart(cell: Cell, about: About, program: Program): Comparable {
  const language = program.language;
  const text = (words: Text | undefined) => textKey(words, language);
  const inRow = [about.only, about.unlocks, about.optional, about.payee && text(about.payee)];
  const reserved = (more: readonly unknown[], ...items: readonly (Qualified | undefined)[]) => ({
    condition: key([items.map((item) => item && reservations(item, program)), more, inRow]),
    doubt: key(items.map((item) => item && doubts(item))),
  });

  switch (cell.kind) {
    case 'value': {
      const { value } = cell;
      const found = comparableOfValue(value, program, text);
      if (found.silence) return { ...NOTHING, ...found };
      const caps = 'caps' in value ? (value.caps ?? []) : [];
      const capped = caps.map((cap) => [
        cap.value,
        cap.currency ?? program.currency,
        cap.per,
        text(cap.each),
      ]);
      return {
        ...NOTHING,
        ...found,
        advised: about.optional,
        ...reserved([key(capped), 'billed' in value && value.billed], about.qualified, value),
      };
    }
    case 'requirement': {
      const { requirement } = cell;
      switch (requirement.kind) {
        case 'measure': {
          const { is, recommended, only } = requirement;
          if (isSilence(is)) return { ...NOTHING, silence: is };
          const terms = [...Object.values(termsOf(requirement)), recommended, only];
          return {
            ...NOTHING,
            ...comparableOfMeasure(requirement, about.measure, program, text),
            advised: recommended,
            ...reserved(terms, about.qualified, requirement),
          };
        }
        case 'score': {
          const { is, atLeast, outOf, method, parts, only } = requirement;
          if (isSilence(is)) return { ...NOTHING, silence: is };
          return {
            ...NOTHING,
            kind: is ?? 'score',
            unit: ownUnit(program),
            base: key([outOf, method]),
            bound: 'atLeast',
            value: key(atLeast),
            number: atLeast,
            ...reserved([parts, only], about.qualified, requirement),
          };
        }
        case 'not-applicable':
        case 'not-published':
        case 'not-known':
        case 'on-request':
          return { ...NOTHING, silence: requirement.kind };
        case 'all':
        case 'any':
        case 'some':
        case 'unclear':
        case 'if':
        case 'varies':
        case 'tier':
        case 'none':
          return { ...NOTHING, kind: requirement.kind, value: key(requirement) };
        default:
          return requirement satisfies never;
      }
    }
    case 'part':
      if (isSilence(cell.part.is)) return { ...NOTHING, silence: cell.part.is };
      return { ...NOTHING, kind: 'part', value: key(howItEarns(cell.part)) };
    case 'through': {
      const { silence, asked, always, marks } = cell;
      if (silence && isSilence(silence.kind)) return { ...NOTHING, silence: silence.kind };
      // What is asked whichever way one comes can be set against what others ask outright.
      return asked.length === 1 && always
        ? comparableOf({ ...asked[0]!.ask, marks }, about, program)
        : { ...NOTHING, kind: cell.kind, value: key(asked) };
    }
    case 'not-offered':
      return { ...NOTHING, silence: 'not-applicable' };
    // What it is may be told; whether a tier has it is not.
    case 'tiers-not-known':
      return { ...NOTHING, silence: 'not-known' };
    case 'not-mentioned':
      return { ...NOTHING, silence: cell.kind };
    case 'fact':
    case 'not-required':
    case 'see-ways':
    case 'elsewhere':
      return { ...NOTHING, kind: cell.kind };
    default:
      return cell satisfies never;
  }
}

function comparableOfValue(
  value: TaggedValue,
  program: Program,
  text: (words: Text | undefined) => string,
): Partial<Comparable> {
  switch (value.kind) {
    case 'yes':
    case 'no': {
      const number = value.kind === 'yes' ? 1 : 0;
      return { kind: 'yes-no', value: value.kind, number, range: [number, number] };
    }
    case 'percent': {
      const of = percentBase(value, program);
      return {
        kind: value.kind,
        base: key([text(of), text(value.excluding)]),
        baseSaid: of !== undefined,
        period: lengthKey(value.for),
        ...amountOf(value),
      };
    }
    case 'money':
      return {
        kind: value.kind,
        currency: value.currency ?? program.currency ?? '',
        period: key([value.per, text(value.each)]),
        each: text(value.each),
        perYear: A_YEAR[value.per ?? ''],
        base: text(value.excluding),
        ...amountOf(value),
      };
    case 'free':
      return { kind: value.kind, ...amountOf({ value: 0 }) };
    case 'date':
      return { kind: value.kind, value: value.value };
    case 'count':
      return {
        kind: value.kind,
        unit: unitKey(value.unit, program.language),
        period: key([value.per, text(value.each), lengthKey(value.for)]),
        each: key([text(value.each), lengthKey(value.for)]),
        perYear: A_YEAR[value.per ?? ''],
        ...amountOf(value),
      };
    case 'duration':
      return { kind: value.kind, unit: value.unit, base: text(value.serviceHours), ...amountOf(value) };
    case 'points':
    case 'multiplier':
      return { kind: value.kind, unit: ownUnit(program), base: text(value.for), ...amountOf(value) };
    case 'level':
      return { kind: value.kind, value: value.level };
    case 'text':
      return { kind: value.kind, value: text(value.text) };
    case 'recommended':
    case 'link':
    case 'list':
    case 'steps':
    case 'varies':
      return { kind: value.kind, value: key(value) };
    case 'not-applicable':
    case 'not-published':
    case 'not-known':
    case 'on-request':
      return { silence: value.kind };
    default:
      return value satisfies never;
  }
}

function comparableOfMeasure(
  node: MeasureRequirement,
  measure: Measure | undefined,
  program: Program,
  text: (words: Text | undefined) => string,
): Partial<Comparable> {
  const { form, figure } = comparisonOf(node) ?? {};
  const { covers, held, of, ofAtMost } = node;
  const number = typeof figure === 'number' ? figure : undefined;
  const ends = Array.isArray(figure) ? figure : undefined;
  const percent = form && countsOf(form) === 'percent';
  const kind = node.is ?? (held ? 'yes-no' : percent ? 'percent' : (measure?.kind ?? 'count'));
  return {
    kind,
    currency: kind === 'money' ? (node.currency ?? measure?.currency ?? program.currency ?? '') : '',
    // What has no unit counts what its own name says.
    unit:
      kind === 'score' || kind === 'rank'
        ? ownUnit(program)
        : kind === 'count' && measure && !measure.unit
          ? text(measure.name)
          : unitKey(measure?.unit, program.language),
    period: key(node.window ?? measure?.window),
    perYear: windowsAYear(node.window ?? measure?.window),
    base: key([text(of), text(measure?.definition), text(covers), ofAtMost]),
    baseSaid: kind !== 'percent' || (of ?? measure?.definition) !== undefined,
    bound: form && countsOf(form) !== 'nothing' ? form : '',
    value: key([number, ends, held]),
    ends,
    number: number ?? (held && covers === undefined ? 1 : undefined),
    range: held && covers === undefined ? [1, 1] : rangeOf(form, number, ends),
  };
}

/** What a condition takes: more than 4 is anything up to one more, and a threshold still to be fixed any of its range. */
function rangeOf(
  form: Form | undefined,
  number: number | undefined,
  ends: readonly [number, number] | undefined,
): readonly [number, number] | undefined {
  if (number === undefined) return ends;
  return [form === 'below' ? number - 1 : number, form === 'above' ? number + 1 : number];
}

/** How many of a period make a year. Days and weeks are left out: nobody says which of them count. */
const A_YEAR: Readonly<Record<string, number | undefined>> = {
  year: 1,
  'half-year': 2,
  quarter: 4,
  month: 12,
};

function windowsAYear(window: Window | undefined): number | undefined {
  if (!window || window.note !== undefined) return undefined;
  if (window.kind === 'rolling') return window.months && 12 / window.months;
  return A_YEAR[window.kind.replace(/^(fiscal|calendar)-/, '')];
}

/** A part of a score without what it is called, and without its own parts: those are rows besides. */
function howItEarns({ id: _id, name: _name, measure: _measure, parts: _parts, ...how }: ScorePart) {
  return how;
}

/** Points and places of one vendor mean nothing at another. */
function ownUnit(program: Program): string {
  return textKey(program.vendor.name, program.language);
}

function amountOf({
  value,
  low,
  high,
  upTo,
  atLeast,
}: Amount): Pick<Comparable, 'bound' | 'value' | 'number' | 'ends' | 'range'> {
  const number = value ?? upTo ?? atLeast;
  const bound =
    value !== undefined ? 'value' : upTo !== undefined ? 'upTo' : atLeast !== undefined ? 'atLeast' : 'range';
  return {
    bound,
    value: key(number ?? [low, high]),
    number,
    ends: number === undefined ? [low!, high!] : undefined,
    range: [value ?? low ?? atLeast ?? 0, value ?? upTo ?? high ?? Infinity],
  };
}

const lengthKey = (length: Duration | undefined) => (length ? `${length.value} ${length.unit}` : '');

/** Everything that narrows a figure. A remark does not. */
function reservations(item: Qualified, program: Program): string {
  const { condition, footnotes, from, until } = item;
  const notes = footnotes && (program.footnotes ?? []).filter(({ id }) => footnotes.includes(id));
  return key([
    textKey(condition, program.language),
    notes?.map((note) => textKey(note.text, program.language)),
    [from, until],
  ]);
}

/**
 * Everything that doubts a figure. "Confirmed" is what it is anyway, and what was worked out from a reliable source counts
 * as what it prints.
 */
function doubts({ status, approximate, conflicts }: Qualified): string {
  return key([
    approximate && 'about',
    conflicts ? 'contradicted' : status === 'confirmed' || status === 'inferred' ? undefined : status,
  ]);
}

/** What is about a text and not in it: ids of one document mean nothing in another. */
const ASIDE: readonly string[] = ['source', 'note', 'footnotes', 'status', 'conflicts', 'approximate'];

/** The content of something as a key; what is empty leaves no trace. */
export function key(content: unknown): string {
  const empty = (item: unknown): boolean =>
    item === undefined ||
    item === '' ||
    item === false ||
    item === null ||
    (Array.isArray(item) && item.every(empty));
  if (empty(content)) return '';
  if (typeof content === 'string') return content;
  return JSON.stringify(content, (name, item: unknown) => (ASIDE.includes(name) ? undefined : item));
}
