/**
 * Writes the declarations of the published modules into `dist`: those of what package.json offers and of what these lean on, and
 * no others. The types of the document format are written out (plain-types.ts), so that they stand without zod.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { ENTRIES } from './entries.js';
import { plainTypes, ZOD_FILES } from './plain-types.js';

const root = join(import.meta.dirname, '..');
const SCHEMA = 'program/schema';

/** The declarations of all modules, by their path in `dist`. */
function declarations(): Map<string, string> {
  const config = ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const files = new Map<string, string>();
  const program = ts.createProgram(fileNames, options);
  const { diagnostics } = program.emit(undefined, (path, text) =>
    files.set(relative(join(root, 'dist'), path).replaceAll('\\', '/'), text),
  );
  if (diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost(options)));
  return files;
}

/** What a file and all that it leans on say. */
function reach(files: ReadonlyMap<string, string>, path: string, found: Map<string, string>): void {
  const text = files.get(path);
  if (text === undefined || found.has(path)) return;
  found.set(path, text);
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles)
    if (fileName.startsWith('.'))
      reach(files, join(dirname(path), fileName).replaceAll('\\', '/').replace(/\.js$/, '.d.ts'), found);
}

const files = declarations();
const { text, names } = plainTypes();
files.set(`${SCHEMA}/types.d.ts`, text);
for (const file of ZOD_FILES)
  files.set(`${SCHEMA}/${file}.d.ts`, `export type { ${names.get(file)!.join(', ')} } from './types.js';\n`);
const found = new Map<string, string>();
for (const entry of ENTRIES) reach(files, `${entry}.d.ts`, found);
for (const [path, said] of found) {
  const target = join(root, 'dist', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, said);
}
// What frameworks ask for is written as declarations: each needs its framework, which is not installed here.
cpSync(join(root, 'types'), join(root, 'dist/types'), { recursive: true });
