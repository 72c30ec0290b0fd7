import { expect } from 'chai';
import type { JudgedTest } from '../../../src/program/standing/judged.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { aProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const measures = [
  { id: 'people', name: 'People' },
  { id: 'revenue', name: 'Revenue', kind: 'money' },
];
const isMet = (bound: object, measure: string, fact: number) =>
  standing(
    aProgram({ measures, requirements: { gold: { kind: 'measure', measure, ...bound } } }),
    { [measure]: fact },
    {},
    TODAY,
  ).tiers[1]!.root!.state === 'met';

describe('a bound', () => {
  const cases: { bound: object; counted: { met: number[]; missed: number[] } }[] = [
    { bound: { atLeast: 3 }, counted: { met: [3], missed: [2] } },
    { bound: { atLeast: 2.5 }, counted: { met: [3], missed: [2] } },
    { bound: { above: 3 }, counted: { met: [4], missed: [3] } },
    { bound: { above: 2.5 }, counted: { met: [3], missed: [2] } },
    { bound: { atMost: 3 }, counted: { met: [3], missed: [4] } },
    { bound: { atMost: 2.5 }, counted: { met: [2], missed: [3] } },
    { bound: { below: 3 }, counted: { met: [2], missed: [3] } },
    { bound: { below: 2.5 }, counted: { met: [2], missed: [3] } },
    { bound: { between: [1.5, 2.5] }, counted: { met: [2], missed: [1, 3] } },
  ];
  for (const { bound, counted } of cases)
    it(`of what is counted is the next whole one: ${JSON.stringify(bound)}`, () => {
      const facts = [...counted.met, ...counted.missed];
      expect(facts.filter((fact) => isMet(bound, 'people', fact))).to.deep.equal(counted.met);
    });

  it('of money is taken as it is', () => {
    expect([2.4, 2.5].map((fact) => isMet({ below: 2.5 }, 'revenue', fact))).to.deep.equal([true, false]);
    expect([2.5, 2.6].map((fact) => isMet({ above: 2.5 }, 'revenue', fact))).to.deep.equal([false, true]);
  });

  it('tells in its gap how many are too many', () => {
    const { tiers } = standing(
      aProgram({ measures, requirements: { gold: { kind: 'measure', measure: 'people', below: 2.5 } } }),
      { people: 5 },
      {},
      TODAY,
    );
    expect((tiers[1]!.root as JudgedTest).gap).to.include({ kind: 'fewer', need: 2, amount: 3 });
  });
});
