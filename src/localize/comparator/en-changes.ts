import type { Plural } from '../en.js';

/** What is said of what changed between editions, in English. */
export const changes = {
  changes: 'What changed',
  fromTo: (older: string, newer: string) => `From ${older} to ${newer}`,
  leftOut: (edition: string) =>
    `${edition} was announced and withdrawn before it was in force: it is left out here.`,
  noChanges: 'Nothing that both editions record has changed.',
  onRecord: 'What only became known, or is no longer on record',
  parts: {
    tier: 'Tiers',
    requirement: 'What a tier asks',
    cost: 'What it costs',
    benefit: 'What you get',
    commitment: 'What each side promises',
  },
  kinds: {
    added: (_older: string, newer: string) => (newer ? `new: ${newer}` : 'new'),
    removed: (older: string) => (older ? `gone; it was: ${older}` : 'gone'),
    raised: (older: string, newer: string) => `raised from ${older} to ${newer}`,
    lowered: (older: string, newer: string) => `lowered from ${older} to ${newer}`,
    earlier: (older: string, newer: string) => `earlier: ${newer}, before: ${older}`,
    later: (older: string, newer: string) => `later: ${newer}, before: ${older}`,
    tightened: (older: string, newer: string) => `asks more: ${newer}, before: ${older}`,
    eased: (older: string, newer: string) => `asks less: ${newer}, before: ${older}`,
    moved: (older: string, newer: string) => `now for ${newer}, before for ${older}`,
    renamed: (older: string, newer: string) => `now called “${newer}”, before “${older}”`,
    reworded: (older: string, newer: string) => `now worded “${newer}”, before “${older}”`,
    changed: (older: string, newer: string) => `now: ${newer}, before: ${older}`,
    'now-known': (_older: string, newer: string) => (newer ? `now on record: ${newer}` : 'now on record'),
    'no-longer-known': (older: string) =>
      older ? `no longer on record; it was: ${older}` : 'no longer on record',
  },
  askedOtherwise: 'asked for in another way',
  noTier: 'no tier',
  tierNamed: (older: string, newer: string) => (older === newer ? newer : `${older}, now ${newer}`),
  shownChanges: { one: '# change', other: '# changes' } as Plural,
};
