import { isFree } from '../schema/price.js';
import type { ComparedCell, ComparedRow } from './comparison.js';

/** Whether a program asks nothing for what a row of costs is about, and says so without any condition. */
export function costsNothing({ section }: ComparedRow, { entries }: ComparedCell): boolean {
  return section === 'cost' && entries.length > 0 && entries.every(({ comparable }) => isFree(comparable));
}

/** Whether a program asks a price that is certainly more than nothing. */
export function costsSomething({ section }: ComparedRow, { entries }: ComparedCell): boolean {
  return (
    section === 'cost' &&
    entries.length > 0 &&
    entries.every(({ comparable: { kind, condition, bound, number, ends } }) => {
      const least = bound === 'upTo' ? 0 : (number ?? ends?.[0] ?? 0);
      return kind === 'money' && condition === '' && least > 0;
    })
  );
}
