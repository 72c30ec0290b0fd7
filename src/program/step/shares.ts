import { comparableOf, type Comparable } from '../comparison/comparable.js';
import type { Row } from '../matrix/rows.js';
import type { Program } from '../schema/program.js';

/** In what figures must be alike before one can be drawn beside another. */
const ALIKE = [
  'kind',
  'currency',
  'unit',
  'period',
  'each',
  'base',
  'bound',
  'condition',
] as const satisfies (keyof Comparable)[];

/**
 * How large each figure of a row is, as a share of the largest, from 0 to 1; nothing for a cell without a figure. An
 * empty list where the row's figures are not all of one unit and said in one way, or are all the same: then a picture of
 * them would tell what is not there, or nothing.
 */
export function sharesOf({ cells, about }: Row, program: Program): readonly (number | undefined)[] {
  const figures = cells.map((cell) => {
    const says = comparableOf(cell, about, program);
    // A yes counts as one, and a "free" as nought: neither is a number of the row's unit.
    return says.silence !== '' || /^(?:yes-no|none|not-required|free)$/.test(says.kind) ? undefined : says;
  });
  const said = figures.filter((one) => one !== undefined);
  const numbers = said.flatMap(({ number }) => number ?? []);
  const [first] = said;
  const most = Math.max(...numbers);
  const drawn =
    numbers.length === said.length &&
    new Set(numbers).size > 1 &&
    numbers.every((number) => number >= 0 && Number.isFinite(number)) &&
    said.every((one) => ALIKE.every((aspect) => one[aspect] === first![aspect]));
  return drawn ? figures.map((one) => one && one.number! / most) : [];
}
