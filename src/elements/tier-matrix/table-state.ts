import type { Formatter } from '../../localize/formatter.js';
import type { MatrixView, Row } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';

/** What the table shows. */
export interface TableState {
  matrix: MatrixView;
  formatter: Formatter;
  rows: ReadonlySet<Row>;
  /** Level of the section headings. */
  level: number;
  view: ViewState;
  /** The two tiers that the page begins with for this reader. */
  proposed: readonly string[] | undefined;
  /** Id of the tier that the reader's answers support. */
  supported: string | undefined;
  /** The parameter of an address that holds a view; nothing where no link is offered. */
  linkParameter: string | undefined;
  /** The address for questions, as the page's author wrote it. */
  ask: string | undefined;
}
