import { expect } from 'chai';
import { resolveRequirement, validChoice, concerns, dimensionsInUse } from '../../src/program/resolve.js';
import { tagged } from '../../src/program/schema/tagged.js';
import { resolveValue } from '../../src/program/matrix/resolve-value.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { planOf } from '../../src/program/standing/plan.js';
import { standing } from '../../src/program/standing/exact-standing.js';
import { mentionedValue } from '../../src/program/tier-value.js';
import { feesOf } from '../../src/program/way-up/prices.js';
import { aProgram } from '../programs.js';

describe('what a row says for a tier', () => {
  const program = aProgram({
    tiers: [
      { id: 'base', name: 'Base' },
      { id: 'silver', name: 'Silver', includes: 'base' },
      { id: 'gold', name: 'Gold', includes: 'silver' },
      { id: 'apart', name: 'Apart' },
    ],
  });
  const cases = [
    { why: 'its own value', row: { values: { base: 'a', gold: 'b' } }, tier: 'gold', is: 'b' },
    {
      why: 'the value of the tier it includes',
      row: { values: { silver: 'b', base: 'a' } },
      tier: 'gold',
      is: 'b',
    },
    {
      why: 'the value of a tier included by that one',
      row: { values: { base: 'a' } },
      tier: 'gold',
      is: 'a',
    },
    {
      why: 'a "no" of its own, whatever it includes',
      row: { values: { base: true, gold: false } },
      tier: 'gold',
      is: false,
    },
    {
      why: 'the value that is included before the one for all',
      row: { values: { base: 'a' }, value: 'all' },
      tier: 'gold',
      is: 'a',
    },
    { why: 'the one value for all', row: { values: { base: 'a' }, value: 'all' }, tier: 'apart', is: 'all' },
    {
      why: 'nothing where nothing is said, never a guess',
      row: { values: { base: 'a', gold: 'b' } },
      tier: 'apart',
      is: undefined,
    },
    { why: 'nothing from the tier above', row: { values: { gold: 'b' } }, tier: 'silver', is: undefined },
    { why: 'nothing in a row without values', row: {}, tier: 'gold', is: undefined },
  ];
  for (const { why, row, tier, is } of cases) {
    it(`gives ${why}`, () => expect(mentionedValue(program, row, tier)).to.deep.equal(is));
  }
});

describe('resolveValue', () => {
  const varies = {
    kind: 'varies' as const,
    by: 'region',
    cases: {
      emea: { kind: 'varies' as const, by: 'zone', cases: { dach: '5', gulf: '6' }, otherwise: '7' },
      apac: 'a',
    },
    otherwise: 'o',
  };
  const text = (words: string) => ({ kind: 'text', text: words });
  const cases = [
    { why: 'the chosen case', choice: { region: 'apac' }, is: text('a') },
    { why: 'the case inside the case', choice: { region: 'emea', zone: 'gulf' }, is: text('6') },
    { why: 'the inner rest', choice: { region: 'emea', zone: 'rest' }, is: text('7') },
    { why: 'the rest', choice: { region: 'americas' }, is: text('o') },
    {
      why: 'what is open, with what is chosen inside',
      choice: { zone: 'dach' },
      is: { ...varies, cases: { emea: text('5'), apac: text('a') }, otherwise: text('o') },
    },
  ];
  for (const { why, choice, is } of cases) {
    it(`gives ${why}`, () => expect(resolveValue(varies, choice)).to.deep.equal(is));
  }
  it('gives not known for a case that nobody names', () =>
    expect(resolveValue({ kind: 'varies', by: 'r', cases: { a: true } }, { r: 'b' })).to.deep.equal({
      kind: 'not-known',
    }));
  it('looks into lists and steps', () => {
    expect(resolveValue({ kind: 'list', items: [varies, true] }, { region: 'apac' })).to.deep.equal({
      kind: 'list',
      items: [text('a'), { kind: 'yes' }],
    });
    expect(
      resolveValue({ kind: 'steps', steps: [{ atLeast: 1, value: varies }] }, { region: 'apac' }),
    ).to.deep.equal({ kind: 'steps', steps: [{ atLeast: 1, value: text('a') }] });
  });
  it('writes shorthands out', () => {
    expect([true, false, 'x'].map(tagged)).to.deep.equal([{ kind: 'yes' }, { kind: 'no' }, text('x')]);
  });
});

describe('resolveRequirement', () => {
  const leaf = (measure: string, more: object = {}): Requirement => ({
    kind: 'measure',
    measure,
    atLeast: 1,
    ...more,
  });
  const open: Requirement = {
    kind: 'varies',
    by: 'region',
    cases: { emea: leaf('a') },
    otherwise: { kind: 'varies', by: 'type', cases: { msp: leaf('b') }, otherwise: leaf('c') },
  };
  it('leaves out what does not concern the reader, also inside a group', () => {
    const all: Requirement = { kind: 'all', of: [leaf('a', { only: { type: ['msp'] } }), leaf('b')] };
    expect(resolveRequirement(all, { type: 'var' })).to.deep.include({ of: [leaf('b')] });
    expect(resolveRequirement(leaf('a', { only: { type: ['msp'] } }), { type: 'var' })).to.equal(undefined);
  });
  it('does not repeat a limit that the reader has chosen', () => {
    expect(resolveRequirement(leaf('a', { only: { type: ['msp'] } }), { type: 'msp' })).to.deep.equal({
      ...leaf('a'),
      only: undefined,
    });
  });
  it('gives the chosen case, and the rest for every other', () => {
    expect(resolveRequirement(open, { region: 'emea' })).to.deep.include({ measure: 'a' });
    expect(resolveRequirement(open, { region: 'apac', type: 'msp' })).to.deep.include({ measure: 'b' });
    expect(resolveRequirement(open, { region: 'apac', type: 'var' })).to.deep.include({ measure: 'c' });
  });
  it('resolves the rest too while the choice is open', () => {
    expect(resolveRequirement(open, { type: 'msp' }))
      .to.have.property('otherwise')
      .that.deep.includes({ measure: 'b' });
  });
  it('leaves out parts and earnings of a score that do not concern the reader', () => {
    const score: Requirement = {
      kind: 'score',
      method: 'sum',
      parts: [
        { id: 'a', name: 'A', only: { type: ['msp'] } },
        {
          id: 'b',
          name: 'B',
          earns: [{ points: 1, only: { type: ['msp'] } }, { points: 2 }],
          parts: [{ id: 'c', name: 'C', only: { type: ['msp'] } }],
        },
      ],
    };
    const resolved = resolveRequirement(score, { type: 'var' }) as typeof score;
    expect(resolved.parts).to.have.length(1);
    expect(resolved.parts![0]!.earns).to.have.length(1);
    expect(resolved.parts![0]!.parts).to.deep.equal([]);
  });
});

describe('a choice', () => {
  const program = aProgram({
    dimensions: [
      {
        id: 'region',
        name: 'Region',
        options: [
          { id: 'emea', name: 'EMEA' },
          { id: 'apac', name: 'APAC' },
        ],
      },
      {
        id: 'zone',
        name: 'Zone',
        options: [
          { id: 'dach', name: 'DACH', within: { region: ['emea'] } },
          { id: 'asia', name: 'Asia', within: { region: ['apac'] } },
        ],
      },
      { id: 'idle', name: 'Idle', options: [{ id: 'x', name: 'X' }] },
    ],
    benefits: [
      { id: 'a', name: 'A', only: { zone: ['dach'] } },
      { id: 'b', name: 'B', value: { kind: 'varies', by: 'region', cases: { emea: true } } },
    ],
  });
  const cases = [
    { wanted: { region: 'emea', zone: 'dach' }, valid: { region: 'emea', zone: 'dach' } },
    { wanted: { region: 'emea', zone: 'asia' }, valid: { region: 'emea' } },
    { wanted: { zone: 'asia' }, valid: { zone: 'asia' } },
    { wanted: { region: 'mars', other: 'x' }, valid: {} },
  ] as Record<'wanted' | 'valid', Record<string, string>>[];
  for (const { wanted, valid } of cases) {
    it(`of ${JSON.stringify(wanted)} holds as ${JSON.stringify(valid)}`, () =>
      expect(validChoice(program, wanted)).to.deep.equal(valid));
  }
  it('is offered only where it changes something', () =>
    expect(dimensionsInUse(program).map(({ id }) => id)).to.deep.equal(['region', 'zone']));
  it('concerns everything while it is open', () => {
    expect(concerns({ region: ['emea'] }, {})).to.equal(true);
    expect(concerns({ region: ['emea'] }, { region: 'apac' })).to.equal(false);
    expect(concerns(undefined, { region: 'apac' })).to.equal(true);
  });
});

describe('a tier that is called as something every object has', () => {
  const tiers = [
    { id: 'silver', name: 'Silver' },
    { id: 'toString', name: 'Gold' },
  ];
  const score = { id: 'sc', method: 'sum', parts: [{ id: 'p', name: 'P', measure: 'm' }] };
  const program = aProgram({
    tiers,
    measures: [{ id: 'm', name: 'M' }],
    scores: [score],
    requirements: { silver: { kind: 'score', score: 'sc', atLeast: 5 } },
    costs: [{ id: 'fee', name: 'Fee', kind: 'fee', values: { silver: { kind: 'money', value: 5 } } }],
  });

  it('asks and costs nothing that the document does not mention', () => {
    const cells = matrixView(program, {}).sections.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map((row) => row.cells[1]!.kind)),
    );
    expect(new Set(cells)).to.deep.equal(new Set(['not-mentioned']));
    expect(standing(program, {}, {}, '2026-01-15').tiers[1]!.root).to.equal(undefined);
    expect(feesOf('toString', planOf(program, {}, '2026-01-15'))).to.deep.equal([]);
  });
});
