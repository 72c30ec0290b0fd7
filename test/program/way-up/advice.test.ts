/** What an experienced channel manager would advise, for the documents of the demo: worked out by hand from their figures. */
import { expect } from 'chai';
import { defaultChoice } from '../../../src/program/resolve.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { waysUp } from '../../../src/program/way-up/way-up.js';
import { readProgram } from '../../programs.js';

const TODAY = '2026-11-01';
const SCORE = 'partner-capability-score';
const PARTS = ['net-adds', 'certified', 'usage-growth', 'deployments'].map(
  (id) => `${SCORE}/${id}-modern-work`,
);
const points = (...each: number[]) => Object.fromEntries(PARTS.map((key, at) => [key, each[at]!]));
/** What earns the points of three of them, and how many points one brings: a share of what the whole threshold brings. */
const WORTH: Readonly<Record<string, number>> = {
  'net-customer-adds-modern-work': 20 / 10,
  'usage-growth': 30 / 500,
  deployments: 25 / 5,
};
const atlassian: Facts = {
  'paid-via-atlassian/covers/all-paid-cloud-and-data-center-apps': true,
  'paid-cloud-apps': 1,
  'data-center-approved/covers/all-paid-server-apps-with-at-least-500-installs': true,
  'escalation-response': 4,
  'bug-bounty/covers/all-public-paid-cloud-apps-with-more-than-100-installs': true,
  'bug-bounty/covers/all-public-paid-cloud-apps': true,
};

interface Advice {
  says: string;
  program: string;
  tier: string;
  facts: Facts;
  /** What the first way brings each number to; where it matters only what some come to, `sum`. */
  first?: Record<string, number>;
  /** All points that are still to be earned, and the least of each part. */
  sum?: number;
  /** Another way that is shown beside it. */
  other?: Record<string, number>;
  /** What the first way leaves open. */
  open?: readonly string[];
  totals?: readonly (readonly [number, string])[];
  exact: boolean;
}

const CASES: readonly Advice[] = [
  {
    says: '70 of 100 points, each part above 0, and not all 100',
    program: 'microsoft-solutions-partner',
    tier: 'solutions-partner',
    facts: { registration: true },
    sum: 70,
    exact: false,
  },
  {
    says: '50 more points, and not 55',
    program: 'microsoft-solutions-partner',
    tier: 'solutions-partner',
    facts: { registration: true, ...points(10, 10, 0, 0) },
    sum: 50,
    exact: true,
  },
  {
    says: '5 of 10 customers and 250 of 500 users bring 25 points: 45 are left',
    program: 'microsoft-solutions-partner',
    tier: 'solutions-partner',
    facts: { registration: true, 'net-customer-adds-modern-work': 5, 'usage-growth': 250 },
    sum: 45,
    exact: false,
  },
  {
    says: 'what is still to be done is told in customers, and not in points',
    program: 'microsoft-solutions-partner',
    tier: 'solutions-partner',
    facts: {
      registration: true,
      'net-customer-adds-modern-work': 3,
      'partner-capability-score/certified-modern-work': 25,
      'usage-growth': 500,
      deployments: 1,
    },
    first: { 'net-customer-adds-modern-work': 5 },
    sum: 4,
    exact: false,
  },
  {
    says: 'the competency brings 50 of 120: 70 are left, and nobody can tell how to earn them',
    program: 'microsoft-partner-program-2008',
    tier: 'gold-certified',
    facts: { competencies: 1, 'certified-professionals': 2 },
    first: { 'partner-points': 120 },
    sum: 70,
    exact: false,
  },
  {
    says: 'sales to 500,000 with a quarter in the cloud first, 3,000,000 beside it',
    program: 'atlassian-marketplace-2024',
    tier: 'gold',
    facts: { ...atlassian, 'gross-sales': 400_000, 'cloud-sales': 110_000 },
    first: { 'gross-sales': 500_000, 'cloud-sales': 125_000 },
    other: { 'gross-sales': 3_000_000 },
    open: ['further-security'],
    exact: false,
  },
  {
    says: 'sales to 1,000,000 with 350,000 in the cloud first, 2,000,000 in the cloud beside it',
    program: 'atlassian-marketplace-2024',
    tier: 'platinum',
    facts: { ...atlassian, 'gross-sales': 900_000, 'cloud-sales': 200_000 },
    first: { 'gross-sales': 1_000_000, 'cloud-sales': 350_000 },
    other: { 'cloud-sales': 2_000_000 },
    open: ['further-security'],
    exact: false,
  },
  {
    says: 'nothing can be said of an index whose weights are not known',
    program: 'cisco-360',
    tier: 'preferred',
    facts: {},
    first: {},
    open: ['partner-value-index'],
    exact: false,
  },
  {
    says: 'the fee of the designation that must be held is part of it, beside the audit',
    program: 'microsoft-solutions-partner',
    tier: 'specialization',
    facts: {
      registration: true,
      ...points(20, 25, 25, 0),
      'designation-modern-work': true,
      'copilot-users-growth': 1000,
      'copilot-customers-growth': 5,
      'copilot-customers-growth/with/active-users-each': 5,
      'copilot-group-1': 5,
      'copilot-group-2': 5,
    },
    first: { 'third-party-audit': 1, [`${SCORE}/deployments-modern-work`]: 1 },
    totals: [
      [2700, 'once'],
      [4875, 'year'],
    ],
    exact: true,
  },
  {
    says: 'three of four conditions are not known: there is no way to tell',
    program: 'hubspot-2025',
    tier: 'elite',
    facts: {},
    first: { certification: 1 },
    open: ['tier-points', 'sourced-points', 'app-usage'],
    exact: false,
  },
];

describe('advice on real programs', () => {
  for (const { says, program: name, tier, facts, first, sum, other, open = [], totals, exact } of CASES) {
    it(`${name}, ${tier}: ${says}`, async () => {
      const program = await readProgram(name);
      const found = waysUp(program, facts, defaultChoice(program), TODAY, tier);
      const steps = found.ways.map((way) =>
        Object.fromEntries(way.steps.map(({ question, to }) => [question.key, to])),
      );
      if (first) expect(steps[0]).to.deep.equal(first);
      if (sum !== undefined)
        expect(
          found.ways[0]!.steps.reduce(
            (all, { amount, question }) => all + amount * (WORTH[question.key] ?? 1),
            0,
          ),
        ).to.be.closeTo(sum, 1e-9);
      if (other) expect(steps.slice(1)).to.deep.include(other);
      else expect(found.ways).to.have.length(1);
      const left = found.ways[0]!.open.map(({ says: said }) => (said?.item as { measure?: string }).measure);
      expect(left).to.have.members(open);
      if (totals) expect(found.ways[0]!.totals.map(({ most, per }) => [most, per])).to.deep.equal(totals);
      expect(found.exact).to.equal(exact);
    });
  }

  it('asks each part of a Microsoft score for something: all must be above 0', async () => {
    const program = await readProgram('microsoft-solutions-partner');
    const { ways } = waysUp(
      program,
      { registration: true },
      defaultChoice(program),
      TODAY,
      'solutions-partner',
    );
    expect(ways[0]!.steps.map(({ question }) => question.key)).to.have.members([
      ...Object.keys(WORTH),
      PARTS[1],
    ]);
  });

  it('takes no metric of Cisco 360 for the index, however high, and the index itself for what it is', async () => {
    const program = await readProgram('cisco-360');
    const stateOf = (facts: Facts) =>
      standing(program, facts, { portfolio: 'security' }, TODAY).tiers.find(
        ({ tier }) => tier.id === 'preferred',
      )!.state;
    for (const figure of [0, 4, 8, 10]) {
      const told = [
        'customer-experience',
        'managed-services-maturity',
        'black-belt',
        'career-certifications',
        'acv-growth',
        'tcv-growth',
        'managed-penetration',
        'buying-program-penetration',
        'onboarding',
        'adoption',
      ];
      const keys = told.flatMap((key) => [key, `partner-value-index/${key}`]);
      expect(stateOf(Object.fromEntries(keys.map((key) => [key, figure])))).to.equal('unknown');
    }
    expect(stateOf({ 'partner-value-index': 7.5 })).to.equal('met');
    expect(stateOf({ 'partner-value-index': 7.4 })).to.equal('not-met');
  });
});
