/** The same table as a React component: rows are memoised, and a row that is not shown stays, hidden. */
import { createElement as h, Fragment, memo, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Contestant, Sheet, SheetCell, SheetRow } from './sheet.js';

const smalls = (details: readonly string[] = []): ReactNode =>
  details.map((detail, index) => h('small', { key: index }, detail));

const marksOf = (marks: readonly number[] = []): ReactNode =>
  marks.map((mark) => h('button', { key: mark, className: 'mark', 'aria-label': `Note ${mark}` }, mark));

function Cell({ tone, text, details, items, marks }: SheetCell): ReactNode {
  return h(
    'td',
    tone === 'plain' ? null : { className: tone },
    text,
    marks && marksOf(marks),
    details && smalls(details),
    items &&
      h(
        'ul',
        null,
        items.map((item, index) => h('li', { key: index }, item)),
      ),
  );
}

const Row = memo(function Row({ row, hidden }: { row: SheetRow; hidden: boolean }): ReactNode {
  return h(
    'tr',
    { hidden },
    h(
      'th',
      { scope: 'row' },
      row.name,
      row.explained && h('button', { className: 'explain', 'aria-label': `Explain ${row.name}` }, 'i'),
      marksOf(row.marks),
      smalls(row.details),
    ),
    row.cells.map((cell, index) => h(Cell, { key: index, ...cell })),
  );
});

function Table({ sheet: { tiers, groups }, only }: { sheet: Sheet; only: boolean }): ReactNode {
  const heading = (name: string, kind: string) =>
    h('tr', { className: kind }, h('th', { colSpan: tiers.length + 1, scope: 'colgroup' }, name));
  return h(
    'table',
    { className: 'classic' },
    h('colgroup', null, h('col', { className: 'label' })),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', null, 'Tier'),
        tiers.map((tier) => h('th', { key: tier, scope: 'col' }, tier)),
      ),
    ),
    groups.map((group, place) =>
      h(
        'tbody',
        { key: place },
        h(
          Fragment,
          null,
          group.section !== undefined && heading(group.section, 'section'),
          heading(group.name, 'group'),
        ),
        group.rows.map((row, index) => h(Row, { key: index, row, hidden: only && !row.differs })),
      ),
    ),
  );
}

let root: Root;
let sheet: Sheet;

/** At once, so that no work of it falls behind the frame that is waited for. */
const show = (only: boolean): void => flushSync(() => root.render(h(Table, { sheet, only })));

export const contestant: Contestant = {
  mount(place, text) {
    root = createRoot(place);
    sheet = JSON.parse(text) as Sheet;
    show(false);
  },
  differences: show,
  another(text) {
    sheet = JSON.parse(text) as Sheet;
    show(false);
  },
  unmount: () => root.unmount(),
};
