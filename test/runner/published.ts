/** What somebody gets who installs the package: every path that it offers, the command line, and types without zod. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Outcome } from './drive-app.js';

/** Unpacked, in bytes. Most of it are the files for script tags, each complete in itself. */
const LIMIT = 4_680_000;

const run = promisify(execFile);

type Target = string | { types: string; default?: string };

/** Every path that `exports` offers, as it is imported; with the stars filled in. */
export function publishedPaths(folder: string): string[] {
  const { name, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, Target>;
  };
  return Object.entries(exports).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : target.default;
    if (file === undefined) return [];
    if (!path.includes('*')) return [name + path.slice(1)];
    const [before, after] = file.slice(2).split('*') as [string, string];
    return readdirSync(join(folder, before), { recursive: true, encoding: 'utf8' })
      .map((one) => one.replaceAll('\\', '/'))
      .filter((one) => one.endsWith(after) && statSync(join(folder, before, one)).isFile())
      .map((one) => name + path.slice(1).replace('*', one.slice(0, one.length - after.length)));
  });
}

/** @param folder The package, unpacked. @param frameworks Where its neighbours and the bundlers are. */
export async function checkPublished(folder: string, frameworks: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const check = async (what: string, look: () => void | Promise<void>): Promise<void> => {
    try {
      await look();
      outcomes.push({ what });
    } catch (reason) {
      outcomes.push({ what, wrong: said(reason) });
    }
  };
  const out = join(frameworks, 'build/published');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const paths = publishedPaths(folder);
  const modules = paths.filter((path) => !/\/cdn\/|\.json$|\.txt$|\.d\.ts$/.test(path));
  const runThere = (file: string, ...args: string[]) =>
    run(process.execPath, [file, ...args], { cwd: frameworks });

  await check('offers paths', () => {
    if (modules.length < 8) throw new Error(`only ${modules.join(', ')}`);
  });
  await check('is of a size', () => {
    const size = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => statSync(join(folder, file)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
    console.log(`package: ${size} bytes unpacked`);
    if (size > LIMIT) throw new Error(`${size} bytes, more than ${LIMIT}`);
  });
  await check('resolves in Node, and its modules run there', async () => {
    const file = join(out, 'node.mjs');
    writeFileSync(
      file,
      `${modules.map((path) => `await import(${JSON.stringify(path)});`).join('\n')}
for (const path of ${JSON.stringify(paths)}) import.meta.resolve(path);
const { existsSync } = await import('node:fs');
const { fileURLToPath } = await import('node:url');
for (const path of ${JSON.stringify(paths)}) if (!existsSync(fileURLToPath(import.meta.resolve(path)))) throw new Error(path);`,
    );
    await runThere(file);
  });
  await check('resolves in Vite, esbuild and webpack', async () => {
    const entry = join(out, 'all.js');
    const files = paths.filter((path) => !/\.txt$|\.d\.ts$/.test(path));
    writeFileSync(
      entry,
      files.map((path, at) => `import * as m${at} from '${path}'; console.log(m${at});`).join('\n'),
    );
    await runThere('bundle.js', entry, join(out, 'all'));
  });
  await check('registers its tags in all three, though nothing is taken from the module', async () => {
    const entry = join(out, 'tags.js');
    writeFileSync(entry, `import 'partner-program-elements/define/all';`);
    await runThere('bundle.js', entry, join(out, 'tags'));
    for (const file of ['vite/main.js', 'esbuild/tags.js', 'webpack/main.js']) {
      const text = readFileSync(join(out, 'tags', file), 'utf8');
      if (!text.includes('customElements.define')) throw new Error(`${file} registers nothing`);
    }
  });
  return outcomes;
}

/** Installs the packed file into an empty folder, as its users do. */
export async function checkInstalled(packed: string): Promise<Outcome> {
  const what = 'runs in an empty folder: command line, server, and without zod';
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    const options = { cwd: folder };
    const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
    await run('npm', ['install', ...quietly, packed], options);
    const command = join(folder, 'node_modules/.bin/partner-program-elements');
    await run(command, ['init', 'a.json'], options);
    await run(command, ['render', 'a.json', '--output', 'a.html'], options);
    if (!readFileSync(join(folder, 'a.html'), 'utf8').includes('</html>'))
      throw new Error('no page was written');
    if (readdirSync(join(folder, 'node_modules')).includes('zod')) throw new Error('zod was installed');
    return { what };
  } catch (reason) {
    return { what, wrong: said(reason) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program that failed has said of it. */
function said(reason: unknown): string {
  return String((reason as { stderr?: string }).stderr || reason).slice(0, 600);
}
