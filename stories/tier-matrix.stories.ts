import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import {
  elementIn,
  matrixTemplate,
  rowNames,
  showsTable,
  visit,
  visitTable,
  type MatrixArgs,
} from './matrix.js';
import { small } from './invented-programs.js';

/** What a visitor does with the matrix, and what its author can set. */
const meta: Meta<MatrixArgs> = {
  title: 'Tier matrix',
  component: 'partner-tier-matrix',
  args: { src: 'programs/odoo-v11.json' },
  render: (args) => matrixTemplate(args),
  play: showsTable,
};
export default meta;
type Story = StoryObj<MatrixArgs>;

export const Default: Story = {};

/** Two tiers and a handful of rows need neither a search nor a chooser. */
export const SmallProgram: Story = { args: { program: small } };

/** The search looks at names, descriptions and values, and says how many rows are left. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    const all = rowNames(matrix).length;
    await userEvent.type(matrix.getByRole('searchbox', { name: 'Search rows' }), 'commission');
    await waitFor(() => expect(matrix.getByText(/^\d+ rows? shown$/)).toBeVisible());
    const found = rowNames(matrix);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all);
    expect(found.some((name) => /commission/i.test(name))).toBe(true);
  },
};

/** A search without a result says so, and offers the way back. */
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    await userEvent.type(matrix.getByRole('searchbox', { name: 'Search rows' }), 'xylophone');
    expect(await matrix.findByText('No row matches.')).toBeVisible();
    expect(matrix.queryAllByRole('rowheader')).toHaveLength(0);
    expect(matrix.getByRole('button', { name: 'Show all rows' })).toBeVisible();
  },
};

/** As `NothingFound`, and back. */
export const AllRowsAgain: Story = {
  args: { rows: 'all' },
  play: async (context) => {
    await NothingFound.play!(context);
    const matrix = visit(context.canvasElement);
    await userEvent.click(matrix.getByRole('button', { name: 'Show all rows' }));
    await waitFor(() => expect(rowNames(matrix).length).toBeGreaterThan(10));
    expect(matrix.getByRole('searchbox')).toHaveValue('');
  },
};

/** What the step is worth, by the reader's own figures. */
export const WhatTheStepIsWorth: Story = {
  args: { pair: 'ready silver' },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    const line = await matrix.findByText('What Silver is worth to you');
    await userEvent.click(line);
    const section = line.closest('details')!;
    const worth = within(section);
    const field = await waitFor(() => worth.getByRole('textbox', { name: /Commission on Odoo Enterprise/ }));
    await userEvent.type(field, '200000');
    await waitFor(() =>
      expect(section).toHaveTextContent(/Commission on Odoo Enterprise: EUR 10,000 a year/),
    );
  },
};

/** Set by the author. */
export const DifferencesOnly: Story = { args: { 'differences-only': true } };

/** Pressed by the visitor: rows in which all tiers are alike go. */
export const DifferencesTicked: Story = {
  args: { program: small, rows: 'all' },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    expect(rowNames(matrix)).toContain('Telephone support');
    await userEvent.click(matrix.getByRole('button', { name: /^What differs/ }));
    await waitFor(() => expect(rowNames(matrix)).not.toContain('Telephone support'));
    expect(rowNames(matrix)).toContain('Deal registration');
    expect(matrix.getByText(/^\d+ rows shown$/)).toBeVisible();
  },
};

/** A group folds, by pointer and by keyboard. */
export const FoldedGroup: Story = {
  args: { rows: 'all' },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    const all = rowNames(matrix).length;
    const fold = matrix.getByRole('button', { name: 'Training' });
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(fold);
    await waitFor(() => expect(fold).toHaveAttribute('aria-expanded', 'false'));
    expect(rowNames(matrix).length).toBeLessThan(all);
    fold.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(rowNames(matrix)).toHaveLength(all));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(fold).toHaveAttribute('aria-expanded', 'false'));
  },
};

/** What a row means opens by keyboard; the focus stays where it was. */
export const OpenHint: Story = {
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    const about = matrix.getAllByRole('button', { name: /^About Visibility/ })[0]!;
    about.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(about).toHaveAttribute('aria-expanded', 'true'));
    const hint = () => matrix.getAllByRole('status').filter((status) => status.matches(':popover-open'))[0];
    await waitFor(() => expect(hint()).toBeVisible());
    expect(hint()!.textContent.trim()).not.toBe('');
    expect(elementIn(canvasElement).shadowRoot!.activeElement).toBe(about);
  },
};

/** Set by the author; the visitor can let go of it. */
export const PickedTier: Story = { args: { tier: 'silver' } };

/** Picked by the visitor: the page is told, and the attribute follows. */
export const PickATier: Story = {
  args: { program: small },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    const told: (string | undefined)[] = [];
    elementIn(canvasElement).addEventListener('partner-tier-select', ({ tierId }) => told.push(tierId));
    const pick = matrix.getByRole('button', { name: 'Specialist' });
    await userEvent.click(pick);
    await waitFor(() => expect(pick).toHaveAttribute('aria-pressed', 'true'));
    expect(elementIn(canvasElement)).toHaveAttribute('tier', 'specialist');
    await userEvent.click(pick);
    await waitFor(() => expect(pick).toHaveAttribute('aria-pressed', 'false'));
    await userEvent.click(pick);
    await waitFor(() => expect(told).toEqual(['specialist', undefined, 'specialist']));
  },
};

/** A tier's link is followed: the page is told first, and can do something else instead. */
export const FollowAction: Story = {
  args: { program: small },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    const told: string[] = [];
    elementIn(canvasElement).addEventListener('partner-action', (event) => {
      // The story stays where it is.
      event.preventDefault();
      told.push(`${event.tierId}: ${event.href}`);
    });
    await userEvent.click(matrix.getAllByRole('link', { name: /Apply/ })[0]!);
    await waitFor(() => expect(told).toEqual(['specialist: https://kestrel.example/apply']));
  },
};

/** Recommended by the page, over the document's own recommendation, with the reason. */
export const RecommendedTier: Story = {
  args: {
    recommended: 'ready',
    'recommended-reason': 'Most partners of your size start here and stay for the first year.',
  },
};

/** The section headings fit into the outline of the page. */
export const HeadingLevel: Story = {
  args: { 'heading-level': 2, rows: 'all' },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    expect(matrix.getByRole('heading', { level: 2, name: 'What you get' })).toBeVisible();
    expect(matrix.getByRole('heading', { level: 3, name: 'Training' })).toBeVisible();
  },
};

/** Offers a link to the view; the word keeps several widgets on one page apart. */
export const LinkToTheView: Story = { args: { 'link-name': 'odoo' } };

/** The document chooses by partner type, region and more; a zone is offered only inside its region. */
export const Dimensions: Story = {
  args: { src: 'programs/lumora-msp.json' },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    await userEvent.click(matrix.getByText('change'));
    const zones = () =>
      [...matrix.getByRole<HTMLSelectElement>('combobox', { name: 'Zone' }).options].map(({ text }) =>
        text.trim(),
      );
    expect(zones()).toContain('Gulf states');
    await userEvent.selectOptions(matrix.getByRole('combobox', { name: 'Region' }), 'americas');
    await waitFor(() => expect(zones()).not.toContain('Gulf states'));
    expect(zones()).toContain('Latin America');
  },
};

/** The document in the page itself: no request, and no shift when the script arrives. */
export const InlineJson: Story = {
  render: () => html`
    <partner-tier-matrix>
      <script type="application/json">
        {
          "schemaVersion": 1,
          "id": "acme-partners",
          "vendor": { "name": "Acme" },
          "name": "Acme Partners",
          "invented": true,
          "tiers": [
            { "id": "silver", "name": "Silver" },
            {
              "id": "gold",
              "name": "Gold",
              "action": { "label": "Apply", "href": "https://acme.example/apply" }
            }
          ],
          "benefits": [
            { "id": "deals", "name": "Deal registration", "values": { "silver": false, "gold": true } },
            {
              "id": "rebate",
              "name": "Back-end rebate",
              "values": { "silver": { "kind": "not-published" }, "gold": { "kind": "percent", "upTo": 5 } }
            }
          ]
        }
      </script>
    </partner-tier-matrix>
  `,
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    expect(matrix.getByText('Not published')).toBeVisible();
    expect(matrix.getByText('Up to 5%')).toBeVisible();
  },
};

/** One `<partner-program>` holds the document for all elements inside it. */
export const FromPartnerProgram: Story = {
  render: ({ src }) => html`
    <partner-program src=${src!}>
      <p>Both of these read one document, fetched once.</p>
      <partner-tier-matrix differences-only></partner-tier-matrix>
      <partner-tier-matrix tier="gold"></partner-tier-matrix>
    </partner-program>
  `,
  play: async ({ canvasElement }) => {
    await visitTable(canvasElement);
    const [, second] = canvasElement.querySelectorAll('partner-tier-matrix');
    await waitFor(() => expect(second!.shadowRoot!.querySelector('table')).not.toBeNull());
  },
};

/** What a partner and the vendor commit to in one tier, side by side, and the questions that partners ask first. */
export const BothSides: Story = {
  args: { src: 'programs/lumora-msp.json', ask: '#contact' },
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    await userEvent.click(await matrix.findByText(/^Both sides: /));
    expect(matrix.getByText('Professional: what you commit to')).toBeVisible();
    expect(matrix.getByText('Professional: what Lumora Cloud (invented) commits to')).toBeVisible();
    expect(matrix.getByRole('link', { name: /^Ask Lumora/ })).toBeVisible();
  },
};

/** Where a document answers none of the first questions, they are counted and named. */
export const BothSidesUnanswered: Story = {
  play: async ({ canvasElement }) => {
    const matrix = await visitTable(canvasElement);
    await userEvent.click(await matrix.findByText(/^Both sides: .* 5 of 5 questions open$/));
    expect(matrix.getByText(/^5 questions have no answer/)).toBeVisible();
  },
};
