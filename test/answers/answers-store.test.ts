import { expect } from 'chai';
import { AnswersStore, pageAnswers } from '../../src/answers/answers-store.js';

describe('the answers of a page', () => {
  /** A store, and how often it said that something changed. */
  function aStore() {
    const store = new AnswersStore();
    const heard = { times: 0 };
    store.addEventListener('change', () => heard.times++);
    return { store, heard };
  }

  it('are none at first', () => {
    const { store, heard } = aStore();
    expect([store.company, store.get('acme'), store.revision, heard.times]).to.deep.equal([
      {},
      { facts: {} },
      0,
      0,
    ]);
  });

  it('are kept apart by program, and shared about the company', () => {
    const { store } = aStore();
    store.set('acme', { facts: { plan: true }, company: { people: 4 } });
    store.set('bolt', { facts: { plan: false } });
    expect([store.get('acme').facts, store.get('bolt').facts]).to.deep.equal([
      { plan: true },
      { plan: false },
    ]);
    expect(store.company).to.deep.equal({ people: 4 });
    expect(store.get('acme')).not.to.have.property('company');
  });

  it('stay where something else is told', () => {
    const { store } = aStore();
    store.set('acme', { facts: { plan: true }, choice: { region: 'emea' }, company: { people: 4 } });
    store.set('acme', { supported: 'gold' });
    expect(store.get('acme')).to.deep.equal({
      facts: { plan: true },
      choice: { region: 'emea' },
      supported: 'gold',
    });
    store.set('acme', { facts: { plan: false } });
    expect(store.get('acme')).to.deep.include({ facts: { plan: false }, supported: 'gold' });
    expect(store.company).to.deep.equal({ people: 4 });
    store.set('acme', { supported: undefined });
    expect(store.get('acme').supported).to.equal(undefined);
  });

  it('say that they changed, once for each time, when they have', () => {
    const { store, heard } = aStore();
    let seen: unknown;
    store.addEventListener('change', () => (seen = store.get('acme').facts));
    store.set('acme', { facts: { plan: true } });
    expect([heard.times, store.revision, seen]).to.deep.equal([1, 1, { plan: true }]);
    store.clear();
    expect([heard.times, store.revision, seen]).to.deep.equal([2, 2, {}]);
  });

  it('are all forgotten when they are cleared', () => {
    const { store } = aStore();
    store.set('acme', { facts: { plan: true }, supported: 'gold', company: { people: 4 } });
    store.set('bolt', { facts: { plan: true } });
    store.clear();
    expect([store.company, store.get('acme'), store.get('bolt')]).to.deep.equal([
      {},
      { facts: {} },
      { facts: {} },
    ]);
  });

  it('are the same for two copies of the library', async () => {
    const copy = '../../src/answers/answers-store.js?copy';
    const other = (await import(copy)) as { pageAnswers: typeof pageAnswers; AnswersStore: unknown };
    expect(other.AnswersStore).not.to.equal(AnswersStore);
    expect(other.pageAnswers()).to.equal(pageAnswers());
    other.pageAnswers().set('acme', { facts: { plan: true } });
    expect(pageAnswers().get('acme').facts).to.deep.equal({ plan: true });
    pageAnswers().clear();
  });
});
