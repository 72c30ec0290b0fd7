/**
 * Worked cases: each vendor's own rule, with facts of an invented partner, computed by hand from the vendor's figures.
 * A case names the states of the tiers that matter, the tier that is held, and all that is missing in a tier.
 */
import { expect } from 'chai';
import { defaultChoice, type Choice } from '../../../src/program/resolve.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import type { Judged, State } from '../../../src/program/standing/judged.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { readProgram } from '../../programs.js';

const TODAY = '2026-01-15';

interface Case {
  program: string;
  says: string;
  choice?: Choice;
  /** The day that counts as today, where it is not `TODAY`. */
  today?: string;
  facts: Facts;
  /** Nothing where no tier is supported. */
  held?: string;
  states?: Record<string, State>;
  /** All that is missing in a tier: how much, of what. */
  gaps?: Record<string, Record<string, number>>;
}

const aws = {
  accredited: 8,
  'accredited-technical': 4,
  'accredited-business': 4,
  'certified-foundational': 4,
};
const awsAdvanced: Facts = {
  ...aws,
  'certified-technical': 6,
  'certified-professional': 3,
  'launched-opportunities': 20,
  'opportunity-mrr': 10000,
  'business-plan': true,
};
const awsPremier: Facts = {
  accredited: 20,
  'accredited-technical': 10,
  'accredited-business': 10,
  'certified-foundational': 10,
  'certified-technical': 25,
  'certified-professional': 10,
  'launched-opportunities': 50,
  'opportunity-mrr': 50000,
  'business-plan': true,
  validations: 3,
  'msp-designation': false,
  'devops-competency': false,
  'cloud-operations-competency': false,
  'sustained-attainment': true,
  'executive-review': true,
};
const score = 'partner-capability-score';
const modernWork = (adds: number, people: number, usage: number, deployments: number): Facts => ({
  registration: true,
  [`${score}/net-adds-modern-work`]: adds,
  [`${score}/certified-modern-work`]: people,
  [`${score}/usage-growth-modern-work`]: usage,
  [`${score}/deployments-modern-work`]: deployments,
});
const security = (stepOne: number): Facts => ({
  registration: true,
  'net-customer-adds-security': 10,
  'intermediate-certified': 3,
  [`${score}/certified-security/step-1`]: stepOne,
  [`${score}/certified-security/step-2`]: 2,
  [`${score}/usage-growth-security`]: 20,
  [`${score}/deployments-security`]: 10,
});
const business = (intermediate: number, advanced: number): Facts => ({
  registration: true,
  [`${score}/net-adds-business-applications`]: 15,
  'intermediate-certified': intermediate,
  'advanced-certified': advanced,
  [`${score}/usage-growth-business-applications`]: 10,
  [`${score}/deployments-business-applications`]: 10,
});
const marketplace = (hours: number, gross: number, cloud: number): Facts => ({
  'paid-via-atlassian/covers/all-paid-cloud-and-data-center-apps': true,
  'paid-cloud-apps': 2,
  'data-center-approved/covers/all-paid-server-apps-with-at-least-500-installs': true,
  'escalation-response': hours,
  'gross-sales': gross,
  'cloud-sales': cloud,
  'bug-bounty/covers/the-public-paid-cloud-app-with-the-most-installs': true,
  'bug-bounty/covers/all-public-paid-cloud-apps-with-more-than-100-installs': true,
  'bug-bounty/covers/all-public-paid-cloud-apps': true,
});
const ciscoGold: Facts = {
  agreement: true,
  'satisfaction-survey': true,
  'lab-equipment': true,
  'support-agreement': true,
  'service-desk': true,
  'escalation-process': true,
};
const ciscoMaster: Facts = {
  'enterprise-networks': true,
  'ccie-variant': true,
  'fire-jumper': true,
  'application-steps/covers/step-1-without-customer-references': true,
};
const lumora: Facts = {
  agreement: true,
  'named-contacts': 1,
  certified: 2,
  engineers: 1,
  'certified/among/backup-engineer': 1,
  'recurring-revenue': 1000,
  'new-customers': 1,
  'own-response': 8,
};
const lumoraVolume: Facts = {
  ...lumora,
  certified: 4,
  'recurring-revenue': 8000,
  'revenue-growth': 10,
  deals: 3,
  'deal-value': 1500,
  'case-study': false,
  references: 0,
  'coverage/covers/every-lumora-product-that-you-sell': true,
};
const people = (
  administration: number,
  integration: number,
  installing: number,
  multisite: number,
  points: number,
): Facts => ({
  'cert-system-administration': administration,
  'cert-integration': integration,
  'cert-installing': installing,
  'cert-multisite': multisite,
  points,
});
const odoo = (users: number, certified: number, retention?: number): Facts => ({
  'net-new-users': users,
  'certified-employees': certified,
  ...(retention !== undefined && { retention }),
});
const hubspot = (sold: number, managed: number, apps: number, certification = true): Facts => ({
  'sold-mrr': sold,
  'managed-mrr': managed,
  'app-usage': apps,
  certification,
});

const CASES: readonly Case[] = [
  // Odoo, version 11: 10 / 75 / 300 users, 1 / 3 / 6 people, - / 70 / 80 percent.
  {
    program: 'odoo-v11',
    says: 'nothing is needed to learn',
    facts: odoo(0, 0),
    held: 'learning',
    gaps: { ready: { 'net-new-users': 10, 'certified-employees': 1 } },
  },
  {
    program: 'odoo-v11',
    says: 'one user short of Ready',
    facts: odoo(9, 1),
    held: 'learning',
    gaps: { ready: { 'net-new-users': 1 } },
  },
  {
    program: 'odoo-v11',
    says: 'Silver, with all of Gold to go',
    facts: odoo(80, 3, 72),
    held: 'silver',
    gaps: { gold: { 'net-new-users': 220, 'certified-employees': 3, retention: 8 } },
  },
  {
    program: 'odoo-v11',
    says: 'a tenth of a percent short of Gold',
    facts: odoo(300, 6, 79.9),
    held: 'silver',
    gaps: { gold: { retention: 0.1 } },
  },
  {
    program: 'odoo-v11',
    says: 'Gold on the figure',
    facts: odoo(300, 6, 80),
    held: 'gold',
    gaps: { gold: {} },
  },
  {
    program: 'odoo-v11',
    says: 'retention not told: Silver is open, Ready has no such rule',
    facts: odoo(75, 3),
    held: 'ready',
    states: { silver: 'unknown', gold: 'not-met' },
  },
  {
    program: 'odoo-between-v7-and-v11',
    says: 'Silver by the figures of that time',
    facts: odoo(50, 2, 70),
    held: 'silver',
    gaps: { gold: { 'net-new-users': 100, 'certified-employees': 1, retention: 10 } },
  },
  {
    program: 'odoo-v7',
    says: 'retention was asked for, and how much was not recorded',
    facts: odoo(100, 4),
    states: { gold: 'not-checkable', silver: 'not-checkable' },
  },
  {
    program: 'odoo-v7',
    says: 'what is short is short, whatever else is not known',
    facts: odoo(99, 4),
    states: { gold: 'not-met' },
    gaps: { gold: { 'net-new-users': 1 } },
  },

  // HubSpot: sold and managed revenue, certification, median use.
  {
    program: 'hubspot-2016',
    says: 'Gold in an ordinary market',
    facts: hubspot(1125, 6500, 5),
    held: 'gold',
    gaps: { platinum: { 'sold-mrr': 2625, 'managed-mrr': 13500 } },
  },
  {
    program: 'hubspot-2016',
    says: 'half is enough in a growth market',
    choice: { market: 'growth' },
    facts: hubspot(562.5, 3250, 5),
    held: 'gold',
  },
  {
    program: 'hubspot-2016',
    says: 'and is not enough in an ordinary one',
    facts: hubspot(562.5, 3250, 5),
    gaps: { silver: { 'sold-mrr': 62.5, 'managed-mrr': 250 } },
  },
  {
    program: 'hubspot-2018',
    says: 'two apps where three are asked',
    facts: hubspot(2100, 6000, 2),
    states: { silver: 'not-met', gold: 'not-met' },
    gaps: { gold: { 'app-usage': 1 } },
  },
  {
    program: 'hubspot-2018',
    says: 'market not chosen: enough for both is enough',
    choice: {},
    facts: hubspot(1125, 1125, 3),
    held: 'silver',
  },
  {
    program: 'hubspot-2018',
    says: 'market not chosen: enough for one is open',
    choice: {},
    facts: hubspot(600, 600, 3),
    states: { silver: 'unknown' },
  },
  {
    program: 'hubspot-2018',
    says: 'no certification, no tier',
    facts: hubspot(10000, 50000, 3, false),
    gaps: { diamond: { certification: 1 } },
  },
  {
    program: 'hubspot-2018',
    says: 'a seat that is only advised is not missing',
    facts: {
      'sales-certification': true,
      'registered-leads': 1,
      'goal-setting': true,
      'coach-call': true,
      'co-sold-mrr': 150,
      'sales-pro-seats': 0,
    },
    states: { 'sales-solutions': 'not-met' },
    gaps: { 'sales-solutions': { 'co-sold-mrr': 50 } },
  },
  {
    program: 'hubspot-2020',
    says: 'Elite has figures, Diamond none on record',
    facts: hubspot(65000, 170000, 3),
    held: 'elite',
    states: { diamond: 'not-checkable' },
  },
  {
    program: 'hubspot-2025',
    says: 'thresholds not found: certification alone is not enough',
    facts: { certification: true, 'sourced-mrr': 1000, 'assisted-mrr': 1000, 'managed-mrr': 1000 },
    states: { gold: 'not-checkable' },
  },
  {
    program: 'hubspot-2025',
    says: 'and without it there is no tier',
    facts: { certification: false },
    states: { gold: 'not-met', elite: 'not-met' },
  },

  // AWS: all rows, of which, count and money, one of a list; customer figures not found.
  {
    program: 'aws-services-path-2024',
    says: 'Advanced but for two rows without figures',
    facts: awsAdvanced,
    states: { select: 'not-checkable', advanced: 'not-checkable', premier: 'not-met' },
  },
  {
    program: 'aws-services-path-2024',
    says: 'enough people, one business person short',
    facts: { ...awsAdvanced, 'accredited-technical': 5, 'accredited-business': 3 },
    states: { advanced: 'not-met', select: 'not-checkable' },
    gaps: { advanced: { 'accredited-business': 1 } },
  },
  {
    program: 'aws-services-path-2024',
    says: 'twenty opportunities worth too little',
    facts: { ...awsAdvanced, 'opportunity-mrr': 9000 },
    gaps: { advanced: { 'opportunity-mrr': 1000 } },
  },
  {
    program: 'aws-services-path-2024',
    says: 'a business plan that has lapsed is none',
    facts: { ...awsAdvanced, 'business-plan': { value: true, until: '2025-12-31' } },
    gaps: { advanced: { 'business-plan': 1 } },
  },
  {
    program: 'aws-services-path-2024',
    says: 'three validations, none of the three named',
    facts: awsPremier,
    states: { premier: 'not-met' },
    gaps: { premier: { 'msp-designation': 1, 'devops-competency': 1, 'cloud-operations-competency': 1 } },
  },
  {
    program: 'aws-services-path-2024',
    says: 'one of the three named is enough',
    facts: { ...awsPremier, 'devops-competency': true },
    states: { premier: 'not-checkable' },
  },

  // Microsoft: 70 of 100 points, every metric above 0.
  {
    program: 'microsoft-solutions-partner',
    says: '70 points, something in each metric',
    facts: modernWork(20, 25, 15, 10),
    held: 'solutions-partner',
  },
  {
    program: 'microsoft-solutions-partner',
    says: '75 points and nothing in one metric',
    facts: modernWork(20, 25, 30, 0),
    held: 'enrolled',
    states: { 'solutions-partner': 'not-met' },
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'one point short',
    facts: modernWork(20, 25, 14, 10),
    held: 'enrolled',
    gaps: { 'solutions-partner': { [score]: 1 } },
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'the vendor’s own total goes before the parts',
    facts: { registration: true, [score]: 69 },
    held: 'enrolled',
    gaps: { 'solutions-partner': { [score]: 1 } },
  },
  {
    program: 'microsoft-solutions-partner',
    says: '70 in all, and no word on each metric',
    facts: { registration: true, [score]: 70 },
    held: 'enrolled',
    states: { 'solutions-partner': 'unknown' },
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'Security: 20 for ten customers, 3 x 6.67 capped at 20',
    choice: { area: 'security', track: 'enterprise' },
    facts: security(2),
    held: 'solutions-partner',
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'Security: a gate that is not open brings no points',
    choice: { area: 'security', track: 'enterprise' },
    facts: security(1),
    held: 'enrolled',
    states: { 'solutions-partner': 'not-met' },
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'Business Applications, SMB: 5 x 4 and 2 x 7.5',
    choice: { area: 'business-applications', track: 'smb' },
    facts: business(5, 2),
    held: 'solutions-partner',
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'Business Applications, Enterprise: seven have all 15',
    choice: { area: 'business-applications', track: 'enterprise' },
    facts: business(20, 7),
    held: 'solutions-partner',
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'Business Applications, Enterprise: six bring 12.84',
    choice: { area: 'business-applications', track: 'enterprise' },
    facts: business(20, 6),
    held: 'enrolled',
    gaps: { 'solutions-partner': { [score]: 2.16 } },
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'two groups of five, the second one short',
    facts: {
      ...modernWork(20, 25, 15, 10),
      'designation-security': true,
      'copilot-users-growth': 1000,
      'copilot-customers-growth': 5,
      'copilot-customers-growth/with/active-users-each': 5,
      'copilot-group-1': 5,
      'copilot-group-2': 4,
      'third-party-audit': true,
    },
    held: 'solutions-partner',
    gaps: { specialization: { 'copilot-group-2': 1 } },
  },
  {
    program: 'microsoft-solutions-partner',
    says: 'twelve months as an indirect reseller, 17 days to go',
    facts: {
      designations: 1,
      'csp-revenue': 1000000,
      'support-plan': true,
      tier: 'csp-indirect',
      'tier-since': '2025-02-01',
    },
    states: { 'csp-direct': 'not-met' },
    gaps: { 'csp-direct': { 'tier-since': 17 } },
  },
  {
    program: 'microsoft-partner-program-2008',
    says: '50 points for the competency, 70 told for the rest',
    facts: { 'certified-professionals': 2, competencies: 1, 'partner-points/other-points': 70 },
    held: 'gold-certified',
  },
  {
    program: 'microsoft-partner-program-2008',
    says: 'two people, one competency, 120 points',
    facts: { 'certified-professionals': 2, competencies: 1, 'partner-points': 120 },
    held: 'gold-certified',
  },
  {
    program: 'microsoft-partner-program-2008',
    says: 'a tested solution in place of the people, 119 points',
    facts: { 'certified-professionals': 0, 'tested-product': 1, competencies: 1, 'partner-points': 119 },
    gaps: { 'gold-certified': { 'partner-points': 1 } },
    states: { 'gold-certified': 'not-met' },
  },
  {
    program: 'microsoft-competencies-legacy',
    says: 'Silver by two certified professionals alone: an assessment is another kind of skill goal',
    facts: { 'certified-professionals': 2 },
    held: 'silver',
    states: { silver: 'met', gold: 'not-checkable' },
  },
  {
    program: 'microsoft-competencies-legacy',
    says: 'performance goals were not published',
    facts: { 'certified-professionals': 1, 'tested-product': 0 },
    states: { silver: 'not-checkable', gold: 'not-checkable' },
  },

  // Cisco.
  {
    program: 'cisco-360',
    says: 'an index of 7.5 is Preferred',
    facts: { 'partner-value-index': 7.5 },
    held: 'preferred',
  },
  {
    program: 'cisco-360',
    says: '7.4 is not',
    facts: { 'partner-value-index': 7.4 },
    held: 'partner',
    gaps: { preferred: { 'partner-value-index': 0.1 } },
  },
  {
    program: 'cisco-certification-2015',
    says: 'Premier by any one specialization',
    facts: {
      agreement: true,
      'express-foundation': false,
      'express-collaboration': true,
      'named-roles/covers/the-roles-that-each-specialization-names': true,
    },
    held: 'premier',
  },
  {
    program: 'cisco-certification-2015',
    says: 'Select lacks its engineer',
    facts: { agreement: true, 'smb-specialization': true, 'account-manager': true, engineer: false },
    held: 'registered',
    gaps: { select: { engineer: 1 } },
  },
  {
    program: 'cisco-certification-2015',
    says: 'three rows of Gold were not found',
    facts: ciscoGold,
    held: 'registered',
    states: { gold: 'not-checkable' },
  },
  {
    program: 'cisco-certification-2015',
    says: 'a Master specialization stands beside the ladder; who renews it shows no evidence',
    choice: { application: 'renewing' },
    facts: ciscoMaster,
    states: { 'master-networking': 'met' },
  },

  // Dell: two paths, a range that is fixed later, an overlay.
  {
    program: 'dell-emc-fy2018',
    says: 'above the range; the counts of training were not found',
    choice: { region: 'emea', zone: 'emea-1' },
    facts: { 'total-revenue': 8000000, 'services-revenue': 500000 },
    states: { gold: 'not-checkable', platinum: 'not-met' },
  },
  {
    program: 'dell-emc-fy2018',
    says: 'below both ranges',
    choice: { region: 'emea', zone: 'emea-1' },
    facts: { 'total-revenue': 400000, 'services-revenue': 60000 },
    states: { gold: 'not-met', titanium: 'not-met', 'titanium-black': 'unknown' },
  },
  {
    program: 'dell-emc-fy2018',
    says: 'inside the lower range',
    choice: { region: 'emea', zone: 'emea-1' },
    facts: { 'total-revenue': 600000, 'services-revenue': 60000 },
    states: { gold: 'not-checkable', platinum: 'not-met' },
  },
  {
    program: 'dell-emc-fy2018',
    says: 'services short on both paths',
    choice: { region: 'emea', zone: 'emea-1' },
    facts: { 'total-revenue': 9000000, 'services-revenue': 50000 },
    states: { gold: 'not-met' },
    gaps: { gold: { 'services-revenue': 10000 } },
  },
  {
    program: 'dell-emc-fy2018',
    says: 'Titanium Black is by invitation, whatever the facts',
    choice: { region: 'emea', zone: 'emea-1' },
    facts: { tier: 'titanium' },
    states: { 'titanium-black': 'not-checkable' },
  },
  {
    program: 'dell-partnerdirect-2012',
    says: 'enough, but further conditions were not found',
    facts: { 'enterprise-sales': 1500000, certifications: 2 },
    states: { premier: 'not-checkable' },
  },
  {
    program: 'dell-partnerdirect-2012',
    says: '50,000 short in the USA, as long as the figure was in force',
    choice: { market: 'usa' },
    today: '2012-12-01',
    facts: { 'product-family-sales': 700000 },
    states: { premier: 'not-met' },
    gaps: { premier: { 'product-family-sales': 50000 } },
  },
  {
    program: 'dell-partnerdirect-2012',
    says: 'the figure of the USA has ended, and what is asked since is not in this edition',
    choice: { market: 'usa' },
    facts: { 'product-family-sales': 700000 },
    states: { premier: 'not-checkable' },
  },
  {
    program: 'dell-partnerdirect-2013',
    says: 'enough for Canada',
    choice: { market: 'canada' },
    facts: { 'product-family-sales': 750000 },
    held: 'premier',
  },
  {
    program: 'dell-partnerdirect-2014',
    says: 'three of four people',
    facts: { 'designated-people': 3 },
    gaps: { certified: { 'designated-people': 1 } },
  },

  // Nutanix.
  {
    program: 'nutanix-elevate-fy21',
    says: 'competencies started',
    facts: {
      agreement: true,
      'sales-competencies/covers/started': true,
      'technical-competencies/covers/started': true,
    },
    held: 'authorized',
    states: { champion: 'unknown', professional: 'not-checkable' },
  },
  {
    program: 'nutanix-elevate-fy21',
    says: 'no agreement, no tier',
    facts: { agreement: false },
    states: { authorized: 'not-met', professional: 'not-met', champion: 'not-met' },
  },
  {
    program: 'nutanix-elevate-fy21',
    says: 'the rules for service providers were not found',
    choice: { 'partner-type': 'managed-service-provider' },
    facts: { agreement: true },
    states: { authorized: 'not-checkable' },
  },
  {
    program: 'nutanix-charter-2019',
    says: 'kinds of conditions, and no figures',
    facts: {},
    states: { pioneer: 'not-checkable', master: 'not-checkable' },
  },

  // Atlassian: a share of the total, alternatives, less than so many hours.
  {
    program: 'atlassian-marketplace-2024',
    says: 'three million without any cloud',
    facts: marketplace(20, 3000000, 0),
    states: { gold: 'not-checkable', silver: 'not-met', platinum: 'not-met' },
    gaps: { silver: { 'cloud-sales': 450000 } },
  },
  {
    program: 'atlassian-marketplace-2024',
    says: '23.3 percent from cloud where 25 are asked',
    facts: marketplace(20, 600000, 140000),
    states: { gold: 'not-met', silver: 'not-checkable' },
    gaps: { gold: { 'cloud-sales': 10000, 'gross-sales': 2400000 } },
  },
  {
    program: 'atlassian-marketplace-2024',
    says: '24 hours are not under 24 hours',
    facts: marketplace(24, 600000, 150000),
    states: { silver: 'not-checkable', gold: 'not-met' },
    gaps: { gold: { 'escalation-response': 0 } },
  },
  {
    program: 'atlassian-marketplace-2024',
    says: 'two million of cloud sales in place of a share',
    facts: marketplace(10, 7000000, 2000000),
    states: { platinum: 'not-checkable' },
  },
  {
    program: 'atlassian-solution-partner-2016',
    says: 'revenue of 100,000',
    facts: { 'licence-revenue': 100000 },
    held: 'gold',
    gaps: { platinum: { 'licence-revenue': 150000 } },
  },
  {
    program: 'atlassian-solution-partner-2017',
    says: 'eight people with one certificate each',
    facts: { 'accredited-professionals': 8, 'certificates-held': 1 },
    gaps: { platinum: { 'certificates-held': 1 } },
  },
  {
    program: 'atlassian-solution-partner-2017',
    says: 'four people with two',
    facts: { 'accredited-professionals': 4, 'certificates-held': 2 },
    held: 'gold',
    gaps: { platinum: { 'accredited-professionals': 4 } },
  },

  // Bitrix.
  {
    program: 'bitrix-site-manager-2012',
    says: 'one of each and 500 points',
    facts: people(1, 1, 1, 0, 500),
    held: 'certified',
    gaps: {
      'gold-certified': {
        'cert-system-administration': 1,
        'cert-integration': 1,
        'cert-installing': 1,
        'cert-multisite': 2,
        points: 1500,
      },
    },
  },
  {
    program: 'bitrix-site-manager-2012',
    says: 'points without the people',
    facts: people(2, 2, 2, 1, 5000),
    held: 'certified',
    gaps: { 'gold-certified': { 'cert-multisite': 1 } },
  },
  {
    program: 'bitrix24-market',
    says: 'moderation still to pass',
    facts: { registration: true, moderation: false, documents: true },
    gaps: { partner: { moderation: 1 } },
  },
  { program: '1c-bitrix-russia-2015', says: 'no requirements', facts: {}, held: 'business' },

  // Lumora, invented: the rest of what the format can say.
  {
    program: 'lumora-msp',
    says: 'exactly one named contact',
    facts: { agreement: true, 'named-contacts': 2 },
    gaps: { registered: { 'named-contacts': 1 } },
  },
  {
    program: 'lumora-msp',
    says: 'Professional, zone not chosen',
    choice: { segment: 'small' },
    facts: lumora,
    held: 'professional',
  },
  {
    program: 'lumora-msp',
    says: '900 a month is enough in the Gulf',
    choice: { segment: 'small', zone: 'gulf' },
    facts: { ...lumora, 'recurring-revenue': 900 },
    held: 'professional',
  },
  {
    program: 'lumora-msp',
    says: 'and open where the zone is not chosen',
    facts: { ...lumora, 'recurring-revenue': 900 },
    held: 'registered',
    states: { professional: 'unknown' },
  },
  {
    program: 'lumora-msp',
    says: 'nine hours to answer where eight are allowed',
    facts: { ...lumora, 'own-response': 9 },
    held: 'registered',
    gaps: { professional: { 'own-response': 1 } },
  },
  { program: 'lumora-msp', says: 'Advanced by volume', facts: lumoraVolume, held: 'advanced' },
  {
    program: 'lumora-msp',
    says: 'a case study and four references in place of deals',
    facts: { ...lumoraVolume, deals: 0, 'case-study': true, references: 4 },
    held: 'advanced',
  },
  {
    program: 'lumora-msp',
    says: 'by invitation only',
    facts: {
      ...lumoraVolume,
      tier: 'elite',
      'tier-since': '2020-01-01',
      'tier/elite/countries': 2,
      'managed-seats': 100,
      // One of two, and the guide does not say whether both are asked.
      'security-label': true,
    },
    held: 'advanced',
    states: { circle: 'not-checkable' },
  },
];

/** All that is missing, by what is missing; the least where it is missing in several places. */
function gapsIn(judged: Judged, found: Record<string, number> = {}): Record<string, number> {
  if (!judged.counts || judged.state === 'met') return found;
  if ('gap' in judged && judged.gap && judged.form !== 'part') {
    const { key, amount } = judged.gap;
    found[key] = Math.min(found[key] ?? Infinity, amount);
  }
  judged.of.forEach((inner) => gapsIn(inner, found));
  return found;
}

describe('the standing of worked cases', () => {
  it('covers every vendor, and at least 40 cases', () => {
    expect(CASES.length).to.be.at.least(40);
    const vendors = [
      'odoo',
      'hubspot',
      'aws',
      'microsoft',
      'cisco',
      'dell',
      'nutanix',
      'atlassian',
      'bitrix',
      'lumora',
    ];
    for (const vendor of vendors)
      expect(
        CASES.some(({ program }) => program.includes(vendor)),
        vendor,
      ).to.equal(true);
  });

  for (const { program: name, says, choice, today, facts, held, states = {}, gaps = {} } of CASES) {
    it(`${name}: ${says}`, async () => {
      const program = await readProgram(name);
      const chosen =
        choice === undefined
          ? defaultChoice(program)
          : Object.keys(choice).length === 0
            ? {}
            : { ...defaultChoice(program), ...choice };
      const result = standing(program, facts, chosen, today ?? TODAY);
      const tierOf = (id: string) => result.tiers.find(({ tier }) => tier.id === id)!;
      expect(result.held?.tier.id, 'held').to.equal(held);
      for (const [id, state] of Object.entries(states)) expect(tierOf(id).state, id).to.equal(state);
      for (const [id, missing] of Object.entries(gaps))
        expect(gapsIn(tierOf(id).root!), `missing in ${id}`).to.deep.equal(missing);
    });
  }
});
