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
    name: 'Apple',
    programs: [
      'apple-service-provider-newer',
      'apple-service-provider-older',
      'apple-cis',
      'apple-reseller-north-america',
      'apple-specialist-us',
      'apple-consultants-network',
      'apple-certified-trainer',
      'apple-service-provider-uk',
      'apple-premium-reseller-europe',
    ],
  },
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
    name: 'Citrix',
    programs: [
      'citrix-service-provider-2021',
      'citrix-solution-advisor-americas',
      'citrix-ultimate-rewards-2018',
      'citrix-saas-referral',
      'citrix-solution-advisor-2013',
      'citrix-solution-advisor-2009',
      'citrix-solution-advisor-emea-2007',
      'citrix-rewards-2004',
    ],
  },
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
    name: 'HPE',
    programs: [
      'hpe-partner-ready-fy21',
      'hpe-partner-ready-networking',
      'hpe-partner-ready-fy19',
      'hpe-product-authorization-fy18',
      'hp-partner-first-fy17',
      'hpe-compensation-emea-fy16',
      'hp-partnerone-fy14',
      'hp-partnerone-fy12',
      'hp-networking-germany',
      'hp-networking-2011',
      'hp-partnerone-2008-emea',
      'hp-partnerone-2008-americas',
      'hp-privilege-france-2006',
    ],
  },
  {
    name: 'HubSpot',
    programs: ['hubspot-2025', 'hubspot-2022', 'hubspot-2020', 'hubspot-2018', 'hubspot-2016'],
  },
  {
    name: 'IBM',
    programs: [
      'ibm-partner-plus-2023',
      'ibm-partnerworld-2017',
      'ibm-partnerworld-2014',
      'ibm-partnerworld-2010',
      'ibm-partnerworld-2004',
    ],
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
  {
    name: 'Oracle',
    programs: [
      'oracle-opn-2025',
      'oracle-opn-2021',
      'oracle-isv-accelerator',
      'oracle-opn-specialized',
      'oracle-opn-2007',
    ],
  },
  {
    name: 'Salesforce',
    programs: ['salesforce-2026', 'salesforce-fy22', 'salesforce-py21', 'salesforce-py20'],
  },
  {
    name: 'SAP',
    programs: ['sap-partneredge'],
  },
  {
    name: 'VMware',
    programs: [
      'broadcom-advantage-2025',
      'broadcom-advantage-2024',
      'vmware-partner-connect-2020',
      'vmware-partner-network-2009',
    ],
  },
  { name: 'Lumora', programs: ['lumora-msp'], invented: true },
];
