/**
 * What a comparison costs against its static HTML (`floor.ts`): showing it, moving a column, searching, clearing the
 * search, differences only, and all rows again; each act beside the mount of the floor.
 *
 *   BENCH_SIZES=12x300 tsx test/bench/comparator.ts
 */
import { samplesWanted } from './figures.js';
import { besideFloor, floorTable, type Case } from './floor.js';
import { benchProgram } from './programs.js';
import { onStage } from './stage.js';

const samples = samplesWanted(7);
const wanted = process.env.BENCH_SIZES?.split(',');

/** So many programs of two tiers, of which the upper one is compared. */
const comparison = (columns: number, rows: number): Case => ({
  name: `comparator ${columns}x${rows}`,
  show: {
    tag: 'partner-benefit-comparator',
    properties: {
      programs: Array.from({ length: columns }, (_, at) => ({
        program: { ...benchProgram({ tiers: 2, rows }, at + 1), id: `program-${at + 1}` },
        tier: 'top',
      })),
    },
  },
});
const cases = [
  comparison(6, 60),
  { ...comparison(12, 300), acts: ['move', 'search', 'differences'] as const },
].filter(({ name }) => !wanted || wanted.some((size) => name.endsWith(` ${size}`)));
if (cases.length > 0)
  await onStage(['mount'], async (stage) => {
    console.log(`Comparisons, Chromium ${stage.browser.version()}, ${samples} samples each.`);
    console.log(floorTable(await besideFloor(stage, cases, samples)));
  });
