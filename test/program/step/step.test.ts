import { expect } from 'chai';
import fc from 'fast-check';
import { formatRow } from '../../../src/localize/format-cell.js';
import { asLine } from '../../../src/localize/phrase.js';
import { matrixView, type MatrixView } from '../../../src/program/matrix/matrix-view.js';
import { parse } from '../../../src/program/read/parse.js';
import { defaultChoice, type Choice } from '../../../src/program/resolve.js';
import type { Program } from '../../../src/program/schema/program.js';
import { stepBetween, type Step, type StepKind, type StepRow } from '../../../src/program/step/step.js';
import { inLanguage } from '../../localize/said.js';
import { ALL, aProgram, programOf, readTexts } from '../../programs.js';
import { runsOf } from '../../seed.js';
import { A_DOCUMENT } from '../arbitraries.js';

const MIRRORED: Record<StepKind, StepKind> = {
  more: 'less',
  less: 'more',
  new: 'gone',
  gone: 'new',
  'only-to': 'only-from',
  'only-from': 'only-to',
  different: 'different',
  apart: 'apart',
  // What it costs goes with what is asked one way only.
  along: 'same',
  same: 'same',
  silent: 'silent',
  elsewhere: 'elsewhere',
};

function viewOf(program: Program): MatrixView {
  return matrixView(program, defaultChoice(program));
}

function everyRow({ sections, same, silent, elsewhere }: Step): StepRow[] {
  return [...sections.flatMap(({ rows }) => rows), ...same, ...silent, ...elsewhere];
}

/** What a step says, as lines of "kind name". */
function told(program: Program, from: string, to: string, section: string): string[] {
  const at = (id: string) => program.tiers.findIndex((tier) => tier.id === id);
  const step = stepBetween(viewOf(program), at(from), at(to));
  const words = inLanguage('en', program);
  const rows = step.sections.find(({ id }) => id === section)?.rows ?? [];
  return rows.map(({ kind, row }) => `${kind} ${formatRow(row, words, program).name.text}`);
}

/** What holds for every step of every program, told from the printed cells. */
function expectTrue(program: Program): void {
  const view = viewOf(program);
  const words = inLanguage('en', program);
  const rows = view.sections
    .filter(({ id }) => id !== 'tiers')
    .flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const last = program.tiers.length - 1;
  for (let from = 0; from <= last; from++)
    for (const to of [from, Math.min(from + 1, last), last]) {
      const step = stepBetween(view, from, to);
      const every = everyRow(step);
      expect(new Set(every.map(({ row }) => row)).size, 'each row once').to.equal(rows.length);
      expect(every.length).to.equal(rows.length);
      const back = new Map(everyRow(stepBetween(view, to, from)).map(({ row, kind }) => [row, kind]));
      for (const { kind, row } of every) {
        const returning = back.get(row)!;
        expect(returning === 'along' ? 'same' : returning, 'the way back is the mirror').to.equal(
          MIRRORED[kind],
        );
        if (from === to) expect(['same', 'silent', 'elsewhere']).to.include(kind);
        const cells = formatRow(row, words, program).cells;
        const [one, other] = [cells[from]!, cells[to]!];
        // What differs by an option, or is asked through another tier, names its silences one by one.
        const plain = [row.cells[from]!, row.cells[to]!].filter(
          (cell) => cell.kind !== 'through' && !JSON.stringify(cell).includes('"varies"'),
        );
        if (kind === 'silent' && plain.length === 2)
          expect([one.phrase.tone, other.phrase.tone]).to.deep.equal(['silent', 'silent']);
        if (kind === 'more' || kind === 'less' || kind === 'new' || kind === 'gone')
          expect(asLine(one.phrase), `${kind}: ${asLine(one.phrase)}`).to.not.equal(asLine(other.phrase));
      }
    }
}

describe('the step from one tier to another', function () {
  this.timeout(0);
  let texts: ReadonlyMap<string, string>;
  before(async () => {
    texts = await readTexts(ALL);
  });
  const read = (name: string) => programOf(texts.get(name));

  it('tells what Silver brings and asks more than Ready', () => {
    const odoo = read('odoo-v11');
    expect(told(odoo, 'ready', 'silver', 'get')).to.deep.equal([
      'more Commission on Odoo Enterprise',
      'different Visibility on odoo.com',
    ]);
    expect(told(odoo, 'ready', 'silver', 'commit')).to.deep.equal([
      'new Customer retention rate',
      'more Net new Odoo Enterprise users sold',
      'more Employees certified on a recent version',
    ]);
    expect(told(odoo, 'ready', 'silver', 'cost')).to.deep.equal([]);
  });

  const TIERS = [
    { id: 'low', name: 'Low' },
    { id: 'high', name: 'High' },
  ];
  const benefit = (low: unknown, high: unknown, more: object = {}) =>
    aProgram({
      tiers: TIERS,
      benefits: [{ id: 'x', name: 'X', values: JSON.parse(JSON.stringify({ low, high })), ...more }],
    });
  const money = (value: number) => ({ kind: 'money', value, currency: 'EUR', per: 'year' });
  const percent = (value: number) => ({ kind: 'percent', value });
  const hours = (value: number) => ({ kind: 'duration', upTo: value, unit: 'hour' });
  const count = (amount: object) => ({ kind: 'count', unit: 'seats', ...amount });

  const CASES: [what: string, program: () => Program, told: string[]][] = [
    ['more percent', () => benefit({ kind: 'percent', value: 5 }, { kind: 'percent', value: 8 }), ['more X']],
    ['a yes where there was a no', () => benefit(false, true), ['new X']],
    ['a no where there was a yes', () => benefit(true, false), ['gone X']],
    ['a sooner answer', () => benefit(hours(8), hours(4)), ['more X']],
    ['a later answer', () => benefit(hours(4), hours(8)), ['less X']],
    [
      'more of what is better low',
      () => benefit(count({ value: 1 }), count({ value: 2 }), { better: 'lower' }),
      ['less X'],
    ],
    ['50 and at least 100', () => benefit(count({ value: 50 }), count({ atLeast: 100 })), ['more X']],
    ['50 and at least 40', () => benefit(count({ value: 50 }), count({ atLeast: 40 })), ['different X']],
    ['2 to 4 and up to 10', () => benefit(count({ low: 2, high: 4 }), count({ upTo: 10 })), ['different X']],
    ['two texts', () => benefit('By name', 'By name and logo'), ['different X']],
    ['a figure against what is not known', () => benefit({ kind: 'not-known' }, money(5)), ['only-to X']],
    ['a figure against what is not mentioned', () => benefit(undefined, money(5)), ['only-to X']],
    [
      'a figure against what nobody publishes',
      () => benefit(money(5), { kind: 'not-published' }),
      ['only-from X'],
    ],
    ['what did not apply before', () => benefit({ kind: 'not-applicable' }, money(5)), ['new X']],
    ['different silences', () => benefit({ kind: 'not-known' }, { kind: 'on-request' }), []],
    [
      'the same under a condition',
      () => benefit(money(5), { ...money(5), condition: 'From May' }),
      ['different X'],
    ],
    [
      'more under a condition',
      () => benefit(money(5), { ...money(8), condition: 'From May' }),
      ['different X'],
    ],
    ['more in no period', () => benefit({ ...money(5), per: 'month' }, money(8)), ['different X']],
    [
      'more of something else',
      () => benefit({ kind: 'percent', value: 5, of: 'net price' }, { kind: 'percent', value: 8 }),
      ['different X'],
    ],
    [
      'more with another cap',
      () => benefit(percent(5), { ...percent(8), caps: [{ value: 10, currency: 'EUR' }] }),
      ['different X'],
    ],
    ['50 and at least 50', () => benefit(count({ value: 50 }), count({ atLeast: 50 })), ['different X']],
    ['no and not applicable', () => benefit(false, { kind: 'not-applicable' }), ['different X']],
    ['what applies to neither', () => benefit({ kind: 'not-applicable' }, { kind: 'not-applicable' }), []],
  ];
  for (const [what, program, lines] of CASES)
    it(`knows ${what}`, () => {
      expect(told(program(), 'low', 'high', 'get')).to.deep.equal(lines);
    });

  it('tells a figure that rises for every option as more, and one that rises for some and falls for others as different', () => {
    const varies = (a: number, b: number) => ({
      kind: 'varies',
      by: 'zone',
      cases: { a: { kind: 'percent', value: a }, b: { kind: 'percent', value: b } },
    });
    const zones = {
      dimensions: [
        {
          id: 'zone',
          name: 'Zone',
          options: [
            { id: 'a', name: 'A' },
            { id: 'b', name: 'B' },
          ],
        },
      ],
    };
    const of = (low: unknown, high: unknown) =>
      aProgram({ ...zones, tiers: TIERS, benefits: [{ id: 'x', name: 'X', values: { low, high } }] });
    expect(told(of(varies(1, 2), varies(3, 2)), 'low', 'high', 'get')).to.deep.equal(['more X']);
    expect(told(of(varies(1, 2), varies(3, 1)), 'low', 'high', 'get')).to.deep.equal(['different X']);
    expect(told(of(varies(1, 2), varies(1, 2)), 'low', 'high', 'get')).to.deep.equal([]);
  });

  describe('of what differs by options', () => {
    const options = Array.from({ length: 10 }, (_, at) => ({ id: `o${at}`, name: `O${at}` }));
    const names = Array.from({ length: 5 }, (_, at) => `d${at}`);
    const percent = (value: number) => ({ kind: 'percent', value });
    const deep = (value: number) =>
      names.reduceRight<object>(
        (otherwise, by) => ({ kind: 'varies', by, cases: {}, otherwise }),
        percent(value),
      );
    const stepOf = (silver: object, gold: object, dimensions: object[], choice: Choice = {}) => {
      const program = aProgram({ dimensions, benefits: [{ id: 'x', name: 'X', values: { silver, gold } }] });
      const { sections, same } = stepBetween(matrixView(program, choice), 0, 1);
      return [...sections.flatMap(({ rows }) => rows), ...same].map(({ kind }) => kind);
    };

    it('looks once at all options without a case of their own', () => {
      const dimensions = names.map((id) => ({ id, name: id, options }));
      expect(stepOf(deep(5), deep(6), dimensions)).to.deep.equal(['more']);
      expect(stepOf(deep(6), deep(6), dimensions)).to.deep.equal(['same']);
    });

    it('says no more than that they differ where there are too many to go through', () => {
      const dimensions = names.slice(0, 3).map((id) => ({ id, name: id, options }));
      const values = [5, 6].map((value) =>
        names.slice(0, 3).reduceRight<object>((inner, by) => {
          const cases = Object.fromEntries(options.map(({ id }) => [id, inner]));
          return { kind: 'varies', by, cases };
        }, percent(value)),
      );
      expect(stepOf(values[0]!, values[1]!, dimensions)).to.deep.equal(['different']);
    });

    it('looks only at options that exist under what is chosen', () => {
      const region = { id: 'region', name: 'Region', options: options.slice(0, 2) };
      const zones = [
        { id: 'z1', name: '1', within: { region: ['o0'] } },
        { id: 'z2', name: '2', within: { region: ['o1'] } },
      ];
      const byZone = (z1: number, z2: number) => ({
        kind: 'varies',
        by: 'zone',
        cases: { z1: percent(z1), z2: percent(z2) },
      });
      const dimensions = [region, { id: 'zone', name: 'Zone', options: zones }];
      const kinds = (choice: Choice) => stepOf(byZone(5, 9), byZone(7, 8), dimensions, choice);
      expect([kinds({}), kinds({ region: 'o0' }), kinds({ region: 'o1' })]).to.deep.equal([
        ['different'],
        ['more'],
        ['less'],
      ]);
    });
  });

  it('calls a higher ceiling of what is asked easier', () => {
    const asked = (low: object, high: object) =>
      aProgram({
        tiers: TIERS,
        measures: [{ id: 'm', name: 'M', unit: 'tickets' }],
        requirements: {
          low: { kind: 'measure', measure: 'm', ...low },
          high: { kind: 'measure', measure: 'm', ...high },
        },
      });
    for (const [low, high, kind] of [
      [{ atMost: 5 }, { atMost: 9 }, 'less'],
      [{ atLeast: 5 }, { atLeast: 9 }, 'more'],
      [{ is: 'not-required' }, { atLeast: 9 }, 'new'],
      [{ is: 'not-required' }, { atLeast: 9, recommended: true }, 'different'],
      [{ atLeast: 5 }, { atLeast: 9, recommended: true }, 'different'],
      [{ atLeast: 5, recommended: true }, { atLeast: 4 }, 'different'],
      [{ exactly: 5 }, { atLeast: 5 }, 'less'],
      [{ atLeast: 5 }, { above: 5 }, 'more'],
      [{ between: [1, 5] }, { between: [2, 5] }, 'more'],
      [{ between: [1, 5] }, { between: [1, 10] }, 'less'],
      [{ between: [1, 5] }, { between: [3, 8] }, 'different'],
      [{ atLeast: 5, ofWhich: [{ atLeast: 2 }] }, { atLeast: 9, ofWhich: [{ atLeast: 4 }] }, 'more'],
      [{ atLeast: 5, ofWhich: [{ atLeast: 2 }] }, { atLeast: 9, ofWhich: [{ atLeast: 1 }] }, 'different'],
      [{ atLeast: 5 }, { atLeast: 5, ofWhich: [{ atLeast: 1 }] }, 'more'],
    ] as const)
      expect(told(asked(low, high), 'low', 'high', 'commit'), JSON.stringify([low, high])).to.deep.equal([
        `${kind} M`,
      ]);
  });

  it('tells what an exam costs where more people are asked for it', () => {
    const exams = (high: number) =>
      aProgram({
        tiers: TIERS,
        measures: [{ id: 'm', name: 'M', unit: 'people' }],
        requirements: {
          low: { kind: 'measure', measure: 'm', atLeast: 2 },
          high: { kind: 'measure', measure: 'm', atLeast: high },
        },
        costs: [{ id: 'e', name: 'Exam', kind: 'exam', measure: 'm', value: money(300) }],
        // A name in another list means nothing here.
        benefits: [{ id: 'e', name: 'Early versions', value: true }],
      });
    expect(told(exams(4), 'low', 'high', 'cost')).to.deep.equal(['along Exam']);
    expect(told(exams(4), 'low', 'high', 'get')).to.deep.equal([]);
    expect(told(exams(2), 'low', 'high', 'cost')).to.deep.equal([]);
  });

  it('takes what nobody has to pay for no new cost', () => {
    const pack = (optional: boolean) =>
      aProgram({
        tiers: TIERS,
        costs: [
          { id: 'p', name: 'Pack', kind: 'purchase', optional, values: { low: false, high: money(300) } },
        ],
      });
    expect(told(pack(false), 'low', 'high', 'cost')).to.deep.equal(['new Pack']);
    expect(told(pack(true), 'low', 'high', 'cost')).to.deep.equal(['different Pack']);
  });

  it('tells what one tier asks in ways of its own, and the other outright', () => {
    const lumora = read('lumora-msp');
    const asks = told(lumora, 'professional', 'advanced', 'commit');
    expect(asks.filter((line) => line.endsWith('Certified people')).length).to.be.at.least(2);
    expect(asks).to.include('apart Satisfied customers');
  });

  for (const name of ALL)
    it(`has every row once, and the way back is its mirror: ${name}`, () => {
      expectTrue(read(name));
    });

  it('has every row once in programs made up by chance', () => {
    fc.assert(
      fc.property(A_DOCUMENT, (document) => {
        const result = parse(JSON.stringify(document));
        if (result.ok) expectTrue(result.value);
      }),
      { numRuns: runsOf('STEP_RUNS', 150) },
    );
  });
});
