import { LEVELS } from './attributes.js';
import type { NamedValue } from './page/check-names.js';

/** Attributes of several elements whose values only few things can be. */
export function namesOf(host: HTMLElement): NamedValue[] {
  const said = (attribute: string) => host.getAttribute(attribute);
  return [
    ['pictures', said('pictures'), ['any']],
    ['heading-level', said('heading-level'), LEVELS],
    ['timeout', said('timeout'), ['30', '60'], (seconds) => Number(seconds) > 0],
    ['max-age-days', said('max-age-days'), ['180', '365'], (days) => Number(days) >= 0],
    [
      'today',
      said('today'),
      ['2026-01-31'],
      (day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)),
    ],
  ];
}
