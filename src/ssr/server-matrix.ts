import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResult } from 'lit';
import { LATER } from '../elements/shared/prerendered/key.js';
import * as lazyParts from '../elements/tier-matrix/lazy-parts.js';
import { TierMatrix } from '../elements/tier-matrix/tier-matrix.js';
import { besideWords } from '../localize/beside/messages.js';
import { sharedMessages } from '../localize/languages.js';
import type { Program } from '../program/schema/program.js';
import { WRITTEN } from './markup-of.js';

/** What a matrix is shown with, by the names of its properties. */
export type Settings = Partial<
  Pick<TierMatrix, 'tier' | 'recommended' | 'recommendedReason' | 'pair' | 'rows' | 'linkName' | 'ask'>
>;

/** What stands in a shadow root. */
export interface Written {
  markup: string;
  styles: string;
  /** The sheet that follows what is shown. */
  columns: string;
  settings: readonly unknown[];
}

/** A matrix that is rendered where there is no browser. */
export class ServerMatrix extends TierMatrix {
  /** Fetches what has to be here before a matrix can be written at once. */
  async load(language: string): Promise<void> {
    this.language.language = language;
    this.below.part.loaded = lazyParts;
    await Promise.all([sharedMessages.load(language), besideWords.load(language)]);
  }

  /**
   * What its shadow root holds, with the marks by which the element goes on from there.
   *
   * @param document Makes the nodes of the rows.
   */
  write(
    document: Document,
    program: Program,
    settings: Settings & Partial<Pick<TierMatrix, 'headingLevel' | 'pictures'>>,
  ): Written {
    const root = Object.assign(document.createElement('div'), { adoptedStyleSheets: [] });
    Object.assign(this, { renderRoot: root, ...settings, program });
    if (!this.shownProgram) throw new TypeError('This is no sound program: take one that `parse` gives.');
    this.willUpdate(new Map());
    const shown = this.render();
    this.table.complete();
    this.writeLater(this.worth);
    this.writeLater(this.below);
    const sheets = [...TierMatrix.styles, ...root.adoptedStyleSheets] as CSSResult[];
    return {
      markup: inText(shown),
      styles: [...new Set(sheets)].map(({ cssText }) => cssText).join('\n'),
      columns: this.columns.css,
      settings: this.settings,
    };
  }

  /** What the element shows a little later stands in a container of its own, and is taken over then. */
  private writeLater(view: { container: HTMLElement | undefined; template(): unknown }): void {
    const { container } = view;
    if (!container) return;
    container.setAttribute('data-later', '');
    const written = inText(view.template()).replace(/<!--(\/?lit-)/g, `<!--${LATER}$1`);
    Object.assign(container, { [WRITTEN]: written });
  }
}

function inText(content: unknown): string {
  // With this Lit ends a template that ends with a value. A browser makes a comment of it, and calls it a mistake.
  return collectResultSync(render(content)).replaceAll('<?>', '<!--?-->');
}
