import { expect } from 'chai';
import { parse } from '../../../src/program/read/parse.js';

describe('a value from one date until another', () => {
  const cases = [
    { from: '2026-05-19', until: '2026-05-19', sound: true },
    { from: '2026-05-19', until: '2026-05-18', sound: false },
    { from: '2026-05-19', until: '2026-05', sound: true },
    { from: '2026-05-19', until: '2026-04', sound: false },
    { from: '2026-05-19', until: '2026', sound: true },
    { from: '2026-05-19', until: '2025', sound: false },
    { from: '2026-05', until: '2026', sound: true },
    { from: '2026-05', until: '2026-05-01', sound: true },
    { from: '2026-05', until: '2026-04-30', sound: false },
    { from: '2026', until: '2026', sound: true },
    { from: '2026', until: '2026-01', sound: true },
    { from: '2026', until: '2025-12-31', sound: false },
  ];
  for (const { from, until, sound } of cases)
    it(`${sound ? 'may' : 'cannot'} hold from ${from} until ${until}`, () => {
      const result = parse({
        schemaVersion: 1,
        id: 'acme',
        vendor: { name: 'Acme' },
        name: 'Acme Partners',
        tiers: [{ id: 'gold', name: 'Gold' }],
        benefits: [{ id: 'row', name: 'Row', value: { kind: 'percent', value: 5, from, until } }],
      });
      const problems = result.ok ? result.warnings : result.problems;
      expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).to.deep.equal(
        sound ? [] : ['dates-out-of-order /benefits/0/value/until'],
      );
    });
});

describe('a deadline that is a tier', () => {
  const problemsOf = (before: string) => {
    const result = parse({
      schemaVersion: 1,
      id: 'acme',
      vendor: { name: 'Acme' },
      name: 'Acme Partners',
      tiers: [
        { id: 'bronze', name: 'Bronze' },
        { id: 'silver', name: 'Silver' },
      ],
      measures: [{ id: 'project', name: 'Project', kind: 'held' }],
      requirements: {
        bronze: { kind: 'measure', measure: 'project', held: true, within: { before } },
        silver: { kind: 'none' },
      },
    });
    return (result.ok ? result.warnings : result.problems).map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it('must be one of the tiers', () => {
    expect(problemsOf('silver')).to.deep.equal([]);
    expect(problemsOf('sliver')).to.deep.equal(['unknown-reference /requirements/bronze/within/before']);
  });
});

describe('a threshold that falls on the way up', () => {
  const problemsOf = (low: object, high: object) => {
    const asks = (more: object) => ({ kind: 'measure', measure: 'people', ...more });
    const result = parse({
      schemaVersion: 1,
      id: 'acme',
      vendor: { name: 'Acme' },
      name: 'Acme Partners',
      tiers: [
        { id: 'bronze', name: 'Bronze' },
        { id: 'silver', name: 'Silver' },
      ],
      measures: [{ id: 'people', name: 'People', unit: 'people' }],
      requirements: { bronze: asks(low), silver: asks(high) },
    });
    return (result.ok ? result.warnings : result.problems).map(({ code }) => code);
  };

  it('is told, but not where one of the two is advice or holds for a time', () => {
    expect(problemsOf({ atLeast: 8 }, { atLeast: 5 })).to.deep.equal(['falling-threshold']);
    expect(problemsOf({ atLeast: 8, recommended: true }, { atLeast: 5 })).to.deep.equal([]);
    expect(problemsOf({ atLeast: 8, until: '2026-01' }, { atLeast: 5 })).to.deep.equal([]);
  });
});
