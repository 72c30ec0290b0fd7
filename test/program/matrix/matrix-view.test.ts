import { expect } from 'chai';
import { matrixView, type MatrixView, type Row } from '../../../src/program/matrix/matrix-view.js';
import { NoteBook } from '../../../src/program/matrix/notes.js';
import { requirementBlocks } from '../../../src/program/matrix/requirement-rows.js';
import { differs, rowsShown } from '../../../src/program/matrix/rows-shown.js';
import {
  initialView,
  validPair,
  viewFromText,
  type ViewState,
} from '../../../src/program/matrix/view-state.js';
import { viewToText } from '../../../src/program/matrix/view-to-text.js';
import { ALL, aProgram, programOf, readProgram, readText } from '../../programs.js';

const rowsOf = (view: MatrixView): Row[] =>
  view.sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
const leaf = (measure: string, more: object = {}) => ({ kind: 'measure', measure, atLeast: 1, ...more });
const measures = ['people', 'revenue', 'plan'].map((id) => ({ id, name: id.toUpperCase() }));

describe('notes', () => {
  const program = aProgram({
    footnotes: [{ id: 'cap', text: 'Capped.', source: 's1' }],
    sources: [
      { id: 's1', title: 'One' },
      { id: 's2', title: 'Two' },
    ],
    tiers: [
      { id: 'silver', name: 'Silver', note: 'First read.' },
      { id: 'gold', name: 'Gold', description: 'For some.' },
    ],
    benefits: [
      {
        id: 'a',
        name: 'A',
        source: 's1',
        note: 'Of the row.',
        values: {
          silver: { kind: 'yes', note: 'Same words.', footnotes: ['cap'] },
          gold: {
            kind: 'list',
            items: [
              { kind: 'yes', note: 'Same words.' },
              { kind: 'no', source: 's2' },
            ],
          },
        },
      },
      {
        id: 'b',
        name: 'B',
        source: 's1',
        values: {
          silver: { kind: 'yes', source: 's1' },
          gold: { kind: 'yes', conflicts: [{ value: false, source: 's2' }] },
        },
      },
    ],
  });
  const view = matrixView(program, {});

  it('are numbered in the order in which they are read', () => {
    expect(view.notes.map(({ number }) => number)).to.deep.equal(view.notes.map((_, index) => index + 1));
    expect(
      view.notes.map(({ text, conflicts, sources }) => text ?? (conflicts ? 'conflict' : sources.join())),
    ).to.deep.equal(['First read.', 'Of the row.', 'Capped.', 'Same words.', 's2', 'conflict']);
  });
  it('share a number where they say the same', () => {
    const marks = rowsOf(view)
      .find(({ key }) => key === 'a')!
      .cells.map((cell) => cell.marks);
    expect(marks).to.deep.equal([
      [3, 4],
      [4, 5],
    ]);
  });
  it('do not repeat the source of the row', () => {
    const row = rowsOf(view).find(({ key }) => key === 'b')!;
    expect(row.cells[0]!.marks).to.deep.equal([]);
    expect(row.about.sources).to.deep.equal(['s1']);
  });
  it('keep a remark in two languages as one', () => {
    const book = new NoteBook(program);
    const note = { en: 'x', de: 'y' };
    expect([
      book.numbersFor({ note }),
      book.numbersFor({ note: { ...note } }),
      book.numbersFor({ note: 'x' }),
    ]).to.deep.equal([[1], [1], [2]]);
  });
  it('are found inside conditions: in their parts, cases and the rest', () => {
    const note = (text: string) => ({ note: text });
    const asked = aProgram({
      measures,
      dimensions: [
        {
          id: 'zone',
          name: 'Zone',
          options: [
            { id: 'a', name: 'A' },
            { id: 'b', name: 'B' },
          ],
        },
      ],
      requirements: {
        gold: {
          kind: 'all',
          of: [
            leaf('people', {
              ofWhich: [{ atLeast: 1, name: 'x', ...note('of which') }],
              together: [{ measure: 'plan', atLeast: 1, ...note('together') }],
              includingOneOf: [{ name: 'y', ...note('including') }],
            }),
            { kind: 'any', of: [leaf('revenue', note('inner')), leaf('plan')], ...note('group') },
            {
              kind: 'varies',
              by: 'zone',
              cases: { a: leaf('plan', note('case')) },
              otherwise: leaf('plan', note('rest')),
            },
          ],
        },
      },
    });
    expect(matrixView(asked, {}).notes.map(({ text }) => text)).to.deep.equal([
      'of which',
      'together',
      'including',
      'group',
      'inner',
      'case',
      'rest',
    ]);
  });
});

describe('requirementBlocks', () => {
  const blocks = (requirements: object, more: object = {}, choice = {}) =>
    requirementBlocks(aProgram({ measures, requirements, ...more }), choice);
  const shape = (list: ReturnType<typeof blocks>) =>
    list.map(({ rows }) => rows.map(({ key, asks }) => `${key}: ${[...asks.keys()].join(' ')}`));

  it('lines up the same condition of different tiers, in the order of the tiers', () => {
    expect(
      shape(
        blocks({
          silver: { kind: 'all', of: [leaf('people'), leaf('plan')] },
          gold: { kind: 'all', of: [leaf('people', { atLeast: 5 }), leaf('revenue'), leaf('plan')] },
        }),
      ),
    ).to.deep.equal([['measure people: silver gold', 'measure revenue: gold', 'measure plan: silver gold']]);
  });
  it('lines up conditions of one name, whatever they measure', () => {
    expect(
      shape(
        blocks({
          silver: leaf('people', { id: 'staff' }),
          gold: { kind: 'any', id: 'staff', of: [leaf('people'), leaf('plan')] },
        }),
      ),
    ).to.deep.equal([['staff: silver gold']]);
  });
  it('makes a block of each full way, and says so of the tiers that have only one', () => {
    const requirements = {
      silver: leaf('people'),
      gold: {
        kind: 'any',
        of: [
          { kind: 'all', name: 'By revenue', of: [leaf('revenue')] },
          { kind: 'all', name: 'By training', of: [leaf('plan'), leaf('people')] },
        ],
      },
    };
    const list = blocks(requirements);
    expect(list.map(({ alternative: way }) => way)).to.deep.equal([
      undefined,
      { name: 'By revenue', number: 1 },
      { name: 'By training', number: 2 },
    ]);
    const commit = matrixView(aProgram({ measures, requirements }), {}).sections.find(
      ({ id }) => id === 'commit',
    )!;
    expect(commit.groups.map(({ rows }) => rows[0]!.cells.map((cell) => cell.kind))).to.deep.equal([
      ['requirement', 'see-ways'],
      ['not-mentioned', 'requirement'],
      ['not-mentioned', 'requirement'],
    ]);
  });
  it('keeps a smaller choice inside one row', () => {
    expect(shape(blocks({ gold: { kind: 'any', of: [leaf('people'), leaf('plan')] } }))).to.deep.equal([
      ['any measure people measure plan: gold'],
    ]);
  });
  it('gives a score a row for its total and one for each part, parts of parts further in', () => {
    const score = {
      kind: 'score',
      method: 'sum',
      atLeast: 70,
      parts: [
        { id: 'a', name: 'A', parts: [{ id: 'a1', name: 'A1' }] },
        { id: 'b', name: 'B' },
      ],
    };
    const [block] = blocks({ gold: score });
    expect(block!.rows.map(({ key, depth }) => `${depth} ${key}`)).to.deep.equal([
      '0 score ',
      '1 part a',
      '2 part a1',
      '1 part b',
    ]);
  });
  it('says a silence of a tier in every row of the others', () => {
    const requirements = {
      silver: { kind: 'not-published', note: 'Kept back.' },
      gold: { kind: 'all', of: [leaf('people'), leaf('plan')] },
    };
    const commit = matrixView(aProgram({ measures, requirements }), {}).sections.find(
      ({ id }) => id === 'commit',
    )!;
    const cells = commit.groups[0]!.rows.map(({ cells: [first] }) => first);
    expect(cells).to.have.length(2);
    for (const cell of cells)
      expect(cell).to.deep.include({
        kind: 'requirement',
        requirement: { kind: 'not-published', note: 'Kept back.' },
      });
  });
  it('tells a tier that asks nothing from one that is not mentioned', () => {
    const commit = matrixView(
      aProgram({
        measures,
        tiers: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
        requirements: { a: { kind: 'none' }, b: leaf('people') },
      }),
      {},
    ).sections.find(({ id }) => id === 'commit')!;
    expect(
      commit.groups[0]!.rows[0]!.cells.map((cell) =>
        cell.kind === 'requirement' ? cell.requirement.kind : cell.kind,
      ),
    ).to.deep.equal(['none', 'measure', 'not-mentioned']);
  });
  it('has a row even where all tiers are silent', () => {
    expect(blocks({ silver: { kind: 'not-known' }, gold: { kind: 'not-published' } })).to.have.length(1);
  });

  const zones = {
    dimensions: [{ id: 'zone', name: 'Zone', options: ['a', 'b', 'c'].map((id) => ({ id, name: id })) }],
  };
  const byZone = {
    gold: {
      kind: 'varies',
      by: 'zone',
      cases: { a: leaf('people'), b: leaf('plan') },
      otherwise: leaf('revenue'),
    },
  };
  it('makes a block of each option that is still open', () => {
    expect(
      blocks(byZone, zones)
        .slice(0, 2)
        .map(({ option }) => option),
    ).to.deep.equal([
      { dimension: 'zone', option: 'a' },
      { dimension: 'zone', option: 'b' },
    ]);
  });
  it('does not lose what holds for the options that have no case of their own', () => {
    expect(shape(blocks(byZone, zones)).flat()).to.deep.equal([
      'measure people: gold',
      'measure plan: gold',
      'measure revenue: gold',
    ]);
  });
  it('shows only the chosen option', () => {
    expect(shape(blocks(byZone, zones, { zone: 'b' }))).to.deep.equal([['measure plan: gold']]);
    expect(shape(blocks(byZone, zones, { zone: 'c' }))).to.deep.equal([['measure revenue: gold']]);
  });
});

describe('the view', () => {
  for (const name of ALL) {
    it(`has a cell for each tier in each row, and every key once: ${name}`, async () => {
      const program = await readProgram(name);
      for (const { groups } of matrixView(program, {}).sections) {
        expect(new Set(groups.map(({ key }) => key)).size).to.equal(groups.length);
        for (const { rows } of groups) {
          expect(rows).not.to.have.length(0);
          expect(new Set(rows.map(({ key }) => key)).size).to.equal(rows.length);
          for (const { cells } of rows) expect(cells).to.have.length(program.tiers.length);
        }
      }
    });
    it(`marks nothing but its notes, and has no note without a mark: ${name}`, async () => {
      const view = matrixView(await readProgram(name), {});
      const marks = rowsOf(view).flatMap(({ about, cells }) => [
        ...about.marks,
        ...cells.flatMap((cell) => cell.marks),
      ]);
      expect([...new Set(marks)].sort((a, b) => a - b)).to.deep.equal(view.notes.map(({ number }) => number));
    });
  }
  it('does not change the program', async () => {
    const text = await readText('lumora-msp');
    const program = programOf(text);
    matrixView(program, {});
    matrixView(program, { region: 'apac' });
    expect(program).to.deep.equal(programOf(text));
  });
  it('leaves out rows that do not concern the reader, and sections without rows', () => {
    const program = aProgram({
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
      benefits: [{ id: 'a', name: 'A', value: true, only: { type: ['msp'] } }],
    });
    expect(rowsOf(matrixView(program, { type: 'msp' }))).to.have.length(1);
    expect(matrixView(program, { type: 'var' }).sections).to.deep.equal([]);
  });
});

describe('differs', () => {
  const cases = [
    { why: 'the same word', values: { silver: 'x', gold: 'x' }, is: false },
    { why: 'yes in short and in full', values: { silver: true, gold: { kind: 'yes' } }, is: false },
    {
      why: 'the same amount, keys in another order',
      values: { silver: { kind: 'percent', upTo: 5, of: 'x' }, gold: { of: 'x', upTo: 5, kind: 'percent' } },
      is: false,
    },
    {
      why: 'another amount',
      values: { silver: { kind: 'percent', upTo: 5 }, gold: { kind: 'percent', upTo: 6 } },
      is: true,
    },
    {
      why: 'exactly and up to',
      values: { silver: { kind: 'percent', upTo: 5 }, gold: { kind: 'percent', value: 5 } },
      is: true,
    },
    {
      why: 'two silences',
      values: { silver: { kind: 'not-known' }, gold: { kind: 'not-published' } },
      is: true,
    },
    { why: 'no and not known', values: { silver: false }, is: true },
    {
      why: 'the same on another condition',
      values: { silver: true, gold: { kind: 'yes', condition: 'x' } },
      is: true,
    },
  ];
  for (const { why, values, is } of cases) {
    it(`is ${is} for ${why}`, () => {
      const [row] = rowsOf(matrixView(aProgram({ benefits: [{ id: 'a', name: 'A', values }] }), {}));
      expect(differs(row!)).to.equal(is);
    });
  }
  const tiers = (silver: object, gold: object) =>
    aProgram({
      tiers: [
        { id: 'silver', name: 'Silver', ...silver },
        { id: 'gold', name: 'Gold', ...gold },
      ],
    });
  it('compares what is said of tiers, and not the tiers', () => {
    expect(
      rowsOf(matrixView(tiers({ admission: 'open' }, { admission: 'open' }), {})).map(differs),
    ).to.deep.equal([false]);
    expect(
      rowsOf(matrixView(tiers({ admission: 'open' }, { admission: 'invitation' }), {})).map(differs),
    ).to.deep.equal([true]);
  });
  it('and the search pick the rows together', () => {
    const view = matrixView(
      aProgram({
        benefits: [
          { id: 'a', name: 'A', value: true },
          { id: 'b', name: 'B', values: { gold: true } },
        ],
      }),
      {},
    );
    const keys = (filter: Parameters<typeof rowsShown>[1]) =>
      [...rowsShown(view, filter)].map(({ key }) => key);
    expect(keys({ differencesOnly: false })).to.deep.equal(['a', 'b']);
    expect(keys({ differencesOnly: true })).to.deep.equal(['b']);
    expect(keys({ differencesOnly: true, matches: ({ key }) => key === 'a' })).to.deep.equal([]);
  });
});

describe('a link to the view', () => {
  const program = aProgram({
    tiers: ['a', 'b', 'c'].map((id) => ({ id, name: id, ...(id === 'c' && { recommended: 'x' }) })),
    dimensions: [
      {
        id: 'type',
        name: 'Type',
        default: 'msp',
        options: [
          { id: 'msp', name: 'MSP' },
          { id: 'var', name: 'VAR' },
        ],
      },
      { id: 'zone', name: 'Zone', options: [{ id: 'x', name: 'X' }] },
    ],
  });
  const first = initialView(program);
  const views: { what: string; view: ViewState }[] = [
    { what: 'as it was at first', view: first },
    { what: 'with a tier', view: { ...first, tier: 'b' } },
    { what: 'with another pair', view: { ...first, pair: ['a', 'c'] } },
    { what: 'with differences only', view: { ...first, rows: 'differences' as const } },
    { what: 'with a search in any signs', view: { ...first, query: 'Wärme & =? %20 +#سعر' } },
    { what: 'with another option', view: { ...first, choice: { type: 'var', zone: 'x' } } },
    { what: 'with all options where one was the default', view: { ...first, choice: {} } },
    { what: 'with folded groups', view: { ...first, folded: ['get', 'commit way 1/'] } },
    {
      what: 'with everything',
      view: {
        tier: 'c',
        pair: ['a', 'b'],
        rows: 'all',
        query: 'x',
        choice: { zone: 'x' },
        folded: ['cost'],
      },
    },
  ];
  for (const { what, view } of views) {
    it(`leads back to it ${what}`, () =>
      expect(viewFromText(viewToText(view, program), program, first)).to.deep.equal(view));
  }
  it('is empty where nothing was changed', () => expect(viewToText(first, program)).to.equal(''));
  it('names the two tiers where a reader has chosen others than those that the page began with for this reader', () => {
    const proposed = [...first.pair].reverse();
    expect(viewToText(first, program, proposed)).to.equal(`pair=${first.pair.join('+')}`);
    expect(viewToText({ ...first, pair: proposed }, program, proposed)).to.equal('');
  });
  it('drops what the program does not have', () => {
    const wild = viewFromText(
      `tier=x&pair=x+y&by-type=x&by-none=1&search=${'s'.repeat(999)}&__proto__=1`,
      program,
      first,
    );
    expect(wild).to.deep.equal({ ...first, choice: {}, query: 's'.repeat(200) });
  });

  const pairs = [
    { wanted: [], is: ['b', 'c'] },
    { wanted: ['a'], is: ['a', 'b'] },
    { wanted: ['c', 'a'], is: ['c', 'a'] },
    { wanted: ['x', 'c'], is: ['c', 'b'] },
    { wanted: ['c', 'c'], is: ['c', 'b'] },
  ];
  for (const { wanted, is } of pairs) {
    it(`shows ${is.join(' and ')} where "${wanted.join(' ')}" was wanted`, () =>
      expect(validPair(program, wanted)).to.deep.equal(is));
  }
  it('shows tiers that exist for the reader, and one of them says what it asks', () => {
    const asks = { kind: 'measure', measure: 'm', atLeast: 1 };
    const market = {
      id: 'market',
      name: 'Market',
      default: 'e',
      options: [
        { id: 'e', name: 'E' },
        { id: 'm', name: 'M' },
      ],
    };
    const of = (more: object) =>
      validPair(
        aProgram({
          dimensions: [market],
          measures: [{ id: 'm', name: 'M' }],
          tiers: [
            { id: 's', name: 'S' },
            { id: 'g', name: 'G', only: { market: ['m'] } },
            { id: 'p', name: 'P', recommended: 'Yes' },
          ],
          ...more,
        }),
        [],
      );
    expect(of({ requirements: { p: asks } })).to.deep.equal(['s', 'p']);
    const tiers = ['s', 'g', 'p'].map((id) => ({ id, name: id }));
    const silent = { kind: 'measure', measure: 'm', is: 'not-published' };
    expect(of({ tiers, requirements: { g: silent, p: asks } })).to.deep.equal(['g', 'p']);
  });
  it('shows one tier where there is one', () =>
    expect(validPair(aProgram({ tiers: [{ id: 'only', name: 'Only' }] }), [])).to.deep.equal(['only']));
});

describe('rows about the same thing', () => {
  const tiers = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
  const asks = (atLeast: number, name?: string) => ({
    kind: 'measure',
    measure: 'm',
    atLeast,
    ...(name && { name }),
  });
  const rowsOf = (requirements: object) => {
    const program = aProgram({ tiers, measures: [{ id: 'm', name: 'M' }], requirements });
    return matrixView(program, {}).sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
  };

  it('bear the name that most tiers have for it, whoever comes first', () => {
    expect(rowsOf({ a: asks(1, 'One'), b: asks(1, 'Two'), c: asks(1, 'Two') })[0]!.name).to.equal('Two');
  });

  it('are as many as one tier has, in the order of that tier', () => {
    const all = (...of: object[]) => ({ kind: 'all', of });
    const rows = rowsOf({ a: all(asks(1), asks(2)), b: all(asks(3), asks(4), asks(5)), c: asks(6) });
    const figures = rows.map(({ key, cells }) => [
      key,
      ...cells.map((cell) =>
        cell.kind === 'requirement' && cell.requirement.kind === 'measure'
          ? cell.requirement.atLeast
          : undefined,
      ),
    ]);
    expect(figures).to.deep.equal([
      ['measure m', 1, 3, 6],
      ['measure m +', 2, 4, undefined],
      ['measure m + +', undefined, 5, undefined],
    ]);
  });
});
