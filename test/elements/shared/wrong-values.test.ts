/** Whatever a page sets or writes: nothing throws, and what is shown stays. */
import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { block, frames, hushWarnings } from '../visitor.js';
import { aRichDocument, give, hushErrors, make, SHOWING, shows, stand, textOf } from './each-element.js';

const nested = (deep: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < deep; at++) value = [value];
  return value;
};
const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new Error('must not be read');
    },
    ownKeys: () => {
      throw new Error('must not be read');
    },
  },
);

/** What no attribute and no property of ours takes. */
const WRONG: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['an empty text', ''],
  ['a text', 'no such thing'],
  ['a long text', 'x'.repeat(100_000)],
  ['signs', '"><img src=x onerror=1>\u0000\ud800'],
  ['zero', 0],
  ['less than nothing', -1],
  ['a half', 2.5],
  ['no number', NaN],
  ['an endless number', Infinity],
  ['a huge number', 1e300],
  ['yes', true],
  ['no', false],
  ['an object', {}],
  ['an object without a prototype', Object.create(null)],
  ['a list', [null, undefined, 1]],
  ['a deep list', nested(60_000)],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a big integer', 10n],
  ['a day', new Date(NaN)],
  ['an address', new URL('about:blank')],
  ['what throws', throwing],
];

const propertiesOf = (element: Element) =>
  [...(element.constructor as typeof LitElement).elementProperties].filter(([, options]) => !options.state);

for (const tag of SHOWING)
  describe(`<${tag}> given what it cannot take`, () => {
    const errors = hushErrors();
    const warned = hushWarnings();

    for (const [what, value] of WRONG)
      it(`stands as a property: ${what}`, async () => {
        const element = await stand(tag);
        for (const [name] of propertiesOf(element)) {
          // Nothing at all takes a document back.
          if (String(name).startsWith('program') && (value === null || value === undefined)) continue;
          Reflect.set(element, name, value);
          await element.updateComplete;
          expect(textOf(element), String(name)).to.contain('Acme');
        }
        await frames();
        expect(errors.uncaught).to.deep.equal([]);
        expect(errors.told).to.deep.equal([]);
      });

    it('stands with any text in any attribute', async () => {
      const element = await stand(tag);
      for (const [what, value] of WRONG.filter(([, value]) => typeof value === 'string')) {
        for (const attribute of (element.constructor as typeof LitElement).observedAttributes) {
          // An address is asked for.
          if (attribute === 'src') continue;
          element.setAttribute(attribute, value as string);
          await element.updateComplete;
          expect(textOf(element), `${attribute}: ${what}`).to.contain('Acme');
        }
      }
      expect(errors.uncaught).to.deep.equal([]);
      expect(errors.told).to.deep.equal([]);
    });

    it('says once of each property that it was set to something else', async () => {
      const element = await stand(tag);
      const texts = propertiesOf(element).filter(
        ([name, { attribute, type, converter }]) =>
          attribute !== false && !type && !converter && name !== 'program',
      );
      for (let time = 0; time < 2; time++) for (const [name] of texts) Reflect.set(element, name, { time });
      await waitUntil(
        () => warned.filter((one) => one.includes('which it cannot be')).length >= texts.length,
        'not all are told',
      );
      await frames();
      expect(warned.filter((one) => one.includes('which it cannot be')).length).to.equal(texts.length);
    });

    for (const level of ['9', '-1', '0', '1e9', '2.5', 'abc', '', '1'])
      it(`has headings that there are: heading-level="${level}"`, async () => {
        const element = make(tag);
        element.setAttribute('heading-level', level);
        give(element, aRichDocument());
        block().append(element);
        await shows(element, 'Acme');
        await element.updateComplete;
        const levels = [...element.shadowRoot!.querySelectorAll('[aria-level]')].map((one) =>
          Number(one.getAttribute('aria-level')),
        );
        expect(levels.length).to.be.above(0);
        expect(levels.filter((one) => ![2, 3, 4, 5, 6].includes(one))).to.deep.equal([]);
      });
  });

describe('<partner-program> given what it cannot take', () => {
  const errors = hushErrors();
  hushWarnings();
  for (const [what, value] of WRONG)
    it(`stands: ${what}`, async () => {
      const holder = block().appendChild(document.createElement('partner-program'));
      const inside = holder.appendChild(make('partner-tier-matrix'));
      holder.program = aRichDocument();
      await shows(inside, 'Acme');
      for (const name of ['src', 'timeout', 'program']) Reflect.set(holder, name, value);
      await holder.updateComplete;
      await inside.updateComplete;
      await frames();
      // Nothing at all takes the document back.
      if (value !== null && value !== undefined) expect(textOf(inside)).to.contain('Acme');
      expect(errors.uncaught).to.deep.equal([]);
      expect(errors.told).to.deep.equal([]);
    });
});

describe('the programs of a comparison', () => {
  const errors = hushErrors();
  const warned = hushWarnings();

  for (const programs of [{}, 'x', 5, [null], [undefined], [5, { program: aRichDocument(), sponsored: {} }]])
    it(`may be wrong: ${JSON.stringify(programs).slice(0, 20)}`, async () => {
      const element = await stand('partner-benefit-comparator');
      Reflect.set(element, 'programs', programs);
      await waitUntil(() => warned.some((one) => one.includes('programs')), 'nothing is told');
      await frames();
      expect(textOf(element)).not.to.contain('[object');
      expect(errors.uncaught).to.deep.equal([]);
      give(element, aRichDocument({ name: 'Next Partners', vendor: { name: 'Next' } }));
      await shows(element, 'Next');
    });

  it('that are paid for say so, whatever says by whom', async () => {
    const element = make('partner-benefit-comparator');
    Reflect.set(element, 'programs', [{ program: aRichDocument(), sponsored: {} }]);
    block().append(element);
    await shows(element, 'Acme');
    await frames();
    expect(textOf(element).toLowerCase()).to.contain('advertis');
  });
});

describe('a program of tiers and nothing else', () => {
  hushWarnings();
  for (const tag of SHOWING)
    it(`has no rows that could be found: <${tag}>`, async () => {
      const element = await stand(tag, aRichDocument({ benefits: [], measures: [], requirements: {} }));
      expect(textOf(element)).not.to.contain('Show all rows');
      if (tag !== 'partner-benefit-comparator') expect(textOf(element)).to.contain('Gold');
    });
});
