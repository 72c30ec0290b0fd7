/**
 * Builds the files for a script tag: one minified ES module each, with everything in it that showing a program takes.
 * What few pages need, each for itself, is fetched from beside it when it is needed: German and Arabic words, and the
 * wording of problems for the developer's console.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { minifyTemplates } from './minify-templates.js';
import { sharePolicy } from './share-policy.js';
import { shareWithChunks } from './share-with-chunks.js';

const files: Readonly<Record<string, string>> = {
  'partner-program-elements': 'define/all',
  'partner-tier-matrix': 'define/partner-tier-matrix',
  'partner-benefit-comparator': 'define/partner-benefit-comparator',
  'partner-requirement-checklist': 'define/partner-requirement-checklist',
};
const out = 'dist/cdn';

/**
 * The chunks of a script. Left to itself, the bundler takes out of the script what several chunks share; then it is told
 * to put everything there that does not belong to one chunk alone.
 */
async function bundle(name: string, entry: string): Promise<Rolldown.OutputChunk[]> {
  const chunks = await bundleWith(name, entry);
  if (chunks.every(({ isEntry, isDynamicEntry }) => isEntry || isDynamicEntry)) return chunks;
  const own = new Set(chunks.flatMap(({ isDynamicEntry, moduleIds }) => (isDynamicEntry ? moduleIds : [])));
  return bundleWith(name, entry, (id) => !own.has(id));
}

async function bundleWith(
  name: string,
  entry: string,
  inScript?: (id: string) => boolean,
): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    // Chunks are found beside the script itself, wherever the page is.
    base: './',
    plugins: [minifyTemplates(), sharePolicy(), shareWithChunks()],
    build: {
      write: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // What chunks share stays in the script itself.
        preserveEntrySignatures: 'allow-extension',
        // Without `minify` here a library build keeps its white space, and without `comments: false` every @__PURE__.
        output: {
          minify: true,
          comments: false,
          entryFileNames: `${name}.js`,
          ...(inScript && {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name, test: inScript }],
            },
          }),
          // The words and the extras of one element have the names that those of another have.
          chunkFileNames: ({ name: chunk, facadeModuleId }) => {
            const of = /(?:localize\/|elements\/(?=benefit))([\w-]+)\//.exec(facadeModuleId ?? '')?.[1];
            return `${name}.${of === undefined ? '' : `${of}-`}${chunk}.js`;
          },
        },
      },
    },
  });
  return (result as Rolldown.RolldownOutput[])[0]!.output.filter((file) => file.type === 'chunk');
}

/** Terser after Oxc is smaller than either alone (0.3 kB of brotli). */
async function squeeze({ code, map, fileName }: Rolldown.OutputChunk): Promise<[code: string, map: string]> {
  const result = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, keep_fargs: false },
    format: { preamble: '/*! MIT; third parties: LICENSES.txt */' },
    sourceMap: { ...(map && { content: JSON.stringify(map) }), url: `${fileName}.map` },
  });
  return [result.code!, String(result.map)];
}

/** The notices that the bundled libraries ask to be kept. */
function licenses(): string {
  const names = ['lit', '@lit/reactive-element', 'lit-html', 'lit-element', '@lit/context'];
  const texts = names.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`);
  return [readFileSync('LICENSE', 'utf8'), ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/LICENSES.txt`, licenses());
for (const [name, entry] of Object.entries(files)) {
  for (const chunk of await bundle(name, `src/${entry}.ts`)) {
    const [code, map] = await squeeze(chunk);
    writeFileSync(`${out}/${chunk.fileName}`, code);
    writeFileSync(`${out}/${chunk.fileName}.map`, map);
  }
  writeFileSync(`${out}/${name}.d.ts`, `export * from '../${entry}.js';\n`);
}
