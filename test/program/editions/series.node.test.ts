/** Figures over the editions: real ones by hand, and all that chance makes of them by a second reckoning from the raw JSON. */
import { expect } from 'chai';
import fc from 'fast-check';
import { isFlat } from '../../../src/program/editions/series.js';
import { historyOf } from '../../../src/program/editions/steps.js';
import { aProgram, programOf, readTexts } from '../../programs.js';
import { runsOf } from '../../seed.js';

const ODOO = ['odoo-v7', 'odoo-between-v7-and-v11', 'odoo-v10', 'odoo-v11'];
const HUBSPOT = ['hubspot-2016', 'hubspot-2018', 'hubspot-2020', 'hubspot-2022', 'hubspot-2025'];
const texts = await readTexts([...ODOO, ...HUBSPOT]);
const read = (names: readonly string[]) => names.map((name) => programOf(texts.get(name)!));
const linesOf = (programs: Parameters<typeof historyOf>[0]) =>
  historyOf(programs).series.map(
    ({ id, tiers, points }) =>
      `${id} ${tiers.map((tier) => tier.id).join()}: ${points.map(({ number }) => number).join(' ')}`,
  );

describe('figures over the editions', () => {
  it('of Odoo, as the table of its fact sheet has them', () => {
    expect(linesOf(read(ODOO)).sort()).to.deep.equal([
      'certified-employees gold: 4 3 3 6',
      'certified-employees ready: 1 1 1 1',
      'certified-employees silver: 2 2 2 3',
      'net-new-users gold: 100 150 150 300',
      'net-new-users ready: 0 10 10 10',
      'net-new-users silver: 50 50 50 75',
      'odoo-sh-commission learning: 10 10 10',
      'odoo-sh-commission ready,silver,gold: 100 50 50',
      'retention gold: 80 80 80',
      'retention silver: 70 70 70',
    ]);
  });

  it('of HubSpot: one figure was known three times, and those of the sales before the points were not', () => {
    expect(linesOf(read(HUBSPOT))).to.deep.equal(['app-usage silver,gold,platinum,diamond: 5 3 3']);
  });

  it('are none of two editions', () => {
    expect(linesOf(read(ODOO.slice(2)))).to.deep.equal([]);
  });

  it('know which of them never changed', () => {
    const flat = historyOf(read(ODOO)).series.filter(isFlat);
    expect(flat.map(({ id, tiers }) => `${id} ${tiers[0]!.id}`).sort()).to.deep.equal([
      'certified-employees ready',
      'odoo-sh-commission learning',
      'retention gold',
      'retention silver',
    ]);
  });
});

describe('a figure with a reservation', () => {
  const edition = (value: object) =>
    aProgram({
      tiers: [{ id: 'gold', name: 'Gold' }],
      benefits: [
        { id: 'margin', name: 'Margin', values: { gold: { kind: 'percent', value: 30, ...value } } },
      ],
    });

  const advising = (recommended: boolean) =>
    aProgram({
      tiers: [{ id: 'gold', name: 'Gold' }],
      measures: [{ id: 'people', name: 'People' }],
      requirements: { gold: { kind: 'measure', measure: 'people', atLeast: 3, recommended } },
    });

  it('is no line of numbers, which could not say so', () => {
    const condition = 'only in the first year';
    const thrice = (...values: object[]) => linesOf(values.map(edition));
    expect(thrice({}, {}, {})).to.deep.equal(['margin gold: 30 30 30']);
    expect(thrice({ condition }, { condition }, { condition })).to.deep.equal([]);
    expect(thrice({}, { condition }, {})).to.deep.equal([]);
    expect(thrice({}, {}, { excluding: 'travel' })).to.deep.equal([]);
  });

  it('that is only advised is none either', () => {
    expect(linesOf([false, false, false].map(advising))).to.have.length(1);
    expect(linesOf([true, true, true].map(advising))).to.deep.equal([]);
  });
});

describe('the steps over the editions', () => {
  const steps = (names: readonly string[]) =>
    historyOf(read(names)).steps.map(({ older, newer }) => `${older.id} > ${newer.id}`);
  const newestFirst = [
    'odoo-v10 > odoo-v11',
    'odoo-between-v7-and-v11 > odoo-v10',
    'odoo-v7 > odoo-between-v7-and-v11',
  ];

  it('come the newest first, in whichever order the author lists the editions', () => {
    expect(steps(ODOO)).to.deep.equal(newestFirst);
    const [v7, ...since] = HUBSPOT;
    expect(steps([...since].reverse())[0]).to.equal('hubspot-2022 > hubspot-2025');
    expect(steps([v7!, ...since]).at(-1)).to.equal('hubspot-2016 > hubspot-2018');
  });

  it('tell tiers that came or went in one line for all, with every source', () => {
    const tier = (id: string) => ({ id, name: id, source: id });
    const sources = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
    const older = aProgram({ sources, tiers: [tier('a')], complete: ['tiers'] });
    const newer = aProgram({ sources, tiers: ['a', 'b', 'c'].map(tier), complete: ['tiers'] });
    const { changed } = historyOf([older, newer]).steps[0]!;
    expect(changed.map(({ kind, tiers }) => [kind, ...tiers.map(({ newer: is }) => is!.id)])).to.deep.equal([
      ['added', 'b', 'c'],
    ]);
    expect(changed[0]!.sources.newer).to.deep.equal(['b', 'c']);
  });
});

/** What a made document says of a measure and a tier: a figure of the one or the other kind, or that it is not known. */
type Said = { users: number } | { sites: number } | { upTo: number } | 'not-known' | undefined;
const MEASURES = ['one', 'two'];
const TIERS = ['silver', 'gold'];

const said = fc.option(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ users: fc.integer({ min: 0, max: 3 }) }) },
    fc.record({ sites: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ upTo: fc.integer({ min: 0, max: 3 }) }),
    fc.constant('not-known' as const),
  ),
  { nil: undefined, freq: 8 },
);
/** By measure, by tier. */
const edition = fc.tuple(fc.tuple(said, said), fc.tuple(said, said)) as fc.Arbitrary<Said[][]>;

function documentOf(figures: Said[][], at: number) {
  const condition = (figure: Said, measure: string): object[] => {
    if (figure === undefined) return [];
    if (figure === 'not-known') return [{ kind: 'measure', measure, is: 'not-known' }];
    const [[unit, number]] = Object.entries(figure) as [[string, number]];
    return [
      unit === 'upTo'
        ? { kind: 'measure', measure: `${measure}-users`, atMost: number }
        : { kind: 'measure', measure: `${measure}-${unit}`, atLeast: number },
    ];
  };
  return aProgram({
    id: `edition-${at}`,
    tiers: TIERS.map((id) => ({ id, name: id })),
    measures: MEASURES.flatMap((id) => [
      { id, name: id },
      { id: `${id}-users`, name: `${id} users` },
      { id: `${id}-sites`, name: `${id} sites` },
    ]),
    requirements: Object.fromEntries(
      TIERS.map((tier, column) => [tier, MEASURES.flatMap((id, row) => condition(figures[row]![column], id))])
        .filter(([, of]) => of!.length > 0)
        .map(([tier, of]) => [tier, { kind: 'all', of }]),
    ),
  });
}

/** Each measure and tier by itself, edition by edition: a run of figures that say the same but for how much. */
function reckoned(editions: Said[][][]): string[] {
  const found: string[] = [];
  for (const [row, measure] of MEASURES.entries())
    for (const [column, tier] of TIERS.entries())
      for (const unit of ['users', 'sites', 'upTo']) {
        const id = `${measure}-${unit === 'sites' ? unit : 'users'}`;
        let run: number[] = [];
        const end = () => {
          if (run.length >= 3) found.push(`${id} ${tier}: ${run.join(' ')}`);
          run = [];
        };
        for (const figures of editions) {
          const one = figures[row]![column];
          const number = typeof one === 'object' ? (one as Record<string, number>)[unit] : undefined;
          if (number === undefined) end();
          else run.push(number);
        }
        end();
      }
  return found.sort();
}

describe('figures over made editions', function () {
  this.timeout(0);

  it('are those of a plain reckoning, tier by tier', () => {
    fc.assert(
      fc.property(fc.array(edition, { minLength: 2, maxLength: 6 }), (editions) => {
        const { series } = historyOf(editions.map(documentOf));
        // Tiers that share a series count by themselves.
        const lines = series.flatMap(({ id, tiers, points }) =>
          tiers.map((tier) => `${id} ${tier.id}: ${points.map(({ number }) => number).join(' ')}`),
        );
        expect(lines.sort()).to.deep.equal(reckoned(editions));
      }),
      { numRuns: runsOf('SERIES_RUNS', 300) },
    );
  });
});
