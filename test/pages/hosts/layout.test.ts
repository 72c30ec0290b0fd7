import { expect, waitUntil } from '@open-wc/testing';
import { drawn, openHost, shown, type HostPage } from './host-page.js';

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the page has had time for what it does when nothing else is to be done. */
async function atRest({ page: { document } }: HostPage): Promise<void> {
  const open = () =>
    [...document.querySelectorAll('partner-tier-matrix, partner-benefit-comparator')].some((element) =>
      element.shadowRoot?.querySelector('.block:not(.first, [data-laid], [hidden])'),
    );
  await waitUntil(() => !open(), 'not all is laid out', { timeout: 10_000 });
}

async function openLayout(): Promise<HostPage> {
  const host = await openHost('layout.html');
  for (const element of host.page.document.querySelectorAll('section > :not([hidden])')) await shown(element);
  return host;
}

describe('a page with long tables', () => {
  for (const way of ['smooth', 'plain'])
    it(`a ${way} jump to what stands below them lands there`, async () => {
      const host = await openLayout();
      const { document, window } = host.page;
      await atRest(host);
      document.documentElement.className = way;
      document.querySelector('#contact')!.scrollIntoView();
      let before = -1;
      let looks = 0;
      await waitUntil(
        () => {
          // A busy machine draws nothing for a while in the middle of a smooth jump.
          looks = window.scrollY === before && before > 0 ? looks + 1 : 0;
          before = window.scrollY;
          return looks === 5;
        },
        'the jump does not end',
        { interval: 200, timeout: 10_000 },
      );
      expect(document.querySelector('#contact')!.getBoundingClientRect().top).to.be.closeTo(0, 2);
    });

  it('is as high when it has been scrolled through as before', async () => {
    const host = await openLayout();
    const { document, window } = host.page;
    await atRest(host);
    const { scrollHeight } = document.documentElement;
    for (let top = 0; top < scrollHeight; top += 600) {
      window.scrollTo(0, top);
      await drawn(host.page);
    }
    expect(document.documentElement.scrollHeight / scrollHeight).to.be.closeTo(1, 0.005);
  });

  it('comes to rest in a frame that takes the height of its page', async () => {
    const host = await openLayout();
    const { document, window } = host.page;
    const frame = window.frameElement as HTMLElement;
    const heights: number[] = [];
    for (let at = 0; at < 12; at++) {
      heights.push(document.documentElement.scrollHeight);
      frame.style.height = `${heights.at(-1)}px`;
      await later(150);
    }
    expect(new Set(heights.slice(-5)).size, heights.join()).to.equal(1);
    frame.style.height = '700px';
  });

  it('shows all rows again after a search, as high as before', async () => {
    const host = await openLayout();
    await atRest(host);
    const element = await host.element('a long matrix');
    const { height } = element.getBoundingClientRect();
    const search = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    for (const text of ['deal', '']) {
      search.value = text;
      search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await drawn(host.page);
    }
    await atRest(host);
    expect(element.getBoundingClientRect().height).to.be.closeTo(height, 2);
  });
});

describe('what stays in view', () => {
  it('stays inside an ancestor that clips its side', async () => {
    const host = await openLayout();
    await atRest(host);
    const element = await host.element('an ancestor that clips its side');
    const head = element.shadowRoot!.querySelector('.head')!;
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')].filter((row) => row.checkVisibility());
    rows[rows.length >> 1]!.scrollIntoView();
    await drawn(host.page);
    expect(head.getBoundingClientRect().top).to.be.closeTo(0, 1);
  });

  it('cannot inside one that hides it: the developer is told once, with the way out', async () => {
    const host = await openLayout();
    const told = () => host.page.window.seen.warnings.filter((one) => one.includes('overflow'));
    await waitUntil(() => told().length > 0, 'nobody is told', { timeout: 5_000 });
    await later(200);
    expect(told()).to.have.lengthOf(1);
    expect(told()[0]).to.contain('<section>').and.to.contain('overflow-x: clip');
  });
});

describe('the attribute hidden', () => {
  it('hides, and with until-found leaves the text to the search of the browser', async () => {
    const host = await openLayout();
    const styleOf = (form: string) => getComputedStyle(host.form(form).firstElementChild!);
    expect(styleOf('hidden').display).to.equal('none');
    const found = styleOf('hidden until found');
    expect(found.display).to.equal('block');
    expect(found.contentVisibility).to.equal('hidden');
  });
});
