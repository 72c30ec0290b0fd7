/**
 * What a benefit brings and a tier takes, said a second time by what may be true: all that a document and a reader leave
 * open is made up, one number for each, and what then comes of it is added up in whole numbers.
 */
import type { Choice } from '../../../src/program/resolve.js';
import type { Benefit, Cost, Program } from '../../../src/program/schema/program.js';
import type { Amount, MoneyAmount, TaggedValue, Value } from '../../../src/program/schema/value.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import type { Reader } from '../../../src/program/worth/reader.js';
import { slug } from '../../../src/program/standing/plan-builder.js';

/** Amounts are whole numbers of this part of a unit, so that adding them loses nothing. */
const UNIT = 10n ** 9n;
/** What stands for "as much as one likes". */
export const HUGE = 1e12;

const exact = (number: number): bigint =>
  Math.abs(number) < 1e6
    ? BigInt(Math.round(number * 1e9))
    : BigInt(Math.round(number)) * UNIT + BigInt(Math.round((number - Math.round(number)) * 1e9));
const product = (one: bigint, number: number): bigint => (one * exact(number)) / UNIT;
export const asNumber = (amount: bigint): number =>
  Number(amount / UNIT) + Number(amount % UNIT) / Number(UNIT);

/** Money in the first year and in a later one, by currency. */
export type Sum = Map<string, [first: bigint, later: bigint]>;

export function addTo(sum: Sum, more: Sum, sign: 1n | -1n = 1n): void {
  for (const [currency, [first, later]] of more) {
    const [one, other] = sum.get(currency) ?? [0n, 0n];
    sum.set(currency, [one + sign * first, other + sign * later]);
  }
}

const only = (currency: string, first: bigint, later: bigint): Sum => new Map([[currency, [first, later]]]);

/** One of what may be. The same question has one answer in a world. */
export interface Chance {
  pick: <T>(of: readonly T[]) => T;
}

/** Makes up one way that all which is open can turn out after the other, each once; after so many it is left to chance. */
export function* everyChance(limit: number, random: () => number): Generator<Chance> {
  let path: [at: number, of: number][] = [];
  for (let count = 0; ; count++) {
    if (count >= limit) {
      yield { pick: (of) => of[Math.floor(random() * of.length)]! };
      if (count >= 2 * limit) return;
      continue;
    }
    let place = 0;
    yield {
      pick(of) {
        const at = path[place]?.[0] ?? 0;
        path[place] = [at, of.length];
        place++;
        return of[at]!;
      },
    };
    path = path.slice(0, place);
    while (path.length > 0 && path.at(-1)![0] + 1 >= path.at(-1)![1]) path.pop();
    if (path.length === 0) return;
    path.at(-1)![0]++;
  }
}

/** All that is the same wherever it is asked for. */
export class World {
  /** What is not known somewhere below has been made up. */
  open = false;
  readonly program: Program;
  readonly choice: Choice;
  readonly today: string;
  readonly #facts: Facts;
  readonly #chance: Chance;
  readonly #told = new Map<string, number>();
  readonly #options = new Map<string, readonly string[]>();
  readonly #same = new Map<string, unknown>();
  #laterYear: number | undefined;

  constructor({ program, facts, choice, today }: Reader, chance: Chance) {
    this.program = program;
    this.choice = choice;
    this.today = today;
    this.#facts = facts;
    this.#chance = chance;
  }

  get own(): string {
    return this.program.currency ?? '';
  }

  pick<T>(...of: readonly T[]): T {
    return of.length === 1 ? of[0]! : this.#chance.pick(of);
  }

  /** One of several, and the same one wherever the same is asked for by this name. */
  same<T>(name: string, ...of: readonly T[]): T {
    if (!this.#same.has(name)) this.#same.set(name, this.pick(...of));
    return this.#same.get(name) as T;
  }

  /** What the reader has told, if that is a figure. */
  told(key: string): number | undefined {
    const fact = Object.hasOwn(this.#facts, key) ? this.#facts[key] : undefined;
    const figure = typeof fact === 'object' ? fact.value : fact;
    return typeof figure === 'number' && figure >= 0 ? figure : undefined;
  }

  /** The reader's figure, made up where it is not told. */
  figure(key: string): number {
    const told = this.told(key);
    if (told !== undefined) return told;
    this.open = true;
    const known = this.#told.get(key) ?? this.pick(0, 1234.5, 1e8);
    this.#told.set(key, known);
    return known;
  }

  /** The options the reader has in a dimension: those chosen, else any one that there is. */
  optionsIn(dimension: string, named: readonly string[]): readonly string[] {
    if (Object.hasOwn(this.choice, dimension)) return this.choice[dimension]!.split(' ');
    const known = this.#options.get(dimension);
    if (known) return known;
    const listed = this.program.dimensions?.find(({ id }) => id === dimension)?.options;
    const there = Array.isArray(listed)
      ? listed.filter((option) => this.concerns(option.within)).map(({ id }) => id)
      : [...named, 'another one'];
    const options = there.length === 0 ? [] : [this.pick(...there)];
    this.#options.set(dimension, options);
    return options;
  }

  /** Whether something limited to some options concerns the reader. */
  concerns(limit: Record<string, string[]> | undefined): boolean {
    return Object.entries(limit ?? {}).every(([dimension, options]) =>
      this.optionsIn(dimension, options).some((option) => options.includes(option)),
    );
  }

  /** Which of the later years is looked at: the second one, or any. */
  get laterYear(): number {
    return (this.#laterYear ??= this.pick(1, 2, 3, 60));
  }

  /** Anything. */
  unknown(): Sum {
    this.open = true;
    return only(this.own, exact(this.pick(0, 77.25, HUGE)), exact(this.pick(0, 77.25, HUGE)));
  }
}

type Dates = { from?: string | undefined; until?: string | undefined };

/** A date that names a month or a year lasts to its end, and begins at its start. */
function inForce({ from, until }: Dates, today: string): 'ended' | 'coming' | 'now' {
  if (until !== undefined && today.slice(0, until.length) > until) return 'ended';
  if (from !== undefined && today.slice(0, from.length) < from) return 'coming';
  return 'now';
}

/** A day so many months after another; in a month that is too short its last one. */
function laterBy(today: string, months: number): Date {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

const held = new Map<string, number>();

/** How much of a year is held, looked at day by day: each of its twelve months counts the same. */
function heldIn(spans: readonly Dates[], year: number, today: string): number {
  const key = JSON.stringify([today, year, ...spans.map(({ from, until }) => [from, until])]);
  const known = held.get(key);
  if (known !== undefined) return known;
  let sum = 0;
  for (let month = 12 * year; month < 12 * (year + 1); month++) {
    const end = laterBy(today, month + 1);
    let [days, those] = [0, 0];
    for (const day = laterBy(today, month); day < end; day.setUTCDate(day.getUTCDate() + 1)) {
      days++;
      if (spans.every((span) => inForce(span, day.toISOString().slice(0, 10)) === 'now')) those++;
    }
    sum += those / days;
  }
  held.set(key, sum / 12);
  return sum / 12;
}

/** A part of an amount, to more places than an amount has. */
const partOf = (amount: bigint, part: number): bigint => (amount * BigInt(Math.round(part * 2 ** 50))) >> 50n;

const TIMES: Record<string, number> = {
  once: 1,
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
};

const full = (value: Value): TaggedValue =>
  typeof value === 'string'
    ? { kind: 'text', text: value }
    : typeof value === 'boolean'
      ? { kind: value ? 'yes' : 'no' }
      : value;

/** What a row says of a tier: in its own place, else in that of the tier it includes, else of all. */
export function saidOf(program: Program, row: Benefit, tierId: string): Value | undefined {
  const values = new Map(Object.entries(row.values ?? {}));
  const seen: string[] = [];
  for (let at: string | undefined = tierId; at !== undefined && !seen.includes(at);) {
    if (values.has(at)) return values.get(at);
    seen.push(at);
    if (row.tiersNotKnown) return undefined;
    at = program.tiers.find(({ id }) => id === at)?.includes;
  }
  return row.tiersNotKnown ? undefined : row.value;
}

function innerOf(value: TaggedValue): Value[] {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'steps') return value.steps.map((step) => step.value);
  if (value.kind !== 'varies') return [];
  return [...Object.values(value.cases), ...(value.otherwise === undefined ? [] : [value.otherwise])];
}

/** A value with all that stands in it. */
function inside(value: Value): TaggedValue[] {
  const one = full(value);
  return [one, ...innerOf(one).flatMap(inside)];
}

/** The same, without the cases of options that the reader has not where it has one. */
function insideFor(world: World, value: Value): TaggedValue[] {
  const one = full(value);
  const chosen =
    one.kind === 'varies' && Object.hasOwn(world.choice, one.by) ? world.choice[one.by]!.split(' ') : [];
  if (one.kind !== 'varies' || chosen.length !== 1)
    return [one, ...innerOf(one).flatMap((inner) => insideFor(world, inner))];
  const found = Object.hasOwn(one.cases, chosen[0]!) ? one.cases[chosen[0]!] : one.otherwise;
  return found === undefined ? [] : insideFor(world, found);
}

const SUMS = ['percent', 'money', 'count'];

/** What a figure of a benefit is of, in words that tell it from another one. */
function figureOf(value: TaggedValue, { program }: Pick<World, 'program'>): [kind: string, words: string] {
  const language = program.language ?? 'en';
  const say = (text: unknown): string =>
    typeof text === 'string' || text === undefined
      ? (text ?? '')
      : ((text as Record<string, string>)[language] ?? Object.values(text as object).map(String)[0]!);
  switch (value.kind) {
    case 'money':
      return ['each', say(value.each)];
    case 'count':
      return [
        'one',
        say(typeof value.unit === 'object' && 'one' in value.unit ? value.unit.one : value.unit),
      ];
    case 'steps':
      return ['steps', say(value.by)];
    case 'percent': {
      const { of, base, excluding, condition } = value;
      const words = say(of ?? program.measures?.find(({ id }) => id === base)?.name);
      const without = excluding === undefined ? '' : ` without ${say(excluding)}`;
      return ['on', `${words}${without}${condition === undefined ? '' : ` if ${say(condition)}`}`.trim()];
    }
    default:
      return ['', ''];
  }
}

/** A percentage of what its benefit says of all of them, where it says so of some and the same of each. */
function based(value: TaggedValue, { values, value: all }: Benefit): TaggedValue {
  if (value.kind !== 'percent') return value;
  const baseOf = ({ of, base, excluding }: Record<string, unknown>) => ({ of, base, excluding });
  const said = new Set<string>();
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    const base = JSON.stringify(baseOf(one as Record<string, unknown>));
    if ('kind' in one && one.kind === 'percent' && base !== '{}') said.add(base);
    Object.values(one).forEach(look);
  };
  look([values, all]);
  if (JSON.stringify(baseOf(value)) !== '{}' || said.size !== 1) return value;
  return { ...value, ...(JSON.parse([...said][0]!) as object) };
}

/** Whether a figure is the benefit's own: not one of a measure, not one that other benefits share. */
function isOwn(value: TaggedValue, { program }: Pick<World, 'program'>): boolean {
  const measure = program.measures?.find(({ id }) => id === ('base' in value ? value.base : undefined));
  if (value.kind === 'money') return value.each !== undefined;
  if (value.kind === 'count')
    return value.worth === undefined && value.each === undefined && value.per !== 'hour';
  if (value.kind === 'steps')
    return (
      !program.measures?.some(({ id }) => id === value.measure) &&
      value.steps.flatMap((step) => inside(step.value)).some(({ kind }) => SUMS.includes(kind))
    );
  if (value.kind !== 'percent' || (measure?.kind === 'money' && windowsOf(measure.window))) return false;
  return value.of === undefined || value.excluding !== undefined || value.condition !== undefined;
}

const seen = new WeakMap<Benefit, ReadonlyMap<string, ReadonlySet<string>>>();

/** All figures of a benefit's own, by their kind: of whatever stands anywhere in it. */
function figuresIn(
  benefit: Benefit,
  world: Pick<World, 'program'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = seen.get(benefit);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  const look = (one: unknown): void => {
    if (Array.isArray(one)) for (const inner of one) look(inner);
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return;
    const value = 'kind' in one ? based(one as TaggedValue, benefit) : undefined;
    if (value && isOwn(value, world)) {
      const [kind, words] = figureOf(value, world);
      found.set(kind, (found.get(kind) ?? new Set()).add(words));
    }
    for (const inner of Object.values(one)) look(inner);
  };
  look([benefit.values, benefit.value]);
  seen.set(benefit, found);
  return found;
}

/** The name of a figure: that of the benefit, and where the benefit has several of a kind, of what it is. */
function keyOf(said: TaggedValue, benefit: Benefit, world: Pick<World, 'program'>): string {
  const [kind, words] = figureOf(based(said, benefit), world);
  const key = `worth/${kind}/${benefit.id}`;
  const isOne = (figuresIn(benefit, world).get(kind)?.size ?? 0) <= 1;
  return isOne || words === '' ? key : `${key}/${slug(words, world.program.language ?? 'en')}`;
}

/** Topics that are money, by the published list. */
const MONEY = 'discount margin rebate commission mdf co-op credits funding incentives'.split(' ');

/** Whether a benefit is money where a tier has it: a percentage, a sum, things that have a worth. */
export function isMoney(benefit: Benefit, world: Pick<World, 'told' | 'program'>): boolean {
  const all = [...Object.values(benefit.values ?? {}), benefit.value ?? false].flatMap(inside);
  return (
    MONEY.includes(benefit.topic ?? '') ||
    all.some(
      (one) =>
        one.kind === 'percent' ||
        one.kind === 'money' ||
        (one.kind === 'count' &&
          one.each === undefined &&
          one.per !== 'hour' &&
          (one.worth !== undefined || world.told(keyOf(one, benefit, world)) !== undefined)),
    )
  );
}

interface Place {
  benefit: Benefit;
  world: World;
  /** When it holds: all of these at once. */
  spans: readonly Dates[];
}

/** How much of the first year and of a later one there is of what is looked at. */
function partsOf({ spans, world }: Place): [first: number, later: number] {
  const dated = spans.filter(({ from, until }) => from !== undefined || until !== undefined);
  if (dated.length === 0) return [1, 1];
  return [heldIn(dated, 0, world.today), heldIn(dated, world.laterYear, world.today)];
}

/** What comes as often as a period: one that is cut off brings it or not. */
function periodically(amount: bigint, per: string, place: Place): [first: bigint, later: bigint] {
  const { world } = place;
  const [first, later] = partsOf(place);
  if (per === 'once') {
    if (first > 0) return [amount, 0n];
    return [0n, later > 0 && amount !== 0n && world.pick(true, false) ? amount : 0n];
  }
  const often = (part: number) => {
    const count = TIMES[per]! * part;
    const [low, high] = [Math.floor(count + 1e-7), Math.ceil(count - 1e-7)];
    return low === high || amount === 0n ? low : world.pick(low, high);
  };
  return [product(amount, often(first)), product(amount, often(later))];
}

const notTold = ({ benefit, world }: Place): Sum =>
  isMoney(benefit, world) ? world.unknown() : new Map<string, [bigint, bigint]>();

/** What holds on a condition: in each year all of it, none, or a part; on the same condition of a benefit the same. */
function perhaps(sum: Sum, { benefit, world }: Place, condition: unknown): Sum {
  if ([...sum.values()].every(([first, later]) => first === 0n && later === 0n)) return sum;
  const name = JSON.stringify([benefit.id, condition]);
  const [first, later] = world.same(name, [0, 0], [1, 1], [1, 0], [0, 1], [0.5, 0.5]) as [number, number];
  return new Map([...sum].map(([currency, [a, b]]) => [currency, [product(a, first), product(b, later)]]));
}

/** What a tier gets by a benefit in this world. */
export function broughtBy(benefit: Benefit, tierId: string, world: World): Sum {
  const { program, today } = world;
  if (inForce(benefit, today) === 'ended' || !world.concerns(benefit.only)) return new Map();
  const given = saidOf(program, benefit, tierId);
  const place = { benefit, world, spans: [benefit] };
  if (given === undefined) {
    const lists = [program.complete, program.tiers.find(({ id }) => id === tierId)?.complete];
    if (!benefit.tiersNotKnown && lists.some((list) => list?.includes('benefits'))) return new Map();
    return notTold(place);
  }
  const sum = worthOfValue(full(given), place);
  return benefit.condition !== undefined || benefit.unlocks !== undefined
    ? perhaps(sum, place, 'the benefit itself')
    : sum;
}

function worthOfValue(value: TaggedValue, whole: Place): Sum {
  const { world } = whole;
  if (inForce(value, world.today) === 'ended') return new Map();
  const place = { ...whole, spans: [...whole.spans, value] };
  const others = (value.conflicts ?? []).flatMap((one) => one.value ?? []);
  const said = world.pick<Value>(value, ...others);
  return said === value ? plainly(value, place) : worthOfValue(full(said), place);
}

function numberOf({ value, low, high, upTo, atLeast }: Amount, world: World): number {
  if (value !== undefined) return value;
  if (upTo !== undefined) return world.pick(0, upTo / 4, upTo);
  return atLeast === undefined
    ? world.pick(low!, (low! + high!) / 2, high!)
    : world.pick(atLeast, atLeast + 1, HUGE);
}

/** Only what one case says on a condition; the whole's own conditions hold for it as well. */
function inner(whole: TaggedValue, value: Value, place: Place): Sum {
  const sum = worthOfValue(full(value), place);
  return whole.condition === undefined ? sum : perhaps(sum, place, [whole.condition]);
}

function plainly(said: TaggedValue, place: Place): Sum {
  const { benefit, world } = place;
  const value = based(said, benefit);
  const { program, own } = world;
  switch (value.kind) {
    case 'no':
    case 'not-applicable':
    case 'recommended':
    case 'free':
      return new Map();
    case 'percent': {
      const measure = program.measures?.find(({ id }) => id === value.base);
      const times = measure?.kind === 'money' ? windowsOf(measure.window) : undefined;
      const whole = value.condition === undefined && value.excluding === undefined;
      const key =
        times !== undefined
          ? measure!.id
          : whole && value.of !== undefined
            ? `worth/of/${slug(value.of, program.language ?? 'en')}`
            : keyOf(value, benefit, world);
      const base = product(exact(world.figure(key)), times ?? 1);
      const yearly = (base * exact(numberOf(value, world))) / UNIT / 100n;
      const currency = (times === undefined ? undefined : measure?.currency) ?? own;
      const [first, later] = partsOf(place);
      const paid = only(currency, partOf(yearly, first), partOf(yearly, later));
      const sum = capped(paid, value.caps, place, key);
      return times !== undefined && !whole ? perhaps(sum, place, [value.condition, value.excluding]) : sum;
    }
    case 'money': {
      const told = inOwn(value, own);
      if (told.per === 'hour') return world.unknown();
      const number = value.each === undefined ? 1 : world.figure(keyOf(value, benefit, world));
      const paid = periodically(product(exact(numberOf(told, world)), number), told.per, place);
      const sum = capped(only(told.currency, ...paid), value.caps, place);
      return value.condition === undefined ? sum : perhaps(sum, place, [value.condition]);
    }
    case 'count': {
      const { per = 'once', worth, each } = value;
      if (per === 'hour' || each !== undefined) return new Map();
      const one = worth?.value ?? world.told(keyOf(value, benefit, world));
      if (one === undefined) return new Map();
      const paid = periodically(product(exact(numberOf(value, world)), one), per, place);
      const sum = only(worth?.currency ?? own, ...paid);
      return value.condition === undefined ? sum : perhaps(sum, place, [value.condition]);
    }
    case 'list': {
      const sum: Sum = new Map();
      for (const item of value.items) addTo(sum, inner(value, item, place));
      return sum;
    }
    case 'steps': {
      const isSum = value.steps.some((step) =>
        insideFor(world, step.value).some(({ kind }) => SUMS.includes(kind)),
      );
      if (!isSum) return notTold(place);
      const measure = program.measures?.find(({ id }) => id === value.measure);
      const figure = world.figure(measure?.id ?? keyOf(value, benefit, world));
      const step = value.steps.find(({ atLeast, to = Infinity }, at) => {
        const next = value.steps[at + 1]?.atLeast ?? Infinity;
        // "To 9,999" and "from 10,000" leave nothing between.
        const end = next - to <= 1 ? next : Math.min(to + 1e-9, next);
        return figure >= atLeast && figure < end;
      });
      return step ? inner(value, step.value, place) : notTold(place);
    }
    case 'varies': {
      const named = Object.keys(value.cases);
      const options = world.optionsIn(value.by, named);
      // Whoever has several has what one of them says.
      const option = options.length === 0 ? undefined : world.pick(...options);
      const found =
        option !== undefined && Object.hasOwn(value.cases, option) ? value.cases[option] : value.otherwise;
      if (found === undefined) return notTold(place);
      // Of one option that is chosen, what is said of the whole is said of its case: a figure of it includes that.
      const one = full(found);
      return Object.hasOwn(world.choice, value.by) && options.length === 1 && value.condition !== undefined
        ? worthOfValue({ ...one, condition: value.condition } as TaggedValue, place)
        : inner(value, one, place);
    }
    default:
      return notTold(place);
  }
}

type Money = Extract<TaggedValue, { kind: 'money' }>;

/** A sum as it is told in the program's own currency, where it is: what is "up to" in one is that in all. */
function inOwn(value: Money, own: string): Amount & { currency: string; per: string } {
  const { currency = own, per = 'once' } = value;
  const other = currency === own ? undefined : value.or?.find((one) => (one.currency ?? own) === own);
  const { low, high } = value;
  if (!other || low !== undefined || high !== undefined) return { ...value, currency, per };
  const form = value.upTo !== undefined ? 'upTo' : value.atLeast !== undefined ? 'atLeast' : 'value';
  return { [form]: other.value, currency: own, per: other.per ?? per };
}

/** How often a window comes in a year; nothing where that is not said or no whole number. */
function windowsOf(window: NonNullable<Program['measures']>[number]['window']): number | undefined {
  const { kind, months, weeks, days } = window ?? {};
  if (kind === 'rolling')
    return months !== undefined
      ? 12 % months === 0
        ? 12 / months
        : undefined
      : weeks === 52 || days === 365
        ? 1
        : undefined;
  if (kind === 'month') return 12;
  if (kind === 'quarter' || kind === 'quarters-in-a-row') return 4;
  return kind?.endsWith('year') ? 1 : undefined;
}

const least = (...of: readonly bigint[]): bigint => of.reduce((all, one) => (one < all ? one : all));

/** What of a sum is paid under its caps, as it falls in this world over the year and over what there is a cap for each. */
function capped(sum: Sum, caps: readonly MoneyAmount[] | undefined, place: Place, figure?: string): Sum {
  const { world } = place;
  if (!caps || caps.length === 0) return sum;
  const [[currency, [first, later]]] = [...sum] as [[string, [bigint, bigint]]];
  if (first === 0n && later === 0n) return sum;
  const currencyOfCap = (cap: MoneyAmount) => cap.currency ?? world.own;
  const own = caps.filter((cap) => currencyOfCap(cap) === currency);
  const foreign = caps.filter(
    (cap) => currencyOfCap(cap) !== currency && !own.some(({ per = 'once' }) => per === (cap.per ?? 'once')),
  );
  // At one time and for one thing; evenly over time, for one thing; evenly over time and over things without end.
  // What is sold falls one way, whatever is paid for it.
  const pick = <T>(name: string, ...of: readonly T[]): T =>
    figure === undefined ? world.pick(...of) : world.same(JSON.stringify([name, figure]), ...of);
  const fall = pick('fall', 'at once', 'evenly', 'apart');
  const [inFirst, inLater] = partsOf(place);
  const limited = (amount: bigint, part: number, left: number) =>
    own.reduce((paid, { value, per = 'once', each }) => {
      if (each !== undefined && fall === 'apart') return paid;
      // How many hours there are in a year nobody says.
      const often = per === 'once' ? 1 : Math.max(1, Math.ceil(TIMES[per]! * part - 1e-7));
      const times = fall === 'at once' ? 1 : per === 'hour' ? 1e9 : often;
      return least(paid, product(product(exact(value), times), per === 'once' ? left : 1));
    }, amount);
  // Of a cap without a period something may be left for a later year, or nothing.
  const once = own.some(({ per = 'once' }) => per === 'once');
  let sums: [bigint, bigint] = [
    limited(first, inFirst, 1),
    limited(later, inLater, once && later > 0n ? world.pick(0, 0.3, 1) : 1),
  ];
  // What a cap in another currency comes to nobody knows.
  if (foreign.length > 0) {
    const part = pick(`limited ${JSON.stringify(caps)}`, 0, 0.5, 1);
    sums = [product(sums[0], part), product(sums[1], part)];
  }
  return new Map([[currency, sums]]);
}

/** What is said of two tiers in the same words is the same. */
export function sameWords(benefit: Benefit, one: string, other: string, world: World): boolean {
  const words = [one, other].map((id) => {
    const given = world.concerns(benefit.only) ? saidOf(world.program, benefit, id) : undefined;
    return given === undefined ? undefined : JSON.stringify(reduced(full(given), world));
  });
  return words[0] !== undefined && words[0] === words[1];
}

/** A value without what is not for the reader: of what differs by one option that is chosen, its case. */
function reduced(value: TaggedValue, world: World): unknown {
  if (value.kind === 'list') return { ...value, items: value.items.map((one) => reduced(full(one), world)) };
  if (value.kind === 'steps')
    return {
      ...value,
      steps: value.steps.map((one) => ({ ...one, value: reduced(full(one.value), world) })),
    };
  if (value.kind !== 'varies') return value;
  const { by, cases, otherwise, kind, ...more } = value;
  const chosen = Object.hasOwn(world.choice, by) ? world.choice[by]!.split(' ') : [];
  if (chosen.length !== 1) return value;
  const found = Object.hasOwn(cases, chosen[0]!) ? cases[chosen[0]!]! : (otherwise ?? { kind: 'not-known' });
  const one = reduced(full(found), world) as object;
  return Object.keys(more).length === 0 ? one : { whole: more, one, kind };
}

/** What is paid: once, besides in the first year, and in a later one. */
export type Paid = Map<string, [once: bigint, first: bigint, later: bigint]>;

const paidIn = (paid: Paid, currency: string): [bigint, bigint, bigint] => paid.get(currency) ?? [0n, 0n, 0n];

const OF_A_TIER = ['fee', 'audit', 'purchase', 'exam', 'training'];

/** The lines to be paid for a tier today, in this world: those of the tier itself, or of one more of a measure. */
function linesOf(
  tierId: string,
  measure: string | undefined,
  world: World,
  announced = false,
): [Cost, TaggedValue][] {
  // What is announced will be paid, but for what is paid once by those who come then.
  const holds = (dates: Dates, isOnce: boolean) => {
    const state = inForce(dates, world.today);
    return state === 'now' || (state === 'coming' && announced && !isOnce);
  };
  return (world.program.costs ?? []).flatMap((cost): [Cost, TaggedValue][] => {
    if (cost.optional || cost.measure !== measure) return [];
    if (measure === undefined && !OF_A_TIER.includes(cost.kind)) return [];
    const given = new Map(Object.entries(cost.values ?? {})).get(tierId) ?? cost.value;
    if (given === undefined || !world.concerns(cost.only)) return [];
    let value = full(given);
    while (value.kind === 'varies') {
      const options = world.optionsIn(value.by, Object.keys(value.cases));
      const { cases, otherwise, condition } = value;
      const option = options.length > 1 ? world.pick(...options) : options[0];
      const one = full(
        option !== undefined && Object.hasOwn(cases, option)
          ? cases[option]!
          : (otherwise ?? { kind: 'not-known' }),
      );
      value = condition === undefined ? one : ({ ...one, condition } as TaggedValue);
    }
    const isOnce =
      value.kind === 'money' && value.each === undefined && inOwn(value, world.own).per === 'once';
    return holds(cost, isOnce) && holds(value, isOnce) ? [[cost, value]] : [];
  });
}

/**
 * What it takes in this world; `more` says how many more of each measure, `through` which tiers are held on the way: what
 * is paid there once is paid, as nobody stays there.
 */
export function takenBy(
  from: string | undefined,
  to: string,
  more: ReadonlyMap<string, number>,
  world: World,
  through: readonly string[] = [],
): Paid {
  const paid: Paid = new Map();
  const words = ([cost, value]: [Cost, TaggedValue]) => `${cost.id} ${JSON.stringify(value)}`;
  const [before, after] = [
    from === undefined ? [] : linesOf(from, undefined, world, true),
    linesOf(to, undefined, world, true),
  ];
  const add = ([cost, value]: [Cost, TaggedValue], number: number) => {
    const line = priceOf(value, cost, world);
    for (const [currency, [once, first, later]] of line) {
      // What is left is not paid any more; what was paid once does not come back.
      const [a, b, c] = paidIn(paid, currency);
      const more = number < 0 ? 0n : product(once, number);
      paid.set(currency, [a + more, b + product(first, number), c + product(later, number)]);
    }
  };
  for (const line of after) if (!before.some((one) => words(one) === words(line))) add(line, 1);
  for (const line of before) if (!after.some((one) => words(one) === words(line))) add(line, -1);
  // One price for all tiers is one thing to pay, whichever of them it is paid for.
  const names = ({ values }: Cost, tier: string | undefined) =>
    tier !== undefined && Object.hasOwn(values ?? {}, tier);
  const isShared = (cost: Cost, lines: readonly [Cost, TaggedValue][], line: string, other?: string) =>
    !names(cost, other) && lines.some((one) => words(one) === line);
  for (const tier of through)
    for (const [cost, value] of linesOf(tier, undefined, world)) {
      const line = words([cost, value]);
      if (!names(cost, tier) && (isShared(cost, before, line, from) || isShared(cost, after, line, to)))
        continue;
      for (const [currency, [once]] of priceOf(value, cost, world)) {
        const [a, b, c] = paidIn(paid, currency);
        paid.set(currency, [a + once, b, c]);
      }
    }
  for (const [measure, number] of more)
    if (number > 0) for (const line of linesOf(to, measure, world)) add(line, number);
  return paid;
}

function priceOf(value: TaggedValue, cost: Cost, world: World): Paid {
  const { own } = world;
  if (['no', 'not-applicable', 'recommended'].includes(value.kind)) return new Map();
  if (value.kind === 'free' && value.condition === undefined) return new Map();
  const others = (value.conflicts ?? []).flatMap((one) => one.value ?? []);
  const said = world.pick<Value>(value, ...others);
  if (said !== value) return priceOf(full(said), cost, world);
  const told = value.kind === 'money' ? inOwn(value, own) : undefined;
  const counted = value.kind === 'money' && (value.each === undefined || cost.measure !== undefined);
  // A price that is not told is anything, at once or every year.
  if (!told || !counted || told.per === 'hour') {
    const amount = exact(world.pick(0, 55, HUGE));
    return new Map([[own, world.pick(true, false) ? [amount, 0n, 0n] : [0n, amount, amount]]]);
  }
  const due = value.condition === undefined && cost.condition === undefined ? 1 : world.pick(0, 1);
  const amount = product(exact(numberOf(told, world)), due);
  if (told.per === 'once') return new Map([[told.currency, [amount, 0n, 0n]]]);
  const place = { benefit: cost as Benefit, world, spans: [cost, value] };
  return new Map([[told.currency, [0n, ...periodically(amount, told.per, place)]]]);
}

/** Months until it has come back, as it goes month by month: evenly within a year, what is paid once at its start. */
export function monthsUntilPaid(once: number, first: number, later: number): number {
  const left = (month: number) =>
    -once + (month <= 12 ? (first * month) / 12 : first + (later * (month - 12)) / 12);
  if (left(0) >= 0 && first >= 0) return 0;
  // Where it is below nothing, and rises: the end of the first year, else some day after it.
  let high = left(12) >= 0 ? 12 : later > 0 ? 24 : Infinity;
  if (high === Infinity) return Infinity;
  while (left(high) < 0) high *= 2;
  let low = high === 12 ? 0 : 12;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (left(middle) >= 0) high = middle;
    else low = middle;
  }
  return high;
}
