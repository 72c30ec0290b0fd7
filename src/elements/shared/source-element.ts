import { LitElement, type PropertyDeclarations } from 'lit';
import { DocumentSource } from '../../context/document-source.js';
import { VERSION } from './version.js';

/** An element that can have a program document of its own. */
export class SourceElement extends LitElement {
  /** The version of the package, such as `1.2.0`. */
  static readonly version: string = VERSION;

  static override properties: PropertyDeclarations = { src: {}, program: { attribute: false } };

  protected readonly source: DocumentSource = new DocumentSource(this);

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
}
