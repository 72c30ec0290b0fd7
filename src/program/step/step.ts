import { alikeOptions, dependentsIn, dependentsInValue, MOST_CASES } from '../alike-options.js';
import { comparableOf, type Comparable } from '../comparison/comparable.js';
import { byId } from '../by-id.js';
import { classifyChange, isNothing, type ChangeKind } from '../editions/classify-change.js';
import type { Cell, MatrixView, Row, RowGroup, Section } from '../matrix/rows.js';
import { resolveRequirement, resolveValue, type Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';

/**
 * What happens in a row on the step from one tier to another.
 *
 * `more`, `less`: the figure rises or falls; of what is asked, it becomes harder or easier. `new`, `gone`: there is
 * something where it is said that there is nothing, or the other way. `different`: the two differ and neither is more.
 * `only-to`, `only-from`: the document says it of one of the two tiers, and nothing of the other. `same`: they say the
 * same. `silent`: nothing is said of either. `elsewhere`: what is said stands in other rows.
 */
export type StepKind =
  'more' | 'new' | 'different' | 'less' | 'gone' | 'only-to' | 'only-from' | 'same' | 'silent' | 'elsewhere';

/** A row, and what happens in it. */
export interface StepRow {
  kind: StepKind;
  row: Row;
  group: RowGroup;
}

/** The step between two tiers: what it brings, what it asks, what it costs; then what does not change. */
export interface Step {
  /** Rows in which something happens, those that rise first. */
  sections: readonly { id: Exclude<Section['id'], 'tiers'>; rows: readonly StepRow[] }[];
  /** Rows that say the same of both. */
  same: readonly StepRow[];
  /** Rows that say nothing of either. */
  silent: readonly StepRow[];
  /** Rows that only refer to others. */
  elsewhere: readonly StepRow[];
}

/** In what order a reader wants to know: what is more, what is otherwise, what is less, what is said of one tier only. */
const ORDER: readonly StepKind[] = ['new', 'more', 'different', 'less', 'gone', 'only-to', 'only-from'];

const KINDS: Record<ChangeKind, StepKind> = {
  added: 'new',
  raised: 'more',
  tightened: 'more',
  lowered: 'less',
  eased: 'less',
  removed: 'gone',
  moved: 'different',
  renamed: 'different',
  earlier: 'different',
  later: 'different',
  reworded: 'different',
  changed: 'different',
  'now-known': 'only-to',
  'no-longer-known': 'only-from',
};

/**
 * The step between two tiers, from the rows of a matrix: every row stands in it once, those about the tiers themselves
 * left out. Two tiers are set against each other as two editions of one are, but that inside of one document every
 * difference counts: a condition that only one of them has makes them differ.
 *
 * @param from The place of the tier one leaves, among the program's tiers.
 * @param to The place of the tier one comes to.
 */
export function stepBetween(view: MatrixView, from: number, to: number): Step {
  const all = view.sections
    .filter(({ id }) => id !== 'tiers')
    .map(({ id, groups }) => ({
      id: id as Exclude<Section['id'], 'tiers'>,
      rows: groups.flatMap((group) =>
        group.rows.map((row): StepRow => ({ kind: stepKind(view, id, row, from, to), row, group })),
      ),
    }));
  const every = all.flatMap(({ rows }) => rows);
  const of = (wanted: StepKind) => every.filter(({ kind }) => kind === wanted);
  return {
    sections: all
      .map(({ id, rows }) => ({ id, rows: ORDER.flatMap((kind) => rows.filter((row) => row.kind === kind)) }))
      .filter(({ rows }) => rows.length > 0),
    same: of('same'),
    silent: of('silent'),
    elsewhere: of('elsewhere'),
  };
}

/** What happens in one row. */
function stepKind(
  { program, choice }: MatrixView,
  section: Section['id'],
  { about, cells, key }: Row,
  from: number,
  to: number,
): StepKind {
  const benefit = section === 'get' ? byId(program.benefits, key) : undefined;
  const between = (was: Cell, is: Cell, chosen: Choice, cases: number): StepKind => {
    if (leadsElsewhere(was) || leadsElsewhere(is)) return 'elsewhere';
    const options = optionsFor(program, chosen, was, is);
    if (options) {
      const all = cases * options.length;
      // Of two that differ by more than can be gone through, no one word is true.
      if (all > MOST_CASES) return 'different';
      return together(
        options.map((option) =>
          between(resolved(was, option), resolved(is, option), { ...chosen, ...option }, all),
        ),
      );
    }
    const [older, newer] = [was, is].map((cell) => ({
      cell,
      comparable: comparableOf(cell, about, program),
    })) as [Side, Side];
    if (older.comparable.silence && newer.comparable.silence) return 'silent';
    const kind = kindOf(older, newer, section === 'commit');
    const lower = section === 'get' && (benefit?.better ?? better(newer.comparable)) === 'lower';
    return lower && kind === 'more' ? 'less' : lower && kind === 'less' ? 'more' : kind;
  };
  return between(cells[from]!, cells[to]!, choice, 1);
}

/** A length of time is better short, unless the document says otherwise; of all else more is better. */
const better = ({ kind }: Comparable) => (kind === 'duration' ? 'lower' : 'higher');

const leadsElsewhere = ({ kind }: Cell) => kind === 'see-ways' || kind === 'elsewhere';

type Side = Parameters<typeof classifyChange>[0];

function kindOf(was: Side, is: Side, asked: boolean): StepKind {
  const [one, other] = [was.comparable, is.comparable];
  const change = classifyChange(was, is, asked);
  // What sources of one tier say against each other makes no two tiers alike.
  if (change && !one.silence && !other.silence && KINDS[change.kind].startsWith('only')) return 'different';
  if (!change) return isNothing(one) || sameFigure(one, other) ? 'same' : 'different';
  if (change.because !== 'bound') return KINDS[change.kind];
  // From 50 to "at least 100" is more, whatever the second comes to.
  const [low, high] = [rangeOf(one), rangeOf(other)];
  if (!low || !high) return 'different';
  const up = high[0] >= low[1];
  const down = high[1] <= low[0];
  if (up === down) return 'different';
  return up ? 'more' : 'less';
}

/** Between what a figure lies; nothing where that is not a figure that grows with what it says. */
function rangeOf({ bound, number, ends }: Comparable): readonly [number, number] | undefined {
  if (bound === 'range') return ends;
  if (number === undefined) return undefined;
  if (bound === 'upTo') return [-Infinity, number];
  if (bound === 'atLeast' || bound === 'above') return [number, Infinity];
  return bound === 'value' || bound === 'exactly' ? [number, number] : undefined;
}

/**
 * The options of a dimension that both differ by and that is not chosen; one of those of which nothing is said in
 * particular. What exists for nobody under the choice says nothing.
 */
function optionsFor(program: Program, choice: Choice, was: Cell, is: Cell): Choice[] | undefined {
  const by = dimensionOf(was);
  const dimension = by !== undefined && by === dimensionOf(is) ? byId(program.dimensions, by) : undefined;
  if (!dimension) return undefined;
  const options = alikeOptions(dimension, choice, program, [was, is].flatMap(dependentsInCell));
  return options.length === 0 ? undefined : options.map(([first]) => ({ [dimension.id]: first!.id }));
}

function dependentsInCell(cell: Cell) {
  if (cell.kind === 'value') return dependentsInValue(cell.value);
  return cell.kind === 'requirement' ? dependentsIn(cell.requirement) : [];
}

/** The dimension that a cell still depends on. */
function dimensionOf(cell: Cell): string | undefined {
  const content = cell.kind === 'value' ? cell.value : cell.kind === 'requirement' ? cell.requirement : cell;
  return content.kind === 'varies' ? content.by : undefined;
}

function resolved(cell: Cell, choice: Choice): Cell {
  if (cell.kind === 'value') return { ...cell, value: resolveValue(cell.value, choice) };
  if (cell.kind !== 'requirement') return cell;
  const requirement = resolveRequirement(cell.requirement, choice);
  return requirement ? { ...cell, requirement } : { kind: 'not-required', marks: [] };
}

/** What happens as a whole where it is told for several options: what all agree on, what stays the same aside. */
function together(kinds: readonly StepKind[]): StepKind {
  const moved = new Set(kinds.filter((kind) => kind !== 'silent'));
  if (moved.size === 0) return 'silent';
  if (moved.size > 1) moved.delete('same');
  return moved.size === 1 ? [...moved][0]! : 'different';
}

/** Whether two figures of one document say the same in every respect. */
function sameFigure(one: Comparable, other: Comparable): boolean {
  return (Object.keys(one) as (keyof Comparable)[]).every(
    (aspect) => JSON.stringify(one[aspect]) === JSON.stringify(other[aspect]),
  );
}
