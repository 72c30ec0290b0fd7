/** Medians, quartiles and tables. */

/** The value below which such a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place % 1);
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export const quartiles = (numbers: readonly number[], digits: number): string =>
  `${quantile(numbers, 0.25).toFixed(digits)} to ${quantile(numbers, 0.75).toFixed(digits)}`;

/** Round by round, one divided by the other. */
export const ratios = (ones: readonly number[], others: readonly number[]): number[] =>
  ones.map((one, round) => one / others[round]!);

export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...lines.map((line) => line[column]!.length)),
  );
  const print = (line: readonly string[]) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [print(head), ...lines.map(print)].map((line) => line.trimEnd()).join('\n');
}

export const samplesWanted = (usual: number): number => Number(process.env.BENCH_SAMPLES ?? usual);
