import { expect } from 'chai';
import fc from 'fast-check';
import { sharedMessages } from '../../src/localize/languages.js';
import { formatTable } from '../../src/localize/format-table.js';
import { Formatter } from '../../src/localize/formatter.js';
import { describeProblem } from '../../src/program/read/describe-problem.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { parse } from '../../src/program/read/parse.js';
import { writtenOut } from '../../src/program/read/written-out.js';
import { defaultChoice, optionsIn, validChoice, type Choice } from '../../src/program/resolve.js';
import { rowsShown } from '../../src/program/matrix/rows-shown.js';
import { program as schema, type Program } from '../../src/program/schema/program.js';
import { ALL, programOf, readTexts } from '../programs.js';
import { A_DOCUMENT } from './arbitraries.js';
import { MISTAKES, mutate, spotsOf } from './read/mutations.js';

const LANGUAGES = ['en', 'de', 'ar'];

/** Everything a matrix says, as text. */
function everything(program: Program, choice: Choice, language: string): string[] {
  const formatter = new Formatter(language, program);
  const view = matrixView(program, choice);
  const table = formatTable(view, rowsShown(view, { differencesOnly: false }), formatter);
  return table.flat();
}

/** What must never be read: the traces of a value that nobody put into words. */
const RAW =
  /undefined|\bNaN\b|\[object|\bnull\b|=>|not-(?:known|published|applicable|required)|on-request|by-(?:proposal|invitation)|fiscal-year|business-(?:day|hour)|∞/;

function expectWords(program: Program, choice: Choice): void {
  for (const language of LANGUAGES) {
    for (const line of everything(program, choice, language)) {
      if (RAW.test(line)) expect.fail(`raw in ${language}: ${line}`);
    }
  }
}

describe('every program', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);
  let texts: ReadonlyMap<string, string>;
  before(async () => {
    texts = await readTexts(ALL);
    await Promise.all(LANGUAGES.map(sharedMessages.load));
  });

  it('of those made up by chance is one, and is said in words in every language', () => {
    let accepted = 0;
    fc.assert(
      fc.property(A_DOCUMENT, (document) => {
        const result = parse(JSON.stringify(document));
        if (!result.ok) {
          expect(result.problems[0]!.line).to.be.a('number');
          return;
        }
        accepted++;
        expectWords(result.value, {});
        const first = (result.value.dimensions ?? []).map((one) => [one.id, optionsIn(one)[0]!.id]);
        expectWords(result.value, validChoice(result.value, Object.fromEntries(first) as Choice));
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(accepted).to.be.above(75);
  });

  for (const name of ALL) {
    it(`in the demo is said in words in every language: ${name}`, () => {
      const program = programOf(texts.get(name));
      expectWords(program, {});
      expectWords(program, defaultChoice(program));
    });
  }
});

describe('every document, however it was changed', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);
  let texts: readonly string[];
  before(async () => {
    // The largest would only make it slow: its parts are those of the others.
    texts = [...(await readTexts(ALL)).values()].filter(({ length }) => length < 30_000);
  });
  const aText = fc.nat().map((index) => texts[index % texts.length]!);

  /** A program, or a problem with its line; and everything can be told in three lines. */
  function expectJudged(text: string): void {
    const result = parse(text);
    const problems = result.ok ? result.warnings : result.problems;
    if (!result.ok) expect(problems.some(({ severity }) => severity === 'error')).to.equal(true);
    for (const problem of problems) {
      if (problem.code !== 'more') expect(problem.line).to.be.within(1, text.split('\n').length);
      expect(describeProblem(problem).split('\n').length).to.be.at.most(3);
    }
    if (result.ok) everything(result.value, {}, 'en');
  }

  it('by a mistake that people make', () => {
    fc.assert(
      fc.property(aText, fc.constantFrom(...Object.keys(MISTAKES)), fc.nat(), (text, mistake, seed) => {
        const mutation = mutate(text, mistake, seed);
        if (mutation) expectJudged(mutation.text);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('by any characters in place of any others', () => {
    const signs = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        '\\',
        '\n',
        '\u202e',
        '-',
        '0',
        'null',
        '"a":',
        '\ufeff',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        aText,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 30 }),
        signs,
        (text, place, length, put) => {
          const at = Math.floor(place * text.length);
          expectJudged(text.slice(0, at) + put + text.slice(at + length));
        },
      ),
      { numRuns: 200, seed: 13 },
    );
  });

  it('by any value in place of any other', () => {
    fc.assert(
      fc.property(aText, fc.nat(), fc.jsonValue({ maxDepth: 3 }), (text, place, put) => {
        const spots = spotsOf(text);
        const { start, end } = spots[place % spots.length]!;
        expectJudged(text.slice(0, start) + JSON.stringify(put) + text.slice(end));
      }),
      { numRuns: 150, seed: 17 },
    );
  });

  it('and any text, and any thing at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), expectJudged), { numRuns: 300, seed: 19 });
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (thing) => {
          const result = parse(thing);
          for (const problem of result.ok ? result.warnings : result.problems) describeProblem(problem);
        },
      ),
      { numRuns: 300, seed: 23 },
    );
  });
});

describe('the check of the browser and the schema', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);
  /** Faults of meaning are none of the schema's; keys nobody knows are warnings here and errors there. */
  const SHAPE = new Set([
    'wrong-type',
    'wrong-value',
    'missing-key',
    'unknown-version',
    'empty-text',
    'empty-list',
    'text-too-long',
    'too-many',
    'bad-id',
    'bad-date',
    'bad-language',
    'bad-link',
    'bad-picture',
    'unknown-currency',
    'negative',
    'not-positive',
    'one-amount',
    'forbidden-key',
  ]);
  const codes = (tree: unknown) => {
    const result = parse(tree);
    return (result.ok ? result.warnings : result.problems).map(({ code }) => code);
  };
  function expectSame(tree: unknown): void {
    const found = codes(tree);
    if (found.includes('unknown-key') || found.includes('more')) return;
    const refused = found.some((code) => SHAPE.has(code));
    if (schema.safeParse(tree).success === refused)
      expect.fail(
        `${refused ? 'only the check refuses' : 'only the schema refuses'}: ${JSON.stringify(found)}`,
      );
  }

  it('agree on real documents, and on the copy that they make', async () => {
    for (const text of (await readTexts(ALL)).values()) {
      const tree = JSON.parse(text) as unknown;
      expectSame(tree);
      expect(programOf(text)).to.deep.equal(writtenOut(schema.parse(tree)));
    }
  });

  it('agree on mistakes', async () => {
    const texts = [...(await readTexts(ALL)).values()].filter(({ length }) => length < 30_000);
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...Object.keys(MISTAKES)), fc.nat(), (index, mistake, seed) => {
        const mutation = mutate(texts[index % texts.length]!, mistake, seed);
        let tree: unknown;
        try {
          tree = JSON.parse(mutation?.text ?? '');
        } catch {
          return;
        }
        compared++;
        expectSame(tree);
      }),
      { numRuns: 250, seed: 29 },
    );
    expect(compared).to.be.above(100);
  });

  it('agree on any value in place of any other', async () => {
    const texts = [...(await readTexts(ALL)).values()].filter(({ length }) => length < 30_000);
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        NaN,
        Infinity,
        -0,
        1.5,
        '',
        [],
        {},
        { kind: 'yes' },
        { en: 'x' },
        { other: 'x' },
        { one: 'x' },
        { value: 1, unit: 'day' },
      ),
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(), odd, (index, place, put) => {
        const text = texts[index % texts.length]!;
        const spots = spotsOf(text);
        const path = spots[place % spots.length]!.pointer.split('/')
          .slice(1)
          .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
        const tree = JSON.parse(text) as Record<string, unknown>;
        if (path.length === 0) return;
        const parent = path
          .slice(0, -1)
          .reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, tree);
        parent[path.at(-1)!] = put;
        expectSame(tree);
      }),
      { numRuns: 250, seed: 31 },
    );
  });

  it('agree on documents made up by chance', () => {
    fc.assert(
      fc.property(A_DOCUMENT, (document) => expectSame(JSON.parse(JSON.stringify(document)))),
      { numRuns: 80, seed: 37 },
    );
  });
});
