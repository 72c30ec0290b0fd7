import { alikeOptions, dependentsIn, dependentsInValue, MOST_CASES } from '../standing/alike-options.js';
import { byId } from '../by-id.js';
import type { Cell, MatrixView, Row, RowGroup, Section } from '../matrix/rows.js';
import { resolveRequirement, type Choice } from '../resolve.js';
import { resolveValue } from '../matrix/resolve-value.js';
import type { Program } from '../schema/program.js';
import { kindBetween, saysSomething, type StepKind } from './step-kind.js';

export type { StepKind };

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
export const HAPPENINGS = [
  'new',
  'more',
  'along',
  'different',
  'less',
  'gone',
  'apart',
  'only-to',
  'only-from',
] as const satisfies StepKind[];

/**
 * The step between two tiers, from the rows of a matrix: every row stands in it once, those about the tiers themselves
 * left out.
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
  // An exam costs the same at every tier: what it is for is asked by one of them.
  const risen = new Set(
    all.flatMap(({ rows }) =>
      rows.flatMap(({ kind, row }) => (RISING.includes(kind) ? (row.about.measure?.id ?? []) : [])),
    ),
  );
  const boughtWith = ({ key }: Row) => byId(view.program.costs, key)?.measure ?? '';
  const comesAlong = (id: Section['id'], { kind, row }: StepRow) =>
    id === 'cost' && kind === 'same' && risen.has(boughtWith(row));
  const told = all.map(({ id, rows }) => ({
    id,
    rows: rows.map((one): StepRow => (comesAlong(id, one) ? { ...one, kind: 'along' } : one)),
  }));
  const every = told.flatMap(({ rows }) => rows);
  const of = (wanted: StepKind) => every.filter(({ kind }) => kind === wanted);
  return {
    sections: told
      .map(({ id, rows }) => ({
        id,
        rows: HAPPENINGS.flatMap((kind) => rows.filter((row) => row.kind === kind)),
      }))
      .filter(({ rows }) => rows.length > 0),
    same: of('same'),
    silent: of('silent'),
    elsewhere: of('elsewhere'),
  };
}

/** What happens to what is asked where more of it is, or may be. */
const RISING: readonly StepKind[] = ['new', 'more', 'different', 'apart', 'only-to'];

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
    const [one, other] = [was, is].map(leadsElsewhere);
    if (one || other) {
      const here = one ? is : was;
      return (one && other) || !saysSomething(here, about, program) ? 'elsewhere' : 'apart';
    }
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
    const kind = kindBetween(was, is, section === 'commit', about, program);
    const lower = section === 'get' && (benefit?.better ?? (isTime(is) ? 'lower' : 'higher')) === 'lower';
    return lower && kind === 'more' ? 'less' : lower && kind === 'less' ? 'more' : kind;
  };
  return between(cells[from]!, cells[to]!, choice, 1);
}

/** A length of time is better short, unless the document says otherwise; of all else more is better. */
const isTime = (cell: Cell) => cell.kind === 'value' && cell.value.kind === 'duration';

const leadsElsewhere = ({ kind }: Cell) => kind === 'see-ways' || kind === 'elsewhere';

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
