import type { Balance } from '../program/balance/balance.js';
import type { Entry } from '../program/balance/entry.js';
import type { Row } from '../program/matrix/rows.js';
import type { Program } from '../program/schema/program.js';
import { valuesIn } from '../program/schema/walk.js';
import type { LocalizedText } from '../program/text-of.js';
import { concerns, type Choice } from '../program/resolve.js';
import { formatRow, type FormattedCell } from './format-cell.js';
import { formatRemarks } from './format-remarks.js';
import { formatValue } from './format-value.js';
import type { Formatter } from './formatter.js';
import { asLine, isShort } from './phrase.js';

/** One thing that a side commits to, in words. */
export interface FormattedEntry {
  name: LocalizedText;
  /** What stands smaller below the name, and the notes of all tiers. */
  details: readonly string[];
  marks: readonly number[];
  cell: FormattedCell;
  /** What is remarked where no mark leads to it. */
  remarks: readonly string[];
  /** What other tiers say otherwise, each in a line; nothing where that is not told here. */
  tiers: readonly string[];
}

/** Puts one thing that a side commits to into words, for the tier of a balance. */
export function formatEntry(
  { row, from, everyTier }: Entry,
  { at }: Pick<Balance, 'at'>,
  formatter: Formatter,
  program: Program,
  choice: Choice,
): FormattedEntry {
  const { name, details, marks, cells } = formatRow(row, formatter, program);
  const said = row.cells[at]!;
  return {
    name,
    details,
    marks,
    cell: cells[at]!,
    // No mark leads to what is remarked about a commitment.
    remarks:
      from === 'commitment' && said.kind === 'value'
        ? formatRemarks(valuesIn(said.value), program, formatter)
        : [],
    tiers: everyTier ? otherTiers(row, cells, at, formatter, program, choice) : [],
  };
}

/** What tiers say that say something else, those that say the same together. */
function otherTiers(
  row: Row,
  cells: readonly FormattedCell[],
  at: number,
  formatter: Formatter,
  program: Program,
  choice: Choice,
): string[] {
  // Behind the name of a tier no sentence begins.
  const said = row.cells.map((cell, place) =>
    asLine(
      cell.kind === 'value' ? formatValue(cell.value, formatter, program) : cells[place]!.phrase,
      formatter,
    ),
  );
  const names = new Map<string, string[]>();
  for (const [place, tier] of program.tiers.entries())
    if (said[place] !== said[at] && concerns(tier.only, choice))
      names.set(said[place]!, [...(names.get(said[place]!) ?? []), formatter.text(tier.name)]);
  return [...names].map(([what, of]) => formatter.messages.label(formatter.conjunction(of), what));
}

/** Whether all that an entry says is one word for nothing, such as "Not known". */
export function isOneWord({
  cell: { phrase, marks },
  details,
  marks: all,
  remarks,
  tiers,
}: FormattedEntry): boolean {
  return (
    (phrase.tone === 'no' || phrase.tone === 'silent') &&
    isShort(phrase) &&
    [marks, details, all, remarks, tiers].every(({ length }) => length === 0)
  );
}
