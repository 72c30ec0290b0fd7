import { expect } from 'chai';
import fc from 'fast-check';
import { defaultChoice } from '../../../src/program/resolve.js';
import type { Requirement } from '../../../src/program/schema/requirement.js';
import { tierToAimAt } from '../../../src/program/standing/aim.js';
import { askedOnce } from '../../../src/program/standing/asked-once.js';
import { asksReader, decidingFirst, decidingQuestions } from '../../../src/program/standing/deciding.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import type { Judged } from '../../../src/program/standing/judged.js';
import { ladderOf, nearRungs } from '../../../src/program/standing/ladder.js';
import { missingOf } from '../../../src/program/standing/missing.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { aProgram } from '../../programs.js';
import { runsOf } from '../../seed.js';

const TODAY = '2026-01-15';
const MEASURES = ['a', 'b', 'c', 'd', 'e'];
const leaf = (measure: string, atLeast = 2): Requirement => ({ kind: 'measure', measure, atLeast });
const program = (requirements: Record<string, Requirement>, more: object = {}) =>
  aProgram({
    tiers: Object.keys(requirements).map((id) => ({ id, name: id.toUpperCase() })),
    measures: MEASURES.map((id) => ({ id, name: id.toUpperCase() })),
    requirements,
    ...more,
  });
const keysOf = (requirements: Record<string, Requirement>, tier: string, more: object = {}) =>
  decidingQuestions(program(requirements, more), {}, TODAY, tier).map(({ key }) => key);

describe('the questions that decide most', () => {
  it('are those that most of the tier depends on, then most of other tiers, then those that come first', () => {
    const requirements: Record<string, Requirement> = {
      low: { kind: 'all', of: [leaf('d'), leaf('b')] },
      high: {
        kind: 'all',
        of: [leaf('a'), leaf('b'), leaf('c'), leaf('d'), { kind: 'any', of: [leaf('c', 9), leaf('e')] }],
      },
      top: leaf('d', 5),
    };
    expect(keysOf(requirements, 'high')).to.deep.equal(['c', 'd', 'b']);
    expect(keysOf(requirements, 'low')).to.deep.equal(['d', 'b']);
  });

  it('are none of what is met whatever is answered', () => {
    expect(keysOf({ gold: { kind: 'all', of: [leaf('a', 0), leaf('b')] } }, 'gold')).to.deep.equal(['b']);
  });

  it('are none that a reader cannot find out, nor points that are made of what is asked', () => {
    const score: Requirement = {
      kind: 'score',
      method: 'sum',
      id: 'points',
      atLeast: 10,
      parts: [{ id: 'people', name: 'People', measure: 'b', earns: [{ each: 1, points: 2 }], max: 20 }],
    } as unknown as Requirement;
    const measures = [
      { id: 'a', name: 'A', selfCheck: false },
      { id: 'b', name: 'B' },
    ];
    expect(keysOf({ gold: { kind: 'all', of: [leaf('a'), leaf('b')] } }, 'gold', { measures })).to.deep.equal(
      ['b'],
    );
    expect(keysOf({ gold: score }, 'gold', { measures })).to.not.include('points');
  });

  const tree: fc.Arbitrary<Requirement> = fc.letrec<{ node: Requirement }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 2 },
      fc
        .tuple(fc.constantFrom(...MEASURES), fc.integer({ min: 1, max: 3 }))
        .map(([measure, n]) => leaf(measure, n)),
      fc
        .tuple(
          fc.constantFrom('all' as const, 'any' as const),
          fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
        )
        .map(([kind, of]): Requirement => ({ kind, of })),
    ),
  })).node;
  /** Every measure that a requirement names, once for each place, in the order of the text. */
  const named = (requirement: Requirement): string[] =>
    JSON.stringify(requirement)
      .split('"measure":"')
      .slice(1)
      .map((rest) => rest.split('"')[0]!);

  it('are those of a count over the text of the document', () => {
    fc.assert(
      fc.property(tree, tree, (own, other) => {
        const [mine, others] = [named(own), named(other)];
        const many = (all: string[], key: string) => all.filter((one) => one === key).length;
        const expected = [...new Set(mine)]
          .map((key, at) => ({ key, at }))
          .sort(
            (x, y) =>
              many(mine, y.key) - many(mine, x.key) ||
              many(others, y.key) - many(others, x.key) ||
              x.at - y.at,
          )
          .map(({ key }) => key)
          .slice(0, 3);
        expect(keysOf({ one: own, two: other }, 'one')).to.deep.equal(expected);
      }),
      { numRuns: runsOf('FIRST_VIEW_RUNS', 150) },
    );
  });

  it('come first in the list, and nothing of it is lost', () => {
    fc.assert(
      fc.property(tree, (own) => {
        const given = program({ one: { kind: 'all', of: [own, leaf('a'), leaf('e')] } });
        const { root } = standing(given, {}, {}, TODAY).tiers[0]!;
        const [first] = decidingQuestions(given, {}, TODAY, 'one').map(({ key }) => key);
        const sorted = decidingFirst(root!, [first!]);
        expect(sorted.of.map(({ says }) => says)).to.have.members(root!.of.map(({ says }) => says));
        const keys = (row: Judged): string[] => [...row.keys, ...row.of.flatMap(keys)];
        expect(keys(sorted.of[0]!)).to.include(first);
      }),
      { numRuns: runsOf('FIRST_VIEW_RUNS', 150) },
    );
  });

  it('are asked once, where they come first', () => {
    fc.assert(
      fc.property(tree, (own) => {
        const { root } = standing(program({ one: own }), {}, {}, TODAY).tiers[0]!;
        const asking = askedOnce([root!]);
        const walk = (row: Judged): string[] => [...(asking.get(row) ?? []), ...row.of.flatMap(walk)];
        expect(walk(root!)).to.deep.equal([...new Set(named(own))]);
      }),
      { numRuns: runsOf('FIRST_VIEW_RUNS', 150) },
    );
  });
});

describe('the tier to aim at', () => {
  const aim = (requirements: Record<string, Requirement>, facts: Facts = {}, more: object = {}) => {
    const given = program(requirements, more);
    return tierToAimAt(given, standing(given, facts, {}, TODAY), {}, TODAY);
  };
  const unknown: Requirement = { kind: 'not-published' };

  it('is the next above what the answers support', () => {
    expect(aim({ low: { kind: 'none' }, high: leaf('a'), top: leaf('a', 5) })).to.equal('high');
    expect(aim({ low: leaf('a'), high: leaf('a', 5) }, { a: 3 })).to.equal('high');
  });

  it('is the lowest that asks something that can be answered, where the next asks nothing of the kind', () => {
    expect(aim({ low: unknown, high: unknown, top: leaf('a') })).to.equal('top');
    expect(aim({ low: leaf('a'), high: unknown }, { a: 9 })).to.equal('low');
  });

  it('may be no step of the ladder, where no step asks anything', () => {
    const tiers = [
      { id: 'low', name: 'Low' },
      { id: 'badge', name: 'Badge', besides: true },
    ];
    expect(aim({ low: unknown, badge: leaf('a') }, {}, { tiers })).to.equal('badge');
  });

  it('is no tier without a question where another has one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(unknown, leaf('a'), leaf('b', 5)), { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 6 }),
        (asked, a) => {
          const given = program(Object.fromEntries(asked.map((one, at) => [`t${String(at)}`, one])));
          const id = tierToAimAt(given, standing(given, { a }, {}, TODAY), {}, TODAY);
          expect(asksReader(given, {}, TODAY, id)).to.equal(asked.some(({ kind }) => kind === 'measure'));
        },
      ),
      { numRuns: runsOf('FIRST_VIEW_RUNS', 150) },
    );
  });
});

describe('a ladder', () => {
  const facts: fc.Arbitrary<Facts> = fc.dictionary(fc.constantFrom(...MEASURES), fc.nat({ max: 4 }));
  const asked = fc.array(
    fc.array(fc.tuple(fc.constantFrom(...MEASURES), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
      maxLength: 5,
    }),
    { minLength: 1, maxLength: 10 },
  );

  it('counts what a plain count over the conditions and the facts counts', () => {
    fc.assert(
      fc.property(asked, facts, (tiers, told) => {
        const given = program(
          Object.fromEntries(
            tiers.map(
              (of, at) =>
                [`t${String(at)}`, { kind: 'all', of: of.map(([key, n]) => leaf(key, n)) }] as const,
            ),
          ),
        );
        const found = standing(given, told, {}, TODAY);
        const rungs = ladderOf(found, 't0', true);
        rungs.forEach((rung, at) => {
          const have = tiers[at]!.map(([key, n]) => (key in told ? (told[key] as number) >= n : undefined));
          const many = (state: boolean | undefined) => have.filter((one) => one === state).length;
          expect([rung.met, rung.open, rung.unknown, rung.uncheckable]).to.deep.equal([
            many(true),
            many(false),
            many(undefined),
            0,
          ]);
          expect(rung.here).to.equal(rung.standing === found.held);
          const { gaps, others, open } = missingOf(rung.standing, told);
          expect([gaps.length + others, open.length]).to.deep.equal([
            many(false),
            new Set(tiers[at]!.flatMap(([key]) => (key in told ? [] : [key]))).size,
          ]);
        });
        expect(rungs.filter(({ aim }) => aim).length).to.equal(1);
        const { near, others } = nearRungs(rungs);
        expect([...near, ...others]).to.have.members([...rungs]);
        expect(near.some(({ aim }) => aim)).to.equal(true);
        expect(rungs.filter(({ here }) => here).every((rung) => near.includes(rung))).to.equal(true);
        expect(near.length).to.be.lessThan(7);
      }),
      { numRuns: runsOf('FIRST_VIEW_RUNS', 150) },
    );
  });

  it('puts nobody anywhere before the first answer', () => {
    const given = program({ low: { kind: 'none' }, high: leaf('a') });
    const rungs = ladderOf(standing(given, {}, defaultChoice(given), TODAY), 'high', false);
    expect(rungs.some(({ here }) => here)).to.equal(false);
  });
});

describe('what is missing of a tier', () => {
  const missing = (requirement: Requirement, facts: Facts) => {
    const given = program({ gold: requirement });
    const { gaps, ...more } = missingOf(standing(given, facts, {}, TODAY).tiers[0]!, facts);
    return { gaps: gaps.map(({ gap }) => [gap.key, gap.amount]), ...more };
  };

  it('is told in figures where there are some, and else counted', () => {
    const any: Requirement = { kind: 'any', of: [leaf('c'), leaf('d')] };
    expect(
      missing({ kind: 'all', of: [leaf('a', 5), any, leaf('b'), leaf('e')] }, { a: 2, b: 2, c: 0, d: 1 }),
    ).to.deep.equal({ gaps: [['a', 3]], others: 1, open: ['e'], uncheckable: 0 });
  });

  it('says what nobody outside can tell', () => {
    expect(
      missing({ kind: 'all', of: [leaf('a'), { kind: 'not-published', name: 'Review' }] } as Requirement, {}),
    ).to.deep.equal({
      gaps: [],
      others: 0,
      open: ['a'],
      uncheckable: 1,
    });
  });

  it('asks of another way where nobody can tell more of the nearest', () => {
    const silent: Requirement = {
      kind: 'all',
      of: [{ kind: 'not-published', name: 'Review' } as Requirement],
    };
    expect(missing({ kind: 'any', of: [silent, leaf('a')] }, {}).open).to.deep.equal(['a']);
  });
});
