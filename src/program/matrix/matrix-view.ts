import { askMarks, rowMarks, silenceMarks, valueMarks } from './marks.js';
import { NoteBook, sourcesOf } from './notes.js';
import { measuresOfRow } from './measures-of-row.js';
import { requirementBlocks, type Ask, type RequirementBlock } from './requirement-rows.js';
import type { Cell, MatrixView, Row, RowGroup } from './rows.js';
import { concernsHere, excludedBy, resolveValue, type Choice } from '../resolve.js';
import { asPrice } from '../schema/price.js';
import type { Benefit, Commitment, Cost, Program, Tier } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import { tierFactRows } from './tier-facts.js';
import { hasOwnValue, mentionedValue } from '../tier-value.js';
import { conditionsIn } from '../schema/walk.js';
import { isComplete } from '../asked/complete.js';
import { leftOutTeller, type LeftOut, type TellLeftOut } from './left-out.js';

export type { Cell, MatrixView, Row, RowGroup, Section } from './rows.js';

/** Computes what a matrix prints for a program and a reader's choice of dimensions. */
export function matrixView(program: Program, choice: Choice): MatrixView {
  const book = new NoteBook(program);
  const leftOut = leftOutTeller(program, choice);
  const view = {
    program,
    choice,
    sections: [
      { id: 'tiers' as const, groups: tierFactGroups(program, book) },
      { id: 'get' as const, groups: valueGroups(program, program.benefits ?? [], choice, book) },
      {
        id: 'commit' as const,
        groups: requirementBlocks(program, choice).map((block) =>
          requirementGroup(program, block, leftOut, book),
        ),
      },
      { id: 'cost' as const, groups: valueGroups(program, program.costs ?? [], choice, book) },
    ].filter(({ groups }) => groups.length > 0),
  };
  return { ...view, notes: book.notes };
}

function tierFactGroups(program: Program, book: NoteBook): RowGroup[] {
  const rows = tierFactRows(program, (tier) => book.numbersFor(tier));
  return rows.length === 0 ? [] : [{ key: 'tiers', rows }];
}

/** Rows gathered under their categories, in the order of the categories; rows without one come last. */
function valueGroups(
  program: Program,
  rows: readonly (Benefit | Cost)[],
  choice: Choice,
  book: NoteBook,
): RowGroup[] {
  const groups = [...(program.categories ?? []), undefined].map((category) => ({
    key: category?.id ?? '',
    name: category?.name,
    description: category?.description,
    rows: rows.filter((row) => row.category === category?.id && concernsHere(row.only, choice, program)),
  }));
  return groups
    .filter((group) => group.rows.length > 0)
    .map((group) => ({ ...group, rows: group.rows.map((row) => valueRow(program, row, choice, book)) }));
}

/** A row of values, with a cell for each of the tiers that are shown. */
export function valueRow(
  program: Program,
  row: Benefit | Cost | Commitment,
  choice: Choice,
  book: NoteBook,
  tiers: readonly Tier[] = program.tiers,
): Row {
  const sources = sourcesOf(row.source);
  const adds = 'addsTo' in row ? row.addsTo : undefined;
  return {
    key: row.id,
    name: row.name,
    depth: 0,
    about: {
      description: row.description,
      only: row.only,
      ...('unlocks' in row &&
        row.unlocks && {
          unlocks: row.unlocks,
          counting: countingOf([{ kind: 'requirement', requirement: row.unlocks }]),
        }),
      ...(adds && {
        addsTo: (program.benefits ?? []).filter(({ id }) => adds.includes(id)).map(({ name }) => name),
      }),
      ...('payee' in row && { payee: row.payee }),
      ...('optional' in row && { optional: row.optional }),
      qualified: row,
      sources,
      marks: rowMarks(row, book, sources),
    },
    cells: tiers.map((tier): Cell => {
      const options = excludedBy(tier.only, choice);
      if (options) return { kind: 'not-offered', options, marks: [] };
      const open = 'tiersNotKnown' in row && row.tiersNotKnown && !hasOwnValue(program, row, tier.id);
      const said = mentionedValue(program, row, tier.id);
      if (open) {
        const value = said === undefined ? undefined : resolveValue(said, choice, program);
        return {
          kind: 'tiers-not-known',
          value,
          ...(value ? valueMarks(value, book, sources) : { marks: [] }),
        };
      }
      if (said === undefined)
        return isComplete(program, tier.id, 'benefits') && program.benefits?.includes(row)
          ? { kind: 'value', value: { kind: 'no' }, marks: [] }
          : { kind: 'not-mentioned', marks: [] };
      const resolved = resolveValue(said, choice, program);
      // Of the rows of values, only what a partner pays has a kind.
      const value = 'kind' in row ? asPrice(resolved, row.kind) : resolved;
      return { kind: 'value', value, ...valueMarks(value, book, sources) };
    }),
  };
}

/** A block of conditions, with a cell for each of the tiers that are shown. */
export function requirementGroup(
  program: Program,
  block: RequirementBlock,
  leftOut: TellLeftOut,
  book: NoteBook,
  tiers: readonly Tier[] = program.tiers,
): RowGroup {
  const category = program.categories?.find(({ id }) => id === block.category);
  return {
    key: `commit ${block.key}`,
    name: category?.name,
    description: category?.description,
    alternative: block.alternative,
    option: block.option,
    rows: block.rows.map((row) => {
      // What is said of one measure is not said of a row that is about several.
      const measures = measuresOfRow(row, program);
      const { measure } = row;
      const isNamed = row.name === undefined || row.name === measure?.name;
      const sources = sourcesOf(measure?.source);
      return {
        key: row.key,
        name: row.name ?? row.measure?.name,
        depth: row.depth,
        about: {
          description: measures.length > 1 && !isNamed ? undefined : measure?.definition,
          counting: countingOf(row.asks.values()),
          measure,
          ...(measures.length > 1 && { measures }),
          qualified: measure,
          sources,
          marks: measure ? book.numbersFor(measure, sources) : [],
        },
        cells: tiers.map(({ id }): Cell => {
          const ask = row.asks.get(id);
          if (ask) return { ...ask, ...askMarks(ask, book, sources) };
          const said = leftOut(id, row, block);
          return { ...said, marks: leftOutMarks(said, book, sources) };
        }),
      };
    }),
  };
}

/** Marks of what is said of a tier that asks nothing itself. */
function leftOutMarks(said: LeftOut, book: NoteBook, sources: readonly string[]): readonly number[] {
  const silence = said.kind === 'requirement' ? said.requirement : said.kind === 'through' && said.silence;
  const asked = said.kind === 'through' ? said.asked : [];
  return [
    ...new Set([
      ...(silence ? silenceMarks(silence, book, sources) : []),
      ...asked.flatMap(({ ask }) => askMarks(ask, book, sources).marks),
    ]),
  ];
}

/** How it is counted: what the tiers say of all that is asked in the row, each thing once. */
function countingOf(asks: Iterable<Ask>): Text[] {
  const texts = new Map<string, Text>();
  for (const ask of asks)
    for (const { item } of ask.kind === 'requirement' ? conditionsIn(ask.requirement) : [])
      if ('counting' in item && item.counting !== undefined)
        texts.set(JSON.stringify(item.counting), item.counting);
  return [...texts.values()];
}
