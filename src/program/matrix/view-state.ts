import { askedOf } from '../asked/asked.js';
import { ladder } from '../comparison/tier-for.js';
import { isSilence } from '../schema/silence.js';
import { defaultChoice, validChoice, type Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';

/**
 * Which rows a reader sees. `step`: what the step between the pair of tiers brings, asks and costs, and the rest folded;
 * `differences`: those in which the tiers differ; `all`: all of them, in the document's order.
 */
export type RowsMode = 'step' | 'differences' | 'all';
export const ROWS_MODES: readonly RowsMode[] = ['step', 'differences', 'all'];

/** What a visitor has chosen to see: everything that a link to the view has to carry. */
export interface ViewState {
  /** Id of the picked tier. */
  tier?: string | undefined;
  /** Ids of the tiers that a step leads from and to; those shown where there is room for two only. */
  pair: readonly string[];
  rows: RowsMode;
  /** What the rows are searched for. */
  query: string;
  /** Option id by dimension id. */
  choice: Choice;
  /** Keys of the groups that the reader has folded, or unfolded where they are folded at first. */
  folded: readonly string[];
}

/**
 * What is shown first: the step that the author wants, else that to the recommended tier, else to the lowest that asks
 * something, else between the first two.
 */
export function initialView(
  program: Program,
  {
    tier,
    pair = [],
    rows,
  }: { tier?: string | undefined; pair?: readonly string[]; rows?: RowsMode | undefined } = {},
): ViewState {
  return {
    tier,
    pair: validPair(program, pair.length > 0 ? pair : stepTo(program, tier)),
    rows: program.tiers.length < 2 ? 'all' : (rows ?? 'step'),
    query: '',
    choice: defaultChoice(program),
    folded: [],
  };
}

/** The tier and the one before it: the step that somebody who picks it wants to see. */
export function stepTo(program: Program, tier: string | undefined): readonly string[] {
  const { tiers } = program;
  const at = tiers.findIndex(({ id }) => id === tier);
  const steps = ladder(program, defaultChoice(program));
  const before = tiers.slice(0, Math.max(at, 0)).filter((one) => steps.includes(one));
  const below = before.at(-1) ?? tiers[at - 1];
  return below ? [below.id, tier!] : [];
}

/** Two different tiers of the program, the wanted ones first; one where the program has only one. */
export function validPair(program: Program, wanted: readonly string[]): readonly string[] {
  const ids = program.tiers.map(({ id }) => id);
  const recommended = program.tiers.find((tier) => tier.recommended !== undefined);
  // Those that exist for the reader whom the page is shown to at first.
  const steps = ladder(program, defaultChoice(program));
  const asking = steps.find(({ id }, at) => at > 0 && asksSomething(program, id));
  const around = stepTo(program, (recommended ?? asking)?.id);
  const first = [...new Set([...wanted, ...around, ...steps.map(({ id }) => id), ...ids])]
    .filter((id) => ids.includes(id))
    .slice(0, 2);
  // Somebody who names both tiers names their order too; what we fill in follows the ladder.
  return wanted.length >= 2 ? first : ids.filter((id) => first.includes(id));
}

/** Whether the document says what a tier asks. */
function asksSomething(program: Program, id: string): boolean {
  const root = askedOf(program, id);
  return root !== undefined && root.kind !== 'none' && !isSilence(root.kind) && !('is' in root && root.is);
}

/** The view as one short text for a link. What is as it was at first is left out. */
export function viewToText(view: ViewState, program: Program): string {
  const first = initialView(program);
  const text = new URLSearchParams();
  if (view.tier !== undefined) text.set('tier', view.tier);
  if (view.pair.join(' ') !== first.pair.join(' ')) text.set('pair', view.pair.join(' '));
  if (view.rows !== first.rows) text.set('rows', view.rows);
  if (view.query) text.set('search', view.query);
  for (const { id } of program.dimensions ?? []) {
    if (view.choice[id] !== first.choice[id]) text.set(`by-${id}`, view.choice[id] ?? '');
  }
  if (view.folded.length > 0) text.set('folded', view.folded.join('|'));
  return text.toString();
}

/** Reads such a text back. What the program no longer has is dropped; nothing in it can do harm. */
export function viewFromText(text: string, program: Program, start: ViewState): ViewState {
  const read = new URLSearchParams(text);
  const tier = read.get('tier');
  // An empty option says "all", which no choice is.
  const wanted = { ...start.choice };
  for (const { id } of program.dimensions ?? []) wanted[id] = read.get(`by-${id}`) ?? wanted[id] ?? '';
  return {
    tier: program.tiers.some(({ id }) => id === tier) ? tier! : start.tier,
    pair: read.has('pair') ? validPair(program, read.get('pair')!.split(' ')) : start.pair,
    // A link says so where it is not as at first, whatever the author of this page starts with.
    rows: ROWS_MODES.find((mode) => mode === read.get('rows')) ?? initialView(program).rows,
    query: read.get('search')?.slice(0, 200) ?? start.query,
    choice: validChoice(program, wanted),
    folded: read.get('folded')?.split('|') ?? start.folded,
  };
}
