import { ContextConsumer, ContextProvider } from '@lit/context';
import { expect, waitUntil } from '@open-wc/testing';
import { html, LitElement, render } from 'lit';
import '../../src/define/all.js';
import { programContext, type ProgramState } from '../../src/context/program-state.js';
import { aProgram } from '../programs.js';

/** An element of somebody else's that asks for the program around it. */
class Foreign extends LitElement {
  private readonly consumer = new ContextConsumer(this, { context: programContext, subscribe: true });
  override render() {
    const state = this.consumer.value;
    return html`${state?.status === 'ready' ? state.program.id : state?.status}`;
  }
}
/** And one that has a program for those inside it. */
class ForeignProvider extends LitElement {
  readonly provider = new ContextProvider(this, {
    context: programContext,
    initialValue: { status: 'loading' } as ProgramState,
  });
}
customElements.define('foreign-consumer', Foreign);
customElements.define('foreign-provider', ForeignProvider);

describe('with elements that use @lit/context', () => {
  const place = document.createElement('div');
  beforeEach(() => document.body.append(place));
  afterEach(() => {
    render(html``, place);
    place.remove();
  });
  const says = (tag: string, text: string) =>
    waitUntil(
      () => place.querySelector(tag)?.shadowRoot?.textContent?.includes(text),
      `<${tag}> does not say "${text}"`,
    );

  it('a program answers a consumer of that library, now and later', async () => {
    const put = (program: unknown) =>
      render(
        html`<partner-program .program=${program}><foreign-consumer></foreign-consumer></partner-program>`,
        place,
      );
    put(aProgram());
    await says('foreign-consumer', 'acme-partners');
    put(aProgram({ id: 'other' }));
    await says('foreign-consumer', 'other');
  });

  it('an element is answered by a provider of that library, now and later', async () => {
    render(html`<foreign-provider><partner-tier-matrix></partner-tier-matrix></foreign-provider>`, place);
    await says('partner-tier-matrix', 'Loading');
    place
      .querySelector<ForeignProvider>('foreign-provider')!
      .provider.setValue({ status: 'ready', program: aProgram({ summary: 'From afar' }), warnings: [] });
    await says('partner-tier-matrix', 'From afar');
  });

  it('a nearer program that comes later takes over those inside it', async () => {
    const outer = document.createElement('partner-program');
    outer.program = aProgram({ id: 'outer' });
    const inner = document.createElement('div');
    inner.innerHTML = '<foreign-consumer></foreign-consumer>';
    outer.append(inner);
    place.append(outer);
    await says('foreign-consumer', 'outer');
    class Late extends ForeignProvider {}
    if (!customElements.get('late-provider')) customElements.define('late-provider', Late);
    const late = document.createElement('late-provider') as Late;
    // What is inside stays on the page while something comes between.
    const consumer = inner.firstElementChild!;
    inner.append(late);
    late.append(consumer);
    late.provider.setValue({ status: 'ready', program: aProgram({ id: 'inner' }), warnings: [] });
    await says('foreign-consumer', 'inner');
    outer.program = aProgram({ id: 'changed' });
    await outer.updateComplete;
    expect(consumer.shadowRoot!.textContent).to.contain('inner');
  });

  it('an element that moves to a program that comes later asks it', async () => {
    render(
      html`<partner-program .program=${aProgram()}
          ><partner-tier-matrix></partner-tier-matrix></partner-program
        ><later-provider></later-provider>`,
      place,
    );
    await says('partner-tier-matrix', 'Silver');
    const matrix = place.querySelector('partner-tier-matrix')!;
    place.querySelector('later-provider')!.append(matrix);
    class Later extends ForeignProvider {}
    customElements.define('later-provider', Later);
    place.querySelector<Later>('later-provider')!.provider.setValue({
      status: 'ready',
      program: aProgram({ summary: 'Of the later one' }),
      warnings: [],
    });
    await says('partner-tier-matrix', 'Of the later one');
  });

  it('an element that has left is no longer told', async () => {
    render(
      html`<partner-program .program=${aProgram()}
        ><partner-tier-matrix></partner-tier-matrix
      ></partner-program>`,
      place,
    );
    await says('partner-tier-matrix', 'Silver');
    const matrix = place.querySelector('partner-tier-matrix')!;
    const holder = place.querySelector('partner-program')!;
    matrix.remove();
    holder.program = aProgram({ summary: 'Unheard' });
    await holder.updateComplete;
    await matrix.updateComplete;
    expect(matrix.shadowRoot!.textContent).to.not.contain('Unheard');
    holder.append(matrix);
    await says('partner-tier-matrix', 'Unheard');
  });
});
