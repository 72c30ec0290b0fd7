import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { configure, expect, userEvent, waitFor, within } from 'storybook/test';
import type { ProgramToCompare } from '../src/elements/benefit-comparator/benefit-comparator.js';
import '../src/define/all.js';
import { answerWith, broken, standInFor } from './answers.js';
import { give } from './give.js';
import { programOf, small } from './invented-programs.js';

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message?.split('\n')[0]) });

interface Args {
  programs?: readonly ProgramToCompare[];
  'tier-rule'?: string;
  rows?: string;
  view?: string;
  pair?: string;
  weights?: boolean;
  worth?: boolean;
  'max-age-days'?: number;
  'link-name'?: string;
  today?: string;
}

/** Several vendors' programs side by side, or several editions of one. */
const meta: Meta<Args> = {
  title: 'Benefit comparator',
  component: 'partner-benefit-comparator',
  args: { today: '2026-11-01' },
  render: (args) =>
    html`<partner-benefit-comparator
      ${ref((element) => give(element, { ...args }))}
    ></partner-benefit-comparator>`,
  play: async ({ canvasElement }) => void (await visitTable(canvasElement)),
};
export default meta;
type Story = StoryObj<Args>;

const elementIn = (canvas: HTMLElement) => canvas.querySelector('partner-benefit-comparator')!;

async function visitTable(canvas: HTMLElement) {
  const element = elementIn(canvas);
  await waitFor(() => expect(element.shadowRoot!.querySelector('table')).not.toBeNull());
  await element.updateComplete;
  return within(element.shadowRoot as unknown as HTMLElement);
}

const documents = (...names: string[]): ProgramToCompare[] =>
  names.map((name) => ({ src: `programs/${name}.json` }));
const six = documents(
  'odoo-v11',
  'hubspot-2025',
  'microsoft-solutions-partner',
  'aws-services-path-2024',
  'atlassian-solution-partner-2017',
  'cisco-360',
);

export const SixPrograms: Story = { args: { programs: six, 'tier-rule': 'top', 'max-age-days': 30 } };
export const OnlyDifferences: Story = { args: { programs: six, 'tier-rule': 'top', rows: 'differences' } };

/** A reader looks another way, and the page is told. */
export const AnotherView: Story = {
  args: { programs: six, 'tier-rule': 'top' },
  play: async ({ canvasElement }) => {
    const comparison = await visitTable(canvasElement);
    let told = 0;
    canvasElement.addEventListener('partner-view-change', () => (told += 1));
    await userEvent.click(comparison.getByText(/^What differs/));
    await waitFor(() => expect(told).toBe(1));
  },
};

/** What changed, above the editions themselves. */
export const Editions: Story = {
  args: {
    programs: documents('odoo-v7', 'odoo-between-v7-and-v11', 'odoo-v10', 'odoo-v11'),
    view: 'changes',
    'tier-rule': 'top',
  },
  play: async ({ canvasElement }) => {
    const comparison = await visitTable(canvasElement);
    expect(comparison.getByText('What changed')).toBeVisible();
  },
};

const BROKEN = 'programs/broken.json';

/** One program cannot be had: the others stand, and it can be tried again. */
export const OneFails: Story = {
  args: { programs: [{ program: small }, { src: BROKEN }, ...documents('odoo-v11')] },
  beforeEach: () => {
    const answers = [broken];
    return standInFor(BROKEN, () =>
      (answers.shift() ?? answerWith({ ...small, id: 'late', name: 'Late Partners' }))(),
    );
  },
  play: async ({ canvasElement }) => {
    const comparison = await visitTable(canvasElement);
    await userEvent.click(await comparison.findByRole('button', { name: 'Try again' }));
    expect(await comparison.findByRole('button', { name: 'Column Late Partners' })).toBeVisible();
  },
};

/** Paid for, and not to be mistaken for merit. */
export const Sponsored: Story = {
  args: {
    programs: [{ program: small, sponsored: 'Kestrel Print' }, ...documents('odoo-v11', 'lumora-msp')],
    'tier-rule': 'top',
  },
};

export const Weights: Story = {
  args: {
    programs: documents('lumora-msp', 'odoo-v11', 'microsoft-solutions-partner'),
    'tier-rule': 'top',
    weights: true,
  },
  play: async ({ canvasElement }) => {
    const comparison = await visitTable(canvasElement);
    await userEvent.click(comparison.getByText('Weigh what matters to you'));
    expect(comparison.getByText(/How this is counted/)).toBeVisible();
  },
};

/** What the tier of each program takes and brings, by the reader's figures for it. */
export const WhatEachIsWorth: Story = {
  args: { programs: documents('lumora-msp', 'odoo-v11'), 'tier-rule': 'top', worth: true },
  play: async ({ canvasElement }) => {
    const comparison = await visitTable(canvasElement);
    await userEvent.click(comparison.getByText('What each is worth to you'));
    const section = (await comparison.findByText('What each is worth to you')).closest('details')!;
    const worth = within(section);
    const field = await waitFor(() => worth.getByRole('textbox', { name: /Commission on Odoo Enterprise/ }));
    field.focus();
    await userEvent.keyboard('200000');
    await waitFor(() =>
      expect(section).toHaveTextContent(/Commission on Odoo Enterprise: EUR 40,000 a year/),
    );
  },
};

/** Room for two at a time: the author's pair first. */
export const Narrow: Story = {
  args: { programs: six, pair: 'cisco-360 odoo-v11' },
  decorators: [(story) => html`<div style="max-inline-size: 20em">${story()}</div>`],
};

export const TwelveColumns: Story = {
  args: {
    programs: Array.from({ length: 12 }, (_, place) => ({
      program: { ...programOf({ tiers: 2, rows: 40 }), id: `vendor-${place}`, name: `Program ${place + 1}` },
    })),
  },
};

/** No program at all: nothing to see, and no space taken. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await customElements.whenDefined('partner-benefit-comparator');
    expect(elementIn(canvasElement).getBoundingClientRect().height).toBe(0);
  },
};
