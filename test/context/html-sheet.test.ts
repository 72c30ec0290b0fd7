import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { sheetOf } from '../../src/context/html-sheet.js';
import type { Sheet } from '../../src/program/sheet/sheet.js';
import { block, isChromium } from '../elements/visitor.js';
import '../seed.js';

const SIZE = 10;
/** More columns than cells made by chance can take. */
const MOST = 80;

interface Cell {
  across: number;
  down: number;
}

const cell = fc.record({ across: fc.integer({ min: 1, max: 3 }), down: fc.integer({ min: 0, max: 3 }) });
const section = fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 5 });

/** Elsewhere one table that all engines lay out alike: what HTML leaves open they settle each in its way. */
const sections: fc.Arbitrary<Cell[][][]> = isChromium
  ? fc.array(section, { minLength: 1, maxLength: 3 })
  : fc.constant([
      [
        [
          { across: 2, down: 1 },
          { across: 1, down: 2 },
        ],
        [
          { across: 1, down: 1 },
          { across: 1, down: 1 },
        ],
      ],
    ]);

/** A table in which a browser lays out each cell on a square of its own. */
function tableOf(sections: readonly (readonly (readonly Cell[])[])[]): HTMLTableElement {
  let count = 0;
  const rowOf = (cells: readonly Cell[]) =>
    `<tr style="height: ${SIZE}px">${cells
      .map(
        ({ across, down }) => `<td colspan="${across}" rowspan="${down}" style="padding: 0">${count++}</td>`,
      )
      .join('')}</tr>`;
  const columns = `<col style="width: ${SIZE}px">`.repeat(MOST);
  return block(
    {},
    `<table style="border-spacing: 0; table-layout: fixed; width: ${SIZE * MOST}px; font: 8px/1 monospace">${columns}${sections
      .map((rows) => `<tbody>${rows.map(rowOf).join('')}</tbody>`)
      .join('')}</table>`,
  ).querySelector('table')!;
}

/** Whether cells run into each other, which HTML forbids, and engines show each in its way. */
function overlaps({ rows, merged = [] }: Sheet): boolean {
  const taken = new Set<string>();
  return rows.some((row, y) =>
    row.some(({ text }, x) => {
      if (text === '') return false;
      const span = merged.find((one) => one.row === y && one.column === x) ?? { rows: 1, columns: 1 };
      for (let down = y; down < y + span.rows; down++)
        for (let across = x; across < x + span.columns; across++) {
          if (taken.has(`${down} ${across}`)) return true;
          taken.add(`${down} ${across}`);
        }
      return false;
    }),
  );
}

describe('a sheet of an HTML table', () => {
  it('has each cell where the browser shows it, and as many columns and rows of it', () => {
    fc.assert(
      fc.property(sections, (sections) => {
        const table = tableOf(sections);
        const { left, top } = table.getBoundingClientRect();
        const { sheet } = sheetOf(table, '', []);
        if (!isChromium && overlaps(sheet)) return table.remove();
        const squares = (length: number) => Math.round(length / SIZE);
        const seen = [...table.querySelectorAll('td')].map((one) => {
          const box = one.getBoundingClientRect();
          return `${one.textContent} at ${squares(box.left - left)},${squares(box.top - top)}: ${squares(box.width)}x${squares(box.height)}`;
        });
        const read = sheet.rows.flatMap((row, y) =>
          row.flatMap(({ text }, x) => {
            if (text === '') return [];
            const merged = sheet.merged?.find((one) => one.row === y && one.column === x);
            return [`${text} at ${x},${y}: ${merged?.columns ?? 1}x${merged?.rows ?? 1}`];
          }),
        );
        table.remove();
        expect(read).to.deep.equal(seen);
      }),
      { numRuns: isChromium ? 150 : 1 },
    );
  });

  it('ends with what no browser shows: more columns than any table of tiers has', () => {
    // On no page: WebKit lays out so many columns for minutes.
    const table = document.createElement('table');
    table.innerHTML = `<tr>${'<td colspan="1000">x</td>'.repeat(300)}</tr>`;
    const { sheet } = sheetOf(table, '', []);
    expect(sheet.rows[0]!.length).to.equal(1);
    expect(sheet.merged).to.deep.equal([{ row: 0, column: 0, rows: 1, columns: 150 }]);
  });
});
