import { besideMessages } from '../localize/beside/messages.js';
import { formatScope, formatWindow } from '../localize/format-scope.js';
import { formatQualifiers } from '../localize/format-value.js';
import { parts } from '../localize/parts.js';
import { tableMessages } from '../localize/table-messages.js';
import { rowsIn } from '../program/matrix/rows-shown.js';
import type { Dimension } from '../program/schema/program.js';
import type { Text } from '../program/schema/scalars.js';
import { aside, explained, worded } from './entries.js';
import type { Entry, Part } from './outline.js';
import type { Writing } from './options.js';

/** What explains the parts of the program: what values depend on, the groups of tiers, the headings. */
export function divisionOf(writing: Writing): Part {
  const { program, formatter, matrix } = writing;
  const { dimensions = [], tierGroups = [], categories = [] } = program;
  // Some categories stand over no rows: those of several full ways to a tier stand under the way.
  const groups = matrix.sections.flatMap((section) => section.groups);
  const isHeading = (text: Text) => groups.some(({ name }) => name === text);
  const headings = [
    ...tierGroups.filter(({ description }) => description !== undefined),
    ...categories.filter(({ name, description }) => description !== undefined || !isHeading(name)),
  ];
  return {
    heading: besideMessages(formatter).division,
    blocks: [
      {
        kind: 'list',
        items: [
          ...dimensions.map((dimension) => dimensionEntry(dimension, writing)),
          ...headings.map(({ name, description }) => explained(name, description, formatter)),
        ],
      },
    ],
  };
}

/** A dimension: what it means, how one gets its option, and its options. */
function dimensionEntry(dimension: Dimension, writing: Writing): Entry {
  const { formatter } = writing;
  const { name, description, assignment = [], options } = dimension;
  const { messages } = formatter;
  const items = [
    ...assignment.map(({ how, rule, only, ...qualified }) => ({
      line: [besideMessages(formatter).assignment[how](formatter.text(rule))],
      details: aside(saidOf(only, qualified, writing), [qualified], writing),
    })),
    ...(typeof options === 'string'
      ? []
      : options.map(({ name, description, within, ...qualified }) => ({
          line: [
            worded(name, formatter),
            ...(description === undefined ? [] : [': ', worded(description, formatter)]),
          ],
          details: aside(saidOf(within, qualified, writing), [qualified], writing),
        }))),
  ];
  return typeof options === 'string'
    ? {
        line: [
          { text: messages.optionsSilent(formatter.text(name), messages[options]), strong: true },
          ...(description === undefined ? [] : [': ', worded(description, formatter)]),
        ],
        items,
      }
    : explained(name, description, formatter, { items });
}

function saidOf(
  only: Parameters<typeof formatScope>[0],
  qualified: Parameters<typeof formatQualifiers>[0],
  { program, formatter }: Writing,
): string[] {
  return [...formatScope(only, formatter, program), ...formatQualifiers(qualified, formatter)];
}

/** What is counted and is no row by its own name: it stands inside other conditions. */
export function countedOf(writing: Writing): Part {
  const { program, formatter, matrix } = writing;
  const named = new Set(
    rowsIn(matrix).flatMap(({ name, about: { measure } }) =>
      measure && name === measure.name ? measure : [],
    ),
  );
  const items = (program.measures ?? [])
    .filter((measure) => !named.has(measure))
    .map(({ name, definition, window, selfCheck, ...qualified }) => {
      const more = parts(
        formatWindow(window, formatter),
        selfCheck === false && tableMessages(formatter).notSelfChecked,
        formatQualifiers(qualified, formatter),
      );
      return explained(name, definition, formatter, { details: aside(more, [qualified], writing) });
    });
  return { heading: besideMessages(formatter).counted, blocks: [{ kind: 'list', items }] };
}
