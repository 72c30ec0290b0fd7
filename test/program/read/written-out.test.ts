/** Scores that stand once and are referred to: read, they are the same as if each condition said all of it. */
import { expect } from 'chai';
import { parse } from '../../../src/program/read/parse.js';
import { readProgram } from '../../../src/program/read/read-program.js';
import { readSound } from '../../../src/program/read/check-quick.js';
import { requirementBlocks } from '../../../src/program/matrix/requirement-rows.js';
import { programOf } from '../../programs.js';

const PARTS = [
  { id: 'people', name: 'People', max: 20, earns: [{ points: 2, unit: 'person' }] },
  { id: 'deals', name: 'Deals', max: 30 },
];
const SHARED = {
  id: 'points',
  name: 'Points',
  method: 'sum',
  outOf: 50,
  parts: PARTS,
  source: 'guide',
  note: 'Counted daily.',
};
const SOURCES = [
  { id: 'guide', title: 'Guide' },
  { id: 'letter', title: 'Letter' },
];

function documentOf(requirements: object, scores: object[] = [SHARED]) {
  return {
    schemaVersion: 1,
    id: 'a',
    vendor: { name: 'Acme' },
    name: 'Acme',
    tiers: Object.keys(requirements).map((id) => ({ id, name: id })),
    ...(scores.length > 0 && { scores }),
    requirements,
    sources: SOURCES,
  };
}
const refers = (atLeast: number, more: object = {}) => ({ kind: 'score', score: 'points', atLeast, ...more });
const problemsOf = (tree: object) => {
  const result = parse(JSON.stringify(tree, undefined, 1));
  return (result.ok ? result.warnings : result.problems).map(({ code, pointer, detail, line }) => ({
    code,
    pointer,
    detail,
    line,
  }));
};

describe('a score that conditions refer to', () => {
  const { id, ...said } = SHARED;
  const whole = (atLeast: number) => ({ kind: 'score', id, ...said, atLeast });

  it('is written into each of them, however deep it stands, by everything that reads', () => {
    const shared = documentOf({
      silver: refers(20),
      gold: { kind: 'any', of: [{ kind: 'all', of: [refers(40)] }, { kind: 'none' }] },
    });
    const each = documentOf(
      {
        silver: whole(20),
        gold: { kind: 'any', of: [{ kind: 'all', of: [whole(40)] }, { kind: 'none' }] },
      },
      [],
    );
    const text = JSON.stringify(shared);
    const read = readProgram(text);
    for (const program of [programOf(text), readSound(text), readSound(shared), read.ok && read.value])
      expect(program).to.deep.equal(programOf(JSON.stringify(each)));
  });

  it('gets what the condition itself says on top: its own words win, notes and sources of both stay', () => {
    const { requirements } = programOf(
      JSON.stringify(
        documentOf({ gold: refers(40, { name: 'Stars', note: 'From May.', source: 'letter' }) }),
      ),
    );
    expect(requirements!['gold']).to.deep.include({
      kind: 'score',
      name: 'Stars',
      outOf: 50,
      atLeast: 40,
      note: 'Counted daily. From May.',
      source: ['guide', 'letter'],
    });
  });

  it('can be read again once it has been read', () => {
    const program = programOf(JSON.stringify(documentOf({ gold: refers(40) })));
    expect(parse(program)).to.deep.include({ ok: true, value: program });
  });

  it('stands in one row for all tiers, with the total of each', () => {
    const program = programOf(JSON.stringify(documentOf({ silver: refers(20), gold: refers(40) })));
    const rows = requirementBlocks(program, {}).flatMap((block) => block.rows);
    expect(rows.map(({ key, asks }) => [key, asks.size])).to.deep.equal([
      ['points', 2],
      ['part people', 2],
      ['part deals', 2],
    ]);
  });

  it('opens a benefit as well', () => {
    const tree = {
      ...documentOf({ gold: refers(40) }),
      benefits: [{ id: 'b', name: 'B', unlocks: refers(30) }],
    };
    expect(programOf(JSON.stringify(tree)).benefits![0]!.unlocks).to.deep.equal(whole(30));
  });
});

describe('a mistake about a shared score', () => {
  const cases: { says: string; tree: object; found: object }[] = [
    {
      says: 'parts in both places',
      tree: documentOf({ gold: refers(40, { parts: PARTS }) }),
      found: { code: 'parts-twice', pointer: '/requirements/gold/parts', line: 47 },
    },
    {
      says: 'a score that is none',
      tree: documentOf({ gold: refers(40, { score: 'pionts' }) }),
      found: { code: 'unknown-reference', pointer: '/requirements/gold/score', detail: 'scores' },
    },
    {
      says: 'a score of its own without a method',
      tree: documentOf({ gold: { kind: 'score', atLeast: 3 }, top: refers(40) }),
      found: { code: 'missing-key', pointer: '/requirements/gold', detail: 'method' },
    },
    {
      says: 'a score that nothing refers to',
      tree: documentOf({ gold: refers(40) }, [SHARED, { id: 'other', method: 'sum' }]),
      found: { code: 'unused', pointer: '/scores/1' },
    },
    {
      says: 'more to reach than there is',
      tree: documentOf({ gold: refers(60) }),
      found: { code: 'beyond', pointer: '/requirements/gold/atLeast' },
    },
  ];
  for (const { says, tree, found } of cases)
    it(`is told where it stands: ${says}`, () => {
      const problems = problemsOf(tree).filter(({ pointer }) => !pointer.startsWith('/sources'));
      expect(problems.length).to.equal(1);
      expect(problems[0]).to.deep.include(found);
    });
});
