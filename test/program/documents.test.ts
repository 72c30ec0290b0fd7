import { expect } from 'chai';
import { parse } from '../../src/program/read/parse.js';
import { ALL, EDITIONS, INVENTED, REAL, readProgram, readText } from '../programs.js';

describe('the documents of real programs', () => {
  it('are of seventeen vendors, in eighty documents or more', () => {
    expect(Object.keys(EDITIONS)).to.have.length(17);
    expect(REAL.length).to.be.at.least(80);
  });

  for (const name of ALL) {
    it(`${name} has no problem and no warning`, async () => {
      const result = parse(await readText(name));
      expect(result.ok ? result.warnings : result.problems).to.deep.equal([]);
      expect(result.ok).to.equal(true);
    });
  }

  for (const name of REAL) {
    it(`${name} says which edition it is and cites its sources`, async () => {
      const { sources = [], invented, edition } = await readProgram(name);
      expect(invented).to.equal(undefined);
      expect(edition?.label).to.be.a('string');
      expect(sources).not.to.have.length(0);
    });
  }

  it('have names of their own', async () => {
    const ids = await Promise.all(ALL.map(async (name) => (await readProgram(name)).id));
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('are read the same as text and as object', async () => {
    for (const name of ALL) {
      const text = await readText(name);
      expect(parse(JSON.parse(text)), name).to.deep.equal(parse(text));
    }
  });

  it('are copied when they come as objects, and not changed', async () => {
    const tree = JSON.parse(await readText(INVENTED)) as { tiers: unknown[] };
    const before = JSON.stringify(tree);
    const result = parse(tree);
    expect(result.ok && result.value).not.to.equal(tree);
    expect(result.ok && result.value.tiers).not.to.equal(tree.tiers);
    expect(JSON.stringify(tree)).to.equal(before);
  });
});

describe('the invented example', () => {
  it('is marked as invented and says so in its name', async () => {
    const { invented, name, vendor } = await readProgram(INVENTED);
    expect(invented).to.equal(true);
    expect(JSON.stringify([name, vendor.name])).to.contain('invented');
  });

  it('uses every key that a document can have at the top', async () => {
    const { nodeAt } = await import('../../src/program/read/check-rules.js');
    const { ROOT } = await import('../../src/program/read/check-table.js');
    const used = JSON.parse(await readText(INVENTED)) as object;
    expect(Object.keys(used)).to.have.members([...nodeAt(ROOT).keys.keys()]);
  });
});
