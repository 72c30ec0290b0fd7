import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatGroupName } from '../../localize/format-cell.js';
import type { Formatter } from '../../localize/formatter.js';
import type { RowGroup, MatrixView, Row, Section } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import { rowNodes, type Act } from './row.js';
import { tierGroupSpans } from './toolbar.js';

/** As many rows as the first window may show, or somewhat more. */
const FIRST_WINDOW = 24;

interface Head {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  tier: string | undefined;
  /** Id of the tier that the reader's answers support. */
  supported: string | undefined;
  pick: (tier: string) => void;
  change: (part: Partial<ViewState>) => void;
  scroll: (event: Event) => void;
}

/**
 * The tier names that stay in view. They are buttons for the eye and the hand; the headers that belong to the cells
 * stand in each table, where a screen reader looks for them.
 */
export function headTemplate(head: Head) {
  const { formatter, view, tier: picked, supported, pick, change, scroll } = head;
  const { program } = head.matrix;
  const { messages } = formatter;
  const { tiers } = program;
  const groups = program.tierGroups ? tierGroupSpans(program) : [];
  return html`<div
    class="head ${tiers.length > 2 ? 'many' : ''}"
    part="head"
    role="group"
    @scroll=${scroll}
    aria-label=${messages.tiers}
    .style=${`--_columns:${tiers.length}`}
  >
    <div class="wide">
      ${
        groups.length === 0
          ? nothing
          : html`<div class="spans" aria-hidden="true">
              <span></span>${groups.map(
                ({ name, span }) =>
                  html`<span class=${name === undefined ? 'bare' : ''} .style=${`grid-column:span ${span}`}
                    >${name === undefined ? nothing : formatter.text(name)}</span
                  >`,
              )}
            </div>`
      }
      <div class="columns">
        <span></span>
        ${tiers.map(
          ({ id, name, recommended }) =>
            html`<span
              ><button class="tier" part="tier" aria-pressed=${picked === id} @click=${() => pick(id)}>
                ${formatter.text(name)}${recommended === undefined ? nothing : html`<small>${messages.recommendedTier}</small>`}${id === supported ? html`<small>${messages.supportedTier}</small>` : nothing}
              </button></span
            >`,
        )}
      </div>
    </div>
    ${
      tiers.length < 3
        ? nothing
        : html`<div class="narrow">
            ${view.pair.map(
              (shown, index) =>
                html`<select
                  aria-label=${index === 0 ? messages.firstTier : messages.secondTier}
                  @change=${(event: Event) => change({ pair: view.pair.with(index, (event.target as HTMLSelectElement).value) })}
                >
                  ${tiers
                    .filter(({ id }) => id === shown || !view.pair.includes(id))
                    .map(
                      ({ id, name }) =>
                        html`<option value=${id} .selected=${id === shown}>${formatter.text(name)}</option>`,
                    )}
                </select>`,
            )}
          </div>`
    }
  </div>`;
}

interface Tables {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  shown: ReadonlySet<Row>;
  level: number;
  act: Act;
  fold: (key: string) => void;
  scroll: (event: Event) => void;
}

/** One table a group, each in a block of its own: the browser need not lay out what is far outside the window. */
export function tablesTemplate(tables: Tables) {
  const { matrix, formatter, level, shown } = tables;
  let row = 0;
  return html`<div
    class="tables"
    role="group"
    tabindex="0"
    aria-label=${formatter.messages.scrollable}
    @scroll=${tables.scroll}
    .style=${`--_columns:${matrix.program.tiers.length}`}
  >
    ${matrix.sections.map((section) => {
      const first = row;
      row += section.groups.reduce((sum, { rows }) => sum + rows.length, 0);
      const empty = !section.groups.some(({ rows }) => rows.some((one) => shown.has(one)));
      return html`<section part="section" ?hidden=${empty}>
        ${section.id === 'tiers' ? nothing : html`<div class="section" role="heading" aria-level=${level}>${formatter.messages[section.id]}</div>`}
        ${groupsTemplate(section, first, tables)}
      </section>`;
    })}
  </div>`;
}

function groupsTemplate(section: Section, first: number, tables: Tables) {
  let row = first;
  const ways = section.groups.some(({ alternative }) => alternative);
  return html`${ways ? html`<p class="ways">${tables.formatter.messages.ways}</p>` : nothing}${section.groups.map(
    (group) => {
      const from = row;
      row += group.rows.length;
      return groupTemplate(section, group, from, tables);
    },
  )}`;
}

function groupTemplate(
  section: Section,
  group: RowGroup,
  first: number,
  { matrix, formatter, view, shown, level, act, fold }: Tables,
) {
  const { program } = matrix;
  const name = formatGroupName(group, formatter, program);
  const key = `${section.id} ${group.key}`;
  // A search looks into folded groups too.
  const folded = name !== '' && view.query.trim() === '' && view.folded.includes(key);
  const open = group.rows.some((row) => shown.has(row));
  return html`<div
    class=${first < FIRST_WINDOW ? 'block first' : 'block'}
    ?hidden=${!open}
    .style=${`--_rows:${group.rows.length}`}
  >
    ${
      name === ''
        ? nothing
        : html`<div role="heading" aria-level=${level + 1}>
            <button class="fold" aria-expanded=${!folded} @click=${() => fold(key)}>${name}</button>
          </div>`
    }
    <table role="table">
      <caption class="unseen">
        ${name || formatter.messages[section.id]}
      </caption>
      <colgroup>
        <col class="label" />
        ${program.tiers.map(() => html`<col />`)}
      </colgroup>
      ${guard([formatter, program], () => theadTemplate(matrix, formatter))}
      <tbody role="rowgroup" class=${folded ? 'folded' : ''}>
        ${group.rows.map(
          (row, index) =>
            html`<tr class="columns" role="row" ?hidden=${!shown.has(row)}>
              ${guard([row, formatter], () => rowNodes(row, first + index, formatter, program, act))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function theadTemplate({ program }: MatrixView, formatter: Formatter) {
  const groups = program.tierGroups ?? [];
  return html`<thead role="rowgroup">
    <tr class="columns" role="row">
      <th scope="col" role="columnheader">${formatter.messages.tier}</th>
      ${program.tiers.map(({ name, group }) => {
        const of = groups.find(({ id }) => id === group);
        return html`<th scope="col" role="columnheader">
          ${of ? `${formatter.text(of.name)} ` : nothing}${formatter.text(name)}
        </th>`;
      })}
    </tr>
  </thead>`;
}
