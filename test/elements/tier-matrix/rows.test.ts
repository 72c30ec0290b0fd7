import type { ViewChangeEvent } from '../../../src/elements/events.js';
import { expect } from '@open-wc/testing';
import { aDocument, demo, hushWarnings, key, listen, tiers, visit, words } from '../visitor.js';

const GULF = 'Gulf states';

describe('conditions in words', () => {
  const page = (name: string) => demo(name).then((program) => visit({ program }));

  it('AWS: a number, of which parts, and things that must come together', async () => {
    const aws = await page('aws-services-path-2024');
    expect(aws.cell('AWS accredited individuals', 'Select')).to.equal(
      'At least 4 people of which at least 2 technical and at least 2 business',
    );
    expect(aws.cell('Launched opportunities', 'Premier'))
      .to.contain('At least 50 opportunities')
      .and.to.contain('USD 50,000');
    expect(aws.cell('Technical program validations', 'Premier')).to.equal(
      'At least 3 validations among them MSP designation, DevOps competency, or Cloud Operations competency',
    );
    expect(aws.cell('Technical program validations', 'Select')).to.equal('Not required');
  });

  it('Atlassian: one of two figures, and thresholds of which less is better', async () => {
    const atlassian = await page('atlassian-marketplace-2024');
    expect(atlassian.cell('Annual gross sales', 'Gold')).to.equal(
      'One of these: at least USD 500,000 of which Cloud sales: at least 25% of annual gross sales at least USD 3,000,000',
    );
    expect(atlassian.cell('Response to escalations', 'Platinum')).to.equal('Less than 24 hours');
  });

  it('Dell EMC: a threshold still to be fixed with its part, for the zone that the reader chose', async () => {
    const dell = await page('dell-emc-fy2018');
    await dell.choose('Zone', 'Zone 1: France, Germany, United Kingdom');
    const revenue =
      /^USD 3,000,000 to USD 7,000,000, exact figure still to be fixed.* of which Services revenue: at least USD 400,000$/;
    expect(dell.cell('Total revenue', 'Gold')).to.match(revenue);
    await dell.choose('Zone', 'Zone 2: Rest of EMEA');
    expect(dell.text).not.to.contain('USD 7,000,000');
  });

  it('Microsoft: a score with its parts below it, alternatives, and who has to come from where', async () => {
    const microsoft = await page('microsoft-solutions-partner');
    expect(microsoft.cell('Partner capability score', 'Solutions Partner')).to.equal(
      'At least 70 of 100 points',
    );
    const names = microsoft.rowNames;
    expect(names.findIndex((name) => name.startsWith('Net customer adds'))).to.be.above(
      names.findIndex((name) => name.startsWith('Partner capability score')),
    );
    expect(microsoft.cell('Net customer adds', 'Solutions Partner')).to.contain('Up to 20 points');
    expect(microsoft.cell('Designations held', 'Copilot specialization')).to.match(
      /^One of these: .*Business Applications Modern Work Security$/,
    );
    expect(microsoft.cell('Time as indirect reseller', 'Direct bill')).to.contain('for 12 months');
  });

  it('several ways to one tier stand one after the other, each under its name', async () => {
    const lumora = await page('lumora-msp');
    const ways = lumora.all('heading', /Way \d/).map((heading) => words(heading));
    expect(ways.length).to.be.above(1);
    expect(ways[0]).to.match(/^Way 1/);
    expect(lumora.text).to.contain('One of these ways is enough.');
  });

  it('never says only what a machine would call it', async () => {
    for (const name of ['lumora-msp', 'microsoft-solutions-partner', 'dell-emc-fy2018'])
      expect((await page(name)).text).not.to.match(
        /\b(undefined|null|NaN|\[object|not-known|not-published)\b/,
      );
  });
});

describe('dimension choosers', () => {
  const lumora = async () => visit({ program: await demo('lumora-msp') });

  it('begin with what the document names as its default, else with all', async () => {
    const page = await lumora();
    expect(page.chosen('Partner type')).to.equal('Managed service provider');
    expect(page.chosen('Zone')).to.equal('All');
  });

  it('change what is shown', async () => {
    const page = await lumora();
    expect(page.cell('Monthly recurring revenue', 'Professional')).to.contain(`${GULF}: at least EUR 800`);
    await page.choose('Zone', GULF);
    expect(page.cell('Monthly recurring revenue', 'Professional')).to.match(/^At least EUR 800/);
    await page.choose('Partner type', 'Reseller');
    expect(page.cell('Monthly recurring revenue', 'Professional')).to.match(/^At least EUR 2,500/);
  });

  it('offer only what exists under the other choices, and drop what no longer does', async () => {
    const page = await lumora();
    expect(page.options('Zone')).to.include(GULF).and.not.include('Latin America');
    await page.choose('Zone', GULF);
    const heard = listen<ViewChangeEvent>('partner-view-change');
    await page.choose('Region', 'Americas');
    expect(heard[0]!.view.choice).to.include({ region: 'americas' }).and.not.have.property('zone');
    expect(page.options('Zone')).to.deep.equal(['All', 'United States and Canada', 'Latin America']);
    expect(page.chosen('Zone')).to.equal('All');
    expect(page.cell('Monthly recurring revenue', 'Professional')).to.contain('USD 1,000');
  });

  it('are not offered for what nothing depends on', async () => {
    const page = await visit({
      program: aDocument({
        dimensions: [{ id: 'region', name: 'Region', options: tiers('North', 'South') }],
      }),
    });
    expect(page.all('combobox')).to.deep.equal([]);
  });
});

const named = (...names: string[]) =>
  names.map((name, at) => ({
    id: `row-${at}`,
    name,
    category: at < 3 ? 'sales' : 'service',
    values: { silver: at % 2 === 0, gold: true },
  }));

const nine = (more: object = {}) =>
  aDocument({
    categories: [
      { id: 'sales', name: 'Winning customers' },
      { id: 'service', name: 'Help' },
    ],
    benefits: [
      ...named(
        'Déclaration d’affaires',
        'Großprojekte',
        'Rebate',
        'Hotline',
        'Training',
        'Labs',
        'Portal',
        'Beta',
      ),
      {
        id: 'nfr',
        name: 'NFR licences',
        description: 'Copies for your own showroom.',
        values: {
          silver: { kind: 'count', value: 5, unit: 'copies' },
          gold: { kind: 'count', value: 5, unit: 'copies' },
        },
      },
    ],
    ...more,
  });

describe('the row search', () => {
  hushWarnings();

  for (const [query, found] of [
    ['declaration', ['Déclaration d’affaires']],
    ['DÉCLARATION', ['Déclaration d’affaires']],
    ['projekte groß', ['Großprojekte']],
    ['  reb  ', ['Rebate']],
    ['customers reb', ['Rebate']],
    ['showroom', ['NFR licences']],
    ['help o', ['Hotline', 'Portal']],
  ] as const) {
    it(`finds ${found.join(', ')} by "${query}"`, async () => {
      const page = await visit({ program: nine() });
      await page.search(query);
      expect(page.rowNames.map((name) => name.replace(/ About .*/, ''))).to.deep.equal(found);
    });
  }

  it('says how many rows it found', async () => {
    const page = await visit({ program: nine() });
    await page.search('help o');
    expect(page.all('status').map((status) => words(status))).to.include('2 rows shown');
    await page.search('rebate');
    expect(page.all('status').map((status) => words(status))).to.include('1 row shown');
    await page.search(' ');
    expect(page.text).not.to.contain('shown');
  });

  it('says that nothing was found, and shows all rows again', async () => {
    const page = await visit({ program: nine() });
    await page.press(/^What differs/);
    await page.search('zzz');
    expect(page.rowNames).to.deep.equal([]);
    expect(page.has('heading', 'What you get'), 'an empty section').to.equal(false);
    expect(page.text).to.contain('No row matches.');
    await page.press('Show all rows');
    expect(page.rowNames.length).to.equal(9);
    expect(page.get<HTMLInputElement>('searchbox').value).to.equal('');
    expect(page.get('button', 'All rows (9)').ariaPressed).to.equal('true');
  });

  it('is typed, and emptied with Escape', async () => {
    const page = await visit({ program: nine() });
    page.get('searchbox', 'Search rows').focus();
    for (const letter of 'lab') await key(letter);
    expect(page.rowNames).to.deep.equal(['Labs']);
  });

  it('is not offered for a handful of rows', async () => {
    const page = await visit({ program: aDocument() });
    expect(page.has('searchbox')).to.equal(false);
  });
});

describe('differences only', () => {
  hushWarnings();

  it('leaves out the rows in which all tiers say the same', async () => {
    const page = await visit({ program: nine() });
    expect(page.rowNames.length).to.equal(9);
    await page.press(/^What differs/);
    expect(page.rowNames).to.deep.equal(['Großprojekte', 'Hotline', 'Labs', 'Beta']);
    expect(page.all('status').map((status) => words(status))).to.include('4 rows shown');
    expect(page.get('button', 'What differs (4)').ariaPressed).to.equal('true');
    await page.press(/^All rows/);
    expect(page.rowNames.length).to.equal(9);
  });

  it('can be the author’s choice, and set by code later', async () => {
    const page = await visit({ program: nine(), attributes: { 'differences-only': '' } });
    expect(page.rowNames.length).to.equal(4);
    expect(page.get('button', 'What differs (4)').ariaPressed).to.equal('true');
    page.element.differencesOnly = false;
    await page.settled();
    expect(page.rowNames.length).to.equal(9);
  });

  it('is not offered where there is only one tier', async () => {
    const page = await visit({ program: await demo('nutanix-nitro') });
    expect(page.has('button', /^What differs/)).to.equal(false);
  });
});

describe('groups', () => {
  hushWarnings();

  it('fold and open again by keyboard, and say which they are', async () => {
    const page = await visit({ program: nine() });
    const group = page.get('button', 'Winning customers');
    group.focus();
    expect(group.ariaExpanded).to.equal('true');
    await key('Enter');
    await page.settled();
    expect(group.ariaExpanded).to.equal('false');
    expect(page.rowNames).to.not.include('Rebate');
    expect(page.rowNames).to.include('Hotline');
    expect(page.focused).to.equal(group);
    await key(' ');
    await page.settled();
    expect(group.ariaExpanded).to.equal('true');
    expect(page.rowNames).to.include('Rebate');
  });

  it('that are folded still let a search find their rows', async () => {
    const page = await visit({ program: nine() });
    await page.press('Winning customers');
    expect(page.rowNames).to.not.include('Rebate');
    await page.search('rebate');
    expect(page.rowNames).to.deep.equal(['Rebate']);
    await page.search('');
    expect(page.rowNames).to.not.include('Rebate');
  });

  it('without a row to show go away with their heading', async () => {
    const page = await visit({ program: nine() });
    await page.search('hotline');
    expect(page.has('button', 'Help')).to.equal(true);
    expect(page.has('button', 'Winning customers')).to.equal(false);
  });
});
