import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import source from '../../../src/styles/tokens.json' with { type: 'json' };
import { ELEMENTS, tokens } from '../../../tools/tokens.js';
import { tokenFiles } from '../../../tools/write-tokens.js';

const folder = (path: string) => new URL(`../../../src/${path}/`, import.meta.url);
const read = (url: URL) =>
  readFileSync(url, 'utf8').replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')');
/** Every sheet and template of the elements, but for the sheets that are made from the tokens. */
const sources = ['styles', 'elements'].flatMap((room) =>
  readdirSync(folder(room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('tokens.ts'))
    .map((file) => ({ file, text: read(new URL(file, folder(room))) })),
);

describe('the design tokens', () => {
  it('are what the committed sheets and the table in the README were made from (npm run build:tokens)', async () => {
    for (const [path, text] of Object.entries(await tokenFiles()))
      expect(readFileSync(path, 'utf8'), path).to.equal(text);
  });

  it('have a type, a value and a description each, as the format asks', () => {
    for (const [name, token] of Object.entries(source.partner)) {
      expect(token.$type, name).to.be.oneOf(['color', 'dimension', 'number', 'fontFamily', 'fontWeight']);
      expect(token.$description, name).to.match(/\.$/);
      const { $value: value } = token;
      if (token.$type === 'color')
        expect(value, name).to.include({ colorSpace: 'srgb' }).and.to.have.property('components');
      if (token.$type === 'dimension') expect(value, name).to.include.keys('value', 'unit');
      if (typeof value === 'string' && value.startsWith('{'))
        expect(value, name).to.equal('{density.normal}');
    }
  });

  it('are all taken, and nothing else is: no sheet has what nobody uses', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const declared = sources.concat({ file: 'tokens', text: read(new URL('tokens.ts', folder('styles'))) });
    for (const { property, css, as } of tokens()) {
      if (as === undefined)
        expect(all, property).to.contain(css ? `var(${property}, ${css})` : `var(${property},`);
      else expect(all, `${property} as --_${as}`).to.contain(`var(--_${as})`);
    }
    const known = new Set(tokens().map(({ property }) => property));
    for (const { file, text } of declared)
      for (const [name] of text.matchAll(/--partner-[a-z-]+(?=[,)])/g))
        expect([...known], file).to.include(name);
  });

  it('name the tags that take them', () => {
    for (const { elements, property } of tokens())
      for (const tag of elements) expect(ELEMENTS, property).to.include(tag);
  });
});
