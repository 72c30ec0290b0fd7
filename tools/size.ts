/** Prints the size of the script-tag files and fails when one is over its budget. */
import { readFileSync } from 'node:fs';
import { constants, brotliCompressSync } from 'node:zlib';

/** Bytes after brotli. */
const budgets: Readonly<Record<string, number>> = {
  'partner-tier-matrix.js': 28_700,
  'partner-requirement-checklist.js': 35_300,
  'partner-benefit-comparator.js': 39_900,
  'partner-program-elements.js': 58_000,
};

for (const [name, budget] of Object.entries(budgets)) {
  const code = readFileSync(`dist/cdn/${name}`);
  const { length } = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const over = length > budget;
  console.log(
    `${name}: ${code.length} bytes, ${length} with brotli, budget ${budget}${over ? ': TOO LARGE' : ''}`,
  );
  if (over) process.exitCode = 1;
}
