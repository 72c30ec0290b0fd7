/** Programs made up by chance, for properties that hold for all of them. */
import fc from 'fast-check';
import { isSeen } from '../../src/program/schema/formats.js';
import type { Form } from '../../src/program/schema/comparison.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import type { FlatValue, TaggedValue } from '../../src/program/schema/value.js';

type Json = Record<string, unknown>;

// Ids that are also keys of the format, or names of an object's own: nothing may be read into them.
const IDS = [
  'a',
  'gold',
  'x-1',
  '0',
  '9.z',
  'kind',
  'values',
  'only',
  'source',
  'measure',
  'tier',
  'group',
  'by',
  'cases',
  'from',
  'until',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'en',
  'length',
];
const WORDS = fc.oneof(
  fc.constantFrom('Silver', 'Bis 5 %', 'مستوى', '日本語', 'a, b; "c"', '=1+1', ' padded ', '<b>&amp;', '#'),
  // Where a line has this sign, a number without end was put into words.
  fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter((words) => !words.includes('∞') && isSeen(words)),
);
const TEXT = fc.oneof(
  { weight: 4, arbitrary: WORDS },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('en', 'de', 'ar', 'pt-BR'), WORDS, {
      minKeys: 1,
      noNullPrototype: true,
    }),
  },
);
const NUMBER = fc.oneof(
  fc.integer({ min: 0, max: 100_000_000 }),
  fc.constantFrom(0, 0.5, 2.25, 99.999, 1e-7, 1e15, -5),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
);
const COUNT = fc.oneof(fc.integer({ min: 0, max: 120 }), NUMBER);
const DATE = fc.constantFrom('2023', '2023-05', '2023-05-19', '2024-02-29', '1999-12');
const UNIT = fc.oneof(
  TEXT,
  fc.record({ one: TEXT, two: TEXT, few: TEXT, other: TEXT }, { requiredKeys: ['other'] }),
);
const PERIOD = fc.constantFrom('once', 'hour', 'day', 'week', 'month', 'quarter', 'half-year', 'year');
const TIME_UNIT = fc.constantFrom(
  'minute',
  'hour',
  'business-hour',
  'day',
  'business-day',
  'week',
  'month',
  'quarter',
  'year',
);
const DURATION = fc.record({
  value: COUNT.map((value) => Math.min(Math.abs(value), 100_000)),
  unit: TIME_UNIT,
});
const CURRENCY = fc.constantFrom('USD', 'EUR', 'JPY', 'AED');
const WINDOW_COUNT = fc.integer({ min: 1, max: 40 });
const WINDOW = fc
  .tuple(
    fc.record(
      {
        kind: fc.constantFrom(
          'rolling',
          'fiscal-year',
          'year',
          'calendar-year',
          'partnership-year',
          'month',
          'quarter',
          'quarters-in-a-row',
          'at-once',
        ),
        quarters: fc.integer({ min: 1, max: 9 }),
        begins: fc.constantFrom('--02-01', '--07'),
        note: TEXT,
      },
      { requiredKeys: ['kind'] },
    ),
    fc.oneof(
      WINDOW_COUNT.map((months) => ({ months })),
      WINDOW_COUNT.map((weeks) => ({ weeks })),
      WINDOW_COUNT.map((days) => ({ days })),
      fc.constant({}),
    ),
  )
  .map(([window, length]) => ({ ...window, ...length }));
const SILENCE = fc.constantFrom('not-applicable', 'not-published', 'not-known', 'on-request');

/** The parts of `all` that there are: `some` of `{a, b, c}`. */
const some = (model: Record<string, fc.Arbitrary<unknown>>) => fc.record(model, { requiredKeys: [] });
const joined = (...parts: fc.Arbitrary<unknown>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Json);
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4, nil: {} as T });

interface Names {
  tiers: string[];
  categories: string[];
  benefits: string[];
  measures: string[];
  footnotes: string[];
  sources: string[];
  dimensions: { id: string; options: string[] }[];
}
const idList = (max: number, min = 0) =>
  fc.uniqueArray(fc.constantFrom(...IDS), { minLength: min, maxLength: max });
const NAMES: fc.Arbitrary<Names> = fc.record({
  tiers: idList(4, 1),
  categories: idList(2, 1),
  benefits: idList(4, 1),
  measures: idList(4, 1),
  footnotes: idList(2, 1),
  sources: idList(2, 1),
  dimensions: fc.uniqueArray(fc.record({ id: fc.constantFrom(...IDS), options: idList(3, 1) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 2,
  }),
});

/** Documents that use most of the format; almost all of them are programs. */
export const A_DOCUMENT: fc.Arbitrary<Json> = NAMES.chain((names) => {
  const of = (ids: readonly string[]) => fc.constantFrom(...ids);
  const byTier = (value: fc.Arbitrary<unknown>) =>
    fc.dictionary(of(names.tiers), value, { noNullPrototype: true });
  const scope = fc
    .constantFrom(...names.dimensions)
    .chain(({ id, options }) => fc.subarray(options, { minLength: 1 }).map((chosen) => ({ [id]: chosen })));
  const flatValue: fc.Arbitrary<unknown> = fc.oneof(
    fc.boolean(),
    fc.constant({ kind: 'percent', upTo: 5 }),
    WORDS,
  );
  const qualifiers = rarely(
    some({
      condition: TEXT,
      note: TEXT,
      footnotes: fc.subarray(names.footnotes),
      source: fc.oneof(of(names.sources), fc.subarray(names.sources)),
      from: fc.constant('2023-05'),
      until: fc.constantFrom('2024', '2023-05-31'),
      status: fc.constantFrom('confirmed', 'inferred', 'contradicted', 'stale', 'unverified'),
      approximate: fc.boolean(),
      conflicts: fc.array(some({ value: flatValue, source: of(names.sources), note: TEXT }), {
        maxLength: 2,
      }),
    }),
  );
  const amount = fc.oneof(
    NUMBER.map((value) => ({ value })),
    NUMBER.map((upTo) => ({ upTo })),
    NUMBER.map((atLeast) => ({ atLeast })),
    fc.tuple(NUMBER, NUMBER).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  );
  const cap = fc.record(
    { value: NUMBER, currency: CURRENCY, per: PERIOD, each: TEXT },
    { requiredKeys: ['value'] },
  );
  const caps = fc.array(cap, { maxLength: 2 });
  const kind = (name: string, ...parts: fc.Arbitrary<unknown>[]) =>
    joined(fc.constant({ kind: name }), ...parts, qualifiers);
  const optionOf = fc.constantFrom(...names.dimensions);

  // By kind, so that a new kind does not compile until it is made up here too.
  const flatValues = {
    yes: kind('yes'),
    no: kind('no'),
    'not-applicable': kind('not-applicable'),
    'not-published': kind('not-published'),
    'not-known': kind('not-known'),
    'on-request': kind('on-request'),
    recommended: kind('recommended'),
    percent: kind('percent', amount, rarely(some({ of: TEXT, excluding: TEXT, for: DURATION, caps }))),
    money: kind(
      'money',
      amount,
      rarely(
        some({
          currency: CURRENCY,
          per: PERIOD,
          billed: PERIOD,
          each: TEXT,
          excluding: TEXT,
          or: caps,
          caps,
        }),
      ),
    ),
    free: kind('free'),
    date: kind(
      'date',
      DATE.map((value) => ({ value })),
    ),
    count: kind(
      'count',
      amount,
      UNIT.map((unit) => ({ unit })),
      rarely(some({ per: PERIOD, for: DURATION, each: TEXT })),
    ),
    duration: kind(
      'duration',
      amount,
      TIME_UNIT.map((unit) => ({ unit })),
      rarely(some({ serviceHours: TEXT })),
    ),
    points: kind('points', amount, rarely(some({ for: TEXT }))),
    multiplier: kind('multiplier', amount, rarely(some({ for: TEXT }))),
    text: kind(
      'text',
      TEXT.map((text) => ({ text })),
    ),
    link: kind(
      'link',
      TEXT.map((label) => ({ label, href: 'https://acme.example' })),
    ),
    level: kind(
      'level',
      fc
        .constantFrom(
          'limited',
          'selected',
          'eligible',
          'by-proposal',
          'by-invitation',
          'started',
          'priority',
          'unlimited',
        )
        .map((level) => ({ level })),
    ),
  } satisfies Record<FlatValue['kind'], fc.Arbitrary<unknown>>;
  const nestedValues = (inner: fc.Arbitrary<unknown>) =>
    ({
      list: kind(
        'list',
        fc.array(inner, { maxLength: 3 }).map((items) => ({ items })),
      ),
      steps: kind(
        'steps',
        some({ measure: of(names.measures), by: TEXT }),
        fc
          .array(joined(fc.record({ atLeast: COUNT, value: inner }), some({ to: COUNT })), { maxLength: 3 })
          .map((steps) => ({ steps })),
      ),
      varies: optionOf.chain(({ id, options }) =>
        kind(
          'varies',
          fc.constant({ by: id }),
          fc.dictionary(of(options), inner, { noNullPrototype: true }).map((cases) => ({ cases })),
          some({ otherwise: inner }),
        ),
      ),
    }) satisfies Record<Exclude<TaggedValue['kind'], FlatValue['kind']>, fc.Arbitrary<unknown>>;
  const { value } = fc.letrec<{ value: unknown; flat: unknown }>((tie) => ({
    flat: fc.oneof(fc.boolean(), WORDS, ...Object.values(flatValues)),
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: tie('flat') },
      ...Object.values(nestedValues(tie('value'))),
    ),
  }));

  const common = joined(
    rarely(
      some({
        id: fc.constantFrom(...IDS),
        name: TEXT,
        category: of(names.categories),
        recommended: fc.boolean(),
        only: scope,
      }),
    ),
    qualifiers,
  );
  const pair = fc.tuple(COUNT, COUNT);
  const figures = {
    atLeast: COUNT,
    atMost: COUNT,
    above: COUNT,
    below: COUNT,
    exactly: COUNT,
    between: pair,
    toBeFixed: pair,
    top: COUNT,
    topPercent: COUNT,
    growth: COUNT,
    share: COUNT,
    held: fc.constant(true),
    covers: TEXT,
    is: fc.constantFrom('not-required', 'not-applicable', 'not-published', 'not-known', 'on-request'),
  } satisfies Record<Form, fc.Arbitrary<unknown>>;
  const comparison = joined(
    fc.oneof(
      ...Object.entries<fc.Arbitrary<unknown>>(figures).map(([form, figure]) =>
        figure.map((x) => ({ [form]: x })),
      ),
    ),
    rarely(some({ of: TEXT })),
    rarely(some({ currency: CURRENCY })),
  );
  const part = joined(some({ measure: of(names.measures), name: TEXT }), comparison, qualifiers);
  const earning = joined(
    rarely(
      some({
        name: TEXT,
        points: COUNT,
        each: COUNT,
        unit: UNIT,
        upTo: COUNT,
        needs: COUNT,
        gate: fc.boolean(),
        only: scope,
      }),
    ),
    qualifiers,
  );
  const { part: scorePart } = fc.letrec<{ part: unknown }>((tie) => ({
    part: joined(
      fc.record({ id: fc.constantFrom(...IDS), name: TEXT }),
      some({
        measure: of(names.measures),
        max: COUNT,
        min: COUNT,
        above: COUNT,
        weight: COUNT,
        is: SILENCE,
        only: scope,
        earns: fc.array(earning, { maxLength: 2 }),
      }),
      fc.option(
        fc.array(tie('part'), { maxLength: 1 }).map((parts) => ({ parts: unique(parts) })),
        { freq: 5, nil: {}, maxDepth: 2 },
      ),
      qualifiers,
    ),
  }));
  const requirementKind = (name: string, ...parts: fc.Arbitrary<unknown>[]) =>
    joined(fc.constant({ kind: name }), ...parts, common);
  const leaves = {
    measure: requirementKind(
      'measure',
      of(names.measures).map((measure) => ({ measure })),
      comparison,
      rarely(
        some({
          ofWhich: fc.array(part, { maxLength: 2 }),
          together: fc.array(part, { maxLength: 2 }),
          includingOneOf: fc.array(part, { maxLength: 2 }),
          forEach: fc.record({ count: COUNT, unit: UNIT }),
          window: WINDOW,
          validFor: DURATION,
          within: fc.oneof(
            DURATION,
            of(names.tiers).map((before) => ({ before })),
          ),
          counting: TEXT,
        }),
      ),
    ),
    score: requirementKind(
      'score',
      fc.constantFrom('sum', 'average').map((method) => ({ method })),
      some({
        measure: of(names.measures),
        atLeast: COUNT,
        outOf: COUNT,
        parts: fc.array(scorePart, { maxLength: 3 }).map(unique),
        counting: TEXT,
        window: WINDOW,
      }),
    ),
    tier: requirementKind(
      'tier',
      fc.subarray(names.tiers, { minLength: 1 }).map((tiers) => ({ tiers })),
      some({ for: DURATION, in: fc.record({ count: fc.integer({ min: 1, max: 9 }), unit: UNIT }) }),
    ),
    none: requirementKind('none'),
    'not-published': requirementKind('not-published'),
    'not-known': requirementKind('not-known'),
    'not-applicable': requirementKind('not-applicable'),
    'on-request': requirementKind('on-request'),
  };
  const groups = (inner: fc.Arbitrary<unknown>) => {
    const group = fc.array(inner, { minLength: 1, maxLength: 3 }).map((list) => ({ of: unique(list) }));
    return {
      all: requirementKind('all', group, some({ countedOnce: fc.boolean() })),
      unclear: requirementKind('unclear', group),
      if: requirementKind('if', fc.record({ when: inner, then: inner }), some({ otherwise: inner })),
      any: requirementKind('any', group),
      some: requirementKind('some', group, fc.record({ count: fc.integer({ min: 1, max: 3 }) })),
      varies: optionOf.chain(({ id, options }) =>
        requirementKind(
          'varies',
          fc.constant({ by: id }),
          fc.dictionary(of(options), inner, { noNullPrototype: true }).map((cases) => ({ cases })),
          some({ otherwise: inner }),
        ),
      ),
    } satisfies Record<Exclude<Requirement['kind'], keyof typeof leaves>, fc.Arbitrary<unknown>>;
  };
  const { requirement } = fc.letrec<{ requirement: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof({ weight: 4, arbitrary: leaves.measure }, ...Object.values(leaves)),
    requirement: fc.oneof(
      { maxDepth: 3 },
      { weight: 4, arbitrary: tie('leaf') },
      ...Object.values(groups(tie('requirement'))),
    ),
  }));

  const values = some({ values: byTier(value), value });
  const rows = (ids: readonly string[], ...more: fc.Arbitrary<unknown>[]) =>
    fc.tuple(
      ...ids.map((id) =>
        joined(
          fc.constant({ id }),
          TEXT.map((name) => ({ name })),
          ...more,
          qualifiers,
        ),
      ),
    );
  const rowExtras = rarely(
    some({ category: of(names.categories), description: TEXT, only: scope, topic: fc.constant('mdf') }),
  );

  return joined(
    fc.record({
      schemaVersion: fc.constant(1),
      id: fc.constant('acme'),
      vendor: TEXT.map((name) => ({ name })),
      name: TEXT,
      tiers: fc.tuple(
        ...names.tiers.map((id, index) =>
          joined(
            fc.constant({ id }),
            TEXT.map((name) => ({ name })),
            rarely(
              some({
                description: TEXT,
                admission: fc.constantFrom(
                  'open',
                  'application',
                  'approval',
                  'invitation',
                  'automatic',
                  'purchase',
                ),
                only: scope,
                formerly: fc.array(fc.oneof(TEXT, fc.record({ name: TEXT, only: scope })), {
                  minLength: 1,
                  maxLength: 2,
                }),
                besides: fc.boolean(),
                longestStay: DURATION,
                comesFrom: fc.subarray(names.tiers),
                recommended: TEXT,
                action: TEXT.map((label) => ({ label, href: '#go' })),
              }),
            ),
            index === 0
              ? fc.constant({})
              : rarely(
                  some({
                    includes: of(names.tiers.slice(0, index)),
                    overlayOn: fc.oneof(
                      of(names.tiers.slice(0, index)),
                      fc.subarray(names.tiers.slice(0, index), { minLength: 1 }),
                    ),
                  }),
                ),
            qualifiers,
          ),
        ),
      ),
      categories: rows(names.categories).map((list) => list.map(({ id, name }) => ({ id, name }))),
      dimensions: fc.tuple(
        ...names.dimensions.map(({ id, options }) =>
          fc.record({
            id: fc.constant(id),
            name: TEXT,
            options: fc.tuple(...options.map((option) => fc.record({ id: fc.constant(option), name: TEXT }))),
            multiple: fc.boolean(),
          }),
        ),
      ),
      footnotes: fc.tuple(...names.footnotes.map((id) => fc.record({ id: fc.constant(id), text: TEXT }))),
      sources: fc.tuple(
        ...names.sources.map((id) =>
          joined(
            fc.record({ id: fc.constant(id), title: TEXT }),
            some({ date: DATE, approximate: fc.boolean(), readOn: DATE, publisher: TEXT }),
          ),
        ),
      ),
      benefits: rows(
        names.benefits,
        values,
        rowExtras,
        rarely(
          some({ unlocks: requirement, addsTo: fc.subarray(names.benefits), tiersNotKnown: fc.boolean() }),
        ),
      ),
      measures: rows(
        names.measures,
        rarely(
          some({
            kind: fc.constantFrom('count', 'money', 'percent', 'score', 'duration', 'rank', 'held'),
            unit: UNIT,
            window: WINDOW,
            definition: TEXT,
            selfCheck: fc.boolean(),
            category: of(names.categories),
          }),
        ),
      ),
      costs: rows(
        ['fee', 'kind'],
        fc.constant({ kind: 'fee' }),
        values,
        rowExtras,
        rarely(some({ optional: fc.boolean(), payee: TEXT })),
      ),
    }),
    some({
      requirements: byTier(requirement),
      currency: CURRENCY,
      language: fc.constantFrom('en', 'de', 'ar', 'fr'),
      summary: TEXT,
    }),
  );
});

/** A list without two things of one id. */
function unique<T>(list: readonly T[]): T[] {
  const seen = new Set<unknown>();
  return list.filter((item) => {
    const { id } = item as { id?: unknown };
    if (id === undefined) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
