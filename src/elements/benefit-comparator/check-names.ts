import { shownIn } from '../../context/program-state.js';
import { ROWS_MODES } from '../../program/comparison/coverage.js';
import type { Program } from '../../program/schema/program.js';
import { topics } from '../../program/topics.js';
import { wordsIn } from '../shared/attributes.js';
import { namesOf } from '../shared/author-names.js';
import type { NamedValue } from '../shared/page/check-names.js';
import type { RequestedColumn } from './columns.js';
import type { SourceColumn } from './sources.js';

export type Author = HTMLElement & {
  rows?: string;
  view?: string;
  tierRule?: string;
  pair?: string;
  topics?: string;
};

const RULES = ['entry', 'top', 'standing'];

/** What a comparison's author wrote that has to name a tier, a column, or a way to show them. */
export function namesIn(
  author: Author,
  wanted: readonly RequestedColumn[],
  columns: readonly SourceColumn[],
): NamedValue[] {
  const modes: NamedValue[] = [
    ['rows', author.rows, ROWS_MODES],
    ['view', author.view, ['changes']],
    ...namesOf(author),
    ...wordsIn(author.topics).map((one): NamedValue => ['topics', one, [...topics.keys()]]),
  ];
  // What is not there yet may still be what was meant.
  if (wanted.length === 0 || columns.some(({ state }) => !shownIn(state))) return modes;
  const idsOf = ({ tiers }: Program) => tiers.map(({ id }) => id);
  const all = wanted.flatMap(({ program }) => idsOf(program));
  const names = wanted.flatMap(({ key, program }) => [program.id, key]);
  return [
    ...modes,
    ['tier-rule', unlessPlace(author.tierRule), [...RULES, ...all]],
    ...columns.flatMap(({ key, tier }): NamedValue[] => {
      const program = wanted.find((one) => one.key === key)?.program;
      return program ? [['tier', unlessPlace(tier), [...RULES, ...idsOf(program)]]] : [];
    }),
    ...wordsIn(author.pair).map((one): NamedValue => ['pair', one, names]),
  ];
}

/** A place on the ladder names a tier of any program. */
function unlessPlace(rule: string | undefined): string | undefined {
  return Number.isInteger(Number(rule)) ? undefined : rule;
}
