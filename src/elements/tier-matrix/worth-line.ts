import { css, html, nothing, type ReactiveControllerHost } from 'lit';
import { pageAnswers } from '../../answers/answers-store.js';
import { besideMessages } from '../../localize/beside/messages.js';
import type { Formatter } from '../../localize/formatter.js';
import type { MatrixView } from '../../program/matrix/rows.js';
import { isFigureKey } from '../../program/worth/figure-key.js';
import { missingTemplate } from '../shared/fallback.js';
import type { View } from '../shared/lazy-view.js';
import { addSheets } from '../shared/sheets.js';
import { today } from '../shared/today.js';
import { lazyWorth } from '../shared/worth/lazy-worth.js';
import type { StepWorth, WorthOfStep } from '../shared/worth/step-worth.js';

/** The look of the line, and of what opens below it. */
export const worthLineStyles = css`
  .line > div > .worth {
    padding-block: 0.25em;
  }
  .line > div > .worth[open] {
    border-block-end: 1px solid var(--_line);
  }
  .line > div > .worth > summary {
    font-weight: 600;
  }
  .line .worth[open] > div {
    max-inline-size: 46em;
    padding-block-end: 0.5em;
  }
  .line ul {
    margin-block: 0.35em;
    padding-inline-start: 1.4em;
  }
  .line .figures {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    align-items: end;
    gap: 0.5em 2em;
  }
  .line .figures > .field {
    max-inline-size: 24em;
  }
  .line li small::before {
    content: none;
  }
  @media print {
    .line:not(:has(.worth[open])) {
      display: none;
    }
  }
`;

/** A step of a matrix, by places among the tiers. */
export interface StepShown {
  matrix: MatrixView;
  formatter: Formatter;
  from: number;
  to: number;
}

/**
 * One line above a step: what it is worth to the reader. It opens, of itself where figures have been told before; what
 * reckons it is fetched then, and not before.
 */
export class WorthLine implements View<StepShown> {
  readonly light = true;
  private readonly host: ReactiveControllerHost & { renderRoot: Element | DocumentFragment };
  private readonly draw: () => void;
  private worth: StepWorth | undefined;
  private isOpen = false;
  /** Id of the program that it was opened for, or not. */
  private opened: string | undefined;

  constructor(host: WorthLine['host'], draw: () => void) {
    this.host = host;
    this.draw = draw;
  }

  render({ matrix, formatter, from, to }: StepShown): unknown {
    const { program, choice } = matrix;
    const name = (at: number) => formatter.text(program.tiers[at]!.name);
    const id = (at: number) => program.tiers[at]!.id;
    if (program.id !== this.opened) {
      this.opened = program.id;
      this.isOpen = hasFigures(program.id);
    }
    const open = (event: Event) => {
      this.isOpen = (event.target as HTMLDetailsElement).open;
      this.draw();
    };
    return html`<details class="worth" part="worth" .open=${this.isOpen} @toggle=${open}>
      <summary>${besideMessages(formatter).stepWorth(name(to))}</summary>
      ${this.isOpen ? this.content({ program, formatter, choice, day: today(), from: id(from), to: id(to) }) : nothing}
    </details>`;
  }

  /** What it says once it is open. */
  private content(shown: WorthOfStep): unknown {
    const { loaded, failed } = lazyWorth;
    if (!loaded) {
      if (!failed) void lazyWorth.load().then(this.draw);
      return missingTemplate(failed, shown.formatter);
    }
    this.worth ??= this.begin(loaded);
    return html`${this.worth.render(shown)} ${loaded.methodTemplate(shown.formatter)}`;
  }

  private begin({ StepWorth, worthStyles, fieldStyles }: NonNullable<typeof lazyWorth.loaded>): StepWorth {
    const root = this.host.renderRoot as ShadowRoot;
    addSheets(root, fieldStyles, worthStyles);
    return new StepWorth(this.host, () => root.querySelector('.worth') ?? root, this.draw);
  }
}

/** Whether figures have been told that no tier asks for. */
function hasFigures(programId: string): boolean {
  return Object.keys(pageAnswers().get(programId).facts).some(isFigureKey);
}
