import { expect } from '@open-wc/testing';
import { ALL } from '../../programs.js';
import { markTexts } from '../../texts.js';
import { demo, nameOf, visit, type Visit } from '../visitor.js';

/**
 * Everything that a matrix says with all that opens open: its table, its hints, what stands below. Each text of the
 * document bears a mark of its own, so that no other can be taken for it.
 */
function saidBy({ element }: Visit): string {
  const root = element.shadowRoot!;
  const said = [root.textContent];
  const hints = new Set<string>();
  for (const button of root.querySelectorAll<HTMLElement>('[data-hint]')) {
    const hint = button.dataset['hint']!;
    if (hints.has(hint)) continue;
    hints.add(hint);
    button.click();
    said.push(root.querySelector('.hint')!.textContent);
  }
  root.querySelector<HTMLElement>('.hint')?.hidePopover();
  return said.join('\n');
}

interface Marked {
  mark: string;
  kind: string;
  text: string;
  at: string;
}

/** The document with a mark at the end of each text; the same text in the same kind of place bears the same. */
function marked(document: object): Marked[] {
  const marks = new Map<string, Marked>();
  markTexts(document, ({ text, kind, path }) => {
    // What conditions of several tiers are called stands once, as the name of their row.
    const key = /^requirements.*\/name$/.test(kind) ? `condition ${text}` : `${kind} ${text}`;
    let one = marks.get(key);
    if (!one) marks.set(key, (one = { mark: `⟨${marks.size}⟩`, kind, text, at: path.join('/') }));
    return one.mark;
  });
  return [...marks.values()];
}

/** What a document may say that a matrix need not, and why. */
const EXPLAINED: readonly { kinds: RegExp; because: string }[] = [
  {
    kinds: /^measures\/unit$/,
    because: 'a unit stands beside a number, and some measures have none in a document',
  },
];

describe('every text of a document is shown', function () {
  this.timeout(120_000);
  for (const name of ALL)
    it(`in the matrix of ${name}`, async () => {
      const document = await demo(name);
      let missing = marked(document);
      const page = await visit({ program: document });
      const look = () => {
        const said = saidBy(page);
        missing = missing.filter(({ mark }) => !said.includes(mark));
      };
      look();
      // What is about other options than those chosen at first is there once they are chosen.
      const choosers = page
        .all('combobox')
        .map(nameOf)
        .filter((label) => !/tier shown/.test(label));
      const chooseAll = async ([chooser, ...others]: string[]): Promise<void> => {
        if (chooser === undefined) {
          await page.element.updateComplete;
          return look();
        }
        for (const option of page.has('combobox', chooser) ? page.options(chooser) : []) {
          if (missing.length === 0) return;
          if (page.options(chooser).includes(option)) await page.choose(chooser, option);
          await chooseAll(others);
        }
      };
      await chooseAll(choosers);
      missing = missing.filter(({ kind }) => !EXPLAINED.some(({ kinds }) => kinds.test(kind)));
      expect(missing.map(({ at, text }) => `${at}: ${text}`)).to.deep.equal([]);
    });
});
