import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  fieldName?: string;
}
interface Declaration extends Named {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  members?: Named[];
}
interface Manifest {
  modules: {
    path: string;
    declarations?: Declaration[];
    exports?: { kind: string; name: string; declaration: { name: string } }[];
  }[];
}

const TAGS = [
  'partner-benefit-comparator',
  'partner-program',
  'partner-requirement-checklist',
  'partner-tier-matrix',
];

/** The manifest as the build makes it; with its files read in another order, what `order` does to their list. */
function analyzed(order = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    const config = join(folder, 'config.js');
    writeFileSync(
      config,
      `import config from ${JSON.stringify(pathToFileURL('tools/cem.config.js').href)};
      export default { ...config, overrideModuleCreation: ({ ts, globs }) => globs${order}.map((path) =>
        ts.createSourceFile(path, ts.sys.readFile(path), ts.ScriptTarget.ES2015, true)) };`,
    );
    const args = ['analyze', '--quiet', '--config', relative('.', config), '--outdir', relative('.', folder)];
    execFileSync('node_modules/.bin/cem', args, { stdio: 'pipe' });
    return readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the element manifest', () => {
  let text: string;
  let manifest: Manifest;
  let elements: Declaration[];
  before(() => {
    text = analyzed();
    manifest = JSON.parse(text) as Manifest;
    elements = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName);
  });

  it('is the same whatever order the file system has its files in', () => {
    expect(analyzed('.reverse()') === text).to.equal(true);
  });

  it('defines the tags, under the paths that the package has, and names public classes alone', () => {
    const defined = manifest.modules.flatMap(({ path, exports = [] }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [name, path]),
    );
    expect(defined).to.deep.equal(TAGS.map((tag) => [tag, `dist/define/${tag}.js`]));
    const index = readFileSync('src/index.ts', 'utf8') + readFileSync('src/elements/events.ts', 'utf8');
    const events = readFileSync('src/context/program-events.ts', 'utf8');
    const names = manifest.modules.flatMap(({ declarations = [] }) => declarations.map(({ name }) => name));
    expect(names).to.deep.equal([...names].sort());
    for (const name of names) expect(index + events, name).to.match(new RegExp(`\\b${name}\\b`));
  });

  it('has a name, a type and words for every attribute, event and property', () => {
    for (const { tagName, attributes = [], events = [], members = [] } of elements)
      for (const one of [...attributes, ...events, ...members]) {
        expect(one.name, tagName).to.be.a('string').and.not.equal('');
        expect(one.description, `${tagName} ${one.name}`).to.be.a('string').and.not.equal('');
        expect(one.type?.text, `${tagName} ${one.name}`)
          .to.be.a('string')
          .and.not.match(/undefined|null/);
      }
  });

  it('has the events and attributes that the types of frameworks have', () => {
    const types = readFileSync('types/elements.d.ts', 'utf8');
    for (const { tagName, events = [] } of elements) {
      const part = new RegExp(`'${tagName!}': \\{[\\s\\S]*?\\n {2}\\};`).exec(types)![0];
      const own = [...part.matchAll(/'(partner-[a-z-]+)': \w+Event/g)].map(([, name]) => name);
      const told = events.map(({ name }) => name);
      expect(told.sort(), tagName).to.deep.equal([...own, 'partner-error', 'partner-load'].sort());
    }
    const column = elements.find(({ tagName }) => tagName === 'partner-program')!;
    expect(column.attributes!.map(({ name }) => name)).to.include.members(['src', 'tier', 'sponsored']);
  });

  it('has the values that are allowed', () => {
    const of = (tag: string, name: string) =>
      elements
        .find(({ tagName }) => tagName === tag)!
        .attributes!.find((one) => one.name === name)!
        .type!.text.replaceAll(' ', '');
    expect(of('partner-tier-matrix', 'rows')).to.equal("'step'|'differences'|'all'");
    expect(of('partner-tier-matrix', 'pictures')).to.equal("'any'");
    expect(of('partner-benefit-comparator', 'view')).to.equal("'changes'");
  });
});
