/**
 * Lets Stryker run the Node tests with the mocha that is here: its own runner does not know mocha 12. Files are loaded
 * once, then each mutant is switched on and the tests that reach it are run again.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Mocha from 'mocha';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

const TESTS = 'test/program';
/** Those that hold files on the disk against the schema tell nothing about what is mutated in memory. */
const isWanted = (file) => file.endsWith('.test.ts') && !file.endsWith('.node.test.ts');

class MochaRunner {
  static inject = [];
  /** What the mutated code and Stryker tell each other. */
  context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  isLoaded = false;
  tests = [];

  capabilities() {
    // A file that is imported cannot be imported anew.
    return { reloadEnvironment: false };
  }

  init() {
    const { context, tests } = this;
    this.mocha = new Mocha({ timeout: 0, reporter: function () {} });
    this.mocha.cleanReferencesAfterRun(false);
    const files = readdirSync(TESTS, { recursive: true }).filter(isWanted).sort();
    for (const file of files) this.mocha.addFile(resolve(join(TESTS, file)));
    this.mocha.suite.beforeEach(function () {
      if (context.collectsPerTest) context.currentTestId = this.currentTest.fullTitle();
    });
    this.report = (test, status, more = {}) =>
      tests.push({
        id: test.fullTitle(),
        name: test.fullTitle(),
        timeSpentMs: test.duration ?? 0,
        status,
        ...(test.file && { fileName: test.file }),
        ...more,
      });
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    this.context.collectsPerTest = coverageAnalysis === 'perTest';
    const result = await this.run(disableBail);
    this.context.collectsPerTest = false;
    return result.status === DryRunStatus.Complete
      ? { ...result, mutantCoverage: this.context.mutantCoverage }
      : result;
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    this.context.hitLimit = hitLimit;
    this.context.hitCount = hitLimit ? 0 : undefined;
    const titles = testFilter?.map((title) => `^${title.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`);
    this.mocha.grep(new RegExp(titles?.join('|') ?? ''));
    return toMutantRunResult(await this.run(disableBail, activeMutant.id, mutantActivation));
  }

  async run(disableBail, mutant, activation) {
    const { context, mocha, tests } = this;
    tests.length = 0;
    setBail(mocha.suite, !disableBail);
    try {
      if (!this.isLoaded) {
        context.activeMutant = activation === 'static' ? mutant : undefined;
        await mocha.loadFilesAsync();
        this.isLoaded = true;
      }
      context.activeMutant = mutant;
      await new Promise((done) => {
        mocha
          .run(done)
          .on('pass', (test) => this.report(test, TestStatus.Success))
          .on('pending', (test) => this.report(test, TestStatus.Skipped))
          .on('fail', (test, { stack, message }) =>
            this.report(test, TestStatus.Failed, { failureMessage: stack ?? message }),
          );
      });
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error.stack ?? error) };
    }
    const tooOften = determineHitLimitReached(context.hitCount, context.hitLimit);
    return tooOften ?? { status: DryRunStatus.Complete, tests: [...tests] };
  }
}

function setBail(suite, bail) {
  suite.bail(bail);
  for (const child of suite.suites) setBail(child, bail);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha-here', MochaRunner)];
