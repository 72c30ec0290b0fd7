import { LitElement, type PropertyDeclarations } from 'lit';
import { ProgramConsumer } from '../../context/program-consumer.js';
import { ProgramSource } from '../../context/program-source.js';
import { shownIn, type ProgramState } from '../../context/program-state.js';
import type { Program } from '../../program/schema/program.js';

/** An element that shows one program: its own document's, else that of the nearest `<partner-program>`. */
export class ProgramElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    program: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  private readonly source: ProgramSource = new ProgramSource(this);
  private readonly context = new ProgramConsumer(this);

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

  /** Level of the section headings, 2 to 6. */
  headingLevel = 3;

  /** The same, where the attribute was taken away or is no number. */
  protected get level(): number {
    return this.headingLevel || 3;
  }

  protected get programState(): ProgramState {
    return this.source.state.status === 'empty'
      ? (this.context.value ?? this.source.state)
      : this.source.state;
  }

  protected get shownProgram(): Program | undefined {
    return shownIn(this.programState);
  }
}
