process.env.BROWSERS = 'chromium';
const { default: base } = await import('./web-test-runner.config.js');

/** Papa Parse is no module of its own; Vite, which serves the demo, makes one of it, and so must a server of tests. */
const asModule = {
  name: 'papaparse-as-module',
  transform: ({ path, body }) =>
    /\/papaparse(?:\.min)?\.js$/.test(path)
      ? `const module = { exports: {} }, { exports } = module;\n${body}\nexport default module.exports;`
      : undefined,
};

/** `npm run test:demo`: the pages that show the elements to those who build with them. */
export default {
  ...base,
  files: ['test/pages/{builder,finder,front,themes}.test.ts'],
  plugins: [...base.plugins, asModule],
};
