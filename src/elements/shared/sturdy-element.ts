import { LitElement, type CSSResult, type PropertyValues } from 'lit';
import type { IneffectiveMarkup } from '../../context/author-warnings.js';
import { PartnerErrorEvent } from '../../context/program-events.js';
import { registerWords } from '../../localize/words.js';
import { problemOf } from '../../program/read/problem.js';
import { keepFocus } from './keep-focus.js';
import { dressAgain } from './sheets.js';
import { VERSION } from './version.js';

/**
 * An element that stands whatever happens: what throws while it is drawn leaves what its author put inside or a sentence,
 * and is told to the page; a move to another document leaves it its looks, and a change leaves the keyboard in it.
 */
export abstract class SturdyElement extends LitElement {
  /** The version of the package, such as `1.2.0`. */
  static readonly version: string = VERSION;

  /** Has all elements of the page say something in other words, or in a language that they do not speak. */
  static readonly registerWords: typeof registerWords = registerWords;

  /** A part beside the table could not be drawn. */
  protected isLacking = false;
  /** What could not be drawn, until it or something that its author wrote is another. */
  private broken: unknown;
  private seen: unknown;
  private readonly complaints = new Set<string>();

  /**
   * A property takes what its attribute can say. Anything else is told to the page's developer and is as if it had not
   * been set: frameworks hand over whatever they have.
   */
  protected static override finalize(): void {
    if (Object.hasOwn(this, 'finalized')) return;
    super.finalize();
    for (const [name, { attribute, type, converter }] of Object.entries(
      Object.hasOwn(this, 'properties') ? this.properties : {},
    )) {
      const given = Object.getOwnPropertyDescriptor(this.prototype, name);
      if (!given?.set || attribute === false || type || converter) continue;
      const called = typeof attribute === 'string' ? attribute : name;
      Object.defineProperty(this.prototype, name, {
        ...given,
        set(this: SturdyElement, value: unknown) {
          given.set!.call(this, this.textIn(called, value));
        },
      });
    }
  }

  private textIn(attribute: string, value: unknown): unknown {
    if (value === null || value === undefined || typeof value === 'string') return value;
    if (typeof value === 'number' || value instanceof URL) return String(value);
    this.complain({ kind: 'type', attribute, found: typeof value });
    return undefined;
  }

  /** Tells the page's developer, once for each property, of what it was set to and is not used. */
  protected complain(lost: IneffectiveMarkup & { kind: 'type' }): void {
    if (this.complaints.has(lost.attribute)) return;
    this.complaints.add(lost.attribute);
    import('../../context/report-problems.js').then(
      ({ warnAuthor }) => warnAuthor(this.localName, lost),
      () => {},
    );
  }

  /** What it shows: a program, or several. */
  protected abstract get subject(): unknown;

  /** Whether this could not be drawn, so that it is as if it were not there. */
  protected cannotDraw(subject: unknown): boolean {
    return this.broken !== undefined && this.broken === subject;
  }

  /** A part beside the table could not be drawn: the rest stays, and says so. */
  partFailed(cause: unknown): void {
    if (this.isLacking) return;
    this.isLacking = true;
    this.tell(cause);
    this.requestUpdate();
  }

  adoptedCallback(): void {
    const { shadowRoot } = this;
    if (!shadowRoot) return;
    dressAgain(shadowRoot, (this.constructor as typeof LitElement).elementStyles as CSSResult[]);
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch {
      // Before its first time it came to another document, which takes no sheets but its own.
      this.adoptedCallback();
      return this.shadowRoot!;
    }
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    const { subject } = this;
    // Until an element has been drawn once, Lit takes all that it has for changed.
    if (subject !== this.seen || (this.hasUpdated && changed.size > 0)) this.broken = undefined;
    if (subject !== this.seen) this.isLacking = false;
    this.seen = subject;
    return true;
  }

  protected override performUpdate(): void {
    keepFocus(this, () => {
      try {
        super.performUpdate();
      } catch (cause) {
        this.fall(cause);
      }
    });
  }

  /** Nothing that was to be told of what could not be drawn is told any more. */
  protected callOff(): void {}

  /** Nothing of it can be shown: what its author put inside or a sentence takes its place, and the page is told. */
  fall(cause: unknown): void {
    const isFirst = this.broken === undefined;
    this.broken = this.seen ?? this;
    this.callOff();
    if (isFirst) {
      this.tell(cause);
      // As if what could not be drawn were not there.
      this.requestUpdate();
    } else this.renderRoot.replaceChildren(document.createElement('slot'));
  }

  private tell(cause: unknown): void {
    console.error(`<${this.localName}>: something could not be shown.`, cause);
    const detail = cause instanceof Error ? cause.message : String(cause);
    this.dispatchEvent(new PartnerErrorEvent([problemOf('not-shown', { detail })]));
  }
}
