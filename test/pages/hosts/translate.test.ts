import { expect, waitUntil } from '@open-wc/testing';
import { aDocument, tiers, words } from '../../elements/visitor.js';
import { drawn, openHost, type HostPage } from './host-page.js';

type Translator = Window & {
  translate(root: Node, wrap: unknown): void;
  wraps: Record<string, unknown>;
};

const WRAPS = ['two font elements', 'a span', 'an element of its own', 'the old text inside a font element'];

async function translated(host: HostPage, form: string, wrap: string): Promise<HTMLElement> {
  const element = await host.element(form);
  await drawn(host.page);
  const window = host.page.window as unknown as Translator;
  window.translate(element.shadowRoot!, window.wraps[wrap]);
  return element;
}

for (const wrap of WRAPS) {
  describe(`after a translator has replaced our texts by ${wrap}`, () => {
    it('a figure that is typed counts in what the checklist says', async () => {
      const host = await openHost('translate.html');
      const element = await translated(host, 'a checklist', wrap);
      const root = element.shadowRoot!;
      const tell = (at: number, answer: string) => {
        const field = [...root.querySelectorAll<HTMLInputElement>('input[inputmode]')][at]!;
        field.value = answer;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      };
      tell(0, '4');
      tell(1, '100000');
      await drawn(host.page);
      const says = () =>
        [...root.querySelectorAll('[part=summary],[part=standing] .aim')].map((one) => words(one)).join(' ');
      expect(says()).to.match(/Ready to apply/i);
      expect(says()).to.contain('2 of 2');
      tell(0, '3');
      await drawn(host.page);
      expect(says()).to.not.match(/Ready to apply/i);
      expect(says()).to.contain('1 of 2');
    });

    it('another document and another language are shown', async () => {
      const host = await openHost('translate.html');
      const element = await translated(host, 'a matrix', wrap);
      const matrix = element as HTMLElementTagNameMap['partner-tier-matrix'];
      matrix.program = aDocument({ name: 'Planet Partners', tiers: tiers('Mars', 'Venus'), benefits: [] });
      await matrix.updateComplete;
      const root = element.shadowRoot!;
      expect(words(root)).to.contain('Planet Partners').and.to.not.contain('Orbit Partners');
      expect(words(root.querySelector('.head')!)).to.equal('Mars Venus');
      element.setAttribute('lang', 'de');
      await waitUntil(() => words(root).includes('Tabelle kopieren'), 'no German', { timeout: 10_000 });
      expect(words(root)).to.not.contain('Copy table');
    });

    it('a search says how many rows are left', async () => {
      const host = await openHost('translate.html');
      const element = await host.element('a comparison');
      const root = element.shadowRoot!;
      const search = root.querySelector<HTMLInputElement>('input[type=search]')!;
      const find = async (text: string) => {
        search.value = text;
        search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await drawn(host.page);
      };
      await find('d');
      await translated(host, 'a comparison', wrap);
      await find('discount');
      expect(words(root.querySelector('.toolbar [role=status]')!)).to.equal('1 row shown');
    });
  });
}
