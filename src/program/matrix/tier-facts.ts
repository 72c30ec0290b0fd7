import type { Cell, Row, TierFact } from './rows.js';
import type { Program, Tier } from '../schema/program.js';
import type { Scope, Text } from '../schema/scalars.js';

const FACTS: readonly Exclude<TierFact, 'notes'>[] = ['description', 'admission', 'action'];

/** What a tier was called before, each name with the options for which it was so; with none where it was so for all. */
export function formerNames({ formerly = [] }: Tier): { name: Text; only?: Scope }[] {
  // An object whose `only` is one is no text in several languages.
  return formerly.map((former) =>
    typeof former === 'object' && typeof former['only'] === 'object'
      ? (former as { name: Text; only: Scope })
      : { name: former as Text },
  );
}

/** What a tier says about a fact: all of it, and nothing else of the tier; empty where it says nothing. */
export function factOf(tier: Tier, fact: TierFact): readonly unknown[] {
  const said = (...all: unknown[]) => (all.some((one) => one !== undefined) ? all : []);
  switch (fact) {
    case 'description':
      return said(tier.description, tier.formerly);
    case 'admission': {
      const { admission, overlayOn, besides, only, comesFrom, longestStay } = tier;
      const { condition, from, until, status, approximate } = tier;
      return said(
        ...[admission, overlayOn, besides, only, comesFrom, longestStay],
        ...[condition, from, until, status, approximate],
      );
    }
    case 'action':
      return said(tier.action);
    case 'notes':
      return [];
    default:
      return fact satisfies never;
  }
}

/**
 * A row for each fact that at least one tier says something about. The marks of a tier stand in the first of them; where
 * tiers have marks and nothing else, they have a row of their own.
 */
export function tierFactRows(program: Program, marksOf: (tier: Tier) => readonly number[]): Row[] {
  const marks = program.tiers.map(marksOf);
  const facts: TierFact[] = FACTS.filter((fact) =>
    program.tiers.some((tier) => factOf(tier, fact).length > 0),
  );
  if (facts.length === 0 && marks.some(({ length }) => length > 0)) facts.push('notes');
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
