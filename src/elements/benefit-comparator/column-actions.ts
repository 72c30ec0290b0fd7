import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import type { Formatter } from '../../localize/formatter.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { Column } from './columns.js';

/** The comparison as it stands when a visitor does something to a column. */
export interface Situation {
  columns: readonly Column[];
  view: ComparatorView;
  formatter: Formatter;
  labels: ComparatorMessages;
  /** What the program of a column is called, shown or not. */
  nameOf: (key: string) => string;
  change: (part: Partial<ComparatorView>) => void;
  /** Puts the keyboard on the button of a column, once it is there. */
  focus: (key: string) => void;
}

/** What a visitor can do to a column, and what is said about it. */
export class ColumnActions {
  /** What was done last, in words. */
  announced = '';

  private readonly situation: () => Situation;

  constructor(situation: () => Situation) {
    this.situation = situation;
  }

  /** Moves a column past its neighbour: -1 towards the first, 1 towards the last. */
  readonly move = (key: string, step: -1 | 1): void => {
    const { columns, view, formatter, labels, change } = this.situation();
    const index = columns.findIndex((column) => column.key === key);
    const neighbour = columns[index + step];
    if (!neighbour) return;
    const order = view.order.map((other) =>
      other === key ? neighbour.key : other === neighbour.key ? key : other,
    );
    this.announced = labels.moved(
      columns[index]!.name,
      formatter.number(index + step + 1),
      formatter.number(columns.length),
    );
    change({ order });
  };

  /** Hides a column; the keyboard goes on at its neighbour. */
  readonly hide = (key: string): void => {
    const { columns, view, labels, change, focus } = this.situation();
    const index = columns.findIndex((column) => column.key === key);
    const next = columns[index + 1] ?? columns[index - 1];
    if (!next) return;
    this.announced = labels.hidden(columns[index]!.name);
    change({ hidden: [...view.hidden, key] });
    focus(next.key);
  };

  readonly showAgain = (key: string): void => {
    const { view, labels, nameOf, change, focus } = this.situation();
    this.announced = labels.shownAgain(nameOf(key));
    change({ hidden: view.hidden.filter((other) => other !== key) });
    focus(key);
  };
}
