/** In a language with longer words nothing leaves a narrow window, whatever is looked at. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { registerWords } from '../../../src/index.js';
import { LANGUAGES } from '../../../src/localize/message-set.js';
import { block, demo, frames, hushWarnings, isGtk } from '../visitor.js';
import { give, make, SHOWING, shows, textOf } from './each-element.js';
import { PSEUDO, pseudoWords } from './pseudo-locale.js';

describe('in a window of 320 px', () => {
  hushWarnings();
  before(async () => {
    registerWords(PSEUDO, pseudoWords());
    await setViewport({ width: isGtk ? 334 : 320, height: 700 });
  });
  after(() => setViewport({ width: 1000, height: 700 }));

  for (const tag of SHOWING)
    for (const lang of [PSEUDO, ...LANGUAGES])
      it(`<${tag}> in ${lang} does not scroll sideways`, async () => {
        const around = block({
          lang,
          dir: lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr',
          style: 'width:320px;overflow-x:auto',
        });
        const element = make(tag);
        give(element, await demo('lumora-msp'));
        around.append(element);
        await shows(element, lang === 'ar' ? 'لومورا' : 'Lumora');
        await frames();
        expect(around.scrollWidth - around.clientWidth).to.equal(0);
        for (const folded of element.shadowRoot!.querySelectorAll('details')) folded.open = true;
        await frames();
        await frames();
        expect(around.scrollWidth - around.clientWidth, 'with all opened').to.equal(0);
        if (lang === PSEUDO) expect(textOf(element)).to.contain('ê');
        element.remove();
      });
});
