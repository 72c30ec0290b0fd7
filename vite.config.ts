import { createReadStream, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
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

/** Every module of src is an entry: only entries keep all their exports, and dist then mirrors src file by file. */
function entries(): Record<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const modules = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  return Object.fromEntries(modules.map((file) => [file.slice(0, -'.ts'.length), join(root, 'src', file)]));
}

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

/** `vite` serves the demo, `vite build` makes the unbundled modules; tools/build-cdn.ts makes the single files. */
export default defineConfig({
  // A server writes with these modules what a script from the CDN files goes on with: it knows its templates by their text.
  plugins: [demoServer(), minifyTemplates()],
  server: { host: '127.0.0.1', port: 5173 },
  optimizeDeps: { entries: ['demo/*.html'] },
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    // The declarations, the schema and the manifest are in dist as well.
    emptyOutDir: false,
    lib: { entry: entries(), formats: ['es'] },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit(-labs)?\//, /^zod($|\/)/, /^node:/, ...NODE_PACKAGES],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's decorator function would stand in a folder named after the compiler's version.
        entryFileNames: ({ name }) => `${name.replace(/^.*@oxc-project.*\//, 'compiled/')}.js`,
      },
    },
  },
});
