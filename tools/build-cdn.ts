/**
 * Builds the files for a script tag: one minified script each, with everything in it that showing a program takes. It imports
 * and exports nothing and is closed in itself, so that it is a module and a classic script in one: some hosts strip
 * `type="module"`, and the names of two classic scripts are the page's.
 * What few pages need, each for itself, is fetched from beside it when it is needed: the words of other languages, and the
 * wording of problems for the developer's console. These chunks are there once for all scripts that fetch the same.
 *
 * The same once more in the folder `shared`, for sites with more than one of them: what two elements use stands in
 * `core.js`, so that a visitor fetches it once.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';
import { build } from 'vite';
import { VERSION } from '../src/elements/shared/version.js';
import { minifyTemplates } from './minify-templates.js';
import { oneOfEach, type Built } from './one-of-each.js';
import { sharePolicy } from './share-policy.js';
import { shareWithChunks } from './share-with-chunks.js';
import { shortenKeys } from './short-keys.js';
import { slimLit } from './slim-lit.js';

const files: Readonly<Record<string, string>> = {
  'partner-program-elements': 'define/all',
  'partner-tier-matrix': 'define/partner-tier-matrix',
  'partner-benefit-comparator': 'define/partner-benefit-comparator',
  'partner-requirement-checklist': 'define/partner-requirement-checklist',
};
const out = 'dist/cdn';
/** The elements that share a core, and what they are called in the files. */
const elements = ['partner-tier-matrix', 'partner-benefit-comparator', 'partner-requirement-checklist'];

/**
 * The chunks of a script. Left to itself, the bundler takes out of the script what several chunks share, or leaves it in the
 * one that fetches the other; then it is told to put everything in the script that does not belong to one chunk alone.
 */
async function bundle(name: string, entry: string): Promise<Rolldown.OutputChunk[]> {
  const imports = new Map<string, readonly string[]>();
  const chunks = await bundleWith(name, entry, imports);
  const lazy = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
  const own = new Map(lazy.flatMap((chunk) => chunk.moduleIds.map((id) => [id, chunk] as const)));
  const shared = new Set(
    [...own].flatMap(([id, chunk]) =>
      (imports.get(id) ?? []).filter((needed) => own.has(needed) && own.get(needed) !== chunk),
    ),
  );
  for (const id of shared)
    for (const needed of imports.get(id) ?? []) if (own.has(needed)) shared.add(needed);
  const isWhole = chunks.every(({ isEntry, isDynamicEntry }) => isEntry || isDynamicEntry);
  if (isWhole && shared.size === 0) return chunks;
  const regrouped = await bundleWith(name, entry, imports, (id) => !own.has(id) || shared.has(id));
  mustTakeFromScriptOnly(regrouped);
  return regrouped;
}

/** What is handed to a chunk comes from its script alone: anything in between would be missing without a word. */
function mustTakeFromScriptOnly(chunks: readonly Rolldown.OutputChunk[]): void {
  for (const { fileName, isEntry, imports } of chunks)
    if (!isEntry && imports.length > 1) throw new Error(`${fileName} takes from ${imports.join(' and ')}.`);
}

async function bundleWith(
  name: string,
  entry: string,
  imports: Map<string, readonly string[]>,
  inScript?: (id: string) => boolean,
): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    // Chunks are found beside the script itself, wherever the page is.
    base: './',
    plugins: [minifyTemplates(), sharePolicy(), slimLit(), graph(imports), shareWithChunks()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // What chunks share stays in the script itself.
        preserveEntrySignatures: 'allow-extension',
        // Without `minify` here a library build keeps its white space, and without `comments: false` every @__PURE__.
        output: {
          minify: true,
          comments: false,
          // share-with-chunks.ts goes by names, and gives others.
          minifyInternalExports: false,
          entryFileNames: `${name}.js`,
          ...(inScript && {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name, test: inScript }],
            },
          }),
          chunkFileNames: chunkName,
        },
      },
    },
  });
  return (result as Rolldown.RolldownOutput[])[0]!.output.filter((file) => file.type === 'chunk');
}

/** The words and the lazy parts of one element have the names that those of another have: the folder stands before them. */
function chunkName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string {
  const folders = /src\/(?:localize|elements(?!\/shared\/))\/([\w/-]+)\/[\w-]+\.ts$/.exec(
    facadeModuleId ?? '',
  )?.[1];
  return `${folders === undefined ? '' : `${folders.replaceAll('/', '-')}-`}${name}.js`;
}

/** Notes what each module imports, but for what it fetches later. */
function graph(imports: Map<string, readonly string[]>): Plugin {
  return { name: 'imports', moduleParsed: ({ id, importedIds }) => void imports.set(id, importedIds) };
}

/**
 * All elements in one build. Each script only fetches what it is made of: chunks find each other by name, and not the
 * script, which a page may name with a query.
 *
 * @param modules What each script is made of.
 */
async function bundleTogether(
  modules: ReadonlyMap<string, readonly string[]>,
): Promise<Rolldown.OutputChunk[]> {
  const users = new Map<string, string[]>();
  for (const name of elements)
    for (const id of modules.get(name)!) users.set(id, [...(users.get(id) ?? []), name]);
  const isEntry = (id: string) => elements.some((name) => id.endsWith(`${files[name]!}.ts`));
  const imports = new Map<string, readonly string[]>();
  let core: ReadonlySet<string> | undefined;
  /** What two elements use, and what that needs: the core must not fetch an element. */
  const findCore = () => {
    const found = new Set([...users].flatMap(([id, by]) => (by.length > 1 && !isEntry(id) ? [id] : [])));
    for (const id of found)
      for (const needed of imports.get(id) ?? []) if (users.has(needed)) found.add(needed);
    return found;
  };
  const chunkOf = (id: string) => {
    core ??= findCore();
    if (core.has(id)) return 'core';
    return isEntry(id) ? undefined : users.get(id)?.[0]?.replace('partner-', '');
  };
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [minifyTemplates(), sharePolicy(), slimLit(), graph(imports)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: {
        entry: Object.fromEntries(elements.map((name) => [name, `src/${files[name]!}.ts`])),
        formats: ['es'],
      },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          comments: false,
          entryFileNames: '[name].js',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: ['core', ...elements.map((name) => name.replace('partner-', ''))].map((name) => ({
              name,
              test: (id: string) => chunkOf(id) === name,
            })),
          },
          chunkFileNames: chunkName,
        },
      },
    },
  });
  return (result as Rolldown.RolldownOutput[])[0]!.output.filter((file) => file.type === 'chunk');
}

/** What a file is. Words are ours alone, and each of their bytes is fetched before a table is seen. */
const preambleOf = ({ facadeModuleId }: Rolldown.OutputChunk): string =>
  facadeModuleId?.includes('/src/localize/')
    ? ''
    : `/*! partner-program-elements ${VERSION}, MIT; third parties: LICENSES.txt */`;

/** Terser after Oxc is smaller than either alone (0.3 kB of brotli). */
async function squeeze(code: string, preamble: string): Promise<string> {
  const result = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, keep_fargs: false },
    format: { preamble },
  });
  return `${result.code!}\n`;
}

/** A script closed in itself. */
function closed({ code, fileName }: Rolldown.OutputChunk): string {
  const kept = /^(?:import|export)\b(?!\()|\bimport\.meta\b/m.exec(code);
  if (kept) throw new Error(`${fileName} has an "${kept[0]}", which a classic script cannot have.`);
  return `(()=>{${code}})();`;
}

/** The notices that the bundled libraries ask to be kept. */
function licenses(): string {
  const names = ['lit', '@lit/reactive-element', 'lit-html', 'lit-element'];
  const texts = names.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`);
  return [readFileSync('LICENSE', 'utf8'), ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The files of a build as they go out. What the scripts only fetch is a chunk. */
async function built(
  folder: string,
  chunks: readonly Rolldown.OutputChunk[],
  shorten: (code: string) => string,
  { classic = false } = {},
): Promise<Built> {
  const clash = chunks.find(({ fileName }, at) => chunks.findIndex((one) => one.fileName === fileName) < at);
  if (clash) throw new Error(`Two chunks are called ${clash.fileName}.`);
  const finished = async (chunk: Rolldown.OutputChunk): Promise<[file: string, code: string]> => {
    const closes = classic && chunk.isEntry;
    const code = await squeeze(shorten(closes ? closed(chunk) : chunk.code), preambleOf(chunk));
    // Terser takes out what a module does not need to say.
    return [chunk.fileName, closes ? code.replace('(()=>{', '(()=>{"use strict";') : code];
  };
  const all = (kind: readonly Rolldown.OutputChunk[]) => Promise.all(kind.map(finished));
  return {
    folder,
    scripts: new Map(await all(chunks.filter(({ isDynamicEntry }) => !isDynamicEntry))),
    chunks: new Map(await all(chunks.filter(({ isDynamicEntry }) => isDynamicEntry))),
  };
}

rmSync(out, { recursive: true, force: true });
mkdirSync(`${out}/shared`, { recursive: true });
writeFileSync(`${out}/LICENSES.txt`, licenses());
const modules = new Map<string, readonly string[]>();
const scripts: Rolldown.OutputChunk[][] = [];
for (const [name, entry] of Object.entries(files)) {
  const chunks = await bundle(name, `src/${entry}.ts`);
  modules.set(name, chunks.find(({ isEntry }) => isEntry)!.moduleIds);
  scripts.push(chunks);
  writeFileSync(`${out}/${name}.d.ts`, `export * from '../${entry}.js';\n`);
}
const together = await bundleTogether(modules);
const shorten = shortenKeys(scripts.flat().map(({ code }) => code));
const builds = await Promise.all([
  ...scripts.map((chunks) => built('', chunks, shorten, { classic: true })),
  built('shared/', together, shorten),
]);
for (const [file, code] of oneOfEach(builds)) writeFileSync(join(out, file), code);
for (const name of elements)
  writeFileSync(`${out}/shared/${name}.d.ts`, `export * from '../../${files[name]!}.js';\n`);

/** What a page needs to know of a file to refuse it where somebody has changed it (Subresource Integrity). */
const hash = (file: string): string =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(out, file)))
    .digest('base64')}`;
const hashes = Object.fromEntries(
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file.replaceAll(sep, '/'), hash(file)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(`${out}/integrity.json`, `${JSON.stringify({ version: VERSION, files: hashes }, null, 2)}\n`);
