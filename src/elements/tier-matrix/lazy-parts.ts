import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../../localize/formatter.js';
import type { MatrixView, Row } from '../../program/matrix/matrix-view.js';
import type { ViewState } from '../../program/matrix/view-state.js';
import { besideStyles } from '../../styles/footer.js';
import { HintController } from '../shared/tooltip.js';
import { belowTemplate } from './footer.js';
import { explainHint } from './tooltip-content.js';
import { revealBesideLabel } from '../shared/table/scroll-into-view.js';
import { TakeAway } from './export.js';

/** What the table shows. */
export interface Shown {
  matrix: MatrixView;
  words: Words;
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
export class MatrixExtras {
  private readonly takeAway: TakeAway;
  private readonly hint: HintController;
  private shown: Shown | undefined;

  constructor(host: Host) {
    this.takeAway = new TakeAway(host);
    this.hint = new HintController(host, (hint) => this.shown && explainHint(hint, this.shown));
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('focusin', revealBesideLabel);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, besideStyles.styleSheet!];
  }

  render(shown: Shown): TemplateResult {
    this.shown = shown;
    return html`${this.takeAway.render(shown)} ${belowTemplate(shown)} ${this.hint.render()}`;
  }
}
