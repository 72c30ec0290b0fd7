import { expect } from 'chai';
import { messages as ar } from '../../src/localize/topics/ar.js';
import * as aboutAr from '../../src/localize/topics/about/ar.js';
import * as aboutDe from '../../src/localize/topics/about/de.js';
import * as aboutEn from '../../src/localize/topics/about/en.js';
import { messages as de } from '../../src/localize/topics/de.js';
import { en } from '../../src/localize/topics/en.js';
import { TOPICS, topics, unlistedTopics } from '../../src/program/topics.js';
import { aProgram } from '../programs.js';

/** What channel partners ask for, as the issue lists it. */
const ASKED_FOR = [
  'pre-sales-support',
  'beta-access',
  'customer-demos',
  'discount',
  'product-presentations',
  'training',
  'seminars',
  'technical-support',
  'support-overhead',
  'dedicated-contact',
  'response-time',
  'deal-registration',
  'special-bid',
  'mdf',
  'co-op',
  'rebate',
  'margin',
  'commission',
  'nfr-licences',
  'demo-equipment',
  'leads',
  'account-protection',
  'joint-business-planning',
  'directory-listing',
  'logo-use',
  'certification',
  'events',
  'no-quota',
  'no-stocking',
  'money-back',
  'portfolio-fit',
  'customer-need',
  'services',
  'market',
  'certified-people',
  'revenue',
  'customers',
  'references',
  'agreement',
  'fee',
  'exam',
  'audit',
  'penalty',
];

describe('topics', () => {
  it('hold what partners ask for', () => {
    expect(ASKED_FOR.filter((id) => !topics.has(id))).to.deep.equal([]);
  });

  it('stand in one group each', () => {
    const ids = Object.values(TOPICS).flatMap((group) => Object.keys(group));
    expect(ids).to.deep.equal([...topics.keys()]);
  });

  const said = { en: { ...en, ...aboutEn }, de: { ...de, ...aboutDe }, ar: { ...ar, ...aboutAr } };
  for (const [language, { topics: words, groups, meanings }] of Object.entries(said)) {
    it(`have a name of their own and a definition in ${language}`, () => {
      expect(Object.keys(words)).to.deep.equal([...topics.keys()]);
      expect(Object.keys(groups)).to.deep.equal(Object.keys(TOPICS));
      expect(Object.keys(meanings)).to.deep.equal([...topics.keys()]);
      const names = Object.values(words);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).to.deep.equal([]);
      for (const [id, name] of Object.entries(words)) expect(name.length, id).to.be.within(2, 32);
      for (const [id, meaning] of Object.entries(meanings)) expect(meaning, id).to.match(/[.?؟]$/);
    });
  }

  it('that are not in the list are found, with the one that is spelled most alike', () => {
    const program = aProgram({
      benefits: [
        { id: 'a', name: 'A', topic: 'rebate', value: true },
        { id: 'b', name: 'B', topic: 'deal-registraton', value: true },
      ],
      costs: [{ id: 'c', name: 'C', kind: 'fee', topic: 'zzzzzzzzzzzz', value: true }],
    });
    expect(unlistedTopics(program)).to.deep.equal([
      { path: ['benefits', 1, 'topic'], found: 'deal-registraton', nearest: 'deal-registration' },
      { path: ['costs', 0, 'topic'], found: 'zzzzzzzzzzzz', nearest: undefined },
    ]);
  });
});
