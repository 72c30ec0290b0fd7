import { expect, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { lazy, type Lazy } from '../../../src/elements/shared/lazy.js';
import { LazyView } from '../../../src/elements/shared/lazy-view.js';

interface Part {
  word: string;
}
interface State {
  subject: string;
  count: number;
}

/** What the next element shows; given before it is made. */
let part: Lazy<Part>;
let drawings: string[];

class Host extends LitElement {
  static override properties = { state: { attribute: false } };
  state: State = { subject: 'one', count: 1 };
  updates = 0;
  readonly failedThen: boolean[] = [];
  readonly view = new LazyView(this, part, ({ word }) => ({
    render: ({ subject, count }: State) => {
      drawings.push(`${subject} ${count}`);
      return html`<p>${word} ${subject} ${count}</p>`;
    },
    isStale: (drawn: State, now: State) => drawn.subject !== now.subject,
  }));
  protected override render() {
    this.updates++;
    this.failedThen.push(part.failed);
    return html`<i></i>${this.view.show(this.state)}`;
  }
  get text(): string {
    return this.shadowRoot!.textContent;
  }
}
customElements.define('lazy-host', Host);

describe('a lazy view', () => {
  const hosts: Host[] = [];
  async function stand(): Promise<Host> {
    const host = new Host();
    hosts.push(host);
    document.body.append(host);
    await host.updateComplete;
    return host;
  }
  beforeEach(() => {
    drawings = [];
    part = lazy(() => Promise.resolve({ word: 'about' }), 'nothing is missing');
  });
  afterEach(() => hosts.splice(0).forEach((host) => host.remove()));
  const shows = (host: Host, text: string) =>
    waitUntil(() => host.text.includes(text), `"${text}" is not shown`);

  it('comes when there is time, and renders its host no second time', async () => {
    const host = await stand();
    expect(host.text).to.equal('');
    await shows(host, 'about one 1');
    expect(host.updates).to.equal(1);
  });

  it('comes at once for who waits for it', async () => {
    const host = await stand();
    await host.view.complete();
    expect(host.text).to.equal('about one 1');
  });

  for (const type of ['pointerover', 'focusin'])
    it(`comes at once for who comes near: ${type}`, async () => {
      const host = await stand();
      host.shadowRoot!.querySelector('i')!.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      await Promise.resolve();
      await part.load();
      await Promise.resolve();
      expect(host.text).to.equal('about one 1');
    });

  it('leaves nothing about another subject standing', async () => {
    const host = await stand();
    await host.view.complete();
    host.state = { subject: 'one', count: 2 };
    await host.updateComplete;
    expect(host.text, 'a change that can wait').to.equal('about one 1');
    host.state = { subject: 'two', count: 3 };
    await host.updateComplete;
    expect(host.text).to.equal('about two 3');
    expect(drawings).to.deep.equal(['one 1', 'two 3']);
  });

  it('comes after all where its host has left the page and is back', async () => {
    const host = await stand();
    host.remove();
    document.body.append(host);
    await shows(host, 'about one 1');
  });

  it('says on each element that it cannot be had, whoever has asked for it', async () => {
    const { warn } = console;
    const warned: unknown[] = [];
    console.warn = (...said) => warned.push(said);
    try {
      part = lazy(() => Promise.reject<Part>(new Error('404')), 'something is missing');
      const [one, other] = [await stand(), await stand()];
      await part.load();
      await waitUntil(
        () => one.failedThen.includes(true) && other.failedThen.includes(true),
        'not every element has been told',
      );
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect([one.updates, other.updates]).to.deep.equal([2, 2]);
      expect(warned).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });
});
