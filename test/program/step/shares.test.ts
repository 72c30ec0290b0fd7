import { expect } from 'chai';
import fc from 'fast-check';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import { defaultChoice } from '../../../src/program/resolve.js';
import { sharesOf } from '../../../src/program/step/shares.js';
import { aProgram, programOf, readText } from '../../programs.js';
import { runsOf } from '../../seed.js';

const TIERS = ['bronze', 'silver', 'gold', 'platinum'];

/** The shares of the only row of a program whose benefit has these values, tier by tier. */
function shares(...values: unknown[]): readonly (number | undefined)[] {
  const program = aProgram({
    currency: 'EUR',
    tiers: TIERS.slice(0, values.length).map((id) => ({ id, name: id })),
    benefits: [
      { id: 'row', name: 'Row', values: Object.fromEntries(values.map((value, at) => [TIERS[at], value])) },
    ],
  });
  const section = matrixView(program, defaultChoice(program)).sections.find(({ id }) => id === 'get')!;
  return sharesOf(section.groups[0]!.rows[0]!, program);
}

const percent = (value: number, more = {}) => ({ kind: 'percent', value, ...more });
const money = (value: number, more = {}) => ({ kind: 'money', value, ...more });

describe('how large the figures of a row are', () => {
  it('is told of each as a share of the largest, from nought', () => {
    expect(shares(percent(5), percent(10), percent(20))).to.deep.equal([0.25, 0.5, 1]);
    expect(shares(money(0), money(100))).to.deep.equal([0, 1]);
  });

  it('is told of those alone that are figures: no silence and no "no" is nought', () => {
    expect(shares(false, percent(10), { kind: 'not-known' }, percent(20))).to.deep.equal([
      undefined,
      0.5,
      undefined,
      1,
    ]);
    expect(shares({ kind: 'free' }, money(10), money(20))).to.deep.equal([undefined, 0.5, 1]);
  });

  const untold: Readonly<Record<string, readonly unknown[]>> = {
    'two currencies': [money(100), money(200, { currency: 'USD' })],
    'two periods': [money(100, { per: 'month' }), money(200, { per: 'year' })],
    'a percentage beside money': [percent(5), money(200)],
    'a limit beside a figure': [percent(5), { kind: 'percent', upTo: 10 }],
    'a range': [{ kind: 'percent', low: 5, high: 10 }, percent(20)],
    'two bases': [percent(5, { of: 'the list price' }), percent(10, { of: 'the net price' })],
    'a condition on one of them': [percent(5), percent(10, { condition: 'Registered deals only' })],
    words: ['By proposal', percent(10)],
    'the same figure everywhere': [percent(10), percent(10)],
    'one figure': [percent(10), false],
    'no figure': [true, false],
    'what is below nought': [percent(-5), percent(5)],
  };
  for (const [what, values] of Object.entries(untold))
    it(`is not told of ${what}`, () => {
      expect(shares(...values)).to.deep.equal([]);
    });

  it('is told of what a tier asks', async () => {
    const program = programOf(await readText('odoo-v11'));
    const rows = matrixView(program, defaultChoice(program))
      .sections.find(({ id }) => id === 'commit')!
      .groups.flatMap((group) => group.rows);
    const sold = rows.find(({ about }) => about.measure?.id === 'net-new-users')!;
    expect(sharesOf(sold, program).slice(1)).to.deep.equal([10 / 300, 75 / 300, 1]);
  });

  it('gives the figures back, whatever they are, and never leaves 0 to 1', () => {
    const FIGURE = fc.record({
      unit: fc.constantFrom('seats', 'users'),
      value: fc.integer({ min: 0, max: 1e6 }),
      said: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(FIGURE, { minLength: 1, maxLength: 4 }), (figures) => {
        const told = shares(
          ...figures.map(({ unit, value, said }) =>
            said ? { kind: 'count', value, unit } : { kind: 'not-known' },
          ),
        );
        // From the definition: one unit, at least two figures that differ.
        const own = figures.filter(({ said }) => said);
        const most = Math.max(0, ...own.map(({ value }) => value));
        const drawn =
          own.every(({ unit }) => unit === own[0]!.unit) && own.some(({ value }) => value !== own[0]!.value);
        if (!drawn) {
          expect(told).to.deep.equal([]);
          return;
        }
        figures.forEach(({ value, said }, at) => {
          if (!said) expect(told[at]).to.equal(undefined);
          else expect(told[at]!).to.be.within(0, 1);
          if (said) expect(told[at]! * most).to.be.closeTo(value, 1e-6);
        });
      }),
      { numRuns: runsOf('SHARES_RUNS', 300) },
    );
  });
});
