import { expect } from 'chai';
import fc from 'fast-check';
import { readSound } from '../../../src/program/read/check-quick.js';
import { LIMITS } from '../../../src/program/schema/limits.js';
import { readProgram } from '../../../src/program/read/read-program.js';
import { ALL, INVENTED, readText, readTexts } from '../../programs.js';
import { A_DOCUMENT } from '../arbitraries.js';
import { MISTAKES, mutate, spotsOf } from './mutations.js';

type Json = Record<string, unknown>;

/** Whether the full check finds nothing at all. Where it does not, the quick one gives the very same program. */
function expectAgreed(input: unknown, what = ''): boolean {
  const full = readProgram(input);
  const quick = readSound(input);
  const isSound = full.ok && full.warnings.length === 0;
  if (isSound !== (quick !== undefined)) {
    const problems = full.ok ? full.warnings : full.problems;
    expect.fail(
      `${what} the full check says ${JSON.stringify(problems.slice(0, 2))}, the quick one ${quick ? 'yes' : 'no'}`,
    );
  }
  if (isSound) {
    expect(quick, what).to.deep.equal(full.value);
    // The order of keys tells whether two editions say the same.
    expect(JSON.stringify(quick), what).to.equal(JSON.stringify(full.value));
  }
  return isSound;
}

const small = {
  schemaVersion: 1,
  id: 'acme',
  vendor: { name: 'Acme' },
  name: 'Acme Partners',
  tiers: [{ id: 'gold', name: 'Gold' }],
};
const withValue = (value: unknown) => ({
  ...small,
  benefits: [{ id: 'row', name: 'Row', values: { gold: value } }],
});

describe('the quick check and the full one', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);

  for (const name of ALL) {
    it(`agree that ${name} is sound, as text and as object`, async () => {
      const text = await readText(name);
      expect(expectAgreed(text)).to.equal(true);
      expect(expectAgreed(JSON.parse(text))).to.equal(true);
    });
  }

  for (const [kind, mistake] of Object.keys(MISTAKES).entries()) {
    it(`agree on documents with a mistake: ${mistake}`, async () => {
      const texts = await readTexts(ALL);
      let made = 0;
      for (let tried = 0; made < 6 && tried < ALL.length; tried++) {
        const name = ALL[(kind * 5 + tried) % ALL.length]!;
        const text = texts.get(name)!;
        const mutation = mutate(text, mistake, kind * 100 + tried, spotsOf(text));
        if (!mutation) continue;
        expectAgreed(mutation.text, `${name}:`);
        made++;
      }
      expect(made).to.be.above(0);
    });
  }

  it('agree on documents made up by chance, sound ones and others', () => {
    const found = { true: 0, false: 0 };
    fc.assert(
      fc.property(A_DOCUMENT, (document) => {
        const text = JSON.stringify(document);
        found[`${expectAgreed(text)}`]++;
        expectAgreed(JSON.parse(text));
      }),
      { numRuns: 150, seed: 41 },
    );
    expect(found.true, 'sound').to.be.above(5);
    expect(found.false, 'others').to.be.above(5);
  });

  it('agree on any value in place of any other', async () => {
    const texts = [...(await readTexts(ALL)).values()].filter(({ length }) => length < 30_000);
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(
        '',
        ' yes',
        'a\u202eb',
        'gold',
        [],
        {},
        { kind: 'yes' },
        { en: 'x' },
        { other: 'x' },
        -1,
        1.5,
      ),
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(), odd, (index, place, put) => {
        const text = texts[index % texts.length]!;
        const spots = spotsOf(text);
        const { start, end } = spots[place % spots.length]!;
        expectAgreed(text.slice(0, start) + JSON.stringify(put) + text.slice(end));
      }),
      { numRuns: 300, seed: 43 },
    );
  });

  it('agree on whatever else is handed over', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (thing) => {
          expectAgreed(thing);
          expectAgreed(withValue(thing));
        },
      ),
      { numRuns: 300, seed: 47 },
    );
  });

  const nested = (depth: number): unknown =>
    depth === 0 ? true : { kind: 'list', items: [nested(depth - 1)] };
  const sources = (count: number) => ({
    ...small,
    sources: Array.from({ length: count }, (_, at) => ({ id: `s${at}`, title: 'S' })),
  });
  const edges: Record<string, { input: unknown; sound: boolean }> = {
    'as deep as is allowed': { input: withValue(nested(22)), sound: true },
    'deeper than is allowed': { input: withValue(nested(23)), sound: false },
    'as many parts as are allowed': { input: sources((LIMITS.nodes - 10) / 3), sound: true },
    'more parts than are allowed': { input: sources(LIMITS.nodes / 3), sound: false },
    'a key twice, with the same value': {
      input: JSON.stringify(small).replace('"id":', '"id":"acme","id":'),
      sound: false,
    },
    'colons and quotes in texts': {
      input: JSON.stringify({ ...small, summary: 'a: "b": {c: d} \\' }),
      sound: true,
    },
    'a byte order mark': { input: `\ufeff${JSON.stringify(small)}`, sound: true },
    'keys of undefined': { input: { ...small, summary: undefined }, sound: true },
    'a needed key of undefined': { input: { ...small, name: undefined }, sound: false },
    'a warning only': { input: { ...small, name: 'Acme \u202eremcA' }, sound: false },
    'a doubt only': { input: { ...small, language: 'english' }, sound: true },
    'tiers named like methods': {
      input: {
        ...small,
        tiers: [
          { id: 'toString', name: 'A' },
          { id: 'valueOf', name: 'B' },
        ],
      },
      sound: true,
    },
    'an own __proto__': {
      input: JSON.stringify(small).replace('"id":', '"__proto__":{},"id":'),
      sound: false,
    },
    'a tier called constructor': {
      input: JSON.stringify(withValue(true)).replaceAll('gold', 'constructor'),
      sound: false,
    },
    'a language called __proto__': {
      input: JSON.stringify({ ...small, name: { en: 'x' } }).replace('"en"', '"__proto__"'),
      sound: false,
    },
    'what it inherits from something else': { input: Object.create(small), sound: false },
    'a kind that is inherited': { input: withValue(Object.create({ kind: 'yes' })), sound: false },
    'a number that is none': { input: withValue({ kind: 'percent', value: NaN }), sound: false },
    'a number without end': {
      input: JSON.stringify(withValue({ kind: 'percent', value: 1234 })).replace('1234', '1e999'),
      sound: false,
    },
    'a getter that throws': {
      input: {
        ...small,
        get summary(): string {
          throw new Error('no');
        },
      },
      sound: false,
    },
  };
  for (const [what, { input, sound }] of Object.entries(edges)) {
    it(`agree on ${what}`, () => {
      expect(expectAgreed(input)).to.equal(sound);
    });
  }

  it('give keys in the same order, whatever that of the document is', () => {
    const value = { value: 5, of: 'sales', kind: 'percent', note: 'n' };
    const turned = Object.fromEntries(Object.entries(withValue(value)).reverse());
    expect(expectAgreed(turned)).to.equal(true);
    expect(JSON.stringify(readSound(turned))).to.equal(
      JSON.stringify(readSound(withValue({ kind: 'percent', note: 'n', of: 'sales', value: 5 }))),
    );
  });
});

describe('the quick check', () => {
  it('shares nothing with the object that it is given, and does not change it', async () => {
    const tree = JSON.parse(await readText(INVENTED)) as Json;
    const before = JSON.stringify(tree);
    const known = new Set<unknown>();
    const walk = (node: unknown, visit: (node: object) => void): void => {
      if (typeof node !== 'object' || node === null) return;
      visit(node);
      Object.values(node).forEach((child) => walk(child, visit));
    };
    walk(tree, (node) => known.add(node));
    walk(readSound(tree), (node) => expect(known.has(node)).to.equal(false));
    expect(JSON.stringify(tree)).to.equal(before);
  });

  it('gives maps by tier without a prototype: a tier may be called "toString"', () => {
    const values = readSound(withValue(true))!.benefits![0]!.values!;
    expect(Object.getPrototypeOf(values)).to.equal(null);
  });

  it('asks for everything once, so that nothing has two faces', () => {
    let asked = 0;
    const vendor = {
      get name(): unknown {
        return asked++ === 0 ? 'Acme' : 5;
      },
    };
    expect(readSound({ ...small, vendor })?.vendor.name).to.equal('Acme');
    expect(asked).to.equal(1);
  });

  it('takes nothing from a prototype that a page has added to', () => {
    Object.defineProperty(Object.prototype, 'summary', { value: 'Polluted', configurable: true });
    try {
      for (const program of [readSound(small), readProgram(small)])
        expect(Object.keys((program as Json | undefined)?.['value'] ?? program!)).not.to.include('summary');
    } finally {
      delete (Object.prototype as Json)['summary'];
    }
  });
});

describe('a yes or no in quotes', () => {
  const ways = ['false', 'true', 'yes', 'no', 'Ja', 'nein', 'OUI', 'non', 'si', 'sí', ' Sí ', '\tNo\n'];
  const warningsOf = (document: unknown) => {
    const result = readProgram(document);
    if (!result.ok) expect.fail(JSON.stringify(result.problems));
    return result;
  };

  for (const said of ways) {
    it(`is told, and shown as it is written: ${JSON.stringify(said)}`, () => {
      const { value, warnings } = warningsOf(withValue(said));
      expect(warnings).to.deep.equal([
        { code: 'yes-or-no-as-text', severity: 'warning', pointer: '/benefits/0/values/gold', found: said },
      ]);
      expect(value.benefits![0]!.values!['gold']).to.equal(said);
      expect(expectAgreed(withValue(said))).to.equal(false);
    });
  }

  it('is told wherever a value may stand', () => {
    const value = {
      kind: 'list',
      items: ['no', { kind: 'steps', by: 'seats', steps: [{ atLeast: 1, value: 'yes' }] }],
      conflicts: [{ value: 'no' }],
    };
    const document = { ...small, costs: [{ id: 'c', name: 'C', kind: 'fee', value }] };
    expect(warningsOf(document).warnings.map(({ pointer }) => pointer)).to.have.members([
      '/costs/0/value/items/0',
      '/costs/0/value/items/1/steps/0/value',
      '/costs/0/value/conflicts/0/value',
    ]);
  });

  for (const said of ['Not before 2027', 'yes, on request', 'nothing', 'n/a', 'sie', 'no.', 'Nonprofit']) {
    it(`is not what other words are: "${said}"`, () => {
      expect(expectAgreed(withValue(said))).to.equal(true);
    });
  }

  it('is nobody’s where a text was asked for', () => {
    expect(expectAgreed({ ...withValue({ kind: 'text', text: 'no' }), summary: 'yes' })).to.equal(true);
  });

  it('is told with the way out', async () => {
    const { describeProblem } = await import('../../../src/program/read/describe-problem.js');
    expect(describeProblem(warningsOf(withValue('false')).warnings[0]!)).to.equal(
      'program /benefits/0/values/gold: warning: "false" is shown as these letters, not as a yes or no.\nWrite true or false, without quotes.',
    );
  });
});
