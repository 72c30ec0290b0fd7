import { aDocument } from './visitor.js';

export const percent = (value: number) => ({ kind: 'percent', value, of: 'list price' });

/** Four people at 3,500 each and 480 a year bring three percent more. */
export const worthProgram = (more: object = {}) =>
  aDocument({
    currency: 'EUR',
    complete: ['benefits', 'requirements'],
    measures: [{ id: 'people', name: 'Certified people', unit: { one: 'person', other: 'people' } }],
    requirements: {
      silver: { kind: 'measure', measure: 'people', atLeast: 0 },
      gold: { kind: 'measure', measure: 'people', atLeast: 4 },
    },
    costs: [
      {
        id: 'exam',
        name: 'Exam',
        kind: 'exam',
        measure: 'people',
        value: { kind: 'money', value: 3500, each: 'person' },
      },
      { id: 'fee', name: 'Fee', kind: 'fee', values: { gold: { kind: 'money', value: 480, per: 'year' } } },
    ],
    benefits: [
      { id: 'discount', name: 'Discount', values: { silver: percent(12), gold: percent(15) } },
      { id: 'mdf', name: 'Funds', topic: 'mdf', values: { silver: false, gold: false } },
    ],
    ...more,
  });
