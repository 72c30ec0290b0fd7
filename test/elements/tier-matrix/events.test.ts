import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { PartnerActionEvent, TierSelectEvent, ViewChangeEvent } from '../../../src/elements/events.js';
import {
  aDocument,
  block,
  demo,
  frames,
  hushWarnings,
  key,
  listen,
  tiers,
  visit,
  words,
} from '../visitor.js';

const withActions = () =>
  aDocument({
    tiers: [
      { id: 'silver', name: 'Silver', action: { label: 'Apply for Silver', href: '#apply-silver' } },
      { id: 'gold', name: 'Gold', action: { label: 'Apply for Gold', href: '#apply-gold' } },
    ],
  });

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `row-${at}`,
    name: `Row ${at}`,
    values: { silver: at % 2 === 0, gold: true },
  }));

describe('partner-tier-select', () => {
  it('says which tier the visitor picked', async () => {
    const heard = listen<TierSelectEvent>('partner-tier-select');
    const page = await visit({ program: aDocument() });
    await page.press('Gold');
    await page.press('Silver');
    expect(heard.map(({ tierId }) => tierId)).to.deep.equal(['gold', 'silver']);
    expect(heard[0]).to.be.instanceOf(TierSelectEvent);
  });

  it('says that a tier is let go of by picking it again', async () => {
    const heard = listen<TierSelectEvent>('partner-tier-select');
    const page = await visit({ program: aDocument() });
    await page.press('Gold');
    await page.press('Gold');
    expect(heard.map(({ tierId }) => tierId)).to.deep.equal(['gold', undefined]);
    expect(page.get('button', 'Gold').getAttribute('aria-pressed')).to.equal('false');
    expect(page.element.hasAttribute('tier')).to.equal(false);
  });

  it('shows the picked tier as pressed, and as the attribute of the element', async () => {
    const page = await visit({ program: aDocument() });
    await page.press('Gold');
    expect(page.get('button', 'Gold').getAttribute('aria-pressed')).to.equal('true');
    expect(page.get('button', 'Silver').getAttribute('aria-pressed')).to.equal('false');
    expect(page.element.getAttribute('tier')).to.equal('gold');
  });

  it('can be had with the keyboard', async () => {
    const heard = listen<TierSelectEvent>('partner-tier-select');
    const page = await visit({ program: aDocument() });
    page.get('button', 'Gold').focus();
    await key('Enter');
    page.get('button', 'Silver').focus();
    await key(' ');
    expect(heard.map(({ tierId }) => tierId)).to.deep.equal(['gold', 'silver']);
  });

  it('bubbles and crosses shadow borders', async () => {
    const outside = block();
    const host = outside.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const heard = listen<TierSelectEvent>('partner-tier-select', outside);
    const page = await visit({ program: aDocument(), parent: root });
    await page.press('Gold');
    expect(heard.length).to.equal(1);
  });

  it('is silent about what code sets', async () => {
    const heard = [...['partner-tier-select', 'partner-view-change', 'partner-action']].map((type) =>
      listen(type),
    );
    const page = await visit({ program: withActions() });
    page.element.tier = 'gold';
    page.element.differencesOnly = true;
    page.element.pair = 'gold silver';
    page.element.recommended = 'silver';
    page.element.program = aDocument({ name: 'Another' });
    page.element.setAttribute('tier', 'silver');
    await frames();
    expect(page.get('button', /^Silver/).getAttribute('aria-pressed')).to.equal('true');
    expect(heard.flat()).to.deep.equal([]);
  });
});

describe('partner-action', () => {
  it('says which tier the visitor goes for and where the link leads', async () => {
    const heard = listen<PartnerActionEvent>('partner-action');
    const page = await visit({ program: withActions() });
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    page.get('link', 'Apply for Gold').click();
    expect(heard[0]).to.be.instanceOf(PartnerActionEvent);
    expect(heard[0]).to.include({
      tierId: 'gold',
      href: '#apply-gold',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
  });

  it('lets the link be followed', async () => {
    const page = await visit({ program: withActions() });
    page.get('link', 'Apply for Gold').click();
    await waitUntil(() => location.hash === '#apply-gold', 'the link is not followed');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('keeps the link from being followed where the page cancels it', async () => {
    document.addEventListener('partner-action', (event) => event.preventDefault(), { once: true });
    const page = await visit({ program: withActions() });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    page.get('link', 'Apply for Silver').dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    await frames();
    expect(location.hash).to.equal('');
  });

  it('says the same of the link beside the name, which is there while the card has gone out of view', async () => {
    await setViewport({ width: 1280, height: 700 });
    const heard = listen<PartnerActionEvent>('partner-action');
    document.addEventListener('partner-action', (event) => event.preventDefault(), { once: true });
    const page = await visit({ program: await demo('lumora-msp'), attributes: { rows: 'step' } });
    const beside = () =>
      [...page.element.shadowRoot!.querySelectorAll<HTMLElement>('[part=head] a')].filter((link) =>
        link.checkVisibility(),
      );
    expect(beside(), 'while the card is in view').to.deep.equal([]);
    page.row('Discount on list price').scrollIntoView({ block: 'center' });
    await waitUntil(() => beside().length > 0, 'nothing beside the names');
    expect(beside().map((link) => words(link))).to.deep.equal(['Sign up', 'Apply for Professional']);
    expect(beside().map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1]);
    beside()[1]!.click();
    expect(heard.map(({ tierId, href }) => [tierId, href])).to.deep.equal([
      ['professional', 'https://lumora.example/partners/apply?tier=professional'],
    ]);
    scrollTo(0, 0);
    await waitUntil(() => beside().length === 0, 'still there');
  });

  it('is not fired for other links of the document', async () => {
    const heard = listen('partner-action');
    const page = await visit({ program: await demo('lumora-msp') });
    const other = page.get('link', 'First in the list: see an example');
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    other.click();
    expect(heard).to.deep.equal([]);
  });
});

describe('partner-view-change', () => {
  hushWarnings();

  it('brings what is shown after each thing the visitor does', async () => {
    const heard = listen<ViewChangeEvent>('partner-view-change');
    const page = await visit({
      program: aDocument({
        categories: [{ id: 'sales', name: 'Sales' }],
        benefits: rows(9).map((row) => ({ ...row, category: 'sales' })),
        dimensions: [{ id: 'region', name: 'Region', options: tiers('North', 'South') }],
        costs: [{ id: 'fee', name: 'Fee', kind: 'fee', only: { region: ['north'] }, value: 'Some' }],
      }),
    });
    await page.press('Gold');
    await page.search('Row');
    await page.press(/^What differs/);
    await page.choose('Region', 'North');
    await page.press('Sales');
    expect(heard.map(({ view }) => view.query)).to.deep.equal(['Row', 'Row', 'Row', 'Row']);
    expect(heard.map(({ view }) => view.rows)).to.deep.equal([
      'all',
      'differences',
      'differences',
      'differences',
    ]);
    expect(heard.map(({ view }) => view.choice)).to.deep.equal([
      {},
      {},
      { region: 'north' },
      { region: 'north' },
    ]);
    expect(heard.map(({ view }) => view.folded.length)).to.deep.equal([0, 0, 0, 1]);
    expect(heard.at(-1)!.view.tier).to.equal('gold');
    expect(heard[0]).to.be.instanceOf(ViewChangeEvent);
    expect(heard[0]).to.include({ bubbles: true, composed: true });
  });

  it('brings the two tiers that the visitor chose on a narrow screen', async () => {
    const heard = listen<ViewChangeEvent>('partner-view-change');
    const page = await visit({
      program: aDocument({ tiers: tiers('Bronze', 'Silver', 'Gold') }),
      around: { style: 'width:320px' },
    });
    await page.choose('Second tier shown', 'Gold');
    expect(heard.map(({ view }) => view.pair)).to.deep.equal([['bronze', 'gold']]);
  });
});
