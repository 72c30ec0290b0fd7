import { expect } from '@open-wc/testing';
import { ALL } from '../../programs.js';
import { aDocument, demo, hushWarnings, nameOf, tiers, visit, words, type Visit } from '../visitor.js';

const five = tiers('One', 'Two', 'Three', 'Four', 'Five');

/** The first number in every mark, in the order in which it is read. */
function marksInReadingOrder(page: Visit): number[] {
  return page.all('button', /^Note \d+$/).map((mark) => Number(nameOf(mark).slice(5)));
}

describe('the table', () => {
  hushWarnings();

  it('is real tables with a caption, a header for every tier and one for every row', async () => {
    const page = await visit({ program: await demo('lumora-msp') });
    for (const table of page.all<HTMLTableElement>('table')) {
      expect(words(table.caption!), 'caption').not.to.equal('');
      const headers = [...table.tHead!.rows[0]!.cells];
      expect(headers.map((header) => header.scope)).to.deep.equal(headers.map(() => 'col'));
      for (const row of table.tBodies[0]!.rows) {
        expect(row.cells[0]!.scope).to.equal('row');
        expect(row.cells.length).to.equal(headers.length);
      }
    }
  });

  it('names the group of a tier in its header', async () => {
    const page = await visit({
      program: aDocument({
        tierGroups: [{ id: 'metal', name: 'Metal' }],
        tiers: [
          { id: 'silver', name: 'Silver', group: 'metal' },
          { id: 'gold', name: 'Gold' },
        ],
      }),
    });
    expect(page.all('columnheader').map((header) => words(header))).to.deep.equal([
      'Tier',
      'Metal Silver',
      'Gold',
    ]);
  });

  for (const name of ALL) {
    it(`${name}: every cell has words, every mark has its note, notes are numbered in reading order`, async () => {
      const page = await visit({ program: await demo(name) });
      const empty = page
        .all<HTMLTableCellElement>('cell')
        .filter((cell) => !/[\p{L}\p{N}]/u.test(words(cell)));
      expect(empty.map((cell) => words(cell.closest('tr')!))).to.deep.equal([]);
      const unnamed = page.all('rowheader').filter((header) => !/[\p{L}\p{N}]/u.test(words(header)));
      expect(unnamed.length, 'rows without a name').to.equal(0);
      const marks = [...new Set(marksInReadingOrder(page))];
      expect(marks).to.deep.equal(marks.map((_, at) => at + 1));
      const notes = page.all('summary', /^Notes/)[0];
      expect(notes ? Number(words(notes).split(' ')[1]) : 0, 'notes below the table').to.equal(marks.length);
    });
  }

  it('keeps the five silences apart, and zero from all of them', async () => {
    const page = await visit({
      program: aDocument({
        tiers: [...five, ...tiers('Six')],
        benefits: [
          {
            id: 'mdf',
            name: 'Market development funds',
            values: {
              one: false,
              two: { kind: 'not-applicable' },
              three: { kind: 'not-published' },
              four: { kind: 'not-known' },
              five: { kind: 'on-request' },
              six: { kind: 'money', value: 0 },
            },
          },
        ],
      }),
    });
    expect(page.cells('Market development funds')).to.deep.equal([
      'No',
      'Not applicable',
      'Not published',
      'Not known',
      'On request',
      'USD 0',
    ]);
  });

  it('says of a tier that a row does not name that it is not mentioned, and never a dash', async () => {
    const page = await visit({
      program: aDocument({ benefits: [{ id: 'nfr', name: 'NFR licences', values: { gold: true } }] }),
    });
    expect(page.cells('NFR licences')).to.deep.equal(['Not mentioned', 'Yes']);
  });

  it('has the sections get, commit and cost, in this order, with groups below them', async () => {
    const page = await visit({ program: await demo('lumora-msp') });
    const headings = page
      .all('heading')
      .map((heading) => [Number(heading.ariaLevel), words(heading)] as const);
    expect(
      headings
        .filter(([level]) => level === 3)
        .map(([, name]) => name)
        .slice(0, 3),
    ).to.deep.equal(['What you get', 'What you commit to', 'What it costs']);
    expect(headings).to.deep.include([4, 'Winning customers']);
    const starting = page.all('heading').filter((one) => one.tagName !== 'H4');
    for (const [at, heading] of starting.slice(1).entries())
      expect(Number(heading.ariaLevel) - Number(starting[at]!.ariaLevel), words(heading)).to.be.at.most(1);
  });

  it('leaves out a section that the document says nothing about', async () => {
    const page = await visit({ program: aDocument() });
    expect(page.all('heading').map((heading) => words(heading))).to.deep.equal(['What you get']);
  });

  for (const level of [2, 3, 5]) {
    it(`begins its headings at the page's level ${level}, and leaves no level out`, async () => {
      const page = await visit({
        program: await demo('lumora-msp'),
        attributes: { 'heading-level': String(level) },
      });
      const levels = page
        .all('heading')
        .map((heading) => Number(heading.ariaLevel ?? heading.tagName.slice(1)));
      expect(levels[0]).to.equal(level);
      expect(new Set(levels)).to.deep.equal(new Set([level, level + 1]));
    });
  }

  it('names the program, its edition and the day it was read', async () => {
    const page = await visit({
      program: aDocument({
        edition: { label: 'Spring', status: 'retired', from: '2024-03', readOn: '2024-05-06' },
      }),
    });
    expect(page.text)
      .to.contain('Acme Partners')
      .and.to.contain('Spring · retired · in force from March 2024');
    page.get('summary', /^About this edition/).click();
    expect(page.text).to.contain('Spring · retired · in force from March 2024 · read on May 6, 2024');
  });

  it('labels an invented program as such', async () => {
    const page = await visit({ program: await demo('lumora-msp') });
    expect(page.text).to.contain('Invented example');
  });
});

describe('the recommended tier', () => {
  const recommending = () =>
    aDocument({
      tiers: [
        { id: 'silver', name: 'Silver' },
        { id: 'gold', name: 'Gold', recommended: 'Most partners are here after a year.' },
      ],
    });

  it('is said in words, with its reason, and at the tier itself', async () => {
    const page = await visit({ program: recommending() });
    expect(page.text).to.contain('Recommended: Gold Most partners are here after a year.');
    expect(page.has('button', 'Gold Recommended')).to.equal(true);
    expect(page.has('button', 'Silver')).to.equal(true);
  });

  it("is the page's own where the page names one", async () => {
    const page = await visit({
      program: recommending(),
      attributes: { recommended: 'silver', 'recommended-reason': 'You told us you are two people.' },
    });
    expect(page.text).to.contain('Recommended: Silver You told us you are two people.');
    expect(page.text).not.to.contain('Most partners');
    expect(page.has('button', 'Gold')).to.equal(true);
  });

  it('may come without a reason', async () => {
    const page = await visit({ program: recommending(), attributes: { recommended: 'silver' } });
    expect(page.text).to.contain('Recommended: Silver').and.not.contain('Most partners');
  });
});
