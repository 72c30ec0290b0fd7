/** Of a way that leaves nothing open the standing agrees that it leads there: nothing that is asked is left out of it. */
import { expect } from 'chai';
import { defaultChoice } from '../../../src/program/resolve.js';
import { dateOf } from '../../../src/program/standing/days.js';
import type { Fact, Facts } from '../../../src/program/standing/facts.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import type { Way } from '../../../src/program/way-up/way.js';
import { waysUp } from '../../../src/program/way-up/way-up.js';
import { ALL, aProgram, readProgram } from '../../programs.js';

const TODAY = '2026-11-01';

/** The facts once all steps of a way are done. */
function after(facts: Facts, { steps }: Way): Facts {
  const done: Record<string, Fact> = { ...facts };
  for (const { question, to, tiers, below } of steps)
    done[question.key] =
      tiers?.[0] ??
      (question.kind === 'date'
        ? dateOf(to)
        : question.kind === 'yes-no'
          ? to === 1
          : below
            ? to - 0.01
            : to);
  return done;
}

describe('a way that leaves nothing open', function () {
  // Every document is read: bounded by their number.
  this.timeout(0);

  it('meets all that each tier of each document asks, by those who told nothing', async () => {
    let ways = 0;
    for (const name of ALL) {
      const program = await readProgram(name);
      const choice = defaultChoice(program);
      for (const { id } of program.tiers)
        for (const way of waysUp(program, {}, choice, TODAY, id).ways) {
          if (way.open.length > 0 || way.steps.some(({ kind }) => kind === 'rest')) continue;
          ways++;
          const { tiers } = standing(program, after({}, way), choice, TODAY);
          expect(tiers.find(({ tier }) => tier.id === id)!.state, `${name}, ${id}`).to.equal('met');
        }
    }
    expect(ways).to.be.above(50);
  });

  it('is none where so many are asked for each of something that nobody told', async () => {
    // All that the way over services asks, but for how many seats the engineers are for.
    const facts: Facts = {
      agreement: true,
      certified: 4,
      engineers: 2,
      'managed-seats': 600,
      'new-customers': 6,
      'service-share': 40,
      satisfaction: 85,
      complaints: 4.9,
      references: 2,
      'case-study': true,
      'practice-score/engineers-part/backup-engineer': 1,
      'practice-score/sales-part/count': 2,
    };
    const waysOf = async (more: Facts) =>
      waysUp(
        await readProgram('lumora-msp'),
        { ...facts, ...more },
        { 'partner-type': 'msp', region: 'emea', zone: 'dach' },
        TODAY,
        'advanced',
      ).ways;
    const idsOf = ({ open }: Way) => open.map(({ says }) => says?.node === 'requirement' && says.item.id);
    const [open] = await waysOf({});
    expect(idsOf(open!)).to.deep.equal(['engineer-ratio']);
    expect(open!.steps).to.deep.equal([]);
    const [done] = await waysOf({ 'engineers/for-each/seats': 500 });
    expect([done!.open, done!.steps]).to.deep.equal([[], []]);
    const [more] = await waysOf({ 'engineers/for-each/seats': 600 });
    expect(more!.steps.map(({ question, to }) => [question.key, to])).to.deep.equal([['engineers', 3]]);
  });

  it('keeps to a limit that begins with nothing', () => {
    const program = aProgram({
      measures: [{ id: 'score', name: 'Score', kind: 'score' }],
      requirements: { silver: { kind: 'measure', measure: 'score', between: [0, 249] } },
    });
    const stepsOf = (facts: Facts) =>
      waysUp(program, facts, {}, TODAY, 'silver').ways[0]!.steps.map(({ kind, to }) => [kind, to]);
    expect(stepsOf({})).to.deep.equal([['keep', 249]]);
    expect(stepsOf({ score: 100 })).to.deep.equal([]);
    expect(stepsOf({ score: 300 })).to.deep.equal([['lower', 249]]);
  });
});
