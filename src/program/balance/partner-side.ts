import type { Row, RowGroup } from '../matrix/rows.js';
import { isSilence } from '../schema/silence.js';
import { entryOf, inOrder, isOpen, weigh, type Count, type Entry } from './entry.js';
import { obligationOf, OBLIGATIONS } from './obligation.js';

export interface PartnerSide {
  /** What is asked of everybody, with what the partner promises; then each of several ways, or of several options. */
  parts: readonly PartnerPart[];
  count: Count;
}

/** What is asked: of everybody, or by one of several full ways or to one option. */
export interface PartnerPart {
  /** The way or the option; nothing where it is asked of everybody. */
  group?: RowGroup;
  /**
   * People, sales, time, agreements, exclusivity and reports; what the document keeps silent about, whatever it is about;
   * and what the partner promises.
   */
  entries: readonly Entry[];
  /** What else is asked: its rows stand in the table. */
  others: readonly Entry[];
}

/**
 * What a partner commits to in a tier.
 *
 * @param groups The rows of what is asked, as a matrix has them.
 * @param promised What the partner promises.
 * @param at Place of the tier among the program's tiers.
 */
export function partnerSide(
  groups: readonly RowGroup[],
  promised: readonly Entry[],
  at: number,
): PartnerSide {
  const everybody = groups.filter((group) => !isApart(group)).flatMap(({ rows }) => rows);
  const whole = partOf(everybody, at);
  const apart = groups.filter(isApart).flatMap((group): PartnerPart[] => {
    const part = { group, ...partOf(group.rows, at) };
    return isOfTier(part, at) ? [part] : [];
  });
  const isTold = apart.length + whole.entries.length + whole.others.length > 0;
  const asked = isTold ? whole.entries : untold(groups, at);
  const base = [...asked, ...whole.others, ...promised];
  // Of several ways one is gone, and of several options one is a partner's.
  const each = apart.map(({ entries, others }) => [...base, ...entries, ...others]);
  const whichever = each.length === 0 ? [base] : each;
  const counts = whichever.map(weigh);
  return {
    parts: [{ ...whole, entries: [...asked, ...promised] }, ...apart],
    count: { low: Math.min(...counts), high: Math.max(...counts), open: whichever.some(isOpen) },
  };
}

const isApart = ({ alternative, option }: RowGroup) => (alternative ?? option) !== undefined;

function partOf(rows: readonly Row[], at: number): Pick<PartnerPart, 'entries' | 'others'> {
  // The parts of a score stay with it, and what is said elsewhere is told there.
  const all = rows
    .filter(({ depth }) => depth === 0)
    .map((row) => entryOf('requirement', row, at))
    .filter(({ bearing }) => bearing !== 'elsewhere');
  const own = all.filter(({ row }) => !isOfAll(row, at));
  const told = own.filter((one) => placeOf(one) < Infinity);
  const rest = own.filter((one) => placeOf(one) === Infinity);
  return {
    entries: [
      ...saidOfAll(all, at),
      ...inOrder(told, placeOf),
      ...rest.filter(({ bearing }) => bearing === 'silent'),
    ],
    // Of these the table says what is only advised, and what is not asked.
    others: rest.filter(({ bearing }) => bearing === 'told'),
  };
}

/** Where it stands among the obligations; what is about none of them comes after all. */
function placeOf({ row }: Entry): number {
  // A row without a name tells itself what is asked, or why that is not told.
  if (row.name === undefined) return 0;
  const obligation = obligationOf(row.about.measure);
  return obligation ? OBLIGATIONS.indexOf(obligation) : Infinity;
}

/** Whether a row tells of a tier only what is said of all that it asks: that it is nothing, or why it is not told. */
function isOfAll({ name, cells }: Row, at: number): boolean {
  const cell = cells[at]!;
  if (name === undefined || cell.kind !== 'requirement') return false;
  const { requirement } = cell;
  const isWord = requirement.kind === 'none' || isSilence(requirement.kind);
  return isWord && JSON.stringify(requirement.name) !== JSON.stringify(name);
}

/** What is said of all that a tier asks stands in each of its rows, and is told once. */
function saidOfAll(entries: readonly Entry[], at: number): Entry[] {
  return entries
    .filter(({ row }) => isOfAll(row, at))
    .slice(0, 1)
    .map(({ row }) => entryOf('requirement', nameless(row), at));
}

/** What the rows of other tiers say of one that has none: that it is not asked, or not mentioned; once. */
function untold(groups: readonly RowGroup[], at: number): Entry[] {
  const all = groups.flatMap(({ rows }) => rows).map((row) => entryOf('requirement', row, at));
  const ofAll = saidOfAll(all, at);
  if (ofAll.length > 0) return ofAll;
  const own = all.find(({ bearing, row }) => bearing === 'no' && row.cells[at]!.kind === 'requirement');
  if (own) return [own];
  return all
    .filter(({ bearing }) => bearing !== 'elsewhere' && bearing !== 'told')
    .slice(0, 1)
    .map(({ row }) => entryOf('requirement', nameless(row), at));
}

const nameless = ({ cells }: Row): Row => ({
  key: 'untold',
  depth: 0,
  about: { sources: [], marks: [] },
  cells,
});

/** Whether one of several ways, or one option, says anything of a tier but what is said of all, or that it leaves it out. */
function isOfTier({ entries, others }: PartnerPart, at: number): boolean {
  return [...entries, ...others].some(
    ({ bearing, row }) =>
      bearing === 'told' || bearing === 'advised' || (row.key !== 'untold' && isOwn(row, at)),
  );
}

/** Whether a row says of a tier itself that something is not asked, or why it is not told. */
function isOwn({ cells }: Row, at: number): boolean {
  const { kind } = cells[at]!;
  return kind === 'requirement' || kind === 'value';
}
