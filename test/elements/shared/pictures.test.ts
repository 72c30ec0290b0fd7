import { expect, waitUntil } from '@open-wc/testing';
import { aDocument, block, frames, hushWarnings } from '../visitor.js';

const HERE = '/demo/pictures/lumora.svg';
const THERE = 'https://other.example/logo.svg';

type Tag = 'partner-tier-matrix' | 'partner-requirement-checklist';

const acme = (src: string) =>
  aDocument({
    logo: { src, alt: 'Acme', width: 120, height: 40 },
    tiers: [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold', badge: { src, alt: 'Gold badge' } },
    ],
    measures: [{ id: 'sold', name: 'Sold', unit: 'seats' }],
    requirements: { gold: { kind: 'measure', measure: 'sold', atLeast: 1 } },
  });

async function show(tag: Tag, src: string, attributes: Record<string, string> = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ tier: 'gold', ...attributes }))
    element.setAttribute(name, value);
  element.program = acme(src);
  block().append(element);
  await element.updateComplete;
  await frames();
  return [...element.shadowRoot!.querySelectorAll('img')];
}

async function compare(src: string, attributes: Record<string, string> = {}) {
  const element = document.createElement('partner-benefit-comparator');
  for (const [name, value] of Object.entries({ 'tier-rule': 'top', ...attributes }))
    element.setAttribute(name, value);
  element.programs = [{ program: acme(src) }, { program: { ...acme(src), id: 'birch' } }];
  block().append(element);
  await element.updateComplete;
  await frames();
  return [...element.shadowRoot!.querySelectorAll('img')];
}

const shown: Readonly<
  Record<string, (src: string, more?: Record<string, string>) => Promise<HTMLImageElement[]>>
> = {
  'partner-tier-matrix': (src, more) => show('partner-tier-matrix', src, more),
  'partner-requirement-checklist': (src, more) => show('partner-requirement-checklist', src, more),
  'partner-benefit-comparator': compare,
};

describe('the logo of a program and the badge of a tier', () => {
  hushWarnings();

  for (const [tag, look] of Object.entries(shown)) {
    it(`stand in ${tag}, with their words, as images that tell nobody where they are looked at`, async () => {
      const images = await look(HERE);
      expect(new Set(images.map(({ alt }) => alt))).to.deep.equal(new Set(['Acme', 'Gold badge']));
      for (const image of images) {
        expect(image.src).to.equal(new URL(HERE, location.href).href);
        expect(image.referrerPolicy).to.equal('no-referrer');
        expect(image.loading).to.equal('lazy');
        expect(image.decoding).to.equal('async');
      }
    });

    it(`are not asked for by ${tag} from another origin, unless the page allows any`, async () => {
      expect(await look(THERE)).to.deep.equal([]);
      expect((await look(THERE, { pictures: 'yes' })).length, 'only "any" allows it').to.equal(0);
      for (const { src } of await look(THERE, { pictures: 'any' })) expect(src).to.equal(THERE);
    });
  }

  it('have their room before they are there, also where they never come', async () => {
    const [logo, badge] = await show('partner-tier-matrix', HERE);
    const missing = await show('partner-tier-matrix', '/demo/pictures/none.svg');
    const size = (image: HTMLImageElement) => [image.offsetWidth, image.offsetHeight];
    expect(size(logo!)).to.deep.equal([96, 32]);
    expect(size(badge!)).to.deep.equal([32, 32]);
    missing[0]!.loading = 'eager';
    await waitUntil(
      () => getComputedStyle(missing[0]!).visibility === 'hidden',
      'there is a sign of a broken picture',
    );
    expect(size(missing[0]!)).to.deep.equal([96, 32]);
  });

  it('are of the origin of the document that was fetched, and relative to it', async () => {
    const element = document.createElement('partner-tier-matrix');
    const text = JSON.stringify(acme('pictures/lumora.svg'));
    const { fetch } = window;
    window.fetch = async () => new Response(text);
    try {
      element.src = 'https://documents.example/partners/acme.json';
      block().append(element);
      await new Promise((resolve) => element.addEventListener('partner-load', resolve, { once: true }));
    } finally {
      window.fetch = fetch;
    }
    const logo = element.shadowRoot!.querySelector('img')!;
    expect(logo.src).to.equal('https://documents.example/partners/pictures/lumora.svg');
  });
});
