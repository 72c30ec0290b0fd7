/** Meets a comparison as a reader of a publication does. */
import { waitUntil } from '@open-wc/testing';
import { aDocument, block, frames, Visit, words } from '../visitor.js';

export type Comparator = HTMLElementTagNameMap['partner-benefit-comparator'];

/** A vendor with two tiers: each with a discount, a yes or no, a fee and something of its own. */
export function aVendor(name: string, more: object = {}): Record<string, unknown> {
  const id = name.toLowerCase();
  return aDocument({
    id,
    vendor: { name },
    name: `${name} Partners`,
    edition: { label: '2026', readOn: '2026-05-01' },
    benefits: [
      {
        id: 'off',
        name: `${name} price advantage`,
        topic: 'discount',
        values: { silver: { kind: 'percent', value: 10 }, gold: { kind: 'percent', value: 20 } },
      },
      { id: 'deals', name: 'Deal registration', topic: 'deal-registration', value: true },
      { id: 'odd', name: `${name} picnic`, value: 'In summer' },
    ],
    costs: [
      {
        id: 'fee',
        name: 'Fee',
        kind: 'fee',
        topic: 'fee',
        value: { kind: 'money', value: 500, per: 'year' },
      },
    ],
    ...more,
  });
}

export class Comparison extends Visit<Comparator> {
  override get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** The programs in their order, as the header of the first table names them: by vendor, where that tells them apart. */
  get programs(): string[] {
    const [first] = this.all('table');
    return [...(first?.querySelectorAll('thead th') ?? [])].slice(1).map((header) => words(header, 'small'));
  }

  /** What stands in the head above the columns that are there. */
  get heads(): string[] {
    const cards = [...this.root.querySelectorAll('.card')];
    return [...this.root.querySelectorAll('.program')]
      .map((one, at) => `${words(one)} ${words(cards[at]!)}`)
      .filter((_, at) => cards[at]!.checkVisibility());
  }

  get announced(): string {
    return this.root.querySelector('.unseen[role=status]')!.textContent!.trim();
  }

  /** Everything that the tables say, cell by cell. */
  get table(): string[][] {
    return [...this.root.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => cell.textContent!.trim()),
    );
  }

  get menu(): HTMLElement | null {
    return this.root.querySelector('.menu:popover-open');
  }

  async openMenu(program: string): Promise<void> {
    this.get('button', `Column ${program}`).click();
    await this.element.updateComplete;
    await frames();
  }
}

interface Place {
  /** Each a document, an address, or a description of a column. */
  programs?: readonly object[];
  attributes?: Record<string, string>;
  /** Markup inside the tag. */
  inside?: string;
  around?: Record<string, string>;
}

/** Puts a comparison on the page, whatever it will show: all of it, where nothing else is asked for. */
export function put({ programs, attributes = {}, inside = '', around }: Place): Comparison {
  const element = document.createElement('partner-benefit-comparator');
  for (const [name, value] of Object.entries({ today: '2026-06-15', rows: 'all', ...attributes }))
    element.setAttribute(name, value);
  element.innerHTML = inside;
  if (programs) element.programs = programs.map((one) => ('schemaVersion' in one ? { program: one } : one));
  block(around).append(element);
  return new Comparison(element);
}

/** Puts a comparison on the page and waits until so many programs are shown. */
export async function compareOn(place: Place, count = place.programs?.length ?? 2): Promise<Comparison> {
  const page = put(place);
  await waitUntil(
    () => page.root && page.root.querySelectorAll('.program select').length >= count,
    `${count} programs are not shown`,
    { timeout: 10_000 },
  );
  await page.element.updateComplete;
  await frames();
  return page;
}
