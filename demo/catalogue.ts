/** The documents of `programs/`, by vendor: the editions of each, the newest first. */
export interface Vendor {
  name: string;
  /** Names of the documents, without `.json`. */
  programs: readonly [newest: string, ...older: string[]];
  /** Made up, to use every part of the format. */
  invented?: true;
}

export const catalogue: readonly Vendor[] = [
  {
    name: 'Atlassian',
    programs: [
      'atlassian-marketplace-2024',
      'atlassian-solution-partner-2017',
      'atlassian-solution-partner-2016',
    ],
  },
  { name: 'AWS', programs: ['aws-services-path-2024'] },
  {
    name: 'Bitrix',
    programs: [
      'bitrix24-market',
      'hostpro-bitrix-referral',
      '1c-bitrix-russia-2015',
      'bitrix-site-manager-2012',
    ],
  },
  { name: 'Cisco', programs: ['cisco-360', 'cisco-certification-2015'] },
  {
    name: 'Dell',
    programs: [
      'dell-emc-fy2022',
      'dell-emc-fy2018',
      'dell-partnerdirect-2014',
      'dell-partnerdirect-2013',
      'dell-partnerdirect-2012',
    ],
  },
  {
    name: 'HubSpot',
    programs: ['hubspot-2025', 'hubspot-2022', 'hubspot-2020', 'hubspot-2018', 'hubspot-2016'],
  },
  {
    name: 'Microsoft',
    programs: [
      'microsoft-solutions-partner',
      'microsoft-competencies-legacy',
      'microsoft-partner-program-2008',
    ],
  },
  {
    name: 'Nutanix',
    programs: [
      'nutanix-nitro',
      'nutanix-elevate-fy21',
      'nutanix-charter-2019',
      'nutanix-charter-2018',
      'nutanix-npn-fy17',
    ],
  },
  { name: 'Odoo', programs: ['odoo-v11', 'odoo-v10', 'odoo-between-v7-and-v11', 'odoo-v7'] },
  { name: 'Lumora', programs: ['lumora-msp'], invented: true },
];
