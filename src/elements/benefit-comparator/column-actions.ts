import type { Formatter } from '../../localize/formatter.js';
import { withPart } from '../../localize/comparator/all-messages.js';
import { beside as words } from '../../localize/comparator/en-beside.js';
import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { Column } from './columns.js';

/** The comparison as it stands when a visitor does something to a column. */
export interface Situation {
  columns: readonly Column[];
  view: ComparatorView;
  formatter: Formatter;
  labels: ComparatorMessages;
  change: (part: Partial<ComparatorView>) => void;
  /** Has a screen reader say what was done. */
  announce: (text: string) => void;
  /** Puts the keyboard on the button of a column, once it is there. */
  focus: (key: string) => void;
}

/** Moves a column past its neighbour: -1 towards the first, 1 towards the last. */
export function moveColumn(key: string, step: -1 | 1, situation: Situation): void {
  const { columns, view, formatter, labels, announce, change } = situation;
  const index = columns.findIndex((column) => column.key === key);
  const neighbour = columns[index + step];
  if (!neighbour) return;
  const order = view.order.map((other) =>
    other === key ? neighbour.key : other === neighbour.key ? key : other,
  );
  announce(
    withPart(words, labels).moved(
      columns[index]!.name,
      formatter.number(index + step + 1),
      formatter.number(columns.length),
    ),
  );
  change({ order });
}

/** Hides a column; the keyboard goes on at its neighbour. */
export function hideColumn(key: string, situation: Situation): void {
  const { columns, view, labels, announce, change, focus } = situation;
  const index = columns.findIndex((column) => column.key === key);
  const next = columns[index + 1] ?? columns[index - 1];
  if (!next) return;
  announce(withPart(words, labels).hidden(columns[index]!.name));
  change({ hidden: [...view.hidden, key] });
  focus(next.key);
}
