/** A table as it is read, whichever way round it stands in the sheet: tiers, and lines with a cell for each. */
import { filledOf, isFilled, type GridCell } from './grid.js';
import { columnRoles, isCornerWord, isTurned, type Block, type ColumnRole } from './layout.js';
import { isOneOf, isOr } from './section-words.js';
import { splitTail, type NoteInTable } from './table-tail.js';

export interface TierColumn {
  name: GridCell;
  group?: GridCell;
  description?: GridCell;
  /** Cells that say more about it. */
  remarks?: GridCell[];
}

export interface RowLine {
  is: 'row';
  /** What the row is called; a cell without text where it has no name. */
  name: GridCell;
  /** What the cells before its name say it belongs to. */
  groups: GridCell[];
  unit?: GridCell;
  description?: GridCell;
  /** Cells that say more about the row. */
  remarks: GridCell[];
  /** One for each tier. */
  cells: GridCell[];
}

export type Line =
  | RowLine
  | { is: 'heading'; cell: GridCell }
  | { is: 'one-of'; cell: GridCell }
  | { is: 'or'; cell: GridCell }
  | { is: 'blank' };

export interface Table {
  corner?: GridCell;
  /** Where the corner is, with or without a text. */
  place: { row: number; column: number };
  tiers: TierColumn[];
  lines: Line[];
  notes: NoteInTable[];
  /** Lines below the table that are about all of it. */
  remarks: GridCell[];
  /** Columns that were not read, with their header first. */
  left: GridCell[][];
  /** Columns without a header that became remarks. */
  nameless: GridCell[];
  /** Cells of the header that name nothing. */
  unread: GridCell[];
  turned: boolean;
}

export function tableOf(block: Block): Table {
  const roles = columnRoles(block);
  const tail = splitTail(block.body, roles);
  const own = { ...block, body: tail.rows };
  const shape = isTurned(own, roles) ? turned(own, roles) : upright(own, roles);
  const unread = [...shape.unread, ...unreadOf(own, roles, shape)];
  return { ...shape, notes: tail.notes, remarks: tail.remarks, left: leftOf(own, roles), unread };
}

type Shape = Pick<Table, 'corner' | 'place' | 'tiers' | 'lines' | 'nameless' | 'unread' | 'turned'>;

function upright({ groups, header, body }: Block, roles: readonly ColumnRole[]): Shape {
  const label = roles.indexOf('label');
  const columns = roles.flatMap((role, column) => (role === 'tier' ? [column] : []));
  const names = groups && groupNames(groups, columns);
  const tiers = columns.map((column): TierColumn => {
    const group = names?.get(column);
    // A name that is merged over both rows is no group of its own.
    return { name: header[column]!, ...(group && group.text !== header[column]!.text && { group }) };
  });
  const same = (row: readonly GridCell[]) =>
    columns.length > 1 && columns.every((column) => row[column]!.text === header[column]!.text);
  const lines = body.map((row): Line => {
    const name = row[label]!;
    if (row.every((cell) => !isFilled(cell)) && row.every(({ text }) => text === '')) return { is: 'blank' };
    // The header again, over the next part.
    if (same(row)) {
      const over = filledOf(row).find(({ column }) => !columns.includes(column));
      return over ? { is: 'heading', cell: over } : { is: 'blank' };
    }
    const alone = filledOf(row);
    const [first] = alone;
    const isMerged =
      first !== undefined && (first.across ?? 1) > 1 && first.column + first.across! > columns[0]!;
    const isAlone =
      alone.length === 1 &&
      first!.column <= label &&
      (isMerged || row.every((cell) => cell === first || cell.text === '' || roles[cell.column] === 'group'));
    if (isAlone && isOr(first!.text)) return { is: 'or', cell: first! };
    if (isAlone && isOneOf(first!.text)) return { is: 'one-of', cell: first! };
    if (isAlone) return { is: 'heading', cell: first! };
    return rowLine(row, roles, name, columns);
  });
  const nameless = header.filter((_, column) => roles[column] === 'nameless');
  return { ...cornerOf(header[label]!), tiers, lines, nameless, unread: [], turned: false };
}

function rowLine(
  row: readonly GridCell[],
  roles: readonly ColumnRole[],
  name: GridCell,
  columns: readonly number[],
): RowLine {
  const of = (role: ColumnRole) => row.filter((cell) => roles[cell.column] === role && cell.text !== '');
  const [unit, ...units] = of('unit');
  const [description, ...more] = of('description');
  return {
    is: 'row',
    name,
    groups: of('group'),
    ...(unit && { unit }),
    ...(description && { description }),
    remarks: [...units, ...more, ...of('note'), ...of('nameless')],
    cells: columns.map((column) => row[column]!),
  };
}

const cornerOf = (cell: GridCell): Pick<Table, 'corner' | 'place'> => ({
  ...(cell.text !== '' && { corner: cell }),
  place: { row: cell.row, column: cell.column },
});

/** The name over each column: that of the merged cell, or the nearest one to the left. */
function groupNames(groups: readonly GridCell[], columns: readonly number[]): Map<number, GridCell> {
  const names = new Map<number, GridCell>();
  const hasMerges = groups.some(({ covered }) => covered);
  let last: GridCell | undefined;
  for (const column of columns) {
    const cell = groups[column]!;
    if (cell.text !== '') last = cell;
    else if (hasMerges) last = undefined;
    if (last) names.set(column, last);
  }
  return names;
}

/** A table whose rows are the tiers. */
function turned({ groups, header, body }: Block, roles: readonly ColumnRole[]): Shape {
  const label = roles.indexOf('label');
  const tiers: TierColumn[] = [];
  const rows: GridCell[][] = [];
  const unread: GridCell[] = [];
  let group: GridCell | undefined;
  let isUsed = true;
  for (const row of body) {
    const filled = filledOf(row);
    if (row[label]!.text === '' && filled.length === 0) continue;
    if (filled.length === 1 && filled[0]!.column === label) {
      if (!isUsed && group) unread.push(group);
      [group, isUsed] = [filled[0], false];
      continue;
    }
    const beside = row.find((cell) => roles[cell.column] === 'group' && cell.text !== '');
    if (beside && !isUsed && group) unread.push(group);
    group = beside ?? group;
    isUsed = true;
    const of = (role: ColumnRole) => row.find((cell) => roles[cell.column] === role && cell.text !== '');
    const description = of('description');
    const remarks = row.filter(
      (cell) =>
        cell.text !== '' &&
        (['note', 'nameless', 'unit'].includes(roles[cell.column]!) ||
          (roles[cell.column] === 'description' && cell !== description)),
    );
    tiers.push({
      name: row[label]!,
      ...(group && { group }),
      ...(description && { description }),
      ...(remarks.length > 0 && { remarks }),
    });
    rows.push(row);
  }
  if (!isUsed && group) unread.push(group);
  const columns = roles.flatMap((role, column) => (role === 'tier' ? [column] : []));
  const over = groups && groupNames(groups, columns);
  const lines = columns.map((column): Line => {
    const heading = over?.get(column);
    return {
      is: 'row',
      name: header[column]!,
      groups: heading ? [heading] : [],
      remarks: [],
      cells: rows.map((row) => row[column]!),
    };
  });
  const nameless = header.filter((_, column) => roles[column] === 'nameless');
  return { ...cornerOf(header[label]!), tiers, lines, nameless, unread, turned: true };
}

/** Names over columns that hold none of the program's names, and names of groups over no tier. */
function unreadOf(
  { groups = [], header }: Block,
  roles: readonly ColumnRole[],
  { tiers, lines }: Shape,
): GridCell[] {
  const used = new Set<GridCell>([
    ...tiers.flatMap(({ group }) => (group ? [group] : [])),
    ...lines.flatMap((line) => (line.is === 'row' ? line.groups : [])),
  ]);
  const names = new Set([...used].map(({ text }) => text));
  const over = filledOf(groups).filter(
    (cell) => !names.has(cell.text) && cell.text !== header[cell.column]?.text,
  );
  const beside = header.filter(
    (cell, column) => roles[column] === 'group' && isFilled(cell) && !isCornerWord(cell.text),
  );
  return [...over.filter(({ text }) => !isCornerWord(text)), ...beside];
}

/** Columns that say nothing of a tier or a row: numbers of rows, sums. */
function leftOf({ header, body }: Block, roles: readonly ColumnRole[]): GridCell[][] {
  return roles.flatMap((role, column) => {
    if (role !== 'number' && role !== 'total') return [];
    return [[header[column]!, ...body.map((row) => row[column]!).filter(isFilled)]];
  });
}
