/**
 * How large a document may be. Checked before anything walks the tree, so that a document can slow nobody down.
 * The numbers are several times what the largest real program needs.
 */
export const LIMITS = {
  /** Characters of JSON text. */
  characters: 2_000_000,
  /** Objects and arrays inside one another. */
  depth: 48,
  /** Objects, arrays and plain values together. */
  nodes: 60_000,
  /** Characters of one text. */
  textLength: 4_000,
  tiers: 24,
  /** Benefits, measures, costs, commitments or questions: each. */
  rows: 2_000,
  /** Rows of benefits, conditions and costs, times tiers. */
  cells: 12_000,
  /** Conditions and parts of conditions that the tiers ask, all together: what a tier includes of another counts again. */
  conditions: 2_000,
  dimensions: 12,
  /** A figure, above and below zero: beyond, the digits that JSON holds are no longer all of them. */
  figure: 1e15,
  /** Of a unit of time, in one length of time; and pixels of a picture. */
  units: 100_000,

  /** Problems that are listed; what comes after is only counted. */
  problems: 50,
} as const;
