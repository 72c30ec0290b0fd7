import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Tongue } from '../../localize/comparator/format-compared.js';
import type { ComparedRow, ComparisonView } from '../../program/comparison/comparison.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { RatingRow } from '../../program/comparison/ratings.js';
import { besideStyles } from '../../styles/footer.js';
import { HintController } from '../shared/tooltip.js';
import { revealBesideLabel } from '../shared/table/scroll-into-view.js';
import { belowTemplate } from './footer.js';
import { ColumnMenu } from './menu.js';
import type { Column } from './columns.js';
import { styles } from './lazy-parts.styles.js';
import { explainHint } from './tooltip-content.js';
import type { Clock } from './format-column.js';
import { TakeAway } from './export.js';

export { tellNames } from './check-names.js';

/** What the table shows. */
export interface Shown {
  comparison: ComparisonView;
  ratings: readonly RatingRow[];
  columns: readonly Column[];
  tongue: Tongue;
  rows: ReadonlySet<ComparedRow>;
  view: ComparatorView;
  clock: Clock;
  /** The view that a page begins with. */
  first: ComparatorView;
  /** The parameter of an address that holds a view; nothing where no link is offered. */
  linkParameter: string | undefined;
  move: (key: string, step: -1 | 1) => void;
  hide: (key: string) => void;
}

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

/**
 * Everything of a comparison that is not the table itself: the menus of its columns, copying, what stands below it,
 * and the hints. It is fetched once the table stands, and nothing of it stands above the table.
 */
export class ComparatorExtras {
  private readonly takeAway: TakeAway;
  private readonly menu: ColumnMenu;
  private readonly hint: HintController;
  private shown: Shown | undefined;

  constructor(host: Host) {
    this.takeAway = new TakeAway(host);
    this.menu = new ColumnMenu(host);
    this.hint = new HintController(host, (hint) => this.shown && explainHint(hint, this.shown));
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('focusin', revealBesideLabel);
    const sheets = [besideStyles.styleSheet!, styles.styleSheet!];
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }

  render(shown: Shown): TemplateResult {
    this.shown = shown;
    return html`${this.takeAway.render(shown)} ${belowTemplate(shown)} ${this.menu.render(shown)}
    ${this.hint.render()}`;
  }
}
