/** Which parts of the benchmark are run: all, or those that `BENCH_PARTS` names, with a comma between. */
export const PARTS = {
  table: 'run',
  heap: 'run',
  documents: 'documents',
  comparator: 'comparator',
  counts: 'counts',
  blocking: 'blocking',
  longest: 'longest',
  typing: 'typing',
  ways: 'way-up',
} as const;

const wanted = process.env.BENCH_PARTS?.split(',');
for (const name of wanted ?? [])
  if (!(name in PARTS))
    throw new Error(`BENCH_PARTS has "${name}"; there are ${Object.keys(PARTS).join(', ')}.`);

export const isWanted = (part: keyof typeof PARTS): boolean => wanted?.includes(part) ?? true;
