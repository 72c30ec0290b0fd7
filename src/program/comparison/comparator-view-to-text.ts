import type { ComparatorView } from './comparator-view.js';

/** The view as one short text for a link. What is as it was at first is left out. */
export function comparatorViewToText(view: ComparatorView, first: ComparatorView): string {
  const text = new URLSearchParams();
  for (const list of ['order', 'hidden', 'pair'] as const) {
    const said = view[list].join(' ');
    if (said !== first[list].join(' ')) text.set(list, said);
  }
  if (view.rows !== first.rows) text.set('rows', view.rows);
  if (view.query) text.set('search', view.query);
  for (const [key, tier] of Object.entries(view.tiers)) text.set(`tier-${key}`, tier);
  for (const [key, weight] of Object.entries(view.weights))
    if (weight > 0) text.append(`w-${key}`, `${weight}`);
  if (view.folded.length > 0) text.set('folded', view.folded.join('|'));
  return text.toString();
}
