import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { configure, expect, waitFor, within } from 'storybook/test';
import '../src/define/all.js';
import { give } from './give.js';

// By default a query that finds nothing lists the whole page, and cannot print a shadow root.
// The second of patience that waiting has by default is short on a busy machine.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message?.split('\n')[0]) });

/** What a story sets on the element; the names are those of the attributes, so that Storybook finds their descriptions. */
export interface MatrixArgs {
  src?: string;
  program?: unknown;
  tier?: string;
  recommended?: string;
  'recommended-reason'?: string;
  pair?: string;
  rows?: 'step' | 'differences' | 'all';
  'differences-only'?: boolean;
  'link-name'?: string;
  ask?: string;
  'heading-level'?: number;
  [customProperty: `--partner-${string}`]: string | undefined;
}

/** The element with the story's arguments; `inside` is what its author put into the tag. */
export function matrixTemplate(args: MatrixArgs, inside: unknown = nothing) {
  return html`<partner-tier-matrix ${ref((element) => give(element, args as Record<string, unknown>))}
    >${inside}</partner-tier-matrix
  >`;
}

/** The story's element. */
export function elementIn(canvas: HTMLElement): HTMLElement {
  return canvas.querySelector<HTMLElement>('partner-tier-matrix')!;
}

/** What a visitor finds in the element: queries by role, name and text. */
export function visit(canvas: HTMLElement) {
  return within(elementIn(canvas).shadowRoot as unknown as HTMLElement);
}

/** Waits for the table, and gives what a visitor finds in the element. */
export async function visitTable(canvas: HTMLElement) {
  const matrix = visit(canvas);
  const element = elementIn(canvas) as HTMLElementTagNameMap['partner-tier-matrix'];
  // Looking for roles in a large table takes seconds.
  await waitFor(() => expect(element.shadowRoot!.querySelector('table')).not.toBeNull());
  await element.updateComplete;
  return matrix;
}

/** The play function of a story that only has to show its table. */
export async function showsTable({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await visitTable(canvasElement);
}

/** The names of the rows that are shown; what the browser's search would open is not. */
export function rowNames(matrix: ReturnType<typeof visit>): string[] {
  return matrix
    .getAllByRole('rowheader')
    .filter((name) => name.checkVisibility())
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}
