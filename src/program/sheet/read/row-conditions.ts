/** The cells of a row of what is asked become measures, and conditions on them. */
import type { Requirement } from '../../schema/requirement.js';
import { askedRow } from './asked-row.js';
import { readAsked, silenceAsked, type Asked } from './asked-cell.js';
import type { CellDoubt } from './cell-value.js';
import type { GridCell } from './grid.js';
import { aboutRow, pinnedTo, tell, textOf, type RowContext, type RowRead } from './row.js';
import { figuresIn, isBare, noUnit, unitOfRow } from './row-unit.js';
import { topicOf } from './topic-words.js';
import { Phrases } from './words.js';

const RESPONSE = new Phrases(
  'response time|response|reaction time|resolution time|reaktionszeit|antwortzeit|temps de réponse|délai de réponse|tiempo de respuesta|tempo de resposta|tempo di risposta|reactietijd|czas reakcji|応答時間|응답 시간|响应时间|وقت الاستجابة|זמן תגובה',
);

/** Topics of which every figure is an amount of money. */
const MONEY: ReadonlySet<string> = new Set(['revenue', 'purchase-volume']);

/** The measures and conditions of a row. */
export function conditionsOf(
  row: RowRead,
  context: RowContext,
  id: (name: string) => string,
): { measures: ReturnType<typeof askedRow>['measures']; conditions: (Requirement | undefined)[] } {
  const texts = row.cells.map((cell) => textOf(cell, context));
  const figures = figuresIn(row, texts, context);
  const { told, others } = unitOfRow(row, figures, context);
  const isMoney = MONEY.has(topicOf(row.name, 'asked') ?? '');
  const inCurrency =
    isMoney && context.currency !== undefined
      ? ({ is: 'money', currency: context.currency } as const)
      : undefined;
  const unit = told ?? (others ? undefined : inCurrency);
  const doubts: CellDoubt[][] = row.cells.map(() => []);
  const asked = row.cells.map((cell, at): Asked | undefined => {
    const { text } = texts[at]!;
    if (text === '') {
      context.count('empty');
      return silenceAsked(context.empty);
    }
    if (!cell.covered) context.count('cells');
    if (typeof cell.value === 'boolean') return cell.value ? { kind: 'held' } : silenceAsked('no');
    const own = { ...context.cell, unit, value: typeof cell.value === 'number' ? cell.value : undefined };
    const isUnitless = unit === undefined && isBare(figures[at]);
    if (isUnitless && others && others.is !== 'count') {
      doubts[at]!.push(noUnit(text, others));
      context.count('words');
      return { kind: 'held', covers: text };
    }
    const read = readAsked(text, own);
    doubts[at]!.push(...read.doubts);
    if (isUnitless && isMoney && !others)
      doubts[at]!.push({ code: 'no-currency', facts: { text, read: 'a number' } });
    if (read.asked.kind === 'held' && read.asked.covers !== undefined) context.count('words');
    return read.asked;
  });
  const { measures, conditions, ranges } = askedRow(asked, {
    name: row.name,
    id,
    isCeiling: RESPONSE.in(row.name),
  });
  row.cells.forEach((cell, at) => {
    if (ranges.has(at)) doubts[at]!.push({ code: 'range-asked', facts: { text: texts[at]!.text } });
    tell(doubts[at]!, cell, context);
  });
  const named = Math.max(
    0,
    measures.findIndex(({ name }) => name === row.name),
  );
  return {
    measures: measures.map((measure, index) => ({
      ...measure,
      // What else a row counts is not what its name says.
      ...aboutRow(row, 'asked', index === named),
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
  context: RowContext,
): Requirement {
  const { comment, link } = pinnedTo(cell, context);
  const note = [typeof condition.note === 'string' ? condition.note : '', comment, link]
    .filter((remark) => remark !== '')
    .join(' – ');
  return {
    ...condition,
    ...(note !== '' && { note }),
    ...(footnotes.length > 0 && { footnotes: [...footnotes] }),
  };
}
