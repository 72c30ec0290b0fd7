/** As many columns as a sheet of paper holds, so that whole words fit into each beside the labels. */
export const MOST_COLUMNS = 5;

/**
 * Which columns stand on which sheet: in their order, no more than a sheet holds, and about as many on each, so that no
 * sheet is left with one.
 *
 * @returns The places of the columns, sheet by sheet.
 */
export function paperSheets(columns: number, most = MOST_COLUMNS): number[][] {
  const sheets = Math.ceil(columns / most);
  return Array.from({ length: sheets }, (_, sheet) => {
    const start = Math.ceil((sheet * columns) / sheets);
    const end = Math.ceil(((sheet + 1) * columns) / sheets);
    return Array.from({ length: end - start }, (_, at) => start + at);
  });
}
