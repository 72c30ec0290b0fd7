import type { ComparisonText } from '../../localize/comparator/format-compared.js';
import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import type { Situation } from './column-actions.js';
import type { Column, RequestedColumn } from './columns.js';
import type { Clock } from './format-column.js';
import type { SourceColumn } from './sources.js';

/** What the table shows. */
export interface TableState {
  comparison: ComparisonView;
  /** Those that are shown. */
  ratings: readonly RatingRow[];
  columns: readonly Column[];
  texts: ComparisonText;
  rows: ReadonlySet<ComparedRow>;
  clock: Clock;
  view: ComparatorView;
  /** The view that a page begins with. */
  first: ComparatorView;
  /** The parameter of an address that holds a view; nothing where no link is offered. */
  linkParameter: string | undefined;
  /** The comparison as it stands when a visitor does something to a column. */
  situation: () => Situation;
  /** What the author asked for, and what there is of it. */
  requested: readonly RequestedColumn[];
  sources: readonly SourceColumn[];
}
