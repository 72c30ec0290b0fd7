import { shownIn } from '../../context/program-state.js';
import type { Program } from '../../program/schema/program.js';
import { named, wordsIn } from '../shared/attributes.js';
import type { RequestedColumn } from './columns.js';
import type { SourceColumn } from './sources.js';

type Host = Element & { rows?: string; view?: string; tierRule?: string; pair?: string };

const RULES = ['entry', 'top', 'standing'];

/** Tells the page's developer what of a comparison's attributes names no tier, no column and no way to show them. */
export function checkNames(
  host: Host,
  wanted: readonly RequestedColumn[],
  columns: readonly SourceColumn[],
): void {
  named(host, 'rows', host.rows, ['all', 'differences', 'shared']);
  named(host, 'view', host.view, ['changes']);
  // What is not there yet may still be what was meant.
  if (wanted.length === 0 || columns.some(({ state }) => !shownIn(state))) return;
  const idsOf = ({ tiers }: Program) => tiers.map(({ id }) => id);
  const all = wanted.flatMap(({ program }) => idsOf(program));
  named(host, 'tier-rule', unlessPlace(host.tierRule), [...RULES, ...all]);
  for (const { key, tier } of columns) {
    const program = wanted.find((one) => one.key === key)?.program;
    if (program) named(host, 'tier', unlessPlace(tier), [...RULES, ...idsOf(program)]);
  }
  const names = wanted.flatMap(({ key, program }) => [program.id, key]);
  for (const one of wordsIn(host.pair)) named(host, 'pair', one, names);
}

/** A place on the ladder names a tier of any program. */
function unlessPlace(rule: string | undefined): string | undefined {
  return Number.isInteger(Number(rule)) ? undefined : rule;
}
