import { expect } from 'chai';
import { lightTable, markdown, prerender } from '../../src/ssr/index.js';
import { withBase } from '../../src/ssr/with-base.js';
import { aProgram } from '../programs.js';

const program = (src: string) =>
  aProgram({
    logo: { src, alt: 'Logo' },
    tiers: [
      { id: 'gold', name: 'Gold', badge: { src, alt: 'Badge' }, action: { label: 'Join', href: 'join' } },
    ],
    benefits: [{ id: 'leads', name: 'Leads', values: { gold: true } }],
    requirements: {},
  });

describe('pictures of a document that stands elsewhere', () => {
  for (const [base, src, seen] of [
    ['../programs/', 'a.svg', '../programs/a.svg'],
    ['../programs/acme.json', 'a.svg', '../programs/a.svg'],
    ['/programs/acme.json?v=1', '../a.svg', '/programs/../a.svg'],
    ['acme.json', 'a.svg', 'a.svg'],
    ['../programs/', '/a.svg', '/a.svg'],
    ['../programs/', 'https://acme.example/a.svg', 'https://acme.example/a.svg'],
    ['https://acme.example/x/acme.json', '../a.svg', 'https://acme.example/a.svg'],
    ['https://acme.example/x/', '/a.svg', 'https://acme.example/a.svg'],
  ] as const)
    it(`are found from the page: ${src} at ${base}`, () => {
      const given = program(src);
      const { logo, tiers } = withBase(given, base);
      expect([logo!.src, tiers[0]!.badge!.src]).to.deep.equal([seen, seen]);
      expect(given.logo!.src).to.equal(src);
    });

  it('are so in every form, in the document inside too, and links stay', async () => {
    const given = program('a.svg');
    for (const write of [lightTable, markdown, prerender]) {
      const written = await write(given, { base: 'x/' });
      expect(written)
        .to.contain('x/a.svg')
        .and.not.match(/["(]a\.svg/);
      expect(written).to.contain('join').and.not.contain('x/join');
    }
    expect(lightTable(given, { base: 'https://acme.example/' })).not.to.contain('a.svg');
    expect(lightTable(given, { base: 'https://acme.example/', pictures: 'any' })).to.contain('example/a.svg');
  });

  it('cannot begin at what is no address', () => {
    for (const base of ['javascript:0/', 'mailto:a@b.c', 'a b/', 'https://'])
      expect(() => withBase(program('a.svg'), base)).to.throw(RangeError, /base: ".*" is no address/);
  });
});
