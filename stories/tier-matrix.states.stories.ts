import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { answerWith, broken, never, standInFor } from './answers.js';
import { longWords, oneTier, programOf, small, wrong } from './invented-programs.js';
import {
  elementIn,
  matrixTemplate,
  rowNames,
  showsTable,
  visit,
  visitTable,
  type MatrixArgs,
} from './matrix.js';

/** Before the document is there, without it, and with documents that are out of the ordinary. */
const meta: Meta<MatrixArgs> = {
  title: 'Tier matrix/States',
  component: 'partner-tier-matrix',
  render: (args) => matrixTemplate(args),
  play: showsTable,
};
export default meta;
type Story = StoryObj<MatrixArgs>;

const fallback = html`<p>Our levels at a glance: <a href="programs/odoo-v11.json">the partner guide</a>.</p>`;

const NEVER = 'programs/never-answers.json';
const BROKEN = 'programs/broken.json';

export const Loading: Story = {
  args: { src: NEVER },
  beforeEach: () => standInFor(NEVER, never),
  play: async ({ canvasElement }) => {
    expect(await visit(canvasElement).findByText('Loading the partner program …')).toBeVisible();
  },
};

/** The author's own words stay until the document is there. */
export const LoadingWithFallback: Story = {
  args: { src: NEVER },
  beforeEach: () => standInFor(NEVER, never),
  render: (args) => matrixTemplate(args, fallback),
  play: async ({ canvas }) => {
    expect(await canvas.findByRole('link', { name: 'the partner guide' })).toBeVisible();
  },
};

/** One calm sentence, and a way to try again. */
export const Failed: Story = {
  args: { src: BROKEN },
  beforeEach: () => standInFor(BROKEN, broken),
  play: async ({ canvasElement }) => {
    const matrix = visit(canvasElement);
    expect(await matrix.findByText(/cannot be shown right now/)).toBeVisible();
    expect(matrix.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** The author's own words, and nothing else. */
export const FailedWithFallback: Story = {
  args: { src: BROKEN },
  beforeEach: () => standInFor(BROKEN, broken),
  render: (args) => matrixTemplate(args, fallback),
  play: async ({ canvas, canvasElement }) => {
    expect(await canvas.findByRole('link', { name: 'the partner guide' })).toBeVisible();
    expect(visit(canvasElement).queryByText(/cannot be shown/)).toBeNull();
  },
};

/** The server is back: the visitor tries again and has the table. */
export const FailedThenRetried: Story = {
  args: { src: BROKEN },
  beforeEach: () => {
    const answers = [broken, answerWith(small)];
    return standInFor(BROKEN, () => (answers.shift() ?? answerWith(small))());
  },
  play: async ({ canvasElement }) => {
    const retry = await visit(canvasElement).findByRole('button', { name: 'Try again' });
    await userEvent.click(retry);
    const matrix = await visitTable(canvasElement);
    expect(rowNames(matrix)).toContain('Deal registration');
  },
};

/** A newer document that cannot be had: nothing already shown is lost. */
export const FailedUpdate: Story = {
  args: { src: 'programs/odoo-v11.json' },
  beforeEach: () => standInFor(BROKEN, broken),
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    const rows = rowNames(matrix).length;
    elementIn(canvasElement).setAttribute('src', BROKEN);
    expect(await matrix.findByText(/could not be updated/)).toBeVisible();
    expect(rowNames(matrix)).toHaveLength(rows);
  },
};

/** A mistake in the document; the page's developer finds line and column in the console and in `partner-error`. */
export const WrongDocument: Story = {
  args: { program: wrong },
  play: async ({ canvasElement }) => {
    const matrix = visit(canvasElement);
    expect(await matrix.findByText(/cannot be shown right now/)).toBeVisible();
    expect(matrix.queryByRole('button')).toBeNull();
  },
};

/** No document at all: nothing to see, and no space taken. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await customElements.whenDefined('partner-tier-matrix');
    expect(elementIn(canvasElement).getBoundingClientRect().height).toBe(0);
  },
};

export const OneTier: Story = { args: { program: oneTier } };
export const TwoTiers: Story = { args: { program: small } };

export const EightTiers: Story = {
  args: { program: programOf({ tiers: 8, rows: 20 }) },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    expect(document.scrollingElement!.scrollWidth).toBeLessThanOrEqual(innerWidth);
    expect(matrix.getAllByRole('table').length).toBeGreaterThan(0);
  },
};

export const ThreeHundredRows: Story = {
  args: { program: programOf({ tiers: 6, rows: 300 }), rows: 'all' },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    expect(rowNames(matrix)).toContain('Benefit 300');
  },
};

/** Compounds and addresses that no column is wide enough for break; the page never scrolls sideways. */
export const VeryLongWords: Story = {
  args: { program: longWords },
  play: async ({ canvasElement }) => {
    await visitTable(canvasElement);
    await waitFor(() => expect(document.scrollingElement!.scrollWidth).toBeLessThanOrEqual(innerWidth));
  },
};

const WITHOUT_SCRIPT = `<!doctype html><html lang="en"><title>Without script</title>
<style>:root { color-scheme: light dark; font: 1em/1.5 sans-serif }</style>
<partner-tier-matrix src="programs/odoo-v11.json">
  <table>
    <caption>Our levels</caption>
    <tr><th scope="col">Level</th><th scope="col">Commission</th></tr>
    <tr><th scope="row">Ready</th><td>10%</td></tr>
    <tr><th scope="row">Silver</th><td>15%</td></tr>
  </table>
  <p>An invented table that the page’s author put into the tag.</p>
</partner-tier-matrix>`;

/** A page that runs no script shows what its author put into the tag. */
export const NoScript: Story = {
  render: () =>
    html`<iframe
      title="A page without script"
      sandbox=""
      srcdoc=${WITHOUT_SCRIPT}
      style="inline-size: 100%; block-size: 16em; border: 0"
    ></iframe>`,
  play: async ({ canvas }) => {
    expect(await canvas.findByTitle('A page without script')).toBeVisible();
  },
};
