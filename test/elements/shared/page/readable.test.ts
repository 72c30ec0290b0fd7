import { expect } from '@open-wc/testing';
import { contrast, readColor, type Color } from '../../../../src/elements/shared/page/color.js';
import { readable, standingOn } from '../../../../src/elements/shared/page/readable.js';
import source from '../../../../src/styles/tokens.json' with { type: 'json' };
import { unreadable } from '../../readable-texts.js';
import { block, demo, frames, hushWarnings } from '../../visitor.js';

const WHITE: Color = [255, 255, 255, 1];
const ACCENTS: Readonly<Record<string, string>> = {
  none: '',
  yellow: '#ffe600',
  white: '#ffffff',
  black: '#000000',
  'pastel pink': '#ffd1dc',
  'pastel green': '#c1f0c1',
  'dark navy': '#0a1033',
  'middle grey': '#808080',
  red: '#ff0000',
  orange: '#ff8a00',
  teal: '#0b6b5d',
  'half transparent blue': 'rgb(0 80 255 / 50%)',
  'in another notation': 'oklch(0.7 0.2 150)',
};
/** Pages with text that can be read on them, well and barely. */
const PAGES: Readonly<Record<string, string>> = {
  light: 'color-scheme:light;background:#fff;color:#000',
  dark: 'color-scheme:dark;background:#121212;color:#fff',
  'light, grey text': 'color-scheme:light;background:#fafafa;color:#666',
  'dark, dim text': 'color-scheme:dark;background:#1d2433;color:#9aa3b5',
  coloured: 'color-scheme:light;background:#ffd54f;color:#3b2f00',
};

/** An element that shows what it shows first, on a page of this style. */
async function show(tag: 'partner-tier-matrix' | 'partner-requirement-checklist', style: string) {
  const element = document.createElement(tag);
  element.program = await demo('lumora-msp');
  block({ style }).append(element);
  await element.updateComplete;
  await frames();
  return element;
}

describe('whatever the accent, every text can be read', () => {
  hushWarnings();

  for (const tag of ['partner-tier-matrix', 'partner-requirement-checklist'] as const)
    for (const [page, style] of Object.entries(PAGES))
      it(`in ${tag} on a page that is ${page}`, async () => {
        const element = await show(tag, style);
        const around = element.parentElement!;
        const back = readColor(getComputedStyle(around).backgroundColor)!;
        const wrong: string[] = [];
        for (const [name, accent] of Object.entries(ACCENTS)) {
          around.style.setProperty('--partner-accent', accent);
          await frames();
          const frame = element.shadowRoot!.querySelector('.frame')!;
          expect(frame.matches('.bare'), 'the background is known').to.equal(false);
          wrong.push(...unreadable(element, back).map((one) => `${name}: ${one}`));
        }
        expect(wrong).to.deep.equal([]);
      });

  it('and the signs of a step, the button on a recommended card, and what is silent are among them', async () => {
    const element = await show('partner-tier-matrix', `${PAGES['light']!};--partner-accent:#ffe600`);
    await frames();
    const style = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!);
    expect(style('.recommended .action').backgroundColor).to.equal('rgb(255, 230, 0)');
    expect(style('.recommended .action').color).to.equal('rgb(0, 0, 0)');
    const sign = readColor(style('.sign:not(.asks)').color)!;
    expect(contrast(sign, WHITE)).to.be.greaterThan(4.5);
    expect(style('.sign.asks').color, 'what is asked has a colour of its own').not.to.equal(
      style('.sign:not(.asks)').color,
    );
    element.style.setProperty('--partner-hatch', 'rgb(1, 2, 3)');
    const silent = [...element.shadowRoot!.querySelectorAll('td.silent')].map((one) => getComputedStyle(one));
    expect(silent.length).to.be.greaterThan(0);
    for (const { backgroundImage } of silent) expect(backgroundImage).to.contain('rgb(1, 2, 3)');
    const said = element.shadowRoot!.querySelector('td.no, td.yes')!;
    expect(getComputedStyle(said).backgroundImage, 'a no is an answer').to.equal('none');
  });
});

describe('a colour that is to be read', () => {
  it('stays as it is where it can be read, and else takes as little of the text’s as will do', () => {
    const text: Color = [0, 0, 0, 1];
    expect(readable([0, 90, 0, 1], text, WHITE)).to.deep.equal([0, 90, 0, 1]);
    const yellow = readable([255, 230, 0, 1], text, WHITE);
    expect(contrast(yellow, WHITE)).to.be.greaterThan(4.5);
    expect(yellow[0]).to.be.greaterThan(80);
  });

  it('has black or white on it, and either reads', () => {
    for (let grey = 0; grey < 256; grey++) {
      const color: Color = [grey, grey, grey, 1];
      expect(contrast(standingOn(color), color)).to.be.greaterThan(4.5);
    }
  });
});

describe('the values of colour tokens', () => {
  it('are what the elements take on a white page with black text', async () => {
    const element = await show('partner-tier-matrix', PAGES['light']!);
    await frames();
    const probe = document.createElement('i');
    element.shadowRoot!.querySelector('.frame')!.append(probe);
    for (const [name, token] of Object.entries(source.partner)) {
      const { css, as } = token.$extensions['partner-program-elements'] as { css?: string; as?: string };
      if (token.$type !== 'color' || css === undefined) continue;
      probe.style.color = as === undefined ? css : `var(--_${as})`;
      const { components, alpha = 1 } = token.$value as { components: number[]; alpha?: number };
      const [red, green, blue, shown] = readColor(getComputedStyle(probe).color)!;
      [red, green, blue].forEach((part, at) =>
        expect(part / 255, `${name}: part ${at}`).to.be.closeTo(components[at]!, 0.01),
      );
      expect(shown, `${name}: alpha`).to.be.closeTo(alpha, 0.01);
    }
  });
});
