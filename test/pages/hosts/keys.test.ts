import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawn, openHost, type HostPage } from './host-page.js';

const heard = ({ page }: HostPage) => (page.window as unknown as { shortcuts: string[] }).shortcuts;

describe('while somebody types in a field of ours', () => {
  it('the page does not take the keys, and none of its shortcuts goes off', async () => {
    const host = await openHost('keys.html');
    const element = await host.element('the search of a matrix');
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    field.focus();
    await sendKeys({ type: 'hand 3' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(field.value).to.equal('hand ');
    expect(heard(host)).to.deep.equal([]);
  });

  it('figures typed into a checklist are no shortcuts of the page', async () => {
    const host = await openHost('keys.html');
    const element = await host.element('a field of a checklist');
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('input[inputmode]')!;
    field.focus();
    await sendKeys({ type: '12' });
    expect(field.value).to.equal('12');
    expect(heard(host)).to.deep.equal([]);
  });

  it('a button of ours is pressed by the space bar although the page takes it from everything else', async () => {
    const host = await openHost('keys.html');
    const element = await host.element('a button of a matrix');
    const button = element.shadowRoot!.querySelector<HTMLElement>('.tier')!;
    button.focus();
    await sendKeys({ press: ' ' });
    await drawn(host.page);
    expect(element.getAttribute('tier')).to.equal('silver');
    expect(heard(host)).to.deep.equal([]);
  });

  it('Escape and keys with a modifier go on to the page', async () => {
    const host = await openHost('keys.html');
    const element = await host.element('the search of a matrix');
    element.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!.focus();
    await sendKeys({ press: 'Escape' });
    expect(heard(host)).to.include('Escape');
  });
});
