/** What a document can say about its tiers, its dimensions and itself: the smallest document for each. */
import { expect } from 'chai';
import { formatTable } from '../../src/localize/format-table.js';
import { formatTierHead } from '../../src/localize/format-tier.js';
import { compare, rowsOf } from '../../src/program/comparison/comparison.js';
import { formatComparedLine } from '../../src/localize/comparator/format-compared.js';
import { tierFor } from '../../src/program/comparison/tier-for.js';
import { weigh } from '../../src/program/comparison/weights.js';
import { editionPairs } from '../../src/program/editions/editions.js';
import { pairTiers } from '../../src/program/editions/pairing.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { rowsShown } from '../../src/program/matrix/rows-shown.js';
import { initialView, viewFromText, viewToText } from '../../src/program/matrix/view-state.js';
import { parse } from '../../src/program/read/parse.js';
import { dimensionsInUse, validChoice, type Choice } from '../../src/program/resolve.js';
import type { Program } from '../../src/program/schema/program.js';
import type { Facts } from '../../src/program/standing/facts.js';
import { standing } from '../../src/program/standing/standing.js';
import { planOf } from '../../src/program/standing/plan.js';
import { pathsTo } from '../../src/program/way-up/paths.js';
import { waysUp } from '../../src/program/way-up/way-up.js';
import { allLanguages, inLanguage, plain } from '../localize/said.js';
import { aProgram } from '../programs.js';

const TODAY = '2026-01-15';
const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));

/** The table as plain text: each row from its label on. */
function table(program: Program, choice: Choice = {}): string[][] {
  const view = matrixView(program, choice);
  return formatTable(view, rowsShown(view, { differencesOnly: false }), inLanguage('en', program)).map(
    (row) => row.slice(2).map(plain),
  );
}
const row = (program: Program, label: string, choice: Choice = {}) =>
  table(program, choice)
    .find(([name]) => name!.startsWith(label))
    ?.slice(1);
const heads = (program: Program, choice: Choice = {}) => table(program, choice)[0]!.slice(1);
const states = (program: Program, facts: Facts, choice: Choice = {}) =>
  Object.fromEntries(
    standing(program, facts, choice, TODAY).tiers.map(({ tier, state }) => [tier.id, state]),
  );

/** What is wrong with a document of two tiers, Silver and Gold, with these keys. */
function mistakes(more: object): string[] {
  const result = parse(
    JSON.stringify({
      schemaVersion: 1,
      id: 'acme',
      vendor: { name: 'Acme' },
      name: 'Acme',
      tiers: named('Silver', 'Gold'),
      ...more,
    }),
  );
  return (result.ok ? result.warnings : result.problems).map(({ code, pointer }) => `${code} ${pointer}`);
}

before(allLanguages);

describe('a status on top of several tiers', () => {
  const champion = (overlayOn: string | string[]) =>
    aProgram({
      tiers: [...named('Bronze', 'Silver', 'Gold'), { id: 'champion', name: 'Champion', overlayOn }],
      measures: [{ id: 'deals', name: 'Deals' }],
      requirements: {
        bronze: { kind: 'measure', measure: 'deals', atLeast: 1 },
        silver: { kind: 'tier', tiers: ['bronze'] },
        gold: { kind: 'tier', tiers: ['silver', 'bronze'] },
        champion: { kind: 'measure', measure: 'deals', atLeast: 9 },
      },
    });

  it('says in the head of its column on top of which, any one of them', () => {
    expect(heads(champion(['bronze', 'silver', 'gold']))[3]).to.equal(
      'Champion · On top of Bronze, Silver, or Gold',
    );
    expect(heads(champion('gold'))[3]).to.equal('Champion · On top of Gold');
  });

  it('is held together with one of them, and which one is not told', () => {
    const program = champion(['bronze', 'silver']);
    // Held on top of Bronze or Silver: both will do for Gold, and one of them is not known for Silver.
    expect(states(program, { tier: 'champion' })).to.include({ silver: 'not-checkable', gold: 'met' });
    expect(states(champion('bronze'), { tier: 'champion' })).to.include({ silver: 'met' });
  });

  it('is no step, and no answer leads to it', () => {
    const { tiers, next } = standing(champion(['silver', 'gold']), { deals: 9, tier: 'gold' }, {}, TODAY);
    expect(tiers[3]).to.include({ state: 'not-checkable', onLadder: false, reachable: false });
    expect(next?.tier.id).not.to.equal('champion');
  });

  it('has each of its tiers checked, and no tier on top of itself by way of another', () => {
    expect(mistakes({ tiers: [...named('A'), { id: 'b', name: 'B', overlayOn: ['a', 'c'] }] })).to.deep.equal(
      ['unknown-reference /tiers/1/overlayOn/1'],
    );
    expect(
      mistakes({
        tiers: [
          { id: 'a', name: 'A', overlayOn: ['c', 'b'] },
          { id: 'b', name: 'B', overlayOn: ['a', 'c'] },
          { id: 'c', name: 'C' },
        ],
      }),
    ).to.deep.equal(['circle /tiers/0/overlayOn', 'circle /tiers/1/overlayOn']);
    expect(mistakes({ tiers: [{ id: 'a', name: 'A', overlayOn: [] }] })).to.deep.equal([
      'empty-list /tiers/0/overlayOn',
    ]);
  });
});

describe('a level beside the tiers', () => {
  it('says so in the head of its column, with what it asks and brings as any tier', () => {
    const program = aProgram({
      tiers: [...named('Gold'), { id: 'cloud', name: 'Cloud competency', besides: true }],
      measures: [{ id: 'experts', name: 'Cloud experts' }],
      requirements: { cloud: { kind: 'measure', measure: 'experts', atLeast: 2 } },
    });
    expect(heads(program)).to.deep.equal(['Gold', 'Cloud competency · Beside the tiers']);
    expect(row(program, 'Cloud experts')).to.deep.equal(['Not mentioned', 'At least 2']);
  });
});

const MARKET = {
  id: 'market',
  name: 'Market',
  options: [
    { id: 'mature', name: 'Mature' },
    { id: 'growth', name: 'Growth' },
  ],
};

describe('a tier for some options only', () => {
  const program = aProgram({
    dimensions: [MARKET],
    tiers: [
      ...named('Silver'),
      { id: 'global', name: 'Global', only: { market: ['mature'] }, comesFrom: ['silver'] },
      { id: 'top', name: 'Top', comesFrom: ['silver', 'global'] },
    ],
    benefits: [{ id: 'mdf', name: 'MDF', topic: 'mdf', value: true }],
    measures: [{ id: 'deals', name: 'Deals' }],
    requirements: Object.fromEntries(
      ['silver', 'global', 'top'].map((id, at) => [
        id,
        { kind: 'measure', measure: 'deals', atLeast: 10 * (at + 1) },
      ]),
    ),
    costs: [
      { id: 'fee', name: 'Fee', kind: 'fee', values: { global: { kind: 'money', value: 500, per: 'year' } } },
    ],
  });

  it('says for whom it is where nothing is chosen, and nothing where it is for the reader', () => {
    expect(heads(program)[1]).to.equal('Global · Only Mature');
    expect(heads(program, { market: 'mature' })[1]).to.equal('Global');
    expect(row(program, 'MDF')).to.deep.equal(['Yes', 'Yes', 'Yes']);
    expect(dimensionsInUse(program).map(({ id }) => id)).to.deep.equal(['market']);
  });

  it('says in its head and in every cell that it is not offered for another option', () => {
    const choice = { market: 'growth' };
    const words = 'Not offered for Growth';
    expect(heads(program, choice)[1]).to.equal(`Global · ${words}`);
    expect(row(program, 'MDF', choice)).to.deep.equal(['Yes', words, 'Yes']);
    expect(row(program, 'Deals', choice)).to.deep.equal(['At least 10', words, 'At least 30']);
    expect(formatTierHead(program.tiers[1]!, choice, inLanguage('de', program), program)).to.deep.equal([
      'Nicht angeboten: Growth',
    ]);
  });

  it('is asked for by no way up of somebody else, and is no step of the ladder for them', () => {
    const growth = standing(program, { deals: 10 }, { market: 'growth' }, TODAY);
    expect(growth.next?.tier.id).to.equal('top');
    expect(growth.tiers[1]).to.deep.include({ state: 'not-met', notOffered: { market: ['growth'] } });
    expect(waysUp(program, { deals: 10 }, { market: 'growth' }, TODAY, 'global').ways).to.deep.equal([]);
    const through = (market: string) =>
      pathsTo('top', planOf(program, { market }, TODAY), {}).paths.map((path) => path.through.join(' '));
    expect(through('growth')).to.deep.equal(['silver']);
    expect(through('mature')).to.deep.equal(['silver', 'global silver']);
    expect(standing(program, { deals: 10 }, { market: 'mature' }, TODAY).next?.tier.id).to.equal('global');
  });

  it('may be met or not where nothing is chosen', () => {
    expect(states(program, { deals: 20 })).to.include({ silver: 'met', global: 'unknown' });
    expect(states(program, { deals: 9 })).to.include({ global: 'not-met' });
    expect(waysUp(program, { deals: 10 }, {}, TODAY, 'global').ways.length).to.equal(1);
  });

  it('is left out of the ladder that a comparison counts on, and says what it is where it is named', () => {
    expect(tierFor(program, 2, { market: 'growth' }).tier.id).to.equal('top');
    const view = compare([{ program, tier: 'global', choice: { market: 'growth' } }]);
    const said = rowsOf(view).flatMap(({ cells }) =>
      cells.map((cell) => formatComparedLine(cell, 'x', inLanguage('en', program), program)),
    );
    expect(said.length).to.be.greaterThan(0);
    for (const line of said) expect(line).to.contain('Not offered for Growth');
  });

  it('has its options checked', () => {
    expect(
      mistakes({ dimensions: [MARKET], tiers: [{ id: 'a', name: 'A', only: { market: ['old'] } }] }),
    ).to.deep.equal(['unknown-reference /tiers/0/only/market/0']);
  });
});

const TRACK = {
  id: 'track',
  name: 'Track',
  multiple: true,
  options: ['Build', 'Sell', 'Serve'].map((name) => ({ id: name.toLowerCase(), name })),
};

describe('a dimension of which one can have several options', () => {
  const program = aProgram({
    dimensions: [TRACK],
    tiers: named('Gold'),
    benefits: [
      {
        id: 'rebate',
        name: 'Rebate',
        value: {
          kind: 'varies',
          by: 'track',
          cases: { build: { kind: 'percent', value: 5 }, sell: { kind: 'percent', value: 10 } },
        },
      },
      { id: 'kits', name: 'Kits', value: true, only: { track: ['build'] } },
    ],
    measures: ['Apps', 'Deals', 'Reviews'].map((name) => ({ id: name.toLowerCase(), name })),
    requirements: {
      gold: {
        kind: 'all',
        of: [
          {
            kind: 'varies',
            by: 'track',
            cases: {
              build: { kind: 'measure', measure: 'apps', atLeast: 2 },
              sell: { kind: 'measure', measure: 'deals', atLeast: 3 },
            },
          },
          { kind: 'measure', measure: 'reviews', atLeast: 1, only: { track: ['sell', 'serve'] } },
        ],
      },
    },
  });

  it('shows what differs for each that is chosen, and what concerns one of them', () => {
    expect(row(program, 'Rebate', { track: 'build sell' })).to.deep.equal(['Build: 5%; Sell: 10%']);
    expect(row(program, 'Rebate', { track: 'sell serve' })).to.deep.equal(['Sell: 10%; Serve: Not known']);
    expect(row(program, 'Rebate', { track: 'sell' })).to.deep.equal(['10%']);
    expect(row(program, 'Kits', { track: 'build sell' })).to.deep.equal(['Yes']);
    expect(row(program, 'Kits', { track: 'sell serve' })).to.equal(undefined);
  });

  it('asks what differs for each that is chosen, and what concerns one of them once', () => {
    const gold = (facts: Facts, track: string) => states(program, facts, { track })['gold'];
    expect(gold({ apps: 2 }, 'build')).to.equal('met');
    expect(gold({ apps: 2, deals: 2, reviews: 1 }, 'build sell')).to.equal('not-met');
    expect(gold({ apps: 2, deals: 3 }, 'build sell')).to.equal('unknown');
    expect(gold({ apps: 2, deals: 3, reviews: 1 }, 'build sell')).to.equal('met');
    const [way] = waysUp(program, {}, { track: 'build sell' }, TODAY, 'gold').ways;
    expect(way!.steps.length).to.equal(3);
  });

  it('leaves open what several could reach and one alone cannot, where none is chosen', () => {
    const some = aProgram({
      dimensions: [TRACK],
      tiers: named('Gold'),
      measures: ['Apps', 'Deals', 'Reviews'].map((name) => ({ id: name.toLowerCase(), name })),
      requirements: {
        gold: {
          kind: 'some',
          count: 2,
          of: [
            { kind: 'measure', measure: 'apps', atLeast: 1, only: { track: ['build'] } },
            { kind: 'measure', measure: 'deals', atLeast: 1, only: { track: ['sell'] } },
            { kind: 'measure', measure: 'reviews', atLeast: 1 },
          ],
        },
      },
    });
    const facts = { apps: 1, deals: 1, reviews: 0 };
    expect(states(some, facts)['gold']).to.equal('unknown');
    expect(states(some, facts, { track: 'build sell' })['gold']).to.equal('met');
    expect(states(some, facts, { track: 'sell' })['gold']).to.equal('not-met');
  });

  it('leaves open what each option alone reaches and several might not, where none is chosen', () => {
    const leaf = { kind: 'measure', measure: 'apps', atLeast: 1 };
    const known = (...options: string[]) => ({
      kind: 'varies',
      by: 'track',
      cases: Object.fromEntries(options.map((option) => [option, leaf])),
    });
    const some = aProgram({
      dimensions: [TRACK],
      tiers: named('Gold'),
      measures: named('Apps'),
      requirements: {
        gold: { kind: 'some', count: 2, of: [leaf, known('build', 'serve'), known('sell', 'serve')] },
      },
    });
    for (const track of ['build', 'sell', 'serve'])
      expect(states(some, { apps: 1 }, { track })['gold'], track).to.equal('met');
    // Of both, one case of each is not known.
    expect(states(some, { apps: 1 }, { track: 'build sell' })['gold']).to.equal('not-checkable');
    expect(states(some, { apps: 1 })['gold']).to.equal('unknown');
  });

  it('takes the points of a score over all that are chosen', () => {
    const points = aProgram({
      dimensions: [TRACK],
      tiers: named('Gold'),
      measures: named('Apps', 'Deals'),
      requirements: {
        gold: {
          kind: 'score',
          method: 'sum',
          atLeast: 4,
          parts: ['apps', 'deals'].map((measure, at) => ({
            id: measure,
            name: measure,
            measure,
            earns: [{ points: 2 }],
            only: { track: [at === 0 ? 'build' : 'sell'] },
          })),
        },
      },
    });
    expect(states(points, { apps: 1, deals: 1 }, { track: 'build' })['gold']).to.equal('not-met');
    expect(states(points, { apps: 1, deals: 1 }, { track: 'build sell' })['gold']).to.equal('met');
    expect(states(points, { apps: 1, deals: 1 })['gold']).to.equal('unknown');
  });

  it('keeps a choice in its order, without what does not exist, and in a link', () => {
    expect(validChoice(program, { track: 'sell nothing build' })).to.deep.equal({ track: 'build sell' });
    const one = aProgram({ dimensions: [{ ...TRACK, multiple: false }] });
    expect(validChoice(one, { track: 'build sell' })).to.deep.equal({});
    const start = initialView(program);
    const text = viewToText({ ...start, choice: { track: 'build sell' } }, program);
    expect(viewFromText(text, program, start).choice).to.deep.equal({ track: 'build sell' });
  });
});

describe('a dimension of which the options are not told', () => {
  const region = { id: 'region', name: 'Region', options: 'not-known' };

  it('is no mistake, and nothing can depend on it', () => {
    expect(mistakes({ dimensions: [region] })).to.deep.equal([]);
    expect(
      mistakes({
        dimensions: [region],
        benefits: [{ id: 'a', name: 'A', value: true, only: { region: ['x'] } }],
      }),
    ).to.deep.equal(['unknown-reference /benefits/0/only/region/0']);
    expect(mistakes({ dimensions: [{ ...region, options: 'not-sure' }] })).to.have.length(1);
  });
});

describe('a benefit of which it is not known which tiers have it', () => {
  const funds = (more: object = {}) =>
    aProgram({
      tiers: named('Silver', 'Gold', 'Top'),
      complete: ['benefits'],
      benefits: [{ id: 'mdf', name: 'MDF', topic: 'mdf', tiersNotKnown: true, ...more }],
    });
  const words = 'Offered; in which tiers is not known';

  it('says so in every cell, beside what it is, but where a tier has a value of its own', () => {
    expect(row(funds(), 'MDF')).to.deep.equal([words, words, words]);
    const some = funds({ value: { kind: 'percent', upTo: 5 }, values: { top: false } });
    expect(row(some, 'MDF (up to 5%)')).to.deep.equal([words, words, 'No']);
    expect(mistakes({ benefits: [{ id: 'mdf', name: 'MDF', tiersNotKnown: true }] })).to.deep.equal([]);
  });

  it('neither wins nor loses', () => {
    const other = { ...funds({ value: true }), id: 'other', vendor: { name: 'B' } };
    const sure = aProgram({
      benefits: [{ id: 'mdf', name: 'MDF', topic: 'mdf', value: { kind: 'percent', value: 5 } }],
    });
    const view = compare([{ program: sure }, { program: other }]);
    const [first] = weigh(view, { 'get mdf': 5 });
    expect(first).to.include({ low: 0, high: 1, certain: false });
  });
});

describe('an edition that was withdrawn', () => {
  const edition = (id: string, more: object = {}) => ({ ...aProgram(), id, edition: { label: id, ...more } });
  const one = edition('2019');
  const never = edition('2020', { status: 'withdrawn', replaces: '2019' });
  const two = edition('2021', { replaces: '2019' });
  const ids = (pairs: ReturnType<typeof editionPairs>) =>
    pairs.map((pair) => pair.map(({ id }) => id).join(' > '));

  it('comes between no two others', () => {
    expect(ids(editionPairs([one, never, two]))).to.deep.equal(['2019 > 2021']);
    expect(ids(editionPairs([two, never, one]))).to.deep.equal(['2019 > 2021']);
    expect(ids(editionPairs([one, never]))).to.deep.equal([]);
  });
});

describe('what a tier was called before', () => {
  const edition = (tiers: object[]) => aProgram({ tiers });
  const pairs = (older: object[], newer: object[]) =>
    pairTiers(edition(older), edition(newer)).map(
      (pair) => `${pair.older?.id ?? '-'} > ${pair.newer?.id ?? '-'}`,
    );

  it('is said of the tier, with the options for which it was so', () => {
    const program = aProgram({
      dimensions: [MARKET],
      tiers: [
        {
          id: 'ridge',
          name: 'Ridge',
          formerly: ['Silver', { name: 'Base', only: { market: ['growth'] } }, { en: 'Start', de: 'Anfang' }],
        },
        { id: 'crest', name: 'Crest', description: 'High.' },
      ],
    });
    expect(row(program, 'About')).to.deep.equal([
      'Formerly Silver (formerly Base, only Growth; formerly Start)',
      'High.',
    ]);
    expect(
      mistakes({ tiers: [{ id: 'a', name: 'A', formerly: [{ name: 'B', only: { x: ['y'] } }] }] }),
    ).to.deep.equal(['unknown-reference /tiers/0/formerly/0/only/x']);
  });

  it('leads from one edition to the next where only one tier fits', () => {
    const ridge = { id: 'ridge', name: 'Ridge', formerly: ['Silver'] };
    expect(pairs(named('Silver', 'Gold'), [ridge, ...named('Gold')])).to.deep.equal([
      'silver > ridge',
      'gold > gold',
    ]);
    // A name that was so for some only, or fits two, says nothing of the whole.
    const limited = { ...ridge, formerly: [{ name: 'Silver', only: { market: ['mature'] } }] };
    const both = [ridge, { ...ridge, id: 'hill', name: 'Hill' }];
    expect(pairs(named('Silver'), both)).to.deep.equal(['silver > -', '- > ridge', '- > hill']);
    const older = { dimensions: [MARKET], tiers: named('Silver') };
    expect(
      pairTiers(aProgram(older), aProgram({ ...older, tiers: [limited] })).map((pair) => pair.older?.id),
    ).to.deep.equal(['silver', undefined]);
    // What it `was`, by id, goes first.
    expect(pairs(named('Silver', 'Bronze'), [{ ...ridge, was: ['bronze'] }])).to.deep.equal([
      'silver > -',
      'bronze > ridge',
    ]);
  });
});

describe('the rows about the tiers themselves', () => {
  const labels = (...tiers: object[]) =>
    table(aProgram({ tiers: tiers.map((tier, at) => ({ id: `t${String(at)}`, name: 'T', ...tier })) }))
      .slice(1)
      .map(([label, ...cells]) => [label, ...cells].join(' | '));

  it('stand only where a tier says something', () => {
    expect(labels({}, {})).to.deep.equal([]);
    expect(labels({ note: 'Seen once.' }, {})).to.deep.equal(['Remarks | See the note | Not mentioned']);
    expect(labels({ description: 'First.' }, {})).to.deep.equal(['About | First. | Not mentioned']);
  });

  it('say what is said of how one gets in, and not that the rest is not known', () => {
    expect(labels({ longestStay: { value: 12, unit: 'month' } }, {})).to.deep.equal([
      'How one gets in | For 12 months at most | Not mentioned',
    ]);
    expect(labels({ from: '2027' }, { admission: 'approval' })).to.deep.equal([
      'How one gets in | From 2027 | With the vendor’s approval',
    ]);
  });
});

describe('how often tiers are looked at', () => {
  it('may differ by tier, whose ids are checked', () => {
    const every = [
      { tiers: ['silver'], value: 1, unit: 'day' },
      { tiers: ['gold', 'top'], is: 'continuous' },
    ];
    expect(mistakes({ review: { every } })).to.deep.equal(['unknown-reference /review/every/1/tiers/1']);
    expect(mistakes({ review: { every: 'continuous' } })).to.deep.equal([]);
    expect(mistakes({ review: { every: 'sometimes' } })).to.have.length(1);
  });

  it('may be told by days or months of every year', () => {
    expect(mistakes({ review: { every: { on: ['--01-15', '--07'] } } })).to.deep.equal([]);
    expect(mistakes({ review: { every: [{ tiers: ['silver'], on: ['--01-15'] }] } })).to.deep.equal([]);
    expect(mistakes({ review: { every: { on: ['2026-01-15'] } } })).to.deep.equal([
      'bad-year-day /review/every/on/0',
    ]);
    expect(mistakes({ review: { every: { on: [] } } })).to.deep.equal(['empty-list /review/every/on']);
  });
});
