/** Two documents of an invented vendor. */
const program = (name: string) => ({
  schemaVersion: 1,
  id: 'lumora-partners',
  vendor: { name: 'Lumora' },
  invented: true,
  name,
  currency: 'USD',
  tiers: [
    { id: 'silver', name: 'Silver' },
    { id: 'gold', name: 'Gold', action: { label: 'Apply', href: 'https://lumora.example/apply' } },
  ],
  benefits: [{ id: 'deals', name: 'Deal registration', values: { silver: false, gold: true } }],
});

export const first = program('Lumora Partners');
export const second = program('Lumora Partners, new edition');
