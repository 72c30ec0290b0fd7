import { expect, waitUntil } from '@open-wc/testing';
import { pageAnswers } from '../../src/answers/answers-store.js';
import { page } from '../../src/ssr/page.js';
import { readProgram } from '../programs.js';
import { words, Visit, type Matrix } from '../elements/visitor.js';

const EVERY_SETTING =
  'headingLevel=4&tier=professional&recommended=elite&recommendedReason=Ask&pair=registered%20elite&rows=all&linkName=l&ask=mailto:a@example.com&pictures=any';
const said: unknown[] = [];
const { warn, error } = console;
beforeEach(() => {
  said.length = 0;
  console.warn = console.error = (...all: unknown[]) => {
    if (!String(all[0]).includes('lit.dev/msg')) said.push(all);
  };
});
afterEach(() => {
  Object.assign(console, { warn, error });
  document.querySelectorAll('[data-page]').forEach((one) => one.remove());
});

describe('a rendered page', () => {
  it('is taken over by the element, which shows the same program once and has nothing to say about it', async () => {
    const html = page(await readProgram('odoo-v11'), { script: '/never.js' });
    const frame = aPage();
    // The tag as the page has it; the script is here already.
    frame.innerHTML = /<partner-tier-matrix[\s\S]*<\/partner-tier-matrix>/.exec(html)![0];
    const element = frame.querySelector<Matrix>('partner-tier-matrix')!;
    const written = element.querySelector('article')!;
    await waitUntil(() => element.shadowRoot!.querySelector('.all'));
    await element.updateComplete;
    expect(written.checkVisibility()).to.equal(false);
    expect(words(element.shadowRoot!)).to.contain('Odoo Partnership Program').and.contain('What Ready asks');
    expect(element.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('2');
    expect(said).to.deep.equal([]);
  });
});

describe('a prerendered matrix', () => {
  it('is seen from its name to its last row where no script runs', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.src = '/prerendered/microsoft-solutions-partner?language=en&rows=all';
    await new Promise((done) => {
      frame.addEventListener('load', done);
      aPage().append(frame);
    });
    const { shadowRoot } = frame.contentDocument!.querySelector('partner-tier-matrix')!;
    const parts = shadowRoot!.querySelectorAll('.title, .modes, .card, tbody th');
    expect(parts.length).to.be.above(20);
    for (const part of parts)
      expect(part.checkVisibility({ visibilityProperty: true }), part.className || part.textContent).to.equal(
        true,
      );
  });

  for (const [name, query] of [
    ['odoo-v11', 'language=en'],
    ['odoo-v11', 'language=de&rows=all'],
    ['odoo-v11', 'language=ar&rows=differences'],
    ['lumora-msp', 'language=en&headingLevel=2'],
    ['microsoft-solutions-partner', 'language=en&rows=all'],
    // Each setting that a server takes, each other than by itself: the tag says all of them, and the element takes them so.
    ['lumora-msp', `language=en&${EVERY_SETTING}`],
  ] as const)
    it(`goes on with the very nodes that the server wrote, and says the same: ${name}, ${query}`, async () => {
      const { element, written, spoken } = await prerendered(name, query);
      await taken(element);
      expect(written.filter((node) => !node.isConnected).map(({ localName }) => localName)).to.deep.equal([]);
      expect(written.length).to.be.above(300);
      expect(words(element.shadowRoot!)).to.equal(spoken);
      expect(said).to.deep.equal([]);
    });

  it('does what any matrix does: steps, folds, searches, explains', async () => {
    const { element } = await prerendered('odoo-v11');
    await taken(element);
    const visit = new Visit(element);
    const picked: unknown[] = [];
    element.addEventListener('partner-tier-select', ({ tierId }) => picked.push(tierId));
    visit.get('button', /^Ready/).click();
    await element.updateComplete;
    expect(picked).to.deep.equal(['ready']);

    const fold = visit.get('button', /^The same in both/);
    fold.click();
    await element.updateComplete;
    expect(visit.get('button', /^The same in both/).getAttribute('aria-expanded')).to.equal('true');

    visit.get('button', /^All rows/).click();
    await element.updateComplete;
    const search = visit.get<HTMLInputElement>('searchbox');
    search.value = 'commission';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(visit.rowNames.length).to.be.within(1, 4);
    expect(visit.rowNames[0]).to.match(/^Commission/);

    visit.get('button', /^About/).click();
    const hints = element.shadowRoot!.querySelectorAll('[part=hint]');
    expect(hints.length).to.equal(1);
    expect(words(hints[0]!)).not.to.equal('');
  });

  it('leaves a page that is busy alone, and goes on once a reader turns to it', async () => {
    const { requestIdleCallback: ask, setTimeout: later } = window;
    // No time is ever left, whichever way an engine is asked.
    const asks = 'requestIdleCallback' in window;
    if (asks) window.requestIdleCallback = () => 0;
    window.setTimeout = ((work: () => void, after = 0) =>
      later(work, after === 30 ? 1e8 : after)) as typeof setTimeout;
    try {
      const { element, written } = await prerendered('odoo-v11');
      await new Promise((resolve) => later(resolve, 500));
      expect('_$litPart$' in element.shadowRoot!).to.equal(false);
      written[0]!.dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
      await taken(element);
      expect(written.filter((node) => !node.isConnected).length).to.equal(0);
    } finally {
      if (asks) window.requestIdleCallback = ask;
      window.setTimeout = later;
    }
  });

  it('tells of a call to action in a row that the server wrote', async () => {
    const { element } = await prerendered('lumora-msp', 'rows=all');
    await taken(element);
    const followed: unknown[] = [];
    element.addEventListener('partner-action', (event) => {
      followed.push(event.tierId);
      event.preventDefault();
    });
    const [link] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('td a[data-tier]')];
    link!.click();
    expect(followed).to.deep.equal([link!.dataset['tier']]);
  });

  it('follows the language of the page, as any matrix', async () => {
    const { element } = await prerendered('odoo-v11');
    await taken(element);
    element.lang = 'ar';
    await waitUntil(() => element.shadowRoot!.querySelector('.all[lang=ar]'));
    expect(element.shadowRoot!.querySelectorAll('.frame').length).to.equal(1);
    expect(said).to.deep.equal([]);
  });

  it('gives way to a document that is another than the one that was written', async () => {
    const { element } = await prerendered('odoo-v11', '', (html) =>
      html.replace(/(<script type="application\/json">.*?)Odoo Partnership Program/, '$1Another Program'),
    );
    await taken(element);
    expect(words(element.shadowRoot!)).to.contain('Another Program').and.not.contain('Odoo Partnership');
    expect(element.shadowRoot!.querySelectorAll('.frame').length).to.equal(1);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.tables')!).overflowX).not.to.equal('visible');
  });

  it('gives way where the page asks for something else than the server knew', async () => {
    const { element } = await prerendered('odoo-v11', '', (html) =>
      html.replace('heading-level="3"', 'heading-level="3" rows="all"'),
    );
    await taken(element);
    expect(words(element.shadowRoot!)).not.to.contain('What Ready brings');
    expect(element.shadowRoot!.querySelectorAll('.frame').length).to.equal(1);
  });

  it('stands as it was written where the document beside it is broken, and says what is wrong', async () => {
    const errors: unknown[] = [];
    const { element, written } = await prerendered(
      'odoo-v11',
      '',
      (html) => html.replace('<script type="application/json">{', '<script type="application/json">{,'),
      (made) => made.addEventListener('partner-error', ({ problems }) => errors.push(problems[0]?.code)),
    );
    await waitUntil(() => errors.length > 0);
    expect(errors).to.deep.equal(['syntax']);
    expect(written.every((node) => node.isConnected)).to.equal(true);
    expect(words(element.shadowRoot!)).to.contain('Odoo Partnership Program');
  });

  it('follows a link, of which the server knew nothing', async () => {
    const link = new URL(location.href);
    link.searchParams.set('partner-m', new URLSearchParams({ pair: 'ready silver' }).toString());
    history.replaceState(null, '', link);
    const { element, written } = await prerendered('odoo-v11', 'linkName=m');
    await taken(element);
    link.searchParams.delete('partner-m');
    history.replaceState(null, '', link);
    expect(words(element.shadowRoot!)).to.contain('What Silver brings');
    expect(written.some((node) => node.isConnected && node.localName === 'select')).to.equal(true);
  });

  it('counts the answers of its reader, of which the server knew nothing', async () => {
    pageAnswers().set('odoo-v11', { supported: 'ready' });
    const { element } = await prerendered('odoo-v11');
    await taken(element);
    const said = words(element.shadowRoot!);
    pageAnswers().clear();
    expect(said).to.contain('Supported by your answers').and.contain('What Silver brings');
  });
});

function aPage(): HTMLElement {
  const frame = document.createElement('div');
  frame.dataset['page'] = '';
  document.body.append(frame);
  return frame;
}

/** A matrix as a page has it before any script: its nodes, and what they say. */
async function prerendered(
  name: string,
  query = '',
  change = (html: string) => html,
  before = (_element: Matrix): void => {},
) {
  const response = await fetch(`/prerendered/${name}?${query}`);
  const html = change(await response.text());
  // Its own document: there nothing is upgraded until it comes to the page.
  const parsed = new DOMParser().parseFromString('<div></div>', 'text/html');
  const holder = parsed.querySelector('div')!;
  holder.setHTMLUnsafe(html);
  const element = holder.firstElementChild as Matrix;
  before(element);
  const frame = aPage();
  const root = element.shadowRoot!;
  const written = [...root.querySelectorAll('*')].filter(
    (node) => !node.closest('noscript') && node.localName !== 'style',
  );
  frame.append(element);
  return { element, written, spoken: words(root) };
}

async function taken(element: Matrix): Promise<void> {
  await waitUntil(() => '_$litPart$' in element.shadowRoot!, 'is taken over', { timeout: 10_000 });
  await element.updateComplete;
}
