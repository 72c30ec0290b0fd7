import { expect, waitUntil } from '@open-wc/testing';
import { aDocument, hushWarnings, words } from '../visitor.js';
import { forgetAll, read } from './reader.js';

const people = { one: 'person', other: 'people' };
const acme = (gold: object, more: object = {}) =>
  aDocument({
    tiers: [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold' },
    ],
    measures: [
      { id: 'spend', name: 'Spend', kind: 'money' },
      { id: 'certified', name: 'Certified people', unit: people },
      { id: 'users', name: 'Users', unit: { one: 'user', other: 'users' } },
    ],
    requirements: { silver: { kind: 'none' }, gold },
    ...more,
  });
const leaf = (measure: string, atLeast: number) => ({ kind: 'measure', measure, atLeast });
const reading = (program: object) => read({ program, attributes: { tier: 'gold' } });

describe('a checklist of conditions that depend on others', () => {
  hushWarnings();
  beforeEach(forgetAll);

  it('asks for what decides, and says whether the rest is asked', async () => {
    const page = await reading(acme({ kind: 'if', when: leaf('spend', 500), then: leaf('certified', 1) }));
    const legend = () => words(page.root.querySelector('legend')!);
    expect(legend()).to.equal('What is asked depends on this:');
    await page.tell('Certified people', '0');
    expect(page.condition('Certified people')).to.equal('If it is asked: Not yet · 1 person missing');
    await page.tell('Spend', '400');
    expect(page.condition('Spend')).to.equal('Does not hold');
    expect(page.condition('Certified people')).to.equal('Not needed');
    expect(legend()).to.equal('What is asked depends on this: Not asked of you');
    await page.tell('Spend', '600');
    expect(page.condition('Spend')).to.equal('Holds');
    expect(page.condition('Certified people')).to.equal('Not yet · 1 person missing');
  });

  it('never tells as missing what the source does not say is asked', async () => {
    const page = await reading(acme({ kind: 'unclear', of: [leaf('certified', 1), leaf('users', 80)] }));
    await page.tell('Certified people', '1');
    await page.tell('Users', '60');
    expect(page.condition('Users')).to.equal('If it is asked: Not yet · 20 users missing');
    expect(words(page.root.querySelector('legend')!)).to.equal(
      'All or any one of these; the source does not say which: Cannot be checked here',
    );
    await page.tell('Certified people', '0');
    expect(page.condition('Users')).to.equal('Not yet · 20 users missing');
  });

  it('says that a way meets all of what is unclear, and what depends on answers that are missing', async () => {
    const page = await reading(
      acme({
        kind: 'all',
        of: [
          { kind: 'unclear', of: [leaf('certified', 1), leaf('users', 80)] },
          { kind: 'if', when: leaf('spend', 500), then: leaf('certified', 3) },
        ],
      }),
    );
    await page.tell('Users', '60');
    await waitUntil(() => page.way !== '');
    expect(page.way).to.contain(
      'This way meets all of them: All or any one of these; the source does not say which:',
    );
    expect(page.way).to.contain('Certified people: reach 1 person');
    expect(page.way).to.contain(
      'depends on answers that are missing: where Spend is at least USD 500: Certified people: at least 3 people',
    );
    expect(page.way).not.to.contain('Nobody can check');
    await page.tell('Spend', '600');
    await waitUntil(() => page.way.includes('reach 3 people'));
    expect(page.way).not.to.contain('depends on answers');
  });

  it('asks whether anybody was counted twice, and in how many places a tier is held', async () => {
    const page = await reading(
      acme({
        kind: 'all',
        of: [
          { kind: 'all', countedOnce: true, of: [leaf('certified', 1), leaf('users', 1)] },
          { kind: 'tier', tiers: ['silver'], in: { count: 2, unit: 'countries' } },
        ],
      }),
    );
    expect(page.condition('Each counted for one of these only')).to.equal('');
    await page.tell('Each counted for one of these only', 'Yes');
    expect(page.condition('Each counted for one of these only')).to.equal('Met');
    await page.tell('Silver: how many countries', '1');
    expect(page.condition('holds Silver in 2 countries')).to.equal('Not yet · 1 countries missing');
  });

  it('asks for the tier one comes from once, where a condition names it too', async () => {
    const page = await reading(
      acme(
        { kind: 'all', of: [{ kind: 'tier', tiers: ['silver'] }, leaf('certified', 1)] },
        {
          tiers: [
            { id: 'silver', name: 'Silver' },
            { id: 'gold', name: 'Gold', comesFrom: ['silver'] },
          ],
        },
      ),
    );
    const fields = [...page.root.querySelectorAll('.conditions label')].map((label) => words(label));
    expect(fields.filter((label) => label.startsWith('Tier held today')).length).to.equal(1);
  });

  it('names what hangs on an answer in the way, and does not say that nothing is missing', async () => {
    const seats = { count: 250, unit: { one: 'seat', other: 'seats' } };
    const page = await reading(acme({ ...leaf('certified', 1), forEach: seats }));
    await page.tell('Certified people', '2');
    await waitUntil(() => page.way !== '');
    expect(page.way).to.contain('depends on answers that are missing: Certified people: at least 1 person');
    expect(page.way).not.to.contain('Nothing is missing');
    await page.tell('How many seats', '500');
    await waitUntil(() => !page.way.includes('depends on answers'));
  });

  it('tells no figure and nothing as met where nothing was told', async () => {
    const page = await reading(
      acme(
        {
          kind: 'score',
          name: 'Points',
          method: 'sum',
          atLeast: 10,
          parts: [
            { id: 'judged', name: 'Care', is: 'not-published', max: 12 },
            { id: 'users', name: 'Use', measure: 'users', earns: [{ points: 1 }] },
          ],
        },
        {
          tiers: [
            { id: 'silver', name: 'Silver', admission: 'open' },
            { id: 'gold', name: 'Gold', comesFrom: ['silver'] },
          ],
        },
      ),
    );
    expect(page.condition('Coming from Silver')).to.equal('Open to all');
    const care = page.root.querySelector('.row[aria-label=Care]')!;
    expect(words(care)).to.contain('Not published').and.not.contain('0 points');
    await page.tell('Tier held today', 'Silver');
    expect(page.condition('Coming from Silver')).to.equal('Met');
  });
});
