/**
 * Prints the size of the script-tag files, alone and with the core that they share, and fails when one is over its budget,
 * or when the README says otherwise.
 */
import { readFileSync } from 'node:fs';
import { constants, brotliCompressSync } from 'node:zlib';

/** Bytes after brotli: what a page fetches before it shows a program. */
const budgets: Readonly<Record<string, readonly [budget: number, ...files: string[]]>> = {
  'partner-tier-matrix.js': [52_040, 'partner-tier-matrix.js'],
  'partner-requirement-checklist.js': [53_570, 'partner-requirement-checklist.js'],
  'partner-benefit-comparator.js': [57_120, 'partner-benefit-comparator.js'],
  'partner-program-elements.js': [93_350, 'partner-program-elements.js'],
  'shared: the core and the matrix': [54_975, ...through('tier-matrix')],
  'shared: the core and the checklist': [68_435, ...through('requirement-checklist')],
  'shared: the core and the comparator': [62_060, ...through('benefit-comparator')],
  'shared: all three': [
    97_850,
    ...new Set([
      ...through('tier-matrix'),
      ...through('requirement-checklist'),
      ...through('benefit-comparator'),
    ]),
  ],
};

function through(name: string): string[] {
  return ['core', name, `partner-${name}`].map((file) => `shared/${file}.js`);
}

const sizes: Record<string, number> = {};
for (const [name, [budget, ...files]] of Object.entries(budgets)) {
  let raw = 0;
  let packed = 0;
  for (const file of files) {
    const code = readFileSync(`dist/cdn/${file}`);
    raw += code.length;
    packed += brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  sizes[name] = packed;
  const over = packed > budget;
  console.log(`${name}: ${raw} bytes, ${packed} with brotli, budget ${budget}${over ? ': TOO LARGE' : ''}`);
  if (over) process.exitCode = 1;
}

const kilobytes = (...names: string[]) =>
  Math.round(names.reduce((sum, name) => sum + sizes[name]!, 0) / 1000);
const single = [
  'partner-tier-matrix.js',
  'partner-requirement-checklist.js',
  'partner-benefit-comparator.js',
];
const more = Object.entries({
  'shared: the core and the matrix': 'partner-tier-matrix.js',
  'shared: the core and the checklist': 'partner-requirement-checklist.js',
  'shared: the core and the comparator': 'partner-benefit-comparator.js',
}).map(([shared, alone]) => Math.round((sizes[shared]! - sizes[alone]!) / 1000));
const said = [
  `one alone is ${Math.min(...more)} to ${Math.max(...more)} kB more than its single file`,
  `are then ${kilobytes('shared: all three')} kB (brotli) instead of the ${kilobytes(...single)} kB`,
  `is smaller still, ${kilobytes('partner-program-elements.js')} kB`,
];
const readme = readFileSync('README.md', 'utf8');
for (const words of said.filter((one) => !readme.includes(one))) {
  console.log(`README.md does not say "${words}": IT DOES NOT TELL THE TRUTH`);
  process.exitCode = 1;
}
