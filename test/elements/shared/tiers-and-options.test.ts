/** What a reader sees and does where tiers are for some, beside or on top of others, and where one has several options. */
import { expect, waitUntil } from '@open-wc/testing';
import type { ViewChangeEvent } from '../../../src/elements/events.js';
import { aVendor, compareOn } from '../benefit-comparator/comparison.js';
import { read } from '../requirement-checklist/reader.js';
import { aDocument, hushWarnings, key, listen, tiers, visit, words } from '../visitor.js';

const MARKET = { id: 'market', name: 'Market', options: tiers('Mature', 'Growth') };
const TRACK = { id: 'track', name: 'Track', multiple: true, options: tiers('Build', 'Sell', 'Serve') };
const measures = [{ id: 'apps', name: 'Apps' }];
const cases = { build: { kind: 'percent', value: 5 }, sell: { kind: 'percent', value: 10 } };

const program = () =>
  aDocument({
    dimensions: [
      MARKET,
      TRACK,
      {
        id: 'region',
        name: 'Region',
        options: 'not-known',
        assignment: [{ how: 'best-of', rule: 'The highest counts everywhere.' }],
      },
    ],
    tiers: [
      ...tiers('Silver'),
      { id: 'global', name: 'Global', only: { market: ['mature'] } },
      { id: 'champion', name: 'Champion', overlayOn: ['silver', 'global'] },
      { id: 'cloud', name: 'Cloud', besides: true },
    ],
    benefits: [{ id: 'rebate', name: 'Rebate', value: { kind: 'varies', by: 'track', cases } }],
    measures,
    requirements: {
      silver: { kind: 'measure', measure: 'apps', atLeast: 1 },
      global: {
        kind: 'varies',
        by: 'track',
        cases: {
          build: { kind: 'measure', measure: 'apps', atLeast: 2 },
          sell: { kind: 'measure', measure: 'apps', atLeast: 3 },
        },
      },
    },
    review: {
      every: [
        { tiers: ['silver'], on: ['--01-15', '--07'] },
        { tiers: ['global', 'champion'], is: 'continuous' },
        { tiers: ['cloud'], is: 'not-known' },
      ],
    },
  });

describe('the matrix', () => {
  hushWarnings();

  it('says in the head of a column what stands beside or on top of others, and for whom a tier is', async () => {
    const page = await visit({ program: program() });
    expect(page.has('button', 'Global Only Mature')).to.equal(true);
    expect(page.has('button', 'Champion On top of Silver or Global')).to.equal(true);
    expect(page.has('button', 'Cloud Beside the tiers')).to.equal(true);
    await page.choose('Market', 'Growth');
    expect(page.has('button', 'Global Not offered for Growth')).to.equal(true);
    expect(page.cell('Rebate', 'Global')).to.equal('Not offered for Growth');
    expect(page.cell('Rebate', 'Silver')).to.equal('Build: 5% Sell: 10%');
    await page.choose('Market', 'Mature');
    expect(page.has('button', 'Global')).to.equal(true);
  });

  it('lets a reader choose several options by keyboard, shows each, and keeps them in the view', async () => {
    const page = await visit({ program: program() });
    const heard = listen<ViewChangeEvent>('partner-view-change');
    page.openChoosers();
    page.get('checkbox', 'Serve').focus();
    await key(' ');
    page.get('checkbox', 'Sell').focus();
    await key(' ');
    await page.settled();
    expect(heard.at(-1)!.view.choice).to.include({ track: 'sell serve' });
    expect(page.cell('Rebate', 'Silver')).to.equal('Sell: 10% Serve: Not known');
    expect(page.get<HTMLInputElement>('checkbox', 'Build').checked).to.equal(false);
    await page.tick('Serve');
    expect(page.cell('Rebate', 'Silver')).to.equal('10%');
    await page.tick('Sell');
    expect(heard.at(-1)!.view.choice).not.to.have.property('track');
  });

  it('says of a dimension without options that they are not known, and its rule', async () => {
    const page = await visit({ program: program() });
    expect(page.text).to.contain('Region; which there are: Not known The highest counts everywhere.');
  });

  it('says below the table how often which tiers are looked at', async () => {
    const page = await visit({ program: program() });
    await waitUntil(() => page.text.includes('How tiers change'));
    page.element.shadowRoot!.querySelectorAll('details').forEach((one) => (one.open = true));
    expect(page.text).to.contain('Reviewed every year (January 15 and July) Silver');
    expect(page.text).to.contain('Reviewed all the time Global and Champion');
    expect(page.text).to.contain('Reviews of tiers: Not known Cloud');
  });
});

describe('the checklist', () => {
  hushWarnings();

  it('says of a tier that is not offered for the chosen option that it is not, and leads nowhere', async () => {
    const page = await read({ program: program(), attributes: { tier: 'global' } });
    expect(page.progress).to.contain('Only Mature');
    await page.tell('Market', 'Growth');
    expect(page.progress).to.contain('Not offered for Growth');
    expect(page.rung('Global')).to.equal('Goal Not offered for Growth');
  });

  it('asks of who has several options what each of them asks', async () => {
    const page = await read({ program: program(), attributes: { tier: 'global' } });
    for (const option of ['Build', 'Sell']) page.field(option).click();
    await page.element.updateComplete;
    await page.tell('Market', 'Mature');
    expect(page.text).to.match(/All of these: .*Build Apps: at least 2 .*Sell Apps: at least 3/);
  });
});

describe('the comparison', () => {
  hushWarnings();
  const edition = (name: string, more: object) =>
    aVendor('Acme', { id: name, edition: { label: name, ...more } });

  it('tells changes over an edition that was withdrawn, and says that it was', async () => {
    const page = await compareOn({
      programs: [
        edition('2019', {}),
        edition('2020', { status: 'withdrawn', from: '2020-07-01', replaces: '2019' }),
        edition('2021', { replaces: '2019' }),
      ],
      attributes: { view: 'changes' },
    });
    await waitUntil(() => page.root.querySelector('[part=changes]'));
    const said = words(page.root.querySelector('[part=changes]')!);
    expect(said).to.contain('2020 was announced and withdrawn before it was in force: it is left out here.');
    expect(said).to.contain('From 2019 to 2021').and.not.contain('to 2020').and.not.contain('From 2020');
    expect(page.root.textContent).to.contain('withdrawn, never in force');
  });

  it('no element says that an edition that was withdrawn is or will be in force', async () => {
    const page = await visit({
      program: aDocument({
        edition: { label: '2020', status: 'withdrawn', from: '2020-07-01', until: '2021-06-30' },
      }),
    });
    expect(page.text).to.contain('withdrawn, never in force · was to be in force from July 1, 2020');
    expect(page.text.replace(/never in force|was to be in force/g, '')).not.to.contain('in force');
  });
});
