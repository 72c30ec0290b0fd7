import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, waitFor } from 'storybook/test';
import '../src/define/all.js';
import { load } from '../src/program/read/load.js';
import type { Facts } from '../src/program/standing/facts.js';
import { give } from './give.js';
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
  partner?: InventedPartner | undefined;
  [attribute: string]: unknown;
}

export function checklistTemplate(args: ChecklistArgs) {
  return html`${args.partner ? html`<p><em>${INVENTED_PARTNERS[args.partner].name}</em></p>` : nothing}
    <partner-requirement-checklist
      ${ref((element) => void set(element, args))}
    ></partner-requirement-checklist>`;
}

async function set(element: Element | undefined, { partner, ...args }: ChecklistArgs): Promise<void> {
  give(element, { today: TODAY, ...args });
  const facts = await factsFor({ partner, ...args });
  give(element, { today: TODAY, ...args, facts });
}

/** What an invented partner of a story has told; nothing where there is none. */
export async function factsFor({ src, partner }: ChecklistArgs): Promise<Facts | undefined> {
  if (!partner || !src) return undefined;
  const result = await load(src);
  return result.ok ? factsOf(result.value, partner, TODAY) : undefined;
}

/** What a page sets by script to show what a story shows; the code of a story tells it. */
export const byScript = async (args: ChecklistArgs) => ({ facts: await factsFor(args) });

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
