import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { frames, holdRequests, hushWarnings, words } from '../visitor.js';
import { aVendor, compareOn, put, type Comparison } from './comparison.js';

const NAMES = ['Acme', 'Birch', 'Cedar'];
const children = (names: readonly string[], more = '') =>
  names.map((name) => `<partner-program src="/held/${name}.json" ${more}></partner-program>`).join('');
const shows = (page: Comparison, count: number) =>
  waitUntil(() => page.root.querySelectorAll('.program select').length === count, `not ${count} programs`);

describe('the sources of a comparison', () => {
  hushWarnings();
  const held = holdRequests();
  before(() => setViewport({ width: 1200, height: 800 }));

  const answer = (name: string) => held.find(({ url }) => url.includes(name))!.answer(aVendor(name));
  const inOrder = async () => {
    const page = put({ inside: children(NAMES) });
    await frames();
    for (const name of NAMES) await answer(name);
    await shows(page, 3);
    await page.element.updateComplete;
    const { table, heads } = page;
    page.element.remove();
    held.length = 0;
    return { table, heads };
  };

  for (const order of [
    'Acme Cedar Birch',
    'Birch Acme Cedar',
    'Birch Cedar Acme',
    'Cedar Acme Birch',
    'Cedar Birch Acme',
  ])
    it(`give the same table when they answer as ${order}`, async () => {
      const wanted = await inOrder();
      const page = put({ inside: children(NAMES) });
      await frames();
      for (const name of order.split(' ')) {
        await answer(name);
        await frames();
      }
      await shows(page, 3);
      expect(page.table).to.deep.equal(wanted.table);
      expect(page.heads).to.deep.equal(wanted.heads);
    });

  it('may be text, and one that is no document leaves the others', async () => {
    const programs = [{ program: JSON.stringify(aVendor('Acme')) }, { program: 5 }, aVendor('Cedar')];
    const page = await compareOn({ programs }, 2);
    expect(page.programs).to.include('Acme').and.include('Cedar');
    await waitUntil(() => page.text.includes('This program cannot be shown right now'), 'not told');
  });

  it('that are late find what the link and the visitor wished for them', async () => {
    const before = location.href;
    history.replaceState(null, '', `?partner-late=${encodeURIComponent('hidden=3&pair=2 1')}`);
    try {
      const page = put({
        inside: children(['Acme', 'Birch']),
        attributes: { 'link-name': 'late', pair: '1 2' },
      });
      await frames();
      const lazy = document.createElement('partner-program');
      lazy.src = '/held/Cedar.json';
      page.element.append(lazy);
      await frames();
      for (const name of NAMES) await answer(name);
      await shows(page, 2);
      expect(page.programs).to.deep.equal(['Acme', 'Birch']);
      expect(page.has('button', 'Show Cedar Partners again'), 'Cedar can come back').to.equal(true);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('named twice are one column', async () => {
    const wanted = await inOrder();
    const page = put({ inside: children([...NAMES, 'Acme', 'Cedar']) });
    await frames();
    for (const request of [...held].reverse())
      await request.answer(aVendor(NAMES.find((name) => request.url.includes(name))!));
    await shows(page, 3);
    expect(page.table).to.deep.equal(wanted.table);
  });

  it('the same one for two tiers are two columns', async () => {
    const page = put({ inside: children(['Acme'], 'tier="gold"') + children(['Acme']) });
    await frames();
    for (const request of held) await request.answer(aVendor('Acme'));
    await shows(page, 2);
    expect(page.cells('Discount').map((cell) => /\d+%/.exec(cell)![0])).to.deep.equal(['20%', '10%']);
  });

  for (const failing of [['Acme'], ['Birch'], ['Acme', 'Cedar'], ['Birch', 'Cedar']])
    it(`${failing.join(' and ')} failing leaves the others, and trying again gives the same table`, async () => {
      const wanted = await inOrder();
      const page = put({ inside: children(NAMES) });
      await frames();
      for (const name of [...NAMES].reverse()) {
        const request = held.find(({ url }) => url.includes(name))!;
        await (failing.includes(name) ? request.refuse(503) : request.answer(aVendor(name)));
      }
      await shows(page, 3 - failing.length);
      expect(
        page.heads.filter((head) => head.includes('This program cannot be shown right now.')),
      ).to.have.length(failing.length);
      const [first] = page.rowNames;
      expect(page.cells(first!).filter((cell) => cell === 'Not loaded')).to.have.length(failing.length);
      held.length = 0;
      for (const button of page.all('button', 'Try again')) button.click();
      await frames();
      for (const request of held)
        await request.answer(aVendor(NAMES.find((name) => request.url.includes(name))!));
      await shows(page, 3);
      await page.element.updateComplete;
      expect(page.table).to.deep.equal(wanted.table);
      expect(page.heads).to.deep.equal(wanted.heads);
    });

  it('a slow one does not hold up the others, and says that it is on its way', async () => {
    const page = put({ inside: children(NAMES) });
    await frames();
    await answer('Cedar');
    await answer('Acme');
    await shows(page, 2);
    expect(page.heads[1]).to.contain('Loading …');
    expect(page.cells('Discount')[1]).to.equal('Loading …');
  });

  it('while none is there, what the author put inside is seen; the programs are not that', async () => {
    const page = put({ inside: `${children(NAMES)}<p>Ask us for the issue of May.</p>` });
    await frames();
    expect(page.text).to.contain('Ask us for the issue of May.');
    const bare = put({ inside: children(NAMES) });
    await frames();
    expect(bare.text).to.contain('Loading');
  });

  it('none to be had: one calm sentence, and all are tried again together', async () => {
    const page = put({ inside: children(NAMES) });
    await frames();
    for (const request of [...held]) await request.refuse(500);
    expect(page.text).to.contain('cannot be shown right now');
    held.length = 0;
    await page.press('Try again');
    expect(held).to.have.length(3);
    for (const request of [...held])
      await request.answer(aVendor(NAMES.find((name) => request.url.includes(name))!));
    await shows(page, 3);
  });

  it('can be given as objects or addresses, and their own mistakes stay their own', async () => {
    const errors: Event[] = [];
    const outside: Event[] = [];
    const page = put({
      programs: [aVendor('Acme'), { src: '/held/Birch.json' }, { program: { wrong: true } }],
    });
    page.element.addEventListener('partner-error', (event) => errors.push(event));
    document.addEventListener('partner-error', (event) => outside.push(event), { once: true });
    await frames();
    await answer('Birch');
    await shows(page, 2);
    await waitUntil(() => errors.length === 1);
    expect(outside).to.deep.equal([]);
    expect(page.heads[2]).to.contain('This program cannot be shown right now.').and.not.contain('Try again');
  });

  it('columns that come, change and go are followed', async () => {
    const page = await compareOn({ programs: [aVendor('Acme'), aVendor('Birch')] });
    page.element.programs = [
      { program: aVendor('Birch') },
      { program: aVendor('Cedar') },
      { program: aVendor('Dogwood') },
    ];
    await page.element.updateComplete;
    await waitUntil(() => page.programs.length === 3);
    expect(page.programs[2]).to.equal('Dogwood');
    const inside = put({ inside: children(['Acme', 'Birch']) });
    await frames();
    await answer('Acme');
    await answer('Birch');
    await shows(inside, 2);
    inside.element.querySelector('partner-program')!.setAttribute('tier', 'gold');
    await frames();
    expect(inside.cells('Discount')[0]).to.contain('20%');
    inside.element.querySelector('partner-program')!.remove();
    await frames();
    expect(inside.programs).to.deep.equal(['Birch']);
  });

  it('a program around the comparison is none of its columns', async () => {
    const page = await compareOn({ programs: [aVendor('Acme'), aVendor('Birch')] });
    const holder = document.createElement('partner-program');
    holder.program = aVendor('Outside');
    page.element.replaceWith(holder);
    holder.append(page.element);
    await frames();
    expect(words(page.root)).to.not.contain('Outside');
    expect(page.programs).to.have.length(2);
  });
});
