import { expect } from 'chai';
import {
  companyFacts,
  joinFacts,
  readFacts,
  vendorFacts,
  type Facts,
} from '../../../src/program/standing/facts.js';
import { questionsOf } from '../../../src/program/standing/standing.js';
import { aProgram, readProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const program = aProgram({
  measures: [
    { id: 'employees', name: 'Employees', about: 'company' },
    { id: 'turnover', name: 'Turnover', kind: 'money', currency: 'EUR', about: 'company' },
    { id: 'certified', name: 'Certified people', about: 'vendor' },
    { id: 'audit', name: 'Audit', kind: 'held', about: 'vendor' },
    { id: 'growth', name: 'Growth', kind: 'percent' },
    { id: 'toString', name: 'Odd name' },
  ],
  requirements: {
    gold: {
      kind: 'all',
      of: [
        { kind: 'measure', measure: 'employees', atLeast: 5 },
        { kind: 'measure', measure: 'turnover', atLeast: 1000 },
        { kind: 'measure', measure: 'certified', atLeast: 2, validFor: { value: 1, unit: 'year' } },
        { kind: 'measure', measure: 'audit', held: true },
        { kind: 'measure', measure: 'growth', growth: 5 },
        { kind: 'measure', measure: 'toString', atLeast: 1 },
        { kind: 'tier', tiers: ['silver'] },
      ],
    },
  },
});
const questions = questionsOf(program, {}, TODAY);

describe('facts from outside', () => {
  it('are kept where they answer a question', () => {
    const facts: Facts = {
      employees: 7,
      turnover: 0.5,
      certified: { value: 2, until: '2026-02-01' },
      audit: false,
      growth: -3,
      tier: 'silver',
    };
    expect(readFacts(questions, facts)).to.deep.equal(facts);
  });

  for (const [what, given] of Object.entries<unknown>({
    nothing: undefined,
    'no object': 'employees',
    'a list': [1, 2],
    'unknown keys': { people: 4, constructor: 1 },
    'the prototype': JSON.parse('{"__proto__":{"employees":4}}'),
    'words for a number': { employees: '7' },
    'no number': { employees: NaN, turnover: Infinity },
    'less than nothing': { employees: -1 },
    'a number for yes or no': { audit: 1 },
    'a tier there is not': { tier: 'lead' },
    'a fact inside a fact': { employees: { value: { value: 3 } } },
    'null inside': { employees: null, certified: { value: null } },
  }))
    it(`are dropped: ${what}`, () => {
      expect(readFacts(questions, given)).to.deep.equal({});
    });

  it('lose a last day that they cannot have, and keep the answer', () => {
    expect(
      readFacts(questions, {
        employees: { value: 4, until: '2026-01-01' },
        certified: { value: 3, until: 'soon' },
      }),
    ).to.deep.equal({
      employees: 4,
      certified: 3,
    });
  });

  it('split into the company’s and the vendor’s, and come together again', () => {
    const facts: Facts = { employees: 7, turnover: 100, certified: 1 };
    const company = companyFacts(questions, facts);
    const vendor = vendorFacts(questions, facts);
    expect(company).to.deep.equal({ 'employees number': 7, 'turnover money EUR': 100 });
    expect(vendor).to.deep.equal({ certified: 1 });
    expect(joinFacts(questions, vendor, company)).to.deep.equal(facts);
  });

  it('of the company are the same in another program that asks in the same way, and only there', () => {
    const other = aProgram({
      measures: [
        { id: 'employees', name: 'Staff', about: 'company' },
        { id: 'turnover', name: 'Turnover', kind: 'money', currency: 'USD', about: 'company' },
        { id: 'certified', name: 'Certified people', about: 'vendor' },
      ],
      requirements: {
        gold: {
          kind: 'all',
          of: ['employees', 'turnover', 'certified'].map((measure) => ({
            kind: 'measure',
            measure,
            atLeast: 1,
          })),
        },
      },
    });
    const company = companyFacts(questions, { employees: 7, turnover: 100, certified: 1 });
    expect(joinFacts(questionsOf(other, {}, TODAY), {}, company)).to.deep.equal({ employees: 7 });
  });
});

describe('the questions of a tier', () => {
  it('come in reading order, each once, and name what they are about', async () => {
    const aws = await readProgram('aws-services-path-2024');
    expect(questionsOf(aws, {}, TODAY, 'select').map(({ key }) => key)).to.deep.equal([
      'accredited',
      'accredited-technical',
      'accredited-business',
      'certified-foundational',
      'certified-technical',
      'launched-opportunities',
      'opportunity-mrr',
    ]);
    const mrr = questionsOf(aws, {}, TODAY, 'select').at(-1)!;
    expect(mrr).to.include({ kind: 'money', currency: 'USD', about: 'measure', checkable: true });
  });

  it('have keys of their own for what has no measure, and no question for what nobody can check', async () => {
    const lumora = await readProgram('lumora-msp');
    const keys = questionsOf(lumora, {}, TODAY).map(({ key }) => key);
    expect(keys).to.include.members([
      'certified/among/backup-engineer',
      'engineers/for-each/seats',
      'coverage/covers/every-lumora-product-that-you-sell',
      'practice-score/sales-part/count',
      'recurring-revenue/USD',
      'joined',
      'tier',
      'tier-since',
    ]);
    expect(keys).not.to.include('rank');
  });
});
