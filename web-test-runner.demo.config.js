process.env.BROWSERS = 'chromium';
const { default: base } = await import('./web-test-runner.config.js');

/** `npm run test:demo`: the pages that show the elements to those who build with them. */
export default { ...base, files: ['test/pages/{builder,finder,front,themes}.test.ts'] };
