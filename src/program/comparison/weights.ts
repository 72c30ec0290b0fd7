import { against, type Against } from './against.js';
import { rowsOf, type ComparisonView } from './comparison.js';
import { HEAVIEST, type Weights } from './comparator-view.js';
import { inForce, isSilent } from './difference.js';

/** Where a column stands by the reader's weights. All numbers are shares between 0 and 1. */
export interface WeighedColumn {
  /** Place of the column in the comparison. */
  column: number;
  /** The score it has at least, however everything unknown turns out. */
  low: number;
  /** The score it can have at most. */
  high: number;
  /** The share of the weight on rows in which this program says nothing. */
  unknown: number;
  /** The share of the weight on comparisons that cannot be made, its own silence or the others' included: high - low. */
  open: number;
  /** True where its lowest score is not below the highest of the column after it: nothing unknown can change that. */
  certain: boolean;
}

/**
 * The columns in the order of the reader's weights.
 *
 * The method, in words: in each row that has a weight, each program is set against each other program. The better one
 * of the two gets 1, the other 0; both get one half where they say the same, and between the two where they may. Better is what `against` calls better:
 * something is better than a plain "no" (worse where it is a duty or a cost), and of figures what is better however they turn out. Where the two cannot be compared, because
 * one is silent or not in force, or units, currencies, bases or conditions differ, each gets anything from 0 to 1. The average over the
 * other programs is the program's score in the row, and the average over the rows by weight is its score: a number where
 * all is known, else a range from `low` to `high`. What comes to light later can only narrow the range.
 *
 * The order: the middle of the range, the highest first; where two are equal, the narrower range, then the order of the
 * columns. Silence so counts as neither good nor bad.
 */
export function weigh(view: ComparisonView, weights: Weights): WeighedColumn[] {
  const count = view.columns.length;
  const sums = view.columns.map((_, column) => ({ column, low: 0, high: 0, unknown: 0 }));
  let total = 0;
  for (const row of rowsOf(view)) {
    const weight = Math.min(Math.max(weights[row.key] ?? 0, 0), HEAVIEST);
    if (!(weight > 0) || count < 2) continue;
    total += weight;
    const cells = row.cells.map(inForce);
    for (const sum of sums) {
      const own = cells[sum.column];
      if (isSilent(row.cells[sum.column]!)) sum.unknown += weight;
      cells.forEach((other, column) => {
        if (column === sum.column) return;
        const [low, high] = own && other ? pointsOf(against(row, own, other)) : OPEN;
        sum.low += (weight * low) / (count - 1);
        sum.high += (weight * high) / (count - 1);
      });
    }
  }
  const shares = sums.map(({ column, low, high, unknown }) => {
    const share = (sum: number, nothing: number) => (total > 0 ? round(sum / total) : nothing);
    const range = { low: share(low, 0), high: share(high, 1) };
    return { column, ...range, unknown: share(unknown, 0), open: round(range.high - range.low) };
  });
  shares.sort((a, b) => b.low + b.high - a.low - a.high || a.open - b.open || a.column - b.column);
  return shares.map((share, at) => {
    const next = shares.slice(at + 1);
    const before = shares.slice(0, at);
    const certain =
      shares.length > 1 &&
      before.every(({ low }) => low >= share.high) &&
      next.every(({ high }) => share.low >= high);
    return { ...share, certain };
  });
}

/**
 * Whether the columns stand in an order at all: not where what is not known leaves all of them the same range, to the
 * whole hundredth that is shown. Where all have the same score, they share the first place.
 */
export function isOrdered(weighed: readonly WeighedColumn[]): boolean {
  const shown = weighed.map(({ low, high }) => `${Math.round(low * 100)} ${Math.round(high * 100)}`);
  return new Set(shown).size > 1 || weighed.some(({ open }) => open === 0);
}

type Points = readonly [low: number, high: number];
const OPEN: Points = [0, 1];
const POINTS = { better: 1, equal: 0.5, worse: 0 };

/** What the first of two gets, at least and at most. */
function pointsOf(result: Against): Points {
  if (!('is' in result)) return OPEN;
  const points = POINTS[result.is];
  if (!result.orEqual) return [points, points];
  return points > POINTS.equal ? [POINTS.equal, points] : [points, POINTS.equal];
}

/** Sums of thirds and sevenths must not differ by a rounding error where they are equal. */
const round = (share: number) => Math.round(share * 1e9) / 1e9;
