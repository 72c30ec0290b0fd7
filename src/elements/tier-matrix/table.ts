import { formatGroupName } from '../../localize/format-cell.js';
import type { Formatter } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import type { MatrixView, Row } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import { blankRow, type TableModel, type TableSection } from '../shared/table/grouped-table.js';
import { fillRow, type Act } from './row.js';

interface Table {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  shown: ReadonlySet<Row>;
  level: number;
  act: Act;
}

/** A program's rows as a table in groups. */
export function tableOf({ matrix, formatter, view, shown, level, act }: Table): TableModel {
  const { program } = matrix;
  const { messages } = formatter;
  const searching = view.query.trim() !== '';
  let index = 0;
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
          rows: group.rows.map((row) => {
            const at = index++;
            return {
              hidden: !shown.has(row),
              fill: (element) => fillRow(element, row, at, formatter, program, act),
            };
          }),
        };
      }),
    };
  });
  return {
    label: messages.scrollable,
    columns: program.tiers.length,
    level,
    sections,
    about: [program],
    madeOf: [matrix, formatter],
    order: '',
    blank: () => blankRow(program.tiers.length),
    headers: () => [
      [messages.tier],
      ...program.tiers.map(({ name, group }) => {
        const of = byId(program.tierGroups, group);
        return [of ? `${formatter.text(of.name)} ` : '', formatter.text(name)];
      }),
    ],
  };
}
