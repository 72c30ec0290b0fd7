import type { Plural } from '../en.js';
import type { ComparatorMessages } from './en.js';

/**
 * What is said beside the table of a comparison, in English: it comes with the parts that say it. Other languages bring it
 * with all else.
 */
export const beside = {
  // The menu of a column
  left: 'Move left',
  right: 'Move right',
  hide: 'Hide',
  moved: (program: string, place: string, count: string) => `${program} is now column ${place} of ${count}.`,
  hidden: (program: string) => `${program} is hidden. It can be shown again above the table.`,

  // Why a row counts as different, and why nothing in it is best
  differsIn: (aspects: string) => `Counts as different: ${aspects}.`,
  same: 'All say the same.',
  noBest: (reason: string) => `Nothing is marked as best: ${reason}.`,
  mark: 'Best',

  // Weights
  weights: 'Weigh what matters to you',
  weightsHelp: 'Give each topic a weight from 0, does not matter, to 5, matters most.',
  reset: 'Set all to 0',
  noWeights: 'Give at least one topic a weight, and the order appears here.',
  noOrder: 'None of these topics can be compared between the programs shown.',
  noRanking: (score: string) => `No order: by these weights all programs have ${score}.`,
  order: 'Order by your weights',
  score: (low: string, high: string) => (low === high ? `${low} of 100` : `${low} to ${high} of 100`),
  unknown: (percent: string) => `${percent} of your weight rests on what this program does not say`,
  open: (percent: string) => `${percent} cannot be compared`,
  certain: 'No open question can change this place.',
  weighing:
    'How this is counted: in each topic with a weight, each program is set against each other one. The better of two gets 1, the other 0, both get one half where they say the same. Where two cannot be compared, because one is silent, or currencies, units or conditions differ, each gets anything from 0 to 1: hence a range. The average over the other programs, and over the topics by their weight, is the score. The order goes by the middle of the range. Whether somebody paid for a column plays no part.',

  // Editions
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

  notesOf: (program: string) => `Notes on ${program}`,
  sourcesOf: (program: string) => `Sources of ${program}`,
};

export type AllComparatorMessages = ComparatorMessages & typeof beside;

/** The messages of a language with all of these. */
export function allComparatorMessages(labels: ComparatorMessages): AllComparatorMessages {
  return { ...beside, ...labels };
}
