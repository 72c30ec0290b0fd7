/** What is said of a tier that asks nothing in a row, against a second reckoning by the words of the schema. */
import { expect } from 'chai';
import fc from 'fast-check';
import { askedOf } from '../../../src/program/asked/asked.js';
import { standing } from '../../../src/program/standing/standing.js';
import { programOf, readText } from '../../programs.js';
import { all, cellsOf, kindOf, leaf, named } from './asking.js';
import '../../seed.js';

describe('left out, reckoned a second time', function () {
  this.timeout(0);
  const MEASURES = ['m1', 'm2', 'm3'];
  const TIERS = ['a', 'b', 'c', 'd'];
  const said = fc.constantFrom<object | undefined>(
    undefined,
    undefined,
    { atLeast: 1 },
    { atLeast: 2 },
    { is: 'not-required' },
    { is: 'not-known' },
  );
  const tier = fc.record({
    asks: fc.tuple(said, said, said),
    root: fc.constantFrom('list', 'list', 'list', 'nothing', 'none', 'not-known'),
    complete: fc.boolean(),
    comesFrom: fc.subarray(TIERS),
    overlay: fc.boolean(),
    includes: fc.boolean(),
  });
  const documents = fc.record({
    tiers: fc.tuple(tier, tier, tier, tier),
    complete: fc.constantFrom(false, false, true),
  });
  type Made = typeof documents extends fc.Arbitrary<infer T> ? T : never;

  /** A tier includes only the one below it, so that nothing leads back. */
  const below = (at: number, { tiers }: Made) => (at > 0 && tiers[at]!.includes ? at - 1 : undefined);
  const ownAsks = ({ root, asks }: Made['tiers'][number]) =>
    root === 'list' ? asks.flatMap((ask, at) => (ask ? [[MEASURES[at]!, ask] as const] : [])) : [];

  const asDocument = (made: Made) => ({
    schemaVersion: 1,
    id: 'x',
    vendor: { name: 'X' },
    name: 'X',
    ...(made.complete && { complete: ['requirements'] }),
    tiers: made.tiers.map(({ complete, comesFrom, overlay }, at) => ({
      id: TIERS[at]!,
      name: TIERS[at]!,
      ...(complete && { complete: ['requirements'] }),
      ...(comesFrom.length > 0 && { comesFrom: comesFrom.filter((id) => id !== TIERS[at]) }),
      ...(overlay && at > 0 && { overlayOn: TIERS[at - 1] }),
      ...(below(at, made) !== undefined && { includesRequirements: TIERS[at - 1] }),
    })),
    measures: named(...MEASURES),
    requirements: Object.fromEntries(
      made.tiers.flatMap((one, at) => {
        const own = ownAsks(one);
        const root =
          one.root === 'list'
            ? own.length > 0 && all(...own.map(([measure, ask]) => leaf(measure, ask)))
            : one.root !== 'nothing' && { kind: one.root };
        return root ? [[TIERS[at]!, root]] : [];
      }),
    ),
  });

  /** By the schema's words. What a tier asks of a measure: its own, else what it includes. */
  function asked(made: Made, at: number, measure: string): object | undefined {
    const own = ownAsks(made.tiers[at]!).find(([name]) => name === measure);
    const base = below(at, made);
    return own ? own[1] : base === undefined ? undefined : asked(made, base, measure);
  }
  /** A silence about the whole tier, where nothing is included: with an included list it is one more condition. */
  function silence(made: Made, at: number): string | undefined {
    const { root } = made.tiers[at]!;
    const base = below(at, made);
    const under =
      base === undefined ? undefined : (silence(made, base) ?? (hasAny(made, base) ? 'list' : undefined));
    if (root === 'nothing' || (root === 'list' && ownAsks(made.tiers[at]!).length === 0))
      return under === 'list' ? undefined : under;
    if (root === 'list') return undefined;
    if (root === 'none') return under === undefined ? 'none' : under === 'list' ? undefined : under;
    return under === undefined || under === 'none' ? root : undefined;
  }
  function hasAny(made: Made, at: number): boolean {
    const base = below(at, made);
    return (
      ownAsks(made.tiers[at]!).length > 0 ||
      made.tiers[at]!.root === 'not-known' ||
      (base !== undefined && hasAny(made, base))
    );
  }
  /** A silence about a whole tier is about the rest once another's list is added to it. */
  function restIsSilent(made: Made, at: number): boolean {
    const base = below(at, made);
    return made.tiers[at]!.root === 'not-known' || (base !== undefined && restIsSilent(made, base));
  }
  /** The tiers in whose place one asks for the measure on the way to this one. */
  function through(made: Made, at: number, measure: string, seen: readonly number[]): Set<string> {
    const { comesFrom, overlay } = made.tiers[at]!;
    const from =
      comesFrom.length > 0 ? comesFrom.map((id) => TIERS.indexOf(id)) : overlay && at > 0 ? [at - 1] : [];
    const found = new Set<string>();
    for (const other of from) {
      if (seen.includes(other)) continue;
      const ask = asked(made, other, measure);
      if (ask === undefined) through(made, other, measure, [...seen, other]).forEach((one) => found.add(one));
      else if (!('is' in ask && ask.is === 'not-required')) found.add(TIERS[other]!);
    }
    return found;
  }

  it('is what the schema says, for every tier and measure', () => {
    fc.assert(
      fc.property(documents, (made) => {
        const program = programOf(asDocument(made));
        const cells = cellsOf(program);
        for (const measure of MEASURES) {
          const row = cells[`measure ${measure}`];
          const anybody = TIERS.some((_, at) => asked(made, at, measure) !== undefined);
          expect(row !== undefined).to.equal(anybody);
          TIERS.forEach((id, at) => {
            if (!row) return;
            const cell = row[id]!;
            const ask = asked(made, at, measure);
            if (ask) {
              expect(cell).to.deep.include({ kind: 'requirement' });
              expect(JSON.stringify(cell)).to.contain(JSON.stringify(ask).slice(1, -1));
              return;
            }
            const others = through(made, at, measure, [at]);
            if (others.size > 0) {
              expect(cell.kind).to.equal('through');
              if (cell.kind !== 'through') return;
              // In a circle some ways may be found from one side only.
              expect(cell.asked.length).to.be.greaterThan(0);
              for (const one of cell.asked) expect([...others]).to.include(one.tier);
              return;
            }
            const complete = made.complete || made.tiers[at]!.complete;
            const rest = silence(made, at) ?? (restIsSilent(made, at) ? 'not-known' : undefined);
            expect(kindOf(cell), `${id} ${measure} ${JSON.stringify(asDocument(made))}`).to.equal(
              rest ?? (complete ? 'not-required' : 'not-mentioned'),
            );
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is met where all that is asked is met', () => {
    fc.assert(
      fc.property(
        documents,
        fc.tuple(...MEASURES.map(() => fc.integer({ min: 0, max: 2 }))),
        (made, facts) => {
          const program = programOf(asDocument(made));
          const { tiers } = standing(
            program,
            Object.fromEntries(MEASURES.map((measure, at) => [measure, facts[at]!])),
            {},
            '2026-01-15',
          );
          TIERS.forEach((_, at) => {
            const { root } = tiers[at]!;
            const asks = MEASURES.map((measure) => asked(made, at, measure));
            const missed = asks.some(
              (ask, index) => ask && 'atLeast' in ask && facts[index]! < (ask.atLeast as number),
            );
            expect(root?.state === 'not-met').to.equal(missed);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not touch a document that declares nothing', async () => {
    const before = JSON.parse(await readText('hubspot-2018')) as { requirements: object };
    const program = programOf(JSON.stringify(before));
    for (const { id } of program.tiers)
      expect(askedOf(program, id)).to.deep.equal((before.requirements as Record<string, unknown>)[id]);
  });
});
