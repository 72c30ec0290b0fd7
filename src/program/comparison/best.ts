import { against, INCOMPARABLE, type Assumption, type Incomparable } from './against.js';
import type { ComparedRow } from './comparison.js';
import { inForce, isSame, isSilent } from './difference.js';

/** Why nothing is marked. `nobody`: all are silent. `one`: only one program says something. `equal`: they say the same.
 * `dates`: of what several say, not enough is in force today. */
export type NoBest = 'nobody' | 'one' | 'equal' | 'dates' | Incomparable;

/** Which columns have the best and the worst of a row, by their place. */
export interface Marked {
  kind: 'marked';
  best: readonly number[];
  /** None where it is certain only which is best. */
  worst: readonly number[];
  assuming?: readonly Assumption[];
}

/** The same, or why nobody can say. */
export type Best = Marked | { kind: 'unmarked'; because: NoBest };

/**
 * The best and the worst of a row: a column that is not worse than any other that says something, whatever the figures
 * turn out to be. Columns that are silent, or whose figures are not in force, neither win nor
 * lose. Where there is none, why: the weightiest reason for
 * which two of them cannot be set against each other.
 */
export function best(row: ComparedRow): Best {
  const told = row.cells.flatMap((cell, column) => (isSilent(cell) ? [] : [{ cell, column }]));
  if (told.length < 2) return { kind: 'unmarked', because: told.length === 0 ? 'nobody' : 'one' };
  const said = told.flatMap(({ cell, column }) => {
    const left = inForce(cell);
    return left ? [{ cell: left, column }] : [];
  });
  if (said.length < 2) return { kind: 'unmarked', because: 'dates' };
  if (isSame(said.map(({ cell }) => cell))) return { kind: 'unmarked', because: 'equal' };
  const results = said.map((one) =>
    said.flatMap((other) => (other === one ? [] : [against(row, one.cell, other.cell)])),
  );
  const never = (lost: 'worse' | 'better') =>
    said.flatMap(({ column }, at) =>
      results[at]!.every((result) => 'is' in result && result.is !== lost) ? [column] : [],
    );
  const [first, last] = [never('worse'), never('better')];
  if (first.length === said.length) return { kind: 'unmarked', because: 'equal' };
  if (first.length === 0) {
    const because = INCOMPARABLE.find((reason) =>
      results.flat().some((result) => 'because' in result && result.because === reason),
    );
    return { kind: 'unmarked', because: because ?? 'overlap' };
  }
  const assuming = results.flat().flatMap((result) => ('is' in result && result.assuming) || []);
  return {
    kind: 'marked',
    best: first,
    worst: last,
    ...(assuming.length > 0 && { assuming: [...new Set(assuming)] }),
  };
}
