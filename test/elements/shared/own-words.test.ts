/** A page says things in its own words, in every element, by one call. */
import { expect } from '@open-wc/testing';
import { registerWords, type TierMatrix } from '../../../src/index.js';
import { block, hushWarnings } from '../visitor.js';
import { aRichDocument, give, make, SHOWING, shows, textOf, type Showing } from './each-element.js';

/** An element that shows a document in a language, once it says something. */
async function standIn(lang: string, tag: Showing, text: string) {
  const element = make(tag);
  give(element, aRichDocument());
  const around = block({ lang });
  around.append(element);
  await shows(element, text);
  return element;
}

/** What each element says in every language, and which of its sets it comes from. */
const SAID = {
  'partner-tier-matrix': { english: 'All rows', set: 'shared', words: { allRows: 'OWN' } },
  'partner-requirement-checklist': {
    english: 'Where you stand',
    set: 'checklist',
    words: { standing: 'OWN' },
  },
  'partner-benefit-comparator': {
    english: 'Day of reading not known',
    set: 'comparator',
    words: { undated: 'OWN' },
  },
} as const;

for (const tag of SHOWING)
  describe(`<${tag}> on a page with words of its own`, () => {
    hushWarnings();
    const { english, set, words } = SAID[tag];
    const own = (said: string) =>
      JSON.parse(JSON.stringify({ [set]: words }).replace('OWN', said)) as Parameters<
        typeof registerWords
      >[1];

    it('says them in place of ours, there alone where the region is named', async () => {
      registerWords('en-ZA', own('Lekker words'));
      const element = await standIn('en-ZA', tag, 'Lekker words');
      expect(textOf(element)).not.to.contain(english);
      const elsewhere = await standIn('en', tag, english);
      expect(textOf(elsewhere)).not.to.contain('Lekker words');
    });

    it('keeps all other words', async () => {
      registerWords('de', own('Eigene Worte'));
      const element = await standIn('de-AT', tag, 'Eigene Worte');
      expect(textOf(element)).not.to.match(/Rows to show|Your answers do not leave|Search rows/);
    });

    it('is drawn anew when they come later', async () => {
      const element = await standIn('en-NZ', tag, english);
      registerWords('en-NZ', own('Words that came later'));
      await shows(element, 'Words that came later');
      registerWords('en-NZ', own('Words that came last'));
      await shows(element, 'Words that came last');
      expect(textOf(element)).not.to.contain('came later');
    });

    it('speaks a language of the page’s own, English where it says nothing, and writes numbers as it does', async () => {
      registerWords('sv', own('Egna ord'));
      const element = await standIn('sv', tag, 'Egna ord');
      expect(element.shadowRoot!.querySelector('[lang="sv"]') !== null).to.equal(true);
    });

    it('can be told by its class, where there is no module to import from', async () => {
      (customElements.get(tag) as typeof TierMatrix).registerWords('en-IE', own('Told by the class'));
      await standIn('en-IE', tag, 'Told by the class');
    });
  });
