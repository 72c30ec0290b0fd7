/** Every figure of a document has a bound, and within it nothing throws. */
import { expect } from 'chai';
import { describeProblem } from '../../../src/program/read/describe-problem.js';
import { nodeAt } from '../../../src/program/read/check-rules.js';
import { CHECK_TABLE } from '../../../src/program/read/check-table.js';
import { readSound } from '../../../src/program/read/check-quick.js';
import { parse } from '../../../src/program/read/parse.js';
import { LIMITS } from '../../../src/program/schema/limits.js';
import { before, dateOf, dayOf } from '../../../src/program/standing/days.js';
import { standingBy } from '../../../src/program/standing/standing.js';
import { atFirstSight } from '../../../src/program/standing/outcome.js';

const stayed = (value: number, unit = 'day') => ({
  schemaVersion: 1,
  id: 'x',
  vendor: { name: 'V' },
  name: 'P',
  tiers: [
    { id: 'a', name: 'A', longestStay: { value, unit } },
    { id: 'b', name: 'B' },
  ],
  requirements: { b: { kind: 'tier', tiers: ['a'], for: { value, unit } } },
});

describe('the figures of a document', () => {
  it('have a bound, each of them', () => {
    const numbers = CHECK_TABLE.split('\n').flatMap((line, at) => (/^number\b/.test(line) ? [at] : []));
    expect(numbers.length).to.be.above(3);
    for (const at of numbers)
      expect(
        nodeAt(at).checks.some(({ code }) => code === 'out-of-bounds'),
        CHECK_TABLE.split('\n')[at],
      ).to.equal(true);
  });

  it('are refused beyond it, in a sentence that names it', () => {
    const result = parse(stayed(3e8));
    const [first] = result.ok ? [] : result.problems;
    expect(first).to.include({ code: 'out-of-bounds', pointer: '/tiers/0/longestStay/value' });
    expect(describeProblem(first!)).to.contain('no more than 100000 is allowed here');
    expect(readSound(stayed(3e8)) === undefined).to.equal(true);
  });

  for (const unit of ['minute', 'hour', 'day', 'business-day', 'week', 'month', 'quarter', 'year'])
    it(`of time hold as much as is allowed: ${unit}`, () => {
      const program = readSound(stayed(LIMITS.units, unit))!;
      for (const today of ['0001-01-01', '2026-06-15', '9999-12-31']) {
        const facts = { tier: 'a', 'tier-since': '2020-01-01' };
        const { tiers } = standingBy(atFirstSight, program, facts, {}, today);
        expect(tiers.length).to.equal(2);
        expect(Number.isFinite(tiers[0]!.stayEndsIn)).to.equal(true);
      }
    });

  it('lead to no day that cannot be written', () => {
    expect(before('2026-06-15', { value: 100_000, unit: 'year' })).to.equal('0000-01-01');
    expect(dateOf(dayOf('9999-12-31') + 5)).to.equal('9999-12-31');
    expect(before('2026-06-15', { value: 6, unit: 'month' })).to.equal('2025-12-15');
  });
});
