import { ContextProvider } from '@lit/context';
import { html, LitElement } from 'lit';
import { ProgramSource } from '../../context/program-source.js';
import { programContext } from '../../context/program-state.js';

/**
 * Holds one partner program for the elements inside it. Shows nothing of its own.
 *
 * @tagname partner-program
 * @slot - Whatever shows the program, and anything else.
 * @fires {PartnerLoadEvent} partner-load - The document has been read.
 * @fires {PartnerErrorEvent} partner-error - The document could not be had, or is wrong.
 */
export class PartnerProgram extends LitElement {
  static override properties = { src: {}, program: { attribute: false } };

  private readonly source: ProgramSource = new ProgramSource(this);
  private readonly provider = new ContextProvider(this, {
    context: programContext,
    initialValue: this.source.state,
  });

  /** Address of the program document (JSON). */
  get src(): string | null {
    return this.source.src;
  }
  set src(url: string | null) {
    this.source.setSrc(url);
  }

  /** The program document as an object. It is checked like any other. */
  get program(): unknown {
    return this.source.program;
  }
  set program(program: unknown) {
    this.source.setProgram(program);
  }

  protected override willUpdate(): void {
    this.provider.setValue(this.source.state);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
