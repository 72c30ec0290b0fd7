/**
 * What the largest documents block: the longest task while an element of one is mounted, until all is quiet, and while a
 * reader types one digit, beside the longest task of its own final markup set at once (`floor.ts`).
 *
 *   tsx test/bench/longest.ts
 *   BENCH_CASES="checklist" tsx test/bench/longest.ts
 *
 * Counted is the time in which the main thread really ran, and beside it the wall's, as pages are told it (`longtask`): whatever else
 * this machine does is in that one.
 */
import { table, median, samplesWanted } from './figures.js';
import { stillOf, traceOf, type Case } from './floor.js';
import { checklistOf, comparatorOf, matrixOf, nested, pairs, ticks } from './large-documents.js';
import { onStage } from './stage.js';
import { longestIn } from './trace.js';

/** Milliseconds that an element may take beyond its floor. */
const BAR = 100;
const samples = samplesWanted(3);
const wanted = process.env.BENCH_CASES ?? '';

const cases: readonly Case[] = [
  {
    name: 'matrix, 500 rows x 24 tiers',
    show: matrixOf(ticks(500, 24)),
    acts: ['search', 'differences'],
  },
  {
    name: 'matrix, 2,000 rows x 6 tiers',
    show: matrixOf(ticks(2_000, 6)),
    acts: ['search', 'differences'],
  },
  {
    name: 'comparator, 3 x 2,000 rows',
    show: comparatorOf(['a', 'b', 'c'].map((id) => ticks(2_000, 2, id))),
    acts: ['search'],
  },
  { name: 'checklist, 1,215 leaves', show: checklistOf(nested(5, 5, 30)), acts: ['type'] },
  { name: 'checklist, 660 pairs', show: checklistOf(pairs(660, 12)), acts: ['type'] },
];

await onStage(['mount'], async (stage) => {
  const lines: string[][] = [];
  for (const one of cases.filter(({ name }) => name.includes(wanted))) {
    const still = await stillOf(stage, one);
    const own: ReturnType<typeof longestIn>[] = [];
    const floor: typeof own = [];
    for (let round = 0; round < samples; round++) {
      own.push(longestIn(await traceOf(stage, one, undefined, true)));
      floor.push(longestIn(await traceOf(stage, one, still, true)));
    }
    for (const act of [...own[0]!.keys()].filter((name) => name.endsWith(', settled'))) {
      const of = (rounds: typeof own, clock: 'ran' | 'wall') =>
        median(rounds.map((round) => round.get(act)?.[clock] ?? 0));
      const ran = of(own, 'ran');
      const base = of(floor, 'ran');
      lines.push([
        `${one.name}: ${act.slice(0, -', settled'.length)}`,
        ran.toFixed(0),
        base.toFixed(0),
        (ran - base).toFixed(0),
        ran - base <= BAR ? 'met' : 'MISSED',
        of(own, 'wall').toFixed(0),
        of(floor, 'wall').toFixed(0),
      ]);
      console.error(lines.at(-1)!.join('  '));
    }
  }
  console.log(
    `Longest tasks, Chromium ${stage.browser.version()}, medians of ${samples}, bar ${BAR} ms beyond the floor.`,
  );
  console.log(table(['longest task, ms', 'ran', 'floor', 'beyond', '', 'wall', 'floor'], lines));
});
