import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

/** The tests of a suite and of the suites in it. */
const testsIn = (suite: TestSuiteResult): TestSuiteResult['tests'] => [
  ...suite.tests,
  ...suite.suites.flatMap(testsIn),
];

/** A file that never got to its tests counts as one failure. */
function count(session: TestSession): [passed: number, failed: number] {
  const tests = session.testResults ? testsIn(session.testResults).filter((test) => !test.skipped) : [];
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.length - passed;
  return [passed, session.passed ? failed : Math.max(failed, 1)];
}

/** Prints one line per engine, for people and for .ci/run. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const lines = new Map<string, [passed: number, failed: number]>();
      for (const session of sessions) {
        const [passed, failed] = lines.get(session.browser.name) ?? [0, 0];
        const [p, f] = count(session);
        lines.set(session.browser.name, [passed + p, failed + f]);
      }
      for (const [name, [passed, failed]] of lines)
        console.log(`${name}: ${passed} passed, ${failed} failed`);
    },
  };
}
