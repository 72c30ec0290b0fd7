/**
 * What is made by chance is made anew in each run, by one seed for all tests that import this file. It is printed, and
 * `SEED=… npm run test:node` repeats a run. Tests that give a seed of their own are the same each time.
 */
import fc from 'fast-check';

const given = typeof process === 'undefined' ? undefined : process.env['SEED'];
const seed = given ? Number(given) : Math.floor(Math.random() * 0x7fff_ffff);
if (!Number.isInteger(seed)) throw new Error(`SEED: "${given ?? ''}" is no whole number.`);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
after(() => console.info(`      what is made by chance was made with SEED=${seed}`));

/** How many runs a property has: as many as the environment says under this name, in Node. */
export function runsOf(name: string, otherwise: number): number {
  return Number((typeof process === 'undefined' ? undefined : process.env[name]) ?? otherwise);
}
