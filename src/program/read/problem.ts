/** What is wrong with a document, as data: words come later, in `describe-problem.ts`. */

/** What keeps a document from being shown, and what is worth a look whoever reads it: the elements tell it too. */
export type FaultCode =
  // before there is a document
  | 'unchecked'
  | 'not-shown'
  | 'network'
  | 'http'
  | 'timeout'
  | 'too-large'
  | 'syntax'
  // the shape of the document
  | 'too-deep'
  | 'too-many-nodes'
  | 'forbidden-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'missing-key'
  | 'unknown-key'
  | 'unknown-version'
  | 'empty-text'
  | 'unseen-text'
  | 'empty-list'
  | 'text-too-long'
  | 'too-many'
  | 'bad-id'
  | 'bad-date'
  | 'bad-year-day'
  | 'bad-language'
  | 'bad-link'
  | 'bad-picture'
  | 'unknown-currency'
  | 'negative'
  | 'not-positive'
  | 'out-of-bounds'
  | 'one-amount'
  | 'one-length'
  // what the document says
  | 'one-comparison'
  | 'parts-twice'
  | 'unknown-reference'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'thousands'
  | 'no-currency'
  | 'dates-out-of-order'
  | 'circle'
  | 'too-many-cells'
  | 'too-many-conditions'
  // worth a look
  | 'yes-or-no-as-text'
  | 'direction-character'
  | 'more';

/** What an author will hardly have meant, though it can be shown: `parse` tells it, and no element. */
export type DoubtCode =
  // texts
  | 'unknown-language'
  | 'figure-as-text'
  | 'word-as-text'
  | 'unfinished'
  | 'stray-space'
  | 'markup'
  | 'broken-letters'
  | 'language-missing'
  | 'unlikely-link'
  // figures and days
  | 'below-zero'
  | 'zero'
  | 'over-100'
  | 'fraction'
  | 'numbers-out-of-order'
  | 'off-scale'
  | 'steps-not-rising'
  | 'steps-overlap'
  | 'unlikely-date'
  | 'read-too-soon'
  | 'status-against-days'
  // tiers
  | 'empty-tier'
  | 'falling-threshold'
  // conditions
  | 'wrong-comparison'
  | 'beyond'
  | 'weights'
  | 'from-above'
  | 'itself'
  | 'no-effect'
  | 'without'
  // names
  | 'unlisted-topic'
  | 'unused'
  | 'nothing-inside'
  | 'same-twice'
  | 'either-or'
  | 'recommended-twice';

/** Every way in which a document can be wrong. */
export type ProblemCode = FaultCode | DoubtCode;

/** One thing that is wrong, and where. */
export interface Problem {
  code: ProblemCode;
  /** A warning does not keep the document from being shown. */
  severity: 'error' | 'warning';
  /** Where: a JSON pointer (RFC 6901); empty for the document as a whole. */
  pointer: string;
  /** Line and column, counted from 1, where the document came as text. */
  line?: number;
  column?: number;
  /** What stands there, where that helps. */
  found?: unknown;
  /** What may stand there. */
  allowed?: readonly string[];
  /** The allowed word that is spelled most alike. */
  nearest?: string | undefined;
  /** Whatever else the sentence needs. */
  detail?: string;
}

export type Result<T> =
  { ok: true; value: T; warnings: readonly Problem[] } | { ok: false; problems: readonly Problem[] };

/** A problem of the document as a whole, or of the place that is given. */
export function problemOf(code: ProblemCode, more: Partial<Problem> = {}): Problem {
  return { code, severity: 'error', pointer: '', ...more };
}
