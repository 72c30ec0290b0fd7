// Which mistakes in `src/program` would no test notice? Takes hours for all of it; for one room:
// `npm run test:mutation -- -m "src/program/standing/*.ts"`.

// The same run again, whatever is made by chance: see test/seed.ts.
process.env.SEED ??= '1';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/program/**/*.ts',
    // Generated; and types only, or names only.
    '!src/program/read/check-table.ts',
    '!src/program/index.ts',
  ],
  plugins: ['./test/runner/stryker-mocha.js'],
  testRunner: 'mocha-here',
  testRunnerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  // What runs once while a file loads would need a process of its own for each mutant.
  ignoreStatic: true,
  // tsx looks at no types, and a test compares what stands in a file.
  disableTypeChecks: false,
  concurrency: 1,
  // A busy machine is slow, which is no mistake found; loops without an end are counted, not timed.
  timeoutMS: 60_000,
  ignorePatterns: ['dist', 'coverage', 'storybook-static', 'stories', 'test/pages'],
  tempDirName: 'coverage/stryker',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'html', ...(process.stdout.isTTY ? ['progress'] : [])],
  htmlReporter: { fileName: 'coverage/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowEmpty: false,
  thresholds: { high: 90, low: 75, break: null },
};
