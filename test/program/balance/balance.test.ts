import { expect } from 'chai';
import { balanceOf, type Balance } from '../../../src/program/balance/balance.js';
import type { Entry } from '../../../src/program/balance/entry.js';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import { defaultChoice } from '../../../src/program/resolve.js';
import { aProgram } from '../../programs.js';

const TIERS = [
  { id: 'silver', name: 'Silver' },
  { id: 'gold', name: 'Gold' },
];
const MEASURES = [
  { id: 'sales', name: 'Sales', kind: 'money' },
  { id: 'people', name: 'Certified', unit: { one: 'person', other: 'people' } },
  { id: 'contract', name: 'Contract', kind: 'held', topic: 'agreement' },
  { id: 'happy', name: 'Happy customers', kind: 'percent', topic: 'satisfaction' },
];
const promise = { id: 'call', by: 'vendor', name: 'Call back', value: true };

/** Both sides of an invented program, for its second tier. */
function balance(more: object, at = 1): Balance | undefined {
  const program = aProgram({ currency: 'EUR', tiers: TIERS, measures: MEASURES, ...more });
  return balanceOf(matrixView(program, defaultChoice(program)), at);
}

const names = (entries: readonly Entry[]) => entries.map(({ row }) => row.name);
const bearings = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.map(({ row, bearing }) => [row.name as string, bearing]));

describe('both sides of a program', () => {
  it('are nothing where the document has nothing to weigh', () => {
    expect(balance({ benefits: [{ id: 'mdf', name: 'MDF', topic: 'mdf', value: true }] })).to.equal(
      undefined,
    );
    expect(balance({ requirements: { gold: { kind: 'measure', measure: 'people', atLeast: 2 } } })).to.equal(
      undefined,
    );
  });

  it('are there for a promise, for an answer, or for a benefit by which the vendor answers', () => {
    expect(balance({ commitments: [promise] })).not.to.equal(undefined);
    expect(balance({ questions: [{ id: 'q', question: 'Why?', answer: 'So.' }] })).not.to.equal(undefined);
    const deals = { id: 'deals', name: 'Deals', topic: 'deal-registration', value: { kind: 'not-known' } };
    expect(balance({ benefits: [deals] })).not.to.equal(undefined);
  });

  it('hold people, sales and agreements on the partner’s side, before what it promises; the rest is counted', () => {
    const found = balance({
      commitments: [promise, { id: 'report', by: 'partner', name: 'Report', value: true }],
      requirements: {
        gold: {
          kind: 'all',
          of: [
            { kind: 'measure', measure: 'happy', atLeast: 90 },
            { kind: 'measure', measure: 'contract', held: true },
            { kind: 'measure', measure: 'sales', atLeast: 100 },
            { kind: 'measure', measure: 'people', atLeast: 2 },
          ],
        },
      },
    })!;
    const [part] = found.partner.parts;
    expect(names(part!.entries)).to.deep.equal(['Certified', 'Sales', 'Contract', 'Report']);
    expect(names(part!.others)).to.deep.equal(['Happy customers']);
    expect(found.partner.count).to.include({ low: 5, high: 5 });
    expect(found.vendor.count).to.include({ low: 1, high: 1 });
  });

  it('hold what the vendor promises and the benefits by which it answers, in the order of what partners ask', () => {
    const found = balance({
      commitments: [{ ...promise, topic: 'response-time' }],
      benefits: [
        { id: 'mdf', name: 'MDF', topic: 'mdf', value: true },
        { id: 'deals', name: 'Deals', topic: 'deal-registration', value: true },
        { id: 'manager', name: 'Manager', topic: 'partner-manager', value: true },
      ],
    })!;
    expect(names(found.vendor.entries)).to.deep.equal(['Manager', 'Call back', 'Deals']);
    expect(found.vendor.entries.map(({ everyTier = false }) => everyTier)).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  const said: Readonly<Record<string, readonly [value: unknown, bearing: string]>> = {
    'a yes': [true, 'told'],
    words: ['By proposal', 'told'],
    'a no': [false, 'no'],
    'what is advised': [{ kind: 'recommended' }, 'advised'],
    'what does not apply': [{ kind: 'not-applicable' }, 'not-applicable'],
    'what is not published': [{ kind: 'not-published' }, 'silent'],
    'what is not known': [{ kind: 'not-known' }, 'silent'],
    'what is told on request': [{ kind: 'on-request' }, 'silent'],
    'a list of silences': [{ kind: 'list', items: [{ kind: 'not-known' }, false] }, 'silent'],
    'a list with one figure': [{ kind: 'list', items: [{ kind: 'not-known' }, 'A'] }, 'told'],
  };
  for (const [what, [value, bearing]] of Object.entries(said))
    it(`weigh ${what} as ${bearing}, and leave the words as they are`, () => {
      const found = balance({ commitments: [{ ...promise, values: { gold: value } }] })!;
      const [entry] = found.vendor.entries;
      expect(entry!.bearing).to.equal(bearing);
      expect(found.vendor.count.low).to.equal(bearing === 'told' ? 1 : 0);
    });

  it('weigh a promise that does not name the tier as not mentioned, and never as a no', () => {
    const found = balance({
      complete: ['benefits'],
      commitments: [{ id: 'call', by: 'vendor', name: 'Call back', values: { silver: true } }],
    })!;
    expect(found.vendor.entries[0]!.row.cells[1]!.kind).to.equal('not-mentioned');
    expect(found.vendor.count.high).to.equal(0);
  });

  const sides: Readonly<Record<string, readonly [values: readonly unknown[], low: number, open: boolean]>> = {
    'all is told': [[true, 'Daily', false], 2, false],
    'something is kept silent about': [[true, { kind: 'not-known' }], 1, true],
    'something is not published': [[{ kind: 'not-published' }, false], 0, true],
    'something does not apply': [[true, { kind: 'not-applicable' }], 1, false],
    'all is a no': [[false, false], 0, false],
    'something is left out beside what is told': [[true, undefined], 1, false],
    'all is left out': [[undefined], 0, true],
  };
  for (const [what, [values, low, open]] of Object.entries(sides))
    it(`count ${low}${open ? ' as far as it is told' : ''} where ${what}`, () => {
      const found = balance({
        questions: [{ id: 'q', question: 'Why?', answer: 'So.' }],
        commitments: values.map((gold, at) => ({
          id: `p${at}`,
          by: 'vendor',
          name: `P${at}`,
          values: { silver: true, ...(gold !== undefined && { gold }) },
        })),
      })!;
      expect(found.vendor.count).to.deep.equal({ low, high: low, open });
      // Of the other side nothing is said at all.
      expect(found.partner.count).to.deep.equal({ low: 0, high: 0, open: true });
    });

  it('tell once what is said of all that a tier asks', () => {
    const found = balance({
      commitments: [promise],
      requirements: {
        silver: {
          kind: 'all',
          of: [
            { kind: 'measure', measure: 'sales', atLeast: 100 },
            { kind: 'measure', measure: 'people', atLeast: 2 },
          ],
        },
        gold: { kind: 'on-request' },
      },
    })!;
    const [entry, ...others] = found.partner.parts[0]!.entries;
    expect([entry!.row.name, entry!.bearing]).to.deep.equal([undefined, 'silent']);
    expect(others).to.deep.equal([]);
    expect(found.partner.count).to.deep.equal({ low: 0, high: 0, open: true });
  });

  it('tell that nothing is asked under no name of what other tiers ask', () => {
    const found = balance({
      commitments: [promise],
      requirements: {
        silver: {
          kind: 'any',
          of: [{ kind: 'all', id: 'a', of: [{ kind: 'measure', measure: 'sales', atLeast: 1 }] }],
        },
        gold: { kind: 'none' },
      },
    })!;
    const entries = found.partner.parts.flatMap((part) => part.entries);
    expect(entries.map(({ row, bearing }) => [row.name, bearing])).to.deep.equal([[undefined, 'no']]);
  });

  it('tell a figure of nothing under its own name, where that is all', () => {
    const found = balance({
      commitments: [promise],
      requirements: { gold: { kind: 'measure', measure: 'happy', atLeast: 0 } },
    })!;
    expect(bearings(found.partner.parts[0]!.entries)).to.deep.equal({ 'Happy customers': 'no' });
    expect(found.partner.count).to.deep.equal({ low: 0, high: 0, open: false });
  });

  it('keep a silence about what is no obligation of these kinds', () => {
    const found = balance({
      commitments: [promise],
      requirements: { gold: { kind: 'measure', measure: 'happy', is: 'on-request' } },
    })!;
    expect(bearings(found.partner.parts[0]!.entries)).to.deep.equal({ 'Happy customers': 'silent' });
  });

  it('do not count what is not required, what is only advised, or a figure of nothing', () => {
    const found = balance({
      commitments: [promise],
      requirements: {
        gold: {
          kind: 'all',
          of: [
            { kind: 'measure', measure: 'people', atLeast: 0 },
            { kind: 'measure', measure: 'sales', atLeast: 100, recommended: true },
            { kind: 'measure', measure: 'contract', is: 'not-required' },
          ],
        },
      },
    })!;
    expect(bearings(found.partner.parts[0]!.entries)).to.deep.equal({
      Certified: 'no',
      Sales: 'advised',
      Contract: 'no',
    });
    expect(found.partner.count).to.include({ low: 0, high: 0 });
  });

  it('count nothing of which one alternative is nothing', () => {
    const of = [{ kind: 'measure', measure: 'people', atLeast: 2 }, { kind: 'none' }];
    const count = (gold: object) =>
      balance({ commitments: [promise], requirements: { gold } })!.partner.count;
    expect(count({ kind: 'any', of })).to.deep.equal({ low: 0, high: 0, open: false });
    expect(count({ kind: 'any', of: [of[0]] })).to.deep.equal({ low: 1, high: 1, open: false });
  });

  it('say why the conditions of a tier are not told, where that is all there is', () => {
    const found = balance({ commitments: [promise], requirements: { gold: { kind: 'not-published' } } })!;
    const [entry] = found.partner.parts[0]!.entries;
    expect(entry!.bearing).to.equal('silent');
    expect(entry!.row.cells[1]).to.deep.include({
      kind: 'requirement',
      requirement: { kind: 'not-published' },
    });
  });

  it('say that nothing is asked of a tier that a complete list leaves out', () => {
    const found = balance({
      complete: ['requirements'],
      commitments: [promise],
      requirements: { silver: { kind: 'none' } },
    })!;
    const [entry] = found.partner.parts[0]!.entries;
    expect([entry!.bearing, entry!.row.cells[1]!.kind]).to.deep.equal(['no', 'not-required']);
  });

  it('count several ways to a tier as from the shortest to the longest, with what is asked of everybody', () => {
    const way = (id: string, ...of: object[]) => ({ kind: 'all', id, name: id, of });
    const found = balance({
      commitments: [promise, { id: 'report', by: 'partner', name: 'Report', value: true }],
      requirements: {
        silver: { kind: 'measure', measure: 'contract', held: true },
        gold: {
          kind: 'any',
          of: [
            way('short', { kind: 'measure', measure: 'sales', atLeast: 100 }),
            way(
              'long',
              { kind: 'measure', measure: 'people', atLeast: 2 },
              { kind: 'measure', measure: 'happy', atLeast: 90 },
            ),
          ],
        },
      },
    })!;
    expect(found.partner.count).to.include({ low: 2, high: 3 });
    expect(found.partner.parts.map(({ group }) => group?.alternative?.name)).to.deep.equal([
      undefined,
      'short',
      'long',
    ]);
  });

  it('do not tell twice what stands in the ways', () => {
    const sales = (atLeast: number) => ({ kind: 'measure', measure: 'sales', atLeast });
    const found = balance({
      commitments: [promise],
      requirements: {
        silver: sales(50),
        gold: { kind: 'any', of: [{ kind: 'all', id: 'a', of: [sales(100)] }] },
      },
    })!;
    expect(found.partner.parts.map(({ entries }) => names(entries))).to.deep.equal([[], ['Sales']]);
  });

  it('name of the rest what is asked, and leave what is advised and the parts of a score to the table', () => {
    const found = balance({
      commitments: [promise],
      requirements: {
        gold: {
          kind: 'all',
          of: [
            { kind: 'measure', measure: 'happy', atLeast: 90, recommended: true },
            {
              kind: 'score',
              id: 'score',
              name: 'Score',
              method: 'sum',
              atLeast: 70,
              parts: [{ id: 'part', name: 'Part', measure: 'people', max: 20 }],
            },
          ],
        },
      },
    })!;
    const [part] = found.partner.parts;
    expect(names([...part!.entries, ...part!.others])).to.deep.equal(['Score']);
  });

  it('keep an option of which it is not told what is asked: it may be nothing that is told', () => {
    const options = ['msp', 'var'].map((id) => ({ id, name: id }));
    const found = balance({
      dimensions: [{ id: 'type', name: 'Type', options }],
      commitments: [promise],
      requirements: {
        gold: {
          kind: 'varies',
          by: 'type',
          cases: { msp: { kind: 'measure', measure: 'people', atLeast: 2 }, var: { kind: 'on-request' } },
        },
      },
    })!;
    const said = found.partner.parts.map(({ group, entries }) => [
      group?.option?.option,
      entries.map(({ bearing }) => bearing),
    ]);
    expect(said).to.deep.equal([
      [undefined, []],
      ['msp', ['told']],
      ['var', ['silent']],
    ]);
    expect(found.partner.count).to.include({ low: 0, high: 1 });
  });

  it('keep a way of which it is not told what it asks, and no way of other tiers for that', () => {
    const way = (id: string, ...of: object[]) => ({ kind: 'all', id, name: id, of });
    const waysOf = (gold: object) =>
      balance({
        commitments: [promise],
        requirements: {
          silver: { kind: 'any', of: [way('short', { kind: 'measure', measure: 'sales', atLeast: 100 })] },
          gold,
        },
      })!.partner.parts.map(({ group, entries }) => [
        group?.alternative?.name,
        entries.map(({ bearing }) => bearing),
      ]);
    const untold = { kind: 'measure', measure: 'people', is: 'not-published' };
    expect(waysOf({ kind: 'any', of: [way('other', untold)] })).to.deep.equal([
      [undefined, []],
      ['other', ['silent']],
    ]);
    expect(waysOf({ kind: 'not-published' })).to.deep.equal([[undefined, ['silent']]]);
  });

  it('leave out the ways of other tiers', () => {
    const way = (id: string, ...of: object[]) => ({ kind: 'all', id, name: id, of });
    const found = balance({
      commitments: [promise],
      requirements: {
        silver: {
          kind: 'any',
          of: [
            way('short', { kind: 'measure', measure: 'sales', atLeast: 100 }),
            way('unnamed', { kind: 'tier', tiers: ['gold'] }),
          ],
        },
        gold: { kind: 'measure', measure: 'people', atLeast: 2 },
      },
    })!;
    expect(found.partner.parts.map(({ group }) => group?.alternative?.name)).to.deep.equal([undefined]);
    expect(found.partner.count).to.include({ low: 1, high: 1 });
  });

  it('leave out promises to others', () => {
    const type = {
      id: 'type',
      name: 'Type',
      default: 'msp',
      options: [
        { id: 'msp', name: 'MSP' },
        { id: 'var', name: 'VAR' },
      ],
    };
    const found = balance({
      dimensions: [type],
      commitments: [promise, { ...promise, id: 'visit', name: 'Visit', only: { type: ['var'] } }],
    })!;
    expect(names(found.vendor.entries)).to.deep.equal(['Call back']);
    expect(found.commitments.map(({ id }) => id)).to.deep.equal(['call']);
  });
});
