import { rowsIn } from '../../program/matrix/rows-shown.js';
import { besideMessages } from '../../localize/beside/messages.js';
import { formatGroupName, formatRowName } from '../../localize/format-cell.js';
import { formatSourceLine } from '../../localize/format-source.js';
import { formatStepCounts } from '../../localize/format-step.js';
import { formatTierHead } from '../../localize/format-tier.js';
import type { Formatter } from '../../localize/formatter.js';
import { matrixMessages } from '../../localize/matrix-messages.js';
import { byId } from '../../program/by-id.js';
import { stepBetween } from '../../program/step/step.js';
import type { MatrixView, Row } from '../../program/matrix/rows.js';
import { createElement } from '../shared/table/create-element.js';
import { blankRow } from '../shared/table/grouped-table.js';
import type { PaperContent } from '../shared/paper/paper.js';
import { meaningList, meaningOf } from '../shared/paper/row-meanings.js';
import { onSheets, sheetOf, type PaperSection, type PaperTable } from '../shared/paper/sheet.js';
import { fillRow } from './row.js';
import { markCell } from './step-table.js';
import { placesOf } from './table.js';
import type { TableState } from './table-state.js';

/**
 * A matrix on paper: the step that the reader looks at, on a page of its own; then the whole program.
 *
 * @param pictures What stands above the name of each tier.
 */
export function matrixOnPaper(
  { matrix, formatter, view, supported }: TableState,
  pictures: readonly HTMLElement[][],
): PaperContent {
  const { program, sections } = matrix;
  const messages = matrixMessages(formatter);
  const { tiers, tierGroups } = program;
  const places = placesOf(matrix);
  const rowOf = (row: Row): HTMLTableRowElement => {
    const made = blankRow(tiers.length);
    fillRow(made, row, places.get(row)!, formatter, program);
    return made;
  };
  const heads = tiers.map((tier, at) => {
    const group = byId(tierGroups, tier.group);
    const more = [
      ...(group ? [formatter.text(group.name)] : []),
      ...formatTierHead(tier, matrix.choice, formatter, program),
      ...(tier.recommended === undefined ? [] : [messages.recommendedTier]),
      ...(tier.id === supported ? [messages.supportedTier] : []),
    ];
    return [
      ...(pictures[at] ?? []),
      formatter.text(tier.name),
      ...more.map((one) => createElement('small', {}, one)),
    ];
  });
  const whole = {
    heads,
    sections: sections.map(({ id, groups }): PaperSection => ({
      heading: id === 'tiers' ? undefined : messages[id],
      groups: groups.map((group) => ({
        name: formatGroupName(group, formatter, program),
        rows: group.rows.map(rowOf),
      })),
    })),
  };
  const corner = { alone: messages.tier, among: besideMessages(formatter).tiersOfAll };
  const { wide, content } = onSheets(whole, corner, formatter);
  const steps: Node[] = [];
  const pair = view.pair.map((id) => tiers.findIndex((tier) => tier.id === id));
  if (view.rows === 'step' && pair.length === 2) {
    const [from, to] = pair as [number, number];
    const name = (at: number) => formatter.text(tiers[at]!.name);
    const step: PaperTable = {
      corner: messages.label(messages.stepUp, messages.fromTo(name(from), name(to))),
      heads,
      sections: stepBetween(matrix, from, to).sections.map(({ id, rows }) => ({
        heading: messages.stepParts[id](name(to)),
        aside: formatStepCounts(rows, name(from), formatter),
        apart: true,
        groups: [
          {
            name: '',
            rows: rows.map(({ kind, row }) => {
              const made = rowOf(row);
              markCell(made.children[to + 1]!, kind, id !== 'get', formatter);
              return made;
            }),
          },
        ],
      })),
    };
    const table = sheetOf(step, pair, formatter);
    table.className = 'step';
    steps.push(table);
  }
  const advice = tiers.flatMap(({ name, recommended }) =>
    recommended && view.rows !== 'all'
      ? [
          createElement(
            'p',
            {},
            createElement('b', {}, messages.label(messages.recommendedTier, formatter.text(name))),
            ` ${formatter.text(recommended)}`,
          ),
        ]
      : [],
  );
  return { wide, content: [...advice, ...steps, ...content, ...meaningsOf(matrix, formatter)] };
}

/** What on screen the hints of the rows say. */
function meaningsOf({ program, sections }: MatrixView, formatter: Formatter): HTMLElement[] {
  const rows = rowsIn({ sections });
  const meanings = rows.map((row) =>
    meaningOf(
      formatRowName(row, formatter).text,
      row.about,
      formatSourceLine(row.about.sources, program, formatter),
      formatter,
    ),
  );
  return meaningList(besideMessages(formatter).aboutRows, meanings, formatter);
}
