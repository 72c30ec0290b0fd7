import { shownIn } from '../../context/program-state.js';
import {
  comparatorViewFromText,
  FIRST_VIEW,
  fitView,
  type ComparatorView,
} from '../../program/comparison/comparator-view.js';
import { ROWS_MODES, type RowsMode } from '../../program/comparison/coverage.js';
import { trimmed, wordsIn } from '../shared/attributes.js';
import { linkedText, parameterFor } from '../shared/linked-view.js';
import type { SourceColumn } from './sources.js';

/** What an author wants to be shown first. */
interface Author {
  rows?: string | undefined;
  pair?: string | undefined;
  linkName?: string | undefined;
}

/** What is shown: as a link says, else as the author wants it, and then as the visitor does. */
export class ViewController {
  /** For the columns that there are. */
  current: ComparatorView = FIRST_VIEW;

  private readonly author: Author;
  private columns: readonly SourceColumn[] = [];
  /** Whatever columns there are yet. */
  private requested: ComparatorView = FIRST_VIEW;
  private begun = false;
  /** Until the visitor has chosen a pair, the author's holds, whenever its programs arrive. */
  private waitsForPair = true;

  constructor(author: Author) {
    this.author = author;
  }

  /**
   * Fits what is wanted to the columns that there are.
   *
   * @param changed What the author has changed since.
   */
  update(columns: readonly SourceColumn[], changed: { rows: boolean; pair: boolean }): void {
    this.columns = columns;
    const begins = !this.begun && columns.length > 0;
    if (begins) this.begin();
    else if (changed.rows) this.requested = { ...this.requested, rows: this.authorRows };
    if (this.waitsForPair || (changed.pair && !begins))
      this.requested = { ...this.requested, pair: this.authorPair };
    this.current = this.fit(this.requested);
  }

  /** The visitor wants something else. */
  change(part: Partial<ComparatorView>): void {
    if (part.pair) this.waitsForPair = false;
    this.requested = { ...this.requested, ...part };
    this.current = { ...this.current, ...part };
  }

  /** What is shown first, as the author wants it. */
  get first(): ComparatorView {
    return this.fit({ ...FIRST_VIEW, rows: this.authorRows, pair: this.authorPair });
  }

  private begin(): void {
    this.begun = true;
    this.requested = this.first;
    const linked = linkedText(parameterFor(this.author.linkName));
    if (!linked) return;
    this.requested = comparatorViewFromText(linked, this.requested);
    this.waitsForPair = !new URLSearchParams(linked).has('pair');
  }

  private fit(view: ComparatorView): ComparatorView {
    return fitView(
      view,
      this.columns.map(({ key }) => key),
    );
  }

  private get authorRows(): RowsMode {
    const rows = trimmed(this.author.rows);
    return ROWS_MODES.find((mode) => mode === rows) ?? 'compared';
  }

  /** The author's pair as keys of columns: programs that are not there yet are not found yet. */
  private get authorPair(): string[] {
    const { columns } = this;
    return wordsIn(this.author.pair).flatMap((wanted) => {
      const column =
        columns.find(({ state }) => shownIn(state)?.id === wanted) ??
        columns.find(({ key }) => key === wanted);
      return column ? [column.key] : [];
    });
  }
}
