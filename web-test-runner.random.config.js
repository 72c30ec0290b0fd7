import base from './web-test-runner.config.js';

/** `npm run test:random`: takes as long as it takes. */
export default { ...base, files: ['test/random/whole.ts'], testsFinishTimeout: 7_200_000 };
