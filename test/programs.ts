/** The documents that the demo shows, for tests in Node and in browsers alike. */
import type * as fs from 'node:fs/promises';
import { expect } from 'chai';
import { parse } from '../src/program/read/parse.js';
import type { Program } from '../src/program/schema/program.js';

/** The editions of each vendor's program, by file name. */
export const EDITIONS = {
  '1C-Bitrix and Bitrix24': [
    '1c-bitrix-russia-2015',
    'bitrix-site-manager-2012',
    'bitrix24-market',
    'hostpro-bitrix-referral',
  ],
  Apple: [
    'apple-certified-trainer',
    'apple-cis',
    'apple-consultants-network',
    'apple-premium-reseller-europe',
    'apple-reseller-north-america',
    'apple-service-provider-newer',
    'apple-service-provider-older',
    'apple-service-provider-uk',
    'apple-specialist-us',
  ],
  Atlassian: [
    'atlassian-marketplace-2024',
    'atlassian-solution-partner-2016',
    'atlassian-solution-partner-2017',
  ],
  AWS: ['aws-services-path-2024'],
  Cisco: ['cisco-360', 'cisco-certification-2015'],
  Citrix: [
    'citrix-rewards-2004',
    'citrix-saas-referral',
    'citrix-service-provider-2021',
    'citrix-solution-advisor-2009',
    'citrix-solution-advisor-2013',
    'citrix-solution-advisor-americas',
    'citrix-solution-advisor-emea-2007',
    'citrix-ultimate-rewards-2018',
  ],
  Dell: [
    'dell-emc-fy2018',
    'dell-emc-fy2022',
    'dell-partnerdirect-2012',
    'dell-partnerdirect-2013',
    'dell-partnerdirect-2014',
  ],
  HPE: [
    'hp-networking-2011',
    'hp-networking-germany',
    'hp-partner-first-fy17',
    'hp-partnerone-2008-americas',
    'hp-partnerone-2008-emea',
    'hp-partnerone-fy12',
    'hp-partnerone-fy14',
    'hp-privilege-france-2006',
    'hpe-compensation-emea-fy16',
    'hpe-partner-ready-fy19',
    'hpe-partner-ready-fy21',
    'hpe-partner-ready-networking',
    'hpe-product-authorization-fy18',
  ],
  HubSpot: ['hubspot-2016', 'hubspot-2018', 'hubspot-2020', 'hubspot-2022', 'hubspot-2025'],
  IBM: [
    'ibm-partner-plus-2023',
    'ibm-partnerworld-2004',
    'ibm-partnerworld-2010',
    'ibm-partnerworld-2014',
    'ibm-partnerworld-2017',
  ],
  Microsoft: [
    'microsoft-competencies-legacy',
    'microsoft-partner-program-2008',
    'microsoft-solutions-partner',
  ],
  Nutanix: [
    'nutanix-charter-2018',
    'nutanix-charter-2019',
    'nutanix-elevate-fy21',
    'nutanix-nitro',
    'nutanix-npn-fy17',
  ],
  Odoo: ['odoo-between-v7-and-v11', 'odoo-v10', 'odoo-v11', 'odoo-v7'],
  Oracle: [
    'oracle-isv-accelerator',
    'oracle-opn-2007',
    'oracle-opn-2021',
    'oracle-opn-2025',
    'oracle-opn-specialized',
  ],
  SAP: ['sap-partneredge'],
  Salesforce: ['salesforce-2026', 'salesforce-fy22', 'salesforce-py20', 'salesforce-py21'],
  VMware: [
    'broadcom-advantage-2024',
    'broadcom-advantage-2025',
    'vmware-partner-connect-2020',
    'vmware-partner-network-2009',
  ],
} as const;

/** The document that was made up as an example. */
/** The programs of the article in the demo. */
export const ARTICLE = [
  'odoo-v11',
  'hubspot-2025',
  'microsoft-solutions-partner',
  'aws-services-path-2024',
  'atlassian-solution-partner-2017',
  'cisco-360',
] as const;

export const INVENTED = 'lumora-msp';

export const REAL: readonly string[] = Object.values(EDITIONS).flat();
export const ALL: readonly string[] = [...REAL, INVENTED];

/** The text of a document. */
export async function readText(name: string): Promise<string> {
  const url = new URL(`../demo/programs/${name}.json`, import.meta.url);
  if (url.protocol !== 'file:') return (await fetch(url)).text();
  // Named by a variable, so that nothing looks for Node's files on the way to a browser.
  const files = 'node:fs/promises';
  const { readFile } = (await import(files)) as typeof fs;
  return readFile(url, 'utf8');
}

/** The texts of several documents, by name. */
export async function readTexts(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(names.map(async (name) => [name, await readText(name)] as const)));
}

/** A document as a program. */
export async function readProgram(name: string): Promise<Program> {
  return programOf(await readText(name));
}

/** The program of a document that has no mistake. */
export function programOf(input: unknown): Program {
  const result = parse(input);
  if (!result.ok) expect.fail(`not a program: ${JSON.stringify(result.problems[0])}`);
  return result.value;
}

/** A small program; `more` says what matters to the test. */
export function aProgram(more: object = {}): Program {
  return programOf({
    schemaVersion: 1,
    id: 'acme-partners',
    vendor: { name: 'Acme' },
    name: 'Acme Partners',
    currency: 'USD',
    tiers: [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold' },
    ],
    ...more,
  });
}
