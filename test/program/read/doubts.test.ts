import { expect } from 'chai';
import fc from 'fast-check';
import { readSound } from '../../../src/program/read/check-quick.js';
import { describeProblem } from '../../../src/program/read/describe-problem.js';
import { LIMITS } from '../../../src/program/schema/limits.js';
import { parse } from '../../../src/program/read/parse.js';
import type { Problem } from '../../../src/program/read/problem.js';
import { readProgram } from '../../../src/program/read/read-program.js';
import { ALL, readTexts } from '../../programs.js';
import { A_DOCUMENT } from '../arbitraries.js';
import '../../seed.js';
import { FURTHER, SOUND_TEXT, TRIED } from './single-mistakes.js';

const problemsOf = (input: unknown): readonly Problem[] => {
  const result = parse(input);
  return result.ok ? result.warnings : result.problems;
};

describe('a single mistake', () => {
  it('is made in a document about which nothing is to be said', () => {
    expect(problemsOf(SOUND_TEXT)).to.deep.equal([]);
  });

  it('is one of 46 that were tried, and of 60 more', () => {
    expect([TRIED.length, FURTHER.length]).to.deep.equal([46, 60]);
    expect(new Set([...TRIED, ...FURTHER].map(({ what }) => what)).size).to.equal(106);
  });

  for (const { what, make, told } of [...TRIED, ...FURTHER])
    it(told ? `is told: ${what}` : `cannot be told by a document alone: ${what}`, () => {
      const text = make(SOUND_TEXT);
      expect(text).not.to.equal(SOUND_TEXT);
      const problems = problemsOf(text);
      if (!told) expect(problems).to.deep.equal([]);
      const [code, pointer] = told ?? [];
      if (told)
        expect(problems.map((problem) => `${problem.code} ${problem.pointer}`)).to.include(
          `${code} ${pointer}`,
        );
      for (const problem of problems) {
        expect(problem.line, problem.code).to.be.a('number');
        const said = describeProblem(problem, 'program.json').split('\n');
        expect(said.length).to.be.within(1, 3);
        expect(said.join(' ')).not.to.match(/undefined|\[object|NaN/);
      }
    });

  it('is told in 95 of 100 cases', () => {
    const all = [...TRIED, ...FURTHER];
    const told = all.filter(({ make }) => problemsOf(make(SOUND_TEXT)).length > 0);
    console.info(`      ${told.length} of ${all.length} single mistakes are told`);
    expect(told.length / all.length).to.be.at.least(0.95);
  });
});

describe('what an author will hardly have meant', () => {
  it('is in none of the documents of the demo', async () => {
    for (const [name, text] of await readTexts(ALL)) expect(problemsOf(text), name).to.deep.equal([]);
  });

  it('is told by `parse` alone: the two checks of the elements take the document as it is', () => {
    const doubtful = FURTHER.find(({ what }) => what === 'a space behind a name')!.make(SOUND_TEXT);
    expect(problemsOf(doubtful)).to.have.length(1);
    expect(readSound(doubtful)).to.be.an('object');
    const read = readProgram(doubtful);
    expect(read.ok && read.warnings).to.deep.equal([]);
  });

  it('never keeps a document from being shown, and changes nothing in it', () => {
    let many = SOUND_TEXT;
    for (const { make } of FURTHER) {
      try {
        const next = make(many);
        if (readSound(next)) many = next;
      } catch {
        // What this one is about, one before it took away.
      }
    }
    const result = parse(many);
    expect(result.ok && result.warnings.length).to.be.above(20);
    expect(result.ok && result.value).to.deep.equal(readSound(many));
    for (const { severity } of problemsOf(many)) expect(severity).to.equal('warning');
  });

  it('is told of documents made up by chance too, each with a place and in whole sentences', function () {
    this.timeout(0);
    let told = 0;
    fc.assert(
      fc.property(A_DOCUMENT, (document) => {
        const text = JSON.stringify(document, null, 1);
        const result = parse(text);
        const read = readProgram(text);
        expect(result.ok).to.equal(read.ok);
        if (!result.ok || !read.ok) return;
        expect(result.value).to.deep.equal(read.value);
        for (const problem of result.warnings) {
          told++;
          if (problem.code !== 'more') expect(problem.line).to.be.a('number');
          expect(describeProblem(problem)).not.to.match(/undefined|\[object|NaN/);
        }
      }),
      { numRuns: 40 },
    );
    expect(told).to.be.above(20);
  });

  it('is the name of a kind where a text is, however it is parted', () => {
    for (const said of ['on-request', 'On request', 'not-known', 'not published', 'not-applicable']) {
      const document = JSON.parse(SOUND_TEXT) as { benefits: object[] };
      document.benefits.push({ id: 'said', name: 'Said', value: said });
      expect(
        problemsOf(document).map(({ code }) => code),
        said,
      ).to.deep.equal(['word-as-text']);
    }
  });

  it('is told in the order of the text, beside what else is wrong', () => {
    const text = SOUND_TEXT.replace('"language": "en"', '"language": "english"')
      .replace('"name": "Discount"', '"name": "Discount "')
      .replace('"name": "Acme",', '"name": "Acme ",');
    const problems = problemsOf(text);
    expect(problems.map(({ code }) => code)).to.deep.equal([
      'stray-space',
      'unknown-language',
      'stray-space',
    ]);
    const lines = problems.map(({ line }) => line!);
    expect(lines).to.deep.equal([...lines].sort((a, b) => a - b));
  });

  it('is listed as far as somebody reads it, and counted beyond', () => {
    const document = JSON.parse(SOUND_TEXT) as { sources: object[] };
    document.sources.push(...Array.from({ length: 70 }, (_, at) => ({ id: `s${at}`, title: `S ${at}` })));
    const problems = problemsOf(document);
    expect(problems).to.have.length(LIMITS.problems + 1);
    expect(problems.at(-1)).to.include({ code: 'more', detail: '20' });
  });

  it('takes no longer for a text that is made to take long', () => {
    // As long as texts may be; each was slow for one of the patterns once, or could have been.
    for (const unit of ['[', '1 ', '<b ', '**', '&', '`', '~~', ' .', '- ', 'www.', '1-', '__']) {
      const text = unit.repeat(LIMITS.textLength / unit.length);
      const document = JSON.parse(SOUND_TEXT) as { benefits: object[] };
      document.benefits.push(
        ...Array.from({ length: 100 }, (_, at) => ({
          id: `b${at}`,
          name: `B ${at}`,
          value: text,
          note: text,
        })),
      );
      expect(parse(document).ok).to.equal(true);
    }
  });
});

describe('what only looks like a mistake', () => {
  const right: Record<string, (text: string) => string> = {
    'a word of Spanish': (text) => text.replace('Prices and news.', 'Todo el portal.'),
    'a sign for less than': (text) => text.replace('Prices and news.', 'Orders < 500 > 100 & more; 5*3*2.'),
    'a page of the same site': (text) => text.replace('https://acme.example', 'partners/index.html'),
    'a file in a folder': (text) => text.replace('guide.pdf', './2026/guide.v2.pdf?page=3'),
    'more than 100 percent of what is said': (text) =>
      text.replace('"value": 20,', '"value": 120,').replace('"topic": "discount"', '"topic": "incentives"'),
    'half a percent beside whole ones': (text) => text.replace('"value": 1\n', '"value": 0.5\n'),
    'nothing at all in percent': (text) => text.replace('"value": 5\n', '"value": 0\n'),
    'a rating on a scale that goes below zero': (text) =>
      text.replace(/"min": 1,\s+"max": 5/, '"min": -100, "max": 100'),
    'a dimension that only explains': (text) =>
      text.replace(
        '"dimensions": [',
        '"dimensions": [{"id": "zone", "name": "Zone", "description": "Two zones.", "options": [{"id": "a", "name": "A"}]},',
      ),
    'steps that leave a gap': (text) => text.replace('"to": 9', '"to": 5'),
    'text in the language of the document, in another region': (text) =>
      text.replace('"Prices and news."', '{"en-GB": "Prices", "de": "Preise"}'),
    'an edition that is announced for later': (text) =>
      text.replace('"current"', '"announced"').replace('"from": "2026-01-01"', '"from": "2027-01-01"'),
    'a first step below zero': (text) => text.replace('"atLeast": 0', '"atLeast": -5'),
    'the same name in another category': (text) =>
      text
        .replace('"name": "Portal"', '"name": "Discount"')
        .replace('"description": "Prices', '"category": "sales", "description": "Prices'),
  };
  for (const [what, make] of Object.entries(right))
    it(`is none: ${what}`, () => {
      const text = make(SOUND_TEXT);
      expect(text).not.to.equal(SOUND_TEXT);
      expect(problemsOf(text).map((problem) => describeProblem(problem))).to.deep.equal([]);
    });
});

describe('a text that is only a figure', () => {
  const valueOf = (text: string) => {
    const [problem] = problemsOf({
      schemaVersion: 1,
      id: 'acme',
      vendor: { name: 'Acme' },
      name: 'Acme',
      currency: 'USD',
      tiers: [{ id: 'gold', name: 'Gold' }],
      benefits: [{ id: 'row', name: 'Row', values: { gold: text } }],
    });
    return problem?.code === 'figure-as-text' ? (JSON.parse(problem.detail!) as unknown) : undefined;
  };
  const figures: Record<string, unknown> = {
    '20%': { kind: 'percent', value: 20 },
    '12,5 %': { kind: 'percent', value: 12.5 },
    '20% off': { kind: 'percent', value: 20 },
    'up to 20 percent': { kind: 'percent', upTo: 20 },
    'mindestens 5 Prozent': { kind: 'percent', atLeast: 5 },
    '5 to 10%': { kind: 'percent', low: 5, high: 10 },
    '€ 500': { kind: 'money', value: 500, currency: 'EUR' },
    '1,500 USD': { kind: 'money', value: 1500, currency: 'USD' },
    '1.250.000 EUR per year': { kind: 'money', value: 1250000, currency: 'EUR', per: 'year' },
    'USD 5k': { kind: 'money', value: 5000, currency: 'USD' },
    '2 business days': { kind: 'duration', value: 2, unit: 'business-day' },
    '8 Stunden': { kind: 'duration', value: 8, unit: 'hour' },
    '1.5x': { kind: 'multiplier', value: 1.5 },
    '100 points': { kind: 'points', value: 100 },
    '5': { kind: 'count', value: 5, unit: 'pieces' },
    '3 seats/year': { kind: 'count', value: 3, unit: 'seats', per: 'year' },
  };
  for (const [text, value] of Object.entries(figures))
    it(`is read, so that it can be said how to write it: ${text}`, () => {
      expect(valueOf(text)).to.deep.equal(value);
    });

  for (const text of [
    '24 × 7',
    '8 × 5',
    '24/7',
    '2026',
    '2026-05-19',
    'Gold',
    'Level 2',
    '1C',
    'Office 365',
    '3rd party',
    '2 cases of your choice',
    'Forum and 5 cases',
    '20% of the first order',
  ])
    it(`is not every text with a figure in it: ${text}`, () => {
      expect(valueOf(text)).to.equal(undefined);
    });
});

describe('what a problem tells', () => {
  const told = (make: (text: string) => string) =>
    problemsOf(make(SOUND_TEXT))
      .map((problem) => describeProblem(problem))
      .join('\n');

  it('lists all that is allowed, however much that is', () => {
    const kinds = told((text) => text.replace('"kind": "percent"', '"kind": "ratio"'));
    expect(kinds).to.include('list, steps, varies').and.not.to.include('...');
    const keys = told((text) => text.replace('"kind": "percent"', '"kind": "percent", "rate": 1'));
    expect(keys).to.include('value, low, high, upTo, atLeast').and.to.include('approximate');
    const condition = told((text) => text.replace('"held": true', '"held": true, "in": 3'));
    for (const key of ['atLeast', 'topPercent', 'share', 'held', 'ofWhich', 'window', 'only', 'note'])
      expect(condition).to.match(new RegExp(`Known keys: .*\\b${key}\\b`));
    expect(condition).not.to.include('Did you mean');
  });

  it('names the nearest, and the list all the same', () => {
    const said = told((text) => text.replace('"topic": "mdf"', '"topic": "comission"'));
    expect(said)
      .to.include('Did you mean "commission"?')
      .and.to.match(/Topics: deal-registration, .*, rule-changes\./);
  });

  it('takes two or three letters for a slip only where one of them is wrong', () => {
    const nearestTo = (key: string) =>
      problemsOf(SOUND_TEXT.replace('"held": true', `"held": true, "${key}": 3`))[0]!.nearest;
    expect(['in', 'cap', 'tpo', 'windwo', 'atLaest'].map(nearestTo)).to.deep.equal([
      undefined,
      undefined,
      'top',
      'window',
      'atLeast',
    ]);
  });

  it('says of a range the wrong way round that it is the order', () => {
    const said = told((text) => text.replace('"low": 10', '"low": 25'));
    expect(said).to.include('"low" (25) is above "high" (15)').and.not.to.include('exactly one way');
    expect(told((text) => text.replace('"low": 10', '"low": 25, "value": 3'))).to.include('exactly one way');
  });
});
