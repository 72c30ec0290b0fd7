import { expect } from 'chai';
import { compare, rowsOf } from '../../../src/program/comparison/comparison.js';
import type { Program } from '../../../src/program/schema/program.js';
import { TOPIC_LISTS, topics, unlistedTopics } from '../../../src/program/topics.js';
import { ALL, EDITIONS, INVENTED, readProgram } from '../../programs.js';

/**
 * Which rows of which vendor stand in which line, over all editions. Checked by hand against the fact sheets of the
 * programs; what a vendor promises stands with what a partner gets, what a partner promises with what it commits to.
 */
const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'get deal-registration': {
    Cisco: 'deal-registration',
    Citrix: 'netscaler',
    Dell: 'deal-registration',
    HPE: 'deal-registration',
    HubSpot: 'domains registration-term',
    Nutanix: 'deal-registration',
    Odoo: 'deal-registration',
    VMware: 'deal-protection deal-registration',
    Lumora: 'deal-registration quote-answer',
  },
  'get special-bid': {
    Lumora: 'special-bid',
  },
  'get leads': {
    '1C-Bitrix and Bitrix24': 'project-requests',
    Apple: 'referral',
    AWS: 'leads',
    Lumora: 'leads',
  },
  'get co-sell': {
    AWS: 'opportunity-submission',
    Microsoft: 'co-sell',
    Lumora: 'co-sell',
  },
  'get account-protection': {
    VMware: 'incumbency',
    Lumora: 'no-direct',
  },
  'get pre-sales-support': {
    Microsoft: 'advisory-hours',
    Lumora: 'pre-sales',
  },
  'get customer-demos': {
    Cisco: 'cloud-demos',
    Citrix: 'demo-accounts',
    Odoo: 'trial-extension',
  },
  'get demo-equipment': {
    Apple: 'demo-devices',
    Cisco: 'nfr-equipment',
    Lumora: 'demo-lab',
  },
  'get nfr-licences': {
    '1C-Bitrix and Bitrix24': 'nfr-licences own-site-licence',
    Microsoft: 'copilot-seats developer-subscriptions microsoft-365-seats',
    Odoo: 'odoo-sh-testing',
    SAP: 'test-demo-software',
    Lumora: 'nfr',
  },
  'get source-code': {
    Odoo: 'enterprise-source',
  },
  'get product-information': {
    Citrix: 'products',
  },
  'get beta-access': {
    AWS: 'early-access',
    Lumora: 'beta',
  },
  'get technical-support': {
    '1C-Bitrix and Bitrix24': 'support',
    Cisco: 'support-levels',
    Microsoft: 'incidents',
    Oracle: 'accelerators',
    Lumora: 'support-hours',
  },
  'get response-time': {
    Cisco: 'application-answer',
    Dell: 'support-response',
    Odoo: 'support-response',
    Lumora: 'call-back support-response',
  },
  'get dedicated-contact': {
    HPE: 'seller',
    IBM: 'advocate',
    Oracle: 'success',
  },
  'get knowledge-base': {
    Odoo: 'knowledge-base',
  },
  'get discount': {
    '1C-Bitrix and Bitrix24': 'discount special-discount',
    Atlassian: 'app-discount old-renewal-discount product-discount',
    Cisco: 'pricing-promotions',
    VMware: 'front-end-discount',
    Lumora: 'discount registered-deal-discount',
  },
  'get margin': {
    HPE: 'margin',
  },
  'get rebate': {
    Citrix: 'advisor-rewards back-end',
    Dell: 'base-rebate fifth-rebate lob-accelerator new-business-accelerator services-accelerator',
    HPE: 'back-end core from-first-sale pay-for-results services-rebate soft-rebates',
    Nutanix: 'new-customer-rebate rebates strategic-account-rebate',
    VMware: 'back-end-rebate',
    Lumora: 'rebate rebate-accelerator',
  },
  'get commission': {
    '1C-Bitrix and Bitrix24': 'hosting-commission licence-commission',
    Citrix: 'referral-fee',
    HubSpot: 'provider-commission tiered-commission',
    Odoo: 'enterprise-commission maintenance-commission odoo-sh-commission',
    Oracle: 'cloud-referral',
    Lumora: 'commission',
  },
  'get mdf': {
    AWS: 'mdf',
    Cisco: 'marketing-velocity mdf',
    Dell: 'earned-mdf proposal-mdf',
    HPE: 'development-funds',
    Nutanix: 'mdf',
    Odoo: 'mdf',
    Lumora: 'mdf',
  },
  'get incentives': {
    AWS: 'cash',
    Cisco: 'assessment-incentive partner-incentive',
    Citrix: 'drive-cloud drive-standard flex open spark-cloud spark-standard',
    Dell: 'rise-example-30 rise-example-4 rise-multiplier rise-payout rise-promotion rise-rate rise-threshold',
    HPE: 'no-caps rewards services',
    IBM: 'incentives',
    Microsoft: 'early-incentives specialization-incentives',
    Nutanix:
      'booked-deal deal-registration demand-generation event-distributor event-oem grand-prize new-customer partner-enablement partner-level partner-onboarded pipeline quarterly-prizes spins-booked-deal spins-deal-registration spins-demand-generation spins-event-distributor spins-event-oem spins-new-customer spins-partner-enablement spins-partner-level spins-partner-onboarded spins-pipeline',
    Oracle: 'incentives',
    Lumora: 'aurora-points',
  },
  'get credits': {
    AWS: 'credits',
    Microsoft: 'azure-credit copilot-studio security-copilot',
    Lumora: 'start-credit',
  },
  'get funding': {
    AWS: 'migration-funding',
    Oracle: 'resources',
    Lumora: 'switching-help',
  },
  'get payment-terms': {
    Citrix: 'payment',
    Odoo: 'pay-in-time',
  },
  'get no-quota': {
    HPE: 'no-targets',
  },
  'get training': {
    Cisco: 'cisco-u training',
    Nutanix: 'training',
    Odoo: 'sales-coaching',
    Oracle: 'training',
    SAP: 'training',
    VMware: 'training',
    Lumora: 'training',
  },
  'get certification': {
    HPE: 'hybrid-it',
    Lumora: 'exam-vouchers',
  },
  'get onboarding': {
    Cisco: 'welcome-package',
    Lumora: 'onboarding',
  },
  'get directory-listing': {
    Citrix: 'locator',
    HubSpot: 'directory',
    Microsoft: 'directory',
    Odoo: 'visibility',
    Lumora: 'directory',
  },
  'get app-publishing': {
    '1C-Bitrix and Bitrix24': 'publish',
  },
  'get logo-use': {
    Cisco: 'branding',
    Microsoft: 'badge',
    Nutanix: 'badge',
    Odoo: 'trademark',
    SAP: 'logo',
    Lumora: 'logo',
  },
  'get marketing-material': {
    Apple: 'marketing-support',
    Cisco: 'marketing',
    Odoo: 'marketing-material',
    Oracle: 'go-to-market',
    Lumora: 'campaigns',
  },
  'get events': {
    Odoo: 'partner-event',
    Lumora: 'event-seats',
  },
  'get partner-manager': {
    Odoo: 'account-manager named-contact',
    SAP: 'partner-manager',
    Lumora: 'named-contact partner-manager',
  },
  'get joint-business-planning': {
    Lumora: 'joint-planning meetings',
  },
  'get success': {
    Lumora: 'vendor-win',
  },
  'get portal-tools': {
    Cisco: 'incentive-estimator tools',
    HubSpot: 'tier-dashboard',
    IBM: 'portal',
    Nutanix: 'portal',
  },
  'get status-match': {
    Dell: 'status-match',
  },
  'get portfolio': {
    Citrix: 'xenapp',
    HPE: 'portfolio',
  },
  'get specializations': {
    Cisco: 'specialization-access',
    HPE: 'asp',
  },
  'commit leads': {
    AWS: 'ace-eligibility',
    HubSpot: 'registered-leads',
  },
  'commit co-sell': {
    HubSpot: 'co-sold-mrr',
  },
  'commit demo-equipment': {
    Apple: 'demo',
    Cisco: 'lab-equipment',
    HPE: 'demo',
  },
  'commit technical-support': {
    Apple: 'end-user-service',
    Cisco: 'escalation-process service-desk support-set',
    Microsoft: 'support-plan',
    Lumora: 'first-line',
  },
  'commit response-time': {
    Atlassian: 'escalation-response',
    Lumora: 'own-response',
  },
  'commit dedicated-contact': {
    Apple: 'staff',
    VMware: 'resources',
    Lumora: 'named-contacts named-partner-contact',
  },
  'commit security': {
    Apple: 'confidential',
    Atlassian: 'bug-bounty further-security',
    Lumora: 'security-label test-restore',
  },
  'commit funding': {
    AWS: 'revenue-measurement',
  },
  'commit payment-terms': {
    Apple: 'credit-line',
    SAP: 'good-standing',
  },
  'commit training': {
    Citrix: 'training',
    Dell: 'designated-people training',
    HPE: 'training',
    SAP: 'compliance',
    VMware: 'ethics-training',
    Lumora: 'coverage',
  },
  'commit certification': {
    Apple: 'course',
    Atlassian: 'certificates-held',
    Citrix: 'certificates',
    Dell: 'certifications',
    HPE: 'certificates partner-ready training',
    HubSpot: 'certification',
    IBM: 'capability',
    Microsoft: 'assessments tested-product',
    Nutanix: 'certifications',
    Oracle: 'advanced-build advanced-criteria first-criteria',
    SAP: 'sell-authorization',
    VMware: 'services-status',
  },
  'commit onboarding': {
    '1C-Bitrix and Bitrix24': 'moderation',
    HubSpot: 'coach-call goal-setting sales-certification',
    Oracle: 'knowledge-zones',
    SAP: 'business-profile',
  },
  'commit directory-listing': {
    Oracle: 'profile',
  },
  'commit logo-use': {
    Apple: 'firm-name trademark',
  },
  'commit marketing-material': {
    Apple: 'marketing promote',
  },
  'commit joint-business-planning': {
    AWS: 'business-plan executive-review',
    Citrix: 'business-plan forecast forecasts',
    IBM: 'marketing-plan',
    SAP: 'business-plan',
    VMware: 'business-plan revenue-plan',
    Lumora: 'forecast',
  },
  'commit success': {
    Lumora: 'partner-win',
  },
  'commit agreement': {
    '1C-Bitrix and Bitrix24': 'contract documents ethics-code',
    Apple: 'insurance licence online-agreement tax',
    Cisco: 'agreement support-agreement',
    Citrix: 'agreement online-agreement spla',
    IBM: 'agreement',
    Nutanix: 'agreement',
    Oracle: 'direct-deals membership subscription',
    SAP: 'agreement compliant-partnership',
    VMware: 'contract',
    Lumora: 'agreement',
  },
  'commit registration': {
    '1C-Bitrix and Bitrix24': 'registration',
    Citrix: 'registration',
    IBM: 'registration',
    Microsoft: 'registration',
  },
  'commit no-poaching': {
    Odoo: 'no-poaching',
  },
  'commit reporting': {
    Apple: 'sell-out',
    Citrix: 'reports',
    Odoo: 'report-certified',
  },
  'commit revenue': {
    Atlassian: 'cloud-sales gross-sales licence-revenue',
    Cisco: 'buying-program-penetration managed-penetration',
    Citrix: 'licence-revenue sales',
    Dell: 'enterprise-sales product-family-sales services-revenue total-revenue',
    HPE: 'revenue sales sell-out',
    HubSpot: 'assisted-mrr managed-mrr sold-mrr sourced-mrr',
    IBM: 'sales-success selling-path',
    Microsoft: 'csp-revenue revenue',
    Nutanix: 'annual-revenue',
    Oracle: 'commitment commitment-a-year',
    Lumora: 'managed-seats recurring-revenue',
  },
  'commit units-sold': {
    '1C-Bitrix and Bitrix24': 'licences-bought',
    Microsoft: 'seats-deployed',
    Odoo: 'net-new-users',
  },
  'commit purchase-volume': {
    Apple: 'purchases',
    HPE: 'purchases',
  },
  'commit growth': {
    Cisco: 'acv-growth tcv-growth',
    Lumora: 'revenue-growth',
  },
  'commit deals': {
    Apple: 'repairs',
    Citrix: 'deal-value',
    Nutanix: 'cloud-deals deal-value deals pipeline-time',
    Oracle: 'resale',
    VMware: 'contract-value list-price',
    Lumora: 'deal-value deals',
  },
  'commit opportunities': {
    AWS: 'launched-opportunities opportunity-mrr',
  },
  'commit customers': {
    HPE: 'accounts',
    Microsoft:
      'copilot-customers-growth net-customer-adds net-customer-adds-modern-work net-customer-adds-modern-work-enterprise net-customer-adds-security new-customers',
    Oracle: 'customers',
    Lumora: 'new-customers',
  },
  'commit portfolio': {
    Apple: 'authorised-products market-share no-competition wide-range',
    Atlassian: 'data-center-approved paid-cloud-apps paid-via-atlassian',
    Citrix: 'multi-tenant',
    HPE: 'service-packs',
    IBM: 'building-path',
    Nutanix: 'full-portfolio',
    Oracle: 'new-product newest-release',
    VMware: 'smb-practice',
  },
  'commit certified-people': {
    '1C-Bitrix and Bitrix24': 'cert-installing cert-integration cert-multisite cert-system-administration',
    Apple: 'asto certification experience experts presentation product-pro service-staff technicians',
    Atlassian: 'accredited-professionals',
    AWS: 'accredited accredited-business accredited-technical certified-foundational certified-professional certified-technical',
    Cisco:
      'account-manager black-belt career-certifications ccie ccie-variant engineer fire-jumper named-roles',
    Citrix: 'cca sales-certificate technical',
    Dell: 'credentials',
    HPE: 'trained-sellers',
    Microsoft:
      'advanced-certified certified-professionals copilot-group-1 copilot-group-2 intermediate-certified',
    Nutanix: 'sales-competencies technical-competencies',
    Odoo: 'certified-employees',
    Oracle:
      'adf-support implementation-specialist presales-specialist sales-specialist support-assessment support-specialist',
    SAP: 'compliance-training marketing-training',
    Salesforce: 'credentials',
    VMware: 'solution-competency-people vtsp',
    Lumora: 'certified engineers',
  },
  'commit specializations': {
    AWS: 'cloud-operations-competency devops-competency msp-designation validations',
    Cisco:
      'advanced-architecture customer-experience enterprise-networks express-collaboration express-foundation smb-specialization specializations',
    Citrix: 'core specializations',
    Dell: 'competencies',
    HPE: 'specializations',
    Microsoft:
      'competencies designation-ai-business-solutions designation-business-applications designation-cloud-ai-platforms designation-data-ai designation-digital-app designation-infrastructure designation-modern-work designation-security designations spec-ai-apps spec-ai-platform spec-copilot spec-data-security spec-developer-productivity',
    Nutanix: 'services-competency',
    Oracle: 'exastack-designations specializations',
    VMware: 'business-continuity desktop infrastructure management',
  },
  'commit references': {
    Apple: 'references',
    AWS: 'referenceable-customers',
    Cisco: 'references',
    IBM: 'client-references',
    Oracle: 'references',
    Lumora: 'case-study references',
  },
  'commit satisfaction': {
    Apple: 'quality',
    AWS: 'satisfaction-responses',
    Cisco: 'satisfaction-survey',
    IBM: 'client-satisfaction',
    Lumora: 'complaints experience-index satisfaction',
  },
  'commit retention': {
    Odoo: 'retention',
    Lumora: 'retention',
  },
  'commit usage': {
    Cisco: 'adoption onboarding',
    Citrix: 'usage-collector',
    HubSpot: 'app-usage',
    Microsoft: 'active-usage copilot-users-growth deployments usage-growth',
    Oracle: 'consumed',
  },
  'commit score': {
    '1C-Bitrix and Bitrix24': 'points',
    Cisco: 'partner-value-index',
    HubSpot: 'sold-points sourced-points tier-points',
    IBM: 'points skill-points',
    Microsoft: 'partner-capability-score partner-points',
    SAP: 'business-performance value-points',
    Salesforce: 'trailblazer-score',
    VMware: 'tier-credits',
    Lumora: 'practice-score',
  },
  'commit rank': {
    Nutanix: 'rank',
    Lumora: 'rank',
  },
  'commit audit': {
    Apple: 'accounts audits',
    Cisco: 'evidence managed-services-maturity',
    Citrix: 'audit review',
    Microsoft: 'third-party-audit',
    Nutanix: 'compliance',
    SAP: 'due-diligence',
    Lumora: 'local-audit',
  },
  'commit fee': {
    Apple: 'yearly-fee',
    SAP: 'program-fee-paid',
  },
  'commit purchase': {
    Apple: 'spare-parts',
    HubSpot: 'sales-pro-seats',
  },
  'commit services': {
    Lumora: 'service-share',
  },
  'cost software-access': {
    HubSpot: 'sales-pro-seat',
  },
  'cost technical-support': {
    Microsoft: 'support-plan',
  },
  'cost training': {
    VMware: 'training-cost',
    Lumora: 'sales-course',
  },
  'cost onboarding': {
    Lumora: 'consulting',
  },
  'cost audit': {
    Cisco: 'audit-fee',
    Microsoft: 'specialization-audit',
    Lumora: 'audit-fee',
  },
  'cost fee': {
    '1C-Bitrix and Bitrix24': 'program-fee',
    Apple: 'fee yearly-fee',
    Atlassian: 'program-fee',
    AWS: 'annual-fee',
    Citrix: 'fee investment membership-fee',
    Dell: 'program-fee',
    HPE: 'fee',
    HubSpot: 'costs',
    IBM: 'fee',
    Microsoft: 'action-pack annual-fee price',
    Nutanix: 'program-fee',
    Odoo: 'annual-fee',
    Oracle: 'annual-fee subscription-fee track-fee',
    SAP: 'program-fee',
    Salesforce: 'annual-fee',
    VMware: 'annual-fee fee',
    Lumora: 'annual-fee',
  },
  'cost exam': {
    Cisco: 'exam-fee',
    Citrix: 'exam',
    Nutanix: 'certification-cost',
    Lumora: 'exam',
  },
  'cost purchase': {
    Odoo: 'success-pack',
    Lumora: 'launch-pack',
  },
  'cost penalty': {
    Odoo: 'poaching-penalty',
    Lumora: 'late-penalty poaching',
  },
  'cost staff-time': {
    Lumora: 'own-staff',
  },
  'question deal-registration': {
    Lumora: 'already-registered',
  },
  'question account-protection': {
    Lumora: 'owner',
  },
  'question support-overhead': {
    Lumora: 'support',
  },
  'question security': {
    Lumora: 'data',
  },
  'question fee': {
    Lumora: 'hidden-costs',
  },
  'question portfolio-fit': {
    Lumora: 'fit',
  },
  'question services': {
    Lumora: 'services',
  },
  'question market': {
    Lumora: 'market',
  },
  'question rule-changes': {
    Lumora: 'change lose-level',
  },
};

/** The rows that stand for themselves on purpose, and why. */
const OWN: Readonly<Record<string, string>> = {
  'Apple benefits direct-buying': 'a way of buying, with no price told',
  'Apple measures location': 'a place of business: no other program asks for it',
  'Apple measures opening-hours': 'a place of business: no other program asks for it',
  'Apple measures photos': 'a paper of an application form',
  'Apple measures showroom': 'a place of business: no other program asks for it',
  'Apple measures time-in-business': 'the age of the firm: no other program asks for it',
  'Apple measures walk-in': 'a place of business: no other program asks for it',
  'Apple measures workshop': 'a place of business: no other program asks for it',
  'AWS benefits other-kinds': 'a remainder: the vendor names no benefit in it',
  'AWS measures sustained-attainment':
    'holds all other conditions for longer; it measures nothing of its own',
  'Cisco measures application-steps': 'a step of an application form',
  'Dell measures further': 'a remainder: "and more", without saying what',
  'IBM benefits benefits': 'a remainder: "all of Member and more", without saying what',
  'Nutanix measures regional': 'a remainder: regional requirements, without saying which',
  'Lumora measures load': 'seats per engineer: no other program asks for it',
  'Lumora benefits early-access': 'announced only: which levels will have it is not known',
  'Lumora questions small': 'a question of very small partners that no other program answers',
};

const SECTIONS = { benefits: 'get', measures: 'commit', costs: 'cost', questions: 'question' } as const;
const sectionOf = (list: (typeof TOPIC_LISTS)[number], row: object) =>
  list === 'commitments' ? ((row as { by: string }).by === 'vendor' ? 'get' : 'commit') : SECTIONS[list];

describe('alignment of the demo documents', () => {
  const table: Record<string, Record<string, Set<string>>> = {};
  const own = new Set<string>();
  const programs = new Map<string, Program>();

  before(async () => {
    for (const [vendor, names] of Object.entries({ ...EDITIONS, Lumora: [INVENTED] })) {
      for (const name of names) {
        const program = await readProgram(name);
        programs.set(name, program);
        for (const list of TOPIC_LISTS) {
          for (const row of program[list] ?? []) {
            const line = `${sectionOf(list, row)} ${row.topic}`;
            if (row.topic === undefined) own.add(`${vendor} ${list} ${row.id}`);
            else ((table[line] ??= {})[vendor] ??= new Set()).add(row.id);
          }
        }
      }
    }
  });

  it('has all documents', () => {
    expect([...programs.keys()].sort()).to.deep.equal([...ALL].sort());
  });

  it('stands as in the table', () => {
    const found = Object.fromEntries(
      Object.entries(table).map(([line, vendors]) => [
        line,
        Object.fromEntries(
          Object.entries(vendors).map(([vendor, ids]) => [vendor, [...ids].sort().join(' ')]),
        ),
      ]),
    );
    expect(found).to.deep.equal(TABLE);
  });

  it('leaves a row to itself only where there is a reason', () => {
    expect([...own].sort()).to.deep.equal(Object.keys(OWN).sort());
  });

  it('names no topic that is not in the list', () => {
    for (const [name, program] of programs) expect(unlistedTopics(program), name).to.deep.equal([]);
  });

  it('places every row in the comparison, once in a tier, in the line of its topic', () => {
    const missing: string[] = [];
    for (const [name, program] of programs) {
      const wanted = new Map<string, string>();
      for (const list of TOPIC_LISTS)
        for (const row of program[list] ?? [])
          wanted.set(
            `${list === 'measures' ? 'measure' : list.slice(0, -1)} ${row.id}`,
            `${sectionOf(list, row)} ${row.topic}`,
          );
      const found = new Set<string>();
      for (const { id: tier } of program.tiers) {
        const once = new Set<string>();
        for (const row of rowsOf(compare([{ program, tier, choice: {} }]))) {
          for (const entry of row.cells[0]!.entries) {
            const measure = entry.row.about.measure;
            const id = entry.from === 'measure' ? `measure ${measure?.id}` : `${entry.from} ${entry.id}`;
            if (entry.from !== 'measure') {
              expect(once, `${name} ${tier}`).not.to.include(id);
              once.add(id);
            }
            // The parts of a score stand in the line of the score.
            // Term and notice are named by the document's own field.
            if (entry.row.depth === 0 && row.topic && !entry.mentions && entry.from !== 'review')
              expect(row.key, `${name} ${id}`).to.equal(wanted.get(id));
            found.add(id);
            // Others stand inside a condition, in steps, or in what opens a benefit.
            for (const [, inner] of JSON.stringify(entry.row).matchAll(/"measure":"([^"]+)"/g))
              found.add(`measure ${inner}`);
          }
        }
      }
      for (const id of wanted.keys()) if (!found.has(id)) missing.push(`${name} ${id}`);
    }
    expect(missing).to.deep.equal([]);
  });

  it('gives every real program lines in common with others', () => {
    const shared = Object.values(TABLE).filter((vendors) => Object.keys(vendors).length > 1);
    expect(shared.length).to.be.above(40);
    for (const vendor of Object.keys(EDITIONS)) {
      const lines = shared.filter((vendors) => vendor in vendors);
      // Of Salesforce only the score, the credentials and the fee are recorded.
      expect(lines.length, vendor).to.be.above(vendor === 'Salesforce' ? 2 : 4);
    }
    expect(topics.size).to.be.above(60);
  });
});
