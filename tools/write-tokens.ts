/**
 * Writes what the design tokens (`src/styles/tokens.json`) are the source of: the sheets in which the elements take
 * them, `src/styles/tokens.ts` and `table-tokens.ts`, and their table in the README; and, for design tools,
 * `dist/tokens.json`. A test fails when one of the committed ones is older than the tokens. The element manifest takes
 * its custom properties from here too.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ELEMENTS, tokens, type Token } from './tokens.js';

const MARKS = ['<!-- tokens -->\n', '<!-- /tokens -->'] as const;

/** The sheets and the README as they should be, by their paths. */
export async function tokenFiles(): Promise<Record<string, string>> {
  const taken = tokens().filter(({ as }) => as !== undefined);
  const [table, all] = [true, false].map((only) =>
    taken.filter(({ elements }) => !elements.includes('partner-requirement-checklist') === only),
  );
  const readme = readFileSync('README.md', 'utf8');
  const [from, to] = [readme.indexOf(MARKS[0]) + MARKS[0].length, readme.indexOf(MARKS[1])];
  return {
    'src/styles/tokens.ts': await sheet('tokenStyles', 'What the looks of all elements are made of.', all!),
    'src/styles/table-tokens.ts': await sheet(
      'tableTokenStyles',
      'What those with tables take besides.',
      table!,
    ),
    'README.md': readme.slice(0, from) + tableOf(tokens()) + readme.slice(to),
  };
}

async function sheet(name: string, about: string, own: readonly Token[]): Promise<string> {
  const lines = own.map(({ property, css, as }) => `    --_${as!}: var(${property}, ${css!});`);
  const text = `// Written by tools/write-tokens.ts from tokens.json; change that instead, and run \`npm run build:tokens\`.
import { css } from 'lit';

/** ${about} */
export const ${name} = css\`
  .frame {
${lines.join('\n')}
  }
\`;
`;
  return format(text, { ...(await resolveConfig('src/styles/tokens.ts')), parser: 'typescript' });
}

function tableOf(all: readonly Token[]): string {
  const rows = all.map(({ property, about, said, elements }) => {
    const of = elements.length === ELEMENTS.length ? '' : ` (${elements.map(shortName).join(', ')})`;
    return `| \`${property}\` | ${about.replace(/\.$/, '')}${of} | ${said} |\n`;
  });
  return `\n| custom property | what it is | where it is not set |\n|---|---|---|\n${rows.join('')}\n`;
}

const shortName = (tag: string) => tag.replace(/^.*-/, '');

if (process.argv[1]?.endsWith('write-tokens.ts')) {
  for (const [path, text] of Object.entries(await tokenFiles())) writeFileSync(path, text);
  mkdirSync('dist', { recursive: true });
  copyFileSync('src/styles/tokens.json', 'dist/tokens.json');
}
