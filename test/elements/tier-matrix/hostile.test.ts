import { expect } from '@open-wc/testing';
import {
  aDocument,
  arrive,
  demo,
  frames,
  holdRequests,
  hushWarnings,
  saveNothing,
  visit,
} from '../visitor.js';

const RUN =
  '<img src=/held/img onerror="window.hacked=1"><script>window.hacked=1</script><style>body{display:none}</style>';
const hacked = () => (window as unknown as { hacked?: number }).hacked;
/** What the page has asked any server for, besides the modules of the tests. */
const asked = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !/\.(ts|js|mjs|json)(\?|$)|wds|__w/.test(name));

describe('a hostile document', () => {
  const held = holdRequests();
  hushWarnings();

  for (const href of [
    'javascript:window.hacked=1',
    'JaVaScRiPt:window.hacked=1',
    ' javascript:window.hacked=1',
    'java\nscript:window.hacked=1',
    'java\tscript:window.hacked=1',
    '\u0001javascript:window.hacked=1',
    'data:text/html,<script>window.hacked=1</script>',
    'vbscript:window.hacked=1',
    'blob:https://x.example/1',
    'file:///etc/passwd',
  ])
    it(`gets no link out of ${JSON.stringify(href)}`, async () => {
      const page = await arrive({
        program: aDocument({
          tiers: [
            { id: 'silver', name: 'Silver', action: { label: 'Apply', href } },
            { id: 'gold', name: 'Gold' },
          ],
          sources: [{ id: 's', title: 'Source', url: href }],
        }),
        inside: '<p>Ask us</p>',
      });
      await page.settled();
      expect(page.all('link').map((link) => link.getAttribute('href'))).to.deep.equal([]);
      expect(page.text).to.equal('Ask us');
      expect(hacked()).to.equal(undefined);
    });

  it('shows markup as the words that it is, everywhere', async () => {
    const before = asked();
    const page = await visit({
      program: aDocument({
        name: RUN,
        vendor: { name: RUN },
        edition: { label: RUN },
        tiers: [
          { id: 'silver', name: RUN, description: RUN, recommended: RUN },
          { id: 'gold', name: 'Gold' },
        ],
        categories: [{ id: 'c', name: RUN }],
        benefits: [
          {
            id: 'b',
            name: RUN,
            description: RUN,
            category: 'c',
            values: { silver: RUN, gold: { kind: 'yes', condition: RUN, note: RUN } },
          },
        ],
        questions: [{ id: 'q', question: RUN, answer: RUN }],
        glossary: [{ id: 'g', term: RUN, definition: RUN }],
      }),
    });
    page.all('button', /^(About|Note)/).forEach((button) => button.click());
    page.all('summary').forEach((summary) => summary.click());
    await frames();
    expect(page.cells('<img').at(0)).to.contain('<script>window.hacked=1</script>');
    expect(page.element.shadowRoot!.querySelectorAll('img,script,style,iframe,object').length).to.equal(0);
    expect(hacked()).to.equal(undefined);
    expect(asked()).to.deep.equal(before);
  });

  it('asks no server for anything but the document itself', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    const before = asked();
    await held[0]!.answer(await demo('lumora-msp'));
    await frames();
    await page.element.updateComplete;
    page
      .all('button', /^(About|Note) /)
      .slice(0, 5)
      .forEach((button) => button.click());
    const save = saveNothing(window);
    await page.press('Save as CSV');
    save();
    expect(held.length).to.equal(1);
    expect(asked().filter((name) => !name.startsWith('blob:'))).to.deep.equal(before);
  });

  it('changes no prototype', async () => {
    const text = JSON.stringify(aDocument()).replace(
      '"silver":false',
      '"__proto__":{"hacked":true},"silver":false',
    );
    await arrive({ inside: `<script type="application/json">${text}</script>` });
    expect(({} as { hacked?: boolean }).hacked).to.equal(undefined);
  });

  it('does not freeze the page with its size', async () => {
    const before = performance.now();
    const page = await arrive({
      program: aDocument({
        benefits: Array.from({ length: 50_000 }, (_, at) => ({ id: `b${at}`, name: 'B', value: true })),
      }),
      inside: '<p>Ask us</p>',
    });
    await page.settled();
    expect(page.text).to.equal('Ask us');
    expect(performance.now() - before).to.be.below(5_000);
  });
});
