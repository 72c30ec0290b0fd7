import { expect, waitUntil } from '@open-wc/testing';
import {
  aDocument,
  arrive,
  block,
  demo,
  demoUrl,
  frames,
  holdRequests,
  hushWarnings,
  visit,
  Visit,
  type Holder,
  type Matrix,
} from '../elements/visitor.js';

/** A document that says which one it is. */
const called = (name: string) => aDocument({ name });
const script = (document: unknown) => `<script type="application/json">${JSON.stringify(document)}</script>`;
const shows = (page: Visit, name: string) =>
  waitUntil(() => page.text.includes(name), `${name} is not shown`, { timeout: 5_000 });

/** A <partner-program> with a matrix inside it. */
async function together(markup = ''): Promise<{ holder: Holder; page: Visit }> {
  const place = block(
    {},
    `<partner-program>${markup}<partner-tier-matrix></partner-tier-matrix></partner-program>`,
  );
  await frames();
  return {
    holder: place.querySelector('partner-program')!,
    page: new Visit(place.querySelector<Matrix>('partner-tier-matrix')!),
  };
}

describe('where the document comes from', () => {
  const held = holdRequests();
  hushWarnings();

  it('shows the same for the same document from all four sources', async () => {
    const document = await demo('lumora-msp');
    const byProperty = await visit({ program: document });
    const bySrc = await visit({ attributes: { src: demoUrl('lumora-msp') } });
    const byScript = await visit({ inside: script(document) });
    const holder = block().appendChild(window.document.createElement('partner-program'));
    holder.program = document;
    const byContext = await visit({ parent: holder });
    expect(byProperty.text).to.contain('Deal registration');
    for (const page of [bySrc, byScript, byContext]) expect(page.text).to.equal(byProperty.text);
  });

  for (const name of ['src', 'script'] as const) {
    it(`a <partner-program> takes its document from its ${name} too`, async () => {
      const { holder, page } = await together(name === 'script' ? script(called('From the holder')) : '');
      if (name === 'src') {
        holder.setAttribute('src', '/held/holder.json');
        await frames();
        await held[0]!.answer(called('From the holder'));
      }
      await shows(page, 'From the holder');
    });
  }

  it('takes the document of the nearest of two programs around it', async () => {
    const place = block({}, '<partner-program><partner-program></partner-program></partner-program>');
    const [outer, inner] = [...place.querySelectorAll('partner-program')] as [Holder, Holder];
    outer.program = called('Outer');
    inner.program = called('Inner');
    const page = await visit({ parent: inner });
    expect(page.text).to.contain('Inner').and.not.contain('Outer');
  });

  it('shows its own document rather than the one around it', async () => {
    const { holder, page } = await together();
    page.element.program = called('Its own');
    holder.program = called('Around it');
    await shows(page, 'Its own');
    expect(page.text).not.to.contain('Around it');
    page.element.program = undefined;
    await shows(page, 'Around it');
  });

  it('follows the program around it to another document and to none', async () => {
    const { holder, page } = await together();
    page.element.innerHTML = '<p>Ask us for the guide</p>';
    holder.program = called('First');
    await shows(page, 'First');
    holder.program = called('Second');
    await shows(page, 'Second');
    holder.program = undefined;
    await shows(page, 'Ask us for the guide');
    expect(page.has('table')).to.equal(false);
  });

  it('shows the document of the program that it is moved into', async () => {
    const { holder, page } = await together();
    holder.program = called('Here');
    await shows(page, 'Here');
    const there = block().appendChild(document.createElement('partner-program'));
    there.program = called('There');
    there.append(page.element);
    await shows(page, 'There');
    holder.program = called('Here again');
    await frames();
    expect(page.text).not.to.contain('Here');
  });
});

describe('whichever source was set last wins', () => {
  const held = holdRequests();
  hushWarnings();

  it('an address after an object', async () => {
    const page = await visit({ program: called('Object') });
    page.element.setAttribute('src', '/held/a.json');
    await frames();
    expect(page.text, 'meanwhile').to.contain('Object');
    await held[0]!.answer(called('Address'));
    await shows(page, 'Address');
  });

  it('an object after an address that has not answered yet', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    page.element.program = called('Object');
    await shows(page, 'Object');
    await held[0]!.answer(called('Address'));
    expect(page.text).to.contain('Object').and.not.contain('Address');
  });

  it('a newer address, though the older one answers last', async () => {
    const page = await arrive({ attributes: { src: '/held/old.json' } });
    page.element.setAttribute('src', '/held/new.json');
    await frames();
    await held[1]!.answer(called('Newer'));
    await shows(page, 'Newer');
    await held[0]!.answer(called('Older'));
    expect(page.text).to.contain('Newer').and.not.contain('Older');
    expect(held[0]!.signal!.aborted, 'the older request is ended').to.equal(true);
  });

  it('a newer address, though the older one fails after it', async () => {
    const page = await arrive({ attributes: { src: '/held/old.json' } });
    page.element.setAttribute('src', '/held/new.json');
    await frames();
    await held[1]!.answer(called('Newer'));
    await held[0]!.breakOff();
    await shows(page, 'Newer');
    expect(page.has('button', 'Try again')).to.equal(false);
  });

  it('a script whose text changes after an object was set', async () => {
    const page = await visit({ inside: script(called('Script')) });
    expect(page.text).to.contain('Script');
    page.element.program = called('Object');
    await shows(page, 'Object');
    page.element.querySelector('script')!.textContent = JSON.stringify(called('Script, changed'));
    await shows(page, 'Script, changed');
  });

  it('at the start an object goes before an address, and an address before a script', async () => {
    const both = await arrive({ attributes: { src: '/held/a.json' }, inside: script(called('Script')) });
    await held[0]!.answer(called('Address'));
    await shows(both, 'Address');
    const all = await arrive({
      program: called('Object'),
      attributes: { src: '/held/b.json' },
      inside: script(called('Script')),
    });
    // The address was set before the object.
    await held.at(-1)!.answer(called('Address'));
    await shows(all, 'Object');
    expect(all.text).not.to.contain('Address');
  });

  it('a taken back object gives way to the script inside', async () => {
    const page = await visit({ program: called('Object'), inside: script(called('Script')) });
    page.element.program = null;
    await shows(page, 'Script');
  });

  it('a removed script leaves what else stands inside the tag', async () => {
    const page = await visit({ inside: `${script(called('Script'))}<p>Ask us for the guide</p>` });
    page.element.querySelector('script')!.remove();
    await shows(page, 'Ask us for the guide');
    expect(page.text).not.to.contain('Script');
  });
});

describe('a request', () => {
  const held = holdRequests();
  hushWarnings();

  it('ends when the element leaves the page, and starts again when it comes back', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    const place = page.element.parentElement!;
    page.element.remove();
    expect(held[0]!.signal!.aborted).to.equal(true);
    place.append(page.element);
    await frames();
    expect(held.length).to.equal(2);
    await held[1]!.answer(called('Back again'));
    await shows(page, 'Back again');
  });

  it('is not made for an element that is on no page', async () => {
    const matrix = document.createElement('partner-tier-matrix');
    matrix.src = '/held/a.json';
    await frames();
    expect(held.length).to.equal(0);
    block().append(matrix);
    await frames();
    expect(held.length).to.equal(1);
  });

  it('is not made again when a loaded element is moved', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    await held[0]!.answer(called('Loaded'));
    await shows(page, 'Loaded');
    block().append(page.element);
    await frames();
    expect(held.length).to.equal(1);
    expect(page.text).to.contain('Loaded');
  });

  it('is made anew when the address is set anew', async () => {
    const page = await arrive({ attributes: { src: '/held/a.json' } });
    await held[0]!.answer(called('Monday'));
    await shows(page, 'Monday');
    page.element.setAttribute('src', '/held/a.json');
    await frames();
    await held[1]!.answer(called('Tuesday'));
    await shows(page, 'Tuesday');
  });
});
