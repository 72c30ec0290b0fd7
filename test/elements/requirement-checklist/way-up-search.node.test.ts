import { expect } from 'chai';
import { WayUpSearch, type WayUpRequest } from '../../../src/elements/requirement-checklist/way-up-search.js';
import type { WaysUp } from '../../../src/program/way-up/way-up.js';
import { aProgram } from '../../programs.js';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Longer than a change has to be followed by quiet. */
const LONG = 800;

/** A search that answers with the tier it was asked for, and remembers what it was asked. */
function aSearch(load = () => Promise.resolve()) {
  const asked: string[] = [];
  const told: boolean[] = [];
  const search = new WayUpSearch(
    async () => {
      await load();
      return (_program, facts, _choice, _today, tierId) => {
        asked.push(`${tierId} ${JSON.stringify(facts)}`);
        return { ways: [], fees: [], by: 'effort', exact: true, steps: 0, dimensions: [] } satisfies WaysUp;
      };
    },
    (first) => told.push(first),
  );
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
  it('answers for a new program at once, and says that it is the first', async () => {
    const { search, asked, told } = aSearch();
    search.ask(request());
    await wait(20);
    expect(asked).to.deep.equal(['gold {}']);
    expect(told).to.deep.equal([true]);
    expect(search.result?.tierId).to.equal('gold');
  });

  it('waits until nothing has changed for a moment, and answers the last', async () => {
    const { search, asked, told } = aSearch();
    search.ask(request());
    await wait(20);
    for (const people of [1, 12, 123]) {
      search.ask(request({ facts: { people } }));
      await wait(20);
    }
    expect(asked).to.have.length(1);
    await wait(LONG);
    expect(asked).to.deep.equal(['gold {}', 'gold {"people":123}']);
    expect(told).to.deep.equal([true, false]);
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
    const { search, asked, told } = aSearch(() => new Promise((resolve) => (arrive = resolve)));
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
    expect(told).to.deep.equal([true]);
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
    const told: boolean[] = [];
    const search = new WayUpSearch(
      () => Promise.resolve(undefined),
      (first) => told.push(first),
    );
    search.ask(request());
    await wait(20);
    expect(search.result).to.equal(undefined);
    expect(told).to.deep.equal([true]);
  });
});
