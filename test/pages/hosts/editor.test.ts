import { expect, waitUntil } from '@open-wc/testing';
import { words } from '../../elements/visitor.js';
import { openHost, type HostPage } from './host-page.js';

let host: HostPage;
before(async () => {
  host = await openHost('editor.html', { width: 1000, height: 700 }, { keep: true });
});
after(() => host.page.close());

const says = (element: Element) => words(element.shadowRoot!);
const forms = (selector: string) =>
  [...host.page.document.querySelectorAll<HTMLElement>(selector)].map((one) => one.dataset['form']!);

describe('what an editor puts between and into our tags', () => {
  it('columns are found at any depth', async () => {
    for (const form of ['columns in a paragraph', 'columns in boxes', 'columns that close themselves']) {
      const element = await host.element(form);
      await waitUntil(() => element.shadowRoot!.querySelectorAll('.program select').length === 2, form);
      expect(says(element), form).to.contain('Marketing funds');
    }
  });

  it('documents are read whatever stands around them and between their signs', async () => {
    const all = forms('[data-form]:not([data-told], [data-fails], [data-fallback])').slice(3);
    expect(all).to.have.lengthOf(9);
    for (const form of all) {
      const element = host.form(form).querySelector('partner-tier-matrix')!;
      await waitUntil(() => says(element).includes('Inline Partners'), `${form} is not shown`, {
        timeout: 5_000,
      });
      expect(words(host.form(form)), form).to.not.contain('schemaVersion');
    }
  });

  it('what cannot be seen is no fallback: the calm sentence stands there', async () => {
    const all = forms('[data-fails]');
    expect(all).to.have.lengthOf(5);
    for (const form of all) {
      const element = host.form(form).firstElementChild!;
      await waitUntil(() => says(element).includes('cannot be shown right now'), form, { timeout: 5_000 });
    }
  });

  it('a picture is one', () => {
    expect(says(host.form('a picture').firstElementChild!)).to.equal('');
  });

  it('what has no effect is told in the console, once and by name', async () => {
    const all = [...host.page.document.querySelectorAll<HTMLElement>('[data-told]')];
    expect(all).to.have.lengthOf(8);
    const { warnings } = host.page.window.seen;
    for (const { dataset } of all) {
      const told = () => warnings.filter((one) => one.includes(dataset['told']!));
      await waitUntil(() => told().length > 0, `${dataset['form']}: nobody is told`, { timeout: 5_000 });
      expect(told(), dataset['form']).to.have.lengthOf(1);
    }
  });
});
