import { expect } from 'chai';
import { formatTable } from '../../../src/localize/format-table.js';
import { Formatter } from '../../../src/localize/formatter.js';
import { describeProblem } from '../../../src/program/read/describe-problem.js';
import { LIMITS } from '../../../src/program/schema/limits.js';
import { matrixView } from '../../../src/program/matrix/matrix-view.js';
import { parse } from '../../../src/program/read/parse.js';
import type { ProblemCode } from '../../../src/program/read/problem.js';
import { rowsShown } from '../../../src/program/matrix/rows-shown.js';
import { aProgram } from '../../programs.js';

/**
 * How long anything hostile may keep a page busy, in milliseconds of the processor. Only Node can tell them; a browser
 * has nothing but the clock on the wall, which runs for all other programs on the machine too.
 */
const MOMENT = 100;
const inNode = 'process' in globalThis;

const small = {
  schemaVersion: 1,
  id: 'acme',
  vendor: { name: 'Acme' },
  name: 'Acme Partners',
  tiers: [{ id: 'gold', name: 'Gold' }],
};
const withBenefits = (benefits: unknown) => ({ ...small, benefits });
const row = (value: unknown, more: object = {}) => ({
  id: 'row',
  name: 'Row',
  values: { gold: value },
  ...more,
});
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const inText = (tree: unknown) => JSON.stringify(tree);

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let tree: unknown = [];
  for (let at = 0; at < depth; at++) tree = wrap(tree);
  return tree;
}

function cyclic(): unknown {
  const tree: Record<string, unknown> = { ...small };
  tree['benefits'] = [tree];
  return tree;
}

function cyclicValue(): unknown {
  const list: { kind: string; items: unknown[] } = { kind: 'list', items: [] };
  list.items.push(list);
  return withBenefits([row(list)]);
}

/** An object that gives a deeper one whenever it is asked. */
function bottomless(): unknown {
  return {
    kind: 'list',
    get items() {
      return [bottomless()];
    },
  };
}

/** An object that looks small when it is measured and is bottomless when it is read. */
function twoFaced(): unknown {
  let asked = 0;
  return {
    kind: 'list',
    get items() {
      return asked++ === 0 ? [] : [bottomless()];
    },
  };
}

const throwing = () =>
  new Proxy(
    { ...small },
    {
      get() {
        throw new Error('no');
      },
    },
  );

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** What is refused, whatever it is made of. `code` is what the first problem says. */
const refused: Record<string, { make: () => unknown; code?: ProblemCode }> = {
  'ten million characters': { make: () => `"${'x'.repeat(10_000_000)}"`, code: 'too-large' },
  'ten million spaces': { make: () => ' '.repeat(10_000_000), code: 'too-large' },
  'ten million characters in one text of an object': {
    make: () => ({ ...small, summary: 'x'.repeat(10_000_000) }),
    code: 'text-too-long',
  },
  'ten million characters in one key of an object': {
    make: () => ({ ...small, ['x'.repeat(10_000_000)]: 1, schemaVersion: 9 }),
  },
  'a million nested arrays as text': {
    make: () => '['.repeat(900_000) + ']'.repeat(900_000),
    code: 'too-deep',
  },
  'a million nested arrays as text, not closed': { make: () => '['.repeat(1_000_000), code: 'too-deep' },
  'half a million nested objects as text': { make: () => '{"a":'.repeat(390_000), code: 'too-deep' },
  'a million nested arrays as object': {
    make: () => nested(1_000_000, (inner) => [inner]),
    code: 'too-deep',
  },
  'a million nested objects': {
    make: () => nested(1_000_000, (of) => ({ kind: 'all', of: [of] })),
    code: 'too-deep',
  },
  'a requirement nested a thousand times': {
    make: () => ({ ...small, requirements: { gold: nested(1000, (of) => ({ kind: 'all', of: [of] })) } }),
    code: 'too-deep',
  },
  'fifty thousand rows': {
    make: () => withBenefits(many(50_000, (i) => ({ id: `b${i}`, name: 'B' }))),
    code: 'too-many-nodes',
  },
  'fifty thousand rows as text': {
    make: () => inText(withBenefits(many(50_000, (i) => ({ id: `b${i}`, name: 'B' })))),
    code: 'too-many-nodes',
  },
  'fifty thousand rows with three tiers each': {
    make: () => withBenefits(many(50_000, (i) => row(true, { id: `b${i}`, values: { a: 1, b: 2, c: 3 } }))),
    code: 'too-many-nodes',
  },
  'fifteen thousand sources of one name': {
    make: () => ({ ...small, sources: many(15_000, () => ({ id: 'same', title: 't' })) }),
    code: 'duplicate-id',
  },
  'fifteen thousand rows': {
    make: () => withBenefits(many(15_000, (i) => ({ id: `b${i}`, name: 'B' }))),
    code: 'too-many',
  },
  'fifteen thousand rows as text': {
    make: () => inText(withBenefits(many(15_000, (i) => ({ id: `b${i}`, name: 'B' })))),
    code: 'too-many',
  },
  'a thousand tiers': {
    make: () => ({ ...small, tiers: many(1_000, (i) => ({ id: `t${i}`, name: 'T' })) }),
    code: 'too-many',
  },
  'fifty thousand tiers': {
    make: () => ({ ...small, tiers: many(50_000, (i) => ({ id: `t${i}`, name: 'T' })) }),
    code: 'too-many-nodes',
  },
  'a hundred thousand empty rows': { make: () => withBenefits(many(100_000, () => ({}))) },
  'a list of a million numbers': {
    make: () => withBenefits(many(1_000_000, () => 1)),
    code: 'too-many-nodes',
  },
  'a list with nothing in it but its length': {
    make: () => withBenefits(new Array(4_000_000_000)),
    code: 'too-many-nodes',
  },
  'a hundred thousand keys that nobody knows, and no name': {
    make: () => ({
      ...Object.fromEntries(many(100_000, (i) => [`commitmentsX${i}`, i])),
      ...small,
      name: undefined,
    }),
  },
  'a hundred thousand keys that nobody knows, as text': {
    make: () =>
      inText({ ...small, schemaVersion: 7, ...Object.fromEntries(many(100_000, (i) => [`benefit${i}`, i])) }),
  },
  'thousands of references that almost fit': {
    make: () => ({
      ...small,
      categories: many(9_000, (i) => ({ id: `${'category-of-the-program-'.repeat(3)}${i}`, name: 'C' })),
      benefits: many(2_000, (i) => ({
        id: `b${i}`,
        name: 'B',
        category: `${'kategorie-of-the-program-'.repeat(2)}category-of-the-prog-${i}`,
      })),
    }),
    code: 'unknown-reference',
  },
  'a key of half a million characters with many values': {
    make: () => inText({ ...small, schemaVersion: 7, ['k'.repeat(500_000)]: many(50_000, () => 0) }),
  },
  'long keys inside one another with many values': {
    make: () =>
      inText({
        ...small,
        schemaVersion: 7,
        x: nested(40, (inner) => ({ ['k'.repeat(20_000)]: inner, y: many(500, () => 0) })),
      }),
  },
  'a million lines before many mistakes': {
    make: () => '\n'.repeat(1_500_000) + inText(withBenefits(many(1_000, () => ({ id: 1 })))),
  },
  'a text of a million escaped quotes': {
    make: () => `{"schemaVersion":9,"name":"${'\\"'.repeat(900_000)}"}`,
  },
  'a text that is not closed after a million escapes': {
    make: () => `["${'\\\\'.repeat(900_000)}`,
    code: 'syntax',
  },
  'a number of a million digits': { make: () => `{"schemaVersion":${'1'.repeat(1_000_000)}}` },
  'a number too large for a number': {
    make: () =>
      inText({ ...withBenefits([row({ kind: 'count', value: 123456, unit: 'x' })]) }).replace(
        '123456',
        '1e999',
      ),
    code: 'wrong-type',
  },
  'an object in place of a word, that cannot be made a text': {
    make: () => inText({ ...small, edition: { label: 'x', status: { toString: null, valueOf: null } } }),
    code: 'wrong-value',
  },
  'an object in place of a kind, that cannot be made a text': {
    make: () => inText(withBenefits([row({ kind: { toString: 1 } })])),
    code: 'wrong-value',
  },
  'an object that contains itself': { make: cyclic, code: 'too-deep' },
  'a value that contains itself': { make: cyclicValue, code: 'too-deep' },
  'an object with no bottom': { make: () => withBenefits([row(bottomless())]), code: 'too-deep' },
  'an object with two faces': { make: () => withBenefits([row(twoFaced())]) },
  'a getter that throws': {
    make: () => ({
      ...small,
      get name(): string {
        throw new Error('no');
      },
    }),
  },
  'a proxy that throws': { make: throwing },
  'a revoked proxy': { make: revoked },
  'a row that is a revoked proxy': { make: () => withBenefits([revoked()]) },
  'a Date': { make: () => new Date() },
  'a Date in place of a date': {
    make: () => ({ ...small, edition: { label: 'x', from: new Date() } }),
    code: 'wrong-type',
  },
  'a Map': { make: () => new Map(Object.entries(small)) },
  'a Map in place of values': {
    make: () => withBenefits([{ id: 'row', name: 'Row', values: new Map([['gold', true]]), category: 5 }]),
  },
  'a function': { make: () => () => small, code: 'wrong-type' },
  'a function in place of a text': { make: () => ({ ...small, name: () => 'Acme' }), code: 'wrong-type' },
  'a symbol': { make: () => Symbol('acme'), code: 'wrong-type' },
  'a symbol in place of a word': {
    make: () => ({ ...small, edition: { label: 'x', status: Symbol('current') } }),
    code: 'wrong-value',
  },
  'a BigInt': { make: () => 10n, code: 'wrong-type' },
  'a BigInt in place of a number': {
    make: () => withBenefits([row({ kind: 'percent', value: 5n })]),
    code: 'wrong-type',
  },
  'a BigInt in place of a word': { make: () => ({ ...small, schemaVersion: 1n }), code: 'unknown-version' },
  'NaN in place of a number': {
    make: () => withBenefits([row({ kind: 'percent', value: NaN })]),
    code: 'wrong-type',
  },
  'Infinity in place of a number': {
    make: () => withBenefits([row({ kind: 'percent', value: Infinity })]),
    code: 'wrong-type',
  },
  'a boxed text': { make: () => ({ ...small, name: new String('Acme') }) },
  null: { make: () => null, code: 'wrong-type' },
  'null as text': { make: () => 'null', code: 'wrong-type' },
  undefined: { make: () => undefined, code: 'wrong-type' },
  'nothing at all': { make: () => '', code: 'syntax' },
  'a list': { make: () => [], code: 'wrong-type' },
  HTML: { make: () => '<!doctype html><title>404</title>', code: 'syntax' },
  'a zero byte': { make: () => '\0', code: 'syntax' },
  'half of a pair of characters': { make: () => '{"\ud800', code: 'syntax' },
};

/** Milliseconds of work: in Node the process's own. */
const now = (): number => (inNode ? process.cpuUsage().user / 1000 : performance.now());

describe('a hostile document', () => {
  let slowest = 0;
  after(() => console.info(`      the slowest hostile document took ${slowest.toFixed(0)} ms`));

  for (const [what, { make, code }] of Object.entries(refused)) {
    it(`is refused with a message within a moment: ${what}`, function () {
      this.timeout(20_000);
      const input = make();
      let best = Infinity;
      let result = parse(input);
      for (let time = 0; time < (inNode ? 8 : 1) && best >= MOMENT; time++) {
        const start = now();
        result = parse(input);
        best = Math.min(best, now() - start);
      }
      slowest = Math.max(slowest, best);
      expect(result.ok).to.equal(false);
      if (result.ok) return;
      expect(result.problems.length).to.be.within(1, LIMITS.problems + 1);
      if (code !== undefined) expect(result.problems[0]!.code).to.equal(code);
      for (const problem of result.problems) {
        const message = describeProblem(problem);
        expect(message.split(/\r\n|[\n\r\u2028\u2029]/).length).to.be.at.most(3);
        expect(message.length).to.be.below(5_000);
      }
      if (inNode) expect(best, 'milliseconds').to.be.below(MOMENT);
    });
  }

  for (const key of ['__proto__', 'constructor', 'prototype']) {
    for (const [where, text] of Object.entries({
      'at the top': `{"${key}": {"polluted": true}, "schemaVersion": 1}`,
      'in a value': inText(withBenefits([row({ kind: 'yes' })])).replace(
        '"kind"',
        `"${key}":{"polluted":1},"kind"`,
      ),
      'for a tier': inText(withBenefits([row('x')])).replace('"gold":"x"', `"${key}":{"polluted":true}`),
      'for a language': inText({ ...small, name: { en: 'x' } }).replace('"en":', `"${key}":`),
      'in what nobody knows': inText({ ...small, other: { deep: [{ a: 1 }] } }).replace('"a"', `"${key}"`),
      escaped: `{"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}": {"polluted": true}}`,
    })) {
      it(`cannot use ${key} as a key ${where}`, () => {
        const result = parse(text);
        expect(result.ok || result.problems[0]).to.deep.include({ code: 'forbidden-key', found: key });
        expect({}).not.to.have.property('polluted');
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      });
    }
  }

  it('cannot give a tier or a language the name of an object’s own', () => {
    for (const id of ['constructor', 'prototype', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
      const result = parse({
        ...small,
        tiers: [{ id, name: 'T' }],
        benefits: [row(true, { values: { gold: true } })],
      });
      expect(result.ok, id).to.equal(false);
    }
  });

  it('may name its tiers like a method of objects, and nothing is taken from there', () => {
    const program = aProgram({
      tiers: [
        { id: 'toString', name: 'A' },
        { id: 'valueOf', name: 'B' },
      ],
      benefits: [{ id: 'row', name: 'Row', values: { toString: true } }],
    });
    const table = formatTable(...tableOf(program));
    expect(table[1]!.slice(2)).to.deep.equal(['Row', 'Yes', 'Not mentioned']);
  });
});

function tableOf(program: ReturnType<typeof aProgram>): Parameters<typeof formatTable> {
  const view = matrixView(program, {});
  return [view, rowsShown(view, { differencesOnly: false }), new Formatter('en', program)];
}

describe('a link', () => {
  const runs = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
    '\njavascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\rscript:alert(1)',
    'javascript\t:alert(1)',
    'javascript :alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u001fjavascript:alert(1)',
    'java\u0000script:alert(1)',
    '\u200bjavascript:alert(1)',
    'java\u200dscript:alert(1)',
    '\ufeffjavascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\u2028javascript:alert(1)',
    '\u202ejavascript:alert(1)',
    'java\u00adscript:alert(1)',
    'javascript://acme.example/%0aalert(1)',
    'javascript:/*https://acme.example*/alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'livescript:x',
    'mocha:x',
    'blob:https://acme.example/1',
    'file:///etc/passwd',
    'filesystem:https://acme.example/1',
    'view-source:https://acme.example',
    'about:blank',
    'intent://acme#Intent;end',
    'jar:https://acme.example!/x',
    'ws://acme.example',
    'ftp://acme.example',
    'feed:javascript:alert(1)',
    'ｊavascript:alert(1)',
    'javaſcript:alert(1)',
    'x:y',
    ':alert(1)',
    '\\\\acme.example\\share',
    'https:\\\\acme.example',
    '/\\acme.example',
    'https://acme.example/a b',
    'https://acme.example/\u202egnp.exe',
    `https://acme.example/${'x'.repeat(2000)}`,
  ];
  for (const href of runs) {
    it(`is refused: ${inText(href.slice(0, 50))}`, () => {
      for (const place of [
        { ...small, vendor: { name: 'Acme', url: href } },
        { ...small, tiers: [{ id: 'gold', name: 'Gold', action: { label: 'Go', href } }] },
        { ...small, sources: [{ id: 's', title: 'S', url: href }] },
        withBenefits([row({ kind: 'link', label: 'Go', href })]),
      ]) {
        const result = parse(place);
        expect(result.ok || result.problems[0]!.code).to.be.oneOf(['bad-link', 'text-too-long']);
      }
    });
  }

  const harmless = [
    'https://acme.example/a?b=c#d:e',
    'HTTP://ACME.EXAMPLE',
    'mailto:a@acme.example?subject=x',
    'tel:+49-89-1',
    '/partners',
    'partners/apply',
    '../apply?next=a:b',
    '#checklist',
    '?tier=gold',
    '',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript%3Aalert(1)',
    'javascript\uff1aalert(1)',
    'javascript\ua789alert(1)',
    'javascript\u2236alert(1)',
    'https://acme.example/\u4ef7\u683c',
  ];
  for (const href of harmless) {
    it(`may be followed, and runs nothing: ${inText(href)}`, () => {
      expect(parse({ ...small, vendor: { name: 'Acme', url: href } }).ok).to.equal(true);
      expect(new URL(href, 'https://acme.example/').protocol).to.be.oneOf([
        'https:',
        'http:',
        'mailto:',
        'tel:',
      ]);
    });
  }
});

describe('what a document cannot do to its reader', () => {
  for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e]) {
    const sign = String.fromCodePoint(code);
    it(`turn its words around with U+${code.toString(16)}: a warning, and the character is not shown`, () => {
      const document = withBenefits([row(`5 ${sign}% rebate`, { name: `Re${sign}bate` })]);
      const result = parse(inText(document));
      expect(result.ok && result.warnings.map(({ code: said }) => said)).to.deep.equal([
        'direction-character',
        'direction-character',
      ]);
      const table = formatTable(...tableOf(aProgram(document)));
      expect(table[1]!.slice(2)).to.deep.equal(['Rebate', '5 % rebate']);
    });
  }

  it('hide a direction character in a key or a message', () => {
    const result = parse(inText({ ...small, 'na\u202eem\nx': 1 }));
    const problems = result.ok ? result.warnings : result.problems;
    expect(problems).to.have.length(1);
    expect(describeProblem(problems[0]!).split('\n').length).to.be.at.most(3);
  });

  it('name a currency that nobody can print', () => {
    for (const currency of ['XYZW', 'zzz', 'ÄÖÜ', 'EU', '', '$', '__proto__'])
      expect(parse({ ...small, currency }).ok, currency).to.equal(false);
  });

  it('ask for a language that breaks its numbers', () => {
    for (const language of ['tlh-!', 'e', 'de_DE', 'i-', '-', 'en-', 'x', ''])
      expect(parse({ ...small, language }).ok, language).to.equal(false);
    for (const language of ['zz', 'qaa', 'en-x-y', 'de-1996', 'xx-XX']) {
      const result = parse({ ...small, language, benefits: [row({ kind: 'percent', value: 5 })] });
      if (result.ok) expect(() => formatTable(...tableOf(result.value))).not.to.throw();
    }
  });

  it('be shown as anything but words', () => {
    const markup = '<img src=x onerror=alert(1)>{{constructor}}${1}';
    const table = formatTable(...tableOf(aProgram(withBenefits([row(markup)]))));
    expect(table[1]!.at(-1)).to.equal(markup);
  });
});
