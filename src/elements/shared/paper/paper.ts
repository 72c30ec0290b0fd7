import type { ReactiveController } from 'lit';
import type { TooltipHost } from '../tooltip.js';
import { printFieldStyles } from '../../../styles/print-fields.js';
import { surroundings } from '../frame.js';
import { addSheets } from '../sheets.js';
import { createElement } from '../table/create-element.js';
import { paperStyles } from './paper.styles.js';

/** What an element puts on paper in place of its table. */
export interface PaperContent {
  /** Whether it needs the broad side of the sheet. */
  wide: boolean;
  content: readonly Node[];
}

/** A kind of page is the document's to name, never a shadow root's: it is there while an element that needs it is printed. */
let broadPage: CSSStyleSheet | undefined;
const broad = new Set<Paper>();

/**
 * An element on paper: everything that it shows and everything that is folded, in columns that a sheet can hold. It is made
 * when somebody prints and gone when they have.
 */
export class Paper implements ReactiveController {
  private readonly host: TooltipHost;
  private readonly make: () => PaperContent;
  private leave: (() => void) | undefined;
  private sheet: HTMLElement | undefined;

  /** @param make Makes what is to be printed. */
  constructor(host: TooltipHost, make: () => PaperContent) {
    this.host = host;
    this.make = make;
    const root = host.renderRoot as ShadowRoot;
    addSheets(root, paperStyles, printFieldStyles);
    host.addController(this);
  }

  hostConnected(): void {
    void surroundings.load().then(() => {
      if (this.host.isConnected) this.leave ??= surroundings.loaded?.whilePrinting(this.lay, this.clear);
    });
  }

  hostDisconnected(): void {
    this.leave?.();
    this.leave = undefined;
  }

  private readonly lay = (): void => {
    this.clear();
    const table = this.host.renderRoot.querySelector('.tables');
    if (!table) return;
    const { wide, content } = this.make();
    this.sheet = createElement('div', { class: wide ? 'paper broad' : 'paper' }, ...content);
    table.after(this.sheet);
    if (!wide) return;
    if (!broadPage) {
      broadPage = new CSSStyleSheet();
      broadPage.replaceSync('@page partner-broad{size:landscape;margin:10mm}');
    }
    broad.add(this);
    if (!document.adoptedStyleSheets.includes(broadPage))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, broadPage];
  };

  private readonly clear = (): void => {
    this.sheet?.remove();
    this.sheet = undefined;
    broad.delete(this);
    if (broad.size === 0 && broadPage && document.adoptedStyleSheets.includes(broadPage))
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== broadPage);
  };
}
