import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, waitFor } from 'storybook/test';
import '../src/define/all.js';
import { small } from './invented-programs.js';
import { give } from './give.js';

interface Args {
  src?: string;
  program?: unknown;
  timeout?: string;
  tier?: string;
  sponsored?: string;
}

const meta: Meta<Args> = {
  title: 'Partner program',
  component: 'partner-program',
  args: { src: 'programs/odoo-v11.json' },
  render: (args) =>
    html`<partner-program ${ref((element) => give(element, { ...args }))}>
      <partner-requirement-checklist tier="gold" today="2026-06-15"></partner-requirement-checklist>
      <partner-tier-matrix></partner-tier-matrix>
    </partner-program>`,
  play: async ({ canvasElement }) => {
    const matrix = canvasElement.querySelector('partner-tier-matrix')!;
    await waitFor(() => expect(matrix.shadowRoot!.querySelector('table')).not.toBeNull());
  },
};
export default meta;
type Story = StoryObj<Args>;

/** One document, fetched once, for a checklist and a matrix: the matrix marks the tier that the answers support. */
export const Default: Story = {};

/** The document as an object. */
export const FromAnObject: Story = {
  args: { program: small },
  render: (args) =>
    html`<partner-program ${ref((element) => give(element, { ...args }))}>
      <partner-tier-matrix></partner-tier-matrix>
    </partner-program>`,
};

/** Inside a comparison each program is a column: with a rule for its tier, and who pays for it. */
export const AsAColumn: Story = {
  args: { tier: 'gold', sponsored: 'Odoo (an example: nobody pays for this)' },
  render: (args) =>
    html`<partner-benefit-comparator tier-rule="top" today="2026-11-01">
      <partner-program ${ref((element) => give(element, { ...args }))}></partner-program>
      <partner-program src="programs/lumora-msp.json"></partner-program>
    </partner-benefit-comparator>`,
  play: async ({ canvasElement }) => {
    const comparator = canvasElement.querySelector('partner-benefit-comparator')!;
    await waitFor(() => expect(comparator.shadowRoot!.querySelector('table')).not.toBeNull());
  },
};

/** The document cannot be had: the element tells of it by an event, and each element inside by a sentence. */
export const Failed: Story = {
  args: { src: 'programs/nobody.json' },
  play: async ({ canvasElement }) => {
    const matrix = canvasElement.querySelector('partner-tier-matrix')!;
    await waitFor(() => expect(matrix.shadowRoot!.textContent).toContain('cannot be shown'));
  },
};
