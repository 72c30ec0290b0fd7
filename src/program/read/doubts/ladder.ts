/** What is said of the tiers as a ladder: none that nothing is said about, no threshold that falls on the way up. */
import { own } from '../../by-id.js';
import type { Program } from '../../schema/program.js';
import type { MeasureRequirement, Requirement } from '../../schema/requirement.js';
import type { Doubt, Path } from './places.js';

export function doubtLadder(program: Program, doubt: Doubt): void {
  const { tiers, requirements, benefits = [], costs = [], commitments = [] } = program;
  const said = new Set(Object.keys(requirements ?? {}));
  let saidOfAll = false;
  for (const row of [...benefits, ...costs, ...commitments]) {
    Object.keys(row.values ?? {}).forEach((tier) => said.add(tier));
    saidOfAll ||= row.value !== undefined || 'tiersNotKnown' in row;
  }
  const highest = new Map<string, number>();
  tiers.forEach((tier, index) => {
    if (said.size > 0 && !said.has(tier.id) && !saidOfAll && !(tier.includes ?? tier.includesRequirements))
      doubt('empty-tier', ['tiers', index], tier.id);
    if (tier.overlayOn !== undefined || tier.besides) return;
    for (const { leaf, path } of plainMinimums(own(requirements, tier.id), ['requirements', tier.id])) {
      const before = highest.get(leaf.measure);
      if (before !== undefined && leaf.atLeast! < before)
        doubt('falling-threshold', [...path, 'atLeast'], leaf.atLeast, String(before));
      highest.set(leaf.measure, Math.max(before ?? -Infinity, leaf.atLeast!));
    }
  });
}

/** The minimums that every partner must reach: leaves at the root or in an `all` at the root, not tied to a dimension. */
function plainMinimums(
  root: Requirement | undefined,
  path: Path,
): { leaf: MeasureRequirement; path: Path }[] {
  // What is advised, or holds for a time, is no step of the ladder.
  if (root === undefined || root.only || root.recommended || root.from || root.until) return [];
  if (root.kind === 'all')
    return root.of.flatMap((child, index) => plainMinimums(child, [...path, 'of', index]));
  // A leaf with a name of its own may count something else of the same measure.
  return root.kind === 'measure' && root.atLeast !== undefined && root.id === undefined
    ? [{ leaf: root, path }]
    : [];
}
