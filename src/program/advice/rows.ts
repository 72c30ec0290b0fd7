/** Advice on rows: what lines them up with others, and what makes their figures count. */
import { isPrice } from '../schema/price.js';
import { topics, TOPIC_LISTS } from '../topics.js';
import type { Program } from '../schema/program.js';
import type { TaggedValue, Value } from '../schema/value.js';
import { valuesIn } from '../schema/walk.js';
import { named, VALUED, type Found, type Rule } from './rule.js';

type Valued = (typeof VALUED)[number];
interface Place {
  row: NonNullable<Program[Valued]>[number];
  path: readonly PropertyKey[];
  value: Value;
}

/** Each value of each row, with the way to it. */
function valuePlaces(program: Program): Place[] {
  return VALUED.flatMap((list) =>
    (program[list] ?? []).flatMap((row, at): Place[] => [
      ...Object.entries(row.values ?? {}).map(([tier, value]) => ({
        row,
        path: [list, at, 'values', tier],
        value,
      })),
      ...(row.value === undefined ? [] : [{ row, path: [list, at, 'value'], value: row.value }]),
    ]),
  );
}

/** The first place of each row at which one of its values is of a kind of which something is to be said. */
function firstOfRows(
  program: Program,
  fits: (value: TaggedValue, place: Place) => boolean,
  say: (name: string) => string,
): Found[] {
  const told = new Set<unknown>();
  return valuePlaces(program).flatMap((place) => {
    const { row, path, value } = place;
    if (told.has(row) || !valuesIn(value).some((one) => fits(one, place))) return [];
    told.add(row);
    return [{ path, sentence: say(named(row.name, program)) }];
  });
}

export const ROW_RULES: readonly Rule[] = [
  {
    name: 'topic',
    reason:
      'In a comparison rows of several vendors line up by topic; a row without one stands for itself, and nobody finds it by another name.',
    find: (program) =>
      TOPIC_LISTS.flatMap((list) =>
        (program[list] ?? []).flatMap((row, at) =>
          row.topic === undefined
            ? [
                {
                  path: [list, at],
                  sentence: `${named('question' in row ? row.question : row.name, program)} has no topic. Give it one of the published list.`,
                },
              ]
            : [],
        ),
      ),
  },
  {
    name: 'cost-kind',
    reason: 'A fee, an exam or a purchase is reckoned and compared as what it is; "other" is neither.',
    find: (program) =>
      (program.costs ?? []).flatMap(({ kind, name }, at) =>
        kind === 'other'
          ? [
              {
                path: ['costs', at, 'kind'],
                sentence: `${named(name, program)} is a cost of kind "other". Say what is paid for, if one of the kinds fits.`,
              },
            ]
          : [],
      ),
  },
  {
    name: 'price-in-words',
    reason: 'A price in words is shown, and never compared, added up or put into the cost of a way up.',
    find: (program) =>
      (program.costs ?? []).flatMap(({ name, values = {}, value }, at) => {
        const all = [...Object.values(values), ...(value === undefined ? [] : [value])];
        const inWords = (one: Value) =>
          typeof one === 'string' || (typeof one === 'object' && one.kind === 'text');
        return all.some(inWords)
          ? [
              {
                path: ['costs', at],
                sentence: `${named(name, program)} has a price in words. Give it as "money", "percent" or "free", with the words as "note" or "condition".`,
              },
            ]
          : [];
      }),
  },
  {
    name: 'price-period',
    reason: 'A price that does not say how often it is paid counts once, so that a yearly fee looks small.',
    find: (program) =>
      firstOfRows(
        program,
        (value, { row }) =>
          value.kind === 'money' && value.per === undefined && 'kind' in row && isPrice(row.kind),
        (name) =>
          `${name} is a price without "per". Say how often it is paid: "once", "year" or another period.`,
      ),
  },
  {
    name: 'percent-of',
    reason: 'Percentages are compared, and turned into money, only where it is said of what they are taken.',
    find: (program) =>
      firstOfRows(
        program,
        (value, { row }) =>
          value.kind === 'percent' &&
          value.of === undefined &&
          value.base === undefined &&
          topics.get(row.topic ?? '')?.base !== true,
        (name) =>
          `${name} is a percentage of something that is not said. Add "of", or "base" with the id of a measure.`,
      ),
  },
  {
    name: 'figure-source',
    reason: 'Where a document has sources, a figure without one is a figure that nobody can check.',
    find: (program) =>
      (program.sources ?? []).length === 0
        ? []
        : firstOfRows(
            program,
            (value, { row, value: whole }) =>
              FIGURES.has(value.kind) &&
              value.source === undefined &&
              row.source === undefined &&
              (typeof whole !== 'object' || whole.source === undefined),
            (name) => `${name} has a figure without a source. Add "source" to the row or to the value.`,
          ),
  },
];

const FIGURES: ReadonlySet<TaggedValue['kind']> = new Set([
  'percent',
  'money',
  'count',
  'duration',
  'points',
  'multiplier',
  'steps',
]);
