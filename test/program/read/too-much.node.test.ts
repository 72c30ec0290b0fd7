/** Bounds on what multiplies: rows by tiers, conditions by the tiers that ask them. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { askedOf } from '../../../src/program/asked/asked.js';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import { readSound } from '../../../src/program/read/check-quick.js';
import { describeProblem } from '../../../src/program/read/describe-problem.js';
import { parse } from '../../../src/program/read/parse.js';
import { LIMITS } from '../../../src/program/schema/limits.js';
import { conditionsIn } from '../../../src/program/schema/walk.js';
import { ALL, readTexts } from '../../programs.js';

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const documentOf = (tiers: number, rest: object) => ({
  schemaVersion: 1,
  id: 'x',
  vendor: { name: 'V' },
  name: 'P',
  tiers: many(tiers, (at) => ({ id: `t${at}`, name: `T ${at}` })),
  ...rest,
});
const benefits = (count: number) =>
  many(count, (at) => ({ id: `b${at}`, name: `B ${at}`, values: { t0: true } }));
const measures = [{ id: 'm', name: 'M' }];
const leaf = { kind: 'measure', measure: 'm', atLeast: 1 };
const group = (count: number) => ({ kind: 'all', of: many(count, () => leaf) });

/** What is wrong with it, by both readers. */
function told(document: unknown): string[] {
  const result = parse(document);
  expect(readSound(document) !== undefined).to.equal(result.ok);
  return result.ok ? [] : result.problems.map((problem) => describeProblem(problem));
}

const CELLS =
  /^program: (\d+) rows for 24 tiers make (\d+) cells; no more than 12000 are allowed\.\nMake several documents/;
const CONDITIONS = /^program \/requirements: The tiers ask more than 2000 conditions in all/;

describe('what multiplies in a document', () => {
  it('is taken up to the bound of cells, and refused beyond', () => {
    expect(told(documentOf(24, { benefits: benefits(LIMITS.cells / 24) }))).to.deep.equal([]);
    const [sentence] = told(documentOf(24, { benefits: benefits(LIMITS.cells / 24 + 1) }));
    expect(CELLS.exec(sentence!)?.slice(1)).to.deep.equal(['501', '12024']);
  });

  it('counts as a row what tiers ask and what they cost', () => {
    const requirements = { t0: { kind: 'all', of: [leaf, leaf, { kind: 'any', of: [leaf, leaf] }] } };
    const costs = [{ id: 'c', name: 'C', kind: 'fee' }];
    const [sentence] = told(documentOf(24, { benefits: benefits(498), measures, requirements, costs }));
    expect(CELLS.exec(sentence!)?.slice(1)).to.deep.equal(['502', '12048']);
  });

  it('is taken up to the bound of conditions, and refused beyond', () => {
    expect(
      told(documentOf(1, { measures, requirements: { t0: group(LIMITS.conditions - 1) } })),
    ).to.deep.equal([]);
    const [sentence] = told(documentOf(1, { measures, requirements: { t0: group(LIMITS.conditions) } }));
    expect(sentence).to.match(CONDITIONS);
  });

  it('counts again what a tier includes of another', () => {
    const including = (count: number) => {
      const made = documentOf(4, {
        measures,
        requirements: Object.fromEntries(
          many(4, (at) => [
            `t${at}`,
            at === 0 ? group(count) : { ...leaf, atLeast: at + 1, only: undefined, id: `own${at}` },
          ]),
        ),
      });
      made.tiers = made.tiers.map((tier, at) => (at === 0 ? tier : { ...tier, includesRequirements: 't0' }));
      return JSON.parse(JSON.stringify(made)) as unknown;
    };
    expect(told(including(400))).to.deep.equal([]);
    expect(told(including(700))[0]).to.match(CONDITIONS);
  });

  it('counts again what a shared score has, for each tier that asks for it', () => {
    const scored = (parts: number) =>
      documentOf(5, {
        scores: [
          {
            id: 's',
            name: 'S',
            method: 'sum',
            parts: many(parts, (at) => ({ id: `p${at}`, name: `P ${at}` })),
          },
        ],
        requirements: Object.fromEntries(
          many(5, (at) => [`t${at}`, { kind: 'score', score: 's', atLeast: at + 1 }]),
        ),
      });
    expect(told(scored(300))).to.deep.equal([]);
    expect(told(scored(450))[0]).to.match(CONDITIONS);
  });

  it('is told beside a circle of tiers, which has no end', () => {
    const document = documentOf(2, { measures, requirements: { t0: leaf } });
    document.tiers = document.tiers.map((tier, at) => ({ ...tier, includesRequirements: `t${1 - at}` }));
    expect(told(document).join()).to.contain('leads back to the same tier');
  });

  it('leaves every real program ten times as much as it needs', async () => {
    for (const [name, text] of await readTexts(ALL)) {
      const program = readSound(text);
      if (!program) continue;
      const rows = matrixView(program, {}).sections.flatMap(({ id, groups }) =>
        id === 'tiers' ? [] : groups.flatMap((one) => one.rows),
      );
      expect(10 * rows.length * program.tiers.length, name).to.be.at.most(LIMITS.cells);
      const asked = program.tiers.flatMap(({ id }) => conditionsIn(askedOf(program, id) ?? { kind: 'none' }));
      expect(10 * asked.length, name).to.be.at.most(LIMITS.conditions);
    }
  });

  it('stands in the README as it is', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const bound of [
      LIMITS.cells,
      LIMITS.conditions,
      LIMITS.characters,
      LIMITS.nodes,
      LIMITS.textLength,
      LIMITS.rows,
    ])
      expect(readme).to.contain(`| ${bound.toLocaleString('en')}`);
  });
});
