import { expect } from 'chai';
import { formatGap, formatState, formatSummary } from '../../../src/localize/checklist/format-judged.js';
import { checklistMessages } from '../../../src/localize/checklist/messages.js';
import { defaultChoice } from '../../../src/program/resolve.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { questionsOf } from '../../../src/program/standing/standing.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { aProgram } from '../../programs.js';
import { allLanguages, inLanguage, plain } from '../said.js';

const TODAY = '2026-01-15';
const measures = [
  { id: 'people', name: 'People', unit: { one: 'person', other: 'people' } },
  { id: 'revenue', name: 'Revenue', kind: 'money' },
  { id: 'hours', name: 'Response', kind: 'duration', unit: 'hour' },
  { id: 'plan', name: 'Plan', kind: 'held' },
];
const leaf = (measure: string, more: object) => ({ kind: 'measure', measure, ...more });

/** What the checklist says of a condition: its gap, and its state with it. */
async function said(gold: object, facts: Facts, language: string) {
  const program = aProgram({ measures, requirements: { gold } });
  const choice = defaultChoice(program);
  const judged = standing(program, facts, choice, TODAY).tiers[1]!.root!;
  const questions = new Map(questionsOf(program, choice, TODAY).map((question) => [question.key, question]));
  const formatter = inLanguage(language, program);
  const labels = await checklistMessages.load(language);
  const gap = 'gap' in judged && judged.gap ? formatGap(judged.gap, questions, formatter, labels) : undefined;
  return { gap: gap && plain(gap), state: plain(formatState(judged, questions, formatter, labels)) };
}

describe('what is next once all is met', () => {
  it('is told by how one gets in', async () => {
    const of = async (admission: string | undefined, language: string) => {
      const tiers = [{ id: 'gold', name: 'Gold', ...(admission && { admission }) }];
      const program = aProgram({ tiers, requirements: { gold: { kind: 'none' } } });
      const labels = await checklistMessages.load(language);
      return formatSummary(standing(program, {}, {}, TODAY).tiers[0]!, labels);
    };
    expect(await of(undefined, 'en')).to.equal('Ready to apply');
    expect(await of('application', 'en')).to.equal('Ready to apply');
    expect(await of('automatic', 'en')).to.equal('Comes automatically');
    expect(await of('purchase', 'de')).to.equal('Kann gekauft werden');
    expect(await of('approval', 'en')).to.equal('Ready for the vendor’s approval');
    expect(await of('open', 'ar')).to.equal('مفتوح للجميع');
    // An invitation is nothing that answers lead to.
    expect(await of('invitation', 'en')).to.equal('The rest cannot be checked from outside');
  });
});

describe('what is missing', () => {
  before(allLanguages);

  const cases: { name: string; gold: object; facts: Facts; en?: string; de?: string; ar?: string }[] = [
    {
      name: 'one person',
      gold: leaf('people', { atLeast: 5 }),
      facts: { people: 4 },
      en: '1 person missing',
      de: 'Noch nötig: 1 person',
      ar: 'ينقص: 1 person',
    },
    {
      name: 'money, from the least to the most of a figure still to be fixed',
      gold: leaf('revenue', { toBeFixed: [3000, 7000] }),
      facts: { revenue: 1000 },
      en: 'USD 2,000 to USD 6,000 missing',
      de: 'Noch nötig: 2.000 USD bis 6.000 USD',
      ar: 'ينقص: من 2,000 USD إلى 6,000 USD',
    },
    {
      name: 'people, from the least to the most of a figure still to be fixed',
      gold: leaf('people', { toBeFixed: [5, 9] }),
      facts: { people: 2 },
      en: '3 people to 7 people missing',
      de: 'Noch nötig: 3 people bis 7 people',
      ar: 'ينقص: من 3 people إلى 7 people',
    },
    {
      name: 'more than an amount',
      gold: leaf('revenue', { above: 10 }),
      facts: { revenue: 10 },
      en: 'must be more than USD 10',
      de: 'muss mehr als 10 USD sein',
      ar: 'يجب أن يكون أكثر من 10 USD',
    },
    {
      name: 'two hours less',
      gold: leaf('hours', { atMost: 8 }),
      facts: { hours: 10 },
      en: '2 hours over the limit',
      de: 'Zu viel: 2 Stunden',
      ar: 'زائد: ساعتان',
    },
    {
      name: 'less than an amount',
      gold: leaf('hours', { below: 8 }),
      facts: { hours: 8 },
      en: 'must be less than 8 hours',
      de: 'muss weniger als 8 Stunden sein',
      ar: 'يجب أن يكون أقل من 8 ساعات',
    },
    {
      name: 'a thing to have',
      gold: leaf('plan', { held: true }),
      facts: { plan: false },
      en: 'Still to do',
      de: 'Noch zu tun',
      ar: 'لم يُنجز بعد',
    },
    { name: 'nothing, where it is not known', gold: leaf('people', { atLeast: 5 }), facts: {} },
    { name: 'nothing, where it is met', gold: leaf('people', { atLeast: 5 }), facts: { people: 5 } },
  ];
  for (const { name, gold, facts, ...texts } of cases)
    for (const language of ['en', 'de', 'ar'] as const)
      it(`is said in ${language}: ${name}`, async () => {
        const { gap, state } = await said(gold, facts, language);
        expect(gap).to.equal(texts[language]);
        if (gap) expect(state).to.contain(gap);
      });
});
