import type { Plural } from '../en.js';

/** What is said of what changed between editions, in English. */
export const changes = {
  changes: 'What changed',
  fromTo: (older: string, newer: string) => `From ${older} to ${newer}`,
  leftOut: (edition: string) =>
    `${edition} was announced and withdrawn before it was in force: it is left out here.`,
  noChanges: 'Nothing that both editions record has changed.',
  onRecord: 'Only the record changed',
  parts: {
    tier: 'Tiers',
    requirement: 'What a tier asks',
    cost: 'What it costs',
    benefit: 'What you get',
    commitment: 'What each side promises',
  },
  /** What happened, as it stands before both sides, or instead of them. */
  kinds: {
    added: 'new',
    removed: 'gone',
    raised: 'more',
    lowered: 'less',
    earlier: 'earlier',
    later: 'later',
    tightened: 'asks more',
    eased: 'asks less',
    moved: 'for other tiers',
    renamed: 'now called',
    reworded: 'in other words',
    changed: 'changed',
    'now-known': 'now on record',
    'no-longer-known': 'no longer on record',
  },
  /** Read between what was and what is, where an arrow is seen. */
  became: ', now ',
  askedOtherwise: 'asked for in another way',
  noTier: 'no tier',
  tierNamed: (older: string, newer: string) => (older === newer ? newer : `${older}, now ${newer}`),
  shownChanges: { one: '# change', other: '# changes' } as Plural,
  editionSteps: 'Editions',
  sourcesOfStep: 'Sources',
  overEditions: 'Figures over the editions',
  unchanged: 'Unchanged in three editions or more',
  /** The columns of a list of changes that is taken elsewhere. */
  changeColumns: ['From', 'To', 'In force from', 'Part', 'What', 'For', 'Change', 'Before', 'Now', 'Sources'],
};
