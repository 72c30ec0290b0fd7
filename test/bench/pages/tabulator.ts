/**
 * The same cells as text in Tabulator, with as little of it as serves: the core, which shows every row when it is
 * given no height, and the filter. It is spared the groups, the small buttons and the second lines.
 */
import { FilterModule, Tabulator, type ColumnDefinition } from 'tabulator-tables';
import type { Contestant, Sheet } from './sheet.js';

Tabulator.registerModule([FilterModule]);

let table: Tabulator;

function rowsOf({ groups }: Sheet): Record<string, unknown>[] {
  return groups
    .flatMap(({ rows }) => rows)
    .map(({ name, cells, differs }, id) => ({
      id,
      name,
      differs,
      ...Object.fromEntries(cells.map(({ text }, index) => [`c${index}`, text])),
    }));
}

function columnsOf({ tiers }: Sheet): ColumnDefinition[] {
  const names = tiers.map((title, index) => ({ title, field: `c${index}` }));
  return [{ title: 'Tier', field: 'name', widthGrow: 2 }, ...names];
}

export const contestant: Contestant = {
  mount(place, text) {
    const sheet = JSON.parse(text) as Sheet;
    const div = place.appendChild(document.createElement('div'));
    table = new Tabulator(div, { data: rowsOf(sheet), columns: columnsOf(sheet), layout: 'fitColumns' });
    return new Promise((resolve) => table.on('tableBuilt', resolve as () => void));
  },
  differences: (only) => (only ? table.setFilter('differs', '=', true) : table.clearFilter(false)),
  another: (text) => table.setData(rowsOf(JSON.parse(text) as Sheet)),
  unmount: () => table.destroy(),
};
