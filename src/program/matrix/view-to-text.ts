import type { Program } from '../schema/program.js';
import { initialView, type ViewState } from './view-state.js';

/**
 * The view as one short text for a link. What is as it was at first is left out.
 *
 * @param proposed The two tiers that the page begins with for its reader: another reader's may be others.
 */
export function viewToText(view: ViewState, program: Program, proposed?: readonly string[]): string {
  const first = initialView(program);
  const text = new URLSearchParams();
  if (view.tier !== undefined) text.set('tier', view.tier);
  if (view.pair.join(' ') !== (proposed ?? first.pair).join(' ')) text.set('pair', view.pair.join(' '));
  if (view.rows !== first.rows) text.set('rows', view.rows);
  if (view.query) text.set('search', view.query);
  for (const { id } of program.dimensions ?? []) {
    if (view.choice[id] !== first.choice[id]) text.set(`by-${id}`, view.choice[id] ?? '');
  }
  if (view.folded.length > 0) text.set('folded', view.folded.join('|'));
  return text.toString();
}
