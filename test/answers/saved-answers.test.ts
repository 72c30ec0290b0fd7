import { expect } from 'chai';
import { parseAnswers } from '../../src/answers/saved-answers.js';

const read = (given: unknown) => parseAnswers(JSON.stringify(given));

describe('answers read from text', () => {
  it('are those of each program and of the company', () => {
    const told = {
      company: { 'people number': 40 },
      programs: { acme: { facts: { plan: true }, choice: { region: 'emea' } }, bolt: { facts: {} } },
    };
    expect(read(told)).to.deep.equal(told);
  });

  const none: Record<string, string | null> = {
    'no text': null,
    'an empty text': '',
    'a text that is no JSON': '{programs}',
    null: 'null',
    'a number': '1',
    'a list': '[{"programs":{}}]',
    'an object without programs': '{"company":{}}',
    'a list of programs': '{"programs":[]}',
    'programs that are none': '{"programs":null}',
    'more than anybody answers': `{"programs":{}}${' '.repeat(200_000)}`,
  };
  for (const [what, text] of Object.entries(none))
    it(`are none in ${what}`, () => expect(parseAnswers(text)).to.equal(undefined));

  it('are as long as is allowed, and no longer', () => {
    const text = '{"programs":{}}';
    expect(parseAnswers(text.padEnd(200_000))).to.deep.equal({ company: {}, programs: {} });
    expect(parseAnswers(text.padEnd(200_001))).to.equal(undefined);
  });

  const partly: { what: string; given: object; is: object }[] = [
    { what: 'no company', given: { programs: {} }, is: { company: {}, programs: {} } },
    {
      what: 'a company that is a list',
      given: { company: [1], programs: {} },
      is: { company: {}, programs: {} },
    },
    {
      what: 'a program without facts',
      given: { programs: { acme: { choice: {} }, bolt: { facts: { a: 1 } } } },
      is: { company: {}, programs: { bolt: { facts: { a: 1 } } } },
    },
    {
      what: 'facts that are none',
      given: { programs: { acme: { facts: 'all' }, bolt: { facts: [] }, c: null } },
      is: { company: {}, programs: {} },
    },
    {
      what: 'a choice that is none',
      given: { programs: { acme: { facts: {}, choice: 'emea' } } },
      is: { company: {}, programs: { acme: { facts: {} } } },
    },
    {
      what: 'other keys',
      given: { programs: { acme: { facts: {}, supported: 'gold' } }, version: 9 },
      is: { company: {}, programs: { acme: { facts: {} } } },
    },
  ];
  for (const { what, given, is } of partly)
    it(`are what is sound among ${what}`, () => expect(read(given)).to.deep.equal(is));

  it('of a program by a name that every object has are its own alone', () => {
    const programs = parseAnswers('{"programs":{"__proto__":{"facts":{"a":1}}}}')!.programs;
    expect(Object.keys(programs)).to.deep.equal(['__proto__']);
    expect(programs['toString']).to.equal(undefined);
    expect(({} as { facts?: unknown }).facts).to.equal(undefined);
  });
});
