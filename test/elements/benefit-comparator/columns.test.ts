import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { frames, hushWarnings, key, listen } from '../visitor.js';
import { aVendor, compareOn } from './comparison.js';

const three = () => ['Acme', 'Birch', 'Cedar'].map((name) => aVendor(name));
const NAMES = ['Acme', 'Birch', 'Cedar'];
const read = (event: { view: { order: readonly string[] } }) => event.view.order.join('');

describe('the columns of a comparison', () => {
  hushWarnings();
  before(() => setViewport({ width: 1200, height: 800 }));

  it('stand in the order of the list, with vendor, tier and the day they were read', async () => {
    const page = await compareOn({ programs: three() });
    expect(page.programs).to.deep.equal(NAMES);
    expect(page.heads[0]).to.contain('Acme Partners').and.contain('read on May 1, 2026');
    expect(page.chosen('Tier of Acme Partners')).to.equal('Silver');
  });

  it('open their menu again after the element has been moved with one open', async () => {
    const page = await compareOn({ programs: [aVendor('Acme'), aVendor('Birch')] });
    await page.openMenu('Birch Partners');
    expect(page.menu).to.not.equal(null);
    const { parentElement } = page.element;
    page.element.remove();
    parentElement!.append(page.element);
    await page.element.updateComplete;
    expect(page.menu).to.equal(null);
    await page.openMenu('Birch Partners');
    expect(page.menu).to.not.equal(null);
  });

  it('move by keyboard alone, the focus stays in the menu, and it is announced', async () => {
    const page = await compareOn({ programs: three() });
    const heard = listen<Event & { view: { order: string[] } }>('partner-view-change');
    page.get('button', 'Column Acme Partners').focus();
    await key('Enter');
    await page.element.updateComplete;
    await frames();
    expect(page.focused!.textContent!.trim(), 'left is not possible for the first').to.equal('Move right');
    await key('Enter');
    await frames();
    expect(page.programs).to.deep.equal([NAMES[1], NAMES[0], NAMES[2]]);
    expect(page.focused!.textContent!.trim()).to.equal('Move right');
    const open = NAMES.filter(
      (name) => page.get('button', `Column ${name} Partners`).getAttribute('aria-expanded') === 'true',
    );
    expect(open, 'the menu is that of its column, wherever that is').to.deep.equal(['Acme']);
    expect(page.announced).to.equal('Acme Partners is now column 2 of 3.');
    await key('Enter');
    await frames();
    expect(page.programs).to.deep.equal([NAMES[1], NAMES[2], NAMES[0]]);
    await key('Enter');
    await frames();
    expect(page.programs, 'the last goes no further').to.deep.equal([NAMES[1], NAMES[2], NAMES[0]]);
    expect(page.menu).to.not.equal(null);
    await key('Escape');
    await frames();
    expect(page.menu).to.equal(null);
    expect(page.focused!.getAttribute('aria-label')).to.equal('Column Acme Partners');
    expect(heard.map(read)).to.deep.equal(['213', '231']);
  });

  it('move with all their cells', async () => {
    const page = await compareOn({
      programs: [
        aVendor('Acme'),
        aVendor('Birch', {
          benefits: [{ id: 'x', name: 'X', topic: 'discount', value: { kind: 'percent', value: 7 } }],
        }),
      ],
    });
    const before = page.cells('Discount');
    await page.openMenu('Birch Partners');
    await page.press('Move left');
    expect(page.programs).to.deep.equal(['Birch', 'Acme']);
    expect(page.cells('Discount')).to.deep.equal([...before].reverse());
    expect(page.cell('Discount', 'Birch Silver')).to.contain('7%');
  });

  it('left is left in right-to-left pages too', async () => {
    const page = await compareOn({ programs: three(), around: { dir: 'rtl' } });
    await page.openMenu('Acme Partners');
    await page.press('Move left');
    expect(page.programs[0]).to.equal('Birch');
    const acme = page.get('button', 'Column Acme Partners').getBoundingClientRect();
    expect(acme.left).to.be.lessThan(
      page.get('button', 'Column Birch Partners').getBoundingClientRect().left,
    );
  });

  it('hide by keyboard and come back, with the focus where the reader goes on', async () => {
    const page = await compareOn({ programs: three() });
    page.get('button', 'Column Birch Partners').focus();
    await key('Enter');
    await page.element.updateComplete;
    await frames();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(page.focused!.textContent!.trim()).to.equal('Hide');
    await key('Enter');
    await page.element.updateComplete;
    await frames();
    expect(page.programs).to.deep.equal([NAMES[0], NAMES[2]]);
    expect(page.focused!.getAttribute('aria-label')).to.equal('Column Cedar Partners');
    expect(page.announced).to.contain('Birch Partners is hidden.');
    await page.press('Show Birch Partners again');
    await page.element.updateComplete;
    await frames();
    expect(page.programs).to.deep.equal(NAMES);
    expect(page.focused!.getAttribute('aria-label')).to.equal('Column Birch Partners');
  });

  it('the last one cannot be hidden', async () => {
    const page = await compareOn({ programs: [aVendor('Acme')] });
    await page.openMenu('Acme Partners');
    await page.press('Hide');
    expect(page.programs).to.deep.equal(['Acme']);
  });

  it('a hidden column takes its differences along', async () => {
    const discount = { id: 'x', name: 'X', topic: 'discount', value: { kind: 'percent', value: 7 } };
    const fee = (value: number) => ({
      id: 'fee',
      name: 'Fee',
      kind: 'fee',
      topic: 'fee',
      value: { kind: 'money', value, per: 'year' },
    });
    const page = await compareOn({
      programs: [
        aVendor('Acme'),
        aVendor('Birch', { benefits: [discount] }),
        aVendor('Cedar', { costs: [fee(700)] }),
      ],
      attributes: { rows: 'differences' },
    });
    expect(page.rowNames).to.include('Program fee');
    await page.openMenu('Cedar Partners');
    await page.press('Hide');
    expect(page.rowNames).to.not.include('Program fee');
  });

  it('a tier chosen in the head changes the cells, and only a visitor is heard', async () => {
    const heard = listen('partner-view-change');
    const page = await compareOn({ programs: three(), attributes: { 'tier-rule': 'top' } });
    expect(page.cells('Discount')[0]).to.contain('20%');
    page.element.tierRule = 'entry';
    await page.element.updateComplete;
    expect(page.cells('Discount')[0]).to.contain('10%');
    expect(heard).to.deep.equal([]);
    await page.choose('Tier of Acme Partners', 'Gold');
    expect(page.cells('Discount')[0]).to.contain('20%');
    expect(page.cells('Discount')[1]).to.contain('10%');
    expect(heard).to.have.length(1);
  });

  it('the tier of one column goes before the rule for all', async () => {
    const page = await compareOn({
      programs: [
        { program: aVendor('Acme'), tier: 'gold' },
        { program: aVendor('Birch'), tier: 2 },
        aVendor('Cedar'),
      ],
      attributes: { 'tier-rule': '9' },
    });
    expect(page.chosen('Tier of Acme Partners')).to.equal('Gold');
    expect(page.chosen('Tier of Birch Partners')).to.equal('Gold');
    expect(page.heads[0]).to.not.contain('nearest');
    expect(page.heads[2], 'no program has nine tiers').to.contain('The nearest tier to the one asked for');
  });

  it("shows the tier that the reader's own answers support, and follows them", async () => {
    const page = await compareOn({
      programs: [aVendor('Answered'), aVendor('Birch')],
      attributes: { 'tier-rule': 'standing' },
    });
    expect(page.heads[0]).to.contain('No answers of yours yet');
    const store = (globalThis as Record<symbol, unknown>)[Symbol.for('partner-answers/2')] as {
      set: (id: string, told: object) => void;
    };
    store.set('answered', { supported: 'gold' });
    await page.element.updateComplete;
    await frames();
    expect(page.chosen('Tier of Answered Partners')).to.equal('Gold');
    expect(page.heads[0]).to.contain('As your answers support');
    expect(page.heads[1]).to.contain('No answers of yours yet');
  });

  it('old figures are marked in words, by the age that the author sets', async () => {
    const page = await compareOn({
      programs: [
        aVendor('Acme'),
        aVendor('Birch', { edition: { label: 'x', readOn: '2026-06-01' } }),
        aVendor('Cedar', { edition: { label: 'x' } }),
      ],
      attributes: { 'max-age-days': '30' },
    });
    expect(page.heads[0]).to.contain('Older than 30 days');
    expect(page.heads[1]).to.not.contain('Older');
    expect(page.heads[2])
      .to.contain('x · Cedar Partners')
      .and.not.contain('Older than')
      .and.not.contain('Older');
  });

  it('a column that is paid for says so above it and in its header, and wins nothing by it', async () => {
    const plain = await compareOn({ programs: [aVendor('Acme'), aVendor('Birch')] });
    const paid = await compareOn({
      programs: [aVendor('Acme'), { program: aVendor('Birch'), sponsored: 'Birch Ltd.' }],
    });
    expect(paid.heads[1]).to.contain('Advertisement: paid for by Birch Ltd.');
    expect(paid.heads[0]).to.not.contain('Advertisement');
    expect(paid.get('table').querySelectorAll('thead th')[2]!.textContent).to.contain('Advertisement');
    expect(paid.rowNames.map((row) => paid.cells(row))).to.deep.equal(
      plain.rowNames.map((row) => plain.cells(row)),
    );
  });

  it('programs of the same name are told apart by edition and tier', async () => {
    const older = aVendor('Acme', { id: 'acme-2', edition: { label: '2025' } });
    const page = await compareOn({
      programs: [aVendor('Acme'), { program: aVendor('Acme'), tier: 'gold' }, older],
    });
    expect(page.programs).to.deep.equal([
      'Acme Partners, 2026, Silver',
      'Acme Partners, 2026, Gold',
      'Acme Partners, 2025',
    ]);
  });
});
