import { expect } from 'chai';
import { WayUpSearch, type WayUpRequest } from '../../../src/elements/requirement-checklist/way-up-search.js';
import type { WaysUp } from '../../../src/program/way-up/way-up.js';
import { aProgram } from '../../programs.js';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Longer than a change has to be followed by quiet. */
const LONG = 800;

/** More combinations than are looked at within a frame. */
const HEAVY = 10_000;

/** A search that answers with the tier it was asked for, and remembers what it was asked and what it told. */
function aSearch({ load = () => Promise.resolve(), steps = HEAVY, had = true, parts = 1, takes = 0 } = {}) {
  const asked: string[] = [];
  const told: string[] = [];
  const search = new WayUpSearch({
    load: async () => {
      await load();
      if (!had) return undefined;
      return function* (_program, facts, _choice, _today, tierId) {
        asked.push(`${tierId} ${JSON.stringify(facts)}`);
        for (let part = 0; part < parts; part++) {
          const end = performance.now() + takes;
          while (performance.now() < end);
          yield;
        }
        return { ways: [], fees: [], by: 'effort', exact: true, steps, dimensions: [] } satisfies WaysUp;
      };
    },
    found: () => told.push('found'),
    settled: () => told.push('settled'),
  });
  return { search, asked, told };
}

const program = aProgram();
const request = (more: Partial<WayUpRequest> = {}): WayUpRequest => ({
  program,
  facts: {},
  choice: {},
  today: '2026-01-31',
  tierId: 'gold',
  ...more,
});

describe('the search for the way up', () => {
  it('answers for a new program at once, which is no change that has settled', async () => {
    const { search, asked, told } = aSearch();
    search.ask(request());
    await wait(20);
    expect(asked).to.deep.equal(['gold {}']);
    await wait(LONG);
    expect(told).to.deep.equal(['found']);
    expect(search.result?.tierId).to.equal('gold');
  });

  it('waits until nothing has changed for a moment where it takes long, and answers the last', async () => {
    const { search, asked, told } = aSearch();
    search.ask(request());
    await wait(20);
    for (const people of [1, 12, 123]) {
      search.ask(request({ facts: { people } }));
      await wait(20);
      expect(search.pending).to.equal(true);
    }
    expect(asked).to.have.length(1);
    await wait(LONG);
    expect(search.pending).to.equal(false);
    expect(asked).to.deep.equal(['gold {}', 'gold {"people":123}']);
    expect(told).to.deep.equal(['found', 'found', 'settled']);
  });

  it('follows every change where it is quick, and says once that it has settled', async () => {
    const { search, asked, told } = aSearch({ steps: 10 });
    search.ask(request());
    await wait(20);
    for (const people of [1, 12]) {
      search.ask(request({ facts: { people } }));
      await Promise.resolve();
      await wait(0);
      expect(asked.at(-1)).to.equal(`gold {"people":${String(people)}}`);
      expect(search.pending).to.equal(false);
    }
    await wait(LONG);
    expect(told).to.deep.equal(['found', 'found', 'found', 'settled']);
  });

  it('does not wait for quiet where another tier was chosen', async () => {
    const { search, asked } = aSearch();
    search.ask(request());
    await wait(20);
    search.ask(request({ tierId: 'silver' }));
    await wait(200);
    expect(asked).to.deep.equal(['gold {}', 'silver {}']);
  });

  it('is not made twice for the same', async () => {
    const { search, asked } = aSearch();
    search.ask(request());
    await wait(20);
    search.ask(request());
    await wait(LONG);
    expect(asked).to.have.length(1);
  });

  it('drops what comes for a program that has gone', async () => {
    let arrive = () => {};
    const { search, asked, told } = aSearch({ load: () => new Promise((resolve) => (arrive = resolve)) });
    search.ask(request());
    await wait(20);
    const late = arrive;
    search.ask(request({ program: aProgram({ id: 'other' }), tierId: 'silver' }));
    await wait(20);
    late();
    await wait(0);
    expect(asked).to.deep.equal([]);
    arrive();
    await wait(0);
    expect(asked).to.deep.equal(['silver {}']);
    expect(told).to.deep.equal(['found']);
    expect(search.result?.tierId).to.equal('silver');
  });

  it('shows nothing of another program', async () => {
    const { search } = aSearch();
    search.ask(request());
    await wait(20);
    search.ask(request({ program: aProgram({ id: 'other' }) }));
    expect(search.result).to.equal(undefined);
  });

  it('ends when it is stopped', async () => {
    const { search, asked } = aSearch();
    search.ask(request());
    search.stop();
    await wait(20);
    expect(asked).to.deep.equal([]);
  });

  it('has no result where what searches cannot be had', async () => {
    const { search, told } = aSearch({ had: false });
    search.ask(request());
    await wait(20);
    expect(search.result).to.equal(undefined);
    expect(told).to.deep.equal(['found']);
  });

  it('lets the page do something else between its parts', async () => {
    const { search, told } = aSearch({ parts: 8, takes: 10 });
    let between = 0;
    const other = setInterval(() => between++, 1);
    search.ask(request());
    while (!told.includes('found')) await wait(1);
    clearInterval(other);
    expect(between).to.be.greaterThan(4);
  });

  it('ends between its parts where something else is wanted', async () => {
    const { search, asked, told } = aSearch({ parts: 8, takes: 10 });
    search.ask(request());
    while (asked.length === 0) await wait(1);
    search.ask(request({ tierId: 'silver' }));
    while (!told.includes('found')) await wait(1);
    expect(search.result?.tierId).to.equal('silver');
    expect(told.filter((one) => one === 'found')).to.have.length(1);
  });
});
