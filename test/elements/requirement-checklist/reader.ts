/** Meets a checklist as a reader does: by labels, words and keys. */
import { waitUntil } from '@open-wc/testing';
import { block, frames, words } from '../visitor.js';

export type Checklist = HTMLElementTagNameMap['partner-requirement-checklist'];
type Control = HTMLInputElement | HTMLSelectElement;

/** A day on which nothing in the demo lapses. */
export const TODAY = '2026-06-15';

/** The words of what may be folded, where nothing is laid out. */
const folded = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

export class Reader {
  readonly element: Checklist;

  constructor(element: Checklist) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return words(this.root);
  }

  /** The headline: where the answers put the reader, and what is missing of the tier aimed at. */
  get progress(): string {
    return words(this.root.querySelector('[part=summary]')!);
  }

  get standing(): string {
    return words(this.root.querySelector('[part=standing]')!);
  }

  /** How one tier stands on the ladder. */
  rung(tier: string): string {
    const all = [...this.root.querySelectorAll('[part=standing] li')];
    const found = all.find((one) => words(one.querySelector('button')!) === tier);
    if (found) return words(found.querySelector('small')!);
    throw new Error(`There is no tier ${tier}. There is: ${all.map((one) => words(one)).join(' | ')}`);
  }

  get way(): string {
    const way = this.root.querySelector('[part=way]');
    return way ? words(way) : '';
  }

  /** What was last announced. */
  get announced(): string {
    return this.root.querySelector('p[role=status]')!.textContent.trim();
  }

  /** The first field of a label. */
  field<T extends Control = HTMLInputElement>(label: string): T {
    const labels = [...this.root.querySelectorAll('label')];
    const found = labels.find((one) => folded(one.querySelector('span') ?? one) === label);
    if (found) return found.querySelector<T>('input,select')!;
    throw new Error(
      `There is no field ${label}. There is: ${labels.map((one) => folded(one.querySelector('span') ?? one)).join(' | ')}`,
    );
  }

  /** How a condition stands, by the words it begins with; nothing where nobody has answered. */
  condition(start: string): string {
    const all = [...this.root.querySelectorAll<HTMLElement>('.row')];
    const found = all.find((one) => one.getAttribute('aria-label')!.startsWith(start));
    if (found) {
      const state = found.querySelector(':scope > p');
      return state ? words(state) : '';
    }
    throw new Error(
      `There is no condition ${start}. There is: ${all.map((one) => one.ariaLabel).join(' | ')}`,
    );
  }

  async tell(label: string, answer: string): Promise<void> {
    const control = this.field<Control>(label);
    if (control instanceof HTMLSelectElement) {
      const option = [...control.options].find((one) => folded(one) === answer);
      if (!option) throw new Error(`${label} has no ${answer}`);
      control.value = option.value;
    } else control.value = answer;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await frames();
  }

  async press(name: string): Promise<void> {
    const buttons = [...this.root.querySelectorAll('button')];
    const found = buttons.find((one) => words(one) === name);
    if (!found)
      throw new Error(`There is no button ${name}. There is: ${buttons.map((b) => words(b)).join(' | ')}`);
    found.click();
    await frames();
  }

  /** Until the way up has been looked for. */
  async looked(): Promise<void> {
    await waitUntil(() => !/^(?:Looking for|$)/.test(this.way), 'no way is shown', { timeout: 10_000 });
  }
}

interface Place {
  program: unknown;
  attributes?: Record<string, string>;
  around?: Record<string, string>;
  facts?: Checklist['facts'];
}

/** Puts a checklist on the page and waits until it shows its program. */
export async function read({ program, attributes = {}, around, facts }: Place): Promise<Reader> {
  const checklist = document.createElement('partner-requirement-checklist');
  for (const [name, value] of Object.entries({ today: TODAY, ...attributes }))
    checklist.setAttribute(name, value);
  checklist.program = program;
  if (facts) checklist.facts = facts;
  block(around).append(checklist);
  await waitUntil(() => checklist.shadowRoot?.querySelector('[part=conditions]'), 'nothing is shown', {
    timeout: 10_000,
  });
  await checklist.updateComplete;
  await frames();
  return new Reader(checklist);
}

/** Forgets what earlier tests told: the page's answers outlive an element. */
export function forgetAll(): void {
  const store = (globalThis as Record<symbol, unknown>)[Symbol.for('partner-answers/2')] as
    { company: object; programs: Map<string, unknown> } | undefined;
  if (!store) return;
  store.company = {};
  store.programs.clear();
}
