import { expect } from 'chai';
import { pictureAddress } from '../../../src/program/schema/picture-address.js';

const DOCUMENT = { base: 'https://acme.example/partners/program.json', origin: 'https://acme.example' };

describe('the address of a picture', () => {
  const asked: readonly [src: string, whole: string][] = [
    ['gold.svg', 'https://acme.example/partners/gold.svg'],
    ['../img/gold.svg?v=2', 'https://acme.example/img/gold.svg?v=2'],
    ['/gold.svg', 'https://acme.example/gold.svg'],
    ['//acme.example/gold.svg', 'https://acme.example/gold.svg'],
    ['HTTPS://ACME.example:443/gold.svg', 'https://acme.example/gold.svg'],
  ];
  for (const [src, whole] of asked)
    it(`${src} is asked for: it is of the document's own origin`, () => {
      expect(pictureAddress(src, DOCUMENT, false)).to.equal(whole);
    });

  const elsewhere = [
    'https://other.example/gold.svg',
    '//other.example/gold.svg',
    '/\\other.example/gold.svg',
    'http://acme.example/gold.svg',
    'https://acme.example:8443/gold.svg',
    'https://acme.example@other.example/gold.svg',
    'https://acme.example.other.example/gold.svg',
  ];
  for (const src of elsewhere)
    it(`${src} is of another origin: asked for only where the page allows any`, () => {
      expect(pictureAddress(src, DOCUMENT, false)).to.equal(undefined);
      expect(pictureAddress(src, DOCUMENT, true)).to.match(/^https?:/);
    });

  for (const src of [
    'data:image/svg+xml,<svg/>',
    'javascript:alert(1)',
    'blob:https://acme.example/1',
    'file:///gold.svg',
    'https://',
  ])
    it(`${src} is never asked for`, () => {
      for (const any of [false, true]) expect(pictureAddress(src, DOCUMENT, any)).to.equal(undefined);
    });

  it('is relative to the page where the document stands in it, and of no origin where the page has none', () => {
    const page = { base: 'https://site.example/a/b.html', origin: 'https://site.example' };
    expect(pictureAddress('gold.svg', page, false)).to.equal('https://site.example/a/gold.svg');
    expect(pictureAddress('gold.svg', { base: 'file:///a/b.html', origin: 'null' }, false)).to.equal(
      undefined,
    );
    expect(pictureAddress('https://site.example/x.png', { ...page, origin: 'null' }, false)).to.equal(
      undefined,
    );
  });
});
