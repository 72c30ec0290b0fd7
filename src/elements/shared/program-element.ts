import { adoptStyles, ReactiveElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { ProgramConsumer } from '../../context/program-consumer.js';
import { shownIn, type ProgramState } from '../../context/program-state.js';
import type { LanguageController } from '../../localize/language-controller.js';
import type { Program } from '../../program/schema/program.js';
import { atLeisure, takeOver } from './prerendered/written.js';
import { levelIn } from './attributes.js';
import { namesOf } from './author-names.js';
import type { NamedValue } from './page/check-names.js';
import { SourceElement } from './source-element.js';

/** An element that shows one program: its own document's, else that of the nearest `<partner-program>`. */
export abstract class ProgramElement extends SourceElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    pictures: {},
  };

  protected abstract readonly language: LanguageController;
  private readonly context = new ProgramConsumer(this);

  /** Level of the section headings, 2 to 6. */
  headingLevel = 3;

  /** `any`: a document's logo and badges may be of other origins than the document. */
  pictures?: 'any';

  /**
   * A server has written what is shown, and the element has not taken it over. Until then nothing of the reader's counts,
   * of which a server knows nothing.
   */
  protected isWritten = false;

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

  /** How the program is shown, as far as a server can know it; nothing where no server writes such an element. */
  protected get settings(): readonly unknown[] | undefined {
    return undefined;
  }

  private isWaiting = false;

  /** What a server wrote is there to be read: it goes on once there is time. */
  override connectedCallback(): void {
    if (this.renderRoot || !this.shadowRoot) return super.connectedCallback();
    if (this.isWaiting) return;
    this.isWaiting = true;
    // Who clicks before there was time shall not wait for these as well.
    const prepare = (): void => {
      void takeOver.load();
      void this.language.fetch();
    };
    void atLeisure(this, prepare).then(() => {
      this.isWaiting = false;
      if (this.isConnected) super.connectedCallback();
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    if (!root) return super.createRenderRoot();
    this.isWritten = true;
    void takeOver.load().then(() => this.requestUpdate());
    return root;
  }

  /** What a server wrote stands until there is something to put in its place. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (!this.isWritten || (this.shownProgram && this.language.ready && (takeOver.loaded || takeOver.failed)))
      return super.shouldUpdate(changed);
    // It stands all the more where there is nothing; who waits to be told so is told.
    if (this.programState.status === 'failed') this.source.hostUpdated();
    return false;
  }

  protected override update(changed: PropertyValues): void {
    if (!this.isWritten) return super.update(changed);
    const root = this.renderRoot as ShadowRoot;
    const taker = takeOver.loaded;
    if (this.settings && taker?.isAsWritten(this, this.settings)) {
      const value = this.render();
      ReactiveElement.prototype['update'].call(this, changed);
      if (!taker.takeOver(value, root, this.renderOptions)) this.beginAnew(root);
    } else {
      this.beginAnew(root);
      super.update(changed);
    }
    this.isWritten = false;
    this.requestUpdate();
  }

  private beginAnew(root: ShadowRoot): void {
    root.replaceChildren();
    adoptStyles(root, (this.constructor as typeof ProgramElement).elementStyles);
  }
}
