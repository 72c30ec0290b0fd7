import { isComplete } from '../asked/complete.js';
import { valueRow } from '../matrix/matrix-view.js';
import { sourcesOf } from '../matrix/notes.js';
import { concerns, validChoice, type Choice } from '../resolve.js';
import type { Benefit, Commitment, Cost, Program, Tier } from '../schema/program.js';
import type { Change, Editions } from './change.js';
import { otherWords, pairRows, type TierPair } from './pairing.js';
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
    // Which tiers have it can be told only where both editions tell it of each.
    let told = tiers.length === older.tiers.length && tiers.length === newer.tiers.length;
    for (const tier of tiers) {
      const all = sideBySide(editions, (chosen) => [
        rowOf('older', was, tier.older!, chosen),
        rowOf('newer', is, tier.newer!, chosen),
      ]);
      for (const sides of all) {
        told &&= [sides.older, sides.newer].every((side) => side?.comparable.silence === '');
        if (hasSomething(sides.older)) held.older.add(tier.older!);
        if (hasSomething(sides.newer)) held.newer.add(tier.newer!);
        const known = (program: Program, { id: tierId }: Tier) =>
          editions.complete || (part === 'benefit' && isComplete(program, tierId, 'benefits'));
        const listed = was ? known(newer, tier.newer!) : known(older, tier.older!);
        const happened = whatHappened(sides, listed);
        if (happened) found.push({ ...happened, part, tiers: [tier], ...factsOf(id, sides) });
      }
    }
    if (!was || !is) return found;
    const sources = { older: sourcesOf(was.source), newer: sourcesOf(is.source) };
    return [
      ...otherWords(was, was.description, is, is.description, editions).map((said): Change => ({
        part,
        tiers: [],
        row: { id },
        sources,
        ...said,
      })),
      ...(told ? movedOr(found, { older: [...held.older], newer: [...held.newer] }) : found),
    ];
  });
}

/** A row that only one document has: it was or is not there if the other lists all there is, else that is not known. */
function whatHappened({ older, newer }: Sides, listed: boolean): Classified | undefined {
  if (older && newer) return classifyChange(older, newer, false);
  if (!hasSomething(newer ?? older)) return undefined;
  if (listed) return { kind: newer ? 'added' : 'removed' };
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
