/** Points that come of facts: what is asked, how they come about, and who knows them better; and how rules of scores are said. */
import { expect } from 'chai';
import { formatAgainst, formatEarnings } from '../../../src/localize/checklist/format-earned.js';
import { formatGap, formatState } from '../../../src/localize/checklist/format-judged.js';
import { en as labels } from '../../../src/localize/checklist/en.js';
import { formatConflict } from '../../../src/localize/format-remarks.js';
import { formatRow } from '../../../src/localize/format-cell.js';
import { formatRequirement } from '../../../src/localize/format-requirement.js';
import { formatPart } from '../../../src/localize/format-score.js';
import { Formatter } from '../../../src/localize/formatter.js';
import { asLine } from '../../../src/localize/phrase.js';
import { compare } from '../../../src/program/comparison/comparison.js';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import type { Program } from '../../../src/program/schema/program.js';
import type { Earning, Requirement, ScorePart } from '../../../src/program/schema/requirement.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import type { Judged, JudgedScore } from '../../../src/program/standing/judged.js';
import { planOf } from '../../../src/program/standing/plan.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { waysUp } from '../../../src/program/way-up/way-up.js';

const TODAY = '2026-11-01';
const people = { one: 'certified person', other: 'certified people' };

function programOf(gold: Requirement, more: Partial<Program> = {}): Program {
  return {
    schemaVersion: 1,
    id: 'acme',
    vendor: { name: 'Acme' },
    name: 'Acme',
    tiers: [{ id: 'gold', name: 'Gold' }],
    measures: [
      { id: 'certified', name: 'Certified people', unit: people, topic: 'certified-people' },
      { id: 'growth', name: 'Growth', kind: 'percent' },
      { id: 'firm', name: 'Audited firm', kind: 'held', unit: 'firm', topic: 'audit' },
      { id: 'sold', name: 'Deals', topic: 'deals' },
    ],
    requirements: { gold },
    ...more,
  };
}
const part = (earns: Earning[], more: Partial<ScorePart> = {}): ScorePart => ({
  id: 'people',
  name: 'People',
  measure: 'certified',
  max: 20,
  earns,
  ...more,
});
const scoreOf = (...parts: ScorePart[]): Requirement => ({
  kind: 'score',
  id: 'points',
  method: 'sum',
  atLeast: 20,
  parts,
});
const formatter = new Formatter('en');
const rootOf = (program: Program, facts: Facts): Judged =>
  standing(program, facts, {}, TODAY).tiers[0]!.root!;

describe('points of a part', () => {
  const EACH: Earning = { points: 2, unit: people };
  const cases: { says: string; earns: Earning[]; facts: Facts; lines: string[]; points: number }[] = [
    {
      says: 'so many each, with a cap',
      earns: [EACH],
      facts: { certified: 8 },
      lines: ['8 certified people × 2 points = 16 points, of at most 20'],
      points: 16,
    },
    {
      says: 'more than the cap',
      earns: [EACH],
      facts: { certified: 30 },
      lines: ['30 certified people × 2 points = 60 points, of at most 20'],
      points: 20,
    },
    {
      says: 'for every five',
      earns: [{ points: 3, each: 5, unit: people }],
      facts: { certified: 13 },
      lines: ['13 certified people: 2 × 3 points for every 5 certified people = 6 points, of at most 20'],
      points: 6,
    },
    {
      says: 'a share of what is needed',
      earns: [{ partial: true, needs: 8, unit: people }],
      facts: { certified: 2 },
      lines: ['2 of 8 certified people = 5 points, of at most 20'],
      points: 5,
    },
    {
      says: 'all that is needed',
      earns: [{ partial: true, needs: 8, unit: people }],
      facts: { certified: 9 },
      lines: ['9 certified people: all 20 points'],
      points: 20,
    },
    {
      says: 'steps that come first and are not done',
      earns: [{ gate: true, needs: 2, name: 'Lead' }, EACH],
      facts: { certified: 4, 'points/people/lead': 1 },
      lines: ['4 certified people: no points before the steps that come first'],
      points: 0,
    },
  ];
  for (const { says, earns, facts, lines, points } of cases)
    it(`come about in words: ${says}`, () => {
      const program = programOf(scoreOf(part(earns)));
      const judged = rootOf(program, facts).of[0] as JudgedScore;
      expect(formatEarnings(judged, planOf(program, {}, TODAY).questions, formatter, labels)).to.deep.equal(
        lines,
      );
      expect(judged.points).to.deep.equal([points, points]);
    });

  it('are asked as what earns them, and the way up is told in it', () => {
    const program = programOf(scoreOf(part([EACH])));
    const { ways } = waysUp(program, { certified: 8 }, {}, TODAY, 'gold');
    expect(ways[0]!.steps.map(({ question, from, to }) => [question.key, from, to])).to.deep.equal([
      ['certified', 8, 10],
    ]);
  });

  it('are what the reader tells, who hears what the other answers come to', () => {
    const program = programOf(scoreOf(part([EACH])));
    const judged = rootOf(program, { certified: 4, 'points/people': 20 }).of[0] as JudgedScore;
    expect(judged.have).to.equal(20);
    expect(formatAgainst(judged, formatter, labels)).to.equal('by your other answers 8 points');
    const agreed = rootOf(program, { certified: 4, 'points/people': 8 }).of[0] as JudgedScore;
    expect(formatAgainst(agreed, formatter, labels)).to.equal(false);
    const total = rootOf(program, { certified: 4, points: 30 }) as JudgedScore;
    expect([total.state, formatAgainst(total, formatter, labels)]).to.deep.equal([
      'met',
      'by your other answers 8 points',
    ]);
  });

  it('stay what is asked where the document does not say how many each brings', () => {
    const program = programOf(scoreOf(part([{ name: 'Engineers', unit: people }])));
    expect(rootOf(program, {}).of[0]!.keys).to.deep.equal(['points/people']);
  });

  it('of something one has or has not are asked as a yes or no', () => {
    const program = programOf(scoreOf(part([{ points: 20 }], { measure: 'firm' })));
    expect(planOf(program, {}, TODAY).questions.get('firm')).to.deep.include({ kind: 'yes-no' });
    expect(rootOf(program, { firm: true }).state).to.equal('met');
  });
});

describe('a rule of a score, in words', () => {
  const said = (earning: Earning) => asLine(formatPart(part([earning]), formatter, programOf(scoreOf())));

  it('says how long points stay', () => {
    const year = { value: 12, unit: 'month' } as const;
    expect(said({ points: 2, unit: people, keptFor: year })).to.contain('(kept for 12 months)');
    expect(said({ points: 2, unit: people, keptFor: { ...year, mostly: true } })).to.contain(
      '(mostly kept for 12 months)',
    );
  });

  it('says that a share of a whole has a cap, and holds it against the facts', () => {
    const half: Requirement = {
      kind: 'measure',
      measure: 'certified',
      atLeast: 1,
      ofWhich: [{ measure: 'sold', share: 50, ofAtMost: 100, of: 'people' }],
    };
    const program = programOf(half);
    expect(asLine(formatRequirement(half, formatter, program))).to.contain('at most 100 of them count');
    const state = (sold: number) => rootOf(program, { certified: 300, sold }).state;
    expect([state(49), state(50)]).to.deep.equal(['not-met', 'met']);
  });

  it('says what another source has in place of the whole condition', () => {
    const program = programOf(scoreOf(), { sources: [{ id: 'page', title: 'A page' }] });
    const parts = [30, 70].map((weight) => ({
      id: `p${String(weight)}`,
      name: `Part ${String(weight)}`,
      weight,
    }));
    const requirement: Requirement = { kind: 'score', method: 'average', parts };
    expect(formatConflict({ requirement, source: 'page' }, program, formatter)).to.equal(
      'Another source says: Part 30: counts for 30%; Part 70: counts for 70% · A page, undated',
    );
  });

  it('stands once where several tiers count by it, and in each cell where they do not', () => {
    const tiers = ['silver', 'gold'].map((id) => ({ id, name: id }));
    const shown = (silver: ScorePart) => {
      const requirements = { silver: scoreOf(silver), gold: scoreOf(part([{ points: 2, unit: people }])) };
      const program = programOf(scoreOf(), { tiers, requirements });
      const rows = matrixView(program, {}).sections.flatMap(({ groups }) =>
        groups.flatMap((one) => one.rows),
      );
      const { details, cells } = formatRow(rows[1]!, formatter, program);
      return [details, cells.map(({ phrase }) => asLine(phrase))];
    };
    expect(shown(part([{ points: 2, unit: people }]))).to.deep.equal([
      ['Up to 20 points', '2 points per certified person'],
      ['Counts', 'Counts'],
    ]);
    expect(shown(part([{ points: 3, unit: people }]))[1]).to.deep.equal([
      'Up to 20 points: 3 points per certified person',
      'Up to 20 points: 2 points per certified person',
    ]);
  });

  it('is missing points of percent, not a percent', () => {
    const program = programOf({ kind: 'measure', measure: 'growth', atLeast: 12 });
    const { questions } = planOf(program, {}, TODAY);
    const judged = rootOf(program, { growth: 10 });
    expect(formatState(judged, questions, formatter, labels)).to.contain('2 percentage points missing');
    const gap = { key: 'growth', kind: 'more', have: 11, need: 12, amount: 1 } as const;
    expect(formatGap(gap, questions, formatter, labels)).to.equal('1 percentage point missing');
  });
});

describe('a condition about several things', () => {
  it('shows in each line of a comparison only what is about its topic', () => {
    const one: Requirement = {
      kind: 'varies',
      by: 'track',
      cases: {
        sell: {
          kind: 'all',
          of: [
            { kind: 'measure', measure: 'certified', atLeast: 2 },
            { kind: 'measure', measure: 'sold', atLeast: 5 },
          ],
        },
      },
    };
    const program = programOf(
      { kind: 'all', of: [one, { kind: 'measure', measure: 'firm', held: true }] },
      {
        dimensions: [
          {
            id: 'track',
            name: 'Track',
            options: [
              { id: 'sell', name: 'Sell' },
              { id: 'run', name: 'Run' },
            ],
          },
        ],
      },
    );
    const { sections } = compare([{ program, tier: 'gold' }]);
    const rows = sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    const said = (topic: string) =>
      rows
        .filter((row) => row.topic?.id === topic)
        .flatMap(({ cells }) => cells[0]!.entries)
        .map(({ row }) =>
          formatRow(row, formatter, program)
            .cells.map(({ phrase }) => asLine(phrase))
            .join(),
        );
    expect(said('certified-people').join()).to.contain('2 certified people').and.not.to.contain('5');
    expect(said('deals').join()).to.contain('5').and.not.to.contain('certified');
  });
});
