import { own } from '../by-id.js';
import { optionsIn, optionsOf, type Choice } from '../resolve.js';
import type { Dimension, Program } from '../schema/program.js';
import type { Requirement } from '../schema/requirement.js';
import type { Scope } from '../schema/scalars.js';
import type { Value } from '../schema/value.js';
import { conditionsIn, valuesIn } from '../schema/walk.js';

type Option = ReturnType<typeof optionsIn>[number];

/** More combinations of options than this are not gone through. */
export const MOST_CASES = 200;

/** What may be limited to some options of a dimension, or have a case for each. */
interface Dependent {
  only?: Scope | undefined;
  kind?: string;
  by?: unknown;
  cases?: object;
}

/** What may depend on a dimension inside a value. */
export const dependentsInValue = (value: Value): readonly Dependent[] => valuesIn(value);

/** What may depend on a dimension inside a condition. */
export function dependentsIn(requirement: Requirement): readonly Dependent[] {
  return conditionsIn(requirement).flatMap(({ node, item }): Dependent[] =>
    node === 'part' ? [] : [item, ...(node === 'score-part' ? (item.earns ?? []) : [])],
  );
}

/**
 * The options of a dimension that exist under a choice, those together of which the same is said: what holds for one of
 * them holds for all.
 */
export function alikeOptions(
  dimension: Dimension,
  choice: Choice,
  program: Program,
  dependents: readonly Dependent[],
): Option[][] {
  const { id } = dimension;
  const lists = new Map<string, readonly string[]>();
  const add = (options: readonly string[] = []) => lists.set(options.join(' '), options);
  for (const { only, kind, by, cases } of dependents) {
    add(own(only, id));
    if (kind === 'varies' && by === id) Object.keys(cases ?? {}).forEach((option) => add([option]));
  }
  // Which options of another dimension there are may depend on it.
  for (const other of program.dimensions ?? [])
    for (const { within } of optionsIn(other)) add(own(within, id));
  const groups = new Map<string, Option[]>();
  for (const option of optionsOf(dimension, choice)) {
    const said = [...lists].flatMap(([name, options]) => (options.includes(option.id) ? [name] : []));
    const key = said.join(',');
    groups.set(key, [...(groups.get(key) ?? []), option]);
  }
  return [...groups.values()];
}
