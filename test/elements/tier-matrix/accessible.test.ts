import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  aDocument,
  arrive,
  demo,
  describeInOne,
  frames,
  holdRequests,
  hushWarnings,
  visit,
  type Visit,
} from '../visitor.js';

const root = document.documentElement;

/** Shows the page in a look until the test is over. */
function look(scheme: 'light' | 'dark'): void {
  root.style.colorScheme = scheme;
  root.style.backgroundColor = 'Canvas';
  root.style.color = 'CanvasText';
}

async function clean(page: Visit): Promise<void> {
  await expect(page.element).to.be.accessible();
}

describeInOne('axe finds nothing', () => {
  const held = holdRequests();
  hushWarnings();
  root.lang ||= 'en';
  before(() => setViewport({ width: 1280, height: 800 }));
  afterEach(() => root.removeAttribute('style'));

  for (const [name, widths] of [
    ['lumora-msp', [320, 768, 1280]],
    ['aws-services-path-2024', [320, 1280]],
    ['dell-emc-fy2018', [768]],
    ['microsoft-solutions-partner', [768]],
    ['atlassian-marketplace-2024', [320]],
  ] as const)
    for (const width of widths)
      for (const scheme of ['light', 'dark'] as const)
        it(`in ${name}, ${width} px, ${scheme}`, async () => {
          look(scheme);
          await clean(await visit({ program: await demo(name), around: { style: `width:${width}px` } }));
        });

  const states: Record<string, () => Promise<Visit>> = {
    'the step that a page begins with': async () =>
      visit({ program: await demo('lumora-msp'), attributes: { rows: '' } }),
    'what differs, under cards': async () =>
      visit({ program: await demo('odoo-v11'), attributes: { rows: 'differences' } }),
    'an element without a document': () => arrive(),
    'a loading element': () => arrive({ attributes: { src: '/held/a.json' } }),
    'a failed element': async () => {
      const page = await arrive({ attributes: { src: '/held/a.json' } });
      await held[0]!.refuse(500);
      return page;
    },
    'a failed element with something inside the tag': async () => {
      const page = await arrive({
        attributes: { src: '/held/a.json' },
        inside: '<p>Ask <a href="#guide">us</a></p>',
      });
      await held[0]!.refuse(500);
      return page;
    },
    'a failed reload': async () => {
      const page = await visit({ program: aDocument() });
      page.element.program = 5;
      await page.settled();
      return page;
    },
    'an open note': async () => {
      const page = await visit({ program: await demo('aws-services-path-2024') });
      await page.press('Note 1');
      return page;
    },
    'differences only, and a picked tier': async () => {
      const page = await visit({ program: await demo('aws-services-path-2024') });
      await page.press(/^What differs/);
      await page.press('Advanced');
      return page;
    },
    'a step': async () =>
      visit({ program: await demo('aws-services-path-2024'), attributes: { rows: 'step' } }),
    'a step, on a phone': async () =>
      visit({
        program: await demo('odoo-v11'),
        attributes: { rows: 'step' },
        around: { style: 'inline-size:390px' },
      }),
    'a step with all unfolded': async () => {
      const page = await visit({ program: await demo('lumora-msp'), attributes: { rows: 'step' } });
      for (const part of ['The same in both', 'No answer for either', 'Told in other rows'])
        await page.press(new RegExp(`^${part}`));
      page.all('summary')[0]!.click();
      return page;
    },
    'a search that finds nothing': async () => {
      const page = await visit({ program: await demo('aws-services-path-2024') });
      await page.search('zzz');
      return page;
    },
    'a folded group and an open answer': async () => {
      const page = await visit({ program: await demo('lumora-msp') });
      await page.press('Margin and money');
      page.get('summary', /^Both sides/).click();
      page.get('summary', /^Does it fit/).click();
      return page;
    },
    'a single tier': async () => visit({ program: await demo('nutanix-nitro') }),
    German: async () => visit({ program: await demo('aws-services-path-2024'), around: { lang: 'de' } }),
    Arabic: async () =>
      visit({ program: await demo('aws-services-path-2024'), around: { lang: 'ar', dir: 'rtl' } }),
    'a colour of the vendor’s': async () =>
      visit({
        program: aDocument(),
        attributes: { recommended: 'gold' },
        around: { style: '--partner-accent:#0052cc' },
      }),
  };
  for (const [name, show] of Object.entries(states))
    it(`in ${name}, light and dark`, async () => {
      look('light');
      const page = await show();
      await clean(page);
      look('dark');
      await frames();
      await clean(page);
    });

  it('and would find something', async () => {
    const page = await visit({ program: await demo('aws-services-path-2024') });
    page.get('searchbox').closest('label')!.replaceWith(page.get('searchbox'));
    let found = '';
    await clean(page).catch((error: Error) => (found = error.message));
    expect(found).to.contain('label');
  });
});
