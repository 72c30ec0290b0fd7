/** What is said beside a table, in English. */
export const beside = {
  // Above a step
  stepWorth: (tier: string) => `What ${tier} is worth to you`,

  // Below the table
  rules: 'How tiers change',
  reviewed: (x: string) => `Reviewed ${x}`,
  every: (x: string) => `every ${x}`,
  everyOne: {
    minute: 'every minute',
    hour: 'every hour',
    'business-hour': 'every business hour',
    day: 'every day',
    'business-day': 'every business day',
    week: 'every week',
    month: 'every month',
    quarter: 'every quarter',
    year: 'every year',
  },
  continuously: 'all the time',
  named: { every: 'Reviews of tiers', term: 'Length of the agreement', notice: 'Notice' },
  term: (x: string) => `Runs for ${x}`,
  notice: (x: string) => `Notice: ${x} before the end`,
  renewsItself: 'Renews by itself',
  statusMatch: (levels: string, tier: string) => `${levels} became ${tier}`,
  aboutEdition: 'About this edition',
  division: 'How this program is divided',
  assignment: {
    chosen: (rule: string) => `A partner chooses: ${rule}`,
    classified: (rule: string) => `The vendor decides: ${rule}`,
    'best-of': (rule: string) => `The best result counts: ${rule}`,
  },
  counted: 'What is counted',
  glossary: 'Words',
  notes: 'Notes',
  sources: 'Sources',

  // The rest of a long cell
  showMore: 'More',
  showLess: 'Less',

  // On paper
  tiersOfAll: (from: string, to: string, all: string) => `Tiers ${from} to ${to} of ${all}`,
  programsOfAll: (from: string, to: string, all: string) => `Programs ${from} to ${to} of ${all}`,
  aboutRows: 'What the rows mean',

  // To take along
  copy: 'Copy table',
  csv: 'Save as CSV',
  link: 'Copy link',
  copied: 'Copied.',
  notCopied: 'Copying was not allowed here.',
};
