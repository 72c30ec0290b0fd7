import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readColor } from '../../../src/elements/shared/page/color.js';
import { unreadable, unseenControls } from '../readable-texts.js';
import '../../seed.js';
import { block, demo, frames, hushWarnings, isChromium } from '../visitor.js';

const THEMES = ['fintech', 'government', 'portal', 'publication', 'saas'];
const TAGS = ['partner-tier-matrix', 'partner-requirement-checklist', 'partner-benefit-comparator'] as const;
const PAGES = {
  light: 'color-scheme:light;background:#fff;color:#000',
  dark: 'color-scheme:dark;background:#121212;color:#fff',
};

/** An element that shows all it shows of two programs, or of one, in a place of this class and style. */
async function show(tag: (typeof TAGS)[number], around: { class?: string; style?: string }) {
  const programs = await Promise.all(['lumora-msp', 'odoo-v11'].map((name) => demo(name)));
  const element = document.createElement(tag);
  if (element.localName === 'partner-benefit-comparator')
    (element as HTMLElementTagNameMap['partner-benefit-comparator']).programs = programs.map((program) => ({
      program,
    }));
  else (element as HTMLElementTagNameMap['partner-tier-matrix']).program = programs[0];
  block(around as Record<string, string>).append(element);
  await element.updateComplete;
  await frames();
  return element;
}

/** What of it cannot be read, or be told from what is around it. */
function hardToSee(element: HTMLElement): string[] {
  const page = readColor(getComputedStyle(element.parentElement!).backgroundColor)!;
  return [...unreadable(element, page), ...unseenControls(element, page)];
}

describe('text reads at 4.5 to 1 and controls are seen at 3 to 1', () => {
  hushWarnings();

  for (const theme of THEMES)
    for (const tag of TAGS)
      it(`with the theme ${theme}, in ${tag}`, async () => {
        const css = await (await fetch(`/demo/themes/${theme}.css`)).text();
        const sheet = document.head.appendChild(document.createElement('style'));
        sheet.textContent = css;
        try {
          expect(hardToSee(await show(tag, { class: theme }))).to.deep.equal([]);
        } finally {
          sheet.remove();
        }
      });

  for (const [scheme, style] of Object.entries(PAGES))
    it(`whatever the accent, on a page that is ${scheme}: two hundred of them, forty in other engines`, async function () {
      this.timeout(0);
      const elements = [await show(TAGS[0], { style }), await show(TAGS[1], { style })];
      const accent = fc
        .integer({ min: 0, max: 0xffffff })
        .map((of) => `#${of.toString(16).padStart(6, '0')}`);
      await fc.assert(
        fc.asyncProperty(accent, async (color) => {
          for (const element of elements) element.style.setProperty('--partner-accent', color);
          await frames();
          for (const element of elements) expect(hardToSee(element), color).to.deep.equal([]);
        }),
        { numRuns: isChromium ? 200 : 40, endOnFailure: true },
      );
    });
});
