import { defaultChoice, validChoice, type Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';

/** What a visitor has chosen to see: everything that a link to the view has to carry. */
export interface ViewState {
  /** Id of the picked tier. */
  tier?: string | undefined;
  /** Ids of the tiers shown where there is room for two only. */
  pair: readonly string[];
  /** Only rows in which the tiers differ. */
  differencesOnly: boolean;
  /** What the rows are searched for. */
  query: string;
  /** Option id by dimension id. */
  choice: Choice;
  /** Keys of the folded groups. */
  folded: readonly string[];
}

/** What is shown first: the author's pair, else the recommended tier and the one before it, else the first two. */
export function initialView(
  program: Program,
  { tier, pair = [] }: { tier?: string | undefined; pair?: readonly string[] } = {},
): ViewState {
  return {
    tier,
    pair: validPair(program, pair),
    differencesOnly: false,
    query: '',
    choice: defaultChoice(program),
    folded: [],
  };
}

/** Two different tiers of the program, the wanted ones first; one where the program has only one. */
export function validPair(program: Program, wanted: readonly string[]): readonly string[] {
  const ids = program.tiers.map(({ id }) => id);
  const recommended = program.tiers.findIndex((tier) => tier.recommended !== undefined);
  const around = recommended < 0 ? [] : ids.slice(Math.max(0, recommended - 1), recommended + 1);
  const first = [...new Set([...wanted, ...around, ...ids])].filter((id) => ids.includes(id)).slice(0, 2);
  // Somebody who names both tiers names their order too; what we fill in follows the ladder.
  return wanted.length >= 2 ? first : ids.filter((id) => first.includes(id));
}

/** The view as one short text for a link. What is as it was at first is left out. */
export function viewToText(view: ViewState, program: Program): string {
  const first = initialView(program);
  const text = new URLSearchParams();
  if (view.tier !== undefined) text.set('tier', view.tier);
  if (view.pair.join(' ') !== first.pair.join(' ')) text.set('pair', view.pair.join(' '));
  if (view.differencesOnly) text.set('differences', '1');
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
    differencesOnly: read.get('differences') === '1' || start.differencesOnly,
    query: read.get('search')?.slice(0, 200) ?? start.query,
    choice: validChoice(program, wanted),
    folded: read.get('folded')?.split('|') ?? start.folded,
  };
}
