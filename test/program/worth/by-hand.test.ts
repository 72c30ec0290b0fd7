/** What steps of real programs take and bring, worked out on paper from their documents. */
import { expect } from 'chai';
import type { Choice } from '../../../src/program/resolve.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { breakEven, type Stretch } from '../../../src/program/worth/break-even.js';
import type { Range } from '../../../src/program/worth/range.js';
import { worthOf } from '../../../src/program/worth/worth.js';
import { aProgram, readProgram } from '../../programs.js';

/** An amount, or from the least to the most. */
type Told = number | readonly [least: number, most: number];

/** One step of a program, what the reader told, and what comes of it. Amounts are by currency, without a name where the document has none. */
interface Step {
  program: string;
  from?: string;
  to: string;
  choice?: Choice;
  facts?: Facts;
  today?: string;
  /** What is paid, once and in a year. */
  pays: Record<string, [once: Told, yearly: Told]>;
  people?: number;
  /** By the name of the figure. */
  sales?: Record<string, number>;
  /** What it brings, in the first year and in each later one. */
  brings: Record<string, [first: Told, later: Told]>;
  /** What is left: what it brings less what is paid. */
  leaves: Record<string, [first: Told, later: Told]>;
  /** Months until it has paid back, where there is something to pay. */
  paysBack?: Told;
  /** What the document does not say: whose, and what. */
  missing?: string[];
  /** The figures that would change something, told or not, and those of them that are not told. */
  figures?: string[];
  asks?: string[];
  /** From and to which figures it surely pays. */
  breaksEven?: { figure: string; first: Stretch[]; later: Stretch[] };
}

const OPEN = Infinity;

const steps: Record<string, Step> = {
  'Odoo, Silver to Gold': {
    program: 'odoo-v11',
    from: 'silver',
    to: 'gold',
    facts: {
      'net-new-users': 75,
      'certified-employees': 3,
      retention: 80,
      'worth/on/enterprise-commission': 400_000,
    },
    // The fee is told by the same words in both tiers.
    pays: {},
    // 6 certified employees are asked, 3 are there.
    people: 3,
    // 20 % less 15 % of 400,000. The other commissions are the same in both tiers, and ask for nothing.
    brings: { EUR: [20_000, 20_000] },
    leaves: { EUR: [20_000, 20_000] },
    figures: ['worth/on/enterprise-commission'],
  },

  'Odoo, Learning to Ready': {
    program: 'odoo-v11',
    from: 'learning',
    to: 'ready',
    facts: { 'worth/on/odoo-sh-commission': 20_000 },
    pays: {},
    people: 1,
    // 50 % where there were 10 %, both under the same caps for each subscription. All in one month of one subscription:
    // 150 where there were 150. Over so many that no cap is reached: 10,000 less 2,000.
    brings: {
      EUR: [
        [0, 8000],
        [0, 8000],
      ],
    },
    leaves: {
      EUR: [
        [0, 8000],
        [0, 8000],
      ],
    },
    figures: ['worth/on/odoo-sh-commission'],
  },

  '1C-Bitrix, Certified to Gold Certified': {
    program: 'bitrix-site-manager-2012',
    from: 'certified',
    to: 'gold-certified',
    facts: {
      'cert-system-administration': 1,
      'cert-integration': 1,
      'cert-installing': 1,
      points: 500,
      'worth/on/discount': 100_000,
      'worth/one/nfr-licences': 500,
    },
    pays: {},
    // Two of each of four certificates; of the fourth, which Certified does not ask for, nobody is there: 1 + 1 + 1 + 2.
    people: 5,
    // 5 % more of 100,000 in a year; two more licences at 500, once.
    brings: { '': [6000, 5000] },
    leaves: { '': [6000, 5000] },
    figures: ['worth/on/discount', 'worth/one/nfr-licences'],
  },

  'Nutanix, Scaler, in June 2019': {
    program: 'nutanix-charter-2019',
    to: 'scaler',
    today: '2019-06-15',
    facts: { 'worth/on/new-customer-rebate': 500_000, 'worth/on/strategic-account-rebate': 200_000 },
    pays: {},
    // 4 % of 500,000 are 20,000, from 1 October on: of 12 months 3 and 16 of 30 days are gone, 20,000 × 8.46667 / 12.
    // 10 % of 200,000 are 20,000, to the end of January: 7 months and 17 of 31 days, 20,000 × 7.54839 / 12.
    brings: { USD: [14_111.11 + 12_580.65, 20_000] },
    // Two costs are not known: any less may be left.
    leaves: {
      USD: [
        [-OPEN, 26_691.76],
        [-OPEN, 20_000],
      ],
    },
    paysBack: [0, OPEN],
    missing: ['scaler: program-fee', 'scaler: certification-cost'],
    figures: ['worth/on/new-customer-rebate', 'worth/on/strategic-account-rebate'],
  },

  'Oracle, Gold': {
    program: 'oracle-opn-specialized',
    to: 'gold',
    facts: { specializations: 1, 'worth/on/cloud-referral': 300_000 },
    pays: { USD: [0, 2995] },
    // 10 % of 300,000 are less than the cap of 50,000, which may be used up in any one year.
    brings: { USD: [30_000, [0, 30_000]] },
    leaves: { USD: [27_005, [-2995, 27_005]] },
    paysBack: 0,
    figures: ['worth/on/cloud-referral'],
    // 10 % of 29,950 are the fee; nothing is sure of a later year.
    breaksEven: { figure: 'worth/on/cloud-referral', first: [{ from: 29_950, to: OPEN }], later: [] },
  },

  'Oracle, Gold, with more than the cap': {
    program: 'oracle-opn-specialized',
    to: 'gold',
    facts: { specializations: 1, 'worth/on/cloud-referral': 800_000 },
    pays: { USD: [0, 2995] },
    // 10 % are 80,000, and 50,000 the most.
    brings: { USD: [50_000, [0, 50_000]] },
    leaves: { USD: [47_005, [-2995, 47_005]] },
    paysBack: 0,
    figures: ['worth/on/cloud-referral'],
  },

  'Oracle, Silver to Gold': {
    program: 'oracle-opn-specialized',
    from: 'silver',
    to: 'gold',
    facts: { specializations: 1 },
    // 2,995 less 500.
    pays: { USD: [0, 2495] },
    // The referral fee is the same for all.
    brings: {},
    leaves: { USD: [-2495, -2495] },
    paysBack: OPEN,
  },

  'Salesforce, Silver to Gold in a mature market': {
    program: 'salesforce-py20',
    from: 'silver',
    to: 'gold',
    choice: { market: 'mature' },
    facts: { 'trailblazer-score': 300, credentials: 2 },
    // 15,000 less 5,000.
    pays: { USD: [0, 10_000] },
    brings: {},
    leaves: { USD: [-10_000, -10_000] },
    paysBack: OPEN,
  },

  'Salesforce, Silver to Gold in a market that nobody chose': {
    program: 'salesforce-py20',
    from: 'silver',
    to: 'gold',
    facts: { 'trailblazer-score': 300, credentials: 2 },
    // In a growth market 11,250 less 3,750.
    pays: { USD: [0, [7500, 10_000]] },
    brings: {},
    leaves: {
      USD: [
        [-10_000, -7500],
        [-10_000, -7500],
      ],
    },
    paysBack: OPEN,
  },

  'VMware Partner Connect, from the first year to Enrolled': {
    program: 'vmware-partner-connect-2020',
    from: 'enrolled-new',
    to: 'enrolled',
    // What was free costs 895 a year.
    pays: { USD: [0, 895] },
    brings: {},
    leaves: { USD: [-895, -895] },
    paysBack: OPEN,
  },

  'VMware Partner Connect, Partner to Advanced': {
    program: 'vmware-partner-connect-2020',
    from: 'partner',
    to: 'advanced',
    // 895 a year in both.
    pays: {},
    brings: {},
    leaves: {},
  },

  'VMware Partner Network, Enterprise to Premier': {
    program: 'vmware-partner-network-2009',
    from: 'enterprise',
    to: 'premier',
    facts: { vtsp: 2, 'worth/on/front-end-discount': 250_000 },
    // Training is free.
    pays: {},
    people: 2,
    // 12 % less 10 % of 250,000; the rebate is in the same words for both.
    brings: { '': [5000, 5000] },
    leaves: { '': [5000, 5000] },
    figures: ['worth/on/front-end-discount'],
  },

  'AWS, Select': {
    program: 'aws-services-path-2024',
    to: 'select',
    pays: { USD: [0, 2500] },
    // 4 accredited, of whom 2 technical and 2 business; 2 with the foundational certificate, 2 with a technical one.
    people: 8,
    // Three opportunities of 1,500 a month in all.
    sales: { 'opportunity-mrr': 1500 },
    // Of four benefits of money it is not known which tiers have them, and how much they are.
    brings: {
      USD: [
        [0, OPEN],
        [0, OPEN],
      ],
    },
    leaves: {
      USD: [
        [-2500, OPEN],
        [-2500, OPEN],
      ],
    },
    paysBack: [0, OPEN],
    missing: ['select: credits', 'select: cash', 'select: migration-funding', 'select: mdf'],
  },

  'Microsoft, Enrolled to Launch': {
    program: 'microsoft-solutions-partner',
    from: 'enrolled',
    to: 'launch',
    choice: { area: 'modern-work', track: 'smb' },
    facts: { registration: true, 'worth/one/microsoft-365-seats/business-premium-seat': 200 },
    pays: { USD: [0, 350] },
    // Once: 700 of Azure credit, and 5 seats at 200. Of two more kinds of credits Launch is not mentioned.
    brings: {
      USD: [
        [1700, OPEN],
        [0, OPEN],
      ],
    },
    leaves: {
      USD: [
        [1350, OPEN],
        [-350, OPEN],
      ],
    },
    paysBack: 0,
    missing: ['launch: copilot-studio', 'launch: security-copilot'],
    figures: ['worth/one/microsoft-365-seats/business-premium-seat'],
  },

  'Microsoft, Core to Expanded': {
    program: 'microsoft-solutions-partner',
    from: 'core',
    to: 'expanded',
    choice: { area: 'modern-work', track: 'smb' },
    facts: { registration: true },
    // 4,125 less 925.
    pays: { USD: [0, 3200] },
    // 5,000 of Azure credit less 2,400, once; but credits of both tiers are not known.
    brings: {
      USD: [
        [-OPEN, OPEN],
        [-OPEN, OPEN],
      ],
    },
    leaves: {
      USD: [
        [-OPEN, OPEN],
        [-OPEN, OPEN],
      ],
    },
    paysBack: [0, OPEN],
    missing: ['expanded: security-copilot', 'core: security-copilot', 'core: copilot-studio'],
    // Three things that may be worth something; each is named by its own unit where the benefit has several.
    figures: [
      'worth/one/microsoft-365-seats/seat',
      'worth/one/copilot-seats/microsoft-365-copilot-seat',
      'worth/one/copilot-studio',
    ],
  },

  'Microsoft, a silver competency': {
    program: 'microsoft-competencies-legacy',
    to: 'silver',
    facts: {
      'tested-product': 1,
      'worth/one/developer-subscriptions': 1200,
      'worth/each/azure-credit': 5,
    },
    pays: {},
    // Five subscriptions at 1,200, once; a credit of 100 a month for each of five.
    brings: { USD: [12_000, 6000] },
    leaves: { USD: [12_000, 6000] },
    figures: ['worth/one/developer-subscriptions', 'worth/each/azure-credit'],
  },

  'HP in France, Preferred to Services': {
    program: 'hp-partnerone-2008-emea',
    from: 'preferred',
    to: 'services',
    choice: { country: 'france' },
    facts: { purchases: 500_000, 'worth/on/services-rebate': 300_000 },
    pays: {},
    // 750,000 are asked.
    sales: { purchases: 250_000 },
    // 4 % less 2 % of 300,000; whether there are “pay for results” is not known. Development funds are in neither.
    brings: {
      '': [
        [6000, OPEN],
        [6000, OPEN],
      ],
    },
    leaves: {
      '': [
        [6000, OPEN],
        [6000, OPEN],
      ],
    },
    missing: ['services: pay-for-results'],
    figures: ['worth/on/services-rebate'],
  },

  'HostPro, eight licences': {
    program: 'hostpro-bitrix-referral',
    to: 'integrator',
    facts: {
      'licences-bought': 8,
      'worth/on/licence-commission': 2000,
      'worth/on/hosting-commission': 1000,
    },
    pays: {},
    // From 6 licences on 15 % of 2,000; and 10 % of 1,000.
    brings: { '': [400, 400] },
    leaves: { '': [400, 400] },
    figures: ['licences-bought', 'worth/on/licence-commission', 'worth/on/hosting-commission'],
  },

  'HostPro, twelve licences': {
    program: 'hostpro-bitrix-referral',
    to: 'integrator',
    facts: {
      'licences-bought': 12,
      'worth/on/licence-commission': 2000,
    },
    pays: {},
    // Up to 20 % of 2,000; what 10 % are of is not told.
    brings: {
      '': [
        [0, OPEN],
        [0, OPEN],
      ],
    },
    leaves: {
      '': [
        [0, OPEN],
        [0, OPEN],
      ],
    },
    figures: ['licences-bought', 'worth/on/licence-commission', 'worth/on/hosting-commission'],
    asks: ['worth/on/hosting-commission'],
  },

  'Citrix rewards': {
    program: 'citrix-rewards-2004',
    to: 'partner',
    facts: { 'worth/on/open': 100_000, 'worth/on/flex': 50_000 },
    pays: {},
    // Only deals above 10,000 count, so that all may come to nothing: up to 10 % of 100,000; and up to 6 % of 50,000 by
    // one source, up to 10 % by another.
    brings: {
      USD: [
        [0, 15_000],
        [0, 15_000],
      ],
    },
    leaves: {
      USD: [
        [-OPEN, 15_000],
        [-OPEN, 15_000],
      ],
    },
    paysBack: [0, OPEN],
    missing: ['partner: fee'],
    figures: ['worth/on/open', 'worth/on/flex'],
  },

  'Atlassian, Silver, for renewals': {
    program: 'atlassian-solution-partner-2017',
    to: 'silver',
    choice: { 'partner-type': 'affiliated', transaction: 'renewal' },
    facts: { 'worth/on/old-renewal-discount': 30_000 },
    pays: {},
    // One accredited professional, with two certificates.
    people: 1,
    // 20 % of 30,000; two discounts are not published.
    brings: {
      USD: [
        [6000, OPEN],
        [6000, OPEN],
      ],
    },
    leaves: {
      USD: [
        [-OPEN, OPEN],
        [-OPEN, OPEN],
      ],
    },
    paysBack: [0, OPEN],
    missing: ['silver: program-fee', 'silver: product-discount', 'silver: app-discount'],
    figures: ['worth/on/old-renewal-discount'],
  },
};

const TODAY = '2026-01-15';

const rangeOf = (told: Told): Range =>
  typeof told === 'number' ? { least: told, most: told } : { least: told[0], most: told[1] };
/** To the cent, as a figure on paper is. */
const cents = (amount: number) => Math.round(amount * 100) / 100;
const inCents = ({ least, most }: Range): Range => ({ least: cents(least), most: cents(most) });
const onPaper = (all: Record<string, readonly [Told, Told]>) =>
  Object.fromEntries(
    Object.entries(all).map(([currency, [one, other]]) => [
      currency,
      [inCents(rangeOf(one)), inCents(rangeOf(other))],
    ]),
  );
const found = <T>(all: ReadonlyMap<string, T>, ranges: (one: T) => [Range, Range]) =>
  Object.fromEntries([...all].map(([currency, one]) => [currency, ranges(one).map(inCents)]));

describe('what a step takes and brings, by hand', () => {
  for (const [name, step] of Object.entries(steps))
    it(name, async () => {
      const { from, to, choice = {}, facts = {}, today = TODAY } = step;
      const reader = { program: await readProgram(step.program), facts, choice, today };
      const worth = worthOf(reader, from, to);
      const { effort, returns, results, paysBack, missing, questions, asks } = worth;
      expect({
        pays: found(effort.payments, ({ once, yearly }) => [once, yearly]),
        people: effort.people,
        sales: Object.fromEntries(effort.sales.map(({ question, amount }) => [question.key, amount])),
        brings: found(returns, ({ first, later }) => [first, later]),
        leaves: found(results, ({ first, later }) => [first, later]),
        paysBack: paysBack && inCents(paysBack),
        missing: missing.map((one) => `${one.tier}: ${'cost' in one ? one.cost.id : one.benefit.id}`).sort(),
        figures: questions.map(({ key }) => key).sort(),
        asks: asks.map(({ key }) => key).sort(),
      }).to.deep.equal({
        pays: onPaper(step.pays),
        people: step.people ?? 0,
        sales: step.sales ?? {},
        brings: onPaper(step.brings),
        leaves: onPaper(step.leaves),
        paysBack: step.paysBack === undefined ? undefined : rangeOf(step.paysBack),
        missing: [...(step.missing ?? [])].sort(),
        figures: [...(step.figures ?? [])].sort(),
        asks: [...(step.asks ?? [])].sort(),
      });
      if (!step.breaksEven) return;
      const { figure, first, later } = step.breaksEven;
      expect(breakEven(reader, worth, figure, 'first').map(inStretch)).to.deep.equal(first);
      expect(breakEven(reader, worth, figure, 'later').map(inStretch)).to.deep.equal(later);
    });

  it('four people, each certified at 3,500, before the first deal', () => {
    const program = aProgram({
      measures: [{ id: 'people', name: 'Certified people', unit: { one: 'person', other: 'people' } }],
      requirements: { gold: { kind: 'measure', measure: 'people', atLeast: 4 } },
      costs: [
        {
          id: 'exam',
          name: 'Certification',
          kind: 'exam',
          measure: 'people',
          value: { kind: 'money', value: 3500, each: 'person' },
        },
      ],
    });
    const { effort, results } = worthOf({ program, facts: {}, choice: {}, today: TODAY }, undefined, 'gold');
    // 4 × 3,500
    expect(effort.payments.get('USD')).to.deep.equal({
      once: rangeOf(14_000),
      yearly: rangeOf(0),
      later: rangeOf(0),
    });
    expect(effort.people).to.equal(4);
    expect(results.get('USD')).to.deep.equal({ first: rangeOf(-14_000), later: rangeOf(0) });
  });
});

const inStretch = ({ from, to }: Stretch): Stretch => ({ from: cents(from), to: cents(to) });
