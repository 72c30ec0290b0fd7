/** Programs made up by chance, for properties that hold for all of them. */
import fc from 'fast-check';

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
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
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
  fc.constantFrom(0, 0.5, 2.25, 99.999, 1e-7, 1e21, -5),
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
const DURATION = fc.record({ value: COUNT.map(Math.abs), unit: TIME_UNIT });
const CURRENCY = fc.constantFrom('USD', 'EUR', 'JPY', 'AED');
const WINDOW = fc.record(
  {
    kind: fc.constantFrom(
      'rolling',
      'fiscal-year',
      'year',
      'calendar-year',
      'month',
      'quarter',
      'quarters-in-a-row',
      'at-once',
    ),
    months: fc.integer({ min: 1, max: 40 }),
    quarters: fc.integer({ min: 1, max: 9 }),
    note: TEXT,
  },
  { requiredKeys: ['kind'] },
);
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
      status: fc.constantFrom('confirmed', 'contradicted', 'stale', 'unverified'),
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

  const { value } = fc.letrec<{ value: unknown; flat: unknown }>((tie) => ({
    flat: fc.oneof(
      fc.boolean(),
      WORDS,
      fc
        .constantFrom(
          'yes',
          'no',
          'not-applicable',
          'not-published',
          'not-known',
          'on-request',
          'recommended',
        )
        .chain((name) => kind(name)),
      kind('percent', amount, rarely(some({ of: TEXT, excluding: TEXT, for: DURATION, caps }))),
      kind(
        'money',
        amount,
        rarely(some({ currency: CURRENCY, per: PERIOD, each: TEXT, excluding: TEXT, or: caps, caps })),
      ),
      kind(
        'count',
        amount,
        UNIT.map((unit) => ({ unit })),
        rarely(some({ per: PERIOD, for: DURATION, each: TEXT })),
      ),
      kind(
        'duration',
        amount,
        TIME_UNIT.map((unit) => ({ unit })),
        rarely(some({ serviceHours: TEXT })),
      ),
      fc
        .constantFrom('points', 'multiplier')
        .chain((name) => kind(name, amount, rarely(some({ for: TEXT })))),
      kind(
        'text',
        TEXT.map((text) => ({ text })),
      ),
      kind(
        'link',
        TEXT.map((label) => ({ label, href: 'https://acme.example' })),
      ),
      kind(
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
    ),
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: tie('flat') },
      kind(
        'list',
        fc.array(tie('value'), { maxLength: 3 }).map((items) => ({ items })),
      ),
      kind(
        'steps',
        some({ measure: of(names.measures), by: TEXT }),
        fc
          .array(joined(fc.record({ atLeast: COUNT, value: tie('value') }), some({ to: COUNT })), {
            maxLength: 3,
          })
          .map((steps) => ({ steps })),
      ),
      optionOf.chain(({ id, options }) =>
        kind(
          'varies',
          fc.constant({ by: id }),
          fc.dictionary(of(options), tie('value'), { noNullPrototype: true }).map((cases) => ({ cases })),
          some({ otherwise: tie('value') }),
        ),
      ),
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
  const comparison = joined(
    fc.oneof(
      fc
        .constantFrom('atLeast', 'atMost', 'above', 'below', 'exactly', 'top', 'topPercent', 'growth')
        .chain((form) => COUNT.map((x) => ({ [form]: x }))),
      fc
        .constantFrom('between', 'toBeFixed')
        .chain((form) => fc.tuple(COUNT, COUNT).map((pair) => ({ [form]: pair }))),
      fc.constant({ held: true }),
      TEXT.map((covers) => ({ covers })),
      fc
        .constantFrom('not-required', 'not-applicable', 'not-published', 'not-known', 'on-request')
        .map((is) => ({ is })),
      joined(
        COUNT.map((share) => ({ share })),
        rarely(some({ of: TEXT })),
      ),
    ),
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
  const { requirement } = fc.letrec<{ requirement: unknown; leaf: unknown }>((tie) => {
    const group = fc
      .array(tie('requirement'), { minLength: 1, maxLength: 3 })
      .map((list) => ({ of: unique(list) }));
    const requirementKind = (name: string, ...parts: fc.Arbitrary<unknown>[]) =>
      joined(fc.constant({ kind: name }), ...parts, common);
    return {
      leaf: fc.oneof(
        {
          weight: 4,
          arbitrary: requirementKind(
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
                within: DURATION,
                counting: TEXT,
              }),
            ),
          ),
        },
        requirementKind(
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
        requirementKind(
          'tier',
          fc.subarray(names.tiers, { minLength: 1 }).map((tiers) => ({ tiers })),
          some({ for: DURATION }),
        ),
        fc
          .constantFrom('none', 'not-published', 'not-known', 'not-applicable', 'on-request')
          .chain((name) => requirementKind(name)),
      ),
      requirement: fc.oneof(
        { maxDepth: 3 },
        { weight: 4, arbitrary: tie('leaf') },
        requirementKind('all', group),
        requirementKind('any', group),
        requirementKind('some', group, fc.record({ count: fc.integer({ min: 1, max: 3 }) })),
        optionOf.chain(({ id, options }) =>
          requirementKind(
            'varies',
            fc.constant({ by: id }),
            fc
              .dictionary(of(options), tie('requirement'), { noNullPrototype: true })
              .map((cases) => ({ cases })),
            some({ otherwise: tie('requirement') }),
          ),
        ),
      ),
    };
  });

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
                admission: fc.constantFrom('open', 'application', 'invitation', 'automatic', 'purchase'),
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
                    overlayOn: of(names.tiers.slice(0, index)),
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
          }),
        ),
      ),
      footnotes: fc.tuple(...names.footnotes.map((id) => fc.record({ id: fc.constant(id), text: TEXT }))),
      sources: fc.tuple(
        ...names.sources.map((id) =>
          joined(
            fc.record({ id: fc.constant(id), title: TEXT }),
            some({ date: DATE, readOn: DATE, publisher: TEXT }),
          ),
        ),
      ),
      benefits: rows(
        names.benefits,
        values,
        rowExtras,
        rarely(some({ unlocks: requirement, addsTo: fc.subarray(names.benefits) })),
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
