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
  Atlassian: [
    'atlassian-marketplace-2024',
    'atlassian-solution-partner-2016',
    'atlassian-solution-partner-2017',
  ],
  AWS: ['aws-services-path-2024'],
  Cisco: ['cisco-360', 'cisco-certification-2015'],
  Dell: [
    'dell-emc-fy2018',
    'dell-emc-fy2022',
    'dell-partnerdirect-2012',
    'dell-partnerdirect-2013',
    'dell-partnerdirect-2014',
  ],
  HubSpot: ['hubspot-2016', 'hubspot-2018', 'hubspot-2020', 'hubspot-2022', 'hubspot-2025'],
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
} as const;

/** The document that was made up as an example. */
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
