import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from '../../src/program/read/parse.js';
import { describeProblem } from '../../src/program/read/describe-problem.js';

describe('the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, document = ''] = /```json\n([^]*?)```/.exec(readme)!;

  it('shows a document that nothing is wrong with', () => {
    const result = parse(document);
    expect(result.ok && result.warnings).to.deep.equal([]);
  });

  it('says what the check says of a kind that is misspelt', () => {
    const result = parse(document.replace('"percent"', '"percnt"'));
    const said = result.ok ? [] : result.problems.map((one) => describeProblem(one, 'program.json'));
    expect(said.length).to.equal(1);
    expect(readme).to.contain(said[0]);
  });
});
