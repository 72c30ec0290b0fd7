import { expect } from 'chai';
import { dimensionsInUse, optionsOf, type Choice } from '../../src/program/resolve.js';
import type { Program } from '../../src/program/schema/program.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import { isSilence } from '../../src/program/schema/silence.js';
import { mentionedValue } from '../../src/program/tier-value.js';
import { readProgram } from '../programs.js';

/**
 * A row, a tier and what is said there: figures, words and silences, in order. A rule of the program, or what opens a
 * benefit, is named by its id and has no tier; `Conditions` is all that is asked of a tier.
 */
type Line = readonly [row: string, tier: string, says: readonly (number | string)[], choice?: Choice];

/** Copied by hand from the fact sheets of the vendors, and from nowhere else. */
const SHEETS: Readonly<Record<string, readonly Line[]>> = {
  'salesforce-py20': [
    ['Trailblazer Score', 'registered', [0, 249]],
    ['Trailblazer Score', 'silver', [250, 449]],
    ['Trailblazer Score', 'gold', [450, 699]],
    ['Trailblazer Score', 'platinum', [700, 1000]],
    ['Qualifying credentials', 'gold', [2]],
    ['Platinum in the “Top 8”', 'global-strategic', ['platinum', 2]],
    ['Gold beside them', 'global-strategic', ['gold', 2]],
    ['Annual program fee', 'registered', [1000], { market: 'mature' }],
    ['Annual program fee', 'silver', [3750], { market: 'growth' }],
    ['Annual program fee', 'gold', [15000], { market: 'mature' }],
    ['Annual program fee', 'gold', [11250], { market: 'growth' }],
    ['Annual program fee', 'platinum', [15000], { market: 'growth' }],
    ['Annual program fee', 'global-strategic', [25000], { market: 'mature' }],
    ['Annual program fee', 'global-strategic', ['not-applicable'], { market: 'growth' }],
    ['rule:weight-engagement', '', [40]],
    ['rule:weight-trailhead', '', [35]],
    ['rule:weight-success', '', [25]],
  ],
  'salesforce-py21': [
    ['Trailblazer Score', 'silver', [250, 499]],
    ['Trailblazer Score', 'gold', [500, 749]],
    ['Trailblazer Score', 'platinum', [750, 1000]],
    ['Annual program fee', 'registered', [750], { market: 'growth' }],
    ['Annual program fee', 'silver', [3000], { market: 'mature' }],
    ['Annual program fee', 'silver', [2500], { market: 'growth' }],
    ['Annual program fee', 'global-strategic', [10000], { market: 'mature' }],
    ['rule:navigator', '', [225]],
  ],
  'salesforce-fy22': [
    ['Trailblazer Score', 'base', [0, 249]],
    ['Trailblazer Score', 'ridge', [250, 499]],
    ['Trailblazer Score', 'crest', [500, 749]],
    ['Trailblazer Score', 'summit', [750, 1000]],
    ['Qualifying credentials', 'base', [2]],
    ['Annual program fee', 'summit', ['not-known']],
    ['rule:promote', '', [1]],
  ],
  'salesforce-2026': [
    ['Annual program fee', 'select', ['not-known']],
    ['Annual program fee', 'summit', ['not-known']],
    ['rule:two-tiers', '', [2]],
  ],
  'sap-partneredge': [
    ['Employees who passed the compliance training', 'gold', [2, 2], { track: 'sell' }],
    ['Employees who passed the marketing training', 'gold', [1], { track: 'sell' }],
    ['Value points for business performance', 'silver', [30], { track: 'sell' }],
    ['Value points in total', 'gold', ['not-known']],
    ['Requirements of the track', 'silver', ['not-known'], { track: 'build' }],
    ['Partner manager', 'gold', ['selected']],
    ['Program fee', 'silver', ['not-known']],
    ['rule:expiry', '', [12]],
    ['rule:compliance-checks', '', [2]],
  ],
  'vmware-partner-network-2009': [
    ['People with the presales certificate VTSP', 'registered', ['not-required']],
    ['People with the presales certificate VTSP', 'professional', [1]],
    ['People with the presales certificate VTSP', 'enterprise', [2]],
    ['People with the presales certificate VTSP', 'premier', [4]],
    ['Revenue plan', 'registered', ['not-required']],
    ['Revenue plan', 'professional', ['yes']],
    ['Front-end discount for a registered deal (Advantage Plus)', 'enterprise', [10]],
    ['Front-end discount for a registered deal (Advantage Plus)', 'premier', [12]],
    ['Back-end rebate (Solution Reward)', 'premier', ['10% or 12%']],
    ['rule:france-professional', '', [1150]],
    ['rule:france-enterprise', '', [120]],
    ['rule:france-premier', '', [5]],
    ['rule:grace', '', [6]],
  ],
  'vmware-partner-connect-2020': [
    ['Annual fee', 'enrolled-new', ['free']],
    ['Annual fee', 'enrolled', [895]],
    ['Annual fee', 'principal', [895]],
    ['Tier credits', 'advanced', ['not-known']],
    ['People with solution competencies', 'principal', ['not-known']],
    ['rule:competencies', '', [7]],
    ['rule:france', '', [1000]],
  ],
  'broadcom-advantage-2024': [
    ['opens:deal-registration', '', [25000]],
    ['opens:incumbency', '', [10000]],
    ['Conditions', 'registered', ['not-known']],
    ['Conditions', 'pinnacle', ['not-known']],
    ['Program fee', 'select', ['not-known']],
  ],
  'broadcom-advantage-2025': [
    ['Joint business plan', 'premier', ['yes']],
    ['Joint business plan', 'select', ['not-known']],
    ['Dedicated sales and technical resources', 'pinnacle', ['yes']],
    ['Small and medium business practice', 'pinnacle', ['yes']],
    ['Program fee', 'registered', ['not-applicable'], { region: 'apj' }],
    ['Program fee', 'registered', ['not-known'], { region: 'europe' }],
    ['rule:notice', '', [60]],
  ],
  'oracle-opn-2007': [
    ['Annual membership fee', 'partner', ['not-known']],
    ['Annual membership fee', 'certified-advantage', ['not-known']],
    ['Conditions', 'certified-partner', ['not-known']],
    ['rule:late-upgrade', '', [90]],
  ],
  'oracle-opn-specialized': [
    ['Annual fee', 'silver', [500]],
    ['Annual fee', 'gold', [2995]],
    ['Annual fee', 'platinum', [9995]],
    ['Qualifying specializations and designations', 'gold', [4]],
    ['Customer references', 'adf', [2]],
    ['Resale transactions', 'adf', [2]],
    ['Certified implementation specialists (11g)', 'adf', [2]],
    ['Sales specialists (11g)', 'adf', [1]],
    ['Named support specialists', 'exastack-ready', [1]],
    ['Cloud referral fee', 'silver', [10, 50000]],
    ['rule:fee-due', '', [30]],
  ],
  'oracle-opn-2021': [
    ['First criteria of the Expertise', 'advanced-expertise', ['yes']],
    ['Advanced criteria of the Expertise', 'advanced-expertise', ['yes']],
    ['Conditions', 'cloud-build', ['not-known']],
    ['Fee of the track', 'cloud-build', ['not-known']],
    ['rule:lapsed', '', [90]],
  ],
  'oracle-isv-accelerator': [
    ['Commitment over three years', 'usd-3m', [3000000]],
    ['Commitment over three years', 'usd-9m', [9000000]],
    ['Commitment over three years', 'usd-15m', [15000000]],
    ['Commitment over three years', 'usd-30m', [30000000]],
    ['Commitment a year, on average', 'usd-3m', [1000000]],
    ['Commitment a year, on average', 'usd-30m', [10000000]],
    ['opens:go-to-market', '', [60, 2, 'yes']],
  ],
  'oracle-opn-2025': [
    ['Training and enablement', 'level-1', ['yes']],
    ['Success support', 'level-3', ['yes']],
    ['Subscription fee', 'level-2', ['not-known']],
    ['Incentives', 'level-1', ['not-known']],
    ['Conditions', 'level-0', ['not-known']],
    ['rule:renewal', '', [90]],
  ],
  'ibm-partnerworld-2004': [
    ['PartnerWorld points', 'member', [6]],
    ['PartnerWorld points', 'advanced', [7]],
    ['PartnerWorld points', 'premier', [25]],
    ['Approved joint marketing plan', 'premier', ['yes']],
    ['rule:skill-point', '', [1]],
    ['rule:two-skills', '', [2]],
    ['rule:partners', '', [90000]],
  ],
  'ibm-partnerworld-2010': [
    ['rule:share-member', '', [90]],
    ['rule:share-advanced', '', [5]],
    ['rule:share-premier', '', [3]],
    ['rule:midmarket', '', [3]],
    ['Senior executive as an advocate', 'premier', ['eligible']],
  ],
  'ibm-partnerworld-2014': [
    ['Online registration', 'member', ['yes']],
    ['Agreement accepted', 'member', ['yes']],
    ['PartnerWorld points', 'advanced', ['not-known']],
    ['Skill points', 'premier', ['not-known']],
    ['Membership', 'member', ['free']],
    ['Benefits of the level', 'advanced', ['All of Member and more']],
  ],
  'ibm-partnerworld-2017': [
    ['Capability', 'silver', ['not-known']],
    ['Client references', 'platinum', ['not-known']],
    ['Conditions', 'registered', ['not-known']],
    ['rule:competencies', '', [44]],
    ['rule:uk', '', [7500]],
  ],
  'ibm-partner-plus-2023': [
    ['Level by selling', 'gold', ['not-known']],
    ['Level by building (ESA)', 'platinum', ['not-known']],
    ['Incentives', 'silver', ['not-known']],
    ['rule:registration', '', [15]],
    ['rule:welcome', '', [2]],
    ['rule:group-skills', '', [50]],
  ],
  'citrix-rewards-2004': [
    ['Reward for an influenced deal, Open licensing', 'partner', [7, 10]],
    ['Reward for an influenced deal, Flex licensing', 'partner', [5, 6]],
    ['opens:open', '', [10000]],
    ['Forecast before closing', 'partner', [45]],
    ['rule:partners', '', [5000]],
  ],
  'citrix-solution-advisor-emea-2007': [
    ['Conditions', 'platinum', ['not-published']],
    ['Online agreement', 'advisor', ['yes']],
    ['Technical certificates (CCA or higher)', 'advisor', ['not-known']],
    ['rule:pass-mark', '', [50, 80]],
    ['rule:ccea', '', [2]],
  ],
  'citrix-solution-advisor-2009': [
    ['Advisor Rewards', 'gold', [15]],
    ['Certificates', 'silver', ['not-required']],
    ['Certificates', 'platinum', ['not-known']],
    ['Membership fee', 'silver', ['not-known']],
    ['rule:authorized-ends', '', [6]],
    ['rule:partners-dach', '', [1700, 1000]],
  ],
  'citrix-solution-advisor-2013': [
    ['Opportunity registration for NetScaler, up front', 'gold', [10]],
    ['Licence revenue', 'platinum', ['not-known']],
    ['Certificates', 'silver', ['not-known']],
    ['rule:partners', '', [8500]],
    ['rule:canada', '', [2, 5]],
  ],
  'citrix-solution-advisor-americas': [
    ['Yearly product sales', 'silver', ['not-required']],
    ['Yearly product sales', 'gold', [500000, 850000], { country: 'us' }],
    ['Yearly product sales', 'gold', [300000, 450000], { country: 'brazil-canada' }],
    ['Yearly product sales', 'gold', [200000, 300000], { country: 'mexico' }],
    ['Yearly product sales', 'gold', [100000, 200000], { country: 'others' }],
    ['Yearly product sales', 'platinum', [2500000], { country: 'us' }],
    ['Yearly product sales', 'platinum', [1200000], { country: 'brazil-canada' }],
    ['Yearly product sales', 'platinum', [800000], { country: 'mexico' }],
    ['Yearly product sales', 'platinum', [500000], { country: 'others' }],
    ['Specializations', 'platinum', [2, 1], { country: 'us' }],
    ['Core specializations', 'gold', [1], { country: 'mexico' }],
    ['Program fee', 'platinum', ['No fees at any level']],
    ['rule:changes', '', [30]],
    ['rule:specialist-tracks', '', [15, 3]],
  ],
  'citrix-ultimate-rewards-2018': [
    ['Spark, cloud products, up front', 'advisor', [16]],
    ['Spark, standard products, up front', 'advisor', [8]],
    ['Drive, cloud products, up front', 'advisor', [16]],
    ['Drive, standard products, up front', 'advisor', [8]],
    ['Back-end rebate', 'advisor', ['not-known']],
    ['opens:spark-cloud', '', ['not-known']],
  ],
  'citrix-saas-referral': [
    ['Referral fee', 'referral', [15]],
    ['Payment of the fee', 'referral', ['Accrued monthly, paid quarterly in arrears']],
    ['Products', 'referral', ['ShareFile', 'RightSignature', 'ShareConnect', 'Podio']],
    ['Demo accounts', 'referral', ['on-request']],
    ['Investment', 'referral', ['No investment']],
  ],
  'citrix-service-provider-2021': [
    ['CCA certificates', 'service-provider', [2, 1]],
    ['Usage collector', 'service-provider', ['yes']],
    ['Point-of-sale reports', 'service-provider', ['yes']],
    ['rule:changes', '', [30]],
    ['rule:changes-japan', '', [60]],
  ],
  'apple-cis': [
    ['Purchases from the distributor', 'aar', [50000]],
    ['People with silver ASTO level', 'aar', [2, 1, 1]],
    ['People with the technical and product expertise', 'ase', [2]],
    ['Revenue from Education or Creative', 'ase', [60]],
    ['People with “Apple Product Pro” ASTO level', 'apr', [4]],
    ['Showroom', 'apr', [75]],
    ['Trained and certified staff', 'aasp', ['not-known']],
  ],
  'apple-service-provider-older': [
    ['Apple-certified technicians', 'authorized', [1, 30, 1]],
    ['Repairs', 'authorized', ['not-known']],
    ['Secure workshop', 'authorized', ['yes']],
    ['Credit line agreed with Apple’s finance team', 'authorized', ['yes']],
    ['Audited financial records', 'authorized', ['yes']],
  ],
  'apple-service-provider-newer': [
    ['Repairs', 'authorized', [200]],
    ['Certified technicians', 'authorized', ['not-known']],
    ['Periodic audits', 'authorized', ['yes']],
    ['Dedicated staff', 'authorized', ['yes']],
    ['Quality requirements', 'premium', ['yes']],
  ],
  'apple-service-provider-uk': [
    ['Stock of spare parts', 'service-provider', [30000]],
    ['Program fee', 'service-provider', ['not-known']],
  ],
  'apple-premium-reseller-europe': [
    ['No competing computers at the point of sale', 'premium-reseller', ['yes']],
    ['Further conditions', 'premium-reseller', ['not-published']],
    ['rule:apply-anew', '', [15]],
    ['rule:apple-center', '', [17]],
    ['rule:professional', '', [220]],
    ['rule:consumer', '', [800]],
    ['rule:points-2002', '', [200]],
  ],
  'apple-reseller-north-america': [
    ['References', 'reseller', ['Up to three']],
    ['Business licence', 'reseller', ['yes']],
    ['General liability insurance certificate', 'reseller', ['yes']],
    ['Photos of each sales location', 'reseller', ['yes']],
    ['Resale tax certificates, where exempt', 'reseller', ['yes']],
  ],
  'apple-consultants-network': [
    ['Certification', 'member', ['yes']],
    ['Yearly fee paid', 'member', ['yes']],
    ['Yearly fee', 'member', ['not-known']],
    ['Place on a store’s referral list', 'member', ['yes']],
  ],
  'apple-certified-trainer': [
    ['Leading training in person', 'trainer', [1]],
    ['Presentation skills', 'trainer', ['yes']],
    ['Quality standards', 'trainer', ['yes']],
    ['Certified for the course that is taught', 'trainer', ['yes']],
    ['Fee', 'trainer', ['not-known']],
  ],
  'apple-specialist-us': [
    ['No competing brands', 'specialist', ['yes']],
    ['Showroom', 'specialist', ['not-known']],
    ['Conditions', 'premiere', ['not-known']],
    ['rule:businesses', '', [100]],
  ],
  'hp-privilege-france-2006': [
    ['Annual sales', 'privilege', [250000]],
    ['Conditions', 'gold', ['not-known']],
    ['rule:gold-partners', '', [15]],
  ],
  'hp-partnerone-2008-americas': [
    ['Conditions', 'preferred', ['not-known']],
    ['Conditions', 'elite', ['not-known']],
    ['rule:names', '', ['Preferred', 'Elite']],
  ],
  'hp-partnerone-2008-emea': [
    ['Purchases a year', 'preferred', [175000], { country: 'france' }],
    ['Purchases a year', 'preferred', ['not-known'], { country: 'uk' }],
    ['Purchases a year', 'gold', [750000], { country: 'france' }],
    ['Specializations', 'gold', [1], { country: 'france' }],
    ['Purchases a year', 'gold', [1900000], { country: 'uk' }],
    ['Purchases a year', 'services', [750000], { country: 'france' }],
    ['Rebate, on target', 'services', [4]],
    ['Rebate, on target', 'gold', [2]],
    ['rule:gold-france', '', [150]],
    ['rule:gold-uk', '', [150]],
    ['rule:specialized', '', [1000, 5000]],
    ['rule:services-partners', '', [60]],
  ],
  'hp-networking-2011': [
    ['Revenue a year', 'registered', [30000]],
    ['Revenue a year', 'professional', ['not-known']],
    ['Revenue a year', 'advanced', ['not-known']],
  ],
  'hp-networking-germany': [
    ['Revenue a year', 'networking', [30000]],
    ['Revenue a year', 'security', [300000]],
    ['Revenue a year', 'unified', [400000]],
    ['Revenue a year', 'enterprise', [2000000]],
    ['Portfolio', 'unified', [95]],
    ['rule:categories', '', [7, 4]],
  ],
  'hp-partnerone-fy12': [
    ['Conditions', 'business', ['not-known']],
    ['Conditions', 'specialist', ['not-known']],
    ['rule:parts', '', ['Compensation', 'Demand generation', 'Competency', 'Membership']],
  ],
  'hp-partnerone-fy14': [
    ['Revenue targets', 'gold', ['not-known']],
    ['rule:transition', '', [12]],
    ['rule:certifications', '', [44, 22]],
    ['rule:rebates', '', [5, 10]],
    ['rule:gold-france', '', [100]],
    ['rule:preferred-france', '', [300]],
    ['rule:others-france', '', [4500]],
  ],
  'hpe-compensation-emea-fy16': [
    ['Core compensation', 'member', ['not-known']],
    ['No targets', 'member', ['yes']],
    ['No caps', 'member', ['yes']],
    ['rule:specialists', '', ['Servers', 'Storage', 'Networking', 'Services']],
  ],
  'hp-partner-first-fy17': [
    ['Revenue threshold of the category', 'gold', ['not-known'], { category: 'pcs' }],
    ['rule:platinum-germany', '', [11]],
    ['rule:gold-germany', '', [120]],
    ['rule:silver-germany', '', [170]],
    ['rule:business-germany', '', [9000, 11000]],
  ],
  'hpe-product-authorization-fy18': [
    ['Net sell-out', 'volume', ['not-known'], { market: 'a' }],
    ['Active accounts', 'value', ['not-known'], { market: 'mexico' }],
    ['Partner Ready status', 'value', ['yes'], { market: 'mexico' }],
    ['Demo equipment', 'volume', ['yes'], { market: 'mexico' }],
    ['Training', 'volume', ['not-known'], { market: 'brazil' }],
  ],
  'hpe-partner-ready-fy19': [
    ['Compensation from the first sale', 'member', ['not-known']],
    ['No revenue targets for compensation', 'member', ['yes']],
    ['Faster way with the Hybrid IT specialization', 'member', [5]],
    ['Conditions', 'member', ['not-known']],
    ['rule:elements', '', [4, 14]],
  ],
  'hpe-partner-ready-fy21': [
    ['Revenue threshold', 'member', ['not-required']],
    ['Training and certification criteria', 'member', ['yes']],
    ['rule:one-more-year', '', [1]],
  ],
  'hpe-partner-ready-networking': [
    ['Rewards program for small resellers', 'reseller', ['yes']],
    ['Rewards program for small resellers', 'silver', ['no']],
    ['Rewards program for small resellers', 'platinum', ['no']],
    ['Conditions', 'gold', ['not-known']],
  ],
};

/** What a document says beside its figures, or in place of names for them. */
const BESIDE = new Set(
  (
    'kind measure id name category by unit per currency excluding each condition note footnotes source from until ' +
    'status conflicts approximate counting window only topic billed'
  ).split(' '),
);

/** What has a length of time in an object of its own. */
const DURATIONS = new Set(['for', 'validFor']);

/** The figures, words and silences of a value or a condition, in order. */
function said(node: unknown): (number | string)[] {
  if (typeof node === 'number') return [node];
  if (typeof node === 'string') return [node];
  if (typeof node === 'boolean') return [node ? 'yes' : 'no'];
  if (Array.isArray(node)) return node.flatMap(said);
  if (typeof node !== 'object' || node === null) return [];
  const { kind } = node as { kind?: string };
  if (isSilence(kind) || kind === 'yes' || kind === 'no' || kind === 'free') return [kind];
  const own = Object.entries(node).filter(([key]) => !BESIDE.has(key));
  const parts = own.filter(([, inner]) => typeof inner === 'object');
  // Its own figures first; then those of its parts, of what it is counted for, of how long it holds.
  return [...own.filter((entry) => !parts.includes(entry)), ...parts]
    .filter(([key, inner]) => !((key === 'of' || key === 'for') && typeof inner === 'string'))
    .flatMap(([key, inner]) => said(DURATIONS.has(key) ? (inner as { value: number }).value : inner));
}

/** What holds for a choice, of what differs by a dimension. */
function chosen<T>(node: T, choice: Choice): T {
  const { kind, by, cases, otherwise } = node as {
    kind?: string;
    by: string;
    cases: Record<string, T>;
    otherwise: T;
  };
  return kind === 'varies' ? chosen(cases[choice[by]!] ?? otherwise, choice) : node;
}

/** The conditions in a condition that ask for a measure of this name, or bear the name themselves. */
function asking(program: Program, node: Requirement, name: string, choice: Choice): Requirement[] {
  const here = chosen(node, choice);
  const measure = 'measure' in here ? program.measures?.find(({ id }) => id === here.measure) : undefined;
  if (measure?.name === name || ('of' in here ? false : node.name === name)) return [here];
  return 'of' in here && Array.isArray(here.of)
    ? here.of.flatMap((part) => asking(program, part, name, choice))
    : [];
}

/** What a program says in a line of the table; nothing where there is no such row. */
function says(program: Program, [row, tier, , choice = {}]: Line): (number | string)[] {
  const { benefits = [], costs = [], review, requirements = {} } = program;
  const [, place, id] = /^(rule|opens):(.*)$/.exec(row) ?? [];
  if (place === 'rule') return said(review?.rules?.find((rule) => rule.id === id)?.value);
  if (place === 'opens') return said(benefits.find((benefit) => benefit.id === id)?.unlocks);
  if (row === 'Conditions') return said(chosen(requirements[tier]!, choice));
  const paid = [...benefits, ...costs].find(({ name }) => name === row);
  return paid
    ? said(chosen(mentionedValue(program, paid, tier) ?? { kind: 'not-known' }, choice))
    : asking(program, requirements[tier]!, row, choice).flatMap(said);
}

describe('documents say no more than their sheets', () => {
  it('AWS: an audit belongs to a competency that is applied for, and is no cost of a tier', async () => {
    const { costs = [], review } = await readProgram('aws-services-path-2024');
    expect(costs.filter(({ kind, topic }) => kind === 'audit' || topic === 'audit')).to.deep.equal([]);
    expect(review?.rules?.map(({ id }) => id)).to.include('competency-audit');
  });

  it('Cisco: new applicants for a Master specialization show evidence, renewing partners do not', async () => {
    const { requirements } = await readProgram('cisco-certification-2015');
    const master = requirements!['master-networking']!;
    const evidence =
      master.kind === 'all'
        ? master.of.find((one) => 'measure' in one && one.measure === 'evidence')
        : undefined;
    expect(evidence?.only).to.deep.equal({ application: ['new'] });
  });

  it('Dell EMC FY2018: the zones of every region can be chosen', async () => {
    const program = await readProgram('dell-emc-fy2018');
    expect(dimensionsInUse(program, ['requirements']).map(({ id }) => id)).to.deep.equal(['region', 'zone']);
    const zone = program.dimensions!.find(({ id }) => id === 'zone')!;
    expect(optionsOf(zone, { region: 'apj' }).map(({ id }) => id)).to.deep.equal(['apj-1', 'apj-2']);
  });

  it('Microsoft: a competency asks for one of its skill goals', async () => {
    const { requirements } = await readProgram('microsoft-competencies-legacy');
    for (const tier of ['silver', 'gold']) {
      const ways = requirements![tier]!;
      const skills = ways.kind === 'any' ? ways.of.find(({ id }) => id === 'skills') : undefined;
      expect(skills?.kind, tier).to.equal('any');
    }
  });

  it('say when a source was read where the sheet says so, and only there', async () => {
    for (const name of Object.keys(SHEETS)) {
      const { edition, sources = [] } = await readProgram(name);
      // The sheets of Salesforce and SAP name no day; those of the others tell what was carried over unread.
      const carried = sources.filter(({ note = '' }) => String(note).includes('Carried over'));
      const read = /^(?:salesforce|sap)-/.test(name)
        ? []
        : sources.filter((source) => !carried.includes(source));
      expect(
        sources.filter(({ readOn }) => readOn === '2026-11-27'),
        name,
      ).to.deep.equal(read);
      expect(edition?.readOn, name).to.equal(read.length === sources.length ? '2026-11-27' : undefined);
    }
  });
});

describe('the figures of real programs', () => {
  for (const [name, lines] of Object.entries(SHEETS))
    it(`${name} says in its cells what the sheet of its vendor says`, async () => {
      const program = await readProgram(name);
      expect(lines.map((line) => [line[0], line[1], says(program, line)])).to.deep.equal(
        lines.map(([row, tier, figures]) => [row, tier, figures]),
      );
    });
});
