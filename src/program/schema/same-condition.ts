import type { Requirement, SilentRequirement, TierRequirement } from './requirement.js';
import { askedIn } from './walk.js';

/** What makes two conditions of different tiers the same: a name of their own, else what they measure. */
export function keyOf(node: Requirement): string {
  if (node.id !== undefined) return node.id;
  switch (node.kind) {
    case 'measure':
      return `measure ${node.measure}`;
    case 'score':
      return `score ${node.measure ?? ''}`;
    case 'all':
    case 'any':
    case 'some':
    case 'unclear':
      return `${node.kind} ${node.of.map(keyOf).join(' ')}`;
    case 'if':
      return `${node.kind} ${keyOf(node.when)} ${keyOf(node.then)}`;
    case 'varies': {
      const first = Object.values(node.cases)[0] ?? node.otherwise;
      return first ? keyOf(first) : node.by;
    }
    default:
      return (node satisfies TierRequirement | SilentRequirement).kind;
  }
}

/** The one measure that a condition asks for, whatever form it has; nothing where there are several, or none. */
function soleMeasure(requirement: Requirement): string | undefined {
  const found = new Set<string>();
  for (const { node, item } of askedIn(requirement))
    if (node === 'requirement' && 'measure' in item && item.measure !== undefined) found.add(item.measure);
  const [first] = found;
  return found.size === 1 ? first : undefined;
}

/**
 * The keys of conditions that say one measure in two ways: by the measure alone and by a name of the condition's own,
 * as a figure and as a score. They get one key: that with the name, else the first. Two names are two things, and so are
 * two conditions of the same tier.
 *
 * @param lists What each tier asks at once.
 * @returns The common key, by each key.
 */
export function commonKeys(lists: readonly (readonly Requirement[])[]): ReadonlyMap<string, string> {
  const byMeasure = new Map<string, { keys: Set<string>; names: Set<string>; twice: boolean }>();
  for (const list of lists) {
    const seen = new Set<string>();
    for (const condition of list) {
      const measure = soleMeasure(condition);
      if (measure === undefined) continue;
      const about = byMeasure.get(measure) ?? { keys: new Set(), names: new Set(), twice: false };
      byMeasure.set(measure, about);
      about.twice ||= seen.has(measure);
      seen.add(measure);
      about.keys.add(keyOf(condition));
      if (condition.id !== undefined) about.names.add(condition.id);
    }
  }
  const common = new Map<string, string>();
  for (const { keys, names, twice } of byMeasure.values()) {
    const [key] = [...names, ...keys];
    if (!twice && keys.size > 1 && names.size < 2) for (const one of keys) common.set(one, key!);
  }
  return common;
}
