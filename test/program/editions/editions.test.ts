import { expect } from 'chai';
import type { Cell } from '../../../src/program/matrix/matrix-view.js';
import type { Change } from '../../../src/program/editions/change.js';
import { changes, isProgramChange, type EditionOptions } from '../../../src/program/editions/editions.js';
import type { Program } from '../../../src/program/schema/program.js';
import type { Text } from '../../../src/program/schema/scalars.js';
import { EDITIONS, aProgram, readProgram } from '../../programs.js';

const words = (text: Text) => (typeof text === 'string' ? text : Object.values(text)[0]!);

/** What a cell says, as short as a test can read it. */
function told(cell: Cell | undefined): string {
  if (!cell) return '-';
  if (cell.kind === 'requirement' && cell.requirement.kind === 'measure') {
    const { atLeast, between, toBeFixed, held, is } = cell.requirement;
    return String(is ?? atLeast ?? between?.join('-') ?? toBeFixed?.join('-') ?? held);
  }
  if (cell.kind !== 'value') return cell.kind;
  const { value } = cell;
  if (value.kind === 'date') return value.value;
  if ('value' in value || 'upTo' in value) return `${value.value ?? value.upTo} ${value.kind}`;
  return value.kind === 'text' ? words(value.text) : value.kind;
}

/** A change in one line: "tightened gold net-new-users: 100 > 150". */
function line({ kind, tiers, row, texts, older, newer, options, alternative: way, held }: Change): string {
  const where = tiers.map(({ older: was, newer: is }) =>
    was?.id === is?.id ? is!.id : `${was?.id ?? ''}>${is?.id ?? ''}`,
  );
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');
  const facts = texts
    ? `“${words(texts.older)}” > “${words(texts.newer)}”`
    : held
      ? `${ids(held.older)} > ${ids(held.newer)}`
      : `${told(older)} > ${told(newer)}`;
  return [
    kind,
    where.join(','),
    way ? `way ${way.number}` : '',
    row?.id ?? '',
    options ? `(${Object.values(options).join(' ')})` : '',
  ]
    .filter(Boolean)
    .join(' ')
    .concat(row || texts ? `: ${facts}` : '');
}

async function between(older: string, newer: string, options?: EditionOptions) {
  return changes(await readProgram(older), await readProgram(newer), options);
}
/** What changed in the program; definitions in other words are left out where only figures matter. */
async function lines(older: string, newer: string, options?: EditionOptions) {
  return (await between(older, newer, options)).filter(isProgramChange).map(line);
}
const figures = (all: readonly string[]) => all.filter((each) => !/^(reworded|renamed)/.test(each));

describe('the changes of the Odoo editions', () => {
  // Earlier published versions, in the fact sheet of Odoo: users and certified people for Ready / Silver / Gold,
  // retention for Silver / Gold, Odoo.sh commission for Learning / Ready / Silver / Gold.
  //
  // v7       0 / 50 / 100    1 / 2 / 4   introduced   not recorded
  // between  10 / 50 / 150   1 / 2 / 3   70 / 80      10 / 100 / 100 / 100
  // v10      unchanged       unchanged   unchanged    official levels lowered to 50
  // v11      10 / 75 / 300   1 / 3 / 6   70 / 80      10 / 50 / 50 / 50
  it('from version 7 to the undated copy', async () => {
    expect(figures(await lines('odoo-v7', 'odoo-between-v7-and-v11'))).to.deep.equal([
      'tightened ready net-new-users: 0 > 10',
      'tightened gold net-new-users: 100 > 150',
      'eased gold certified-employees: 4 > 3',
    ]);
    // Retention was introduced by version 7, but its figures are first known from the copy.
    const known = (await between('odoo-v7', 'odoo-between-v7-and-v11')).filter(
      (each) => !isProgramChange(each),
    );
    expect(known.map(line)).to.deep.equal([
      'now-known silver retention: not-known > 70',
      'now-known gold retention: not-known > 80',
      'now-known learning odoo-sh-commission: not-known > 10 percent',
      'now-known ready,silver,gold odoo-sh-commission: not-known > 100 percent',
    ]);
  });

  it('from the undated copy to version 10', async () => {
    expect(figures(await lines('odoo-between-v7-and-v11', 'odoo-v10'))).to.deep.equal([
      'lowered ready,silver,gold odoo-sh-commission: 100 percent > 50 percent',
    ]);
  });

  it('from version 10 to version 11', async () => {
    expect(await lines('odoo-v10', 'odoo-v11')).to.deep.equal([
      'tightened silver net-new-users: 50 > 75',
      'tightened silver certified-employees: 2 > 3',
      'tightened gold net-new-users: 150 > 300',
      'tightened gold certified-employees: 3 > 6',
      'renamed net-new-users: “New Odoo Enterprise users sold” > “Net new Odoo Enterprise users sold”',
      'renamed certified-employees: “Certified employees” > “Employees certified on a recent version”',
    ]);
  });

  it('from version 7 to version 11', async () => {
    expect(figures(await lines('odoo-v7', 'odoo-v11'))).to.deep.equal([
      'tightened ready net-new-users: 0 > 10',
      'tightened silver net-new-users: 50 > 75',
      'tightened silver certified-employees: 2 > 3',
      'tightened gold net-new-users: 100 > 300',
      'tightened gold certified-employees: 4 > 6',
    ]);
  });

  it('name the source of each side', async () => {
    const [first] = await between('odoo-v7', 'odoo-v11');
    expect(first!.sources).to.deep.equal({ older: ['change-v7'], newer: ['agreement'] });
  });
});

describe('the changes of other real editions', () => {
  it('HubSpot, 2016 to 2018: the table of thresholds in its fact sheet, with half of them in growth markets', async () => {
    // That two tiers were not there in 2016 no source says.
    expect(await lines('hubspot-2016', 'hubspot-2018')).to.deep.equal([
      'tightened silver sold-mrr (ordinary): 625 > 1125',
      'tightened silver sold-mrr (growth): 312.5 > 562.5',
      'eased silver managed-mrr (ordinary): 3500 > 1125',
      'eased silver managed-mrr (growth): 1750 > 562.5',
      'eased silver,gold,platinum,diamond app-usage: 5 > 3',
      'tightened gold sold-mrr (ordinary): 1125 > 2100',
      'tightened gold sold-mrr (growth): 562.5 > 1050',
      'eased gold managed-mrr (ordinary): 6500 > 6000',
      'eased gold managed-mrr (growth): 3250 > 3000',
    ]);
  });

  it('HubSpot, 2018 to 2020: Elite is new, and nothing is said of tiers that the record of 2020 leaves out', async () => {
    const found = await between('hubspot-2018', 'hubspot-2020');
    expect(figures(found.filter(isProgramChange).map(line))).to.deep.equal(['added >elite']);
    expect(found.map(line)).to.include.members([
      'no-longer-known sales-referral>',
      'no-longer-known sales-solutions>',
    ]);
  });

  it('HubSpot, 2020 to 2022: no figure of the points is taken for one of the sales before', async () => {
    const found = await lines('hubspot-2020', 'hubspot-2022');
    expect(figures(found)).to.deep.equal(['removed silver>']);
  });

  it('HubSpot, 2022 to 2025: points that were in force already are no change, whenever they began', async () => {
    // The older record says that they began in February 2024, the newer one only what holds since July 2025.
    expect(await lines('hubspot-2022', 'hubspot-2025')).to.deep.equal([
      'renamed certification: “Partner Certification” > “Solutions Partner Certification”',
    ]);
  });

  it('a choice leaves one market', async () => {
    const found = await lines('hubspot-2016', 'hubspot-2018', { choice: { market: 'growth' } });
    expect(found).to.include('tightened gold sold-mrr: 562.5 > 1050');
    expect(found.join()).not.to.include('1125');
  });

  it('Dell EMC, FY2018 to FY2022: figures that are no longer recorded are no change of the program', async () => {
    const found = await between('dell-emc-fy2018', 'dell-emc-fy2022');
    expect(found.filter(isProgramChange).map(line)).to.deep.equal([]);
    expect(found.map(line)).to.include('no-longer-known gold way 1 total-revenue: 3000000-7000000 > -');
  });

  it('Dell PartnerDirect, 2012 to 2013: the thresholds of the USA and Canada', async () => {
    expect(figures(await lines('dell-partnerdirect-2012', 'dell-partnerdirect-2013'))).to.deep.equal([
      'tightened premier product-family-sales (usa): 750000 > 1000000',
      'tightened premier product-family-sales (canada): 500000 > 750000',
    ]);
  });

  it('Nutanix, 2018 to 2019: the new-customer rebate', async () => {
    expect(await lines('nutanix-charter-2018', 'nutanix-charter-2019')).to.deep.equal([
      'raised pioneer new-customer-rebate: 1 percent > 2 percent',
      'raised scaler new-customer-rebate: 3 percent > 4 percent',
      'raised master new-customer-rebate: 5 percent > 7 percent',
    ]);
  });

  it('Nutanix, Charter to Elevate: other tiers altogether', async () => {
    expect(await lines('nutanix-charter-2019', 'nutanix-elevate-fy21')).to.deep.equal([
      'removed pioneer>',
      'removed scaler>',
      'removed master>',
      'added >authorized',
      'added >professional',
      'added >champion',
    ]);
  });

  it('Atlassian, 2016 to 2017: people instead of revenue', async () => {
    expect(await lines('atlassian-solution-partner-2016', 'atlassian-solution-partner-2017')).to.deep.equal([
      'added silver accredited-professionals: - > 1',
      'removed silver licence-revenue: 50000 > not-required',
      'added gold accredited-professionals: - > 4',
      'removed gold licence-revenue: 100000 > not-required',
      'added platinum accredited-professionals: - > 8',
      'removed platinum licence-revenue: 250000 > not-required',
    ]);
  });

  it('an edition has not changed from itself', async () => {
    for (const name of Object.values(EDITIONS).flat())
      expect((await between(name, name)).map(line), name).to.deep.equal([]);
  });

  it('what was added one way was removed the other way', async () => {
    for (const [older, newer] of [
      ['odoo-v7', 'odoo-v11'],
      ['hubspot-2016', 'hubspot-2018'],
      ['nutanix-charter-2018', 'nutanix-charter-2019'],
      ['atlassian-solution-partner-2016', 'atlassian-solution-partner-2017'],
    ] as const) {
      const there = await between(older, newer);
      const back = await between(newer, older);
      const count = (all: readonly Change[], kind: Change['kind']) =>
        all
          .filter((change) => change.kind === kind)
          .reduce((sum, { tiers }) => sum + Math.max(tiers.length, 1), 0);
      for (const [kind, opposite] of [
        ['added', 'removed'],
        ['raised', 'lowered'],
        ['tightened', 'eased'],
        ['now-known', 'no-longer-known'],
        ['reworded', 'reworded'],
        ['changed', 'changed'],
      ] as const) {
        expect(count(there, kind), `${older} ${kind}`).to.equal(count(back, opposite));
        expect(count(back, kind), `${newer} ${kind}`).to.equal(count(there, opposite));
      }
    }
  });
});

/** A score of so many parts: each an id, a name and, where one counts it, a measure. */
function scored(
  parts: readonly (readonly [id: string, name: string, measure?: string])[],
  more: object = {},
) {
  return aProgram({
    measures: ['score', 'activity', 'leads'].map((id) => ({ id, name: id })),
    requirements: {
      gold: {
        kind: 'score',
        measure: 'score',
        method: 'sum',
        atLeast: 500,
        outOf: 1000,
        parts: parts.map(([id, name, measure]) => ({
          id,
          name,
          measure,
          max: 'not-published',
          ...(measure === undefined && { is: 'not-published' }),
        })),
        ...more,
      },
    },
  });
}

describe('the parts of a score', () => {
  it('Salesforce, PY21 to FY22: Engagement became Growth, and Lead is new', () => {
    const py21 = [
      ['success', 'Customer success'],
      ['innovation', 'Innovation'],
      ['engagement', 'Engagement', 'activity'],
    ] as const;
    const fy22 = (growth: string) =>
      [...py21.slice(0, 2), [growth, 'Growth', 'activity'], ['lead', 'Lead', 'leads']] as const;
    const told = ['renamed activity: “Engagement” > “Growth”', 'added gold leads: - > part'];
    const against = { status: 'contradicted', conflicts: [{ value: { kind: 'points', atLeast: 750 } }] };
    // By its id, or by what it counts.
    for (const id of ['engagement', 'growth'])
      expect(changes(scored(py21), scored(fy22(id), against)).map(line)).to.deep.equal(told);
    expect(changes(scored(fy22('growth')), scored(py21)).map(line)).to.deep.equal([
      'renamed activity: “Growth” > “Engagement”',
      'removed gold leads: part > -',
    ]);
  });

  it('are not told of a score that is new', () => {
    const without = aProgram({
      measures: [{ id: 'a', name: 'A' }],
      requirements: { gold: { kind: 'measure', measure: 'a', atLeast: 1 } },
    });
    const found = changes(without, scored([['success', 'Customer success']])).map(line);
    expect(found).to.deep.equal(['now-known gold score: - > requirement', 'no-longer-known gold a: 1 > -']);
  });
});

describe('changes', () => {
  const percent = (value: number, more: object = {}) => ({ kind: 'percent', value, ...more });
  const row = (values: object, more: object = {}) => ({ id: 'mdf', name: 'MDF', values, ...more });
  const benefit = (values: object, more: object = {}) => aProgram({ benefits: [row(values, more)] });
  const happened = (older: object, newer: object, options?: EditionOptions) =>
    changes(benefit(older), benefit(newer), options).map(line);
  const unit = { one: 'seat', other: 'seats' };

  for (const { name, older, newer, is } of [
    { name: 'a number up', older: percent(5), newer: percent(7), is: 'raised' },
    { name: 'a number down', older: percent(5), newer: percent(3), is: 'lowered' },
    {
      name: 'both ends of a range up',
      older: { kind: 'percent', low: 1, high: 3 },
      newer: { kind: 'percent', low: 2, high: 4 },
      is: 'raised',
    },
    {
      name: 'a range that grows both ways',
      older: { kind: 'percent', low: 2, high: 3 },
      newer: { kind: 'percent', low: 1, high: 4 },
      is: 'changed',
    },
    { name: 'exactly to up to', older: percent(5), newer: { kind: 'percent', upTo: 5 }, is: 'changed' },
    {
      name: 'another currency',
      older: { kind: 'money', value: 5, currency: 'USD' },
      newer: { kind: 'money', value: 9, currency: 'EUR' },
      is: 'changed',
    },
    {
      name: 'another unit',
      older: { kind: 'count', value: 5, unit },
      newer: { kind: 'count', value: 9, unit: 'sites' },
      is: 'changed',
    },
    { name: 'another kind', older: percent(5), newer: { kind: 'money', value: 9 }, is: 'changed' },
    {
      name: 'another base',
      older: percent(5, { of: 'price' }),
      newer: percent(9, { of: 'margin' }),
      is: 'changed',
    },
    {
      name: 'a base that only one names',
      older: percent(5),
      newer: percent(9, { of: 'margin' }),
      is: 'raised',
    },
    {
      name: 'another condition',
      older: percent(5, { condition: 'A' }),
      newer: percent(5, { condition: 'B' }),
      is: 'changed',
    },
    {
      name: 'a condition that only one names',
      older: percent(5),
      newer: percent(5, { condition: 'B' }),
      is: '',
    },
    { name: 'other words', older: 'Silver', newer: 'Gold', is: 'reworded' },
    { name: 'no to yes', older: false, newer: true, is: 'added' },
    { name: 'a figure to no', older: percent(5), newer: false, is: 'removed' },
    { name: 'zero is no silence', older: percent(0), newer: percent(5), is: 'raised' },
    { name: 'not applicable to a figure', older: { kind: 'not-applicable' }, newer: percent(5), is: 'added' },
    { name: 'not known to a figure', older: { kind: 'not-known' }, newer: percent(5), is: 'now-known' },
    {
      name: 'not published to a figure',
      older: { kind: 'not-published' },
      newer: percent(5),
      is: 'now-known',
    },
    { name: 'not known to no', older: { kind: 'not-known' }, newer: false, is: 'now-known' },
    { name: 'a figure to not known', older: percent(5), newer: { kind: 'not-known' }, is: 'no-longer-known' },
    {
      name: 'one silence to another',
      older: { kind: 'not-published' },
      newer: { kind: 'on-request' },
      is: 'changed',
    },
    {
      name: 'a source',
      older: percent(5, { note: 'x' }),
      newer: percent(5, { note: 'y', status: 'confirmed' }),
      is: '',
    },
  ]) {
    it(`${name}: ${is || 'nothing'}`, () => {
      const found = changes(benefit({ silver: older }), benefit({ silver: newer }));
      expect(found.map(({ kind }) => kind)).to.deep.equal(is ? [is] : []);
    });
  }

  it('says a change of several tiers once', () => {
    expect(
      happened({ silver: percent(5), gold: percent(5) }, { silver: percent(7), gold: percent(7) }),
    ).to.deep.equal(['raised silver,gold mdf: 5 percent > 7 percent']);
  });

  it('says that a benefit moved to other tiers', () => {
    expect(happened({ silver: false, gold: true }, { silver: true, gold: true })).to.deep.equal([
      'moved silver mdf: gold > silver gold',
    ]);
    expect(happened({ silver: true, gold: false }, { silver: false, gold: true })).to.deep.equal([
      'moved silver,gold mdf: silver > gold',
    ]);
    expect(happened({ silver: false, gold: false }, { silver: false, gold: true })).to.deep.equal([
      'added gold mdf: no > yes',
    ]);
  });

  it('takes a condition that one document does not mention for removed only where its list is declared complete', () => {
    const both = { kind: 'all', of: [{ kind: 'measure', measure: 'a', atLeast: 1 }] };
    const measures = ['a', 'b'].map((id) => ({ id, name: id }));
    const more = { kind: 'all', of: [...both.of, { kind: 'measure', measure: 'b', atLeast: 2 }] };
    const older = aProgram({ measures, requirements: { gold: more } });
    const left = (complete: string[]) =>
      changes(older, aProgram({ measures, complete, requirements: { gold: both } })).map(({ kind }) => kind);
    expect(left([])).to.deep.equal(['no-longer-known']);
    expect(left(['requirements'])).to.deep.equal(['removed']);
  });

  it('takes a row that only one document has for added only where the documents are complete', () => {
    const older = aProgram();
    const newer = benefit({ silver: true, gold: false });
    expect(changes(older, newer).map(line)).to.deep.equal(['now-known silver mdf: - > yes']);
    expect(changes(older, newer, { complete: true }).map(line)).to.deep.equal(['added silver mdf: - > yes']);
    expect(changes(newer, older, { complete: true }).map(line)).to.deep.equal([
      'removed silver mdf: yes > -',
    ]);
  });

  it('matches tiers by id, and by what a tier was', () => {
    const older = aProgram({
      tiers: [
        { id: 'bronze', name: 'Bronze' },
        { id: 'premier', name: 'Premier' },
      ],
      benefits: [row({ bronze: percent(1), premier: percent(5) })],
    });
    const newer = aProgram({
      tiers: [
        { id: 'gold', name: 'Gold', was: ['premier'] },
        { id: 'black', name: 'Black' },
      ],
      benefits: [row({ gold: percent(7), black: percent(9) })],
    });
    const renamed = 'renamed premier>gold: “Premier” > “Gold”';
    const raised = 'raised premier>gold mdf: 5 percent > 7 percent';
    expect(changes(older, newer).map(line)).to.deep.equal([
      renamed,
      raised,
      'no-longer-known bronze>',
      'now-known >black',
    ]);
    const all = ['removed bronze>', renamed, 'added >black', raised];
    expect(changes(older, newer, { complete: true }).map(line)).to.deep.equal(all);
    const listed: Pick<Program, 'complete'> = { complete: ['tiers'] };
    expect(changes({ ...older, ...listed }, { ...newer, ...listed }).map(line)).to.deep.equal(all);
    // The other way, it is the older document that tells what the tier is now.
    expect(changes(newer, older).map(line)).to.deep.equal([
      'renamed gold>premier: “Gold” > “Premier”',
      'lowered gold>premier mdf: 7 percent > 5 percent',
      'no-longer-known black>',
      'now-known >bronze',
    ]);
  });

  it('matches rows by topic and name where only one fits', () => {
    const older = aProgram({ benefits: [{ id: 'a', name: 'Rebate', topic: 'rebate', value: percent(1) }] });
    const renamed = (...ids: string[]) =>
      aProgram({ benefits: ids.map((id) => ({ id, name: 'rebate', topic: 'rebate', value: percent(2) })) });
    expect(changes(older, renamed('b')).map(line)).to.deep.equal([
      'raised silver,gold b: 1 percent > 2 percent',
    ]);
    expect(changes(older, renamed('b', 'c')).filter(isProgramChange)).to.deep.equal([]);
  });

  it('knows which way a requirement is harder', () => {
    const asks = (comparison: object) =>
      aProgram({
        measures: [{ id: 'm', name: 'M' }],
        requirements: { gold: { kind: 'measure', measure: 'm', ...comparison } },
      });
    for (const { older, newer, is } of [
      { older: { atLeast: 2 }, newer: { atLeast: 3 }, is: 'tightened' },
      { older: { atLeast: 2 }, newer: { atLeast: 0 }, is: 'eased' },
      { older: { atMost: 24 }, newer: { atMost: 48 }, is: 'eased' },
      { older: { below: 24 }, newer: { below: 12 }, is: 'tightened' },
      { older: { top: 10 }, newer: { top: 5 }, is: 'tightened' },
      { older: { growth: 10 }, newer: { growth: 5 }, is: 'eased' },
      { older: { between: [1, 2] }, newer: { between: [2, 3] }, is: 'changed' },
      { older: { between: [1, 5] }, newer: { between: [1, 10] }, is: 'eased' },
      { older: { between: [1, 5] }, newer: { between: [2, 5] }, is: 'tightened' },
      { older: { above: 5 }, newer: { above: 10, conflicts: [{ value: true }] }, is: 'tightened' },
      {
        older: { atLeast: 4, conflicts: [{ requirement: { kind: 'measure', measure: 'm', atLeast: 2 } }] },
        newer: { atLeast: 2 },
        is: 'now-known',
      },
      { older: { atLeast: 2 }, newer: { exactly: 2 }, is: 'changed' },
      { older: { atLeast: 2 }, newer: { atLeast: 2, recommended: true }, is: 'changed' },
      { older: { atLeast: 2 }, newer: { is: 'not-required' }, is: 'removed' },
      { older: { is: 'not-published' }, newer: { atLeast: 2 }, is: 'now-known' },
    ])
      expect(
        changes(asks(older), asks(newer)).map(({ kind }) => kind),
        JSON.stringify([older, newer]),
      ).to.deep.equal([is]);
  });

  it('takes other words for a change, whatever another source says against them', () => {
    const list = (...items: unknown[]) => ({ kind: 'list', items });
    const [older, newer] = [
      { ...list(percent(1), percent(2)), conflicts: [{ value: list(percent(5), percent(6)) }] },
      list(percent(3), percent(4)),
    ].map((value) => aProgram({ benefits: [{ id: 'a', name: 'A', value }] })) as [Program, Program];
    expect(changes(older, newer).map(({ kind }) => kind)).to.deep.equal(['changed']);
  });

  for (const from of ['2025', '2025-01', '2025-01-01'])
    it(`takes an edition that begins in ${from} for one that begins on its first day`, () => {
      const value = (...more: object[]) => ({
        kind: 'list',
        items: [{ kind: 'text', text: 'A day' }, ...more],
      });
      const [older, newer] = [value(), value({ ...percent(9), from: '2025-01-01' })].map((one) =>
        aProgram({ edition: { label: 'E', from }, benefits: [{ id: 'a', name: 'A', value: one }] }),
      ) as [Program, Program];
      const [change] = changes(older, newer);
      expect(change).to.include({ kind: 'changed' });
      // Both are lists: what begins on that day belongs to the newer one.
      expect(change!.because).to.equal(undefined);
    });

  it('compares what is told by several days as it is on the day that the newer edition begins', () => {
    const percent = (value: number, more: object = {}) => ({ kind: 'percent', value, ...more });
    const edition = (value: unknown, from?: string) =>
      aProgram({
        benefits: [{ id: 'discount', name: 'Discount', values: { gold: value } }],
        ...(from && { edition: { label: from, from } }),
      });
    const dated = {
      kind: 'list',
      items: [percent(3, { until: '2025-07-14' }), percent(5, { from: '2025-07-15' })],
    };
    const lines = (after: Program) => changes(edition(dated), after).map(line);
    expect(lines(edition(percent(5), '2025-07-15'))).to.deep.equal([]);
    expect(lines(edition(percent(6), '2025-07-15'))).to.deep.equal([
      'raised gold discount: 5 percent > 6 percent',
    ]);
    expect(lines(edition(percent(5), '2025-07-01'))).to.deep.equal([
      'raised gold discount: 3 percent > 5 percent',
    ]);
    // Where nobody says when it begins, what is told by days cannot be set against one figure.
    expect(lines(edition(percent(5)))[0]).to.contain('changed');
  });

  for (const { name, from, is } of [
    { name: 'began before the newer edition', from: '2024-05', is: [] },
    { name: 'begins with it', from: '2025-01-01', is: [] },
    { name: 'begins after it', from: '2025-03', is: ['changed'] },
  ])
    it(`a thing of a list that ${name}, as only the older record says: ${is.join() || 'nothing'}`, () => {
      const list = (more: object) => ({
        kind: 'list',
        items: [
          { kind: 'text', text: 'A' },
          { kind: 'text', text: 'B', ...more },
          { kind: 'text', text: 'C' },
        ],
      });
      const older = benefit({ silver: list({ from }) });
      const newer = aProgram({
        edition: { label: '2025', from: '2025-01-01' },
        benefits: [row({ silver: list({}) })],
      });
      expect(changes(older, newer).map(({ kind }) => kind)).to.deep.equal(is);
    });

  it('tells a row as it stands in both, where it differs by more options than can be gone through', () => {
    const options = Array.from({ length: 15 }, (_, at) => ({ id: `o${at}`, name: `O${at}` }));
    const names = ['region', 'size', 'model'];
    const edition = (value: number, count: number) => {
      const by = names.slice(0, count);
      const of = (inner: object, dimension: string) => ({
        kind: 'varies',
        by: dimension,
        cases: Object.fromEntries(options.map(({ id }) => [id, inner])),
      });
      return aProgram({
        dimensions: by.map((id) => ({ id, name: id, options })),
        benefits: [{ id: 'b', name: 'B', values: { gold: by.reduceRight<object>(of, percent(value)) } }],
      });
    };
    const found = changes(edition(1, 3), edition(2, 3));
    expect(found.length).to.be.within(1, 200);
    expect(new Set(found.map(({ kind }) => kind))).to.deep.equal(new Set(['changed']));
    expect(changes(edition(1, 3), edition(1, 3))).to.deep.equal([]);
    expect(changes(edition(1, 1), edition(2, 1)).map(({ kind }) => kind)).to.deep.equal(
      Array(15).fill('raised'),
    );
  });

  it('reads nothing into a tier or a dimension that is called as something every object has', () => {
    const tiers = [
      { id: 'silver', name: 'Silver' },
      { id: 'toString', name: 'Gold' },
    ];
    const dimensions = [{ id: 'valueOf', name: 'V', options: [{ id: 'a', name: 'A' }] }];
    const edition = (from: string, values: object, more: object = {}) =>
      aProgram({
        tiers,
        dimensions,
        edition: { label: from, from },
        benefits: [{ id: 'b', name: 'B', values: { silver: true, ...values } }],
        ...more,
      });
    const [before, after] = ['2024-01-01', '2025-01-01'];
    expect(changes(edition(before, {}), edition(after, {}))).to.deep.equal([]);
    const told = changes(edition(before, {}), edition(after, { toString: percent(5) }));
    expect(told.map(({ kind, tiers: of }) => [kind, of[0]!.newer!.id])).to.deep.equal([
      ['now-known', 'toString'],
    ]);
    const byV = (n: number) => ({ kind: 'varies', by: 'valueOf', cases: { a: percent(n) } });
    const raised = changes(edition(before, { toString: byV(1) }), edition(after, { toString: byV(2) }));
    expect(raised.map(({ kind }) => kind)).to.deep.equal(['raised']);
  });

  it('puts what a tier asks before what it costs, and that before what one gets', () => {
    const edition = (n: number) =>
      aProgram({
        measures: [{ id: 'm', name: 'M' }],
        requirements: { gold: { kind: 'measure', measure: 'm', atLeast: n } },
        benefits: [{ id: 'b', name: 'B', value: percent(n) }],
        costs: [{ id: 'c', name: 'C', kind: 'fee', value: { kind: 'money', value: n } }],
      });
    expect(changes(edition(1), edition(2)).map(({ part, kind }) => `${part} ${kind}`)).to.deep.equal([
      'requirement tightened',
      'cost raised',
      'benefit raised',
    ]);
  });
});
