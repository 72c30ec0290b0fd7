import { valueRow } from '../matrix/matrix-view.js';
import { sourcesOf } from '../matrix/notes.js';
import { concerns, validChoice, type Choice } from '../resolve.js';
import type { Benefit, Commitment, Cost, Tier } from '../schema/program.js';
import type { Change, Editions } from './change.js';
import { pairRows, reworded, type TierPair } from './pairing.js';
import { factsOf, hasSomething, sideBySide, type Sides } from './sides.js';
import { classifyChange, type Classified } from './classify-change.js';

type ValueRow = Benefit | Cost | Commitment;

/** What changed in the costs, the benefits or the commitments. */
export function valueChanges(
  editions: Editions,
  part: 'cost' | 'benefit' | 'commitment',
  [before = [], after = []]: readonly [readonly ValueRow[] | undefined, readonly ValueRow[] | undefined],
  tiers: readonly Required<TierPair>[],
): Change[] {
  const { older, newer, choice, books } = editions;
  const concerned = (row: ValueRow) => concerns(row.only, choice);
  const pairs = pairRows(before.filter(concerned), after.filter(concerned), older, newer);
  return pairs.flatMap(([was, is]) => {
    const { id } = (is ?? was)!;
    const rowOf = (side: 'older' | 'newer', row: ValueRow | undefined, tier: Tier, chosen: Choice) =>
      row && valueRow(editions[side], row, validChoice(editions[side], chosen), books[side], [tier]);
    const found: Change[] = [];
    const held = { older: new Set<Tier>(), newer: new Set<Tier>() };
    for (const tier of tiers) {
      const all = sideBySide(editions, (chosen) => [
        rowOf('older', was, tier.older!, chosen),
        rowOf('newer', is, tier.newer!, chosen),
      ]);
      for (const sides of all) {
        if (hasSomething(sides.older)) held.older.add(tier.older!);
        if (hasSomething(sides.newer)) held.newer.add(tier.newer!);
        const happened = whatHappened(sides, editions.complete);
        if (happened) found.push({ ...happened, part, tiers: [tier], ...factsOf(id, sides) });
      }
    }
    if (!was || !is) return found;
    const sources = { older: sourcesOf(was.source), newer: sourcesOf(is.source) };
    const texts = [
      ...reworded(was.name, is.name, older, newer),
      ...reworded(was.description, is.description, older, newer),
    ];
    return [
      ...texts.map((words): Change => ({
        kind: 'reworded',
        part,
        tiers: [],
        row: { id },
        texts: words,
        sources,
      })),
      ...movedOr(found, { older: [...held.older], newer: [...held.newer] }),
    ];
  });
}

/** A row that only one document has: it was or is not there if the documents are complete, else that is not known. */
function whatHappened({ older, newer }: Sides, complete: boolean): Classified | undefined {
  if (older && newer) return classifyChange(older, newer, false);
  if (!hasSomething(newer ?? older)) return undefined;
  if (complete) return { kind: newer ? 'added' : 'removed' };
  return { kind: newer ? 'now-known' : 'no-longer-known', because: 'silence' };
}

/** Where some tiers lose it or get it while others keep it, it has moved; that is one change and not several. */
function movedOr(found: readonly Change[], held: NonNullable<Change['held']>): readonly Change[] {
  const steps = found.filter(({ kind, options }) => (kind === 'added' || kind === 'removed') && !options);
  const [first] = steps;
  if (!first || held.older.length === 0 || held.newer.length === 0) return found;
  const moved: Change = { ...first, kind: 'moved', tiers: steps.flatMap(({ tiers }) => tiers), held };
  return [moved, ...found.filter((change) => !steps.includes(change))];
}
