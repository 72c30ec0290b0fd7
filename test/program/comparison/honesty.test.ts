import { expect } from 'chai';
import fc from 'fast-check';
import { messages as ar } from '../../../src/localize/ar.js';
import { messages as de } from '../../../src/localize/de.js';
import { en } from '../../../src/localize/en.js';
import { asLine } from '../../../src/localize/phrase.js';
import { formatRow } from '../../../src/localize/format-cell.js';
import { messages as topicsAr } from '../../../src/localize/topics/ar.js';
import { messages as topicsDe } from '../../../src/localize/topics/de.js';
import { en as topicsEn } from '../../../src/localize/topics/en.js';
import { Formatter } from '../../../src/localize/formatter.js';
import { best } from '../../../src/program/comparison/best.js';
import { compare, rowsOf, type ComparisonView } from '../../../src/program/comparison/comparison.js';
import { difference, isSilent } from '../../../src/program/comparison/difference.js';
import { changes } from '../../../src/program/editions/editions.js';
import { parse } from '../../../src/program/read/parse.js';
import type { Program } from '../../../src/program/schema/program.js';
import { topics } from '../../../src/program/topics.js';
import { ALL, aProgram, readProgram } from '../../programs.js';
import '../../seed.js';
import { A_DOCUMENT } from '../arbitraries.js';

const SILENCES = ['not-applicable', 'not-published', 'not-known', 'on-request'];
const silence = fc.constantFrom(...SILENCES).map((kind) => ({ kind }));

/** Documents of three vendors, made up by chance. */
const SOME_PROGRAMS = fc
  .array(A_DOCUMENT, { minLength: 2, maxLength: 3 })
  .map((documents) =>
    documents.flatMap((document, at) => {
      const read = parse({ ...document, vendor: { name: `Vendor ${at}` } });
      return read.ok ? [read.value] : [];
    }),
  )
  .filter((programs) => programs.length > 1);
const TIER = fc.constantFrom('entry', 'top', 2);

/** Values from a small pool, so that some can be compared and many cannot, for one thing or another. */
const number = fc.integer({ min: 0, max: 3 });
const amount = fc.oneof(
  { weight: 3, arbitrary: number.map((value) => ({ value })) },
  number.map((upTo) => ({ upTo })),
  number.map((atLeast) => ({ atLeast })),
  number.map((low) => ({ low, high: low + 1 })),
);
const rarely = (more: object) => fc.constantFrom({}, {}, {}, more);
const valueOf = (kind: string, ...parts: fc.Arbitrary<object>[]) =>
  fc
    .tuple(amount, rarely({ condition: 'Only new' }), ...parts)
    .map((all) => Object.assign({ kind }, ...all) as object);
const percent = valueOf('percent', fc.constantFrom({}, {}, { of: 'list price' }, { of: 'net price' }));
const money = valueOf(
  'money',
  fc.constantFrom({ currency: 'USD' }, { currency: 'USD' }, { currency: 'EUR' }),
  rarely({ per: 'year' }),
  rarely({ each: 'seat' }),
);
const count = valueOf('count', fc.constantFrom({ unit: 'seats' }, { unit: 'seats' }, { unit: 'sites' }));
const duration = valueOf('duration', fc.constantFrom({ unit: 'hour' }, { unit: 'hour' }, { unit: 'day' }));
const value = (said: fc.Arbitrary<unknown>) => fc.oneof({ weight: 5, arbitrary: said }, silence);
/** The values of one row, all of one kind or mixed. */
const VALUES = fc
  .constantFrom<fc.Arbitrary<unknown>>(
    percent,
    money,
    count,
    duration,
    fc.boolean(),
    fc.oneof(percent, money, count, fc.boolean(), fc.constant('Silver')),
  )
  .chain((said) => fc.array(value(said), { minLength: 2, maxLength: 5 }));
const TOPIC = fc.constantFrom(
  'discount',
  'discount',
  'rebate',
  'mdf',
  'nfr-licences',
  'response-time',
  'fee',
  'leads',
);

interface Plain {
  kind: string;
  value?: number;
  upTo?: number;
  atLeast?: number;
  currency?: string;
  per?: string;
  each?: string;
  of?: string;
  unit?: string;
  condition?: string;
}
const plain = (given: unknown): Plain =>
  typeof given === 'boolean'
    ? { kind: 'yes-no', value: Number(given) }
    : typeof given === 'string'
      ? { kind: 'text' }
      : (given as Plain);

function sideBySide(values: readonly unknown[], topic: string): ComparisonView {
  return compare(
    values.map((given, at) => ({
      program: aProgram({
        vendor: { name: `Vendor ${at}` },
        [topic === 'fee' ? 'costs' : 'benefits']: [
          { id: 'row', name: 'Row', topic, value: given, ...(topic === 'fee' && { kind: 'fee' }) },
        ],
      }),
    })),
  );
}

/** All values of a view have what makes them more than a number. */
function expectUnits(view: ComparisonView): void {
  for (const row of rowsOf(view)) {
    row.cells.forEach(({ entries }, column) => {
      const { program } = view.columns[column]!;
      const formatter = new Formatter('en', program);
      for (const entry of entries) {
        const [cell] = entry.row.cells;
        const { comparable: figure } = entry;
        if (figure.kind === 'money') expect(figure.currency, row.key).to.match(/^[A-Z]{3}$/);
        if (figure.kind === 'count' || figure.kind === 'duration') {
          const about = entry.row.about.measure;
          // A count without a unit counts what its row's name says.
          if (!about || about.unit !== undefined || figure.kind === 'count')
            expect(figure.unit, `${program.id} ${row.key} ${entry.id}`).not.to.equal('');
        }
        if (cell?.kind !== 'value') continue;
        const said = asLine(formatRow(entry.row, formatter, program).cells[0]!.phrase);
        const given = cell.value;
        if (given.kind === 'money') expect(said).to.include(given.currency ?? program.currency);
        if (given.kind === 'percent') expect(said).to.include('%');
      }
    });
  }
}

describe('honesty', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);
  let real: Program[];
  before(async () => {
    real = await Promise.all(ALL.map(readProgram));
  });

  it('no value without its program’s unit and currency, in the demo documents', () => {
    for (const tier of ['entry', 2, 'top']) expectUnits(compare(real.map((program) => ({ program, tier }))));
  });

  it('no value without its program’s unit and currency, in documents made up by chance', () => {
    fc.assert(
      fc.property(SOME_PROGRAMS, TIER, (programs, tier) =>
        expectUnits(compare(programs.map((program) => ({ program, tier })))),
      ),
      { numRuns: 25 },
    );
  });

  it('silence never wins or loses, whichever silence it is, and takes nothing from the others', () => {
    fc.assert(
      fc.property(VALUES, TOPIC, silence, (values, topic, other) => {
        const [row] = rowsOf(sideBySide(values, topic));
        const isSilence = (given: unknown) => SILENCES.includes(plain(given).kind);
        const marked = best(row!);
        const marks = marked.kind === 'marked' ? [...marked.best, ...marked.worst] : [];
        values.forEach((given, column) => {
          expect(isSilent(row!.cells[column]!)).to.equal(isSilence(given));
          if (isSilence(given)) expect(marks).not.to.include(column);
        });
        const swapped = values.map((given) => (isSilence(given) ? other : given));
        expect(best(rowsOf(sideBySide(swapped, topic))[0]!)).to.deep.equal(marked);
        const said = values.flatMap((given, column) => (isSilence(given) ? [] : [column]));
        if (marked.kind === 'unmarked' || said.length < 2) return;
        const alone = best(
          rowsOf(
            sideBySide(
              said.map((column) => values[column]),
              topic,
            ),
          )[0]!,
        );
        if (alone.kind === 'unmarked') expect.fail('the marks came from silence');
        expect(alone.best.map((at) => said[at])).to.deep.equal(marked.best);
        expect(alone.worst.map((at) => said[at])).to.deep.equal(marked.worst);
      }),
      { numRuns: 600 },
    );
  });

  it('a silence differs from nothing: what differs are the answers alone', () => {
    fc.assert(
      fc.property(VALUES, TOPIC, (values, topic) => {
        const said = values.filter((given) => !SILENCES.includes(plain(given).kind as string));
        const { differs, because } = difference(rowsOf(sideBySide(values, topic))[0]!);
        expect(because).not.to.include('silence');
        expect(differs).to.equal(said.length > 0 && difference(rowsOf(sideBySide(said, topic))[0]!).differs);
      }),
      { numRuns: 400 },
    );
  });

  it('nothing here changes a document, and whatever it says can be shown', () => {
    fc.assert(
      fc.property(SOME_PROGRAMS, TIER, (programs, tier) => {
        const before = JSON.stringify(programs);
        const view = compare(programs.map((program) => ({ program, tier })));
        for (const row of rowsOf(view)) {
          best(row);
          difference(row);
          for (const { entries, otherwise } of row.cells) expect(entries.length > 0).to.equal(!otherwise);
        }
        changes(programs[0]!, programs[1]!);
        expect(JSON.stringify(programs)).to.equal(before);
      }),
      { numRuns: 25 },
    );
  });

  it('the word "verified" does not exist', () => {
    const all = (item: unknown): string[] =>
      typeof item === 'object' && item !== null ? Object.values(item).flatMap(all) : [String(item)];
    const texts = all([en, de, ar, topicsEn, topicsDe, topicsAr, [...topics.keys()]]);
    expect(texts.length).to.be.above(600);
    expect(texts.filter((text) => /\b(verified|verifiziert)\b|مُ?وثَّ?ق/i.test(text))).to.deep.equal([]);
  });
});
