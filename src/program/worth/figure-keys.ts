import { byId } from '../by-id.js';
import { percentBase } from '../schema/percent-base.js';
import type { Benefit, Program } from '../schema/program.js';
import { qualified } from '../schema/qualify.js';
import type { Text } from '../schema/scalars.js';
import { tagged } from '../schema/tagged.js';
import type { TaggedValue, Value } from '../schema/value.js';
import { valuesIn } from '../schema/walk.js';
import { slug } from '../standing/plan-builder.js';
import { textOf, unitText } from '../text-of.js';
import { figureKey } from './figure-key.js';
import { timesAYear } from './window.js';

export type Kind<K extends TaggedValue['kind']> = Extract<TaggedValue, { kind: K }>;

/** What a figure of one benefit is of: what is paid on, of what there is an amount for each, what one is worth, steps. */
type Of = 'on' | 'each' | 'one' | 'steps';

/** A thing that a benefit is paid on, so that the reader has a figure for it. */
interface Thing {
  of: Of;
  /** What it is, in the words of the document; nothing where that does not say. */
  words: string;
}

/**
 * The name of the reader's figure for what a value of a benefit is paid on; nothing where that is no figure of this
 * benefit's own. Where the benefit is paid on several things, in its tiers or in parts of one, each has a name of its own.
 */
export function keyIn(benefit: Benefit, value: TaggedValue, program: Program): string | undefined {
  const thing = thingOf(value.kind === 'percent' ? withBase(value, benefit) : value, program);
  if (!thing) return undefined;
  const key = figureKey(thing.of, benefit.id);
  const isOne = thingsIn(benefit, program).filter(({ of }) => of === thing.of).length < 2;
  return isOne || thing.words === '' ? key : `${key}/${slug(thing.words, languageOf(program))}`;
}

/** The measure whose figure a percentage is taken of, and how often that comes in a year; nothing where there is none. */
export function countedBase(
  { base }: { base?: string | undefined },
  { measures }: Pick<Program, 'measures'>,
) {
  const measure = byId(measures, base);
  const perYear = measure?.kind === 'money' ? timesAYear(measure.window) : undefined;
  return measure && perYear ? { measure, perYear } : undefined;
}

/** Whether a percentage is of what everybody calls the same, so that its figure is one for all benefits. */
function isShared({ of, excluding, condition }: Kind<'percent'>): boolean {
  return of !== undefined && excluding === undefined && condition === undefined;
}

/** Whether it is known how many there are in a year. */
export const isCounted = ({ per, each }: Kind<'count'>): boolean => per !== 'hour' && each === undefined;

/** Whether steps are of what may be money, so that it matters which one holds. */
export function isOfMoney({ steps }: Kind<'steps'>): boolean {
  return steps.some((step) => valuesIn(step.value).some(({ kind }) => MONEY_KINDS.has(kind)));
}

const MONEY_KINDS: ReadonlySet<string> = new Set<TaggedValue['kind']>(['percent', 'money', 'count']);

function thingOf(value: TaggedValue, program: Program): Thing | undefined {
  const words = (text: Text | undefined) =>
    text === undefined ? '' : textOf(text, languageOf(program), languageOf(program)).text;
  switch (value.kind) {
    case 'percent': {
      if (countedBase(value, program) || isShared(value)) return undefined;
      const { excluding, condition } = value;
      const terms = [
        words(percentBase(value, program)),
        excluding && `without ${words(excluding)}`,
        condition && `if ${words(condition)}`,
      ];
      return { of: 'on', words: terms.filter(Boolean).join(' ') };
    }
    case 'money':
      return value.each === undefined ? undefined : { of: 'each', words: words(value.each) };
    case 'count':
      return value.worth || !isCounted(value)
        ? undefined
        : { of: 'one', words: words(unitText(value.unit, 'one')) };
    case 'steps':
      return byId(program.measures, value.measure) || !isOfMoney(value)
        ? undefined
        : { of: 'steps', words: words(value.by) };
    default:
      return undefined;
  }
}

/** Of what a percentage is taken, and what of that does not count. */
type Base = Pick<Kind<'percent'>, 'of' | 'base' | 'excluding'>;

const baseOf = ({ of, base, excluding }: Kind<'percent'>): Base => ({
  ...(of !== undefined && { of }),
  ...(base !== undefined && { base }),
  ...(excluding !== undefined && { excluding }),
});

const saysBase = (value: Kind<'percent'>): boolean => Object.keys(baseOf(value)).length > 0;

const bases = new WeakMap<Benefit, readonly Base[]>();

/** All that a benefit says its percentages are taken of, each once. */
function basesIn(benefit: Benefit): readonly Base[] {
  const known = bases.get(benefit);
  if (known) return known;
  const said = allIn(benefit).flatMap((one) =>
    one.kind === 'percent' && saysBase(one) ? [baseOf(one)] : [],
  );
  const each = [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
  bases.set(benefit, each);
  return each;
}

/**
 * A percentage with its base. Where a benefit says of what its percentages are taken in some places and nowhere otherwise,
 * those that do not say it are taken of the same.
 */
export function withBase(value: Kind<'percent'>, benefit: Benefit): Kind<'percent'> {
  if (saysBase(value)) return value;
  const [base, ...others] = basesIn(benefit);
  return others.length === 0 ? { ...value, ...base } : value;
}

/** All that a benefit says, whatever the tier and whatever a reader chooses. */
function allIn({ values, value }: Benefit): TaggedValue[] {
  return [...Object.values(values ?? {}), ...(value === undefined ? [] : [value])].flatMap((one) =>
    saidIn(one),
  );
}

const languageOf = ({ language = 'en' }: Program): string => language;

const cache = new WeakMap<Benefit, { program: Program; things: readonly Thing[] }>();

/** All that a benefit is paid on, whatever the tier and whatever a reader chooses; each once. */
function thingsIn(benefit: Benefit, program: Program): readonly Thing[] {
  const known = cache.get(benefit);
  if (known?.program === program) return known.things;
  const things = allIn(benefit).flatMap(
    (value) => thingOf(value.kind === 'percent' ? withBase(value, benefit) : value, program) ?? [],
  );
  const each = [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
  cache.set(benefit, { program, things: each });
  return each;
}

/**
 * A value and all inside it, what other sources say instead included.
 *
 * @param wholes What it is a case of, the innermost first: with an option that is chosen, a case is qualified by them.
 */
function saidIn(value: Value, wholes: readonly TaggedValue[] = []): TaggedValue[] {
  const own = tagged(value);
  const all = wholes.reduce<TaggedValue[]>((all, whole) => [...all, qualified(whole, all.at(-1)!)], [own]);
  return [
    ...all,
    ...insideOf(own, wholes),
    ...(own.conflicts ?? []).flatMap((one) => saidIn(one.value ?? true)),
  ];
}

function insideOf(value: TaggedValue, wholes: readonly TaggedValue[]): TaggedValue[] {
  switch (value.kind) {
    case 'list':
      return value.items.flatMap((item) => saidIn(item));
    case 'steps':
      return value.steps.flatMap((step) => saidIn(step.value));
    case 'varies':
      return [...Object.values(value.cases), value.otherwise ?? true].flatMap((one) =>
        saidIn(one, [value, ...wholes]),
      );
    default:
      return [];
  }
}
