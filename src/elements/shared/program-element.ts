import type { PropertyDeclarations } from 'lit';
import { ProgramConsumer } from '../../context/program-consumer.js';
import { shownIn, type ProgramState } from '../../context/program-state.js';
import type { Program } from '../../program/schema/program.js';
import { levelIn } from './attributes.js';
import { namesOf } from './author-names.js';
import type { NamedValue } from './page/check-names.js';
import { SourceElement } from './source-element.js';

/** An element that shows one program: its own document's, else that of the nearest `<partner-program>`. */
export class ProgramElement extends SourceElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    pictures: {},
  };

  private readonly context = new ProgramConsumer(this);

  /** Level of the section headings, 2 to 6. */
  headingLevel = 3;

  /** `any`: a document's logo and badges may be of other origins than the document. */
  pictures?: string;

  /** The same, as it counts. */
  protected get level(): number {
    return levelIn(this.headingLevel);
  }

  /** What the author wrote that has to name something, in every element. */
  protected get ownNames(): NamedValue[] {
    return namesOf(this);
  }

  protected get programState(): ProgramState {
    const state = this.givenState;
    return this.cannotDraw(shownIn(state)) ? { status: 'failed', problems: [] } : state;
  }

  protected override get subject(): unknown {
    return shownIn(this.givenState);
  }

  private get givenState(): ProgramState {
    return this.source.state.status === 'empty'
      ? (this.context.value ?? this.source.state)
      : this.source.state;
  }

  protected get shownProgram(): Program | undefined {
    return shownIn(this.programState);
  }
}
