import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';

const SRC = resolve(import.meta.dirname, '../src');

/** Which rooms a room may import from, besides itself. */
const ARROWS: Record<string, readonly string[]> = {
  program: [],
  context: ['program'],
  answers: ['program'],
  styles: [],
  localize: ['program'],
  elements: ['context', 'answers', 'program', 'localize', 'styles'],
  ssr: ['program', 'localize', 'elements'],
  define: ['elements'],
  cli: ['program', 'localize', 'ssr'],
  'index.ts': ['elements', 'context', 'program', 'localize'],
};

/** What the command line takes from others: none of it reaches a browser. */
const CLI_PACKAGES = ['commander', 'fflate', 'numfmt', 'papaparse', 'sax', 'tinyglobby', 'yauzl'];

/** The schema itself; what else stands in its room is plain. */
const WITH_ZOD = /^program\/schema\/(program|requirement|rows|scalars|value)\.ts$/;

interface Import {
  /** From `src`, with slashes: `program/parse.ts`. */
  from: string;
  /** The same, or the name of a package. */
  to: string;
  typesOnly: boolean;
}

/** Every import and re-export of a file, static and dynamic. */
function importsOf(from: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { text: name } = specifier;
    const to = name.startsWith('.')
      ? relative(SRC, resolve(SRC, dirname(from), name))
          .replaceAll(sep, '/')
          .replace(/\.js$/, '.ts')
      : name;
    imports.push({ from, to, typesOnly });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true));
  return imports;
}

const isLocal = ({ to }: Import) => to.endsWith('.ts');
const room = (path: string) => path.split('/')[0]!;

/** The arrows that point where they must not. */
const RULES: Record<string, (each: Import) => boolean> = {
  'every room imports only from the rooms below it': (each) =>
    isLocal(each) && room(each.to) !== room(each.from) && !ARROWS[room(each.from)]?.includes(room(each.to)),
  'nothing is imported from outside of src': ({ to }) => to.startsWith('..'),
  'nobody imports an index.ts': (each) => /(^|\/)index\.ts$/.test(each.to) && each.from !== 'index.ts',
  'elements do not import their siblings': (each) => {
    const [from, to] = [each.from.split('/'), each.to.split('/')];
    return (
      from[0] === 'elements' &&
      to[0] === 'elements' &&
      to.length > 2 &&
      to[1] !== 'shared' &&
      to[1] !== from[1]
    );
  },
  'only the schema knows zod': ({ from, to }) => /^zod($|\/)/.test(to) && !from.startsWith('program/schema/'),
  'of what is written with zod others take types only': ({ from, to, typesOnly }) =>
    WITH_ZOD.test(to) && !from.startsWith('program/schema/') && !typesOnly,
  'the pure rooms know no Lit and no package': ({ from, to }) =>
    !to.endsWith('.ts') &&
    /^(program|localize|answers)\//.test(from) &&
    from !== 'localize/language-controller.ts' &&
    from !== 'answers/answers-controller.ts' &&
    !/^zod\/mini$/.test(to),
  'only the command line knows Node and its packages': ({ from, to }) =>
    !from.startsWith('cli/') && (to.startsWith('node:') || CLI_PACKAGES.includes(to)),
  'class modules register nothing': ({ from, to }) => to.startsWith('define/') && !from.startsWith('define/'),
};

/** The groups of files that lead back to themselves (Tarjan's strongly connected components). */
function circlesAmong(imports: readonly Import[]): string[][] {
  const after = new Map<string, string[]>();
  for (const { from, to } of imports) after.set(from, [...(after.get(from) ?? []), to]);
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    let lowest = own;
    order.set(file, own);
    open.push(file);
    for (const next of after.get(file) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (open.includes(next)) lowest = Math.min(lowest, order.get(next)!);
    }
    if (lowest === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest;
  };
  for (const file of after.keys()) if (!order.has(file)) visit(file);
  return circles;
}

describe('the imports of src', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => file.replaceAll(sep, '/'));
  const imports = files.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')));

  it('are found', () => {
    expect(imports.length).to.be.above(100);
    expect(
      imports
        .filter((each) => isLocal(each) && !files.includes(each.to))
        .map(({ from, to }) => `${from} -> ${to}`),
    ).to.deep.equal([]);
    expect(new Set(files.map(room))).to.satisfy((rooms: Set<string>) =>
      [...rooms].every((each) => each in ARROWS),
    );
  });

  it('import types by `import type`, or not at all in their declaration', () => {
    expect(imports.filter(({ typesOnly }) => typesOnly).length).to.be.above(50);
  });

  it('come from rooms: beside those of the program at most eight files lie loose', () => {
    expect(files.filter((file) => /^program\/[^/]+$/.test(file)).length).to.be.at.most(8);
  });

  it('make no circle, not even of types', () => {
    expect(circlesAmong(imports)).to.deep.equal([]);
  });
  it('would be found in a circle', () => {
    const [there, back] = [
      importsOf('program/a.ts', `import type { B } from './b.js';`),
      importsOf('program/b.ts', `import type { A } from './a.js';`),
    ];
    expect(circlesAmong([...there, ...back])).to.deep.equal([['program/a.ts', 'program/b.ts']]);
  });
  it('are told of rooms that there are, and of no others', () => {
    const others = Object.values(ARROWS).flat();
    expect([...Object.keys(ARROWS), ...others].filter((one) => !files.map(room).includes(one))).to.deep.equal(
      [],
    );
  });

  for (const [rule, breaks] of Object.entries(RULES)) {
    it(rule, () => {
      expect(imports.filter(breaks).map(({ from, to }) => `${from} -> ${to}`)).to.deep.equal([]);
    });
  }

  // Each rule must be able to fail: an arrow that it is there for.
  const wrong: { rule: keyof typeof RULES; from: string; text: string }[] = [
    {
      rule: 'every room imports only from the rooms below it',
      from: 'program/parse.ts',
      text: `import { x } from '../localize/words.js';`,
    },
    {
      rule: 'every room imports only from the rooms below it',
      from: 'context/a.ts',
      text: `export * from '../elements/events.js';`,
    },
    {
      rule: 'every room imports only from the rooms below it',
      from: 'define/a.ts',
      text: `import type { x } from '../program/parse.js';`,
    },
    {
      rule: 'every room imports only from the rooms below it',
      from: 'localize/a.ts',
      text: `const x = import('../context/a.js');`,
    },
    {
      rule: 'every room imports only from the rooms below it',
      from: 'program/a.ts',
      text: `type X = import('../context/a.js').X;`,
    },
    {
      rule: 'nothing is imported from outside of src',
      from: 'program/a.ts',
      text: `import '../../tools/a.js';`,
    },
    {
      rule: 'nobody imports an index.ts',
      from: 'elements/a.ts',
      text: `import { x } from '../program/index.js';`,
    },
    {
      rule: 'elements do not import their siblings',
      from: 'elements/one/one.ts',
      text: `import '../two/two.js';`,
    },
    { rule: 'only the schema knows zod', from: 'program/a.ts', text: `import * as z from 'zod/mini';` },
    {
      rule: 'of what is written with zod others take types only',
      from: 'program/a.ts',
      text: `import { program } from './schema/program.js';`,
    },
    {
      rule: 'of what is written with zod others take types only',
      from: 'program/a.ts',
      text: `import { type Program } from './schema/program.js';`,
    },
    {
      rule: 'the pure rooms know no Lit and no package',
      from: 'localize/words.ts',
      text: `import { html } from 'lit';`,
    },
    {
      rule: 'every room imports only from the rooms below it',
      from: 'elements/a.ts',
      text: `import { run } from '../cli/run.js';`,
    },
    {
      rule: 'only the command line knows Node and its packages',
      from: 'context/a.ts',
      text: `import { readFileSync } from 'node:fs';`,
    },
    {
      rule: 'only the command line knows Node and its packages',
      from: 'elements/a.ts',
      text: `import sax from 'sax';`,
    },
    { rule: 'class modules register nothing', from: 'elements/a/a.ts', text: `import '../../define/a.js';` },
  ];
  for (const { rule, from, text } of wrong) {
    it(`would be refused because ${rule}: ${text}`, () => {
      expect(importsOf(from, text).filter(RULES[rule]!)).to.have.length(1);
    });
  }
  it('may use what is shared among elements', () => {
    const [each] = importsOf('elements/one/one.ts', `import '../shared/hint.js';`);
    expect(Object.values(RULES).some((breaks) => breaks(each!))).to.equal(false);
  });
});
