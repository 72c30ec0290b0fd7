import { expect } from 'chai';
import { answersStorage } from '../../src/answers/answers-storage.js';
import { pageAnswers } from '../../src/answers/answers-store.js';
import { ProgramAnswers } from '../../src/answers/program-answers.js';
import { parseAnswers } from '../../src/answers/saved-answers.js';
import type { Program } from '../../src/program/schema/program.js';
import { settling } from '../../src/program/standing/exact-outcome.js';
import { aProgram } from '../programs.js';
import { REFUSING, restoreStorage, storageWith, useStorage } from './storage.js';

const TODAY = '2026-01-15';
const measures = [
  { id: 'people', name: 'People', about: 'company' },
  { id: 'deals', name: 'Deals' },
  { id: 'plan', name: 'Plan', kind: 'held' },
];
const leaf = (measure: string, more: object) => ({ kind: 'measure', measure, ...more });
const all = (...of: object[]) => ({ kind: 'all', of });

/** A program that asks for people of the company and for deals with the vendor; more of them for gold. */
const asking = (id: string, more: object = {}) =>
  aProgram({
    id,
    measures,
    requirements: {
      silver: all(leaf('people', { atLeast: 2 }), leaf('deals', { atLeast: 1 })),
      gold: all(leaf('people', { atLeast: 10 }), leaf('deals', { atLeast: 5 })),
    },
    ...more,
  });
const acme = asking('acme');
const bolt = asking('bolt');
/** One that asks for something else in each region. */
const byRegion = asking('regional', {
  dimensions: [
    {
      id: 'region',
      name: 'Region',
      default: 'emea',
      options: [
        { id: 'emea', name: 'EMEA' },
        { id: 'apac', name: 'APAC' },
      ],
    },
  ],
  requirements: {
    gold: {
      kind: 'varies',
      by: 'region',
      cases: { emea: leaf('deals', { atLeast: 5 }), apac: leaf('plan', { held: true }) },
    },
  },
});

function answersTo(program: Program, today = TODAY): ProgramAnswers {
  const answers = new ProgramAnswers();
  answers.update(program, today);
  return answers;
}

describe('the answers to a program’s questions', () => {
  it('are looked at more closely once that can be done, which tells more where an answer helps and harms', () => {
    const either = { kind: 'any', of: [leaf('deals', { atLeast: 5 }), leaf('deals', { below: 5 })] };
    const answers = answersTo(asking('either', { requirements: { gold: either } }));
    const gold = () => answers.standing.tiers.find(({ tier }) => tier.id === 'gold')!.state;
    expect(gold(), 'at first sight').to.equal('unknown');
    expect(answers.settleBy(settling)).to.equal(true);
    expect(gold()).to.equal('met');
    expect(answers.settleBy(settling), 'nothing new').to.equal(false);
    const plain = answersTo(acme);
    expect(plain.standing.tiers.length).to.be.above(0);
    expect(plain.settleBy(settling), 'nothing here helps and harms').to.equal(false);
  });

  beforeEach(() => pageAnswers().clear());
  after(() => pageAnswers().clear());
  afterEach(restoreStorage);

  it('are none at first, and support nothing', () => {
    const answers = answersTo(acme);
    expect([...answers.questions.keys()]).to.deep.equal(['people', 'deals']);
    expect([answers.facts, answers.answered, answers.standing.held]).to.deep.equal([{}, false, undefined]);
  });

  it('put the reader in a tier', () => {
    const answers = answersTo(acme);
    answers.setFacts({ people: 4, deals: 2 });
    expect(answers.answered).to.equal(true);
    expect(answers.standing.held?.tier.id).to.equal('silver');
    answers.setFacts({ people: 12, deals: 5 });
    expect(answers.standing.held?.tier.id).to.equal('gold');
    answers.setFacts({});
    expect([answers.answered, answers.standing.held]).to.deep.equal([false, undefined]);
  });

  it('are those of every element of the page, once it looks again', () => {
    const [one, other] = [answersTo(acme), answersTo(acme)];
    one.setFacts({ deals: 2 });
    expect(other.facts).to.deep.equal({});
    other.update(acme, TODAY);
    expect(other.facts).to.deep.equal({ deals: 2 });
  });

  it('about the company are those of every program, and about the vendor its own', () => {
    const [one, other] = [answersTo(acme), answersTo(bolt)];
    one.setFacts({ people: 4, deals: 2 });
    other.update(bolt, TODAY);
    expect(other.facts).to.deep.equal({ people: 4 });
    other.setFacts({ people: 11, deals: 9 });
    one.update(acme, TODAY);
    expect(one.facts).to.deep.equal({ people: 11, deals: 2 });
    // What one program takes back is taken back for all.
    other.setFacts({ deals: 9 });
    one.update(acme, TODAY);
    expect(one.facts).to.deep.equal({ deals: 2 });
  });

  it('about the company stay where a program does not ask for them', () => {
    answersTo(acme).setFacts({ people: 4 });
    answersTo(
      aProgram({ id: 'plain', measures, requirements: { gold: leaf('deals', { atLeast: 1 }) } }),
    ).setFacts({ deals: 1 });
    expect(answersTo(acme).facts).to.deep.equal({ people: 4 });
  });

  it('to questions of another choice stay until it is chosen again', () => {
    const answers = answersTo(byRegion);
    expect([answers.choice, [...answers.questions.keys()]]).to.deep.equal([{ region: 'emea' }, ['deals']]);
    answers.setFacts({ deals: 5 });
    answers.setChoice({ region: 'apac' });
    expect([...answers.questions.keys()]).to.deep.equal(['plan']);
    expect([answers.facts, answers.standing.held]).to.deep.equal([{}, undefined]);
    answers.setFacts({ plan: false });
    answers.setChoice({ region: 'emea' });
    expect(answers.facts).to.deep.equal({ deals: 5 });
    expect(answers.standing.held?.tier.id).to.equal('gold');
  });

  it('are to a choice that the program has', () => {
    const answers = answersTo(byRegion);
    answers.setChoice({ region: 'mars', planet: 'mars' });
    expect(answers.choice).to.deep.equal({});
    expect(pageAnswers().get('regional').choice).to.deep.equal({});
  });

  it('are judged by the day they are looked at', () => {
    const program = aProgram({
      id: 'dated',
      measures: [{ id: 'exam', name: 'Exam', kind: 'held', expires: true }],
      requirements: { gold: leaf('exam', { held: true }) },
    });
    const answers = answersTo(program);
    const [question] = answers.questions.values();
    answers.setFacts({ [question!.key]: true });
    expect(answers.standing.held?.tier.id).to.equal('gold');
    const first = answers.standing;
    answers.update(program, TODAY);
    expect(answers.standing).to.equal(first);
    answers.update(program, '2027-01-15');
    expect(answers.standing).not.to.equal(first);
  });

  it('are to the questions of the day', () => {
    const program = aProgram({
      id: 'scored',
      measures,
      requirements: {
        gold: {
          kind: 'score',
          id: 'total',
          method: 'sum',
          atLeast: 1,
          parts: [{ id: 'part', name: 'Part', measure: 'deals', earns: [{ points: 1, from: '2026-06' }] }],
        },
      },
    });
    const answers = answersTo(program);
    const asked = () => [...answers.questions.keys()];
    expect(asked()).to.not.include('deals');
    answers.update(program, '2026-07-01');
    expect(asked()).to.include('deals');
  });

  describe('tell the page which tier they support', () => {
    const supported = () => pageAnswers().get('acme').supported;

    it('once for each change of it', () => {
      const answers = answersTo(acme);
      let told = 0;
      const count = () => told++;
      pageAnswers().addEventListener('change', count);
      try {
        answers.publishSupported();
        expect([supported(), told]).to.deep.equal([undefined, 0]);
        answers.setFacts({ people: 4, deals: 2 });
        told = 0;
        answers.publishSupported();
        answers.publishSupported();
        expect([supported(), told]).to.deep.equal(['silver', 1]);
      } finally {
        pageAnswers().removeEventListener('change', count);
      }
    });

    it('and none where nothing is answered, though a tier asks for nothing', () => {
      const answers = answersTo(asking('acme', { requirements: { silver: { kind: 'none' } } }));
      expect(answers.standing.held?.tier.id).to.equal('silver');
      answers.publishSupported();
      expect(supported()).to.equal(undefined);
    });

    it('and none where nothing is answered any more', () => {
      const answers = answersTo(acme);
      answers.setFacts({ people: 4, deals: 2 });
      answers.publishSupported();
      answers.setFacts({});
      answers.publishSupported();
      expect(supported()).to.equal(undefined);
    });

    it('and keep what they answer while doing so', () => {
      const answers = answersTo(acme);
      answers.setFacts({ people: 4, deals: 2 });
      answers.publishSupported();
      answers.update(acme, TODAY);
      expect(answers.facts).to.deep.equal({ people: 4, deals: 2 });
    });

    it('of the program that is shown now', () => {
      const answers = answersTo(acme);
      answers.setFacts({ people: 4, deals: 2 });
      answers.publishSupported();
      answers.update(bolt, TODAY);
      answers.setFacts({ people: 4, deals: 2 });
      answers.publishSupported();
      expect([supported(), pageAnswers().get('bolt').supported]).to.deep.equal(['silver', 'silver']);
    });
  });

  describe('in a link or a file', () => {
    it('come back as they were', () => {
      const answers = answersTo(byRegion);
      answers.setChoice({ region: 'emea' });
      answers.setFacts({ deals: 5 });
      const text = JSON.stringify(answers.toSaved());
      pageAnswers().clear();
      const again = answersTo(byRegion);
      expect(again.restore(parseAnswers(text)!)).to.equal(true);
      expect([again.facts, again.choice]).to.deep.equal([{ deals: 5 }, { region: 'emea' }]);
      expect(JSON.stringify(again.toSaved())).to.equal(text);
    });

    it('hold the company and this program, and no other', () => {
      answersTo(bolt).setFacts({ deals: 9 });
      const answers = answersTo(acme);
      answers.setFacts({ people: 4, deals: 2 });
      expect(JSON.parse(JSON.stringify(answers.toSaved()))).to.deep.equal({
        company: { 'people number': 4 },
        programs: { acme: { facts: { deals: 2 } } },
      });
    });

    it('of another program bring the company alone, and those of nothing nothing', () => {
      const answers = answersTo(acme);
      const company = { 'people number': 4 };
      expect(answers.restore({ company: {}, programs: { bolt: { facts: { deals: 9 } } } })).to.equal(false);
      expect(answers.facts).to.deep.equal({});
      expect(answers.restore({ company, programs: { bolt: { facts: { deals: 9 } } } })).to.equal(true);
      expect(answers.facts).to.deep.equal({ people: 4 });
    });

    it('leave what they do not name of the company', () => {
      const answers = answersTo(acme);
      answers.setFacts({ people: 4 });
      answers.restore({ company: { 'revenue money USD': 5 }, programs: {} });
      expect(answers.facts).to.deep.equal({ people: 4 });
      expect(answers.toSaved().company).to.deep.equal({ 'people number': 4, 'revenue money USD': 5 });
    });

    it('are taken as far as they answer something', () => {
      const answers = answersTo(byRegion);
      const facts = { deals: 'many', plan: true, unasked: 1 };
      answers.restore({ company: {}, programs: { regional: { facts, choice: { region: 'mars' } } } });
      expect([answers.facts, answers.choice]).to.deep.equal([{ plan: true }, {}]);
      expect(pageAnswers().get('regional').choice).to.deep.equal({});
      expect(() => answers.standing).not.to.throw();
    });
  });

  describe('kept in the site’s storage', () => {
    it('come back on the next visit', () => {
      useStorage(storageWith().storage);
      const answers = answersTo(acme);
      answers.setFacts({ people: 4, deals: 2 });
      expect(answers.saved).to.equal(undefined);
      answers.save('mine');
      expect(answers.saved).to.equal(true);
      pageAnswers().clear();
      const again = answersTo(acme);
      expect(again.restore(answersStorage.get('mine')!)).to.equal(true);
      expect(again.facts).to.deep.equal({ people: 4, deals: 2 });
    });

    it('stand beside those of other programs under the same name', () => {
      const { storage, kept } = storageWith();
      useStorage(storage);
      for (const [program, deals] of [
        [acme, 2],
        [bolt, 9],
        [acme, 3],
      ] as const) {
        const answers = answersTo(program);
        answers.setFacts({ people: deals, deals });
        answers.save('mine');
        // Each visit begins with an empty page.
        pageAnswers().clear();
      }
      expect([...kept.values()].map((text) => parseAnswers(text))).to.deep.equal([
        {
          company: { 'people number': 3 },
          programs: { acme: { facts: { deals: 3 } }, bolt: { facts: { deals: 9 } } },
        },
      ]);
    });

    it('are not where no name is given', () => {
      const { storage, kept } = storageWith();
      useStorage(storage);
      const answers = answersTo(acme);
      answers.setFacts({ deals: 2 });
      for (const name of [undefined, '']) answers.save(name);
      expect([kept.size, answers.saved]).to.deep.equal([0, undefined]);
    });

    for (const [what, storage] of [
      ['is full', storageWith({}, 10).storage],
      ['is blocked', REFUSING],
      ['is not to be had', undefined],
    ] as const)
      it(`are not where that ${what}, and stay on the page`, () => {
        useStorage(storage);
        const answers = answersTo(acme);
        answers.setFacts({ deals: 2 });
        answers.save('mine');
        expect(answers.saved).to.equal(false);
        expect(answers.facts).to.deep.equal({ deals: 2 });
        expect(() => answers.clear('mine')).not.to.throw();
      });

    it('replace what else was kept under the name', () => {
      const { storage, kept } = storageWith();
      useStorage(storage);
      const answers = answersTo(acme);
      answers.setFacts({ deals: 2 });
      answers.save('mine');
      const [name] = kept.keys();
      kept.set(name!, '"foreign"');
      answers.save('mine');
      expect(parseAnswers(kept.get(name!)!)?.programs['acme']).to.deep.equal({ facts: { deals: 2 } });
    });

    it('are forgotten with those of the page when they are cleared', () => {
      const { storage, kept } = storageWith();
      useStorage(storage);
      const answers = answersTo(acme);
      answers.setFacts({ people: 4, deals: 2 });
      answers.save('mine');
      answers.save('yours');
      answers.clear('mine');
      expect([answers.facts, answers.saved, kept.size]).to.deep.equal([{}, undefined, 1]);
      answers.clear(undefined);
      expect(kept.size).to.equal(1);
    });
  });
});
