import type { PropertyDeclarations } from 'lit';
import { DocumentSource } from '../../context/document-source.js';
import { shownIn } from '../../context/program-state.js';
import { secondsIn } from './attributes.js';
import { SturdyElement } from './sturdy-element.js';

/** An element that can have a program document of its own. */
export class SourceElement extends SturdyElement {
  static override properties: PropertyDeclarations = {
    src: {},
    program: { attribute: false },
    timeout: {},
  };

  protected readonly source: DocumentSource = new DocumentSource(this, () => secondsIn(this.timeout));

  protected override get subject(): unknown {
    return shownIn(this.source.state);
  }

  protected override callOff(): void {
    this.source.callOff();
  }

  /** Seconds that a server has to send all of the document; 30 unless you say otherwise. */
  timeout?: string | number | null;

  /** Address of the program document (JSON). */
  get src(): string | null {
    return this.source.src;
  }
  set src(url: string | URL | null) {
    this.source.setSrc(url && String(url));
  }

  /** The program document as an object. It is checked like any other. */
  get program(): unknown {
    return this.source.program;
  }
  set program(program: unknown) {
    this.source.setProgram(program);
  }
}
