/**
 * Second reckoning of what changed: a document by chance, one known thing done to it, and what has to be told of that,
 * written from what the format means and not from the code.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Change } from '../../../src/program/editions/change.js';
import { changes } from '../../../src/program/editions/editions.js';
import { programOf } from '../../programs.js';
import { runsOf } from '../../seed.js';

interface Row {
  id: string;
  name: string;
  topic?: string;
  kind?: string;
  values: Record<string, Record<string, unknown>>;
}
interface Document {
  complete?: string[];
  tiers: { id: string; name: string; was?: string[] }[];
  benefits: Row[];
  costs: Row[];
  measures: { id: string; name: string; definition?: string }[];
  requirements: Record<string, { kind: 'all'; of: Record<string, unknown>[] }>;
}

const TIERS = ['bronze', 'silver', 'gold'];
const number = fc.integer({ min: 1, max: 50 });
const FIGURE = fc.oneof(
  number.map((value) => ({ kind: 'percent', value, of: 'list price' })),
  number.map((upTo) => ({ kind: 'percent', upTo, of: 'list price' })),
  number.map((value) => ({ kind: 'money', value, currency: 'USD', per: 'year' })),
  number.map((value) => ({ kind: 'count', value, unit: 'seats' })),
);
const ROWS = (prefix: string, more: object) =>
  fc
    .array(fc.tuple(FIGURE, fc.array(number, { minLength: 3, maxLength: 3 })), { minLength: 1, maxLength: 3 })
    .map((rows) =>
      rows.map(([figure, numbers], at): Row => {
        const bound = 'upTo' in figure ? 'upTo' : 'value';
        return {
          id: `${prefix}-${at}`,
          name: `${prefix} number ${at}`,
          ...more,
          values: Object.fromEntries(TIERS.map((tier, i) => [tier, { ...figure, [bound]: numbers[i] }])),
        };
      }),
    );
const COMPARISON = fc.constantFrom('atLeast', 'above', 'atMost', 'below');
const DOCUMENT: fc.Arbitrary<Document> = fc
  .tuple(
    ROWS('benefit', {}),
    ROWS('cost', { kind: 'fee' }),
    fc.array(COMPARISON, { minLength: 1, maxLength: 3 }),
    number,
  )
  .map(([benefits, costs, comparisons, asked]) => ({
    tiers: TIERS.map((id) => ({ id, name: `Level ${id}` })),
    benefits,
    costs,
    measures: comparisons.map((_, at) => ({
      id: `measure-${at}`,
      name: `Measure ${at}`,
      definition: 'As counted',
    })),
    requirements: Object.fromEntries(
      TIERS.map((tier, i) => [
        tier,
        {
          kind: 'all' as const,
          of: comparisons.map((comparison, at) => ({
            kind: 'measure',
            measure: `measure-${at}`,
            [comparison]: asked + i,
          })),
        },
      ]),
    ),
  }));

/** What is done to the older document to make the newer, and what then has to be told. */
type Deed = (older: Document, newer: Document, at: { row: number; tier: string; cost: boolean }) => string[];

const clone = <T>(item: T): T => JSON.parse(JSON.stringify(item)) as T;
const of = (list: readonly Row[], at: number) => list[at % list.length]!;
const rowIn = ({ benefits, costs }: Document, { row, cost }: { row: number; cost: boolean }) =>
  of(cost ? costs : benefits, row);
const conditionIn = ({ requirements }: Document, { row, tier }: { row: number; tier: string }) => {
  const conditions = requirements[tier]!.of;
  return conditions[row % conditions.length]!;
};
const boundOf = (item: Record<string, unknown>) =>
  ['value', 'upTo', 'atLeast', 'above', 'atMost', 'below'].find((bound) => bound in item)!;
const tell = (kind: string, tiers: readonly string[], row = '') => `${kind} ${tiers.join(',')} ${row}`.trim();

const DEEDS: Readonly<Record<string, Deed>> = {
  nothing: () => [],
  'a figure raised': (_, newer, at) => {
    const row = rowIn(newer, at);
    const figure = row.values[at.tier]!;
    figure[boundOf(figure)] = Number(figure[boundOf(figure)]) + 1;
    return [tell('raised', [at.tier], row.id)];
  },
  'a figure lowered': (_, newer, at) => {
    const row = rowIn(newer, at);
    const figure = row.values[at.tier]!;
    figure[boundOf(figure)] = Number(figure[boundOf(figure)]) - 0.5;
    return [tell('lowered', [at.tier], row.id)];
  },
  'more asked, or less where it is a ceiling': (_, newer, at) => {
    const condition = conditionIn(newer, at);
    const bound = boundOf(condition);
    condition[bound] = Number(condition[bound]) + 1;
    const isCeiling = bound === 'atMost' || bound === 'below';
    return [tell(isCeiling ? 'eased' : 'tightened', [at.tier], String(condition['measure']))];
  },
  'a row renamed': (_, newer, at) => {
    const row = rowIn(newer, at);
    row.name = 'Called otherwise';
    return [tell('renamed', [], row.id)];
  },
  'a row with another id': (_, newer, at) => {
    rowIn(newer, at).id = 'another';
    return [];
  },
  'a measure renamed': (_, newer, at) => {
    const measure = newer.measures[at.row % newer.measures.length]!;
    measure.name = 'Called otherwise';
    return [tell('renamed', [], measure.id)];
  },
  'a definition in other words': (_, newer, at) => {
    const measure = newer.measures[at.row % newer.measures.length]!;
    measure.definition = 'As counted by a third party';
    return [tell('reworded', [], measure.id)];
  },
  'a tier with another id, that says what it was': (_, newer, { tier }) => {
    const found = newer.tiers.find(({ id }) => id === tier)!;
    Object.assign(found, { id: 'platinum', was: [tier] });
    for (const row of [...newer.benefits, ...newer.costs]) row.values['platinum'] = row.values[tier]!;
    for (const row of [...newer.benefits, ...newer.costs]) Reflect.deleteProperty(row.values, tier);
    newer.requirements['platinum'] = newer.requirements[tier]!;
    Reflect.deleteProperty(newer.requirements, tier);
    return [];
  },
  'a tier left out': (_, newer, { tier }) => {
    drop(newer, tier);
    return [tell('no-longer-known', [tier])];
  },
  'a tier left out of a list that is complete': (_, newer, { tier }) => {
    drop(newer, tier);
    newer.complete = ['tiers'];
    return [tell('removed', [tier])];
  },
  'a tier that only the newer has': (older, _, { tier }) => {
    drop(older, tier);
    return [tell('now-known', [tier])];
  },
  'a tier that is new, where the older lists all': (older, _, { tier }) => {
    drop(older, tier);
    older.complete = ['tiers'];
    return [tell('added', [tier])];
  },
  'a value left out': (_, newer, at) => {
    const row = rowIn(newer, at);
    Reflect.deleteProperty(row.values, at.tier);
    return [tell('no-longer-known', [at.tier], row.id)];
  },
  'a value that is not published any more': (_, newer, at) => {
    const row = rowIn(newer, at);
    row.values[at.tier] = { kind: 'not-published' };
    return [tell('no-longer-known', [at.tier], row.id)];
  },
  'a value that becomes known': (older, _, at) => {
    const row = rowIn(older, at);
    row.values[at.tier] = { kind: 'not-known' };
    return [tell('now-known', [at.tier], row.id)];
  },
  'a value that is now a no': (_, newer, at) => {
    const row = rowIn(newer, { ...at, cost: false });
    row.values[at.tier] = { kind: 'no' };
    return [tell('moved', [at.tier], row.id)];
  },
  'a row left out': (_, newer, at) => {
    const list = at.cost ? newer.costs : newer.benefits;
    const [gone] = list.splice(at.row % list.length, 1);
    return TIERS.map((tier) => tell('no-longer-known', [tier], gone!.id));
  },
  'a benefit left out of a list that is complete': (_, newer, { row }) => {
    const [gone] = newer.benefits.splice(row % newer.benefits.length, 1);
    newer.complete = ['benefits'];
    return TIERS.map((tier) => tell('removed', [tier], gone!.id));
  },
  'a condition left out': (_, newer, at) => {
    const { of: list } = newer.requirements[at.tier]!;
    const [gone] = list.splice(at.row % list.length, 1);
    if (list.length === 0) Reflect.deleteProperty(newer.requirements, at.tier);
    return [tell('no-longer-known', [at.tier], String(gone!['measure']))];
  },
  'a condition left out of a list that is complete': (_, newer, at) => {
    const { of: list } = newer.requirements[at.tier]!;
    const [gone] = list.splice(at.row % list.length, 1);
    if (list.length === 0) Reflect.deleteProperty(newer.requirements, at.tier);
    newer.complete = ['requirements'];
    return [tell('removed', [at.tier], String(gone!['measure']))];
  },
  'a condition that is not required any more': (_, newer, at) => {
    const condition = conditionIn(newer, at);
    Reflect.deleteProperty(condition, boundOf(condition));
    condition['is'] = 'not-required';
    return [tell('removed', [at.tier], String(condition['measure']))];
  },
  'all that a tier asks not known any more': (older, newer, { tier }) => {
    newer.requirements[tier] = { kind: 'not-known' } as never;
    return older.requirements[tier]!.of.map(({ measure }) =>
      tell('no-longer-known', [tier], String(measure)),
    );
  },
  'a contradiction, a doubt and a remark': (_, newer, at) => {
    const about = { status: 'contradicted', note: 'Seen elsewhere.', approximate: true };
    Object.assign(rowIn(newer, at).values[at.tier]!, about, {
      conflicts: [{ value: { kind: 'percent', value: 99, of: 'list price' } }],
    });
    Object.assign(conditionIn(newer, at), about, {
      conflicts: [{ value: { kind: 'count', value: 99, unit: 'x' } }],
    });
    return [];
  },
  'what one source of two said is now believed': (older, newer, at) => {
    const [was, is] = [older, newer].map((document) => rowIn(document, at).values[at.tier]!);
    const bound = boundOf(is!);
    is![bound] = Number(is![bound]) + 7;
    Object.assign(was!, { status: 'contradicted', conflicts: [{ value: clone(is) }] });
    return [tell('now-known', [at.tier], rowIn(newer, at).id)];
  },
};

/** A tier and all that is said of it. */
function drop(document: Document, tier: string): void {
  document.tiers = document.tiers.filter(({ id }) => id !== tier);
  for (const row of [...document.benefits, ...document.costs]) Reflect.deleteProperty(row.values, tier);
  Reflect.deleteProperty(document.requirements, tier);
}

/** Each change of each tier, as plainly as the deeds tell them. */
function told({ kind, tiers, row }: Change): string[] {
  const ids = tiers.map(({ older, newer }) => (older ?? newer)!.id);
  const id = row?.id ?? '';
  return kind === 'moved' || ids.length === 0
    ? [tell(kind, ids, id)]
    : ids.map((tier) => tell(kind, [tier], id));
}

const program = (document: Document) =>
  programOf({
    schemaVersion: 1,
    id: 'acme',
    vendor: { name: 'Acme' },
    name: 'Acme',
    currency: 'USD',
    ...document,
  });

describe('what changed, against a second reckoning', function () {
  this.timeout(0);

  for (const [name, deed] of Object.entries(DEEDS)) {
    it(`tells exactly: ${name}`, () => {
      fc.assert(
        fc.property(
          DOCUMENT,
          fc.nat(5),
          fc.constantFrom(...TIERS),
          fc.boolean(),
          (document, row, tier, cost) => {
            const [older, newer] = [clone(document), clone(document)];
            const wanted = deed(older, newer, { row, tier, cost });
            const found = changes(program(older), program(newer)).flatMap(told);
            expect(found).to.have.members(wanted);
            expect(found.length).to.equal(wanted.length);
          },
        ),
        { numRuns: runsOf('EDITION_RUNS', 40) },
      );
    });
  }
});
