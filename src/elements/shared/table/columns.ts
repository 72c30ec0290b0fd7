import { sheetFor } from '../sheets.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** As wide as a row's label, and as a column where nothing is cramped, in `em` of the element's text. */
const [LABEL, COLUMN] = [19, 11];

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Says by one small style sheet which columns show where there is room for two, and which one is picked.
 * A rule for the whole table costs nothing for each cell, and lets the browser decide by the container's width.
 */
export class ColumnsController implements ReactiveController {
  private readonly host: Host;
  private sheet: CSSStyleSheet | undefined;
  private home: Document | undefined;
  /** What the sheet says. */
  css = '';
  private written = '';

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  /**
   * @param pair Indexes of the tiers shown where there is room for two.
   * @param picked Index of the picked tier.
   * @param crowd How many columns there are, where only the pair is to show as soon as there is no room for all.
   */
  show(pair: readonly number[], picked: number | undefined, crowd = 0): void {
    const nth = (index: number) => `:nth-child(${index + 2})`;
    const shown = pair.map(nth).join(',');
    // The pair keeps the order that its author or reader chose.
    const order = pair.map((column, index) => `.columns>*${nth(column)}{order:${index + 1}}`).join('');
    const single =
      pair[1] === undefined
        ? ''
        : `@container (width<15em){.columns>${nth(pair[1])}:nth-child(n){display:none!important}}`;
    const narrow = `@container (width<36em){.columns>:not(:first-child,${shown}){display:none!important}${order}}${single}`;
    const accent =
      picked === undefined || picked < 0 ? '' : `.columns>${nth(picked)}{background-color:var(--_picked)}`;
    const room = LABEL + crowd * COLUMN;
    const to = pair.length === 2 ? nth(pair[1]!) : '';
    // What is come to is what a step tells: its column has more room than that of where one comes from.
    const shares = pair[1]! < pair[0]! ? '5fr 3fr' : '3fr 5fr';
    const crowded =
      crowd === 0
        ? ''
        : `@container (36em<=width<${room}em){.columns>:not(:first-child,${shown}),col:not(.label,${shown}),.spans{display:none!important}.frame .all{--_label:clamp(11em,30cqi,23em)}.frame .all *{--_columns:${pair.length}!important}${to && `.frame :is(.head,.cards) .columns{grid-template-columns:var(--_label) ${shares}}col${to}{inline-size:calc((100cqi - var(--_label))*.625)}`}}`;
    this.css = narrow + accent + crowded;
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    if (!root) return;
    const { ownerDocument: home } = root;
    if (home !== this.home) {
      // A sheet belongs to its document: in another it is a new one.
      this.sheet = sheetFor(home);
      this.home = home;
      this.written = '';
      // What a server wrote of it would not follow.
      root.querySelector('style[data-columns]')?.remove();
    }
    const { sheet } = this;
    if (!sheet) return;
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (this.css !== this.written) sheet.replaceSync((this.written = this.css));
  }
}
