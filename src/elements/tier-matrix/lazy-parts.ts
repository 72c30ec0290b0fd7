import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import type { MatrixView, Row } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import { footerStyles } from '../../styles/footer.js';
import { TooltipController } from '../shared/tooltip.js';
import { footerTemplate } from './footer.js';
import { tooltipContent } from './tooltip-content.js';
import { scrollBesideLabel } from '../shared/table/scroll-into-view.js';
import { ExportButtons } from './export.js';

/** What the table shows. */
export interface TableState {
  matrix: MatrixView;
  formatter: Formatter;
  view: ViewState;
  rows: ReadonlySet<Row>;
  /** Level of the section headings. */
  level: number;
  /** The parameter of an address that holds a view; nothing where no link is offered. */
  linkParameter: string | undefined;
}

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

/**
 * Everything of a matrix that is not the table itself: copying, what stands below it, and the hints. It is fetched
 * once the table stands, and nothing of it stands above the table, so that nothing moves when it comes.
 */
export class MatrixLazyParts {
  private readonly takeAway: ExportButtons;
  private readonly hint: TooltipController;
  private shown: TableState | undefined;

  constructor(host: Host) {
    this.takeAway = new ExportButtons(host);
    this.hint = new TooltipController(host, (hint) => this.shown && tooltipContent(hint, this.shown));
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('focusin', scrollBesideLabel);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, footerStyles.styleSheet!];
  }

  render(shown: TableState): TemplateResult {
    this.shown = shown;
    return html`${this.takeAway.render(shown)} ${footerTemplate(shown)} ${this.hint.render()}`;
  }
}
