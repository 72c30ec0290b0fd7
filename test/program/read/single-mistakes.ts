/** A sound document, and single mistakes in it as people make them: what each is, how it is made, and how it is told. */
import type { ProblemCode } from '../../../src/program/read/problem.js';

type Json = Record<string, unknown>;

export interface SingleMistake {
  what: string;
  /** Makes it in the text of the sound document. */
  make: (text: string) => string;
  /** How it is told, and where; nothing for a mistake that only somebody who knows the program can see. */
  told?: readonly [code: ProblemCode, pointer: string];
}

const PARTS = [
  { id: 'sold', name: 'Sold', max: 60, min: 1 },
  { id: 'learned', name: 'Learned', max: 40 },
];
const percent = (value: number) => ({ kind: 'percent', value });
const money = (value: number) => ({ kind: 'money', value, per: 'year' });
const measure = (id: string, comparison: object) => ({ kind: 'measure', measure: id, ...comparison });

/** A document that is sound, with nothing to be said about it. */
export const SOUND = {
  schemaVersion: 1,
  id: 'acme-partners',
  vendor: { name: 'Acme', url: 'https://acme.example' },
  name: 'Acme Partners',
  logo: { src: 'pictures/acme.svg', alt: 'Acme', width: 120, height: 40 },
  summary: 'For everybody who sells or installs Acme.',
  language: 'en',
  currency: 'USD',
  edition: {
    label: '2026',
    status: 'current',
    from: '2026-01-01',
    published: '2025-12-01',
    readOn: '2026-03-01',
    source: 'guide',
  },
  dimensions: [
    {
      id: 'region',
      name: 'Region',
      options: [
        { id: 'emea', name: 'EMEA' },
        { id: 'apac', name: 'APAC' },
      ],
    },
  ],
  tierGroups: [{ id: 'core', name: 'Core' }],
  tiers: [
    { id: 'bronze', name: 'Bronze', group: 'core' },
    { id: 'silver', name: 'Silver', group: 'core', comesFrom: ['bronze'] },
    {
      id: 'gold',
      name: 'Gold',
      badge: { src: 'https://acme.example/gold.png', alt: 'Gold badge' },
      includes: 'silver',
      recommended: 'Most partners are here.',
    },
    { id: 'champion', name: 'Champion', besides: true },
  ],
  categories: [{ id: 'sales', name: 'Sales' }],
  benefits: [
    {
      id: 'discount',
      name: 'Discount',
      category: 'sales',
      topic: 'discount',
      values: {
        bronze: percent(5),
        silver: { kind: 'percent', low: 10, high: 15 },
        gold: { ...percent(20), of: 'the list price', footnotes: ['cap'], source: ['guide'] },
        champion: false,
      },
    },
    {
      id: 'funds',
      name: 'Marketing funds',
      topic: 'mdf',
      values: {
        bronze: false,
        silver: money(500),
        gold: { kind: 'varies', by: 'region', cases: { emea: money(1000), apac: money(2000) } },
      },
    },
    {
      id: 'rebate',
      name: 'Rebate',
      values: {
        gold: {
          kind: 'steps',
          measure: 'revenue',
          steps: [
            { atLeast: 0, to: 9, value: percent(1) },
            { atLeast: 10, to: 19, value: percent(2) },
            { atLeast: 20, value: percent(3) },
          ],
        },
      },
    },
    { id: 'portal', name: 'Portal', value: true, description: 'Prices and news.' },
    {
      id: 'support',
      name: 'Support',
      addsTo: ['portal'],
      values: {
        silver: 'Forum',
        gold: { kind: 'list', items: ['Forum', { kind: 'duration', value: 4, unit: 'hour' }] },
        champion: { kind: 'count', value: 5, unit: 'cases' },
      },
    },
  ],
  measures: [
    { id: 'certified', name: 'Certified people', unit: 'people' },
    { id: 'revenue', name: 'Revenue', kind: 'money', window: { kind: 'rolling', months: 12 } },
    { id: 'contract', name: 'Contract', kind: 'held' },
    { id: 'rank', name: 'Rank', kind: 'rank' },
    { id: 'renewals', name: 'Renewals', kind: 'percent', window: { kind: 'calendar-year' } },
  ],
  requirements: {
    bronze: measure('contract', { held: true }),
    silver: {
      kind: 'all',
      of: [measure('certified', { atLeast: 2 }), measure('renewals', { share: 80, of: 'all contracts' })],
    },
    gold: {
      kind: 'all',
      of: [
        measure('certified', { atLeast: 4, ofWhich: [{ name: 'technical', atLeast: 2 }] }),
        measure('revenue', { atLeast: 100000, forEach: { count: 2, unit: 'offices' } }),
        { kind: 'some', count: 1, of: [measure('contract', { held: true }), measure('rank', { top: 10 })] },
        {
          kind: 'score',
          method: 'sum',
          atLeast: 70,
          outOf: 100,
          parts: PARTS,
        },
        { kind: 'tier', tiers: ['silver'] },
      ],
    },
    champion: measure('rank', { topPercent: 3 }),
  },
  costs: [{ id: 'fee', name: 'Fee', kind: 'fee', values: { silver: money(100), gold: money(200) } }],
  review: {
    every: { value: 12, unit: 'month' },
    rules: [{ id: 'grace', kind: 'grace', text: 'One quarter.' }],
  },
  ratings: [
    {
      id: 'survey',
      by: 'A magazine',
      name: 'Survey',
      score: 4,
      scale: { min: 1, max: 5 },
      date: '2026-02-01',
    },
  ],
  footnotes: [{ id: 'cap', text: 'Up to a limit.' }],
  sources: [
    { id: 'guide', title: 'Partner guide', url: 'guide.pdf', date: '2025-12-01', readOn: '2026-03-01' },
  ],
};

export const SOUND_TEXT = JSON.stringify(SOUND, null, 2);

/** Puts something else in one place; `undefined` takes away what stands there. */
const put =
  (pointer: string, value: unknown) =>
  (text: string): string => {
    const document = JSON.parse(text) as Json;
    const steps = pointer.split('/').slice(1);
    let node = document;
    for (const step of steps.slice(0, -1)) node = node[step] as Json;
    if (value === undefined) Reflect.deleteProperty(node, steps.at(-1)!);
    else node[steps.at(-1)!] = value;
    return JSON.stringify(document, null, 2);
  };
const write =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, () => to);
/** One more entry of a list. */
const add = (list: keyof typeof SOUND, entry: Json) =>
  put(`/${list}/${(SOUND[list] as unknown[]).length}`, entry);

const GOLD = '/requirements/gold/of';
const AT_GOLD = '/benefits/0/values/gold';

/** A row of the table: in one place something else, and told there unless a place is named. */
function row(what: string, pointer: string, value: unknown, code?: ProblemCode, at = pointer): SingleMistake {
  return { what, make: put(pointer, value), ...(code && { told: [code, at] as const }) };
}

/** Mistakes that were tried with the first release; 14 were passed over in silence then. */
export const TRIED: readonly SingleMistake[] = [
  row('a value for a tier that there is not', '/benefits/0/values/platinum', true, 'unknown-reference'),
  row('a tier that includes one that there is not', '/tiers/2/includes', 'sliver', 'unknown-reference'),
  row('a measure that there is not', `${GOLD}/0/measure`, 'certfied', 'unknown-reference'),
  row('a source that there is not', `${AT_GOLD}/source/0`, 'giude', 'unknown-reference'),
  row('a footnote that there is not', `${AT_GOLD}/footnotes/0`, 'cpa', 'unknown-reference'),
  row('a category that there is not', '/benefits/1/category', 'marketing', 'unknown-reference'),
  row('a dimension that there is not', '/benefits/1/values/gold/by', 'market', 'unknown-reference'),
  row('an option that there is not', '/benefits/1/values/gold/cases/latam', money(1), 'unknown-reference'),
  row('an id twice', '/benefits/1/id', 'discount', 'duplicate-id'),
  {
    what: 'a key twice',
    make: write('"name": "Acme Partners",', '"name": "Acme", "name": "Acme Partners",'),
    told: ['duplicate-key', '/name'],
  },
  row('tiers that include each other', '/tiers/1/includes', 'gold', 'circle'),
  { what: 'a comma after the last', make: write('"name": "EMEA"', '"name": "EMEA",'), told: ['syntax', ''] },
  { what: 'a comment', make: write('"costs"', '// what it costs\n"costs"'), told: ['syntax', ''] },
  row('a kind misspelt', `${AT_GOLD}/kind`, 'percnt', 'wrong-value'),
  { what: 'a key misspelt', make: write('"summary"', '"sumary"'), told: ['unknown-key', '/sumary'] },
  row('a key of another object', `${AT_GOLD}/cap`, 500, 'unknown-key'),
  row('a count without a unit', '/benefits/4/values/champion/unit', undefined, 'missing-key'),
  row(
    'an amount of money without a currency',
    '/currency',
    undefined,
    'no-currency',
    '/benefits/1/values/silver',
  ),
  row(
    'a range the wrong way round',
    '/benefits/0/values/silver/low',
    25,
    'one-amount',
    '/benefits/0/values/silver',
  ),
  row('a day that there is not', '/edition/from', '2026-02-30', 'bad-date'),
  row('two comparisons', `${GOLD}/0/atMost`, 9, 'one-comparison', `${GOLD}/0`),
  row('a number in quotes', `${AT_GOLD}/value`, '20', 'wrong-type'),
  row('a yes in quotes', '/benefits/1/values/bronze', 'no', 'yes-or-no-as-text'),
  row('a currency in small letters', '/currency', 'usd', 'unknown-currency'),
  row('a link that runs', '/vendor/url', 'javascript:alert(1)', 'bad-link'),
  row('a badge inside the text', '/tiers/2/badge/src', 'data:image/svg+xml,<svg/>', 'bad-picture'),
  row('a logo that writes a letter', '/logo/src', 'mailto:logo@acme.example', 'bad-picture'),
  row('a logo without words', '/logo/alt', '', 'empty-text'),
  row('a logo of no height', '/logo/height', 0, 'not-positive'),
  row('a threshold that falls', `${GOLD}/0/atLeast`, 1, 'falling-threshold'),
  // from here on nothing was told
  row('a topic misspelt', '/benefits/0/topic', 'comission', 'unlisted-topic'),
  row('a percentage as text', AT_GOLD, '20%', 'figure-as-text'),
  row('2000 percent', '/benefits/0/values/bronze/value', 2000, 'over-100'),
  row(
    'a count that is held',
    `${GOLD}/0`,
    measure('certified', { held: true }),
    'wrong-comparison',
    `${GOLD}/0/held`,
  ),
  row(
    'a number of what is held or not',
    '/requirements/bronze',
    measure('contract', { atLeast: 1 }),
    'wrong-comparison',
    '/requirements/bronze/atLeast',
  ),
  {
    what: 'a measure never used',
    make: add('measures', { id: 'deals', name: 'Deals' }),
    told: ['unused', '/measures/5'],
  },
  {
    what: 'a source never used',
    make: add('sources', { id: 'faq', title: 'FAQ' }),
    told: ['unused', '/sources/1'],
  },
  {
    what: 'a footnote never used',
    make: add('footnotes', { id: 'tax', text: 'Net.' }),
    told: ['unused', '/footnotes/1'],
  },
  {
    what: 'a category never used',
    make: add('categories', { id: 'old', name: 'Old' }),
    told: ['unused', '/categories/1'],
  },
  {
    what: 'a dimension never used',
    make: add('dimensions', { id: 'type', name: 'Type', options: [{ id: 'reseller', name: 'Reseller' }] }),
    told: ['unused', '/dimensions/1'],
  },
  row(
    'beside the ladder and on top of a tier',
    '/tiers/3/overlayOn',
    'gold',
    'either-or',
    '/tiers/3/besides',
  ),
  row('steps that fall', '/benefits/2/values/gold/steps/2/atLeast', 5, 'steps-not-rising'),
  row(
    'steps that overlap',
    '/benefits/2/values/gold/steps/0/to',
    12,
    'steps-overlap',
    '/benefits/2/values/gold/steps/1/atLeast',
  ),
  row('a score above the highest there is', `${GOLD}/3/outOf`, 60, 'beyond', `${GOLD}/3/atLeast`),
  row('of what, beside a plain number', `${GOLD}/0/of`, 'all partners', 'no-effect'),
  row('a tag in a text', '/benefits/3/description', 'Prices <b>and</b> news.', 'markup'),
];

/** Further mistakes. */
export const FURTHER: readonly SingleMistake[] = [
  row('up to so many percent, as text', AT_GOLD, 'up to 20 %', 'figure-as-text'),
  row('a range of percent, as text', AT_GOLD, '10–15%', 'figure-as-text'),
  row('money as text, written as in Germany', '/benefits/1/values/silver', '5.000 EUR', 'figure-as-text'),
  row('money as text, with a sign', '/benefits/1/values/silver', '$1,500/year', 'figure-as-text'),
  row('hours as text', '/benefits/4/values/silver', '4 hours', 'figure-as-text'),
  row('a count as text', '/benefits/4/values/silver', '10 seats', 'figure-as-text'),
  row(
    'a percentage in words of the vendor',
    AT_GOLD,
    { kind: 'text', text: '20 percent' },
    'figure-as-text',
    `${AT_GOLD}/text`,
  ),
  row('"n/a"', '/benefits/1/values/bronze', 'n/a', 'word-as-text'),
  row('"on request"', '/benefits/1/values/bronze', 'On request', 'word-as-text'),
  row('"tbd"', '/benefits/1/values/bronze', 'tbd', 'word-as-text'),
  row('"unlimited"', '/benefits/4/values/silver', 'Unlimited', 'word-as-text'),
  row('a tick', '/benefits/1/values/bronze', '✓', 'word-as-text'),
  row('a dash', '/benefits/1/values/bronze', '–', 'word-as-text'),
  row('words still to be written', '/summary', 'TODO: what is it?', 'unfinished'),
  row('words of a template', '/benefits/3/description', 'Lorem ipsum dolor sit amet', 'unfinished'),
  row('a space behind a name', '/benefits/0/name', 'Discount ', 'stray-space'),
  row('nothing but spaces', '/summary', '  ', 'unseen-text'),
  row('an entity', '/summary', 'Sell &amp; install', 'markup'),
  row('a link in Markdown', '/summary', 'See [the guide](https://acme.example).', 'markup'),
  row('bold words in Markdown', '/summary', 'The **best** program.', 'markup'),
  row('a line break that is shown as it is written', '/summary', 'Sell.\\nInstall.', 'markup'),
  row('letters lost in saving', '/summary', 'Caf\u00c3\u00a9 partners', 'broken-letters'),
  row('a text in another language only', '/summary', { de: 'Für alle.' }, 'language-missing'),
  row('a link without https', '/vendor/url', 'www.acme.example', 'unlikely-link'),
  row('a host for a link', '/vendor/url', 'acme.com/partners', 'unlikely-link'),
  row('a link with a colon left out', '/vendor/url', 'https//acme.example', 'unlikely-link'),
  row(
    'a mail address for a link',
    '/tiers/0/action',
    { label: 'Ask', href: 'partner@acme.com' },
    'unlikely-link',
    '/tiers/0/action/href',
  ),
  row('a negative percentage', `${AT_GOLD}/value`, -20, 'below-zero'),
  row('a negative sum', '/costs/0/values/silver/value', -100, 'below-zero'),
  row('a negative threshold', '/requirements/silver/of/0/atLeast', -2, 'below-zero'),
  row('a share of more than all', '/requirements/silver/of/1/share', 120, 'over-100'),
  row('the first 0 percent', '/requirements/champion/topPercent', 0, 'zero'),
  row('a fraction for a percentage', `${AT_GOLD}/value`, 0.2, 'fraction'),
  row(
    'between two numbers the wrong way round',
    `${GOLD}/0`,
    measure('certified', { between: [9, 4] }),
    'numbers-out-of-order',
    `${GOLD}/0/between`,
  ),
  row('a step that ends before it starts', '/benefits/2/values/gold/steps/1/to', 8, 'numbers-out-of-order'),
  row('a score beside its scale', '/ratings/0/score', 40, 'off-scale'),
  row('a year with digits exchanged', '/edition/from', '0226-01-01', 'unlikely-date'),
  row('a source read before it was written', '/sources/0/readOn', '2025-03-01', 'read-too-soon'),
  row('announced, and long in force', '/edition/status', 'announced', 'status-against-days'),
  row('more engineers than people', `${GOLD}/0/ofWhich/0/atLeast`, 5, 'beyond'),
  row('three of two', `${GOLD}/2/count`, 3, 'beyond'),
  row(
    'a score that its parts do not come to',
    `${GOLD}/3`,
    { kind: 'score', method: 'sum', atLeast: 120, parts: PARTS },
    'beyond',
    `${GOLD}/3/atLeast`,
  ),
  row('a part that asks for more than it can bring', `${GOLD}/3/parts/0/min`, 61, 'beyond'),
  row(
    'weights that are no hundred',
    `${GOLD}/3`,
    {
      kind: 'score',
      method: 'average',
      atLeast: 70,
      parts: [
        { id: 'a', name: 'Sold', weight: 60 },
        { id: 'b', name: 'Learned', weight: 30 },
      ],
    },
    'weights',
    `${GOLD}/3/parts`,
  ),
  row('a weight where points are added', `${GOLD}/3/parts/0/weight`, 50, 'no-effect'),
  row(
    'a rolling window without a length',
    '/measures/1/window/months',
    undefined,
    'without',
    '/measures/1/window',
  ),
  row('months of a calendar year', '/measures/4/window/months', 12, 'no-effect'),
  row('a currency of people', `${GOLD}/0/currency`, 'EUR', 'no-effect'),
  row('sources that disagree, without what they say', `${AT_GOLD}/status`, 'contradicted', 'without'),
  row('a tier that asks for itself', `${GOLD}/4/tiers/0`, 'gold', 'itself'),
  row('a tier that has what the next one has', '/tiers/0/includes', 'silver', 'from-above'),
  row(
    'two tiers to look at first',
    '/tiers/1/recommended',
    'For new partners.',
    'recommended-twice',
    '/tiers/2/recommended',
  ),
  row('a source twice', `${AT_GOLD}/source/1`, 'guide', 'same-twice'),
  row('a condition twice', `${GOLD}/5`, { kind: 'tier', tiers: ['silver'] }, 'same-twice'),
  row('a benefit without a value', '/benefits/3/value', undefined, 'without', '/benefits/3'),
  row('no case at all', '/benefits/1/values/gold/cases', {}, 'nothing-inside'),
  row('a list of nothing', '/benefits/4/values/gold/items', [], 'nothing-inside'),
  row('a digit too many', '/costs/0/values/gold/value', 2000),
  row('the values of two tiers exchanged', '/benefits/1/values/silver/value', 3000),
  row('a text in a language that it does not say', '/summary', 'Für alle, die verkaufen.'),
];
