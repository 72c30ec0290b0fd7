/** What somebody gets who installs the package: every path that it offers, the command line, and types without zod. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './drive-app.js';

/** Unpacked, in bytes. Most of it are the files for script tags, each complete in itself. */
const LIMIT = 3_900_000;

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
export function checkPublished(folder: string, frameworks: string): Outcome[] {
  const outcomes: Outcome[] = [];
  const check = (what: string, look: () => void): void => {
    try {
      look();
      outcomes.push({ what });
    } catch (reason) {
      const { stderr } = reason as { stderr?: Buffer };
      outcomes.push({ what, wrong: String(stderr ?? reason).slice(0, 600) });
    }
  };
  const out = join(frameworks, 'build/published');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const paths = publishedPaths(folder);
  const modules = paths.filter((path) => !/\/cdn\/|\.json$|\.txt$|\.d\.ts$/.test(path));
  const run = (file: string, ...args: string[]) =>
    execFileSync(process.execPath, [file, ...args], { cwd: frameworks, stdio: 'pipe' }).toString();

  check('offers paths', () => {
    if (modules.length < 8) throw new Error(`only ${modules.join(', ')}`);
  });
  check('is of a size', () => {
    const size = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => statSync(join(folder, file)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
    console.log(`package: ${size} bytes unpacked`);
    if (size > LIMIT) throw new Error(`${size} bytes, more than ${LIMIT}`);
  });
  check('resolves in Node, and its modules run there', () => {
    const file = join(out, 'node.mjs');
    writeFileSync(
      file,
      `${modules.map((path) => `await import(${JSON.stringify(path)});`).join('\n')}
for (const path of ${JSON.stringify(paths)}) import.meta.resolve(path);
const { existsSync } = await import('node:fs');
const { fileURLToPath } = await import('node:url');
for (const path of ${JSON.stringify(paths)}) if (!existsSync(fileURLToPath(import.meta.resolve(path)))) throw new Error(path);`,
    );
    run(file);
  });
  check('resolves in Vite, esbuild and webpack', () => {
    const entry = join(out, 'all.js');
    const files = paths.filter((path) => !/\.txt$|\.d\.ts$/.test(path));
    writeFileSync(
      entry,
      files.map((path, at) => `import * as m${at} from '${path}'; console.log(m${at});`).join('\n'),
    );
    run('bundle.js', entry, join(out, 'all'));
  });
  check('registers its tags in all three, though nothing is taken from the module', () => {
    const entry = join(out, 'tags.js');
    writeFileSync(entry, `import 'partner-program-elements/define/all';`);
    run('bundle.js', entry, join(out, 'tags'));
    for (const file of ['vite/main.js', 'esbuild/tags.js', 'webpack/main.js']) {
      const text = readFileSync(join(out, 'tags', file), 'utf8');
      if (!text.includes('customElements.define')) throw new Error(`${file} registers nothing`);
    }
  });
  return outcomes;
}

/** Installs the packed file into an empty folder, as its users do. */
export function checkInstalled(packed: string): Outcome[] {
  const what = 'runs in an empty folder: command line, server, and without zod';
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    const options = { cwd: folder, stdio: 'pipe' as const };
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', packed], options);
    execFileSync(
      join(folder, 'node_modules/.bin/partner-program-elements'),
      ['init', '--output', 'a.json'],
      options,
    );
    execFileSync(
      join(folder, 'node_modules/.bin/partner-program-elements'),
      ['render', 'a.json', '--output', 'a.html'],
      options,
    );
    if (!readFileSync(join(folder, 'a.html'), 'utf8').includes('</html>'))
      throw new Error('no page was written');
    if (readdirSync(join(folder, 'node_modules')).includes('zod')) throw new Error('zod was installed');
    return [{ what }];
  } catch (reason) {
    return [{ what, wrong: String((reason as { stderr?: Buffer }).stderr ?? reason).slice(0, 600) }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
