import { html } from 'lit';
import { ProgramProvider } from '../../context/program-provider.js';
import { SourceElement } from '../shared/source-element.js';

/**
 * Holds one partner program for the elements inside it. Shows nothing of its own.
 *
 * @tagname partner-program
 * @attr {string} tier - Inside a comparison: which tier of this program is shown: an id, `entry`, `top`, `standing`, or a place on the ladder.
 * @attr {string} sponsored - Inside a comparison: who pays for the column, which is then marked as an advertisement.
 * @slot - Whatever shows the program, and anything else.
 * @fires {PartnerLoadEvent} partner-load - The document has been read.
 * @fires {PartnerErrorEvent} partner-error - The document could not be had, or is wrong.
 */
export class PartnerProgram extends SourceElement {
  private readonly provider = new ProgramProvider(this, this.source.state);

  protected override willUpdate(): void {
    this.provider.set(this.source.state);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
