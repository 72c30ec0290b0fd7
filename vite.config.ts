import { createReadStream, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { COMMAND_LINE, ENTRIES } from './tools/entries.js';
import { mediaTypes } from './tools/media-types.js';
import { minifyTemplates } from './tools/minify-templates.js';

const root = import.meta.dirname;

/** What the command line and the server take from others; nothing else imports these. */
const NODE_PACKAGES = [
  'commander',
  'fflate',
  'linkedom',
  'numfmt',
  'papaparse',
  'sax',
  'tinyglobby',
  'yauzl',
];

/**
 * The demo is the folder demo/ of a server whose root is this folder, as in the test runner.
 * Built files go out as they are, without Vite's rewriting: the demo shows what a vendor's page gets.
 */
function demoServer(): Plugin {
  return {
    name: 'demo-server',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        if (path === '/') {
          response.writeHead(302, { location: '/demo/' }).end();
          return;
        }
        const file = join(root, path);
        if (!path.startsWith('/dist/') || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
        response.writeHead(200, { 'content-type': mediaTypes[extname(file)] ?? 'text/plain' });
        createReadStream(file).pipe(response);
      });
    },
  };
}

/** `vite` serves the demo, `vite build` makes the modules for bundlers and Node; tools/build-cdn.ts makes the files for script tags. */
export default defineConfig({
  // A server writes with these modules what a script from the CDN files goes on with: it knows its templates by their text.
  plugins: [demoServer(), minifyTemplates()],
  server: { host: '127.0.0.1', port: 5173 },
  optimizeDeps: { entries: ['demo/*.html', 'demo/builder/*.html'] },
  build: {
    target: 'es2022',
    // Whoever bundles makes source maps of their own; with ours the package would be four times as large.
    sourcemap: false,
    // The declarations, the schema and the manifest are in dist as well.
    emptyOutDir: false,
    lib: {
      entry: Object.fromEntries(
        [...ENTRIES, COMMAND_LINE].map((name) => [name, join(root, 'src', `${name}.ts`)]),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit(-labs)?\//, /^zod($|\/)/, /^node:/, ...NODE_PACKAGES],
      output: {
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
      },
    },
  },
});
