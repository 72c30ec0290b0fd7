/**
 * Bundles one module with Vite, esbuild and webpack: `node bundle.js ENTRY FOLDER`. Whatever one of them warns of is a mistake.
 * What is not needed is left out as in a real build; nothing is made shorter, which would take a minute and tell nothing.
 */
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';

const [entry, out] = process.argv.slice(2);
const warn = (text) => {
  throw new Error(text);
};

await vite({
  configFile: false,
  logLevel: 'silent',
  root: out,
  build: {
    outDir: join(out, 'vite'),
    target: 'es2022',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: entry,
      // Other packages have warnings of their own.
      onwarn: ({ message, code }) => {
        if (
          /^(?:UNRESOLVED|MISSING)/.test(code) ||
          message.includes('node_modules/partner-program-elements/')
        )
          warn(message);
      },
      output: { entryFileNames: 'main.js' },
    },
  },
});
const { warnings } = await esbuild({
  entryPoints: [entry],
  bundle: true,
  format: 'esm',
  splitting: true,
  outdir: join(out, 'esbuild'),
  logLevel: 'silent',
});
if (warnings.length > 0) warn(warnings[0].text);
await new Promise((resolve, reject) =>
  webpack(
    {
      entry,
      mode: 'production',
      optimization: { minimize: false },
      performance: { hints: false },
      // As above.
      ignoreWarnings: [({ module }) => !module?.resource?.includes('partner-program-elements/dist')],
      output: { path: join(out, 'webpack'), filename: 'main.js' },
    },
    (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors() || stats.hasWarnings()) reject(new Error(stats.toString('errors-warnings')));
      else resolve();
    },
  ),
);
