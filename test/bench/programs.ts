/** Invented programs of a given size, the same in every run: what a benchmark shows. */
import type { Program } from '../../src/program/schema/program.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import type { Value } from '../../src/program/schema/value.js';

export interface Size {
  tiers: number;
  rows: number;
}

/** A number from 0 to 1, the next one at each call, the same row of them for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TIERS = ['Registered', 'Bronze', 'Silver', 'Gold', 'Platinum', 'Diamond', 'Global', 'Elite'];
const AREAS = [
  'Sales',
  'Marketing',
  'Technical support',
  'Training and certification',
  'Margin and rebates',
  'Deal protection',
  'Product access',
  'Services delivery',
];
const WHAT = [
  'Deal registration',
  'Renewal protection',
  'Not-for-resale licences',
  'Named partner manager',
  'Joint business plan',
  'Listing in the partner directory with references',
  'Market development funds',
  'Lead sharing',
  'Early access to releases',
  'Technical account manager for customer projects',
  'Sandbox environments',
  'Special bids for competitive deals',
  'Use of the partner badge',
  'On-site training days',
  'Answer to a critical ticket',
];
const FOR = [
  '',
  ' for new customers',
  ' in public tenders',
  ', cloud products',
  ' with distributors',
  ' per office',
];
const ASKED = [
  'Certified sales people',
  'Certified engineers',
  'Annual revenue with our products',
  'New customers',
  'Customer references',
  'Customer satisfaction',
  'Signed agreement of the current edition',
  'Retention of existing customers',
];
const PAID = [
  'Annual program fee',
  'Certification exam',
  'Renewal training',
  'Demo equipment',
  'Onboarding workshop',
];
const WORDS = [
  'Shared queue in business hours',
  'By invitation of the regional team',
  'Standard list, reviewed each quarter',
  'Two campaigns a year, planned together',
  'Portal and e-mail',
];
const CONDITIONS = [
  'Only for deals registered before the quote',
  'After the first anniversary of the agreement',
  'Not together with special bids',
];

/** A program with so many rows in groups of 8 to 12: two thirds benefits, then conditions, then costs. */
export function benchProgram({ tiers: width, rows }: Size, seed: number): Program {
  const random = randomFrom(seed);
  const chance = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const tiers = TIERS.slice(0, width).map((name) => ({ id: name.toLowerCase(), name }));
  const categories: NonNullable<Program['categories']> = [];

  /** Deals a number of rows out to new categories of 8 to 12. */
  const inCategories = (count: number): string[] => {
    const dealt: string[] = [];
    while (dealt.length < count) {
      const left = count - dealt.length;
      const take = left <= 12 ? left : Math.min(8 + Math.floor(random() * 5), left - 8);
      const id = `area-${categories.length + 1}`;
      const round = Math.floor(categories.length / AREAS.length);
      const name = AREAS[categories.length % AREAS.length]!;
      categories.push({ id, name: round === 0 ? name : `${name}, part ${round + 1}` });
      dealt.push(...Array.from({ length: take }, () => id));
    }
    return dealt;
  };
  const label = (names: readonly string[], index: number): string => {
    const name = names[index % names.length]! + pick(FOR);
    return index < names.length ? name : `${name} (${Math.floor(index / names.length) + 1})`;
  };
  const about = () => ({
    ...(chance(0.6) && {
      description: 'What it covers, who may ask for it, and what the vendor does in return.',
    }),
    ...(chance(0.3) && { source: 'guide' }),
  });

  /** One value for each tier: mostly growing from the lowest to the highest, in a quarter of the rows all the same. */
  const valuesOf = (say: (step: number) => Value): Record<string, Value> => {
    const same = chance(0.25) ? Math.floor(random() * width) : undefined;
    const whole = same === undefined ? undefined : say(same);
    return Object.fromEntries(tiers.map(({ id }, step) => [id, whole ?? seldom(say(step))]));
  };
  /** Now and then a figure is missing, or carries a note or a condition. */
  const seldom = (value: Value): Value => {
    if (chance(0.05))
      return { kind: pick(['not-published', 'not-known', 'on-request', 'not-applicable'] as const) };
    if (chance(0.05))
      return typeof value === 'object'
        ? { ...value, footnotes: [pick(['cap', 'year', 'zone'])] }
        : { kind: 'text', text: pick(WORDS), footnotes: ['zone'] };
    if (chance(0.04) && typeof value === 'object') return { ...value, condition: pick(CONDITIONS) };
    return value;
  };
  const benefitValues = (): Record<string, Value> => {
    const from = Math.floor(random() * width);
    const base = 1 + Math.floor(random() * 9);
    const kind = random();
    return valuesOf((step): Value => {
      if (kind < 0.42) return step >= from;
      if (step < from - 1) return false;
      if (kind < 0.57) return { kind: 'percent', upTo: base + step * 2.5 };
      if (kind < 0.67) return { kind: 'money', value: base * 500 * (step + 1), per: 'year' };
      if (kind < 0.78)
        return { kind: 'count', value: base * (step + 1), unit: { one: 'licence', other: 'licences' } };
      if (kind < 0.86) return { kind: 'duration', value: 24 - 3 * step, unit: 'hour' };
      if (kind < 0.92) return { kind: 'level', level: step > from ? 'priority' : 'limited' };
      return pick(WORDS);
    });
  };
  const condition = (index: number, step: number): Requirement => {
    const measure = `m${index + 1}`;
    const base = 1 + (index % 4);
    if (index % 8 === 6) return { kind: 'measure', measure, held: true };
    if (chance(0.04)) return { kind: 'measure', measure, is: 'not-published' };
    const atLeast =
      index % 8 === 2 ? base * 25_000 * (step + 1) : index % 8 === 5 ? 70 + 4 * step : base + 2 * step;
    return { kind: 'measure', measure, atLeast };
  };

  const costCount = Math.max(2, Math.round(rows * 0.1));
  const conditionCount = Math.max(4, Math.round(rows * 0.22));
  const benefits = inCategories(rows - costCount - conditionCount).map((category, index) => ({
    id: `b${index + 1}`,
    name: label(WHAT, index),
    category,
    ...about(),
    values: benefitValues(),
  }));
  const measures = inCategories(conditionCount).map((category, index) => ({
    id: `m${index + 1}`,
    name: label(ASKED, index),
    category,
    kind: (['count', 'count', 'money', 'count', 'count', 'percent', 'held', 'percent'] as const)[index % 8],
    ...(index % 8 < 2 && { unit: { one: 'person', other: 'people' } }),
    ...(index % 3 === 0 && { definition: 'What counts and what does not, as the agreement has it.' }),
    ...(index % 4 === 2 && { window: { kind: 'rolling' as const, months: 12 } }),
  }));
  const requirements = Object.fromEntries(
    tiers.map(({ id }, step): [string, Requirement] => [
      id,
      { kind: 'all', of: measures.map((_, index) => condition(index, step)) },
    ]),
  );
  const costs = inCategories(costCount).map((category, index) => ({
    id: `c${index + 1}`,
    name: label(PAID, index),
    kind: 'fee' as const,
    category,
    ...about(),
    values: valuesOf((step) => ({ kind: 'money', value: 250 * (1 + index) * step, per: 'year' })),
  }));
  return {
    schemaVersion: 1,
    id: `bench-${width}-${rows}-${seed}`,
    vendor: { name: 'Acme (invented)' },
    name: 'Acme Partners (invented)',
    invented: true,
    edition: { label: '2026 edition', status: 'current', from: '2026-02-01' },
    language: 'en',
    currency: 'USD',
    tiers,
    categories,
    benefits,
    measures,
    requirements,
    costs,
    footnotes: [
      { id: 'cap', text: 'Capped for each customer and year.' },
      { id: 'year', text: 'Counted in the vendor’s fiscal year, which begins in February.' },
      { id: 'zone', text: 'Differs by zone; ask the regional team.' },
    ],
    sources: [{ id: 'guide', title: 'Partner program guide', publisher: 'Acme', date: '2026-01-12' }],
  };
}
