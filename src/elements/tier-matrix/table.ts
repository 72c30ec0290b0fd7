import { rowsIn } from '../../program/matrix/rows-shown.js';
import { formatGroupName } from '../../localize/format-cell.js';
import type { Formatter } from '../../localize/formatter.js';
import { matrixMessages } from '../../localize/matrix-messages.js';
import { byId } from '../../program/by-id.js';
import type { MatrixView, Row } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import { blankRow, type TableModel, type TableSection } from '../shared/table/grouped-table.js';
import { fillRow } from './row.js';

/** What a table of a program is made of. */
export interface Table {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  shown: ReadonlySet<Row>;
  /** Rows in which those two tiers do not differ that are shown where there is no room for all. */
  alike: ReadonlySet<Row>;
  level: number;
}

/** A program's rows as a table in groups. */
export function tableOf(table: Table): TableModel {
  const { matrix, formatter, view, shown, alike, level } = table;
  const { program } = matrix;
  const messages = matrixMessages(formatter);
  const searching = view.query.trim() !== '';
  const places = placesOf(matrix);
  const sections = matrix.sections.map(({ id, groups }): TableSection => {
    const alternatives = groups.some(({ alternative }) => alternative);
    return {
      heading: id === 'tiers' ? undefined : messages[id],
      hint: alternatives ? messages.ways : undefined,
      groups: groups.map((group) => {
        const name = formatGroupName(group, formatter, program);
        const key = `${id} ${group.key}`;
        return {
          key,
          name,
          caption: name || messages[id],
          // A search looks into folded groups too.
          folded: name !== '' && !searching && view.folded.includes(key),
          rows: group.rows.map((row) => ({
            hidden: !shown.has(row),
            alike: alike.has(row),
            fill: (element) => fillRow(element, row, places.get(row)!, formatter, program),
          })),
        };
      }),
    };
  });
  return { ...columnsOf(table), level, sections, madeOf: [matrix, formatter] };
}

/** The place of each row in the whole matrix: its hint is found by it. */
export function placesOf(matrix: MatrixView): ReadonlyMap<Row, number> {
  return new Map(rowsIn(matrix).map((row, at) => [row, at]));
}

/** What a table has in common, whichever rows it shows: its columns and their headers. */
export function columnsOf({ matrix: { program }, formatter }: Table) {
  const messages = matrixMessages(formatter);
  const recommendedPlace = program.tiers.findIndex(({ recommended }) => recommended !== undefined);
  return {
    label: messages.scrollable,
    columns: program.tiers.length,
    order: '',
    blank: () => blankRow(program.tiers.length, recommendedPlace),
    headers: () => [
      [messages.tier],
      ...program.tiers.map(({ name, group }) => {
        const of = byId(program.tierGroups, group);
        return [of ? `${formatter.text(of.name)} ` : '', formatter.text(name)];
      }),
    ],
  };
}
