import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { catalogue } from '../demo/catalogue.js';
import { matrixTemplate, showsTable, type MatrixArgs } from './matrix.js';

/**
 * Real programs of seventeen vendors, each in the documents that the demo has of it; `src` switches between them. The figures are
 * published facts; sources and dates stand in the documents and below each table. Lumora is invented.
 */
const meta: Meta<MatrixArgs> = {
  title: 'Tier matrix/Programs',
  component: 'partner-tier-matrix',
  render: (args) => matrixTemplate(args),
  play: showsTable,
};
export default meta;
type Story = StoryObj<MatrixArgs>;

/** The vendor's newest document, or the one named; all of the vendor's can be chosen. */
function of(vendor: string, program?: string): Story {
  const { programs } = catalogue.find(({ name }) => name === vendor)!;
  const options = programs.map((name) => `programs/${name}.json`);
  return {
    args: { src: `programs/${program ?? programs[0]}.json` },
    argTypes: { src: { options, control: 'select' } },
  };
}

export const Apple = of('Apple');
export const Atlassian = of('Atlassian');
export const AtlassianSolutionPartner2017 = of('Atlassian', 'atlassian-solution-partner-2017');
export const Aws = of('AWS');
export const Bitrix = of('Bitrix');
export const BitrixSiteManager2012 = of('Bitrix', 'bitrix-site-manager-2012');
export const Cisco = of('Cisco');
export const CiscoLadder2015 = of('Cisco', 'cisco-certification-2015');
export const Citrix = of('Citrix');
export const CitrixAmericas = of('Citrix', 'citrix-solution-advisor-americas');
export const Dell = of('Dell');
export const DellEmc2018 = of('Dell', 'dell-emc-fy2018');
export const Hpe = of('HPE');
export const HpPartnerOne2008 = of('HPE', 'hp-partnerone-2008-emea');
export const HubSpot = of('HubSpot');
export const HubSpot2018 = of('HubSpot', 'hubspot-2018');
export const Ibm = of('IBM');
export const IbmPartnerWorld2004 = of('IBM', 'ibm-partnerworld-2004');
export const Microsoft = of('Microsoft');
export const MicrosoftCompetencies = of('Microsoft', 'microsoft-competencies-legacy');
export const Nutanix = of('Nutanix');
export const NutanixElevate = of('Nutanix', 'nutanix-elevate-fy21');
export const Odoo = of('Odoo');
export const OdooVersion7 = of('Odoo', 'odoo-v7');
export const Oracle = of('Oracle');
export const OracleSpecialized = of('Oracle', 'oracle-opn-specialized');
export const Salesforce = of('Salesforce');
export const SalesforcePy20 = of('Salesforce', 'salesforce-py20');
export const Sap = of('SAP');
export const Vmware = of('VMware');
export const VmwarePartnerNetwork2009 = of('VMware', 'vmware-partner-network-2009');
export const LumoraInvented = of('Lumora');
