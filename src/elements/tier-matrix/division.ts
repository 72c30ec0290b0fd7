import { rowsIn } from '../../program/matrix/rows-shown.js';
import { html, nothing } from 'lit';
import { besideMessages } from '../../localize/beside/messages.js';
import { tableMessages } from '../../localize/table-messages.js';
import { formatEdition } from '../../localize/format-edition.js';
import { formatScope, formatWindow } from '../../localize/format-scope.js';
import { formatQualifiers } from '../../localize/format-value.js';
import { parts } from '../../localize/parts.js';
import type { Formatter } from '../../localize/formatter.js';
import { dimensionsInUse, optionsIn } from '../../program/resolve.js';
import type { Dimension, Measure, Program } from '../../program/schema/program.js';
import type { Text } from '../../program/schema/scalars.js';
import type { TableState } from './table-state.js';
import { small, texted } from './footer-parts.js';

/** What is said of the edition as a whole, and where the vendor is found. */
export function editionItems(below: TableState): unknown[] {
  const { matrix, formatter } = below;
  const { vendor, edition = { label: '' } } = matrix.program;
  const { note, source } = edition;
  return [
    matrix.program.edition && html`<li>${formatEdition(matrix.program, formatter)}</li>`,
    note === undefined && source === undefined
      ? undefined
      : html`<li>
          ${note === undefined ? nothing : texted(note, formatter)}${small([], [{ source }], below)}
        </li>`,
    vendor.url === undefined
      ? undefined
      : html`<li><a href=${vendor.url}>${texted(vendor.name, formatter)}</a></li>`,
  ].filter((item) => item !== undefined);
}

/** What explains the parts of the program: what values depend on, the groups of tiers, the headings. */
export function divisionItems(below: TableState): unknown[] {
  const { matrix, formatter } = below;
  const { program } = matrix;
  const { dimensions = [], tierGroups = [], categories = [] } = program;
  const used = new Set(dimensionsInUse(program));
  // Some stand over no rows: those of several full ways to a tier stand under the way.
  const groups = matrix.sections.flatMap((section) => section.groups);
  const isHeading = (text: Text) => groups.some(({ name }) => name === text);
  return [
    ...dimensions.flatMap((dimension) => dimensionItem(dimension, used.has(dimension), below)),
    ...tierGroups.flatMap((one) => headingItem(one, formatter)),
    ...categories.flatMap((one) => headingItem(one, formatter, !isHeading(one.name))),
  ];
}

/** A heading and what belongs under it; nothing where that is not told. */
function headingItem(
  { name, description }: { name: Text; description?: Text | undefined },
  formatter: Formatter,
  always = false,
): unknown[] {
  if (description === undefined) return always ? [html`<li><b>${texted(name, formatter)}</b></li>`] : [];
  return [html`<li><b>${texted(name, formatter)}</b>: ${texted(description, formatter)}</li>`];
}

/** A dimension: what it means, how one gets its option, and what is said of each; all options where none can be chosen. */
function dimensionItem(dimension: Dimension, isUsed: boolean, below: TableState): unknown[] {
  const { matrix, formatter } = below;
  const { name, description, assignment = [] } = dimension;
  const messages = besideMessages(formatter);
  const told = optionsIn(dimension).map((option) => {
    const { name, description, within, ...qualified } = option;
    const more = small(
      [...formatScope(within, formatter, matrix.program), ...formatQualifiers(qualified, formatter)],
      [qualified],
      below,
    );
    if (isUsed && description === undefined && more === nothing) return nothing;
    return html`<li>
      ${texted(name, formatter)}${description === undefined ? nothing : html`: ${texted(description, formatter)}`}${more}
    </li>`;
  });
  const isTold = told.some((item) => item !== nothing);
  if (description === undefined && assignment.length === 0 && !isTold) return [];
  return [
    html`<li>
      <b>${texted(name, formatter)}</b
      >${description === undefined ? nothing : html`: ${texted(description, formatter)}`}
      ${assignment.map(
        ({ how, rule, only, ...qualified }) =>
          html`<p>
            ${messages.assignment[how](formatter.text(rule))}
            ${small(
              [...formatScope(only, formatter, matrix.program), ...formatQualifiers(qualified, formatter)],
              [qualified],
              below,
            )}
          </p>`,
      )}
      ${
        isTold
          ? html`<ul>
              ${told}
            </ul>`
          : nothing
      }
    </li>`,
  ];
}

/** What is counted and is no row by its own name: it stands inside other conditions. */
export function countedItems(below: TableState): unknown[] {
  const { matrix, formatter } = below;
  const rows = rowsIn(matrix);
  const named = new Set(
    rows.flatMap(({ name, about: { measure } }) => (measure && name === measure.name ? measure : [])),
  );
  return measuresOf(matrix.program).flatMap((measure) => {
    if (named.has(measure)) return [];
    const { name, definition, window, selfCheck, ...qualified } = measure;
    const more = parts(
      formatWindow(window, formatter),
      selfCheck === false && tableMessages(formatter).notSelfChecked,
      formatQualifiers(qualified, formatter),
    );
    return html`<li>
      <b>${texted(name, formatter)}</b
      >${definition === undefined ? nothing : html`: ${texted(definition, formatter)}`}${small(more, [qualified], below)}
    </li>`;
  });
}

const measuresOf = ({ measures = [] }: Program): readonly Measure[] => measures;
