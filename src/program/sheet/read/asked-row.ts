/** A row of what is asked becomes measures, and a condition on them for each tier. */
import type { Measure } from '../../schema/program.js';
import type { MeasureRequirement, Requirement } from '../../schema/requirement.js';
import type { Asked } from './asked-cell.js';
import type { Figure } from './figure-unit.js';
import { folded } from './words.js';

export interface AskedRow {
  measures: Measure[];
  /** What is asked, cell by cell; nothing where a cell does not mention it. */
  conditions: (Requirement | undefined)[];
  /** Which cells ask for a range. */
  ranges: ReadonlySet<number>;
}

/** What conditions of a row have in common. */
interface Common {
  name: string;
  /** Makes the id of the row's measure, and of others beside it. */
  id: (name: string) => string;
  /** Whether less is asked the higher the figure is, where nothing in the cell says so: a response time. */
  isCeiling: boolean;
}

type Leaf = Exclude<Asked, { of: Asked[] }>;
type Kind = NonNullable<Measure['kind']>;

/**
 * @param cells What each cell asks; nothing where it does not mention it.
 */
export function askedRow(cells: readonly (Asked | undefined)[], { name, id, isCeiling }: Common): AskedRow {
  const main = mostOf(cells.map((cell) => cell && leavesOf(cell)));
  const own = ownStem(cells);
  const measures = new Map<string, { measure: Measure; words: UnitWords }>();
  const ranges = new Set<number>();
  const measureFor = (leaf: Leaf): string => {
    const key = leaf.kind === 'silent' ? main : exactKeyOf(leaf, main, own);
    const figure = leaf.kind === 'figure' ? leaf.figure : undefined;
    const words = figure?.unit.is === 'count' && key !== 'count' ? figure.unit.words : undefined;
    const known = measures.get(key) ?? {
      measure: {
        id: id(key === main ? name : `${name} ${words ?? key}`),
        name: key === main || words === undefined ? name : `${name}: ${words}`,
        ...kindOf(key),
      },
      words: new UnitWords(),
    };
    measures.set(key, known);
    if (figure) known.words.add(figure);
    return known.measure.id;
  };
  const known = (id: string, figure: Figure): boolean =>
    [...measures.values()].find(({ measure }) => measure.id === id)!.words.has(figure);
  const conditionOf = (asked: Asked, at: number): Requirement => {
    if ('of' in asked) {
      const of = asked.of.map((part) => conditionOf(part, at));
      if (of.length === 1 && of[0]) return of[0];
      return asked.kind === 'some'
        ? { kind: 'some', count: Math.min(asked.count, of.length), of }
        : { kind: asked.kind, of };
    }
    const leaf = leafOf(asked, measureFor(asked), isCeiling);
    // Cells of a row may call what they count by several names: the measure has one of them.
    if (asked.kind === 'figure' && !known(leaf.measure, asked.figure))
      leaf.counting = countedAs(asked.figure, leaf.counting);
    if (leaf.between) ranges.add(at);
    return leaf;
  };
  // The row's own measure comes first, whatever the first cell says.
  const order = cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => cell !== undefined);
  order.sort(
    (one, other) => Number(!has(one.cell!, main)) - Number(!has(other.cell!, main)) || one.at - other.at,
  );
  const conditions: (Requirement | undefined)[] = cells.map(() => undefined);
  for (const { cell, at } of order) conditions[at] = conditionOf(cell!, at);
  // A row that mentions no tier still says that there is such a thing.
  if (measures.size === 0) measureFor({ kind: 'silent', is: 'not-known' });
  const counted = [...measures.values()].map(({ measure, words: { unit } }) => ({
    ...measure,
    ...(unit !== undefined && { unit }),
  }));
  return { measures: counted, conditions, ranges };
}

function leavesOf(asked: Asked): Leaf[] {
  return 'of' in asked ? asked.of.flatMap(leavesOf) : [asked];
}

const has = (asked: Asked, key: string): boolean =>
  leavesOf(asked).some((leaf) => leaf.kind !== 'silent' && keyOf(leaf) === key);

/** What sort of thing a leaf counts: leaves with the same key have the same measure. */
function keyOf(leaf: Leaf): string {
  if (leaf.kind !== 'figure') return 'held';
  const { unit } = leaf.figure;
  switch (unit.is) {
    case 'money':
    case 'percent':
    case 'points':
      return unit.is;
    case 'time':
      return `time ${unit.unit}`;
    case 'multiplier':
    case 'count':
    case 'none':
      return 'count';
    default:
      return unit satisfies never;
  }
}

/** As above, where a cell counts several things: "2 specializations or 5 references". */
function exactKeyOf(leaf: Leaf, main: string, own: string | undefined): string {
  const key = keyOf(leaf);
  if (key !== 'count' || leaf.kind !== 'figure' || (main === 'count' && own === undefined)) return key;
  const stem = stemOf(leaf.figure);
  return main === 'count' && stem === own ? key : `count ${stem}`;
}

/** Which of the things that a row counts is its own, where a cell has several: those without a name, else the first. */
function ownStem(cells: readonly (Asked | undefined)[]): string | undefined {
  const stemsOf = (asked: Asked) =>
    leavesOf(asked).flatMap((leaf) =>
      leaf.kind === 'figure' && keyOf(leaf) === 'count' ? [stemOf(leaf.figure)] : [],
    );
  const all = cells.map((cell) => (cell ? stemsOf(cell) : []));
  if (all.every((stems) => new Set(stems).size < 2)) return undefined;
  return all.flat().includes('') ? '' : all.flat()[0];
}

const stemOf = ({ unit }: Figure): string => (unit.is === 'count' ? folded(unit.words).slice(0, 4) : '');

/** The key that most cells have; what is only held, or silent, counts where there is nothing else. */
function mostOf(cells: readonly (readonly Leaf[] | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const leaves of cells)
    for (const key of new Set((leaves ?? []).filter(({ kind }) => kind !== 'silent').map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  let main = counts.size === 0 ? 'unsaid' : 'held';
  for (const [key, count] of counts)
    if (key !== 'held' && (main === 'held' || count > (counts.get(main) ?? 0))) main = key;
  return main;
}

function kindOf(key: string): { kind?: Kind; unit?: Measure['unit'] } {
  if (key.startsWith('time ')) return { kind: 'duration', unit: key.slice(5) };
  if (key.startsWith('count') || key === 'unsaid') return {};
  return { kind: key === 'points' ? 'score' : (key as 'held' | 'money' | 'percent') };
}

/** Words for what a measure counts: that of one thing, and that of several. */
class UnitWords {
  #one?: string;
  #several?: string;

  add({ unit, low, high }: Figure): void {
    if (unit.is !== 'count') return;
    if (low === 1 && high === undefined) this.#one ??= unit.words;
    else this.#several ??= unit.words;
  }

  /** Whether the figure's word is one of these. */
  has({ unit }: Figure): boolean {
    return (
      unit.is !== 'count' ||
      [this.#one, this.#several].some((words) => words !== undefined && folded(words) === folded(unit.words))
    );
  }

  get unit(): Measure['unit'] {
    const [one, other] = [this.#one, this.#several ?? this.#one];
    return one === undefined || other === undefined || folded(one) === folded(other) ? other : { one, other };
  }
}

function leafOf(asked: Leaf, measure: string, isCeiling: boolean): MeasureRequirement {
  const note = asked.note === undefined ? {} : { note: asked.note };
  switch (asked.kind) {
    case 'silent':
      return { kind: 'measure', measure, is: asked.is, ...note };
    case 'held':
      return {
        kind: 'measure',
        measure,
        ...(asked.covers === undefined ? { held: true } : { covers: asked.covers }),
        ...(asked.recommended && { recommended: true }),
        ...note,
      };
    case 'figure': {
      const { figure, parts, recommended } = asked;
      const { unit, approximate, per } = figure;
      const window = per && WINDOWS[per];
      return {
        kind: 'measure',
        measure,
        ...comparisonOf(figure, isCeiling),
        ...(unit.is === 'money' && { currency: unit.currency }),
        ...(parts.length > 0 && { ofWhich: parts }),
        ...(window && { window: { kind: window } }),
        ...counting(figure, window),
        ...(recommended && { recommended }),
        ...(approximate && { approximate }),
        ...note,
      };
    }
    default:
      return asked satisfies never;
  }
}

const countedAs = ({ unit }: Figure, counting: unknown): string =>
  [...(unit.is === 'count' ? [unit.words] : []), ...(typeof counting === 'string' ? [counting] : [])].join(
    ', ',
  );

const WINDOWS: { readonly [period in NonNullable<Figure['per']>]?: 'month' | 'quarter' | 'year' } = {
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** What a figure says that a comparison has no key for, in words. */
function counting({ per, each, of, for: time }: Figure, window: string | undefined): { counting?: string } {
  const said = [
    of !== undefined && `of ${of}`,
    per && !window && `per ${per}`,
    each !== undefined && `per ${each}`,
    time && `for ${time.value} ${time.unit}`,
  ].filter((part) => typeof part === 'string');
  return said.length > 0 ? { counting: said.join(', ') } : {};
}

type Compared = Pick<MeasureRequirement, 'atLeast' | 'atMost' | 'above' | 'below' | 'between'>;

function comparisonOf({ form, low, high }: Figure, isCeiling: boolean): Compared {
  switch (form) {
    case 'range':
      return { between: [low, high!] };
    case 'upTo':
      return { atMost: low };
    case 'above':
    case 'below':
    case 'atLeast':
      return { [form]: low };
    case 'value':
      return isCeiling ? { atMost: low } : { atLeast: low };
    default:
      return form satisfies never;
  }
}
