import { join, resolve } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { plainTypes, ZOD_FILES } from '../../../tools/plain-types.js';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What the compiler says of a text in the folder of the schema, beside the types written out. */
function complaints(types: string, text: string): string[] {
  const added = new Map([
    [join(ROOT, 'src/program/schema/types.d.ts'), types],
    [join(ROOT, 'src/program/schema/drift.ts'), text],
  ]);
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.build.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => added.has(path) || fileExists(path);
  host.readFile = (path) => added.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) =>
    added.has(path)
      ? ts.createSourceFile(path, added.get(path)!, version)
      : getSourceFile.call(host, path, version, ...rest);
  const program = ts.createProgram([...added.keys()], { ...options, noEmit: true }, host);
  return [...added.keys()].flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0]!),
  );
}

/** A text that compiles where each type is the same in both. */
function both(names: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...names].flatMap(([file, all]) => [
    `import type * as ${file} from './${file}.js';`,
    ...all.flatMap((name) => [
      `export const ${file}${name}To = (it: ${file}.${name}): plain.${name} => it;`,
      `export const ${file}${name}From = (it: plain.${name}): ${file}.${name} => it;`,
    ]),
  ]);
  return ["import type * as plain from './types.js';", ...lines].join('\n');
}

describe('the types of a document written out', () => {
  const { text, names } = plainTypes();

  it('are those of the schema, each way, and need no zod', () => {
    expect([...names.keys()].sort()).to.deep.equal([...ZOD_FILES].sort());
    expect(text.replace(/\/\*\*.*?\*\//g, '')).not.to.match(/\bzod\b|: any\b/);
    expect(complaints(text, both(names))).to.deep.equal([]);
  });

  it('would be told from those of a schema that has changed', () => {
    const without = text.replace(/ {2}vendor: \{/, '  seller: {');
    expect(without).not.to.equal(text);
    expect(complaints(without, both(names)).length).to.be.above(0);
  });

  it('explain their fields', () => {
    expect(text).to.contain('/** The tiers, from the lowest up. */');
  });
});
