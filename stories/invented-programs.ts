/** Small invented documents for the stories: each is about one difficulty, and easy to read in the source. */

const base = { schemaVersion: 1, invented: true, language: 'en', currency: 'EUR' };

/** Two tiers and a handful of rows: what most vendors start with. */
export const small = {
  ...base,
  id: 'kestrel-partners',
  vendor: { name: 'Kestrel Print' },
  name: 'Kestrel Print Partners',
  edition: { label: '2026', status: 'current', published: '2026-01-15' },
  tiers: [
    { id: 'dealer', name: 'Dealer', admission: 'open' },
    {
      id: 'specialist',
      name: 'Specialist',
      includes: 'dealer',
      admission: 'application',
      action: { label: 'Apply', href: 'https://kestrel.example/apply' },
    },
  ],
  benefits: [
    {
      id: 'discount',
      name: 'Discount on list price',
      values: { dealer: { kind: 'percent', value: 15 }, specialist: { kind: 'percent', upTo: 25 } },
    },
    { id: 'deals', name: 'Deal registration', values: { dealer: false, specialist: true } },
    {
      id: 'demo',
      name: 'Demo printers',
      values: { dealer: { kind: 'on-request' }, specialist: 'Two a year' },
    },
    { id: 'support', name: 'Telephone support', value: true },
  ],
  measures: [{ id: 'people', name: 'Certified technicians', unit: { one: 'person', other: 'people' } }],
  requirements: { specialist: { kind: 'measure', measure: 'people', atLeast: 2 } },
} as const;

/** One level only: nothing to compare, so nothing to filter. */
export const oneTier = {
  ...base,
  id: 'one-tier',
  vendor: { name: 'Kestrel Print' },
  name: 'Kestrel Referral Program',
  tiers: [{ id: 'referrer', name: 'Referral partner', admission: 'open' }],
  benefits: [
    { id: 'fee', name: 'Referral fee', value: { kind: 'percent', value: 10 } },
    { id: 'news', name: 'News by mail', value: true },
    { id: 'logo', name: 'Use of the logo', value: { kind: 'not-published' } },
  ],
};

const KINDS = [
  (tier: number) => tier > 1,
  (tier: number) => ({ kind: 'percent', value: 5 * (tier + 1) }),
  (tier: number) => ({ kind: 'money', value: 500 * (tier + 1), per: 'year' }),
  () => ({ kind: 'not-published' }),
  (tier: number) => (tier === 0 ? { kind: 'not-applicable' } : 'By agreement with the partner manager'),
  () => true,
];
const GROUPS = ['Sales', 'Marketing', 'Support', 'Training', 'Product'];

/** A program of any size, with a little of everything in its cells. */
export function programOf({ tiers, rows }: { tiers: number; rows: number }) {
  const ladder = Array.from({ length: tiers }, (_, tier) => ({
    id: `level-${tier + 1}`,
    name: `Level ${tier + 1}`,
  }));
  return {
    ...base,
    id: 'of-any-size',
    vendor: { name: 'Kestrel Print' },
    name: `A program of ${tiers} tiers and ${rows} rows`,
    tiers: ladder,
    categories: GROUPS.map((name) => ({ id: name.toLowerCase(), name })),
    benefits: Array.from({ length: rows }, (_, row) => ({
      id: `benefit-${row + 1}`,
      name: `Benefit ${row + 1}`,
      category: GROUPS[Math.floor((row * GROUPS.length) / rows)]!.toLowerCase(),
      values: Object.fromEntries(ladder.map(({ id }, tier) => [id, KINDS[row % KINDS.length]!(tier)])),
    })),
  };
}

const COMPOUND = 'Wiederverkäuferzertifizierungsvoraussetzungsnachweis';
const UNBROKEN = 'https://kestrel.example/'.padEnd(120, 'abcdefghij');

/** Words that no column is wide enough for. */
export const longWords = {
  ...base,
  id: 'long-words',
  language: 'de',
  vendor: { name: 'Kestrel Print' },
  name: `Fachhandelspartnerschaftsprogramm ${COMPOUND}`,
  tiers: [
    { id: 'a', name: 'Fachhandelsvertragspartnerschaft' },
    { id: 'b', name: 'Systemhauszertifizierungspartnerschaft' },
    { id: 'c', name: 'W'.repeat(60) },
  ],
  categories: [{ id: 'evidence', name: `Nachweise: ${COMPOUND}` }],
  benefits: [
    {
      id: 'compound',
      name: COMPOUND,
      category: 'evidence',
      description: `Was das heißt: ${UNBROKEN}`,
      values: { a: COMPOUND, b: 'Nur nach schriftlicher Vereinbarung', c: UNBROKEN },
    },
    { id: 'unbroken', name: UNBROKEN, category: 'evidence', values: { a: true, b: false, c: COMPOUND } },
  ],
};

/** A small document with one mistake: a value that names a tier the document does not have. */
export const wrong = {
  ...small,
  benefits: [{ id: 'deals', name: 'Deal registration', values: { dealer: false, specialst: true } }],
};
