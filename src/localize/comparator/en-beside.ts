/** What menus, hints, notes and copies of a comparison say, in English. */
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

  // Below the table
  notesOf: (program: string) => `Notes on ${program}`,
  sourcesOf: (program: string) => `Sources of ${program}`,
};
