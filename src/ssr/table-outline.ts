import { formatGroupName, formatRow, formatRowName } from '../localize/format-cell.js';
import { besideMessages } from '../localize/beside/messages.js';
import { formatSourceLine } from '../localize/format-source.js';
import { formatTierHead } from '../localize/format-tier.js';
import { matrixMessages } from '../localize/matrix-messages.js';
import { parts } from '../localize/parts.js';
import { byId } from '../program/by-id.js';
import { rowsIn } from '../program/matrix/rows-shown.js';
import type { Row, Section } from '../program/matrix/rows.js';
import type { Tier } from '../program/schema/program.js';
import { entryOf, worded } from './entries.js';
import type { Entry, Inline, Part, Table, TableRow, Words } from './outline.js';
import type { Writing } from './options.js';

/** What one gets, what one commits to, what it costs: a table each. What is said of the tiers themselves stands before. */
export function tablesOf(writing: Writing): Table[] {
  const { matrix, formatter, program } = writing;
  const messages = matrixMessages(formatter);
  const heads = program.tiers.map((tier) => headOf(tier, writing));
  return matrix.sections
    .filter(({ id }) => id !== 'tiers')
    .map(({ id, groups }: Section) => ({
      caption: messages[id],
      hint: groups.some(({ alternative }) => alternative) ? messages.ways : undefined,
      corner: messages.tier,
      heads,
      groups: groups.map((group) => ({
        name: formatGroupName(group, formatter, program),
        rows: group.rows.map((row) => rowOf(row, writing)),
      })),
    }));
}

function headOf(tier: Tier, { matrix, formatter, program }: Writing): Entry {
  const group = byId(program.tierGroups, tier.group);
  return {
    line: [worded(tier.name, formatter)],
    details: parts(
      group && formatter.text(group.name),
      formatTierHead(tier, matrix.choice, formatter, program),
      tier.recommended !== undefined && matrixMessages(formatter).recommendedTier,
    ),
  };
}

function rowOf(row: Row, { formatter, program }: Writing): TableRow {
  const { name, details, marks, cells } = formatRow(row, formatter, program);
  return {
    label: { line: [name], details, marks },
    depth: row.depth,
    cells: cells.map(({ phrase, marks: own }) => entryOf(phrase, own)),
  };
}

/** What rows mean and where they stand, each thing once: rows of which the same is said are named together. */
export function meaningsOf({ matrix, formatter, program }: Writing): Part {
  const alike = new Map<string, { names: Map<string, Words>; texts: readonly Words[]; source: string[] }>();
  for (const row of rowsIn(matrix)) {
    const { description, counting = [], sources } = row.about;
    const texts = parts_(description, ...counting).map((text) => worded(text, formatter));
    const source = parts(formatSourceLine(sources, program, formatter));
    if (texts.length + source.length === 0) continue;
    const key = JSON.stringify([texts, source]);
    const one = alike.get(key) ?? { names: new Map<string, Words>(), texts, source };
    alike.set(key, one);
    const name = formatRowName(row, formatter);
    one.names.set(name.text, { ...name, strong: true });
  }
  const items = [...alike.values()].map(({ names, texts, source }): Entry => ({
    line: [
      ...spaced([...names.values()], ' · '),
      ...texts.flatMap((text, at) => [at === 0 ? ': ' : ' ', text]),
    ],
    details: source,
  }));
  return { heading: besideMessages(formatter).aboutRows, blocks: [{ kind: 'list', items }] };
}

const parts_ = <T>(...all: readonly (T | undefined)[]): T[] => all.filter((one) => one !== undefined);

/** Words with a sign between them. */
function spaced(all: readonly Words[], sign: string): Inline[] {
  return all.flatMap((one, at) => (at === 0 ? [one] : [sign, one]));
}
