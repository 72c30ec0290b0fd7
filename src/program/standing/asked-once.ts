import type { Judged } from './judged.js';

/**
 * Which condition asks which of the questions that it hangs on, of conditions in reading order: each question is asked
 * where it comes first, and nowhere else.
 */
export function askedOnce(rows: readonly Judged[]): ReadonlyMap<Judged, readonly string[]> {
  const asking = new Map<Judged, readonly string[]>();
  const asked = new Set<string>();
  const visit = (row: Judged): void => {
    const fresh = row.keys.filter((key) => !asked.has(key));
    // Whoever knows the points tells them beside what makes them.
    if (row.form !== 'score' || row.toTell === undefined || row.partly)
      for (const key of fresh) asked.add(key);
    if (!asking.has(row)) asking.set(row, fresh);
    if (row.form === 'if') visit(row.decides);
    row.of.forEach(visit);
  };
  rows.forEach(visit);
  return asking;
}
