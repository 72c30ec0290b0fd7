import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { ALL } from '../../programs.js';
import { compareOn } from '../benefit-comparator/comparison.js';
import { read } from '../requirement-checklist/reader.js';
import { arrive, demo, frames, hushWarnings, isChromium, words } from '../visitor.js';
import { marked, saidBy, told, type Marked } from './marked.js';

/** As many programs as a comparison has here. */
const TOGETHER = 6;

/** What could be chosen and is not. */
const CHOICES = 'option, .choices > .toolbar';

/** What an element says on screen, opened, and not on paper. */
async function unprinted(element: Element, marks: readonly Marked[]): Promise<string[]> {
  const root = element.shadowRoot!;
  const said = saidBy(root, CHOICES);
  await emulateMedia({ media: 'print' });
  await frames();
  const pictures = [...root.querySelectorAll('img')].filter((one) => one.checkVisibility());
  const printed = [words(root), ...pictures.map(({ alt }) => alt)].join('\n');
  await emulateMedia({ media: 'screen' });
  await frames();
  const onScreen = marks.filter(({ mark }) => said.includes(mark));
  expect(onScreen.length, 'on screen').to.be.above(3);
  return told(onScreen.filter(({ mark }) => !printed.includes(mark)));
}

// Only Chromium can be told to show what it would print.
if (isChromium)
  describe('every text that can be seen or opened is printed', function () {
    this.timeout(120_000);
    hushWarnings();
    before(() => setViewport({ width: 1047, height: 720 }));
    after(() => emulateMedia({ media: 'screen' }));

    it('from a matrix, whichever way it is looked at', async () => {
      const missing: Record<string, string[]> = {};
      for (const [at, name] of ALL.entries()) {
        const program = await demo(name);
        const marks = marked(program);
        const rows = ['step', 'all'][at % 2]!;
        const page = await arrive({ program, attributes: { rows } });
        await page.element.updateComplete;
        await frames();
        missing[name] = await unprinted(page.element, marks);
        page.element.parentElement!.remove();
      }
      expect(missing).to.deep.equal(Object.fromEntries(ALL.map((name) => [name, []])));
    });

    it('from a comparison', async () => {
      for (let at = 0; at < ALL.length; at += TOGETHER) {
        const names = ALL.slice(at, at + TOGETHER);
        const programs = await Promise.all(names.map(demo));
        const marks = programs.flatMap((program, of) => marked(program, `${of}.`));
        const page = await compareOn({ programs, attributes: { rows: 'compared' } });
        expect(await unprinted(page.element, marks), names.join()).to.deep.equal([]);
        page.element.parentElement!.remove();
      }
    });

    it('from a checklist', async () => {
      for (const name of ALL) {
        const program = await demo(name);
        const marks = marked(program);
        const page = await read({ program });
        expect(await unprinted(page.element, marks), name).to.deep.equal([]);
        page.element.parentElement!.remove();
      }
    });
  });
