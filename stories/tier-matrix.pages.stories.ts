import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { elementIn, matrixTemplate, showsTable, visitTable, type MatrixArgs } from './matrix.js';

/** The matrix at home on all sorts of pages: languages, directions, colours, widths, bars. */
const meta: Meta<MatrixArgs> = {
  title: 'Tier matrix/Pages',
  component: 'partner-tier-matrix',
  args: { src: 'programs/odoo-v11.json' },
  render: (args) => matrixTemplate(args),
  play: showsTable,
};
export default meta;
type Story = StoryObj<MatrixArgs>;

export const German: Story = {
  args: { src: 'programs/lumora-msp.json', rows: 'all' },
  decorators: [(story) => html`<div lang="de">${story()}</div>`],
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    expect(await matrix.findByText('Was Sie bekommen')).toBeVisible();
  },
};

export const ArabicRightToLeft: Story = {
  args: { src: 'programs/lumora-msp.json', rows: 'all' },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    expect(await matrix.findByText('ما تحصل عليه')).toBeVisible();
    const [table] = matrix.getAllByRole('table');
    expect(getComputedStyle(table!).direction).toBe('rtl');
  },
};

/** An English program on an Arabic page: the texts keep their language and direction, the words do not. */
export const EnglishProgramOnArabicPage: Story = {
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

/** The language changes while the visitor looks; nothing else does. */
export const LanguageSwitched: Story = {
  args: { src: 'programs/lumora-msp.json', tier: 'professional' },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    await userEvent.click(matrix.getByRole('button', { name: /^What differs/ }));
    elementIn(canvasElement).closest<HTMLElement>('[lang]')!.lang = 'de';
    expect(await matrix.findByText('Was Sie bekommen')).toBeVisible();
    expect(matrix.getByRole('button', { name: /^Unterschiede/ })).toHaveAttribute('aria-pressed', 'true');
  },
};

/** A dark page that says nothing about its colour scheme, as many do. */
export const DarkHost: Story = {
  decorators: [
    (story) => html`<div style="padding: 1em; background: #14213d; color: #f1f1f6">${story()}</div>`,
  ],
};

/** The same, saying so: native controls follow. */
export const DarkHostWithColourScheme: Story = {
  decorators: [
    (story) =>
      html`<div style="padding: 1em; background: #14213d; color: #f1f1f6; color-scheme: dark">
        ${story()}
      </div>`,
  ],
};

/** A container of 320 px, whatever the window: two tiers at a time, and the visitor says which. */
export const Narrow: Story = {
  args: { pair: 'silver gold' },
  decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`],
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    const first = matrix.getByRole('combobox', { name: 'First tier shown' });
    expect(first).toHaveDisplayValue('Silver');
    expect(matrix.queryAllByRole('columnheader', { name: /Ready/ })).toHaveLength(0);
    await userEvent.selectOptions(first, 'learning');
    await waitFor(() => expect(first).toHaveDisplayValue('Learning Partner'));
    expect(matrix.getByRole('combobox', { name: 'Second tier shown' })).toHaveDisplayValue('Gold');
    await waitFor(() => expect(matrix.queryAllByRole('columnheader', { name: /Silver/ })).toHaveLength(0));
    expect(matrix.getAllByRole('columnheader', { name: /Gold/ }).length).toBeGreaterThan(0);
  },
};

/** A column beside others on the vendor's page. */
export const BesideOtherContent: Story = {
  decorators: [
    (story) => html`
      <div style="display: flex; flex-wrap: wrap; gap: 2em">
        <p style="flex: 1 1 14em; margin: 0">
          What stands beside the element takes a third of the page; the element looks at the room it has, not
          at the window.
        </p>
        <div style="flex: 2 1 18em; min-inline-size: 0">${story()}</div>
      </div>
    `,
  ],
};

/** The page has a bar of its own that stays: the names of the tiers stop below it. */
export const StickyBarOfTheHost: Story = {
  decorators: [
    (story) => html`
      <div
        style="position: sticky; inset-block-start: 0; z-index: 5; padding: 0.75em 1em; background: #14213d; color: #fff"
      >
        The page’s own bar
      </div>
      <div style="--partner-sticky-top: 3em">${story()}</div>
    `,
  ],
};

/** The custom properties, all at once. */
export const Themed: Story = {
  args: { tier: 'silver', recommended: 'gold', 'recommended-reason': 'For teams of ten and more.' },
  decorators: [
    (story) => html`
      <div
        style="padding: 1em; color-scheme: light; background: #fffaf0; color: #2b2118; font: 1.0625em/1.5 Georgia, serif;
          --partner-accent: #9a3412; --partner-line: #e3d5bf; --partner-surface: #fffaf0; --partner-tier-width: 11em"
      >
        ${story()}
      </div>
    `,
  ],
};

/** The parts, styled from the page's own style sheet. */
export const Parts: Story = {
  decorators: [
    (story) => html`
      <style>
        .parts partner-tier-matrix::part(title) {
          font-variant-caps: small-caps;
        }
        .parts partner-tier-matrix::part(toolbar) {
          padding: 0.75em;
          border: 1px dashed;
        }
        .parts partner-tier-matrix::part(tier) {
          text-align: center;
        }
      </style>
      <div class="parts">${story()}</div>
    `,
  ],
};

/** Small print: everything follows the font size of its place. */
export const SmallText: Story = {
  decorators: [(story) => html`<div style="font-size: 13px">${story()}</div>`],
};
