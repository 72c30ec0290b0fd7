/** What a way up costs today: prices in force, fees of all tiers on the way, and what is paid already. */
import { expect } from 'chai';
import type { Facts } from '../../../src/program/standing/facts.js';
import { waysUp } from '../../../src/program/way-up/way-up.js';
import { aProgram } from '../../programs.js';

const TODAY = '2026-01-15';
const measures = [{ id: 'people', name: 'People', unit: { one: 'person', other: 'people' } }];
const people = (atLeast: number) => ({ kind: 'measure', measure: 'people', atLeast });
const money = (value: number, per = 'year') => ({ kind: 'money', value, per });
const fee = (id: string, more: object) => ({ id, name: id, kind: 'fee', ...more });
const exam = (value: number, more: object = {}) => ({
  id: `exam-${String(value)}`,
  name: 'Exam',
  kind: 'exam',
  measure: 'people',
  value: money(value, 'once'),
  ...more,
});

const up = (costs: object[], facts: Facts = {}, more: object = {}) => {
  const tiers = [
    { id: 'silver', name: 'Silver' },
    { id: 'gold', name: 'Gold', comesFrom: ['silver'] },
  ];
  const program = aProgram({
    measures,
    tiers,
    costs,
    requirements: { silver: people(1), gold: people(2) },
    ...more,
  });
  const [way] = waysUp(program, facts, {}, TODAY, 'gold').ways;
  return {
    totals: way!.totals.map(({ most, per }) => `${String(most)} ${per}`),
    fees: way!.fees.map(({ tier, cost, paid, replaced }) =>
      [tier, cost.id, paid && 'paid', replaced && 'replaced'].filter(Boolean).join(' '),
    ),
  };
};

describe('what a way costs today', () => {
  it('leaves out prices of other dates and what nobody has to buy', () => {
    const costs = [
      exam(100, { until: '2024' }),
      exam(250, { from: '2025' }),
      exam(999, { from: '2028' }),
      exam(2000, { optional: true }),
      fee('old', { value: money(300), until: '2025-12-31' }),
      fee('now', { value: money(400), from: '2026-01-01' }),
      fee('next', { value: { ...money(500), from: '2028-01-01' } }),
    ];
    expect(up(costs).totals).to.deep.equal(['500 once', '400 year']);
  });

  it('has the fee of the tier that must be held first', () => {
    const costs = [
      fee('silver-fee', { values: { silver: money(300) } }),
      fee('gold-fee', { values: { gold: money(500) } }),
    ];
    expect(up(costs)).to.deep.equal({ totals: ['800 year'], fees: ['gold gold-fee', 'silver silver-fee'] });
  });

  it('tells apart what is paid already', () => {
    const costs = [
      fee('silver-fee', { values: { silver: money(300) } }),
      fee('gold-fee', { values: { gold: money(500) } }),
    ];
    expect(up(costs, { tier: 'silver' })).to.deep.equal({
      totals: ['500 year'],
      fees: ['gold gold-fee', 'silver silver-fee paid'],
    });
  });

  it('takes one row for one thing to pay: at the price of the tier that is reached, less what is paid today', () => {
    const costs = [fee('fee', { values: { silver: money(300), gold: money(500) } })];
    expect(up(costs)).to.deep.equal({ totals: ['500 year'], fees: ['gold fee', 'silver fee replaced'] });
    expect(up(costs, { tier: 'silver' })).to.deep.equal({ totals: ['200 year'], fees: ['gold fee paid'] });
  });

  it('pays a fee for all tiers once, and one of each tier for each', () => {
    expect(up([fee('joining', { value: money(100, 'once') })]).totals).to.deep.equal(['100 once']);
    expect(up([fee('joining', { value: money(100, 'once') })], { tier: 'silver' }).totals).to.deep.equal([]);
    const each = [fee('entry', { values: { silver: money(100, 'once'), gold: money(200, 'once') } })];
    expect(up(each).totals).to.deep.equal(['300 once']);
    expect(up(each, { tier: 'silver' }).totals).to.deep.equal(['200 once']);
  });

  it('takes no cost from a tier whose benefits are included', () => {
    const tiers = [
      { id: 'silver', name: 'Silver' },
      { id: 'gold', name: 'Gold', includes: 'silver' },
    ];
    expect(up([fee('fee', { values: { silver: money(300) } })], {}, { tiers }).fees).to.deep.equal([]);
  });

  it('chooses among tiers to come from the one that costs less in all', () => {
    const tiers = [
      { id: 'silver', name: 'Silver' },
      { id: 'bronze', name: 'Bronze' },
      { id: 'gold', name: 'Gold', comesFrom: ['silver', 'bronze'] },
    ];
    const requirements = { silver: people(1), bronze: people(1), gold: people(2) };
    const costs = [
      fee('silver-fee', { values: { silver: money(300) } }),
      fee('bronze-fee', { values: { bronze: money(90) } }),
    ];
    expect(up(costs, {}, { tiers, requirements }).fees).to.deep.equal(['bronze bronze-fee']);
  });
});

describe('steps', () => {
  const stepsOf = (gold: object, facts: Facts = {}, more: object = {}) => {
    const all = [...measures, { id: 'hours', name: 'Response', kind: 'duration', unit: 'hour' }];
    const program = aProgram({ measures: all, requirements: { silver: people(1), gold }, ...more });
    return waysUp(program, facts, {}, TODAY, 'gold').ways[0]!.steps;
  };
  const hours = { kind: 'measure', measure: 'hours', below: 24 };

  it('keep below a ceiling that nobody told about, and lower what is above it', () => {
    expect(stepsOf(hours)[0]).to.include({ kind: 'keep', to: 24, below: true });
    expect(stepsOf(hours, { hours: 30 })[0]).to.include({ kind: 'lower', from: 30, to: 24, below: true });
    expect(stepsOf({ kind: 'measure', measure: 'hours', atMost: 8 })[0]).to.include({ kind: 'keep', to: 8 });
  });

  it('charge nothing for keeping below a ceiling, however dear one more is', () => {
    const program = aProgram({
      measures,
      requirements: { gold: { kind: 'measure', measure: 'people', atMost: 3 } },
      costs: [exam(100)],
    });
    const [way] = waysUp(program, {}, {}, TODAY, 'gold').ways;
    expect(way!.totals).to.deep.equal([]);
  });

  it('hold a tier for so long, and wait for what is left of it; no day that has gone by is one', () => {
    const gold = { kind: 'tier', tiers: ['silver'], for: { value: 12, unit: 'month' } };
    const told = stepsOf(gold, { people: 1 });
    expect(told.map(({ kind }) => kind)).to.deep.equal(['hold', 'hold']);
    expect(told[1]).to.deep.include({ lasting: { value: 12, unit: 'month' }, amount: 0 });
    const waiting = stepsOf(gold, { people: 1, tier: 'silver', 'tier-since': '2025-02-01' });
    expect(waiting).to.have.length(1);
    expect(waiting[0]).to.include({ kind: 'hold', amount: 17 });
  });

  it('meet what a tier asks that has to be held', () => {
    const gold = { kind: 'tier', tiers: ['silver'] };
    expect(stepsOf(gold).map(({ kind, to }) => [kind, to])).to.deep.equal([
      ['hold', 1],
      ['reach', 1],
    ]);
    expect(stepsOf(gold, { tier: 'silver' })).to.deep.equal([]);
  });

  it('never ask for points of a part without a rule, but for what the total lacks', () => {
    const parts = [
      { id: 'known', name: 'Known', measure: 'people', max: 20, earns: [{ points: 10 }] },
      { id: 'open', name: 'Open', is: 'not-known' },
    ];
    const steps = stepsOf({ kind: 'score', id: 'total', method: 'sum', atLeast: 50, parts }, { people: 2 });
    expect(steps).to.have.length(1);
    expect(steps[0]).to.include({ kind: 'rest', from: 20, to: 50, amount: 30 });
  });

  it('takes what is free for a price of nothing, in no currency: a sum never says it', () => {
    const free = { kind: 'free' };
    // Of two courses one is free: the other alone is to be paid, and no step lacks a price.
    expect(up([exam(250), { ...exam(0), id: 'course', value: free }]).totals).to.deep.equal(['500 once']);
    expect(up([{ ...exam(0), id: 'course', value: free }, fee('fee', { value: free })])).to.deep.equal({
      totals: [],
      fees: ['gold fee'],
    });
    const freeAbove = [fee('fee', { values: { silver: money(300), gold: free } })];
    expect(up(freeAbove)).to.deep.equal({ totals: [], fees: ['gold fee', 'silver fee replaced'] });
    const freeBelow = [fee('fee', { values: { silver: free, gold: money(500) } })];
    expect(up(freeBelow)).to.deep.equal({ totals: ['500 year'], fees: ['gold fee'] });
    expect(up(freeBelow, { tier: 'silver' })).to.deep.equal({ totals: ['500 year'], fees: ['gold fee'] });
  });

  it('adds what is billed by the year at what it is quoted by the month', () => {
    const quoted = { ...money(55, 'month'), billed: 'year' };
    expect(up([fee('fee', { value: quoted })]).totals).to.deep.equal(['55 month']);
  });
});
