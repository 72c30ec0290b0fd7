import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { byScript, checklistTemplate, showsChecklist, type ChecklistArgs } from './checklist.js';

/** Nine real programs, each with three invented partners of different size. */
const meta: Meta<ChecklistArgs> = {
  title: 'Requirement checklist/Invented partners',
  component: 'partner-requirement-checklist',
  render: checklistTemplate,
  parameters: { byScript },
  play: showsChecklist,
};
export default meta;
type Story = StoryObj<ChecklistArgs>;

export const AWSSmall: Story = { args: { src: 'programs/aws-services-path-2024.json', partner: 'small' } };
export const AWSMedium: Story = { args: { src: 'programs/aws-services-path-2024.json', partner: 'medium' } };
export const AWSLarge: Story = { args: { src: 'programs/aws-services-path-2024.json', partner: 'large' } };

export const AtlassianSmall: Story = {
  args: { src: 'programs/atlassian-solution-partner-2017.json', partner: 'small' },
};
export const AtlassianMedium: Story = {
  args: { src: 'programs/atlassian-solution-partner-2017.json', partner: 'medium' },
};
export const AtlassianLarge: Story = {
  args: { src: 'programs/atlassian-solution-partner-2017.json', partner: 'large' },
};

export const Bitrix24Small: Story = { args: { src: 'programs/bitrix24-market.json', partner: 'small' } };
export const Bitrix24Medium: Story = { args: { src: 'programs/bitrix24-market.json', partner: 'medium' } };
export const Bitrix24Large: Story = { args: { src: 'programs/bitrix24-market.json', partner: 'large' } };

export const CiscoSmall: Story = { args: { src: 'programs/cisco-360.json', partner: 'small' } };
export const CiscoMedium: Story = { args: { src: 'programs/cisco-360.json', partner: 'medium' } };
export const CiscoLarge: Story = { args: { src: 'programs/cisco-360.json', partner: 'large' } };

export const DellEmcSmall: Story = { args: { src: 'programs/dell-emc-fy2022.json', partner: 'small' } };
export const DellEmcMedium: Story = { args: { src: 'programs/dell-emc-fy2022.json', partner: 'medium' } };
export const DellEmcLarge: Story = { args: { src: 'programs/dell-emc-fy2022.json', partner: 'large' } };

export const HubSpotSmall: Story = { args: { src: 'programs/hubspot-2025.json', partner: 'small' } };
export const HubSpotMedium: Story = { args: { src: 'programs/hubspot-2025.json', partner: 'medium' } };
export const HubSpotLarge: Story = { args: { src: 'programs/hubspot-2025.json', partner: 'large' } };

export const MicrosoftSmall: Story = {
  args: { src: 'programs/microsoft-solutions-partner.json', partner: 'small' },
};
export const MicrosoftMedium: Story = {
  args: { src: 'programs/microsoft-solutions-partner.json', partner: 'medium' },
};
export const MicrosoftLarge: Story = {
  args: { src: 'programs/microsoft-solutions-partner.json', partner: 'large' },
};

export const NutanixSmall: Story = { args: { src: 'programs/nutanix-elevate-fy21.json', partner: 'small' } };
export const NutanixMedium: Story = {
  args: { src: 'programs/nutanix-elevate-fy21.json', partner: 'medium' },
};
export const NutanixLarge: Story = { args: { src: 'programs/nutanix-elevate-fy21.json', partner: 'large' } };

export const OdooSmall: Story = { args: { src: 'programs/odoo-v11.json', partner: 'small' } };
export const OdooMedium: Story = { args: { src: 'programs/odoo-v11.json', partner: 'medium' } };
export const OdooLarge: Story = { args: { src: 'programs/odoo-v11.json', partner: 'large' } };
