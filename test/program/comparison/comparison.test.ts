import { expect } from 'chai';
import { isOlderThan, readOn } from '../../../src/program/comparison/read-on.js';
import { best } from '../../../src/program/comparison/best.js';
import { compare, rowsOf, type ComparedRow } from '../../../src/program/comparison/comparison.js';
import { difference, isSilent } from '../../../src/program/comparison/difference.js';
import { ALL, aProgram, readProgram } from '../../programs.js';

const percent = (value: number, more: object = {}) => ({ kind: 'percent', value, ...more });
const money = (value: number, currency: string, more: object = {}) => ({
  kind: 'money',
  value,
  currency,
  ...more,
});
const hours = (value: number, more: object = {}) => ({ kind: 'duration', value, unit: 'hour', ...more });

/** A program of one vendor with one benefit of a topic. */
function vendor(name: string, value: unknown, topic = 'discount', more: object = {}) {
  return aProgram({
    id: name,
    vendor: { name },
    benefits: [{ id: 'row', name: `${name}'s row`, topic, value, ...more }],
  });
}
/** The one row of several vendors' values. */
function rowOf(values: readonly unknown[], topic?: string): ComparedRow {
  const rows = rowsOf(
    compare(values.map((value, at) => ({ program: vendor(String.fromCharCode(65 + at), value, topic) }))),
  );
  expect(rows).to.have.length(1);
  return rows[0]!;
}

describe('compare', () => {
  it('finds no best among percentages of different measures', () => {
    const of = (name: string, value: number, measure: string) =>
      aProgram({
        id: name,
        vendor: { name },
        measures: [{ id: 'base', name: measure, kind: 'money' }],
        benefits: [{ id: 'row', name: 'Row', topic: 'rebate', value: percent(value, { base: 'base' }) }],
      });
    const bestOf = (...measures: readonly string[]) => {
      const programs = measures.map((measure, at) => ({ program: of(`v${at}`, 5 + at, measure) }));
      return best(rowsOf(compare(programs))[0]!);
    };
    expect(bestOf('Sales', 'Sales')).to.deep.include({ kind: 'marked', best: [1] });
    expect(bestOf('Sales', 'New sales')).to.include({ kind: 'unmarked' });
  });

  it('gathers by topic in the order of the list, then what stands for itself', () => {
    const one = aProgram({
      benefits: [
        { id: 'z', name: 'Own thing', value: true },
        { id: 'a', name: 'Courses', topic: 'training', value: true },
        { id: 'b', name: 'Price cut', topic: 'discount', value: percent(5) },
      ],
      costs: [{ id: 'f', name: 'Fee', kind: 'fee', topic: 'fee', value: money(5, 'USD') }],
    });
    const two = aProgram({
      vendor: { name: 'Bolt' },
      benefits: [
        { id: 'c', name: 'Rebate', topic: 'rebate', value: percent(1) },
        { id: 'd', name: 'Discount on services', topic: 'discount', value: percent(2) },
        { id: 'e', name: 'Discount on goods', topic: 'discount', value: percent(3) },
      ],
    });
    const view = compare([{ program: one }, { program: two }]);
    expect(
      view.sections.map(({ id, groups }) => [
        id,
        groups.map((group) => [group.id, group.rows.map(({ key }) => key)]),
      ]),
    ).to.deep.equal([
      ['cost', [['costs', ['cost fee']]]],
      [
        'get',
        [
          ['money', ['get discount', 'get rebate']],
          ['training', ['get training']],
          ['own', ['get en:acme benefit z']],
        ],
      ],
    ]);
    const [, discount] = rowsOf(view);
    expect(discount!.cells.map(({ entries }) => entries.map(({ row }) => row.name))).to.deep.equal([
      ['Price cut'],
      ['Discount on services', 'Discount on goods'],
    ]);
  });

  it('says not mentioned where a program has no row of a topic; never no, never nothing', () => {
    const row = rowsOf(compare([{ program: vendor('A', true) }, { program: aProgram() }]))[0]!;
    expect(row.cells[1]).to.deep.equal({
      entries: [],
      otherwise: { kind: 'not-mentioned', marks: [] },
    });
  });

  it('says not required only where the document declares its list complete and another tier has such a one', () => {
    const measures = [
      { id: 'people', name: 'People', topic: 'certified-people' },
      { id: 'sales', name: 'Sales', topic: 'revenue' },
    ];
    const asks = (measure: string) => ({ kind: 'measure', measure, atLeast: 1 });
    const both = { kind: 'all', of: [asks('people'), asks('sales')] };
    const whole = aProgram({ measures, requirements: { gold: both } });
    const part = aProgram({ measures, requirements: { silver: asks('sales'), gold: both } });
    const complete = aProgram({
      measures,
      complete: ['requirements'],
      requirements: { silver: asks('sales'), gold: both },
    });
    const nothing = aProgram({
      measures,
      requirements: { silver: { kind: 'none', note: 'So far.' }, gold: both },
    });
    const silent = aProgram({ measures, requirements: { silver: { kind: 'not-published' }, gold: both } });
    const other = aProgram({ measures: [measures[1]], requirements: { silver: asks('sales') } });
    const rows = rowsOf(
      compare([
        { program: part, tier: 'gold' },
        { program: part, tier: 'silver' },
        { program: complete, tier: 'silver' },
        { program: nothing, tier: 'silver' },
        { program: silent, tier: 'silver' },
        { program: whole, tier: 'silver' },
        { program: other, tier: 'silver' },
      ]),
    );
    const people = rows.find(({ key }) => key === 'commit certified-people')!;
    expect(
      people.cells.map(({ entries, otherwise }) => (otherwise ? JSON.stringify(otherwise) : entries.length)),
    ).to.deep.equal([
      1,
      '{"kind":"not-mentioned","marks":[]}',
      '{"kind":"not-required","marks":[]}',
      '{"kind":"requirement","requirement":{"kind":"none","note":"So far."},"marks":[1]}',
      '{"kind":"requirement","requirement":{"kind":"not-published"},"marks":[]}',
      '{"kind":"not-mentioned","marks":[]}',
      '{"kind":"not-mentioned","marks":[]}',
    ]);
    expect(people.cells.map(isSilent)).to.deep.equal([false, true, false, false, true, true, true]);
  });

  it('shows a condition in the line of everything it mentions, and compares it only in its own', () => {
    const measures = [
      { id: 'deals', name: 'Deals', topic: 'deals' },
      { id: 'sales', name: 'Sales', kind: 'money', topic: 'revenue' },
      { id: 'score', name: 'Score', kind: 'score', topic: 'score' },
      { id: 'people', name: 'People', topic: 'certified-people' },
    ];
    const together = (name: string) =>
      aProgram({
        vendor: { name },
        measures,
        requirements: {
          silver: {
            kind: 'measure',
            measure: 'deals',
            atLeast: 3,
            together: [{ measure: 'sales', atLeast: 9 }],
          },
          gold: {
            kind: 'score',
            method: 'sum',
            measure: 'score',
            atLeast: 70,
            parts: [{ id: 'p', name: 'Skills', measure: 'people', max: 20 }],
          },
        },
      });
    const lines = (tier: string) =>
      rowsOf(compare([together('A'), together('B')].map((program) => ({ program, tier }))));
    const told = (tier: string) =>
      lines(tier).map((row) => [
        row.key,
        ...row.cells[0]!.entries.map(
          ({ row: { name }, mentions = false }) => `${name as string} ${mentions}`,
        ),
      ]);
    expect(told('silver')).to.deep.equal([
      ['commit revenue', 'Deals true'],
      ['commit deals', 'Deals false'],
    ]);
    // What a part of a score measures stands with the score alone.
    expect(told('gold')).to.deep.equal([['commit score', 'Score false', 'Skills false']]);
    const other = { program: together('C'), tier: 'gold' };
    const [mentioning] = rowsOf(compare([{ program: together('A'), tier: 'silver' }, other]));
    expect(best(lines('silver')[0]!)).to.deep.equal({ kind: 'unmarked', because: 'equal' });
    expect(best(mentioning!)).to.deep.equal({ kind: 'unmarked', because: 'one' });
  });

  it('keeps the columns as they are given, with tier, day and sponsorship', () => {
    const program = aProgram({ edition: { label: '1', readOn: '2026-10' } });
    expect(
      compare([
        { program, tier: 'top', sponsored: true },
        { program, tier: 'platinum' },
      ]).columns.map(({ tier, exact, sponsored, asOf }) => [tier.id, exact, sponsored, asOf]),
    ).to.deep.equal([
      ['gold', true, true, '2026-10'],
      ['silver', false, false, '2026-10'],
    ]);
  });

  it('follows the reader’s choice of each column', () => {
    const program = aProgram({
      dimensions: [
        {
          id: 'region',
          name: 'Region',
          options: [
            { id: 'eu', name: 'EU' },
            { id: 'us', name: 'US' },
          ],
        },
      ],
      benefits: [
        {
          id: 'a',
          name: 'A',
          topic: 'discount',
          value: { kind: 'varies', by: 'region', cases: { eu: percent(5), us: percent(6) } },
        },
        { id: 'b', name: 'B', topic: 'leads', only: { region: ['us'] }, value: true },
      ],
    });
    const rows = rowsOf(
      compare([
        { program, choice: { region: 'eu' } },
        { program, choice: { region: 'us' } },
      ]),
    );
    expect(
      rows.map(({ key, cells }) => [key, ...cells.map(({ entries }) => entries[0]?.comparable.value)]),
    ).to.deep.equal([
      ['get leads', undefined, 'yes'],
      ['get discount', '5', '6'],
    ]);
  });

  it('lines up the own rows of one vendor’s editions, and of nobody else', () => {
    const own = (name: string) => vendor(name, true, 'not-listed');
    const rows = rowsOf(compare([own('A'), own('A'), own('B')].map((program) => ({ program }))));
    expect(rows.map(({ cells }) => cells.map(({ entries }) => entries.length))).to.deep.equal([
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('treats a topic that is not in the list as none', () => {
    const rows = rowsOf(compare([{ program: vendor('A', true, 'telepathy') }]));
    expect(rows.map(({ key, topic }) => [key, topic])).to.deep.equal([['get en:a benefit row', undefined]]);
  });

  it('numbers notes across the table in reading order and knows whose they are', () => {
    const noted = (name: string) =>
      aProgram({
        vendor: { name },
        footnotes: [{ id: 'f', text: 'Same words.' }],
        benefits: [
          { id: 'a', name: 'A', topic: 'rebate', value: { ...percent(1), footnotes: ['f'] } },
          { id: 'b', name: 'B', topic: 'discount', value: { ...percent(1), note: `Note of ${name}` } },
        ],
      });
    const view = compare([{ program: noted('A') }, { program: noted('B') }]);
    expect(view.notes.map(({ number, column, text }) => [number, column, text])).to.deep.equal([
      [1, 0, 'Note of A'],
      [2, 1, 'Note of B'],
      [3, 0, 'Same words.'],
      [4, 1, 'Same words.'],
    ]);
    const marks = rowsOf(view).map(({ cells }) =>
      cells.map(({ entries }) => entries[0]!.row.cells[0]!.marks),
    );
    expect(marks).to.deep.equal([
      [[1], [2]],
      [[3], [4]],
    ]);
  });

  it('names sources and the day they were read', () => {
    const program = aProgram({
      edition: { label: '1', readOn: '2026-11-01' },
      sources: [
        { id: 'old', title: 'Old', readOn: '2025-01' },
        { id: 'new', title: 'New', readOn: '2026-01' },
        { id: 'none', title: 'None' },
      ],
      benefits: [
        { id: 'a', name: 'A', topic: 'leads', source: ['new', 'old'], value: true },
        { id: 'b', name: 'B', topic: 'rebate', source: 'old', value: { kind: 'yes', source: 'new' } },
        { id: 'c', name: 'C', topic: 'events', source: 'none', value: true },
      ],
      questions: [{ id: 'q', question: 'Why?', answer: 'So.', topic: 'market', answeredOn: '2026-02-02' }],
    });
    const entries = rowsOf(compare([{ program }])).map(({ cells }) => cells[0]!.entries[0]!);
    expect(entries.map(({ sources, asOf }) => [sources, asOf])).to.deep.equal([
      [['new', 'old'], '2025-01'],
      [['new'], '2026-01'],
      [['none'], '2026-11-01'],
      [[], '2026-02-02'],
    ]);
    expect(readOn(aProgram())).to.equal(undefined);
  });

  it('compares all demo documents at once', async () => {
    const programs = await Promise.all(ALL.map(readProgram));
    for (const tier of ['entry', 'top', 2]) {
      const view = compare(programs.map((program) => ({ program, tier })));
      expect(rowsOf(view).length).to.be.above(60);
      for (const row of rowsOf(view)) expect(row.cells).to.have.length(ALL.length);
    }
  });
});

describe('isOlderThan', () => {
  for (const { day, older } of [
    { day: '2026-10-02', older: false },
    { day: '2026-10-01', older: true },
    { day: '2026-09', older: true },
    { day: '2026-10', older: false },
    { day: '2026', older: false },
    { day: '2025', older: true },
  ])
    it(`${day} is ${older ? '' : 'not '}more than 30 days before 2026-11-01`, () => {
      expect(isOlderThan(day, 30, '2026-11-01')).to.equal(older);
    });
});

describe('difference', () => {
  const unit = { one: 'seat', other: 'seats' };
  for (const { name, values, because } of [
    { name: 'the same', values: [percent(5), percent(5)], because: [] },
    { name: 'the same silence', values: [{ kind: 'not-known' }, { kind: 'not-known' }], because: [] },
    {
      name: 'two silences',
      values: [{ kind: 'not-known' }, { kind: 'not-published' }],
      because: [],
    },
    { name: 'an answer and a silence', values: [percent(5), { kind: 'not-known' }], because: [] },
    { name: 'a no and a silence', values: [false, { kind: 'not-known' }], because: [] },
    {
      name: 'a silence among different figures',
      values: [percent(5), { kind: 'on-request' }, percent(6)],
      because: ['value'],
    },
    { name: 'zero and no', values: [percent(0), false], because: ['kind'] },
    { name: 'values', values: [percent(5), percent(6)], because: ['value'] },
    { name: 'currencies', values: [money(5, 'USD'), money(5, 'EUR')], because: ['currency'] },
    {
      name: 'periods',
      values: [money(5, 'USD', { per: 'year' }), money(5, 'USD', { per: 'month' })],
      because: ['period'],
    },
    {
      name: 'per what',
      values: [money(5, 'USD', { each: 'seat' }), money(5, 'USD', { each: 'site' })],
      because: ['period'],
    },
    {
      name: 'units',
      values: [
        { kind: 'count', value: 5, unit },
        { kind: 'count', value: 5, unit: 'sites' },
      ],
      because: ['unit'],
    },
    {
      name: 'units of time',
      values: [hours(5), { kind: 'duration', value: 5, unit: 'business-hour' }],
      because: ['unit'],
    },
    { name: 'bases', values: [percent(5, { of: 'a' }), percent(5, { of: 'b' })], because: ['base'] },
    { name: 'bounds', values: [percent(5), { kind: 'percent', upTo: 5 }], because: ['bound'] },
    {
      name: 'conditions',
      values: [percent(5), percent(5, { condition: 'Only new' })],
      because: ['condition'],
    },
    { name: 'caps', values: [percent(5), percent(5, { caps: [{ value: 9 }] })], because: ['condition'] },
    { name: 'dates', values: [percent(5), percent(5, { until: '2026' })], because: ['condition'] },
    { name: 'doubts', values: [percent(5), percent(5, { status: 'stale' })], because: ['doubt'] },
    { name: 'no doubts', values: [percent(5), percent(5, { status: 'confirmed' })], because: [] },
    { name: 'remarks', values: [percent(5), percent(5, { note: 'See page 3' })], because: [] },
    {
      name: 'points of two vendors',
      values: [
        { kind: 'points', value: 5 },
        { kind: 'points', value: 5 },
      ],
      because: ['unit'],
    },
    { name: 'words', values: ['Silver', 'Gold'], because: ['value'] },
    { name: 'the same words in other letters', values: ['Silver', ' silver '], because: [] },
    {
      name: 'the same words as a map',
      values: ['Silver', { kind: 'text', text: { de: 'Silber', en: 'Silver' } }],
      because: [],
    },
  ])
    it(`of ${name}`, () => {
      expect(difference(rowOf(values))).to.deep.equal({ differs: because.length > 0, because });
    });

  it('of footnotes: their words count, not their ids', () => {
    const noted = (name: string, id: string, text: string) =>
      aProgram({
        vendor: { name },
        footnotes: [{ id, text }],
        benefits: [{ id: 'a', name: 'A', topic: 'leads', footnotes: [id], value: true }],
      });
    const row = (text: string) =>
      rowsOf(compare([{ program: noted('A', '1', 'Once.') }, { program: noted('B', 'x', text) }]))[0]!;
    expect(difference(row('Once.')).because).to.deep.equal([]);
    expect(difference(row('Twice.')).because).to.deep.equal(['condition']);
  });

  it('of programs that have no row of the topic', () => {
    const without = (name: string, more: object = {}) => ({
      program: aProgram({
        vendor: { name },
        measures: [{ id: 'm', name: 'Deals', topic: 'deals' }],
        ...more,
      }),
      tier: 'gold',
    });
    const asks = { kind: 'measure', measure: 'm', atLeast: 2 };
    const asking = without('A', { requirements: { gold: asks } });
    const reasons = (other: ReturnType<typeof without>) => {
      const row = rowsOf(compare([asking, other])).find(({ key }) => key.endsWith('deals'))!;
      return [row.cells.map(isSilent), difference(row).because];
    };
    // The conditions of the second are known, and this is none of them; of the third nothing is known.
    expect(reasons(without('B', { requirements: { gold: { kind: 'none' } } }))).to.deep.equal([
      [false, false],
      ['kind'],
    ]);
    expect(reasons(without('C'))).to.deep.equal([[false, true], []]);
    expect(reasons(without('D', { requirements: { gold: { kind: 'not-published' } } }))).to.deep.equal([
      [false, true],
      [],
    ]);
  });

  it('of several rows of a topic', () => {
    const many = aProgram({
      vendor: { name: 'B' },
      benefits: [
        { id: 'a', name: 'A', topic: 'discount', value: percent(5) },
        { id: 'b', name: 'B', topic: 'discount', value: percent(5) },
      ],
    });
    const row = rowsOf(compare([{ program: vendor('A', percent(5)) }, { program: many }]))[0]!;
    expect(difference(row).because).to.deep.equal(['parts']);
  });

  it('of several figures only by what one of them says and another does not', () => {
    const because = (...cells: unknown[][]) =>
      difference(
        rowsOf(
          compare(
            cells.map((values, at) => ({
              program: aProgram({
                vendor: { name: `Vendor ${String(at)}` },
                costs: values.map((value, place) => ({
                  id: `c${String(place)}`,
                  name: `Fee ${String(place)}`,
                  kind: 'fee',
                  topic: 'fee',
                  value,
                })),
              }),
            })),
          ),
        )[0]!,
      ).because;
    const fee = (value: number, more: object = {}) => ({ kind: 'money', value, per: 'year', ...more });
    const gone = { kind: 'not-applicable', until: '2025-01' };
    expect(because([fee(4875), gone], [fee(2500)])).to.deep.equal(['parts', 'value']);
    expect(because([fee(4875), fee(90)], [fee(4875)])).to.deep.equal(['parts', 'value']);
    expect(because([fee(5), fee(5, { per: 'month' })], [fee(5)])).to.deep.equal(['parts', 'period']);
    // As many things: those of one kind against each other.
    expect(because([fee(5), percent(9)], [fee(9), percent(5)])).to.deep.equal(['value']);
    expect(because([fee(5), fee(5), fee(9)], [fee(5), fee(9), fee(9)])).to.deep.equal(['value']);
    // A silence is no answer, and differs from none.
    expect(because([fee(5), gone], [fee(5), { kind: 'not-known' }])).to.deep.equal([]);
  });

  it('of the fees of Microsoft and HubSpot only by how many there are, and what they are', async () => {
    const columns = [
      { program: await readProgram('microsoft-solutions-partner'), tier: 'solutions-partner' },
      { program: await readProgram('hubspot-2025') },
    ];
    const fee = rowsOf(compare(columns, '2026-06-15')).find(({ topic }) => topic?.id === 'fee')!;
    for (const aspect of ['currency', 'unit', 'base']) expect(difference(fee).because).not.to.include(aspect);
  });
});

describe('best', () => {
  const marked = (bests: number[], worsts: number[]) => ({ kind: 'marked', best: bests, worst: worsts });
  const unmarked = (because: string) => ({ kind: 'unmarked', because });

  for (const { name, values, topic = 'discount', is } of [
    { name: 'the higher discount', values: [percent(5), percent(7)], is: marked([1], [0]) },
    {
      name: 'two that are equally good',
      values: [percent(7), percent(5), percent(7)],
      is: marked([0, 2], [1]),
    },
    { name: 'past a silence', values: [percent(5), { kind: 'not-known' }, percent(7)], is: marked([2], [0]) },
    { name: 'zero against something', values: [percent(0), percent(7)], is: marked([1], [0]) },
    { name: 'yes against no', values: [true, false], is: marked([0], [1]) },
    { name: 'the shorter time', values: [hours(4), hours(8)], topic: 'response-time', is: marked([0], [1]) },
    { name: 'the same', values: [percent(5), percent(5)], is: unmarked('equal') },
    { name: 'one alone', values: [percent(5), { kind: 'on-request' }], is: unmarked('one') },
    {
      name: 'only silences',
      values: [{ kind: 'not-known' }, { kind: 'on-request' }],
      is: unmarked('nobody'),
    },
    { name: 'a figure and a no', values: [percent(5), false], is: marked([0], [1]) },
    { name: 'a no among figures of two kinds', values: [false, percent(5), true], is: unmarked('kind') },
    { name: 'words', values: ['Silver', 'Gold'], is: unmarked('words') },
    { name: 'the same words', values: ['Gold', 'gold'], is: unmarked('equal') },
    {
      name: 'money where the topic is percent',
      values: [money(5, 'USD'), money(6, 'USD')],
      is: unmarked('kind'),
    },
    {
      name: 'two currencies',
      values: [money(5, 'USD'), money(6, 'EUR')],
      topic: 'mdf',
      is: unmarked('currency'),
    },
    {
      name: 'two periods',
      values: [money(5, 'USD', { per: 'year' }), money(6, 'USD')],
      topic: 'mdf',
      is: unmarked('period'),
    },
    {
      name: 'percent of nobody says what',
      values: [percent(5), percent(6)],
      topic: 'rebate',
      is: unmarked('base'),
    },
    {
      name: 'percent of the same',
      values: [percent(5, { of: 'sales' }), percent(6, { of: 'sales' })],
      topic: 'rebate',
      is: marked([1], [0]),
    },
    {
      name: 'percent of two things',
      values: [percent(5, { of: 'sales' }), percent(6, { of: 'list' })],
      topic: 'rebate',
      is: unmarked('base'),
    },
    {
      name: 'up to and exactly',
      values: [percent(5), { kind: 'percent', upTo: 6 }],
      is: unmarked('overlap'),
    },
    {
      name: 'up to no more than there is elsewhere',
      values: [percent(5), { kind: 'percent', upTo: 5 }, { kind: 'percent', low: 1, high: 4 }],
      is: marked([0], []),
    },
    {
      name: 'up to and up to',
      values: [
        { kind: 'percent', upTo: 5 },
        { kind: 'percent', upTo: 6 },
      ],
      is: { ...marked([1], [0]), assuming: ['most'] },
    },
    {
      name: 'ranges apart',
      values: [
        { kind: 'percent', low: 1, high: 2 },
        { kind: 'percent', low: 3, high: 4 },
      ],
      is: marked([1], [0]),
    },
    {
      name: 'ranges that overlap',
      values: [
        { kind: 'percent', low: 1, high: 3 },
        { kind: 'percent', low: 2, high: 4 },
      ],
      is: unmarked('overlap'),
    },
    {
      name: 'a month and a year',
      values: [money(500, 'USD', { per: 'month' }), money(5000, 'USD', { per: 'year' })],
      topic: 'mdf',
      is: { ...marked([0], [1]), assuming: ['year'] },
    },
    {
      name: 'a quarter and a year, of two currencies',
      values: [money(500, 'USD', { per: 'quarter' }), money(5000, 'EUR', { per: 'year' })],
      topic: 'mdf',
      is: unmarked('currency'),
    },
    {
      name: 'a doubt on one',
      values: [percent(5), percent(6, { status: 'unverified' })],
      is: unmarked('doubt'),
    },
    {
      name: 'a condition on one',
      values: [percent(5), percent(6, { condition: 'Only new' })],
      is: unmarked('condition'),
    },
    {
      name: 'points of two vendors',
      values: [
        { kind: 'points', value: 5 },
        { kind: 'points', value: 6 },
      ],
      topic: 'incentives',
      is: unmarked('unit'),
    },
    { name: 'words in a topic of words', values: [true, false], topic: 'success', is: unmarked('words') },
  ])
    it(`${name}: ${JSON.stringify(is)}`, () => {
      expect(best(rowOf(values, topic))).to.deep.equal(is);
    });

  it('goes by what the document says is better', () => {
    const column = (name: string, value: number, better?: string) => ({
      program: vendor(name, hours(value), 'deal-registration', better ? { better } : {}),
    });
    const row = (...columns: ReturnType<typeof column>[]) => rowsOf(compare(columns))[0]!;
    expect(best(row(column('A', 60, 'higher'), column('B', 90, 'higher')))).to.deep.equal(marked([1], [0]));
    expect(best(row(column('A', 60), column('B', 90)))).to.deep.equal(marked([0], [1]));
    expect(best(row(column('A', 60, 'higher'), column('B', 90)))).to.deep.equal(unmarked('base'));
    const share = (name: string, value: number) => ({
      program: vendor(name, percent(value), 'discount', { better: 'lower' }),
    });
    expect(best(row(share('A', 5), share('B', 9)))).to.deep.equal(marked([0], [1]));
  });

  it('marks nothing where a program says several things of a topic', () => {
    const several = aProgram({
      vendor: { name: 'B' },
      benefits: ['a', 'b'].map((id) => ({ id, name: id, topic: 'discount', value: percent(9) })),
    });
    const columns = [{ program: vendor('A', percent(5)) }, { program: several }];
    for (const order of [columns, [...columns].reverse()])
      expect(best(rowsOf(compare(order))[0]!)).to.deep.equal(unmarked('parts'));
  });

  it('finds less to do and less to pay better', () => {
    const asks = (name: string, comparison: object, fee: number) => ({
      tier: 'gold',
      program: aProgram({
        vendor: { name },
        measures: [{ id: 'm', name: 'People', unit: 'people', topic: 'certified-people' }],
        requirements: { gold: { kind: 'measure', measure: 'm', ...comparison } },
        costs: [
          { id: 'f', name: 'Fee', kind: 'fee', topic: 'fee', value: money(fee, 'USD', { per: 'year' }) },
        ],
      }),
    });
    const bests = (a: object, b: object) => rowsOf(compare([asks('A', a, 5), asks('B', b, 9)])).map(best);
    expect(bests({ atLeast: 2 }, { atLeast: 4 })).to.deep.equal([marked([0], [1]), marked([0], [1])]);
    expect(bests({ atMost: 2 }, { atMost: 4 })[0]).to.deep.equal(marked([1], [0]));
    expect(bests({ atLeast: 2 }, { exactly: 4 })[0]).to.deep.equal(marked([0], [1]));
    expect(bests({ atLeast: 2 }, { atMost: 4 })[0]).to.deep.equal(unmarked('bound'));
    expect(bests({ above: 2 }, { between: [2, 3] })[0]).to.deep.equal(unmarked('overlap'));
    expect(bests({ above: 2 }, { above: 3 })[0]).to.deep.equal(marked([0], [1]));
    // Advice is no duty, and no freedom from one.
    const NOTHING = { is: 'not-required' };
    expect(bests({ atLeast: 2 }, NOTHING)[0]).to.deep.equal(marked([1], [0]));
    expect(bests({ atLeast: 2, recommended: true }, NOTHING)[0]).to.deep.equal(unmarked('condition'));
    expect(bests({ atLeast: 2, recommended: true }, { atLeast: 4 })[0]).to.deep.equal(unmarked('condition'));
  });

  it('takes what nobody has to pay neither for a price nor for nothing', () => {
    const costs = (value: unknown, more: object = {}) => ({
      program: aProgram({ costs: [{ id: 'f', name: 'Fee', kind: 'fee', topic: 'fee', value, ...more }] }),
    });
    const due = money(100, 'USD');
    const bestOf = (...columns: ReturnType<typeof costs>[]) => best(rowsOf(compare(columns))[0]!);
    expect(bestOf(costs(due), costs(false))).to.deep.equal(marked([1], [0]));
    expect(bestOf(costs(due, { optional: true }), costs(false))).to.deep.equal(unmarked('condition'));
  });

  it('does not take a tier that does not exist for the reader for one that asks nothing', () => {
    const program = (name: string, atLeast: number, more: object = {}) =>
      aProgram({
        vendor: { name },
        dimensions: [
          {
            id: 'market',
            name: 'Market',
            default: 'new',
            options: [
              { id: 'new', name: 'New' },
              { id: 'mature', name: 'Mature' },
            ],
          },
        ],
        complete: ['requirements'],
        measures: [{ id: 'm', name: 'People', unit: 'people', topic: 'certified-people' }],
        tiers: [
          { id: 'entry', name: 'Entry' },
          { id: 'gold', name: 'Gold', ...more },
        ],
        requirements: { gold: { kind: 'measure', measure: 'm', atLeast } },
      });
    const [row] = rowsOf(
      compare([
        { program: program('A', 50, { only: { market: ['mature'] } }), tier: 'gold' },
        { program: program('B', 5), tier: 'gold' },
      ]),
    );
    expect(row!.cells[0]!.otherwise?.kind).to.equal('not-offered');
    expect(best(row!)).to.deep.equal(unmarked('one'));
  });

  it('marks nothing in a row that stands for itself, nor where there is no better', () => {
    expect(
      best(
        rowOf(
          [1, 2].map((n) => percent(n)),
          'support-overhead',
        ),
      ),
    ).to.deep.equal(unmarked('topic'));
    const rows = rowsOf(compare([1, 2].map((n) => ({ program: vendor('A', percent(n), 'not-listed') }))));
    expect(best(rows[0]!)).to.deep.equal(unmarked('topic'));
  });

  it('does not see who paid', () => {
    const columns = [1, 2].map((n) => ({ program: vendor(`V${n}`, percent(n)), sponsored: n === 1 }));
    expect(best(rowsOf(compare(columns))[0]!)).to.deep.equal(marked([1], [0]));
  });
});
