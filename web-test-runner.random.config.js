import base from './web-test-runner.config.js';
import { randomPlan } from './test/runner/random-plan.ts';

/** `npm run test:random`: takes as long as it takes, and says how far it is. */
export default {
  ...base,
  files: ['test/random/whole.ts'],
  plugins: [...base.plugins, randomPlan()],
  testsFinishTimeout: 7_200_000,
};
