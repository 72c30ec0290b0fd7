import { expect } from '@open-wc/testing';
import { pageAnswers } from '../../../src/answers/answers-store.js';
import { Formatter } from '../../../src/localize/formatter.js';
import {
  aDocument,
  demo,
  hushWarnings,
  tiers,
  arrive as place,
  visit,
  words,
  type Visit,
} from '../visitor.js';

const NARROW = { style: 'inline-size:390px' };
const WIDE = { style: 'inline-size:1200px' };

/** Somebody who comes to the page as its author left it. */
async function arrive(program: object, attributes: Record<string, string> = {}, around = {}): Promise<Visit> {
  return visit({ program, attributes: { rows: 'step', ...attributes }, around });
}

const odoo = async (attributes = {}, around = {}) => arrive(await demo('odoo-v11'), attributes, around);

/** A heading with what it says beside it, and the rows under it. */
function part(page: Visit, heading: string): { said: string; rows: string[] } {
  const found = page.all('heading').find((one) => words(one).startsWith(heading));
  if (!found)
    throw new Error(
      `No ${heading} among ${page
        .all('heading')
        .map((one) => words(one))
        .join(' | ')}`,
    );
  const rows = [...found.closest('section')!.querySelectorAll('tbody tr')];
  return { said: words(found), rows: rows.map((row) => words(row.querySelector('th')!, 'small,button')) };
}

describe('the step to a tier', () => {
  hushWarnings();

  it('is what a page begins with, and one click away where its author begins with all rows', async () => {
    const page = await odoo({ rows: '' });
    expect(page.get('button', /^Step up/).ariaPressed).to.equal('true');
    expect(page.has('heading', 'What you get')).to.equal(false);
    const all = await odoo({ rows: 'all' });
    expect(all.get('button', /^All rows/).ariaPressed).to.equal('true');
    await all.press(/^Step up/);
    expect(all.has('heading', 'What you get')).to.equal(false);
  });

  it('tells what it brings, then what it asks, each counted', async () => {
    const page = await odoo({ tier: 'silver' });
    expect(page.has('button', 'Step up: Ready → Silver')).to.equal(true);
    const brings = part(page, 'What Silver brings');
    expect(brings.said).to.equal('What Silver brings compared with Ready: 1 more and 1 different');
    expect(brings.rows).to.deep.equal(['Commission on Odoo Enterprise', 'Visibility on odoo.com']);
    const asks = part(page, 'What Silver asks');
    expect(asks.said).to.equal('What Silver asks compared with Ready: 1 new and 2 more');
    expect(asks.rows.length).to.equal(3);
  });

  it('says in words what rises, and to no other tier', async () => {
    const page = await odoo({ tier: 'silver' }, WIDE);
    expect(page.cells('Commission on Odoo Enterprise')).to.deep.equal(['10%', '10%', '▲ more: 15%', '20%']);
    expect(page.cells('Customer retention rate')[2]).to.contain('new: At least 70%');
  });

  it('says what does not change in one line each, with its count, and opens it', async () => {
    const page = await odoo({ tier: 'silver' }, WIDE);
    const same = page.get('button', 'The same in both (12)');
    expect(same.ariaExpanded).to.equal('false');
    const items = page.all('listitem').map((item) => words(item));
    expect(items).to.include('Sales coaching and webinars');
    expect(items).to.include('Not known: Deal registration · Market development funds · Odoo Success Pack');
    expect(items.some((item) => item.startsWith('Annual partnership fee: On request'))).to.equal(true);
    const before = page.rowNames.length;
    await page.press('The same in both (12)');
    expect(page.rowNames.length).to.equal(before + 12);
    expect(page.cells('Sales coaching and webinars')).to.deep.equal(['Yes', 'Yes', 'Yes', 'Yes']);
  });

  it('holds what is folded for the browser’s search, which opens it', async () => {
    const page = await odoo({ tier: 'silver' });
    const row = [...page.element.shadowRoot!.querySelectorAll('tbody tr')].find((one) =>
      one.textContent.includes('Sales coaching'),
    )!;
    const hidden = row.closest('[hidden]')!;
    expect(hidden.getAttribute('hidden')).to.equal('until-found');
    hidden.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await page.settled();
    expect(page.row('Sales coaching and webinars').checkVisibility()).to.equal(true);
  });

  it('leads between any two tiers: who asks for the other one swaps them', async () => {
    const page = await odoo({ tier: 'silver' });
    await page.choose('From', 'Learning Partner');
    expect(page.has('heading', /^What Silver brings/)).to.equal(true);
    await page.choose('to', 'Learning Partner');
    expect(page.has('button', 'Step up: Silver → Learning Partner')).to.equal(true);
    expect(page.cells('Commission on Odoo Enterprise')[0]).to.equal('▼ less: 10%');
  });

  it('leads to the tier that the visitor picks', async () => {
    const page = await odoo({ tier: 'silver' }, WIDE);
    await page.press('Gold');
    expect(page.has('button', 'Step up: Silver → Gold')).to.equal(true);
  });

  it('is that to the recommended tier, else to the lowest that asks something', async () => {
    const three = { tiers: tiers('Low', 'Middle', 'High') };
    const asked = { requirements: { high: { kind: 'measure', measure: 'm', atLeast: 2 } } };
    const measures = [{ id: 'm', name: 'Deals', unit: 'deals' }];
    const lowest = await arrive(aDocument({ ...three, ...asked, measures, benefits: [] }));
    expect(lowest.has('button', 'Step up: Middle → High')).to.equal(true);
    const benefits = [{ id: 'x', name: 'Labs', values: { low: false, middle: true } }];
    const recommended = await arrive(aDocument({ ...three, ...asked, measures, benefits }), {
      recommended: 'middle',
    });
    expect(recommended.has('button', 'Step up: Low → Middle')).to.equal(true);
  });

  it('says so where the document says the same of both', async () => {
    const page = await place({
      program: aDocument({ benefits: [{ id: 'x', name: 'Labs', value: true }] }),
      attributes: { rows: 'step' },
    });
    await page.element.updateComplete;
    expect(page.text).to.contain('The document says the same of both.');
    expect(page.has('button', 'The same in both (1)')).to.equal(true);
  });

  it('has every row of the table: open, or folded and counted', async () => {
    const page = await arrive(await demo('lumora-msp'));
    for (const name of [/^The same in both/, /^No answer for either/, /^Told in other rows/])
      await page.press(name);
    const step = page.rowNames.toSorted();
    await page.press(/^All rows/);
    const about = ['About', 'How one gets in', 'Next step'];
    expect(step).to.deep.equal(page.rowNames.filter((name) => !about.includes(name)).toSorted());
  });

  it('leaves heads and cards alone while somebody searches', async () => {
    const page = await odoo({ tier: 'silver' }, WIDE);
    const parts = () => [...page.element.shadowRoot!.querySelectorAll('.head, .head *, .cards, .cards *')];
    const before = parts();
    const told = 'Second official level; listed partner.';
    expect(before.some((part) => part.textContent === told)).to.equal(true);
    // What makes a card puts this into words.
    const { text, localize } = Formatter.prototype;
    const asked: unknown[] = [];
    Formatter.prototype.text = function (given) {
      asked.push(given);
      return text.call(this, given);
    };
    Formatter.prototype.localize = function (given) {
      asked.push(given);
      return localize.call(this, given);
    };
    try {
      for (const query of ['users', 'use', '']) await page.search(query);
    } finally {
      Object.assign(Formatter.prototype, { text, localize });
    }
    expect(asked.length).to.be.greaterThan(0);
    expect(asked.map((one) => JSON.stringify(one)).filter((one) => one.includes(told))).to.deep.equal([]);
    expect(parts().every((part, at) => part === before[at])).to.equal(true);
  });

  it('begins where the reader stands, and follows them as long as nobody has chosen another', async () => {
    const store = pageAnswers();
    try {
      const program = await demo('odoo-v11');
      store.set(program['id'] as string, { supported: 'silver' });
      const page = await arrive(program);
      expect(page.has('button', 'Step up: Silver → Gold')).to.equal(true);
      store.set(program['id'] as string, { supported: 'ready' });
      await page.settled();
      expect(page.has('button', 'Step up: Ready → Silver')).to.equal(true);
      await page.choose('to', 'Gold');
      store.set(program['id'] as string, { supported: 'silver' });
      await page.settled();
      expect(page.has('button', 'Step up: Ready → Gold')).to.equal(true);
      const other = await arrive(program, { pair: 'learning ready' });
      expect(other.has('button', 'Step up: Learning Partner → Ready')).to.equal(true);
      store.set(program['id'] as string, { supported: 'gold' });
      const top = await arrive(program);
      expect(top.has('button', 'Step up: Silver → Gold')).to.equal(true);
    } finally {
      store.clear();
    }
  });

  it('finds by search what is folded', async () => {
    const page = await odoo({ tier: 'silver' });
    await page.search('coaching');
    expect(page.rowNames).to.deep.equal(['Sales coaching and webinars']);
  });

  it('shows the two tiers where there is no room for all of them', async () => {
    const page = await arrive(await demo('lumora-msp'));
    expect(page.cells('Support hours').length).to.equal(2);
    await page.press(/^All rows/);
    expect(page.cells('Support hours').length).to.equal(6);
  });

  it('shows the same on a phone, two columns side by side', async () => {
    const page = await odoo({ tier: 'silver' }, NARROW);
    expect(page.cells('Commission on Odoo Enterprise')).to.deep.equal(['10%', '▲ more: 15%']);
    expect(page.chosen('First tier shown')).to.equal('Ready');
    expect(page.chosen('Second tier shown')).to.equal('Silver');
  });

  it('is in German and in Arabic', async () => {
    const german = await odoo({ tier: 'silver' }, { lang: 'de' });
    expect(part(german, 'Was Silver bringt').said).to.equal(
      'Was Silver bringt gegenüber Ready: 1 mehr und 1 anders',
    );
    const arabic = await odoo({ tier: 'silver' }, { lang: 'ar', dir: 'rtl' });
    expect(arabic.has('heading', /^ما يقدمه Silver/)).to.equal(true);
  });
});

describe('the card of a tier', () => {
  hushWarnings();

  const card = (page: Visit, name: string) => words(page.get('group', name));

  it('tells what the tier is for, how one gets in, what it asks, what it costs', async () => {
    const page = await odoo({ tier: 'silver' });
    const said = card(page, 'Silver');
    for (const each of [
      'Second official level',
      'Automatic',
      'At least 75 users',
      'At least 70%',
      'At least 3 people',
    ])
      expect(said).to.contain(each);
    expect(said).to.contain('Annual partnership fee On request');
  });

  it('leaves no figure empty, also where it differs by an option', async () => {
    const page = await arrive(await demo('lumora-msp'));
    expect(card(page, 'Professional')).to.contain(
      'Monthly recurring revenue Gulf states: at least EUR 800; All others: at least EUR 1,000',
    );
    for (const figure of page.element.shadowRoot!.querySelectorAll('dd'))
      expect(figure.textContent).not.to.equal('');
  });

  it('says where no price is known, in the words of the document', async () => {
    const page = await arrive(await demo('dell-emc-fy2022'));
    expect(card(page, 'Gold')).to.contain('Program fee Not known');
  });

  it('leads on where the document does, and tells the page', async () => {
    const page = await arrive(await demo('lumora-msp'));
    const heard: string[] = [];
    page.element.addEventListener('partner-action', (event) => {
      event.preventDefault();
      heard.push(event.tierId);
    });
    page.get('link', 'Apply for Professional').click();
    expect(heard).to.deep.equal(['professional']);
  });

  it('is not there beside the whole table, which says it in rows', async () => {
    const page = await odoo({ rows: 'all' });
    expect(page.has('group', 'Silver')).to.equal(false);
    expect(page.rowNames.some((name) => name.startsWith('About'))).to.equal(true);
  });
});
