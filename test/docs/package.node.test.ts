import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';

const read = (path: string) => readFileSync(path, 'utf8');
const described = JSON.parse(read('package.json')) as {
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
  unpkg: string;
  jsdelivr: string;
};
const readme = read('README.md');

describe('the package', () => {
  it('offers what is meant to be leaned on, and nothing else', () => {
    expect(Object.keys(described.exports)).to.deep.equal([
      '.',
      './program',
      './schema',
      './ssr',
      './define/*',
      './define/*.js',
      './types/react',
      './types/preact',
      './types/solid',
      './types/vue',
      './types/svelte',
      './cdn/*.js',
      './cdn/*',
      './custom-elements.json',
      './web-types.json',
      './vscode.html-custom-data.json',
      './vscode.css-custom-data.json',
      './program.schema.json',
      './program.editor.schema.json',
      './tokens.json',
      './package.json',
    ]);
    const resolve = createRequire(import.meta.url).resolve;
    expect(() => resolve('partner-program-elements/elements/shared/lazy')).to.throw(
      'not defined by "exports"',
    );
  });

  it('has every path that the README imports', () => {
    const asked = [...readme.matchAll(/(?:import|from)[^`'\n]*'partner-program-elements(\/[^']+)?'/g)];
    const paths = new Set(asked.map(([, path = '']) => `.${path}`));
    expect(paths).to.include.members(['./program', './define/partner-tier-matrix', './types/react']);
    const offered = Object.keys(described.exports).map((one) => new RegExp(`^${one.replace('*', '.+')}$`));
    expect([...paths].filter((path) => !offered.some((one) => one.test(path)))).to.deep.equal([]);
  });

  it('needs zod for its schema alone, and says so', () => {
    const modules = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?:\.js|\.d\.ts)$/.test(file),
    );
    const needing = modules.filter((file) => /(?:from|import)\s*\(?['"]zod\b/.test(read(`dist/${file}`)));
    const known = ['program/schema/index.d.ts', 'program/schema/index.js'];
    expect(needing.filter((file) => !known.includes(file))).to.deep.equal([]);
    expect(needing).to.include('program/schema/index.js');
    expect(described.dependencies).not.to.have.property('zod');
  });

  it('travels with its changelog and without source maps, and its address leads to a whole script', () => {
    const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      stdio: 'pipe',
    });
    const [{ files }] = JSON.parse(packed.toString()) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).to.include.members(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    expect(paths.filter((path) => !/^dist\/|^[A-Z]+(?:\.md)?$|^package\.json$/.test(path))).to.deep.equal([]);
    expect(paths.filter((path) => path.endsWith('.map'))).to.deep.equal([]);
    expect(described.unpkg).to.equal(described.jsdelivr);
    expect(paths).to.include(described.unpkg.replace('./', ''));
    const whole = read(described.unpkg);
    for (const tag of ['program', 'tier-matrix', 'benefit-comparator', 'requirement-checklist'])
      expect(whole.includes(`"partner-${tag}"`), tag).to.equal(true);
  });

  it('has a README whose links lead somewhere', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
    expect(links).to.include('CONTRIBUTING.md');
    expect(links.filter((path) => !existsSync(path))).to.deep.equal([]);
  });
});
