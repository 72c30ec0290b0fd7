import { formatGroupName } from '../../localize/format-cell.js';
import { formatStepCounts, formatUnchanged, unchangedParts } from '../../localize/format-step.js';
import type { Formatter } from '../../localize/formatter.js';
import { matrixMessages } from '../../localize/matrix-messages.js';
import type { MatrixView, Row, RowGroup } from '../../program/matrix/rows.js';
import { sharesOf } from '../../program/step/shares.js';
import type { Step, StepKind, StepRow } from '../../program/step/step.js';
import { createElement } from '../shared/table/create-element.js';
import type { TableGroup, TableModel, TableSection } from '../shared/table/grouped-table.js';
import { fillRow } from './row.js';
import { columnsOf, placesOf, type Table } from './table.js';

/** A step, and between which places among the tiers it is. */
export interface ShownStep {
  step: Step;
  from: number;
  to: number;
  /** What it is a step in. */
  matrix: MatrixView;
  /** Whether something that changes in it is money. */
  money: boolean;
}

/** What stands before a cell that is more or less than that of the tier one leaves; the word says it too. */
const SIGNS = { new: '+', more: '▲', different: '◆', less: '▼', gone: '−' } as const;

/** A step as a table: what it brings, what it asks, what it costs; what does not change is folded, with its count. */
export function stepTableOf(table: Table, shownStep: ShownStep): TableModel {
  const { matrix, formatter, view, shown, level } = table;
  const { step, from, to } = shownStep;
  const messages = matrixMessages(formatter);
  const name = (at: number) => formatter.text(matrix.program.tiers[at]!.name);
  const places = placesOf(matrix);
  const searching = view.query.trim() !== '';
  const rowsOf = (rows: readonly StepRow[], asks = false): TableGroup['rows'] =>
    rows.map(({ kind, row }) => ({
      hidden: !shown.has(row),
      fill: (element) => {
        fillRow(element, row, places.get(row)!, formatter, matrix.program);
        drawShares(element, sharesOf(row, matrix.program), asks);
        markCell(element.children[to + 1]!, kind, asks, formatter);
      },
    }));
  const open = step.sections.map(({ id, rows }): TableSection => {
    const heading = messages.stepParts[id](name(to));
    return {
      heading,
      aside: formatStepCounts(rows, name(from), formatter),
      groups: byWay(rows, formatter, matrix.program).map(({ key, name: way, rows: own }) => ({
        key: `step ${id} ${key}`,
        name: way,
        caption: way || heading,
        folded: way !== '' && !searching && view.folded.includes(`step ${id} ${key}`),
        rows: rowsOf(own, id !== 'get'),
      })),
    };
  });
  const rest = unchangedParts(step, formatter).map(({ key, name: what, rows }): TableGroup => ({
    key: `step ${key}`,
    name: messages.withCount(what, formatter.number(rows.length)),
    caption: what,
    // Folded at first: the reader's fold is the other way round.
    folded: !searching && !view.folded.includes(`step ${key}`),
    // Of what stands in other rows there is nothing to tell but that.
    digest: key === 'elsewhere' ? undefined : () => digestOf(rows, shownStep, table),
    rows: rowsOf(rows),
  }));
  return {
    ...columnsOf(table),
    level,
    sections: [
      ...open,
      {
        heading: undefined,
        hint: open.length === 0 ? messages.sameSteps : undefined,
        groups: rest,
      },
    ],
    madeOf: [matrix, formatter, step],
  };
}

/** Rows of a part; what is asked in one of several ways stands by itself, under the name of the way. */
function byWay(rows: readonly StepRow[], formatter: Formatter, program: Table['matrix']['program']) {
  const ways = new Map<RowGroup | undefined, StepRow[]>();
  for (const row of rows) {
    const way = row.group.alternative || row.group.option ? row.group : undefined;
    ways.set(way, [...(ways.get(way) ?? []), row]);
  }
  return [...ways].map(([group, own]) => ({
    key: group?.key ?? '',
    name: group ? formatGroupName(group, formatter, program) : '',
    rows: own,
  }));
}

/** What does not change, one by one, in a few words each. */
function digestOf(
  rows: readonly StepRow[],
  { from, to }: ShownStep,
  { formatter, matrix }: Table,
): HTMLElement {
  return createElement(
    'ul',
    { class: 'digest', role: 'list' },
    ...formatUnchanged(rows, [from, to], formatter, matrix.program).map(({ text, tone }) =>
      createElement('li', { class: tone }, createElement('bdi', {}, text)),
    ),
  );
}

/** A bar below each figure, as long as its share of the row's largest. The figure itself stands above it. */
function drawShares(row: HTMLTableRowElement, shares: readonly (number | undefined)[], asks: boolean): void {
  for (const [at, share] of shares.entries()) {
    if (share === undefined) continue;
    const cell = row.children[at + 1] as HTMLElement;
    cell.classList.add('sized', ...(asks ? ['asks'] : []));
    cell.style.setProperty('--_share', String(share));
  }
}

/**
 * Says of a cell what happens in it, by a sign and in words; nothing where nothing does.
 *
 * @param asks Whether it is something that one has to bring, and not something that one gets.
 */
export function markCell(cell: Element, kind: StepKind, asks: boolean, formatter: Formatter): void {
  if (!isSigned(kind)) return;
  cell.classList.add('changed', kind);
  cell.prepend(
    createElement('span', { class: asks ? 'sign asks' : 'sign', 'aria-hidden': 'true' }, SIGNS[kind]),
    createElement('span', { class: 'unseen' }, `${matrixMessages(formatter).stepMarks[kind]}: `),
  );
}

const isSigned = (kind: StepKind): kind is keyof typeof SIGNS => kind in SIGNS;

/** Which of some rows a step shows: all but those about the tiers themselves, which the cards tell. */
export function rowsOfStep({ sections, same, silent, elsewhere }: Step, rows: ReadonlySet<Row>): Set<Row> {
  const all = [...sections.flatMap((section) => section.rows), ...same, ...silent, ...elsewhere];
  return new Set(all.map(({ row }) => row).filter((row) => rows.has(row)));
}
