/**
 * Second reckoning of the marks: what each document says in a row, taken as everything that it can turn out to be, from
 * what the format means. A mark must hold whatever it is, and what is not marked must have a reason.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { best, type NoBest } from '../../../src/program/comparison/best.js';
import { isSilent } from '../../../src/program/comparison/difference.js';
import {
  compare,
  rowsOf,
  type ComparedCell,
  type ComparedRow,
} from '../../../src/program/comparison/comparison.js';
import type { Program } from '../../../src/program/schema/program.js';
import { ALL, ARTICLE, aProgram, readProgram } from '../../programs.js';
import { runsOf } from '../../seed.js';

/** What can be counted: of what sort it is, all numbers that it can be, and whether more of it is wanted. */
interface Possible {
  sort: string;
  numbers: readonly number[];
  /** The limit it names, where it names nothing else. */
  limit?: string;
}
type Json = Record<string, unknown>;

const PER_YEAR: Record<string, number> = { year: 1, 'half-year': 2, quarter: 4, month: 12 };
const SAMPLES = 7;
const between = (low: number, high: number) =>
  Array.from({ length: SAMPLES }, (_, at) => low + ((high - low) * at) / (SAMPLES - 1));

/** How often, in a year, and everything else that is said of the period. */
function pace(period: unknown, rest: unknown): [factor: number, sort: string] {
  const factor = PER_YEAR[String(period)];
  return factor === undefined
    ? [1, JSON.stringify([period, rest])]
    : [factor, JSON.stringify(['a year', rest])];
}

function words(text: unknown): unknown {
  return typeof text === 'string' ? text.trim().toLowerCase() : text;
}

/** All that a single entry can be; nothing where it is no figure. */
function possible(
  cell: ComparedCell,
  program: Program,
  topic: string | undefined,
): Possible | 'no' | 'something' | undefined {
  if (cell.otherwise) return 'no';
  const [entry, ...more] = cell.entries;
  const kinds = cell.entries.map(({ row }) => row.cells[0]!);
  const isNo = kinds.every(
    (one) =>
      // What is free costs nothing, as what is not to be paid.
      (one.kind === 'value' && (one.value.kind === 'no' || one.value.kind === 'free')) ||
      one.kind === 'not-required' ||
      (one.kind === 'requirement' &&
        (one.requirement.kind === 'none' ||
          ('is' in one.requirement && one.requirement.is === 'not-required'))),
  );
  const asked = (program.measures ?? []).filter(({ topic: one }) => one === topic).length;
  if (isNo && cell.entries.some(({ from }) => from === 'measure') && asked > cell.entries.length)
    return undefined;
  if (isNo) return 'no';
  if (more.length > 0 || entry!.mentions) return 'something';
  let [said] = kinds;
  if (said?.kind === 'through') said = { ...said.asked[0]!.ask, marks: [] };
  const about = entry!.row.about;
  const base = [about.only, about.optional, words(about.payee)];
  const narrowed = (item: Json) =>
    ['condition', 'footnotes', 'from', 'until', 'status', 'approximate', 'conflicts'].map((name) =>
      name === 'footnotes'
        ? (program.footnotes ?? [])
            .filter(({ id }) => (item['footnotes'] as string[] | undefined)?.includes(id))
            .map(({ text }) => text)
        : item[name] === 'confirmed'
          ? undefined
          : item[name],
    );
  if (said?.kind === 'value') {
    const value = said.value as unknown as Json;
    if (value['kind'] === 'yes') return 'something';
    const {
      kind,
      value: exact,
      upTo,
      atLeast,
      low,
      high,
      per,
      each,
      unit,
      currency,
      of,
      excluding,
      caps,
    } = value;
    if (!['percent', 'money', 'count', 'duration'].includes(String(kind))) return 'something';
    const [factor, period] = pace(per, [words(each), value['for']]);
    const numbers =
      exact !== undefined
        ? [Number(exact)]
        : upTo !== undefined
          ? between(0, Number(upTo))
          : atLeast !== undefined
            ? between(Number(atLeast), Number(atLeast) * 10 + 100)
            : between(Number(low), Number(high));
    const limit =
      upTo !== undefined
        ? `most ${Number(upTo) * factor}`
        : atLeast !== undefined
          ? `least ${Number(atLeast) * factor}`
          : undefined;
    return {
      sort: JSON.stringify([
        kind,
        period,
        kind === 'money' && (currency ?? program.currency),
        unit,
        words(of),
        words(excluding),
        caps,
        base,
        narrowed(value),
        narrowed((about.qualified ?? {}) as Json),
      ]),
      numbers: numbers.map((number) => number * factor),
      ...(limit !== undefined && { limit }),
    };
  }
  if (said?.kind !== 'requirement' || said.requirement.kind !== 'measure') return 'something';
  const node = said.requirement as unknown as Json;
  const { atLeast, above, exactly, atMost, below, between: band, toBeFixed, growth, share, held } = node;
  if (held) return 'something';
  const measure = (about.measure ?? {}) as unknown as Json;
  const window = (node['window'] ?? measure['window']) as Json | undefined;
  const months = window?.['months'] as number | undefined;
  const factor =
    window?.['note'] !== undefined
      ? undefined
      : window?.['kind'] === 'rolling'
        ? months && 12 / months
        : PER_YEAR[String(window?.['kind']).replace(/^(fiscal|calendar)-/, '')];
  const ends = (band ?? toBeFixed) as [number, number] | undefined;
  const floor = atLeast ?? exactly;
  const numbers =
    floor !== undefined
      ? [Number(floor)]
      : above !== undefined
        ? between(Number(above), Number(above) + 1)
        : ends
          ? between(...ends)
          : atMost !== undefined
            ? [Number(atMost)]
            : below !== undefined
              ? between(Number(below) - 1, Number(below))
              : growth !== undefined || share !== undefined
                ? [Number(growth ?? share)]
                : undefined;
  if (!numbers) return 'something';
  const sense =
    atMost !== undefined || below !== undefined
      ? 'ceiling'
      : growth !== undefined
        ? 'growth'
        : share !== undefined
          ? 'share'
          : 'floor';
  const terms = [
    'ofWhich',
    'together',
    'includingOneOf',
    'forEach',
    'within',
    'validFor',
    'counting',
    'recommended',
    'only',
    'covers',
    'of',
  ].map((name) => node[name]);
  return {
    sort: JSON.stringify([
      sense,
      measure['kind'] ?? 'count',
      measure['unit'] ?? (measure['kind'] === 'money' ? '' : words(measure['name'])),
      measure['kind'] === 'money' && (node['currency'] ?? measure['currency'] ?? program.currency),
      words(measure['definition']),
      factor === undefined ? window : 'a year',
      terms,
      narrowed(node),
    ]),
    numbers: numbers.map((number) => number * (factor ?? 1)),
  };
}

/** Whether less is wanted, where the two are of one sort. */
function lessIsBetter({ section }: ComparedRow, { sort }: Possible, better: string | undefined): boolean {
  if (better) return better === 'lower';
  const [first] = JSON.parse(sort) as string[];
  return section === 'get' ? first === 'duration' : first !== 'ceiling';
}

/** Whether the first is not worse than the second, whatever both turn out to be. */
function isNeverWorse(
  row: ComparedRow,
  a: Possible | string | undefined,
  b: Possible | string | undefined,
  better: string | undefined,
): boolean {
  const hasMore = (one: typeof a) =>
    one === 'something' || (typeof one === 'object' && one.numbers.some((n) => n > 0));
  if (a === 'no' || b === 'no')
    return a === b || (row.section === 'get' ? hasMore(a) && b === 'no' : a === 'no' && hasMore(b));
  if (a === 'something' && b === 'something') return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a.sort !== b.sort) return false;
  const sign = lessIsBetter(row, a, better) ? -1 : 1;
  if (a.limit && b.limit && a.limit.split(' ')[0] === b.limit.split(' ')[0])
    return sign * (Number(a.limit.split(' ')[1]) - Number(b.limit.split(' ')[1])) >= -1e-9;
  return a.numbers.every((own) => b.numbers.every((other) => sign * (own - other) >= -1e-9));
}

const REASONS: Record<NoBest, true> = {
  nobody: true,
  one: true,
  equal: true,
  dates: true,
  topic: true,
  words: true,
  choice: true,
  parts: true,
  kind: true,
  currency: true,
  unit: true,
  period: true,
  base: true,
  condition: true,
  doubt: true,
  bound: true,
  overlap: true,
};

type Columns = readonly { program: Program; tier?: string }[];

/** How many rows of a comparison are marked; each mark is proved, each other row has a reason. */
function reckon(columns: Columns, rows = rowsOf(compare(columns))): number {
  let marks = 0;
  for (const row of rows) {
    const found = best(row);
    if (found.kind === 'unmarked') {
      expect(REASONS, row.key).to.have.property(found.because);
      continue;
    }
    marks++;
    const all = row.cells.map((cell, at) => possible(cell, columns[at]!.program, row.topic?.id));
    const said = row.cells.flatMap(({ entries, otherwise }, at) => {
      const silent = otherwise
        ? otherwise.kind !== 'not-required' &&
          !(otherwise.kind === 'requirement' && otherwise.requirement.kind === 'none')
        : entries.every(({ comparable }) => comparable.silence !== '');
      return silent ? [] : [at];
    });
    const better = row.cells.flatMap(({ entries }) => entries.map((entry) => entry.better))[0];
    for (const at of [...found.best, ...found.worst]) expect(said, row.key).to.include(at);
    for (const one of found.best)
      for (const other of said.filter((at) => at !== one))
        expect(
          isNeverWorse(row, all[one], all[other], better),
          `${row.key} best ${columns[one]!.program.id} ${columns[other]!.program.id}`,
        ).to.equal(true);
    for (const one of found.worst)
      for (const other of said.filter((at) => at !== one))
        expect(
          isNeverWorse(row, all[other], all[one], better),
          `${row.key} worst ${columns[one]!.program.id}`,
        ).to.equal(true);
  }
  return marks;
}

describe('the marks of a comparison, against a second reckoning', function () {
  this.timeout(0);

  it('hold over all pairs of demo programs, at the entry and at the top', async () => {
    const programs = await Promise.all(ALL.map(readProgram));
    let marks = 0;
    for (const tier of ['entry', 'top'])
      for (const row of rowsOf(compare(programs.map((program) => ({ program, tier }))))) {
        const said = row.cells.flatMap((cell, at) => (isSilent(cell) ? [] : [at]));
        for (const one of said)
          for (const other of said.filter((at) => at > one)) {
            const pair = [one, other].map((at) => ({ program: programs[at]!, tier }));
            marks += reckon(pair, [{ ...row, cells: [row.cells[one]!, row.cells[other]!] }]);
          }
      }
    console.info(`      ${marks} rows are marked`);
    expect(marks).to.be.above(100);
  });

  it('hold for figures by chance: limits, ranges, periods, doubts', () => {
    const number = fc.integer({ min: 0, max: 12 });
    const amount = fc.oneof(
      { weight: 3, arbitrary: number.map((value) => ({ value })) },
      number.map((upTo) => ({ upTo })),
      number.map((atLeast) => ({ atLeast })),
      fc.tuple(number, number).map(([low, more]) => ({ low, high: low + more + 1 })),
    );
    const period = fc.constantFrom(
      {},
      { per: 'year' },
      { per: 'year' },
      { per: 'quarter' },
      { per: 'month' },
    );
    const rarely = (more: object) => fc.constantFrom({}, {}, {}, {}, more);
    const figure = fc
      .tuple(
        amount,
        period,
        rarely({ currency: 'EUR' }),
        rarely({ status: 'unverified' }),
        rarely({ each: 'seat' }),
      )
      .map((parts) => Object.assign({ kind: 'money', currency: 'USD' }, ...parts) as object);
    const value = fc.oneof(
      { weight: 6, arbitrary: figure as fc.Arbitrary<unknown> },
      fc.boolean(),
      fc.constant({ kind: 'not-known' }),
    );
    let marks = 0;
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('mdf', 'fee'),
        (values, topic) => {
          const list = topic === 'fee' ? 'costs' : 'benefits';
          const columns = values.map((given, at) => ({
            program: aProgram({
              vendor: { name: `Vendor ${at}` },
              [list]: [
                { id: 'row', name: 'Row', topic, value: given, ...(topic === 'fee' && { kind: 'fee' }) },
              ],
            }),
          }));
          marks += reckon(columns);
        },
      ),
      { numRuns: runsOf('MARK_RUNS', 1000) },
    );
    expect(marks).to.be.above(20);
  });
});

describe('the article about six programs', () => {
  it('has a mark or a reason in every row', async () => {
    const names = ARTICLE;
    const programs = await Promise.all(names.map(readProgram));
    const rows = rowsOf(compare(programs.map((program) => ({ program, tier: 'top' }))));
    expect(rows.length).to.be.at.least(48);
    for (const row of rows) {
      const found = best(row);
      if (found.kind === 'unmarked') expect(REASONS, row.key).to.have.property(found.because);
      else expect(found.best.length, row.key).to.be.above(0);
    }
  });

  it('has one thing in a row, where a reader looks for it', async () => {
    const names = [...ARTICLE, 'bitrix24-market'];
    const programs = await Promise.all(names.map(readProgram));
    const rows = rowsOf(compare(programs.map((program) => ({ program, tier: 'top' }))));
    const idsIn = (key: string) =>
      (rows.find((row) => row.key === key)?.cells ?? []).flatMap(({ entries }, at) =>
        entries.map(({ id }) => `${names[at]!.split('-')[0]!} ${id}`),
      );
    for (const [key, ...ids] of [
      ['commit no-poaching', 'odoo no-poaching'],
      ['commit registration', 'microsoft measure registration', 'bitrix24 measure registration'],
      ['commit reporting', 'odoo report-certified'],
      ['commit agreement-term', 'odoo agreement-term'],
      ['commit notice', 'odoo notice'],
      ['commit units-sold', 'odoo measure net-new-users'],
      ['commit opportunities', 'aws measure launched-opportunities'],
      ['get source-code', 'odoo enterprise-source'],
      ['get app-publishing', 'bitrix24 publish'],
      [
        'get nfr-licences',
        'odoo odoo-sh-testing',
        'microsoft microsoft-365-seats',
        'microsoft copilot-seats',
      ],
    ] as const)
      expect(idsIn(key), key).to.have.members(ids);
    expect(idsIn('commit certified-people').join()).not.to.include('report');
    expect(idsIn('commit revenue').join(), 'points earned by sales').not.to.include('part');
    expect(idsIn('get directory-listing').join()).not.to.include('publish');
  });
});
