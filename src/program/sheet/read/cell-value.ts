/** The value that the text of a cell says: a yes, a silence, a figure, several things, or the author's own words. */
import { LIMITS } from '../../schema/limits.js';
import type { TaggedValue, Value } from '../../schema/value.js';
import { dateIn } from './dates.js';
import { figureIn, withoutRemark } from './figure.js';
import type { Figure, FigureContext } from './figure-unit.js';
import type { SheetNote, SheetNoteCode } from './notes.js';
import { CIRCLE, folded, FULL_CIRCLE, plainIn, TICK, X, type Plain } from './words.js';

/** What a cell without words, or a dash, says. */
export type EmptyMeaning = 'not-known' | 'no' | 'not-applicable' | 'not-published' | 'not-mentioned';

/** Something about a cell that its author should look at. */
export interface CellDoubt {
  code: SheetNoteCode;
  facts?: Pick<SheetNote, 'text' | 'read' | 'other'>;
}

export interface CellContext extends FigureContext {
  /** What the sheet's own legend says of marks and words, by the text as it is compared. */
  legend: ReadonlyMap<string, string>;
  /** What a dash means, where the author says so. */
  dash?: EmptyMeaning | undefined;
  /** Which of the marks that can mean a yes or a no the sheet has. */
  marks: SheetMarks;
}

/** Marks of a sheet, and what they mean beside each other. */
export interface SheetMarks {
  /** ✓ stands in some cell: an x may then be its opposite. */
  tick: boolean;
  /** ● stands in some cell: ○ is then its opposite. */
  fullCircle: boolean;
  /** A cross stands in some cell: ○ is then its opposite, as in Japan. */
  cross: boolean;
}

export function marksOf(texts: Iterable<string>): SheetMarks {
  const marks = { tick: false, fullCircle: false, cross: false };
  for (const text of texts) {
    if (text.length > 4) continue;
    marks.tick ||= TICK.test(text);
    marks.fullCircle ||= FULL_CIRCLE.test(text);
    marks.cross ||= /^\s*[×✗✘✕✖]\s*$/.test(text);
  }
  return marks;
}

export interface Read<T> {
  value: T;
  doubts: CellDoubt[];
}

/** A text that says the same as another: what the legend has for a mark. */
export function byLegend(text: string, legend: ReadonlyMap<string, string>): string {
  if (legend.size === 0) return text;
  return legend.get(text.trim()) ?? legend.get(folded(text)) ?? text;
}

/** What one of the plain words is; a mark that reads two ways is only what the rest of the sheet makes of it. */
export function plainMeaning(
  text: string,
  { marks }: Pick<CellContext, 'marks'>,
): Plain | 'two-meanings' | undefined {
  if (X.test(text)) return marks.tick ? 'two-meanings' : 'yes';
  if (CIRCLE.test(text)) return marks.fullCircle ? 'no' : marks.cross ? 'yes' : 'two-meanings';
  return plainIn(text);
}

/** Reads a cell's text, which is not empty and has no footnote marks. */
export function readCell(written: string, context: CellContext): Read<Value> {
  const text = byLegend(written, context.legend);
  const fromLegend = text !== written;
  const plain = plainMeaning(text, context);
  if (plain && !(fromLegend && plain === 'two-meanings')) return plainValue(plain, text, context);
  const lines = linesOf(text);
  if (lines.length < 2) return readLine(lines[0] ?? text, context);
  const read = lines.map((line) => readLine(line, context));
  return {
    value: { kind: 'list', items: read.map(({ value }) => value) },
    doubts: read.flatMap(({ doubts }) => doubts),
  };
}

const BULLET = /^(?:[•▪‣·●○■◦➢➤✓✔*–-]|\d{1,2}[.)])\s+(?=\S)/u;
const INLINE_BULLET = /\s+[•▪‣●◦]\s+/u;

/**
 * The things that stand in a cell line by line. A line in small letters goes on with the one before, unless the first
 * begins with one as well.
 */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(INLINE_BULLET).join('\n').split('\n')) {
    const bare = line.replace(BULLET, '');
    const last = lines.length - 1;
    const goesOn =
      bare === line && (/^\(/.test(line) || (/^\p{Ll}/u.test(line) && !/^\p{Ll}/u.test(lines[0] ?? '')));
    if (last >= 0 && goesOn) lines[last] += ` ${line}`;
    else lines.push(bare);
  }
  return lines.filter((line) => line !== '');
}

function readLine(text: string, context: CellContext): Read<Value> {
  const plain = plainMeaning(text, context);
  if (plain) return plainValue(plain, text, context);
  const date = dateIn(text);
  if (date && 'date' in date) return { value: { kind: 'date', value: date.date }, doubts: [] };
  if (date)
    return words(text, [{ code: 'two-days', facts: { text, read: date.either[0], other: date.either[1] } }]);
  const figure = figureIn(text, context);
  if (figure) {
    const value = valueOf(figure);
    if (value) return { value, doubts: figureDoubts(figure, text) };
  }
  return (
    qualified(text, context) ??
    words(text, looksLikeFigure(text) ? [{ code: 'kept-as-words', facts: { text } }] : [])
  );
}

/** What of a figure reads two ways. */
export function figureDoubts({ ambiguous, shared, low, high, unit }: Figure, text: string): CellDoubt[] {
  const doubts: CellDoubt[] = [];
  if (ambiguous !== undefined) {
    const other = Number(ambiguous.replace(',', '.'));
    const read = [low, high].find(
      (end) => end !== undefined && (end === other || String(end) === ambiguous.replace(/[.,]/g, '')),
    );
    const taken = read ?? low;
    doubts.push({
      code: 'two-numbers',
      facts: {
        text,
        read: String(taken),
        other: String(taken === other ? ambiguous.replace(/[.,]/g, '') : other),
      },
    });
  }
  if (shared !== undefined && unit.is === 'money')
    doubts.push({ code: 'two-currencies', facts: { text: shared, read: unit.currency } });
  return doubts;
}

/** Times of the day: 9–17 Uhr, 9:00-17:30, 9am to 5 pm. */
const HOURS =
  /\d{1,2}(?::\d\d|[hH]\d\d|\.\d\d(?= Uhr))(?!\d)|(?:\d{1,2}\s?[–-]\s?)?\d{1,2}\s?(?:Uhr|[ap]\.?m\b\.?)/giu;

/** "24/7" and the like are names of service hours, and years are names of years: no figure is lost in them. */
export const looksLikeFigure = (text: string): boolean =>
  /\d/.test(
    text
      .replace(HOURS, '')
      .replace(/\b(?:24|8|9|12)\s?[x/]\s?[57]\b|\b(?:19|20)\d\d\b|\bTier \d\b|\b[A-Z]\w*\d+\w*\b/g, ''),
  ) || /[%$€£¥]/.test(text);

/** A word that is understood, and a remark behind it: "Yes (on request)", "Yes, once a year". */
function qualified(text: string, context: CellContext): Read<Value> | undefined {
  const found = headIn(text, context);
  if (!found) return undefined;
  const { value, doubts } = plainValue(found.plain, found.head, context);
  return { value: { ...tagged(value), note: found.remark }, doubts };
}

/** The word that a text begins with, where that is all it says, and what is remarked behind it. */
export function headIn(
  text: string,
  context: CellContext,
): { plain: Plain; head: string; remark: string } | undefined {
  const bracketed = withoutRemark(text);
  const parts =
    bracketed.remark === undefined
      ? /^([^\s,;:–—]{1,20})(?:\s*[,;:–—]|\s-)\s+(.+)$/su.exec(text)
      : [text, bracketed.text, bracketed.remark];
  const [, head, remark] = parts ?? [];
  if (head === undefined || remark === undefined) return undefined;
  const plain = plainMeaning(head, context);
  if (!plain || plain === 'dash' || plain === 'two-meanings' || plain === 'to-be-told') return undefined;
  return { plain, head, remark };
}

/** A value in full, so that more can be said about it. */
export function tagged(value: Value): TaggedValue {
  if (typeof value === 'boolean') return { kind: value ? 'yes' : 'no' };
  return typeof value === 'string' ? { kind: 'text', text: value } : value;
}

function words(text: string, doubts: CellDoubt[] = []): Read<Value> {
  const { text: kept, doubt } = fitting(text);
  return { value: kept, doubts: doubt ? [...doubts, doubt] : doubts };
}

/** As much of a text as a document takes; the rest stands in the note. */
export function fitting(text: string): { text: string; doubt?: CellDoubt } {
  if (text.length <= LIMITS.textLength) return { text };
  const kept = text.slice(0, LIMITS.textLength);
  return {
    text: kept.trimEnd(),
    doubt: { code: 'too-long', facts: { text: text.slice(LIMITS.textLength) } },
  };
}

/** What a cell says that says nothing, by what its author means with it. */
export function silenceValue(meaning: EmptyMeaning): Value | undefined {
  if (meaning === 'not-mentioned') return undefined;
  return meaning === 'no' ? false : { kind: meaning };
}

function plainValue(plain: Plain | 'two-meanings', text: string, context: CellContext): Read<Value> {
  const sure = (value: Value): Read<Value> => ({ value, doubts: [] });
  const doubted = (code: SheetNoteCode): Read<Value> => ({
    value: { kind: 'not-known' },
    doubts: [{ code, facts: { text } }],
  });
  switch (plain) {
    case 'yes':
      return sure(true);
    case 'no':
      return sure(false);
    case 'not-applicable':
    case 'not-published':
    case 'not-known':
    case 'on-request':
    case 'recommended':
    case 'free':
      return sure({ kind: plain });
    case 'optional':
    case 'required':
    case 'not-required':
      return sure(text);
    case 'dash':
      // A dash that means "not mentioned" still has to be something, where a value is asked for.
      return context.dash === undefined
        ? doubted('dash')
        : sure(silenceValue(context.dash) ?? { kind: 'not-known' });
    case 'to-be-told':
    case 'two-meanings':
      return doubted(plain);
    default:
      return sure({ kind: 'level', level: plain });
  }
}

/** The value that a figure is; nothing for one whose form values do not have. */
export function valueOf(figure: Figure): Value | undefined {
  const { form, low, high, unit, per, each, of, approximate, remark } = figure;
  if (form === 'above' || form === 'below') return undefined;
  const amount = form === 'range' ? { low, high } : { [form]: low };
  const isHours = remark !== undefined && /\d\s?[x/×]\s?\d|\d[:.]\d\d/.test(remark);
  const more = {
    ...(approximate && { approximate }),
    ...(remark !== undefined && !(isHours && unit.is === 'time') && { note: remark }),
  };
  const often = { ...(per && { per }), ...(each !== undefined && { each }) };
  switch (unit.is) {
    case 'percent':
      return (per ?? each)
        ? undefined
        : {
            kind: 'percent',
            ...amount,
            ...(of !== undefined && { of }),
            ...(figure.for && { for: figure.for }),
            ...more,
          };
    case 'money':
      return { kind: 'money', ...amount, currency: unit.currency, ...often, ...more };
    case 'time':
      return {
        kind: 'duration',
        ...amount,
        unit: unit.unit,
        ...(isHours && { serviceHours: remark }),
        ...more,
      };
    case 'points':
      return { kind: 'points', ...amount, ...more };
    case 'multiplier':
      return { kind: 'multiplier', ...amount, ...more };
    case 'count':
      return { kind: 'count', ...amount, unit: unit.words, ...often, ...more };
    case 'none':
      return undefined;
    default:
      return unit satisfies never;
  }
}
