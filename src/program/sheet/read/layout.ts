/** Which row of a sheet names the tiers, which columns hold what, and which way round the table stands. */
import { dateIn } from './dates.js';
import { figureIn } from './figure.js';
import { filledOf, isFilled, type Grid, type GridCell } from './grid.js';
import { factIn, isLevelWord, isTierName, roleIn, sectionIn, type Role } from './section-words.js';
import { plainIn } from './words.js';

/** A run of rows that is one table, with what stands above it. */
export interface Block {
  above: GridCell[][];
  /** The row with the names of groups of tiers, where there is one. */
  groups?: GridCell[];
  header: GridCell[];
  body: GridCell[][];
}

/** What a column of a table holds. */
export type ColumnRole = Role | 'tier' | 'nameless' | 'nothing';

/** The tables of a sheet, one below the other. */
export function blocksOf(grid: Grid): Block[] {
  const { rows } = grid;
  const blocks: Block[] = [];
  let start = 0;
  let at = headerAfter(rows, 0, rows.length);
  while (at !== undefined) {
    const { header, first } = at;
    const next = nextTable(rows, header + 1);
    const end = next?.first ?? rows.length;
    const group = header > first ? rows[first] : undefined;
    blocks.push({
      above: rows.slice(start, first),
      ...(group && { groups: group }),
      header: rows[header]!,
      body: rows.slice(header + 1, next?.above ?? end),
    });
    if (!next) return blocks;
    start = next.above;
    at = headerAt(rows, next.first);
  }
  return blocks;
}

interface HeaderAt {
  /** The row that names the tiers. */
  header: number;
  /** The same, or the row above it that names their groups. */
  first: number;
}

const countOf = (row: readonly GridCell[]): number => row.filter(({ text }) => text !== '').length;
const ownCount = (row: readonly GridCell[]): number => row.filter(isFilled).length;

/** The first row that is wide enough to name columns. */
function headerAfter(rows: readonly GridCell[][], from: number, to: number): HeaderAt | undefined {
  // One wide row at the bottom of a narrow table is no measure for it.
  const widths = rows
    .slice(from, to)
    .map(countOf)
    .filter((count) => count > 1)
    .sort((one, other) => other - one);
  const wide = widths[Math.min(1, widths.length - 1)];
  if (wide === undefined) return undefined;
  const enough = Math.max(1, Math.ceil((wide - 1) * 0.6));
  for (let row = from; row < to; row++) {
    const [, ...others] = rows[row]!;
    if (countOf(others) < enough || ownCount(rows[row]!) < 2) continue;
    if (ownCount(rows[row]!) === 2 && isOfFacts(rows, row)) continue;
    return headerAt(rows, row);
  }
  return undefined;
}

/** Whether a row of two cells is a fact, or stands between facts: "Owner | Jane Doe" is no tier. */
function isOfFacts(rows: readonly GridCell[][], row: number): boolean {
  const isFact = (at: GridCell[] | undefined) =>
    at !== undefined && ownCount(at) === 2 && at[0]!.text !== '' && factIn(at[0]!.text) !== undefined;
  const { text } = rows[row]![0]!;
  const isTitled = text === '' || isCornerWord(text);
  return isFact(rows[row]) || (!isTitled && (isFact(rows[row - 1]) || isFact(rows[row + 1])));
}

/** The header in a row, with the names of groups above it or in it. */
function headerAt(rows: readonly GridCell[][], row: number): HeaderAt {
  const here = rows[row]!;
  const below = rows[row + 1];
  if (below && isGroupsOver(here, below)) return { header: row + 1, first: row };
  const above = rows[row - 1];
  // Names over some of the columns, and none over the first: the sheet has no more of the merged cells than their texts.
  const isAbove =
    above && above[0]?.text === '' && ownCount(above) > 0 && above.every((cell) => isName(cell));
  return { header: row, first: isAbove ? row - 1 : row };
}

/** Whether a row names groups of the columns that the next row names. */
function isGroupsOver(groups: readonly GridCell[], names: readonly GridCell[]): boolean {
  const spans = groups.some(({ across = 1, covered, column }) => column > 0 && across > 1 && !covered);
  const gaps = groups.filter(
    ({ text }, column) => column > 1 && text === '' && names[column]?.text !== '',
  ).length;
  if (!spans && gaps === 0) return false;
  const [first] = names;
  const isCorner = !first || first.text === '' || first.covered === true || isCornerWord(first.text);
  if (!isCorner || (!spans && first?.text === '' && groups[0]?.text === '')) return false;
  const filled = filledOf(names.slice(1));
  const differ = new Set(filled.map(({ text }) => text)).size > 1;
  return filled.length >= 2 && differ && names.slice(1).every(isName);
}

/** Whether a cell may be a name: it is empty, or words that are no value. */
function isName({ text }: GridCell): boolean {
  if (text === '') return true;
  if (text.length > 80 || plainIn(text) === 'dash') return false;
  const plain = plainIn(text);
  // "Selected" may be a tier; a mark or a yes is none.
  return (
    (plain === undefined || plain === 'selected' || plain === 'priority') && !figureIn(text) && !dateIn(text)
  );
}

/** Whether a word over the rows' names says no more than what kind of names they are. */
export function isCornerWord(text: string): boolean {
  const role = roleIn(text);
  return role === 'label' || role === 'group' || isLevelWord(text) || sectionIn(text)?.alone === true;
}

/** Where another table begins below a first one: a blank row, perhaps a title, and a row of names with a corner. */
function nextTable(rows: readonly GridCell[][], from: number): { above: number; first: number } | undefined {
  for (let row = from; row < rows.length; row++) {
    const here = rows[row]!;
    if (ownCount(here) < 2) continue;
    let above = row;
    while (
      above > from &&
      ownCount(rows[above - 1]!) === 1 &&
      countOf(rows[above - 1]!) >= 1 &&
      isFilled(rows[above - 1]![0]!)
    )
      above--;
    const isApart = above > from && countOf(rows[above - 1]!) === 0;
    if (!isApart) continue;
    const [corner, ...names] = here;
    const filled = filledOf(names);
    const isNamed = corner!.text === '' || isCornerWord(corner!.text);
    if (isNamed && filled.length >= 2 && filled.every(isName) && rows[row + 1] && countOf(rows[row + 1]!) > 1)
      return { above, first: row };
  }
  return undefined;
}

/** What each column holds, by its header and by what stands in it. */
export function columnRoles({ header, body }: Block): ColumnRole[] {
  const hasText = header.map((_, column) => body.some((row) => row[column] && isFilled(row[column])));
  const named = header.map((cell) => roleIn(cell.text));
  const roles: ColumnRole[] = header.map(({ text }, column) =>
    text !== '' ? 'tier' : hasText[column] ? 'nameless' : 'nothing',
  );
  const used = roles.flatMap((role, column) => (role === 'nothing' ? [] : [column]));
  // Columns without a header of their own stand left of the first tier: the last of them names the rows.
  let label = used.find((column) => named[column] !== 'number' && named[column] !== 'group') ?? used[0];
  if (label === undefined) return roles;
  const next = used[used.indexOf(label) + 1];
  const isUnderOneCorner = (column: number) =>
    roles[column] === 'nameless' ||
    header[column]!.covered === true ||
    named[column] === 'label' ||
    sectionIn(header[column]!.text)?.alone === true;
  if (next !== undefined && isUnderOneCorner(next) && used.length > 2 && !isTierName(header[next]!.text)) {
    roles[label] = 'group';
    label = next;
  }
  for (const column of used) {
    const role = named[column];
    if (column === label) roles[column] = 'label';
    else if (column < label) roles[column] = role === 'number' ? 'number' : 'group';
    else if (role === 'total' && column === used.at(-1)) roles[column] = 'total';
    else if (role && role !== 'label' && role !== 'total' && role !== 'number') roles[column] = role;
  }
  // Words for columns that are no tiers, and nothing else: then these are the tiers.
  if (!roles.includes('tier'))
    for (const column of used) roles[column] = column === used[0] ? 'label' : 'tier';
  return roles;
}

/** Whether the rows of a table are the tiers, and its columns what they get: told by their names, or by the corner. */
export function isTurned({ header, body }: Block, roles: readonly ColumnRole[]): boolean {
  const label = roles.indexOf('label');
  const tiers = header.filter((_, column) => roles[column] === 'tier');
  const rows = body.filter((row) => ownCount(row) > 1 && row[label] && isFilled(row[label]));
  const inHeader = tiers.filter(({ text }) => isTierName(text)).length;
  if (inHeader > 0 || rows.length === 0 || rows.length > 24) return false;
  const inRows = rows.filter(
    (row) => isTierName(row[label]!.text) && row[label]!.text.split(' ').length < 4,
  ).length;
  const corner = header[label]?.text ?? '';
  return (
    isLevelWord(corner) || (inRows > 1 && inRows >= rows.length * 0.6 && sectionIn(corner) === undefined)
  );
}
