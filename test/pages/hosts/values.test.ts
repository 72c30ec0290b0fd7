import { expect, waitUntil } from '@open-wc/testing';
import { words } from '../../elements/visitor.js';
import { drawn, openHost, shown, type HostPage } from './host-page.js';

let host: HostPage;
before(async () => {
  host = await openHost('values.html', { width: 1000, height: 700 }, { keep: true });
});
after(() => host.page.close());

/** Which rows a matrix shows, by the name of the button that is pressed. */
const rows = async (form: string) =>
  words((await host.element(form)).shadowRoot!.querySelector('.modes [aria-pressed=true]')!);
const those = (data: string) => [...host.page.document.querySelectorAll<HTMLElement>(`[data-${data}]`)];

describe('attributes as content systems and frameworks write them', () => {
  it('a switch that says false or no is off, and on otherwise', async () => {
    const [off, no, on, alone] = await Promise.all(
      ['a switch that is false', 'a switch that is no', 'a switch that is on', 'a switch alone'].map(rows),
    );
    expect(off)
      .to.equal(no)
      .and.to.match(/^Step up/);
    expect(alone)
      .to.equal(on)
      .and.to.match(/^What differs/);
    const { shadowRoot } = await host.element('weights that are false');
    expect(shadowRoot!.querySelector('[part=weights]')).to.equal(null);
  });

  it('the same holds where a framework hands it over as a property', async () => {
    const matrix = (await host.element('a switch alone')) as HTMLElementTagNameMap['partner-tier-matrix'];
    (matrix as unknown as { differencesOnly: unknown }).differencesOnly = 'false';
    await matrix.updateComplete;
    expect(await rows('a switch alone')).to.equal(await rows('a switch that is false'));
  });

  it('lists have spaces, commas, line breaks or all of them', async () => {
    for (const form of those('pair')) {
      const matrix = form.firstElementChild!;
      await shown(matrix);
      const choosers = [...matrix.shadowRoot!.querySelectorAll<HTMLSelectElement>('.narrow select')];
      expect(choosers.map((one) => words(one.selectedOptions[0]!)).join(' ')).to.equal(form.dataset['pair']);
    }
  });

  it('blanks around an id do not count', async () => {
    const [picked] = those('picked');
    await shown(picked!.firstElementChild!);
    await drawn(host.page);
    const pressed = picked!.firstElementChild!.shadowRoot!.querySelector('.tier[aria-pressed=true]');
    expect(pressed!.textContent).to.contain('Gold');
    const [aim] = those('aim');
    await shown(aim!.firstElementChild!);
    const aimed = aim!.firstElementChild!.shadowRoot!.querySelector('[part=standing] [aria-current=true]');
    expect(words(aimed!)).to.equal(aim!.dataset['aim']);
    const [column] = those('column');
    await shown(column!.firstElementChild!);
    const chooser =
      column!.firstElementChild!.shadowRoot!.querySelector<HTMLSelectElement>('.program select')!;
    expect(words(chooser.selectedOptions[0]!)).to.equal(column!.dataset['column']);
  });

  it('what names nothing is told once, with the nearest or with what there is', async () => {
    const all = those('told');
    expect(all).to.have.lengthOf(5);
    for (const form of all) {
      const told = () => host.page.window.seen.warnings.filter((one) => one.includes(form.dataset['told']!));
      await waitUntil(
        () => told().length > 0,
        `${form.dataset['form']}: ${host.page.window.seen.warnings.join('\n')}`,
      );
      expect(told(), form.dataset['form']).to.have.lengthOf(1);
    }
  });

  it('a level that is no number is the usual one, everywhere', async () => {
    const { shadowRoot } = await host.element('a level that is no number');
    await waitUntil(() => shadowRoot!.querySelector('.changes'), 'no changes');
    const levels = [...shadowRoot!.querySelectorAll('[aria-level]')].map((one) =>
      one.getAttribute('aria-level'),
    );
    expect(levels).to.not.include('NaN');
    expect(levels[0]).to.match(/^[34]$/);
  });
});
