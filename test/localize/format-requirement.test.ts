import { expect } from 'chai';
import { formatRequirement } from '../../src/localize/format-requirement.js';
import { formatTable } from '../../src/localize/format-table.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { rowsShown } from '../../src/program/matrix/rows-shown.js';
import type { Choice } from '../../src/program/resolve.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import { aProgram, readProgram } from '../programs.js';
import { allLanguages, inLanguage, line, plain } from './said.js';

/** What a tier asks in the rows of a name, as the matrix says it. */
async function asks(
  name: string,
  row: string | RegExp,
  tier: string,
  language = 'en',
  choice: Choice = {},
): Promise<string[]> {
  const program = await readProgram(name);
  const view = matrixView(program, choice);
  const formatter = inLanguage(language, program);
  const column = 3 + program.tiers.findIndex(({ id }) => id === tier);
  return formatTable(view, rowsShown(view, { differencesOnly: false }), formatter)
    .filter(
      ([section, , label]) =>
        section === formatter.messages.commit &&
        (typeof row === 'string' ? label!.split(' (')[0] === row : row.test(label!)),
    )
    .map((cells) => plain(cells[column]!));
}

describe('the hardest conditions of real programs', () => {
  before(allLanguages);

  it('Atlassian: an amount of which a share is cloud, or a larger amount', async () => {
    const row = 'Annual gross sales';
    expect(await asks('atlassian-marketplace-2024', row, 'silver')).to.deep.equal([
      'At least USD 100,000 (of which Cloud sales: at least 15% of annual gross sales)',
    ]);
    expect(await asks('atlassian-marketplace-2024', row, 'gold')).to.deep.equal([
      'One of these: at least USD 500,000 (of which Cloud sales: at least 25% of annual gross sales); at least USD 3,000,000',
    ]);
    expect((await asks('atlassian-marketplace-2024', row, 'gold', 'de'))[0]).to.match(
      /^Eines davon: mindestens 500\.000 USD \(davon .*; mindestens 3\.000\.000 USD$/,
    );
  });
  it('AWS: eight people, of which at least four technical', async () => {
    expect((await asks('aws-services-path-2024', 'AWS accredited individuals', 'advanced'))[0]).to.match(
      /^At least 8 people \(of which at least 4 technical and at least 4 business/,
    );
    expect(
      (await asks('aws-services-path-2024', 'AWS accredited individuals', 'advanced', 'de'))[0],
    ).to.match(/^Mindestens 8 people \(davon mindestens 4 technical und mindestens 4 business/);
  });
  it('AWS: opportunities that are worth something together', async () => {
    expect((await asks('aws-services-path-2024', 'Launched opportunities', 'select'))[0]).to.match(
      /^At least 3 opportunities \(with total estimated MRR: at least USD 1,500/,
    );
  });
  it('AWS: what is not asked of a tier is told from what is not known', async () => {
    expect(await asks('aws-services-path-2024', 'Executive business review', 'advanced')).to.deep.equal([
      'Not required',
    ]);
    expect(
      await asks('aws-services-path-2024', 'Publicly referenceable customers', 'advanced'),
    ).to.deep.equal(['Not known']);
  });
  it('Dell EMC: two full ways by zone, with figures still to be fixed', async () => {
    expect(
      (await asks('dell-emc-fy2018', 'Total revenue', 'gold')).map((text) => text.replace(/ \(.*/, '')),
    ).to.deep.equal([
      'USD 3,000,000 to USD 7,000,000, exact figure still to be fixed',
      'USD 500,000 to USD 1,000,000, exact figure still to be fixed',
    ]);
  });
  it('Dell EMC: says that the other zones are not known', async () => {
    const program = await readProgram('dell-emc-fy2018');
    const commit = matrixView(program, {}).sections.find(({ id }) => id === 'commit')!;
    expect(commit.groups.map(({ alternative: way }) => way?.number)).to.deep.equal([1, 2, undefined]);
    expect(await asks('dell-emc-fy2018', 'Conditions', 'gold')).to.deep.equal(['Not known']);
  });
  it('Microsoft: a score to reach, and how its parts earn points', async () => {
    const name = 'microsoft-solutions-partner';
    expect((await asks(name, 'Partner capability score', 'solutions-partner'))[0]).to.match(
      /^At least 70 of 100 points/,
    );
    const advanced = await asks(name, /^Advanced certifications/, 'solutions-partner');
    expect(
      advanced.some((text) => /^Up to 15 points and at least 1 point .*per certified person/.test(text)),
    ).to.equal(true);
    const steps = await asks(name, /certifications/, 'solutions-partner');
    expect(
      steps.some((text) => /opens the next step, without points|first, without points/.test(text)),
    ).to.equal(true);
  });
});

describe('sayRequirement', () => {
  before(allLanguages);
  const program = aProgram({
    measures: [
      { id: 'people', name: 'Certified people', unit: { one: 'person', other: 'people' } },
      { id: 'revenue', name: 'Revenue', kind: 'money' },
      { id: 'retention', name: 'Retention', kind: 'percent' },
      { id: 'answer', name: 'Answer', kind: 'duration', unit: 'hour' },
      { id: 'signed', name: 'Signed agreement', kind: 'held' },
    ],
    dimensions: [
      {
        id: 'type',
        name: 'Type',
        options: [
          { id: 'msp', name: 'MSP' },
          { id: 'var', name: 'VAR' },
        ],
      },
    ],
  });
  const people = (more: object): Requirement => ({ kind: 'measure', measure: 'people', ...more });
  const say = (node: Requirement, language = 'en') =>
    line(formatRequirement(node, inLanguage(language, program), program));

  const cases: [node: Requirement, en: string][] = [
    [people({ atLeast: 1 }), 'Certified people: at least 1 person'],
    [people({ atMost: 3 }), 'Certified people: up to 3 people'],
    [people({ above: 3 }), 'Certified people: more than 3 people'],
    [people({ below: 3 }), 'Certified people: less than 3 people'],
    [people({ exactly: 3 }), 'Certified people: exactly 3 people'],
    [people({ between: [3, 5] }), 'Certified people: 3 people to 5 people'],
    [people({ top: 10 }), 'Certified people: among the top 10'],
    [people({ topPercent: 10 }), 'Certified people: among the top 10%'],
    [people({ growth: 10 }), 'Certified people: growth of at least 10%'],
    [people({ share: 25, of: 'all staff' }), 'Certified people: at least 25% of all staff'],
    [people({ is: 'not-published' }), 'Certified people: Not published'],
    [people({ covers: 'all cloud apps' }), 'Certified people: all cloud apps'],
    [people({ atLeast: 0 }), 'Certified people: 0 people'],
    [
      people({ atLeast: 1, forEach: { count: 50, unit: 'accounts' } }),
      'Certified people: at least 1 person (for every 50 accounts)',
    ],
    [
      people({
        atLeast: 2,
        window: { kind: 'quarters-in-a-row', quarters: 2 },
        within: { value: 6, unit: 'month' },
        validFor: { value: 2, unit: 'year' },
      }),
      'Certified people: at least 2 people (in 2 quarters in a row; within 6 months of joining; valid for 2 years)',
    ],
    [
      people({
        atLeast: 2,
        includingOneOf: [
          { name: 'A', held: true },
          { name: 'B', held: true },
        ],
      }),
      'Certified people: at least 2 people (among them A or B)',
    ],
    [
      people({ atLeast: 2, only: { type: ['msp', 'var'] } }),
      'Certified people: at least 2 people (only MSP or VAR)',
    ],
    [
      people({ atLeast: 2, recommended: true }),
      'Certified people: at least 2 people (Recommended, not required)',
    ],
    [
      { kind: 'measure', measure: 'revenue', atLeast: 5000, window: { kind: 'rolling', months: 12 } },
      'Revenue: at least USD 5,000 (in the last 12 months)',
    ],
    [
      { kind: 'measure', measure: 'revenue', toBeFixed: [1, 2], currency: 'EUR' },
      'Revenue: EUR 1 to EUR 2, exact figure still to be fixed',
    ],
    [{ kind: 'measure', measure: 'retention', atLeast: 85 }, 'Retention: at least 85%'],
    [{ kind: 'measure', measure: 'answer', atMost: 24 }, 'Answer: up to 24 hours'],
    [{ kind: 'measure', measure: 'signed', held: true }, 'Signed agreement'],
    [
      { kind: 'tier', tiers: ['silver', 'gold'], for: { value: 1, unit: 'year' } },
      'coming from Silver or Gold (for 1 year)',
    ],
    [
      { kind: 'all', of: [people({ atLeast: 1 }), { kind: 'measure', measure: 'signed', held: true }] },
      'Certified people (at least 1 person) and Signed agreement',
    ],
    [
      { kind: 'any', of: [people({ atLeast: 1 }), { kind: 'measure', measure: 'signed', held: true }] },
      'One of these: Certified people: at least 1 person; Signed agreement',
    ],
    [
      {
        kind: 'some',
        count: 2,
        of: [
          people({ atLeast: 1 }),
          people({ atLeast: 9, id: 'x' }),
          { kind: 'measure', measure: 'signed', held: true },
        ],
        includingOneOf: ['x'],
      },
      'At least 2 of these: (among them Certified people: at least 9 people) Certified people: at least 1 person; Certified people: at least 9 people; Signed agreement',
    ],
    [{ kind: 'score', method: 'sum', atLeast: 70, outOf: 100 }, 'at least 70 of 100 points'],
    [{ kind: 'score', method: 'sum', is: 'not-published' }, 'Not published'],
    [
      {
        kind: 'varies',
        by: 'type',
        cases: { msp: people({ atLeast: 1 }) },
        otherwise: { kind: 'not-known' },
      },
      'MSP: at least 1 person; All others: Not known',
    ],
    [{ kind: 'none' }, 'Nothing required'],
  ];
  for (const [node, text] of cases) {
    it(`says ${text}`, () => expect(say(node)).to.equal(text));
  }
});
