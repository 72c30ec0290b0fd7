import type { Cell, Row, TierFact } from './rows.js';
import type { Program, Tier } from '../schema/program.js';

const HAS: Record<TierFact, (tier: Tier) => unknown> = {
  description: (tier) => tier.description,
  admission: (tier) => tier.admission ?? tier.overlayOn ?? tier.comesFrom ?? tier.longestStay,
  action: (tier) => tier.action,
};

/** What a tier says about a fact: all of it, and nothing else of the tier. */
export function factOf(tier: Tier, fact: TierFact): unknown {
  if (fact !== 'admission') return tier[fact];
  const { admission, overlayOn, besides, comesFrom, longestStay } = tier;
  const { condition, from, until, status, approximate } = tier;
  return [admission, overlayOn, besides, comesFrom, longestStay, condition, from, until, status, approximate];
}

/**
 * A row for each fact that at least one tier has. The marks of a tier stand in the first of them; where tiers have
 * marks and nothing else, how one gets in is the row that carries them.
 */
export function tierFactRows(program: Program, marksOf: (tier: Tier) => readonly number[]): Row[] {
  const marks = program.tiers.map(marksOf);
  const facts = (Object.keys(HAS) as TierFact[]).filter((fact) =>
    program.tiers.some((tier) => HAS[fact](tier) !== undefined),
  );
  if (facts.length === 0 && marks.some(({ length }) => length > 0)) facts.push('admission');
  return facts.map((fact, index) => ({
    key: fact,
    fact,
    depth: 0,
    about: { sources: [], marks: [] },
    cells: program.tiers.map((tier, column): Cell => ({
      kind: 'fact',
      fact,
      tier,
      marks: index === 0 ? marks[column]! : [],
    })),
  }));
}
