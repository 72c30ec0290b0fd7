import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, waitFor } from 'storybook/test';
import '../src/define/all.js';
import { load } from '../src/program/read/load.js';
import { factsOf, INVENTED_PARTNERS, type InventedPartner } from './invented-partners.js';

type Checklist = HTMLElementTagNameMap['partner-requirement-checklist'];

/** A day on which the demo documents were current. */
const TODAY = '2026-06-15';

/** What a story sets on the element. */
export interface ChecklistArgs {
  src?: string;
  program?: unknown;
  tier?: string;
  remember?: string;
  'link-name'?: string;
  /** Whose facts are filled in. */
  partner?: InventedPartner;
}

export function checklistTemplate(args: ChecklistArgs) {
  return html`${args.partner ? html`<p><em>${INVENTED_PARTNERS[args.partner].name}</em></p>` : nothing}
    <partner-requirement-checklist ${ref((element) => give(element, args))}></partner-requirement-checklist>`;
}

function give(element: Element | undefined, { program, partner, ...attributes }: ChecklistArgs): void {
  if (!(element instanceof HTMLElement)) return;
  const checklist = element as Checklist;
  checklist.setAttribute('today', TODAY);
  for (const [name, value] of Object.entries(attributes)) if (value) checklist.setAttribute(name, value);
  if (program !== undefined) checklist.program = program;
  if (partner && attributes.src) void fill(checklist, attributes.src, partner);
}

async function fill(checklist: Checklist, src: string, partner: InventedPartner): Promise<void> {
  const result = await load(src);
  if (result.ok) checklist.facts = factsOf(result.value, partner, TODAY);
}

/** The story's element, once it shows its conditions and has looked for the way up. */
export async function shownChecklist(canvas: HTMLElement): Promise<Checklist> {
  const checklist = canvas.querySelector('partner-requirement-checklist')!;
  await waitFor(() => expect(checklist.shadowRoot!.querySelector('[part=conditions]')).not.toBeNull());
  await checklist.updateComplete;
  return checklist;
}

/** The play function of a story that only has to show its checklist. */
export async function showsChecklist({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await shownChecklist(canvasElement);
}
