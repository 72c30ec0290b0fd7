import { Source } from '@storybook/addon-docs/blocks';
import { html } from 'lit';
import { Live } from './live.js';

/** As much of an invented document as an example needs, and the rest that makes it whole. */
const base = {
  schemaVersion: 1,
  id: 'acme-partners',
  vendor: { name: 'Acme' },
  name: 'Acme Partners',
  invented: true,
  currency: 'EUR',
  tiers: [
    { id: 'silver', name: 'Silver' },
    { id: 'gold', name: 'Gold' },
  ],
};

/** A part of a document, and what readers see of it. */
export function Document({
  children,
  in: tag = 'matrix',
}: {
  children: object;
  in?: 'matrix' | 'checklist';
}) {
  const program = { ...base, ...children };
  return (
    <>
      <Source language="json" code={JSON.stringify(children, null, 2)} />
      <Live>
        {tag === 'matrix'
          ? html`<partner-tier-matrix rows="all" .program=${program}></partner-tier-matrix>`
          : html`<partner-requirement-checklist
              tier="gold"
              .program=${program}
            ></partner-requirement-checklist>`}
      </Live>
    </>
  );
}
