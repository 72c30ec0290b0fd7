/** Takes off what adding decimals leaves behind, and of a quotient without end all but three. */
export function tidy(value: number): number {
  if (!Number.isFinite(value)) return value;
  const sum = Math.round(value * 1e6) / 1e6;
  return Math.abs(sum - value) < 1e-9 ? sum : Math.round(value * 1e3) / 1e3;
}
