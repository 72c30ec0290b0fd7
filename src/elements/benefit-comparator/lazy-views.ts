import type { Author } from './check-names.js';
import type { TooltipHost } from '../shared/tooltip.js';
import { lazy } from '../shared/lazy.js';
import { LazyView } from '../shared/lazy-view.js';

import type { TableState } from './table-state.js';

const parts = {
  changes: lazy(
    // The buttons stand in the other part: what two parts hold would be in the script itself.
    async () => ({ ...(await import('./changes.js')), ...(await import('./lazy-parts.js')) }),
    'the list of changes is missing',
  ),
  weights: lazy(() => import('./weights.js'), 'the weights are missing'),
  worth: lazy(() => import('./worth.js'), 'what each program is worth is missing'),
  below: lazy(() => import('./lazy-parts.js'), 'menus, notes and copying are missing'),
};

/** What a comparison shows beside its table. */
export function lazyViews(host: TooltipHost & Author) {
  return {
    changes: new LazyView(
      host,
      parts.changes,
      ({ ChangesView, ExportButtons }, draw) => new ChangesView(host, draw, new ExportButtons(draw)),
      {
        soon: true,
      },
    ),
    weights: new LazyView(host, parts.weights, ({ weightsTemplate }) => ({ render: weightsTemplate }), {
      soon: true,
    }),
    worth: new LazyView(host, parts.worth, ({ ColumnsWorth }, draw) => new ColumnsWorth(host, draw), {
      soon: true,
    }),
    below: new LazyView(
      host,
      parts.below,
      ({ ComparatorLazyParts }, draw, current: () => TableState) =>
        new ComparatorLazyParts(host, draw, current),
    ),
  };
}

/** Whether one of them could not be had. */
export function partMissing(): boolean {
  return Object.values(parts).some(({ failed }) => failed);
}
