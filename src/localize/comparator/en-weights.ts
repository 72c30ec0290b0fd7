/** What is said of the reader's own weights, in English. */
export const weights = {
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
};
