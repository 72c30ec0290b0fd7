import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import {
  byScript,
  checklistTemplate,
  showsChecklist,
  shownChecklist,
  type ChecklistArgs,
} from './checklist.js';
import { small } from './invented-programs.js';

/** Where a partner stands, and what the next tier takes. */
const meta: Meta<ChecklistArgs> = {
  title: 'Requirement checklist',
  component: 'partner-requirement-checklist',
  args: { src: 'programs/lumora-msp.json', tier: 'professional' },
  render: checklistTemplate,
  parameters: { byScript },
  play: showsChecklist,
};
export default meta;
type Story = StoryObj<ChecklistArgs>;

export const Default: Story = {};

/** Scores, ways, parts of parts: the hardest tier of the invented program. */
export const EveryKindOfCondition: Story = { args: { tier: 'elite' } };

/** Many tiers: those around the one aimed at, the others folded. */
export const ManyTiers: Story = {
  args: { src: 'programs/microsoft-solutions-partner.json', tier: 'solutions-partner' },
};

/** No tier is set: it opens on one that asks something that a reader can answer. */
export const WithoutATier: Story = {
  args: { src: 'programs/atlassian-solution-partner-2017.json', tier: '' },
};

/** A tier that no answer reaches. */
export const ByInvitation: Story = { args: { tier: 'circle' } };

/** Answers count as they are given. */
export const Answering: Story = {
  args: { src: 'programs/odoo-v11.json', tier: 'gold' },
  play: async ({ canvasElement }) => {
    const checklist = await shownChecklist(canvasElement);
    const page = within(checklist.shadowRoot as unknown as HTMLElement);
    const [field] = page.getAllByRole('textbox');
    await userEvent.type(field!, '1');
    await waitFor(() => expect(checklist.facts).not.toEqual({}));
  },
};

/** What a tier takes, and what it brings by the reader's own figures. */
export const WhatItIsWorth: Story = {
  args: { src: 'programs/odoo-v11.json', tier: 'silver' },
  play: async ({ canvasElement }) => {
    const checklist = await shownChecklist(canvasElement);
    const page = within(checklist.shadowRoot as unknown as HTMLElement);
    const field = await waitFor(() => page.getByRole('textbox', { name: /Commission on Odoo Enterprise/ }));
    await userEvent.type(field, '200000');
    await waitFor(() =>
      expect(page.getByText(/Commission on Odoo Enterprise: EUR 10,000 a year/)).toBeVisible(),
    );
  },
};

/** Another rung of the ladder is picked, its condition is met, and its link is followed. */
export const ReadyToApply: Story = {
  args: { src: '', program: small, tier: 'dealer' },
  play: async ({ canvasElement }) => {
    const checklist = await shownChecklist(canvasElement);
    const page = within(checklist.shadowRoot as unknown as HTMLElement);
    const told: string[] = [];
    checklist.addEventListener('partner-tier-select', ({ tierId }) => told.push(`chose ${tierId}`));
    checklist.addEventListener('partner-action', (event) => {
      // The story stays where it is.
      event.preventDefault();
      told.push(`followed ${event.href}`);
    });
    await userEvent.click(page.getByRole('button', { name: /^Specialist/ }));
    await userEvent.type(await page.findByRole('textbox'), '2');
    await userEvent.click(await page.findByRole('link', { name: /Apply/ }));
    await waitFor(() => expect(told).toEqual(['chose specialist', 'followed https://kestrel.example/apply']));
  },
};

/** A program that asks for nothing. */
export const NothingAsked: Story = { args: { src: '', program: small, tier: '' } };

/** The answers are kept on the reader's own device. */
export const Remembering: Story = { args: { remember: 'story' } };

/** A matrix and a checklist about the same program: the matrix marks the tier that the answers support. */
export const BesideAMatrix: Story = {
  render: () =>
    html`<partner-program src="programs/odoo-v11.json">
      <partner-requirement-checklist tier="gold" today="2026-06-15"></partner-requirement-checklist>
      <partner-tier-matrix></partner-tier-matrix>
    </partner-program>`,
};

/** The document cannot be had. */
export const Failed: Story = {
  args: { src: 'programs/nobody.json' },
  play: async ({ canvasElement }) => {
    const page = within(
      canvasElement.querySelector('partner-requirement-checklist')!.shadowRoot as unknown as HTMLElement,
    );
    await page.findByRole('button', { name: 'Try again' });
  },
};
