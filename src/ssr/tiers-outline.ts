import { formatOneCell } from '../localize/format-cell.js';
import { matrixMessages } from '../localize/matrix-messages.js';
import { parts } from '../localize/parts.js';
import { byId } from '../program/by-id.js';
import { rowsIn } from '../program/matrix/rows-shown.js';
import type { Tier } from '../program/schema/program.js';
import { entryOf, pictured, worded } from './entries.js';
import type { Entry, Part } from './outline.js';
import type { Writing } from './options.js';

/** Each tier with what is said of it: what it is, how one gets in, what can be done about it. */
export function tiersOf(writing: Writing): Part {
  const { program, formatter } = writing;
  return {
    heading: matrixMessages(formatter).tiers,
    blocks: [{ kind: 'terms', items: program.tiers.map((tier, at) => tierEntry(tier, at, writing)) }],
  };
}

function tierEntry(tier: Tier, at: number, writing: Writing): Entry {
  const { program, formatter, matrix } = writing;
  const messages = matrixMessages(formatter);
  const group = byId(program.tierGroups, tier.group);
  const facts = rowsIn(matrix).filter(({ fact }) => fact !== undefined);
  const { recommended } = tier;
  return {
    line: [worded(tier.name, formatter, { strong: true })],
    marks: facts.flatMap(({ cells }) => cells[at]!.marks),
    details: parts(group && formatter.text(group.name)),
    picture: pictured(tier.badge, writing),
    items: [
      ...(recommended === undefined
        ? []
        : [{ line: [messages.label(messages.recommendedTier, ''), worded(recommended, formatter)] }]),
      ...facts.flatMap((row) => {
        const phrase = formatOneCell(row, at, formatter, program);
        // The marks stand behind the name; a row of them alone says nothing more.
        return phrase.tone === 'silent' || row.fact === 'notes' ? [] : [entryOf(phrase)];
      }),
    ],
  };
}
