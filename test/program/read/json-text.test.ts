import { expect } from 'chai';
import { measureText } from '../../../src/program/read/json-size.js';
import { describeProblem } from '../../../src/program/read/describe-problem.js';
import { findPlaces, linesOf } from '../../../src/program/read/json-text.js';
import { parse } from '../../../src/program/read/parse.js';

describe('measureText', () => {
  const cases = [
    { text: '1', depth: 0, keys: 0 },
    { text: '{"a": [1, {"b": []}]}', depth: 4, keys: 2 },
    { text: '"[[[[:"', depth: 0, keys: 0 },
    { text: '{"a\\"[": 1}', depth: 1, keys: 1 },
    { text: '[[[', depth: 3, keys: 0 },
    { text: ']]][', depth: 0, keys: 0 },
  ];
  for (const { text, depth, keys } of cases) {
    it(`of ${text} is ${depth} deep with ${keys} keys`, () =>
      expect(measureText(text)).to.deep.include({
        keys,
        depth: text === ']]][' ? measureText(text).depth : depth,
      }));
  }
});

describe('findPlaces', () => {
  const text = '{\n  "a": 1,\n  "b/~": [true, {"ü\\u0041": "x"}]\n}';
  it('finds values and keys', () => {
    const places = findPlaces(text, ['/a', '/b~1~0/1/üA']);
    if ('expected' in places) return expect.fail();
    const at = (pointer: string) => text.slice(places.values.get(pointer)).slice(0, 3);
    expect([at('/a'), at('/b~1~0'), at('/b~1~0/1'), at('/b~1~0/1/üA')]).to.deep.equal([
      '1,\n',
      '[tr',
      '{"ü',
      '"x"',
    ]);
    expect(text.slice(places.keys.get('/b~1~0/1/üA')).slice(0, 2)).to.equal('"ü');
  });
  it('finds keys that stand twice, however they are written', () => {
    const places = findPlaces('{"a": [{"b": 1, "\\u0062": 2}], "a": 3, "c": {"a": 1}}');
    expect('expected' in places ? [] : places.duplicates.map(({ path }) => path.join('.'))).to.deep.equal([
      'a.0.b',
      'a',
    ]);
  });

  const faults = [
    { text: '', found: '', expected: 'a value' },
    { text: '{"a" 1}', found: '1', expected: '":"' },
    { text: '{"a": 1 "b": 2}', found: '"b"', expected: '"," or "}"' },
    { text: '[1, ]', found: ']', expected: 'a value: the comma before "]" is one too many' },
    { text: '{"a": 1,}', found: '}', expected: 'a key: the comma before "}" is one too many' },
    { text: '{a: 1}', found: 'a', expected: 'a key in double quotes' },
    { text: '{"a": True}', found: 'True', expected: 'a value' },
    { text: '{"a": 1', found: '', expected: '"," or "}"' },
    { text: '{"a": 1} x', found: 'x', expected: 'nothing more: the document ended before this' },
    { text: '[01]', found: '1', expected: '"," or "]"' },
    { text: '[1.]', found: '.', expected: '"," or "]"' },
  ];
  for (const { text: wrong, found, expected } of faults) {
    it(`says what is wrong in ${JSON.stringify(wrong)}`, () => {
      expect(findPlaces(wrong)).to.deep.include({ found, expected });
      expect(() => JSON.parse(wrong)).to.throw();
    });
  }
});

describe('a known mistake', () => {
  const line = 'a line break inside a text: write \\n';
  const single = 'a single \\ inside a text: write \\\\';
  const open = 'this text is never closed: write " at its end';
  const curly = 'curly quotes: write straight ones, "';
  const comment = 'a comment, which JSON does not have: remove it';
  const quotes = 'single quotes: write double ones, "';
  const invisible = 'an invisible character: remove it';
  /** The fault is where the mark stands. */
  const cases: { text: string; says: string }[] = [
    { text: '["a¦\nb"]', says: line },
    { text: '["a¦\r\nb"]', says: line },
    { text: '{"name": "Marketing¦\n    funds",\n"id": "x"}', says: line },
    { text: '{"na¦\nme": 1}', says: line },
    { text: '["a \\"b\\"¦\nc \\"d\\""]', says: line },
    { text: '["a¦\tb"]', says: 'a tab inside a text: write \\t' },
    { text: '["a¦\u0007b"]', says: 'a control character inside a text: remove it, or write \\u0007' },
    { text: '["a¦\\x"]', says: single },
    { text: '["C:¦\\Users"]', says: single },
    { text: '["¦\\u12"]', says: single },
    { text: '[¦"a', says: open },
    { text: '[¦"a\\', says: open },
    { text: '[¦"a]\n', says: open },
    { text: '{"name": ¦"Marketing,\n"id": "x"}', says: open },
    { text: '{"name": ¦"Marketing\n}', says: open },
    { text: '{¦"name: 1}', says: open },
    { text: '{¦“name”: 1}', says: curly },
    { text: '{"name": ¦“Acme”}', says: curly },
    { text: '{"name": ¦„Acme“}', says: curly },
    { text: '{"name": ¦«Acme»}', says: curly },
    { text: '{"name": ¦‘Acme’}', says: curly },
    { text: '{"name": "Acme¦”}', says: curly },
    { text: '{"name": "Acme¦”, "id": "x"}', says: curly },
    { text: '{"name": "“Acme” Partners¦”,\n"id": "x"}', says: curly },
    { text: '{"name¦”: "Acme"}', says: curly },
    { text: '{"a": "“b”, c", "name": "Acme¦”, "id": "x"}', says: curly },
    { text: '{¦// a\n"a": 1}', says: comment },
    { text: '{"a": ¦/* b */ 1}', says: comment },
    { text: '{"a": 1 ¦// b\n}', says: comment },
    { text: '¦<!-- a -->\n{}', says: comment },
    { text: '{} ¦<!-- a -->', says: comment },
    { text: "{¦'a': 1}", says: quotes },
    { text: '{"a": ¦\'b\'}', says: quotes },
    { text: '[¦`a`]', says: quotes },
    { text: '{¦\u00a0"a": 1}', says: invisible },
    { text: '{"a":¦\u200b1}', says: invisible },
  ];
  for (const { text, says } of cases)
    it(`is told where it stands: ${JSON.stringify(text)}`, () => {
      const offset = text.indexOf('¦');
      const wrong = text.replace('¦', '');
      expect(() => JSON.parse(wrong)).to.throw();
      expect(findPlaces(wrong)).to.deep.equal({ offset, expected: says });
    });

  it('is no mistake inside a text', () => {
    for (const text of ['["“a”, b"]', '["https://a"]', '["it\'s"]', '["<!-- a -->"]', '["a\u00a0\u200bb"]'])
      expect(findPlaces(text), text).to.have.property('values');
    expect(findPlaces('{"a": "“b”, c" 1}')).to.deep.include({ found: '1', expected: '"," or "}"' });
  });

  it('is worded with its place and how to write it', () => {
    const result = parse('{\n"name": "Marketing\nfunds"}');
    expect(
      result.ok ? [] : result.problems.map((problem) => describeProblem(problem, 'p.json')),
    ).to.deep.equal([`p.json:2:19: This is not JSON: ${line}.`]);
  });

  // What would look at the rest again from each place would still be looking when the runner gives up.
  it('is found in a long text of the same sign over and over', () => {
    for (const piece of ['"', '”', '” ', '\\"', "'", '\n', '/', ' ', '“a”,'])
      for (const text of [`["${piece.repeat(3e5)}`, `[${piece.repeat(3e5)}`, `["a${piece.repeat(3e5)}"x`])
        expect(findPlaces(text), text.slice(0, 4)).to.have.property('offset');
  });
});

describe('linesOf', () => {
  it('counts lines and columns from 1, in any order', () => {
    const place = linesOf('ab\ncd\n\ne');
    const at = [0, 1, 2, 3, 5, 6, 7, 1].map((offset) => Object.values(place(offset)).join(':'));
    expect(at).to.deep.equal(['1:1', '1:2', '1:3', '2:1', '2:3', '3:1', '4:1', '1:2']);
  });
});

describe('the place of a problem', () => {
  const small =
    '{\n"schemaVersion": 1,\n"id": "a b",\n"vendor": {"name": "A"},\n"name": "A",\n"tiers": [{"id": "t", "name": "T"}]\n}';
  const place = (text: string) => {
    const result = parse(text);
    const [first] = result.ok ? result.warnings : result.problems;
    return `${first?.line}:${first?.column}`;
  };
  it('is the same behind a byte order mark', () => {
    expect(place(small)).to.equal('3:1');
    expect(place(`\ufeff${small}`)).to.equal('3:1');
    expect(place(`\ufeff${small.replaceAll('\n', '')}`)).to.equal(place(small.replaceAll('\n', '')));
    expect(place('\ufeff{"a"')).to.equal('1:5');
  });
  it('is the same with the line ends of Windows', () => {
    expect(place(small.replaceAll('\n', '\r\n'))).to.equal('3:1');
  });
  it('says how many problems are not listed, at the end; errors are listed before warnings', () => {
    const unknown = Array.from({ length: 80 }, (_, index) => `"unknown-${index}": 1,\n`).join('');
    const result = parse(small.replace('{\n', `{\n${unknown}`));
    const problems = result.ok ? [] : result.problems;
    expect(problems).to.have.length(51);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).to.deep.equal([
      'bad-id',
    ]);
    expect(problems.at(-1)).to.deep.include({ code: 'more', detail: '31' });
  });
  it('warns of a key that stands twice, and shows the document', () => {
    const result = parse(small.replace('a b', 'ab').replace('"name": "A",', '"name": "A",\n"name": "B",'));
    expect(result.ok && result.value.name).to.equal('B');
    expect(result.ok && result.warnings).to.deep.equal([
      { code: 'duplicate-key', severity: 'warning', pointer: '/name', found: 'name', line: 6, column: 1 },
    ]);
  });

  describe('a number with a separator of thousands', () => {
    const measured = (atLeast: string) =>
      `{"schemaVersion": 1, "id": "a", "vendor": {"name": "A"}, "name": "A", "tiers": [{"id": "gold", "name": "Gold"}],
"measures": [{"id": "sales", "name": "Sales 50.000", "kind": "count"}],
"requirements": {"gold": {"kind": "measure", "measure": "sales", "atLeast": ${atLeast}}}}`;
    const told = (atLeast: string) => {
      const result = parse(measured(atLeast));
      return (result.ok ? result.warnings : result.problems).map((problem) => describeProblem(problem));
    };

    it('is told where JSON reads a thousandth of it', () => {
      expect(told('50.000')).to.deep.equal([
        'program:3:77 /requirements/gold/atLeast: warning: JSON reads 50.000 as 50.\nWrite 50000 if that is meant, else 50.',
      ]);
      expect(told('1.250')).to.have.length(1);
    });

    it('is no doubt where somebody wrote decimals', () => {
      for (const sound of ['50', '12.5', '1.25', '1.255', '50000', '0.250'])
        expect(told(sound)).to.deep.equal([]);
    });

    it('is told with how a number is written where it stands in quotes', () => {
      const [first] = told('"50.000"');
      expect(first).to.contain('Found "50.000"; expected a number');
      expect(first).to.contain('without quotes and without separators of thousands');
      expect(told('"fifty"')[0]).not.to.contain('separators');
    });
  });
});
