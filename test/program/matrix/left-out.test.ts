import { expect } from 'chai';
import { compare, rowsOf } from '../../../src/program/comparison/comparison.js';
import { weigh } from '../../../src/program/comparison/weights.js';
import { formatTable } from '../../../src/localize/format-table.js';
import { askedOf } from '../../../src/program/asked/asked.js';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import { rowsShown } from '../../../src/program/matrix/rows-shown.js';
import { parse } from '../../../src/program/read/parse.js';
import type { Program } from '../../../src/program/schema/program.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { tableMessages } from '../../../src/localize/table-messages.js';
import { allLanguages, inLanguage, plain } from '../../localize/said.js';
import { aProgram, readProgram } from '../../programs.js';
import { all, cellsOf, kindOf, leaf, named } from './asking.js';

/** The lines of what is asked, as CSV and print have them. */
function linesOf(program: Program, language = 'en'): string[] {
  const view = matrixView(program, {});
  const formatter = inLanguage(language, program);
  return formatTable(view, rowsShown(view, { differencesOnly: false }), formatter)
    .filter(([section]) => section === tableMessages(formatter).commit)
    .map((cells) => cells.slice(2).map(plain).join(' | '));
}

describe('what a document leaves out', () => {
  const base = {
    tiers: named('a', 'b', 'c'),
    measures: named('people', 'deals'),
    requirements: { a: leaf('people'), b: all(leaf('people'), leaf('deals')) },
  };

  it('is not mentioned, of a tier with conditions and of one without', () => {
    const { 'measure deals': deals } = cellsOf(aProgram(base));
    expect([deals!['a'], deals!['c']].map(kindOf)).to.deep.equal(['not-mentioned', 'not-mentioned']);
  });

  it('is not mentioned of a benefit either, unless the benefits are declared complete', () => {
    const benefits = [{ id: 'x', name: 'X', values: { a: true } }];
    const of = (more: object) =>
      ['a', 'b', 'c'].map((tier) =>
        kindOf(cellsOf(aProgram({ ...base, benefits, ...more }), {}, 'get')['x']![tier]),
      );
    expect(of({})).to.deep.equal(['yes', 'not-mentioned', 'not-mentioned']);
    expect(of({ complete: ['benefits'] })).to.deep.equal(['yes', 'no', 'no']);
    expect(of({ complete: ['requirements'] })).to.deep.equal(['yes', 'not-mentioned', 'not-mentioned']);
    const [a, b, c] = base.tiers;
    expect(of({ tiers: [a, { ...b, complete: ['benefits'] }, c] })).to.deep.equal([
      'yes',
      'no',
      'not-mentioned',
    ]);
    expect(of({ tiers: [a, { ...b, includes: 'a' }, c], complete: ['benefits'] })).to.deep.equal([
      'yes',
      'yes',
      'no',
    ]);
  });

  it('is not required where the program or the tier declares its list complete, and only there', () => {
    const [a, b, c] = base.tiers;
    const of = (more: object) =>
      ['a', 'c'].map((tier) => kindOf(cellsOf(aProgram({ ...base, ...more }))['measure deals']![tier]));
    expect(of({ complete: ['requirements'] })).to.deep.equal(['not-required', 'not-required']);
    expect(of({ tiers: [{ ...a, complete: ['requirements'] }, b, c] })).to.deep.equal([
      'not-required',
      'not-mentioned',
    ]);
    expect(of({ complete: ['benefits'] })).to.deep.equal(['not-mentioned', 'not-mentioned']);
  });

  it('is not known of a tier whose list is complete but for what the document says it does not know', () => {
    const requirements = { ...base.requirements, a: { kind: 'not-known', note: 'Not found.' } };
    const { 'measure deals': deals } = cellsOf(
      aProgram({ ...base, requirements, complete: ['requirements'] }),
    );
    expect(kindOf(deals!['a'])).to.equal('not-known');
  });

  it('is not known for an option that has no case, not even where the list is complete', () => {
    const zones = { id: 'zone', name: 'Zone', options: named('north', 'south') };
    const only = { kind: 'varies', by: 'zone', cases: { north: leaf('people') } };
    const both = { ...only, cases: { north: leaf('people'), south: leaf('deals') } };
    const program = aProgram({
      ...base,
      dimensions: [zones],
      complete: ['requirements'],
      requirements: { a: only, b: both },
    });
    const groups = matrixView(program, {}).sections.find(({ id }) => id === 'commit')!.groups;
    const south = groups.find(({ option }) => option?.option === 'south')!;
    expect(south.rows[0]!.cells.map(kindOf)).to.deep.equal(['not-known', 'measure', 'not-required']);
  });

  it('is what the document says of the rest', () => {
    const rest = { kind: 'not-published', note: 'There are more.' };
    const requirements = { ...base.requirements, a: all(leaf('people'), rest) };
    for (const complete of [[], ['requirements']]) {
      const { 'measure deals': deals } = cellsOf(aProgram({ ...base, requirements, complete }));
      expect(deals!['a']).to.deep.equal({ kind: 'requirement', requirement: rest, marks: [1] });
    }
  });

  it('is said in another row where the tier asks for the same measure there', () => {
    const requirements = {
      a: all(leaf('people', { atLeast: 2, id: 'x' }), leaf('people', { atLeast: 3, id: 'y' })),
      b: leaf('people', { atLeast: 1, id: 'z' }),
    };
    const cells = cellsOf(aProgram({ ...base, requirements }));
    expect(kindOf(cells['z']!['a'])).to.equal('elsewhere');
    expect(kindOf(cells['x']!['b'])).to.equal('elsewhere');
  });

  it('is said in words of its own in each language', async () => {
    await allLanguages();
    const program = aProgram(base);
    expect(['en', 'de', 'ar'].map((language) => linesOf(program, language)[1])).to.deep.equal([
      'DEALS | Not mentioned | At least 1 | Not mentioned',
      'DEALS | Nicht erwähnt | Mindestens 1 | Nicht erwähnt',
      'DEALS | غير مذكور | 1 على الأقل | غير مذكور',
    ]);
  });
});

describe('a remark on a tier that asks nothing, or of which nothing is known', () => {
  const note = 'Beyond the contract.';
  it('has its mark in the matrix', () => {
    for (const kind of ['none', 'not-known', 'not-published']) {
      const view = matrixView(aProgram({ requirements: { silver: { kind, note } } }), {});
      expect(view.notes.map(({ text }) => text)).to.deep.equal([note]);
    }
  });
  it('has it where nothing is asked inside a list', () => {
    const program = aProgram({
      measures: named('people'),
      requirements: {
        silver: all({ kind: 'none', id: 'rest', name: 'Anything else', note }, leaf('people')),
      },
    });
    const view = matrixView(program, {});
    expect(view.notes.map(({ text }) => text)).to.deep.equal([note]);
    expect(linesOf(program)[0]).to.equal('Anything else | Nothing required | Not mentioned');
  });
  it('has it in the comparison, where nothing else is said of the tier, and beside the rows of others', () => {
    const one = aProgram({ requirements: { silver: { kind: 'none', note } } });
    const other = aProgram({
      vendor: { name: 'Other' },
      measures: [{ id: 'people', name: 'People', topic: 'certified-people' }],
      requirements: { silver: { kind: 'not-known', note: 'Not found.' }, gold: leaf('people') },
    });
    const view = compare([
      { program: one },
      { program: other, tier: 'silver' },
      { program: other, tier: 'gold' },
    ]);
    const [people, silent] = rowsOf(view);
    expect(view.notes.map(({ text, column }) => `${column} ${text as string}`)).to.have.members([
      '0 Beyond the contract.',
      '1 Not found.',
    ]);
    expect(people!.cells[1]!.otherwise!.marks).to.have.length(1);
    expect(silent!.cells.map(({ entries, otherwise }) => otherwise?.kind ?? entries.length)).to.deep.equal([
      1,
      1,
      'elsewhere',
    ]);
  });
  it('stands in the real documents', async () => {
    for (const [name, remark] of [
      ['1c-bitrix-russia-2015', 'No requirements beyond registration and contract.'],
      ['aws-services-path-2024', 'what enrolment itself asks was not found'],
    ] as const)
      expect(JSON.stringify(matrixView(await readProgram(name), {}).notes)).to.contain(remark);
  });
});

describe('one measure said in two ways', () => {
  it('is one row: HubSpot 2020', async () => {
    const lines = linesOf(await readProgram('hubspot-2020'));
    expect(lines.filter((line) => line.startsWith('Sold MRR'))).to.have.length(1);
    expect(lines[0]).to.match(/^Sold MRR.*( \| Not known){4} \| Ordinary market: at least USD 65,000/);
  });
  it('is two rows where a tier asks both, or where both have names', () => {
    const rows = (a: object, b: object) =>
      Object.keys(
        cellsOf(aProgram({ tiers: named('a', 'b'), measures: named('people'), requirements: { a, b } })),
      );
    const x = leaf('people', { atLeast: 2, id: 'x' });
    expect(rows(leaf('people'), x)).to.deep.equal(['x']);
    expect(rows(all(leaf('people'), x), leaf('people'))).to.deep.equal(['measure people', 'x']);
    expect(rows(x, leaf('people', { atLeast: 2, id: 'y' }))).to.have.members(['x', 'y']);
  });
});

describe('what the tier one comes from asks', () => {
  it('is asked through one of several ways to that tier only of those who took it', () => {
    const program = aProgram({
      tiers: [...named('a'), { id: 'b', name: 'B', comesFrom: ['a'] }],
      measures: named('people', 'deals', 'others'),
      requirements: {
        a: { kind: 'any', of: [all(leaf('people'), leaf('deals')), all(leaf('deals'))] },
        b: all(leaf('others')),
      },
    });
    const cells = matrixView(program, {})
      .sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map((row) => row.cells[1]!)))
      .filter((cell) => cell.kind === 'through');
    expect(cells.length).to.be.above(0);
    for (const { always, asked } of cells)
      expect([always, asked.map(({ tier, oneWay }) => [tier, oneWay])]).to.deep.equal([false, [['a', true]]]);
    const said = linesOf(program).join();
    expect(said).to.contain('hrough one of the ways to A: at least').and.not.contain('hrough A:');
  });

  it('is asked through that tier: Microsoft', async () => {
    const program = await readProgram('microsoft-solutions-partner');
    const score = linesOf(program).find((line) => line.startsWith('Partner capability score'))!;
    const cell = (tier: string) => score.split(' | ')[1 + program.tiers.findIndex(({ id }) => id === tier)];
    for (const tier of ['microsoft-cloud', 'specialization', 'frontier'])
      expect(cell(tier)).to.equal('Through Solutions Partner: at least 70 of 100 points');
    expect(cell('core')).to.equal('Not mentioned');
    const audit = linesOf(program).find((line) => line.startsWith('Third-party audit'))!;
    expect(audit).to.contain('Through Copilot specialization: Required (valid for 2 years)');
  });

  const tiers = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
    { id: 'c', name: 'C', comesFrom: ['a', 'b'] },
  ];
  const measures = named('people', 'deals');
  it('is told of each tier that one can come from, and not of what it does not require', () => {
    const requirements = {
      a: all(leaf('people', { atLeast: 4 }), leaf('deals', { is: 'not-required' })),
      b: leaf('people', { atLeast: 2 }),
    };
    expect(linesOf(aProgram({ tiers, measures, requirements }))).to.deep.equal([
      'PEOPLE | At least 4 | At least 2 | Depends on the tier one comes from: Through A: at least 4; Through B: at least 2'.replaceAll(
        'Through',
        'through',
      ),
      'DEALS | Not required | Not mentioned | Not mentioned',
    ]);
  });
  it('holds for a tier that must be held, however the document says it, and for what lies on top', () => {
    const requirements = { a: leaf('people'), b: all({ kind: 'tier', tiers: ['a'] }, leaf('deals')) };
    const program = aProgram({
      tiers: [...named('a', 'b'), { id: 'c', name: 'C', overlayOn: 'b' }],
      measures,
      requirements,
    });
    const { 'measure people': people } = cellsOf(program);
    expect([people!['b'], people!['c']].map(kindOf)).to.deep.equal(['through', 'through']);
  });
  it('stands beside what the document keeps silent about', () => {
    const requirements = { a: leaf('people'), b: leaf('people'), c: { kind: 'not-published' } };
    expect(linesOf(aProgram({ tiers, measures, requirements }))[0]).to.equal(
      'PEOPLE | At least 1 | At least 1 | Not published (through A or B: at least 1)',
    );
  });
  it('ends where tiers come from each other', () => {
    const round = [
      { id: 'a', name: 'A', comesFrom: ['b'] },
      { id: 'b', name: 'B', comesFrom: ['a'] },
    ];
    const program = aProgram({ tiers: round, measures, requirements: { a: leaf('people') } });
    expect(kindOf(cellsOf(program)['measure people']!['b'])).to.equal('through');
  });

  it('is weighed as asked: silence does not win', () => {
    const measures = [
      { id: 'certified', name: 'Certified people', unit: 'people', topic: 'certified-people' },
      { id: 'deal', name: 'Deals', unit: 'deals', topic: 'deals' },
    ];
    const silver = leaf('certified', { atLeast: 4 });
    const held = all({ kind: 'tier', tiers: ['silver'] }, leaf('deal', { atLeast: 5 }));
    const plainly = all(leaf('certified', { atLeast: 2 }), leaf('deal', { atLeast: 5 }));
    const a = aProgram({ vendor: { name: 'A' }, measures, requirements: { silver, gold: held } });
    const b = aProgram({
      vendor: { name: 'B' },
      measures,
      requirements: { silver: leaf('certified'), gold: plainly },
    });
    const none = aProgram({
      vendor: { name: 'C' },
      measures,
      requirements: { silver, gold: leaf('deal', { atLeast: 5 }) },
    });
    const range = (...programs: Program[]) =>
      weigh(compare(programs.map((program) => ({ program, tier: 'top' }))), { 'commit certified-people': 3 })
        .sort((one, other) => one.column - other.column)
        .map(({ low, high }) => [low, high]);
    // A asks for four people on the way, B for two.
    expect(range(a, b)).to.deep.equal([
      [0, 0],
      [1, 1],
    ]);
    // What is not mentioned neither wins nor loses.
    expect(range(none, b)).to.deep.equal([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('requirements that include another tier’s', () => {
  const measures = named('score', 'spend', 'people');
  const tiers = [
    { id: 'partner', name: 'Partner' },
    { id: 'premier', name: 'Premier', includesRequirements: 'partner' },
  ];
  const partner = all(leaf('score', { atLeast: 70 }), leaf('spend', { atLeast: 10000 }));

  it('are asked outright, the tier’s own in their place', () => {
    const premier = all(leaf('people', { atLeast: 2 }), leaf('score', { atLeast: 80 }));
    const program = aProgram({ tiers, measures, requirements: { partner, premier } });
    expect(linesOf(program)).to.deep.equal([
      'SCORE | At least 70 | At least 80',
      'SPEND | At least 10,000 | At least 10,000',
      'PEOPLE | Not mentioned | At least 2',
    ]);
    const state = (facts: object) => standing(program, { ...facts }, {}, '2026-01-15').tiers[1]!.state;
    expect(state({ score: 80, spend: 10000, people: 2 })).to.equal('met');
    expect(state({ score: 80, spend: 9999, people: 2 })).to.equal('not-met');
    expect(state({ score: 79, spend: 10000, people: 2 })).to.equal('not-met');
  });
  it('are all there is where the tier adds nothing, and not known to be all where it says so', () => {
    const of = (premier: object | undefined) =>
      askedOf(
        aProgram({ tiers, measures, requirements: { partner, ...(premier && { premier }) } }),
        'premier',
      );
    expect(of(undefined)).to.deep.equal(partner);
    expect(of({ kind: 'none' })).to.deep.equal(partner);
    expect(of({ kind: 'not-known' })).to.deep.equal(all(...partner.of, { kind: 'not-known' }));
  });
  it('hold in each full way and for each option', () => {
    const zone = { id: 'zone', name: 'Zone', options: named('north', 'south') };
    const ways = { kind: 'any', of: [all(leaf('people')), all(leaf('score', { atLeast: 99 }))] };
    const premier = { kind: 'varies', by: 'zone', cases: { north: ways } };
    const program = aProgram({ tiers, measures, dimensions: [zone], requirements: { partner, premier } });
    const view = matrixView(program, { zone: 'north' }).sections.find(({ id }) => id === 'commit')!;
    expect(
      view.groups
        .filter(({ alternative }) => alternative)
        .map(({ rows }) => rows.map(({ key }) => key.replace('measure ', '')).join(' ')),
    ).to.deep.equal(['score spend people', 'spend score']);
    const south = (facts: object) =>
      standing(program, { ...facts }, { zone: 'south' }, '2026-01-15').tiers[1]!;
    expect(south({ score: 70, spend: 10000 }).state).to.equal('not-checkable');
    expect(south({ score: 0, spend: 10000 }).state).to.equal('not-met');
  });
  it('stay where the tier’s own say less than all: for some only, as advice, from a later day, or of something else', () => {
    const region = { id: 'region', name: 'Region', options: named('emea', 'apac') };
    const asks = (own: object, first: object = leaf('score', { atLeast: 5 })) => {
      const requirements = { partner: all(first, leaf('spend', { atLeast: 1 })), premier: all(own) };
      const program = aProgram({ tiers, measures, dimensions: [region], requirements });
      const facts = { score: 0, spend: 1 };
      return standing(program, facts, { region: 'apac' }, '2026-06-01').tiers[1]!.state;
    };
    const ten = leaf('score', { atLeast: 10 });
    expect(asks({ ...ten, only: { region: ['emea'] } }), 'for some only').to.equal('not-met');
    expect(asks({ ...ten, recommended: true }), 'as advice').to.equal('not-met');
    expect(asks({ ...ten, from: '2027-01-01' }), 'from a later day').to.equal('not-met');
    expect(asks(leaf('score', { growth: 10 })), 'of something else').to.equal('not-met');
    const byRegion = {
      kind: 'varies',
      by: 'region',
      cases: { emea: ten, apac: leaf('people', { atLeast: 5 }) },
    };
    expect(asks({ ...ten, only: { region: ['emea'] } }, leaf('score', { is: 'not-published' }))).to.equal(
      'not-checkable',
    );
    expect(asks({ ...ten, only: { region: ['emea'] } }, leaf('score', { is: 'not-required' }))).to.equal(
      'met',
    );
    expect(asks(ten, byRegion), 'where what is included differs by region').to.equal('not-met');
    expect(asks({ ...ten, atLeast: 0 }), 'the tier’s own in its place').to.equal('met');
    expect(asks(leaf('score', { is: 'not-required' })), 'not asked of this tier').to.equal('met');
  });
  it('leave no word that nothing is asked beside what is asked here', () => {
    const nothing = [leaf('score', { is: 'not-required' }), leaf('spend', { is: 'not-applicable' })];
    const own = [leaf('score', { atLeast: 80, ofWhich: [{ name: 'first', atLeast: 1 }] })];
    const limited = [leaf('spend', { atLeast: 5, only: { region: ['emea'] } })];
    const asked = askedOf(
      aProgram({
        tiers,
        measures,
        dimensions: [{ id: 'region', name: 'Region', options: named('emea', 'apac') }],
        requirements: { partner: all(...nothing), premier: all(...own, ...limited) },
      }),
      'premier',
    );
    expect(asked).to.deep.equal(all(...own, ...limited));
  });
  it('are refused where they lead back, or to a tier that there is not', () => {
    const codes = (...pairs: [string, string][]) => {
      const result = parse({
        ...aProgram(),
        tiers: pairs.map(([id, includesRequirements]) => ({ id, name: id, includesRequirements })),
      });
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    expect(codes(['a', 'b'], ['b', 'a'])).to.include('circle');
    expect(codes(['a', 'nobody'])).to.include('unknown-reference');
  });
  it('stay small, however many ways and tiers there are', () => {
    const many = Array.from({ length: 9 }, (_, at) => `t${String(at)}`);
    const way = (at: number) => all(leaf(`m${String(at % 3)}`, { atLeast: at + 1, id: `c${String(at)}` }));
    const program = aProgram({
      measures: named('m0', 'm1', 'm2'),
      tiers: many.map((id, at) => ({ id, name: id, ...(at > 0 && { includesRequirements: many[at - 1] }) })),
      requirements: Object.fromEntries(
        many.map((id) => [id, { kind: 'any', of: Array.from({ length: 9 }, (_, at) => way(at)) }]),
      ),
    });
    expect(JSON.stringify(askedOf(program, 't8')).length).to.be.lessThan(1e5);
  });
});
