/** One row of a table becomes a benefit, a cost, or measures and conditions. */
import type { Benefit, Cost } from '../../schema/program.js';
import type { Requirement } from '../../schema/requirement.js';
import type { Value } from '../../schema/value.js';
import { isSafeLink } from '../../schema/formats.js';
import { askedRow } from './asked-row.js';
import { readAsked, silenceAsked, type Asked } from './asked-cell.js';
import {
  byLegend,
  fitting,
  readCell,
  silenceValue,
  tagged,
  type CellContext,
  type CellDoubt,
  type EmptyMeaning,
} from './cell-value.js';
import { figureIn, type FigureUnit } from './figure.js';
import { withoutMarks } from './footnotes.js';
import { cleaned, type GridCell } from './grid.js';
import type { Noted } from './notes.js';
import { countedIn, unitIn, unitOfName } from './row-unit.js';
import type { Section } from './section-words.js';
import { topicOf } from './topic-words.js';
import { periodInName } from './units.js';
import { Phrases } from './words.js';

/** What holds for all rows of a table. */
export interface RowContext {
  cell: Omit<CellContext, 'unit' | 'value'>;
  empty: EmptyMeaning;
  /** The footnotes of the sheet, by mark. */
  footnotes: ReadonlyMap<string, string>;
  noted: Noted;
  /** The currency of amounts that name none, where somebody says so. */
  currency?: string | undefined;
  /** What the title or the corner of the table says that bare numbers count: "Fees per year (USD)". */
  title?: string | undefined;
  /** Counts what was read. */
  count: (what: 'cells' | 'empty' | 'words') => void;
}

/** A row with its name, and what else is said about all of it. */
export interface RowRead {
  name: string;
  category?: string | undefined;
  description?: string | undefined;
  note?: string | undefined;
  footnotes: string[];
  unit?: string | undefined;
  cells: readonly GridCell[];
  tiers: readonly string[];
}

/** A cell's text without its marks, and the footnotes that these lead to. */
interface CellText {
  text: string;
  footnotes: string[];
}

export function textOf(cell: GridCell, { footnotes, noted, cell: { legend } }: RowContext): CellText {
  const { text } = cell;
  if (byLegend(text, legend) !== text) return { text, footnotes: [] };
  const known = new Set(footnotes.keys());
  const marked = withoutMarks(text, known);
  if (marked.text === '') return { text, footnotes: [] };
  for (const mark of marked.unknown) noted('no-such-note', cell, { text: mark });
  return { text: marked.text, footnotes: marked.marks.map((mark) => footnotes.get(mark)!) };
}

/** What a bare number of the row counts: told by the row's name, a column, or the other cells of the row. */
function unitOf(
  row: RowRead,
  texts: readonly CellText[],
  { cell, title }: RowContext,
): { unit?: FigureUnit; isOfRow: boolean } {
  const told =
    (row.unit === undefined ? undefined : unitIn(row.unit, cell.currency)) ??
    unitOfName(row.name, cell.currency) ??
    unitOfTitle(title, cell.currency);
  if (told) return { unit: told, isOfRow: false };
  const seen = new Map<string, FigureUnit>();
  for (const { text } of texts) {
    const unit = figureIn(text, cell)?.unit;
    if (unit && unit.is !== 'none') seen.set(JSON.stringify(unit), unit);
  }
  const [only, ...others] = seen.values();
  // That a bare number counts the same things is no more than its row says.
  return only && others.length === 0 ? { unit: only, isOfRow: only.is !== 'count' } : { isOfRow: false };
}

/** A title tells what amounts are in; what other numbers count is a matter of the row. */
function unitOfTitle(title: string | undefined, currency: string | undefined): FigureUnit | undefined {
  const unit = title === undefined ? undefined : unitOfName(title, currency);
  return unit?.is === 'money' || unit?.is === 'percent' ? unit : undefined;
}

/** Whether a text is a number and nothing else. */
const isBare = (text: string, context: CellContext): boolean =>
  figureIn(text, { ...context, unit: undefined })?.unit.is === 'none';

const DATED =
  /(?<![\p{L}])(?:year|since|date|jahr|seit|datum|année|depuis|año|desde|ano|anno|dal|jaar|sinds|rok|年|연도)(?![\p{L}])/iu;

/** The values of a row, by tier; and how many of its cells are not empty. */
export function valuesOf(
  row: RowRead,
  section: 'benefits' | 'costs',
  context: RowContext,
): Record<string, Value> {
  const texts = row.cells.map((cell) => textOf(cell, context));
  const { unit: told, isOfRow } = unitOf(row, texts, context);
  const values: [string, Value][] = [];
  row.cells.forEach((cell, at) => {
    const { text, footnotes } = texts[at]!;
    const tier = row.tiers[at]!;
    if (text === '') {
      context.count('empty');
      const value = silenceValue(context.empty);
      if (value !== undefined) values.push([tier, value]);
      return;
    }
    if (!cell.covered) context.count('cells');
    const own = { ...context.cell, value: typeof cell.value === 'number' ? cell.value : undefined };
    const bare = isBare(text, own);
    const unit =
      told ??
      (section === 'costs' && context.currency !== undefined
        ? ({ is: 'money', currency: context.currency } as const)
        : undefined) ??
      (section === 'benefits' && !DATED.test(row.name) ? countedIn(row.name) : undefined);
    const read =
      held(cell) ??
      (bare && section === 'costs' && !unit ? unpriced(text, own) : readCell(text, { ...own, unit }));
    const doubts =
      bare && isOfRow
        ? [...read.doubts, { code: 'row-unit' as const, facts: { text, read: unitWords(told!) } }]
        : read.doubts;
    tell(doubts, cell, context);
    if (typeof read.value === 'string') context.count('words');
    values.push([
      tier,
      withMore(
        section === 'costs' ? yearly(read.value, row.name, context.title) : read.value,
        cell,
        footnotes,
        context,
      ),
    ]);
  });
  return Object.fromEntries(values);
}

/** What is paid of something annual is paid every year. */
function yearly(value: Value, name: string, title = ''): Value {
  if (typeof value !== 'object' || value.kind !== 'money' || value.per) return value;
  const per = periodInName(name) ?? periodInName(title);
  return per ? { ...value, per } : value;
}

/** A number of a cost that no currency stands at: zero is free in any. */
function unpriced(text: string, context: CellContext): { value: Value; doubts: CellDoubt[] } {
  const figure = figureIn(text, context);
  if (figure?.low === 0 && figure.form === 'value') return { value: { kind: 'free' }, doubts: [] };
  return { value: text, doubts: [{ code: 'no-currency', facts: { text } }] };
}

function unitWords(unit: FigureUnit): string {
  switch (unit.is) {
    case 'percent':
      return 'percent';
    case 'money':
      return unit.currency;
    case 'time':
      return `${unit.unit}s`;
    case 'count':
      return unit.words;
    default:
      return unit.is;
  }
}

/** What the file itself holds, where that is no text: a yes, a no, a day. */
function held({ value }: GridCell): { value: Value; doubts: CellDoubt[] } | undefined {
  if (typeof value === 'boolean') return { value, doubts: [] };
  if (!(value instanceof Date) || Number.isNaN(value.getTime()) || !/^\d{4}-/.test(value.toISOString()))
    return undefined;
  return { value: { kind: 'date', value: value.toISOString().slice(0, 10) }, doubts: [] };
}

function tell(doubts: readonly CellDoubt[], cell: GridCell, { noted }: RowContext): void {
  // A merged cell is told of once.
  if (!cell.covered) for (const { code, facts } of doubts) noted(code, cell, facts);
}

/** What is pinned to a cell, its footnotes, and where it leads. */
function withMore(value: Value, cell: GridCell, footnotes: readonly string[], { noted }: RowContext): Value {
  const comment = cell.comment === undefined ? '' : fitting(cleaned(cell.comment)).text;
  const link = cell.link === undefined ? undefined : cleaned(cell.link);
  const isLink = link !== undefined && link.length <= 2000 && isSafeLink(link) && link !== '';
  if (link !== undefined && !isLink && !cell.covered) noted('link-left-out', cell, { text: link });
  const linked =
    isLink && typeof value === 'string' ? ({ kind: 'link', label: value, href: link } as const) : value;
  const remarks = [comment, isLink && linked === value ? link : ''].filter((remark) => remark !== '');
  if (remarks.length === 0 && footnotes.length === 0) return linked;
  const full = tagged(linked);
  const note = [...(typeof full.note === 'string' ? [full.note] : []), ...remarks].join(' – ');
  return {
    ...full,
    ...(note !== '' && { note }),
    ...(footnotes.length > 0 && { footnotes: [...footnotes] }),
  };
}

/** What a row has besides its values. */
export function aboutRow(
  row: RowRead,
  section: Section,
  hasTopic = true,
): Pick<Benefit, 'category' | 'topic' | 'note' | 'footnotes'> {
  const topic = hasTopic ? topicOf(row.name, section) : undefined;
  return {
    ...(row.category !== undefined && { category: row.category }),
    ...(topic && { topic }),
    ...(row.note !== undefined && { note: row.note }),
    ...(row.footnotes.length > 0 && { footnotes: row.footnotes }),
  };
}

const KINDS: readonly (readonly [kind: Cost['kind'], words: Phrases])[] = [
  [
    'penalty',
    new Phrases(
      'penalty|penalties|fine|fines|vertragsstrafe|strafe|pénalité|penalización|multa|penale|boete|kara',
    ),
  ],
  [
    'exam',
    new Phrases(
      'exam|exams|examination|test|certification|certifications|prüfung|prüfungen|zertifizierung|examen|certificación|exame|certificação|esame|certificazione|certificering|egzamin|certyfikacja|試験|認定|시험|인증|考试|认证|امتحان|בחינה|הסמכה',
    ),
  ],
  [
    'training',
    new Phrases(
      'training|trainings|course|courses|schulung|schulungen|formation|formación|formação|formazione|opleiding|szkolenie|szkolenia|研修|교육|培训|تدريب|הדרכה',
    ),
  ],
  ['audit', new Phrases('audit|audits|auditoría|auditoria|審査|감사|审核|تدقيق|ביקורת')],
  ['staff', new Phrases('staff|headcount|salary|personal|personnel|mitarbeiter|personale|personeel|人件費')],
  [
    'purchase',
    new Phrases(
      'purchase|purchases|package|kit|licence|license|licences|licenses|hardware|demo equipment|minimum order|kauf|paket|lizenz|achat|compra|acquisto|aankoop|zakup|購入|구매|采购',
    ),
  ],
  [
    'fee',
    new Phrases(
      'fee|fees|membership|subscription|enrolment|enrollment|gebühr|gebühren|jahresgebühr|programmgebühr|mitgliedschaft|mitgliedsbeitrag|beitrag|frais|cotisation|adhésion|abonnement|cuota|tarifa|taxa|anuidade|quota|adesione|bijdrage|lidmaatschap|opłata|会費|料金|年会費|회비|연회비|요금|费|年费|会费|رسوم|الرسوم|דמי',
    ),
  ],
];

export function costKind(name: string): Cost['kind'] {
  return KINDS.find(([, words]) => words.in(name))?.[0] ?? (/gebühr|beitrag/i.test(name) ? 'fee' : 'other');
}

const RESPONSE = new Phrases(
  'response time|response|reaction time|resolution time|reaktionszeit|antwortzeit|temps de réponse|délai de réponse|tiempo de respuesta|tempo de resposta|tempo di risposta|reactietijd|czas reakcji|応答時間|응답 시간|响应时间|وقت الاستجابة|זמן תגובה',
);

/** The measures and conditions of a row. */
export function conditionsOf(
  row: RowRead,
  context: RowContext,
  id: (name: string) => string,
): { measures: ReturnType<typeof askedRow>['measures']; conditions: (Requirement | undefined)[] } {
  const texts = row.cells.map((cell) => textOf(cell, context));
  const { unit, isOfRow } = unitOf(row, texts, context);
  const asked = row.cells.map((cell, at): Asked | undefined => {
    const { text } = texts[at]!;
    if (text === '') {
      context.count('empty');
      return silenceAsked(context.empty);
    }
    if (!cell.covered) context.count('cells');
    if (typeof cell.value === 'boolean') return cell.value ? { kind: 'held' } : silenceAsked('no');
    const own = { ...context.cell, unit, value: typeof cell.value === 'number' ? cell.value : undefined };
    const read = readAsked(text, own);
    const isBareNumber = isOfRow && isBare(text, own);
    tell(
      isBareNumber
        ? [...read.doubts, { code: 'row-unit', facts: { text, read: unitWords(unit!) } }]
        : read.doubts,
      cell,
      context,
    );
    if (read.asked.kind === 'held' && read.asked.covers !== undefined) context.count('words');
    return read.asked;
  });
  const { measures, conditions, doubts } = askedRow(asked, {
    name: row.name,
    id,
    isCeiling: RESPONSE.in(row.name),
  });
  row.cells.forEach((cell, at) => {
    const { text } = texts[at]!;
    tell(
      doubts[at]!.map(({ code }) => ({ code, facts: { text } })),
      cell,
      context,
    );
  });
  return {
    measures: measures.map((measure, index) => ({
      ...measure,
      // What else a row counts is not what its name says.
      ...aboutRow(row, 'asked', index === 0),
      ...(row.description !== undefined && { definition: row.description }),
    })),
    conditions: conditions.map(
      (condition, at) => condition && withMoreAsked(condition, row.cells[at]!, texts[at]!.footnotes, context),
    ),
  };
}

function withMoreAsked(
  condition: Requirement,
  cell: GridCell,
  footnotes: readonly string[],
  { noted }: RowContext,
): Requirement {
  const comment = cell.comment === undefined ? '' : fitting(cleaned(cell.comment)).text;
  const link = cell.link === undefined ? '' : cleaned(cell.link);
  const isLink = link !== '' && isSafeLink(link);
  if (link !== '' && !isLink && !cell.covered) noted('link-left-out', cell, { text: link });
  const note = [typeof condition.note === 'string' ? condition.note : '', comment, isLink ? link : '']
    .filter((remark) => remark !== '')
    .join(' – ');
  return {
    ...condition,
    ...(note !== '' && { note }),
    ...(footnotes.length > 0 && { footnotes: [...footnotes] }),
  };
}
