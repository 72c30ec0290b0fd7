import { expect, waitUntil } from '@open-wc/testing';
import '../../../../src/define/all.js';
import { aDocument } from '../../visitor.js';

describe('an element that nobody has given a document', () => {
  const said: string[] = [];
  const { warn } = console;
  const place = document.createElement('div');
  before(() => {
    console.warn = (...all: unknown[]) => said.push(all.join(' '));
    document.body.append(place);
  });
  after(() => {
    console.warn = warn;
    place.remove();
  });
  const about = (tag: string) => said.filter((one) => one.startsWith(`<${tag}>`));

  it('says so once in the console, and what to do; one that has a document says nothing', async () => {
    place.innerHTML = `
      <partner-tier-matrix id="empty"></partner-tier-matrix>
      <partner-benefit-comparator></partner-benefit-comparator>
      <partner-program><partner-requirement-checklist></partner-requirement-checklist></partner-program>
      <partner-program id="full"><partner-tier-matrix></partner-tier-matrix></partner-program>
      <partner-tier-matrix src="/demo/programs/odoo-v11.json"></partner-tier-matrix>
      <partner-tier-matrix><script type="application/json">${JSON.stringify(aDocument())}</script></partner-tier-matrix>`;
    place.querySelector<HTMLElementTagNameMap['partner-program']>('#full')!.program = aDocument();
    const tags = ['partner-tier-matrix', 'partner-benefit-comparator', 'partner-requirement-checklist'];
    await waitUntil(() => tags.every((tag) => about(tag).length > 0), 'nothing is said', { timeout: 15_000 });
    // Moved, it does not begin again.
    place.append(place.querySelector('#empty')!);
    expect(said.length).to.equal(3);
    expect(about('partner-tier-matrix')[0]).to.contain('it has no document yet. Give an address in src');
    expect(about('partner-benefit-comparator')[0]).to.contain('it has no programs yet');
  });

  it('with the document in an attribute says that this is a property', async () => {
    place.innerHTML = `<partner-tier-matrix program='{"schemaVersion":1}'></partner-tier-matrix>`;
    const tells = () => said.some((one) => one.includes('"program" is a property and no attribute'));
    await waitUntil(tells, 'nothing is said', { timeout: 15_000 });
  });
});
