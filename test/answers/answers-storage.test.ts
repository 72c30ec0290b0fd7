import { expect } from 'chai';
import { answersStorage } from '../../src/answers/answers-storage.js';
import type { SavedAnswers } from '../../src/answers/answers-store.js';
import { REFUSING, restoreStorage, storageWith, useStorage, type FakeStorage } from './storage.js';

const told: SavedAnswers = {
  company: { 'people number': 40 },
  programs: { acme: { facts: { plan: true } } },
};

describe('the storage for answers', () => {
  afterEach(restoreStorage);

  it('gives back what it was given, and nothing once that is removed', () => {
    const { storage, kept } = storageWith();
    useStorage(storage);
    expect(answersStorage.get('mine')).to.equal(undefined);
    expect(answersStorage.set('mine', told)).to.equal(true);
    expect(answersStorage.get('mine')).to.deep.equal(told);
    expect(answersStorage.get('yours')).to.equal(undefined);
    answersStorage.remove('mine');
    expect(answersStorage.get('mine')).to.equal(undefined);
    expect(kept.size).to.equal(0);
  });

  it('keeps its names apart from those of the site', () => {
    const { storage, kept } = storageWith({ mine: 'the site’s own' });
    useStorage(storage);
    answersStorage.set('mine', told);
    answersStorage.remove('mine');
    expect([...kept]).to.deep.equal([['mine', 'the site’s own']]);
  });

  it('that is full keeps what it had, and says that it took nothing', () => {
    const { storage } = storageWith({}, 100);
    useStorage(storage);
    expect(answersStorage.set('mine', told)).to.equal(true);
    const more = { ...told, company: { 'people number': 1, word: 'x'.repeat(100) } };
    expect(answersStorage.set('mine', more)).to.equal(false);
    expect(answersStorage.get('mine')).to.deep.equal(told);
  });

  const blocked: { how: string; storage: FakeStorage | undefined }[] = [
    { how: 'in each call', storage: REFUSING },
    { how: 'before the first call', storage: undefined },
  ];
  for (const { how, storage } of blocked)
    it(`that is blocked ${how} keeps nothing and breaks nothing`, () => {
      useStorage(storage);
      expect(answersStorage.set('mine', told)).to.equal(false);
      expect(answersStorage.get('mine')).to.equal(undefined);
      expect(() => answersStorage.remove('mine')).not.to.throw();
    });

  const foreign = {
    'a word': 'hello',
    nothing: '',
    'a list': '[1]',
    null: 'null',
    'half of it': '{"programs":{',
  };
  for (const [what, text] of Object.entries(foreign))
    it(`that holds something else under the name has no answers: ${what}`, () => {
      const { storage, kept } = storageWith();
      useStorage(storage);
      answersStorage.set('mine', told);
      const [name] = kept.keys();
      kept.set(name!, text);
      expect(answersStorage.get('mine')).to.equal(undefined);
      expect(answersStorage.set('mine', told)).to.equal(true);
      expect(answersStorage.get('mine')).to.deep.equal(told);
    });
});
