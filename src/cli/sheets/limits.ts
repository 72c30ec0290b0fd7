/** How much a table may hold: several times what any partner program takes, so that a file can fill no memory. */
export const SHEET_LIMITS = {
  /** Bytes of a file. */
  bytes: 32 * 2 ** 20,
  /** Bytes of the parts of a workbook that are read, unpacked. */
  unpacked: 64 * 2 ** 20,
  /** Parts in a workbook, read or not. */
  parts: 5_000,
  /** Elements inside one another, and attributes of one. */
  depth: 64,
  attributes: 256,
  sheets: 200,
  rows: 20_000,
  columns: 1_000,
  /** Cells with something in them, over all sheets. */
  cells: 500_000,
  /** Characters in the cells of all sheets: many may name one text. */
  characters: 16 * 2 ** 20,
  /** Bytes of a table in plain text. */
  textBytes: 8 * 2 ** 20,
  /** Cells of all sheets, empty ones among them. */
  area: 3_000_000,
} as const;
