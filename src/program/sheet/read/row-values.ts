/** The cells of a row of what one gets, or of what it costs, become values. */
import type { Value } from '../../schema/value.js';
import {
  looksLikeFigure,
  readCell,
  silenceValue,
  tagged,
  type CellContext,
  type CellDoubt,
} from './cell-value.js';
import { figureIn } from './figure.js';
import type { FigureUnit } from './figure-unit.js';
import type { GridCell } from './grid.js';
import { pinnedTo, tell, textOf, type RowContext, type RowRead } from './row.js';
import { countedIn, countedOf, figuresIn, isBare, noUnit, unitOfRow } from './row-unit.js';
import { eachInName, periodInName } from './units.js';

/** The values of a row, by tier. */
export function valuesOf(
  row: RowRead,
  section: 'benefits' | 'costs',
  context: RowContext,
): Record<string, Value> {
  const texts = row.cells.map((cell) => textOf(cell, context));
  const figures = figuresIn(row, texts, context);
  const { told, others } = unitOfRow(row, figures, context);
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
    const bare = isBare(figures[at]);
    const unit =
      told ??
      (section === 'costs'
        ? context.currency !== undefined
          ? ({ is: 'money', currency: context.currency } as const)
          : undefined
        : (countedOf(others) ?? countedIn(row.name)));
    const { value: said, doubts } =
      held(cell) ??
      (bare && !unit
        ? section === 'costs'
          ? unpriced(text, own)
          : unitless(text, others)
        : readCell(text, { ...own, unit }));
    tell(doubts, cell, context);
    if (typeof said === 'string') context.count('words');
    const value = section === 'costs' ? asNamed(said, row.name, context.title) : said;
    values.push([tier, withMore(value, cell, footnotes, context)]);
  });
  return Object.fromEntries(values);
}

/** What is paid of something annual is paid every year, and of something per person for each. */
function asNamed(value: Value, name: string, title = ''): Value {
  if (typeof value !== 'object' || value.kind !== 'money') return value;
  const per = value.per ?? periodInName(name) ?? periodInName(title);
  const each = value.each ?? eachInName(name);
  return { ...value, ...(per && { per }), ...(each !== undefined && { each }) };
}

/** A number of a cost that no currency stands at: zero is free in any. */
function unpriced(text: string, context: CellContext): { value: Value; doubts: CellDoubt[] } {
  const figure = figureIn(text, context);
  if (figure?.low === 0 && figure.form === 'value') return { value: { kind: 'free' }, doubts: [] };
  return { value: text, doubts: [{ code: 'no-currency', facts: { text } }] };
}

/** What the file itself holds, where that is no text: a yes, a no, a day. */
function held({ value }: GridCell): { value: Value; doubts: CellDoubt[] } | undefined {
  if (typeof value === 'boolean') return { value, doubts: [] };
  if (!(value instanceof Date) || Number.isNaN(value.getTime()) || !/^\d{4}-/.test(value.toISOString()))
    return undefined;
  return { value: { kind: 'date', value: value.toISOString().slice(0, 10) }, doubts: [] };
}

/** A number that nothing gives a unit: 5 may be percent, people or euros. A year needs none. */
function unitless(text: string, others: FigureUnit | undefined): { value: Value; doubts: CellDoubt[] } {
  return { value: text, doubts: looksLikeFigure(text) ? [noUnit(text, others)] : [] };
}

/** What is pinned to a cell, its footnotes, and where it leads. */
function withMore(value: Value, cell: GridCell, footnotes: readonly string[], context: RowContext): Value {
  const { comment, link } = pinnedTo(cell, context);
  const linked =
    link !== '' && typeof value === 'string' ? ({ kind: 'link', label: value, href: link } as const) : value;
  const remarks = [comment, linked === value ? link : ''].filter((remark) => remark !== '');
  if (remarks.length === 0 && footnotes.length === 0) return linked;
  const full = tagged(linked);
  const note = [...(typeof full.note === 'string' ? [full.note] : []), ...remarks].join(' – ');
  return {
    ...full,
    ...(note !== '' && { note }),
    ...(footnotes.length > 0 && { footnotes: [...footnotes] }),
  };
}
