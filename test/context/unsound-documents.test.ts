import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { PartnerErrorEvent, PartnerLoadEvent } from '../../src/context/program-events.js';
import {
  aDocument,
  arrive,
  block,
  holdRequests,
  hushWarnings,
  Visit,
  type Matrix,
} from '../elements/visitor.js';

const called = (name: string) => aDocument({ name });
const wrong = (name = 'Wrong') => ({ ...called(name), tiers: [] });

/** What an element tells the page, in its order. */
function eventsOf(element: HTMLElement): string[] {
  const events: string[] = [];
  element.addEventListener('partner-load', ({ program, warnings }: PartnerLoadEvent) =>
    events.push(`load ${JSON.stringify(program.name)} ${warnings.map(({ code }) => code).join()}`),
  );
  element.addEventListener('partner-error', ({ problems }: PartnerErrorEvent) =>
    events.push(`error ${problems.map(({ code }) => code).join()}`),
  );
  return events;
}
const tells = (events: readonly string[], count: number) =>
  waitUntil(() => events.length >= count, `not told: ${events.join()}`, { timeout: 5_000 });

describe('a document that is not sound', () => {
  const held = holdRequests();
  const warnings = hushWarnings();

  it('is told in the event and in the console, and the reader is told calmly', async () => {
    const page = await arrive();
    const events = eventsOf(page.element);
    page.element.program = wrong();
    await tells(events, 1);
    expect(events).to.deep.equal(['error empty-list']);
    expect(page.text).to.contain('The partner program cannot be shown right now.');
    expect(warnings.join('\n')).to.contain('/tiers: This list is empty.');
  });

  it('is shown with its warnings where it has nothing else', async () => {
    const page = await arrive();
    const events = eventsOf(page.element);
    page.element.program = { ...called('With a warning'), summary: 'Acme \u202eremcA' };
    await tells(events, 1);
    expect(events).to.deep.equal(['load "With a warning" direction-character']);
    expect(page.text).to.contain('With a warning');
  });

  it('leaves what was shown while it is looked at, and after', async () => {
    const page = await arrive();
    const events = eventsOf(page.element);
    page.element.program = called('First');
    await tells(events, 1);
    page.element.program = wrong();
    await page.element.updateComplete;
    expect(page.text, 'meanwhile').to.contain('First');
    expect(page.has('table'), 'meanwhile').to.equal(true);
    await tells(events, 2);
    expect(page.text).to.contain('First');
    expect(events).to.deep.equal(['load "First" ', 'error empty-list']);
  });

  it('gives way to a newer one, though it is read later', async () => {
    const page = await arrive();
    const events = eventsOf(page.element);
    page.element.program = wrong('Older');
    page.element.program = called('Newer');
    await tells(events, 1);
    await aTimeout(50);
    expect(events).to.deep.equal(['load "Newer" ']);
    expect(page.text).to.contain('Newer');
  });

  it('gives way to a newer one that is wrong too', async () => {
    const page = await arrive();
    const events = eventsOf(page.element);
    page.element.program = wrong();
    page.element.program = { ...called('Newer'), name: 5 };
    await tells(events, 1);
    await aTimeout(50);
    expect(events).to.deep.equal(['error wrong-type']);
  });

  it('gives way to an address that has not answered yet', async () => {
    const page = await arrive();
    const events = eventsOf(page.element);
    page.element.program = wrong();
    page.element.setAttribute('src', '/held/a.json');
    await aTimeout(50);
    expect(events).to.deep.equal([]);
    await held[0]!.answer(called('Address'));
    await tells(events, 1);
    expect(events).to.deep.equal(['load "Address" ']);
  });
});

describe('a script without the files beside it', () => {
  hushWarnings();

  /** A page with one file of ours, which finds no other. */
  async function alone(): Promise<Visit> {
    const file = await (await fetch('/dist/cdn/partner-tier-matrix.js')).blob();
    const frame = document.createElement('iframe');
    const script = URL.createObjectURL(new Blob([file], { type: 'text/javascript' }));
    frame.srcdoc = `<partner-tier-matrix></partner-tier-matrix><script type="module" src="${script}"></script>`;
    block().append(frame);
    await waitUntil(() => frame.contentDocument?.querySelector('partner-tier-matrix')?.shadowRoot);
    return new Visit(frame.contentDocument!.querySelector<Matrix>('partner-tier-matrix')!);
  }

  it('shows a sound document', async () => {
    const page = await alone();
    const events = eventsOf(page.element);
    page.element.program = called('Sound');
    await tells(events, 1);
    expect(page.text).to.contain('Sound');
  });

  it('says of another that it could not be checked, and leaves what was shown', async () => {
    const page = await alone();
    const events = eventsOf(page.element);
    page.element.program = called('Sound');
    await tells(events, 1);
    page.element.program = wrong();
    await tells(events, 2);
    expect(events).to.deep.equal(['load "Sound" ', 'error unchecked']);
    expect(page.text).to.contain('Sound');
  });
});
