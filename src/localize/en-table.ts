import type { Plural } from './en.js';

/** What tables of rows say, of one program or of several, in English. */
export const table = {
  // Sections and what stands in them
  counts: 'Counts',
  get: 'What you get',
  commit: 'What you commit to',
  cost: 'What it costs',
  seeNote: 'See the note',
  seeWays: 'See the ways below',
  elsewhere: 'See its other rows',
  oneWay: (tier: string) => `one of the ways to ${tier}`,
  throughSome: 'Depends on the tier one comes from:',
  way: (number: string, name: string) => (name ? `Way ${number}: ${name}` : `Way ${number}`),
  unlocks: (x: string) => `Unlocked by: ${x}`,
  addsTo: (x: string) => `On top of ${x}`,
  optional: 'optional',
  payee: (x: string) => `Paid to ${x}`,
  notSelfChecked: 'A partner cannot check this itself.',
  facts: {
    description: 'About',
    admission: 'How one gets in',
    action: 'Next step',
    notes: 'Remarks',
  },
  application: 'By application',
  approval: 'With the vendor’s approval',
  invitation: 'By invitation',
  automatic: 'Automatic',
  purchase: 'By purchase',
  comesFrom: (x: string) => `from ${x}`,
  formerly: (name: string) => `formerly ${name}`,
  tiersNotKnown: 'Offered; in which tiers is not known',

  // Which rows
  rowsToShow: 'Rows to show',
  withCount: (name: string, x: string) => `${name} (${x})`,

  // Controls
  search: 'Search rows',
  shown: { one: '# row shown', other: '# rows shown' } as Plural,
  nothingFound: 'No row matches.',
  showAll: 'Show all rows',
  explain: (name: string) => `About ${name}`,
  note: (number: string) => `Note ${number}`,
  scrollable: 'Table, scrolls sideways',
};
