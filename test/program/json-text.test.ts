import { expect } from 'chai';
import { measureText } from '../../src/program/json-size.js';
import { findPlaces, linesOf } from '../../src/program/json-text.js';
import { parse } from '../../src/program/parse.js';

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
    { text: "{'a': 1}", found: "'a'", expected: 'a key in double quotes' },
    { text: '{"a": True}', found: 'True', expected: 'a value' },
    { text: '{"a": 1', found: '', expected: '"," or "}"' },
    { text: '{"a": 1} x', found: 'x', expected: 'nothing more: the document ended before this' },
    { text: '["a\nb"]', found: '"a', expected: 'a value' },
    { text: '["\\x"]', found: '"\\x"', expected: 'a value' },
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
});
