import { NoteBook, sourcesOf, type Note } from './notes.js';
import { requirementBlocks, type Ask, type RequirementBlock } from './requirement-rows.js';
import { concerns, resolveValue, type Choice } from '../resolve.js';
import type { Benefit, Commitment, Cost, Program, Tier } from '../schema/program.js';
import type { Requirement, ScorePart } from '../schema/requirement.js';
import type { Scope, Text } from '../schema/scalars.js';
import type { Qualified, TaggedValue } from '../schema/value.js';
import { tierFactRows, type TierFact } from './tier-facts.js';
import { tierValue } from '../tier-value.js';

/** Everything a matrix prints, in the order in which it is read: which rows, which cells, which marks. */
export interface MatrixView {
  program: Program;
  choice: Choice;
  sections: readonly Section[];
  /** The notes that marks refer to, in reading order. */
  notes: readonly Note[];
}

/** The tiers themselves; what you get, what you commit to, what it costs. */
export interface Section {
  id: 'tiers' | 'get' | 'commit' | 'cost';
  groups: readonly RowGroup[];
}

export interface RowGroup {
  key: string;
  /** The category's name; nothing for rows that have none. */
  name?: Text | undefined;
  description?: Text | undefined;
  alternative?: RequirementBlock['alternative'];
  option?: RequirementBlock['option'];
  rows: readonly Row[];
}

export interface Row {
  key: string;
  name?: Text | undefined;
  /** Set where the row is about the tiers themselves and has no name in the document. */
  fact?: TierFact;
  /** How far in the label stands: 1 for a part of what is above it. */
  depth: number;
  /** What the label can explain: what it means, how it is counted, where it stands. */
  about: About;
  /** One cell for each tier, in the order of the tiers. */
  cells: readonly Cell[];
}

export interface About {
  description?: Text | undefined;
  /** How it is counted; more than one where the tiers say different things. */
  counting?: readonly Text[];
  /** What opens it, where that is not the tier. */
  unlocks?: Requirement | undefined;
  /** Names of the benefits that it comes on top of. */
  addsTo?: readonly Text[];
  /** Nobody has to pay it. */
  optional?: boolean | undefined;
  only?: Scope | undefined;
  payee?: Text | undefined;
  /** The measure's own window, status and so on. */
  measure?: RequirementBlock['rows'][number]['measure'];
  qualified?: Qualified | undefined;
  sources: readonly string[];
  marks: readonly number[];
}

export type Cell = { marks: readonly number[] } & (
  | { kind: 'value'; value: TaggedValue }
  | { kind: 'requirement'; requirement: Requirement }
  | { kind: 'part'; part: ScorePart }
  | { kind: 'fact'; fact: TierFact; tier: Tier }
  /** The tier's conditions are known, and this is none of them. */
  | { kind: 'not-required' }
  /** Several ways lead to the tier; what they ask stands in blocks of their own. */
  | { kind: 'see-ways' }
);

/** Computes what a matrix prints for a program and a reader's choice of dimensions. */
export function matrixView(program: Program, choice: Choice): MatrixView {
  const book = new NoteBook(program);
  const view = {
    program,
    choice,
    sections: [
      { id: 'tiers' as const, groups: tierFactGroups(program, book) },
      { id: 'get' as const, groups: valueGroups(program, program.benefits ?? [], choice, book) },
      {
        id: 'commit' as const,
        groups: requirementBlocks(program, choice).map((block) => requirementGroup(program, block, book)),
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
    rows: rows.filter((row) => row.category === category?.id && concerns(row.only, choice)),
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
      unlocks: 'unlocks' in row ? row.unlocks : undefined,
      ...(adds && {
        addsTo: (program.benefits ?? []).filter(({ id }) => adds.includes(id)).map(({ name }) => name),
      }),
      ...('optional' in row && { optional: row.optional, payee: row.payee }),
      qualified: row,
      sources,
      marks: book.numbersFor(row, sources),
    },
    cells: tiers.map((tier) => {
      const value = resolveValue(tierValue(program, row, tier.id), choice);
      return { kind: 'value', value, marks: valueMarks(value, book, sources) };
    }),
  };
}

/** A block of conditions, with a cell for each of the tiers that are shown. */
export function requirementGroup(
  program: Program,
  block: RequirementBlock,
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
      const sources = sourcesOf(row.measure?.source);
      return {
        key: row.key,
        name: row.name ?? row.measure?.name,
        depth: row.depth,
        about: {
          description: row.measure?.definition,
          counting: countingOf(row.asks.values()),
          measure: row.measure,
          qualified: row.measure,
          sources,
          marks: row.measure ? book.numbersFor(row.measure, sources) : [],
        },
        cells: tiers.map(({ id }): Cell => {
          const ask = row.asks.get(id);
          if (ask) return { ...ask, marks: askMarks(ask, book, sources) };
          const silence = block.silences.get(id);
          if (silence)
            return { kind: 'requirement', requirement: silence, marks: book.numbersFor(silence, sources) };
          const marks: readonly number[] = [];
          if (!program.requirements?.[id]) return { kind: 'value', value: { kind: 'not-known' }, marks };
          if (!block.alternative && block.withAlternatives.has(id)) return { kind: 'see-ways', marks };
          if (block.alternative && !block.withAlternatives.has(id))
            return { kind: 'value', value: { kind: 'not-applicable' }, marks };
          return { kind: 'not-required', marks };
        }),
      };
    }),
  };
}

/** How it is counted: what the tiers say, each thing once. */
function countingOf(asks: Iterable<Ask>): Text[] {
  const texts = new Map<string, Text>();
  for (const ask of asks) {
    const counting =
      ask.kind === 'requirement' && 'counting' in ask.requirement ? ask.requirement.counting : undefined;
    if (counting !== undefined) texts.set(JSON.stringify(counting), counting);
  }
  return [...texts.values()];
}

/** Marks of a value and of all values inside it. */
function valueMarks(value: TaggedValue, book: NoteBook, sources: readonly string[]): readonly number[] {
  const own = book.numbersFor(value, sources);
  const inner = insideOf(value);
  return inner.length === 0
    ? own
    : [...new Set([...own, ...inner.flatMap((child) => valueMarks(child, book, sources))])];
}

function insideOf(value: TaggedValue): TaggedValue[] {
  const children =
    value.kind === 'list'
      ? value.items
      : value.kind === 'steps'
        ? value.steps.map((step) => step.value)
        : value.kind === 'varies'
          ? [...Object.values(value.cases), ...(value.otherwise === undefined ? [] : [value.otherwise])]
          : [];
  return children.filter((child) => typeof child === 'object');
}

/** Marks of a condition and of all conditions inside it. */
function askMarks(ask: Ask, book: NoteBook, sources: readonly string[]): readonly number[] {
  const numbers = new Set<number>();
  const add = (item: Qualified) => book.numbersFor(item, sources).forEach((number) => numbers.add(number));
  const walk = (node: Requirement): void => {
    add(node);
    if (node.kind === 'measure')
      [...(node.ofWhich ?? []), ...(node.together ?? []), ...(node.includingOneOf ?? [])].forEach(add);
    if (node.kind === 'varies')
      [...Object.values(node.cases), ...(node.otherwise ? [node.otherwise] : [])].forEach(walk);
    if (node.kind === 'all' || node.kind === 'any' || node.kind === 'some') node.of.forEach(walk);
  };
  if (ask.kind === 'requirement') walk(ask.requirement);
  else {
    add(ask.part);
    ask.part.earns?.forEach(add);
  }
  return [...numbers];
}
