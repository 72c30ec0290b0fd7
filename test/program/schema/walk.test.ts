import { expect } from 'chai';
import type { Requirement } from '../../../src/program/schema/requirement.js';
import type { Value } from '../../../src/program/schema/value.js';
import { conditionsIn, valuesIn } from '../../../src/program/schema/walk.js';

describe('valuesIn', () => {
  const level = { kind: 'level', level: 'limited' } as const;
  for (const [what, value, kinds] of [
    ['a value in short form has nothing to look at', true, []],
    ['words have nothing to look at', 'Silver', []],
    ['a plain value is itself', level, ['level']],
    ['a list, then its items', { kind: 'list', items: [level, true, level] }, ['list', 'level', 'level']],
    [
      'steps, then what holds on them',
      { kind: 'steps', steps: [{ atLeast: 1, value: level }] },
      ['steps', 'level'],
    ],
    [
      'the cases in their order, and the rest last',
      { kind: 'varies', by: 'region', cases: { a: level, b: { kind: 'no' } }, otherwise: { kind: 'yes' } },
      ['varies', 'level', 'no', 'yes'],
    ],
    [
      'however deep they stand',
      {
        kind: 'list',
        items: [{ kind: 'varies', by: 'region', cases: { a: { kind: 'list', items: [level] } } }],
      },
      ['list', 'varies', 'list', 'level'],
    ],
  ] satisfies [string, Value, string[]][]) {
    it(what, () => {
      expect(valuesIn(value).map(({ kind }) => kind)).to.deep.equal(kinds);
    });
  }
});

describe('conditionsIn', () => {
  const said = (requirement: Requirement) =>
    conditionsIn(requirement).map(({ node, item }) => `${node} ${'kind' in item ? item.kind : item.name}`);
  const leaf = { kind: 'measure', measure: 'people', atLeast: 1 } as const;

  it('gives a condition without anything inside as itself', () => {
    for (const requirement of [leaf, { kind: 'none' }, { kind: 'tier', tiers: ['gold'] }] as Requirement[])
      expect(said(requirement)).to.deep.equal([`requirement ${requirement.kind}`]);
  });

  it('gives the parts of a leaf in the order in which they are read', () => {
    const among = { name: 'c' };
    expect(
      said({ ...leaf, includingOneOf: [among], together: [{ name: 'b' }], ofWhich: [{ name: 'a' }] }),
    ).to.deep.equal(['requirement measure', 'part a', 'part b', 'part c']);
  });

  it('gives the parts of a score, and theirs', () => {
    const parts = [
      { id: 'x', name: 'x', parts: [{ id: 'y', name: 'y' }] },
      { id: 'z', name: 'z' },
    ];
    expect(said({ kind: 'score', method: 'sum', parts })).to.deep.equal([
      'requirement score',
      'score-part x',
      'score-part y',
      'score-part z',
    ]);
  });

  it('gives what is in groups and in cases', () => {
    expect(
      said({
        kind: 'any',
        of: [
          { kind: 'all', of: [leaf] },
          { kind: 'varies', by: 'region', cases: { a: { kind: 'none' } }, otherwise: { kind: 'not-known' } },
        ],
      }),
    ).to.deep.equal([
      'requirement any',
      'requirement all',
      'requirement measure',
      'requirement varies',
      'requirement none',
      'requirement not-known',
    ]);
  });
});
