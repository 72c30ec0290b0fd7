/**
 * Runs the benchmarks one after the other, or those that are asked for:
 *
 *   npm run bench
 *   BENCH_PARTS=documents,counts BENCH_SAMPLES=3 npm run bench
 */
import { isWanted, PARTS } from './parts.js';

const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
for (const file of new Set(names.filter(isWanted).map((part) => PARTS[part]))) {
  console.log(`\n=== ${file}`);
  await import(`./${file}.js`);
}
