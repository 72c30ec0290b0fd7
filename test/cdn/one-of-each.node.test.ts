import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { oneOfEach, type Built } from '../../tools/one-of-each.js';

const build = (
  folder: string,
  scripts: Record<string, string>,
  chunks: Record<string, string> = {},
): Built => ({ folder, scripts: new Map(Object.entries(scripts)), chunks: new Map(Object.entries(chunks)) });

const made = (...builds: Built[]) => Object.fromEntries(oneOfEach(builds));

describe('the chunks of several scripts', () => {
  it('are one file where they are the same', () => {
    const a = build('', { 'a.js': 'import("./de.js")' }, { 'de.js': 'words' });
    const b = build('', { 'b.js': 'import("./de.js")' }, { 'de.js': 'words' });
    expect(made(a, b)).to.deep.equal({
      'a.js': 'import("./de.js")',
      'b.js': 'import("./de.js")',
      'de.js': 'words',
    });
  });

  it('have a number where they differ, and each script fetches its own', () => {
    const a = build('', { 'a.js': 'import("./part.js")' }, { 'part.js': 'one' });
    const b = build('', { 'b.js': 'import("./part.js")' }, { 'part.js': 'another' });
    expect(made(a, b)).to.deep.equal({
      'a.js': 'import("./part.js")',
      'b.js': 'import("./part2.js")',
      'part.js': 'one',
      'part2.js': 'another',
    });
  });

  it('differ where what they fetch differs', () => {
    const a = build('', { 'a.js': '"./x.js"' }, { 'x.js': 'import("./y.js")', 'y.js': 'one' });
    const b = build('', { 'b.js': '"./x.js"' }, { 'x.js': 'import("./y.js")', 'y.js': 'another' });
    const files = made(a, b);
    expect(files['b.js']).to.equal('"./x2.js"');
    expect(files['x2.js']).to.equal('import("./y2.js")');
  });

  it('are found from another folder, but for those that lean on a script of theirs', () => {
    const a = build('', { 'a.js': '"./de.js"' }, { 'de.js': 'words', 'part.js': 'import "./core.js"' });
    const b = build(
      'shared/',
      { 'core.js': '"./de.js", "./part.js"' },
      { 'de.js': 'words', 'part.js': 'import "./core.js"' },
    );
    const files = made(a, b);
    expect(files['shared/core.js']).to.equal('"../de.js", "./part.js"');
    expect(files['shared/part.js']).to.equal('import "./core.js"');
  });
});

describe('the files for script tags', () => {
  it('are there once each', () => {
    const texts = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, readFileSync(`dist/cdn/${file}`, 'utf8')] as const);
    const twice = texts.filter(([, text], at) => texts.findIndex(([, other]) => other === text) < at);
    expect(twice.map(([file]) => file)).to.deep.equal([]);
  });

  it('fetch only files that are there', () => {
    const missing: string[] = [];
    for (const file of readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js')) continue;
      const from = new URL(file, 'file:///cdn/');
      for (const [, , to] of readFileSync(`dist/cdn/${file}`, 'utf8').matchAll(
        /(import\(|from)\s?"(\.[^"]+)"/g,
      )) {
        const path = new URL(to!, from).pathname.replace('/cdn/', '');
        if (!readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).includes(path))
          missing.push(`${file} fetches ${to!}`);
      }
    }
    expect(missing).to.deep.equal([]);
  });
});
