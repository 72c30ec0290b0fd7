import { expect } from 'chai';
import type { Requirement } from '../../../src/program/schema/requirement.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { asksNothing } from '../../../src/program/standing/judged.js';
import { planOf } from '../../../src/program/standing/plan.js';
import { questionsOf } from '../../../src/program/standing/standing.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { MAX_PATHS, pathsTo } from '../../../src/program/way-up/paths.js';
import { waysUp } from '../../../src/program/way-up/way-up.js';
import { aProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const measures = [
  { id: 'spend', name: 'Campaign spend, Video', kind: 'money', currency: 'USD' },
  { id: 'certified', name: 'Certified people', unit: { one: 'person', other: 'people' } },
  { id: 'technical', name: 'Technical people', unit: { one: 'person', other: 'people' } },
  { id: 'projects', name: 'Projects' },
  { id: 'users', name: 'Users' },
];
const leaf = (measure: string, atLeast: number): Requirement => ({ kind: 'measure', measure, atLeast });
const asking = (gold: Requirement) => aProgram({ measures, requirements: { gold } });
const goldOf = (gold: Requirement, facts: Facts) => standing(asking(gold), facts, {}, TODAY).tiers[1]!;
const stateOf = (gold: Requirement, facts: Facts) => goldOf(gold, facts).state;
const waysTo = (gold: Requirement, facts: Facts) => waysUp(asking(gold), facts, {}, TODAY, 'gold').ways;
const stepsOf = (gold: Requirement, facts: Facts) =>
  waysTo(gold, facts)[0]!.steps.map(({ question, to }) => [question.key, to]);

describe('what is asked only where something holds', () => {
  const gold: Requirement = { kind: 'if', when: leaf('spend', 500), then: leaf('certified', 1) };

  it('is asked where it holds, and nothing where it does not', () => {
    expect(stateOf(gold, { spend: 600, certified: 0 })).to.equal('not-met');
    expect(stateOf(gold, { spend: 600, certified: 1 })).to.equal('met');
    expect(stateOf(gold, { spend: 400, certified: 0 })).to.equal('met');
  });

  it('counts as no achievement where nothing is asked, and what decides is nothing that is missing', () => {
    const { root, counts } = goldOf(gold, { spend: 400 });
    expect(asksNothing(root!)).to.equal(true);
    expect(counts).to.deep.include({ met: 0, total: 0 });
    expect(root!.of.map(({ says }) => says!.item)).to.deep.equal([gold.then]);
  });

  it('is open as long as nobody told what decides, and that is asked', () => {
    expect(stateOf(gold, { certified: 0 })).to.equal('unknown');
    expect(stateOf(gold, { certified: 1 })).to.equal('met');
    expect(questionsOf(asking(gold), {}, TODAY, 'gold').map(({ key }) => key)).to.deep.equal([
      'spend',
      'certified',
    ]);
  });

  it('may depend on the tier that is held', () => {
    const byTier: Requirement = {
      kind: 'if',
      when: { kind: 'tier', tiers: ['silver'] },
      then: leaf('certified', 2),
      otherwise: leaf('certified', 3),
    };
    expect(stateOf(byTier, { tier: 'silver', certified: 2 })).to.equal('met');
    expect(stateOf(byTier, { tier: 'gold', certified: 2 })).to.equal('not-met');
    expect(stateOf(byTier, { certified: 2 })).to.equal('unknown');
  });

  it('is never turned round by a way up', () => {
    expect(stepsOf(gold, { spend: 600, certified: 0 })).to.deep.equal([['certified', 1]]);
    expect(stepsOf(gold, { spend: 400, certified: 0 })).to.deep.equal([]);
    const either: Requirement = { ...gold, otherwise: leaf('technical', 5) };
    expect(stepsOf(either, { spend: 400, technical: 0 })).to.deep.equal([['technical', 5]]);
  });

  it('is asked as well where another step makes it hold', () => {
    const both: Requirement = { kind: 'all', of: [gold, leaf('spend', 1000)] };
    expect(stepsOf(both, { spend: 100, certified: 0 })).to.deep.equal([
      ['spend', 1000],
      ['certified', 1],
    ]);
    expect(stepsOf(both, { certified: 0 })).to.deep.equal([
      ['spend', 1000],
      ['certified', 1],
    ]);
  });

  it('is not spared by changing something else that decides', () => {
    const when: Requirement = { kind: 'all', of: [leaf('spend', 1), leaf('users', 1)] };
    const then: Requirement = { kind: 'measure', measure: 'certified', atMost: 0 };
    const cheap: Requirement = { kind: 'measure', measure: 'spend', atMost: 0 };
    const both: Requirement = {
      kind: 'all',
      of: [{ kind: 'if', when, then }, leaf('users', 1), { kind: 'any', of: [cheap, leaf('projects', 1)] }],
    };
    // With one user it holds; to spend nothing any more would be less to do than to lose nine people.
    expect(stepsOf(both, { spend: 1, users: 0, certified: 9, projects: 1 })).to.deep.equal([
      ['users', 1],
      ['certified', 0],
    ]);
  });

  it('is left open by a way where nobody told what decides', () => {
    const [way] = waysTo({ kind: 'all', of: [gold, leaf('technical', 2)] }, {});
    expect(way!.steps.map(({ question }) => question.key)).to.deep.equal(['technical']);
    expect(way!.open.map(({ form }) => form)).to.deep.equal(['if']);
  });
});

describe('what the source leaves unclear: all, or any one', () => {
  const gold: Requirement = { kind: 'unclear', of: [leaf('projects', 4), leaf('users', 80)] };

  it('is met by all, missed by none, and else nobody can tell', () => {
    expect(stateOf(gold, { projects: 4, users: 80 })).to.equal('met');
    expect(stateOf(gold, { projects: 3, users: 79 })).to.equal('not-met');
    expect(stateOf(gold, { projects: 4, users: 60 })).to.equal('not-checkable');
    expect(stateOf(gold, { projects: 4 })).to.equal('unknown');
  });

  it('is met altogether by a way up, which says so', () => {
    expect(stepsOf(gold, { projects: 4, users: 60 })).to.deep.equal([['users', 80]]);
    const [way] = waysTo(gold, {});
    expect(way!.steps.length).to.equal(2);
    expect(way!.unclear.length).to.equal(1);
  });
});

describe('what is counted for one condition only', () => {
  const once = (...of: Requirement[]): Requirement => ({ kind: 'all', countedOnce: true, of });
  const twice = once(
    { ...leaf('certified', 2), name: 'Sales' },
    { ...leaf('certified', 3), name: 'Support' },
  );
  const roles = once(leaf('certified', 1), leaf('technical', 4));

  it('takes as many as all conditions ask together', () => {
    expect(stateOf(twice, { certified: 5 })).to.equal('met');
    const { root, state } = goldOf(twice, { certified: 1 });
    expect(state).to.equal('not-met');
    // One is missing to the first, and all three to the second.
    expect(root!.of.map((one) => 'gap' in one && one.gap?.amount)).to.deep.equal([1, 3]);
    expect(stepsOf(twice, { certified: 1 })).to.deep.equal([['certified', 5]]);
  });

  it('is met by several numbers only where the reader says that none of them counts the same', () => {
    const key = 'counted-once/certified+technical';
    expect(stateOf(roles, { certified: 1, technical: 4 })).to.equal('unknown');
    expect(stateOf(roles, { certified: 1, technical: 4, [key]: true })).to.equal('met');
    expect(stateOf(roles, { certified: 1, technical: 4, [key]: false })).to.equal('not-met');
    expect(stepsOf(roles, {})).to.deep.equal([
      ['certified', 1],
      ['technical', 4],
      [key, 1],
    ]);
  });
});

describe('a tier that must be held in several places', () => {
  const held = (count: number): Requirement => ({
    kind: 'tier',
    tiers: ['silver'],
    in: { count, unit: 'countries of the top 8' },
  });
  const key = 'tier/silver/countries-of-the-top-8';

  it('takes the number of places, and not only that it is held', () => {
    expect(stateOf(held(2), { tier: 'silver' })).to.equal('unknown');
    expect(stateOf(held(2), { tier: 'silver', [key]: 1 })).to.equal('not-met');
    expect(stateOf(held(2), { [key]: 2 })).to.equal('met');
    expect(stateOf(held(1), { tier: 'silver' })).to.equal('met');
  });

  it('is a step of a way by its places', () => {
    expect(stepsOf(held(2), { tier: 'silver', [key]: 1 })).to.deep.equal([[key, 2]]);
  });
});

describe('a deadline that is a tier', () => {
  it('asks for no day of joining, and nothing of the tier that it names', () => {
    const program = aProgram({
      measures,
      requirements: {
        silver: { kind: 'none' },
        gold: { ...leaf('projects', 1), within: { before: 'silver' } } as Requirement,
      },
    });
    expect(questionsOf(program, {}, TODAY).map(({ key: one }) => one)).to.deep.equal(['projects']);
    expect(standing(program, { projects: 0 }, {}, TODAY).tiers.map(({ state }) => state)).to.deep.equal([
      'met',
      'not-met',
    ]);
  });
});

describe('tiers that each can be reached from all below', () => {
  /** How often the answers are looked at. */
  const reads = (count: number, work: (program: ReturnType<typeof aProgram>, facts: Facts) => void) => {
    const ids = Array.from({ length: count }, (_, at) => `t${String(at)}`);
    const program = aProgram({
      tiers: ids.map((id, at) => ({ id, name: id, ...(at > 0 && { comesFrom: ids.slice(0, at) }) })),
      measures: ids.map((id) => ({ id, name: id })),
      requirements: Object.fromEntries(ids.map((id) => [id, leaf(id, 1)])),
    });
    let looked = 0;
    const facts = new Proxy<Facts>({}, { getOwnPropertyDescriptor: () => void looked++ });
    work(program, facts);
    return looked;
  };

  it('take no more work for each tier than there are tiers', () => {
    const stand = (count: number) => reads(count, (program, facts) => standing(program, facts, {}, TODAY));
    expect(stand(16)).to.be.below(8 * stand(8));
  });

  it('have their first paths found without all others', () => {
    let found: ReturnType<typeof pathsTo> | undefined;
    const looked = reads(16, (program, facts) => {
      found = pathsTo('t15', planOf(program, {}, TODAY), facts);
    });
    expect([found?.paths.length, found?.all]).to.deep.equal([MAX_PATHS, false]);
    expect(looked).to.be.below(100);
  });

  it('stand as they did where they come from each other in a circle', () => {
    const program = aProgram({
      tiers: [
        { id: 'a', name: 'A', comesFrom: ['b'] },
        { id: 'b', name: 'B', comesFrom: ['a', 'c'] },
        { id: 'c', name: 'C' },
      ],
      measures,
      requirements: { a: leaf('users', 3), b: leaf('users', 2), c: leaf('users', 1) },
    });
    const states = (facts: Facts) => standing(program, facts, {}, TODAY).tiers.map(({ state }) => state);
    expect(states({ users: 3, tier: 'c' })).to.deep.equal(['met', 'met', 'met']);
    expect(states({ users: 2, tier: 'c' })).to.deep.equal(['not-met', 'met', 'met']);
  });
});
