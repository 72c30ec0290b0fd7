/** What is said above what each program is worth to the reader, in English. */
export const worth = {
  eachWorth: 'What each is worth to you',
  eachWorthHelp:
    'Each by your figures for it, from no tier to the one that is compared, and in its own currency: nothing is converted, and none is called the best.',
};
