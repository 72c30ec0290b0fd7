/** The domain without a browser: read, check and describe partner programs. Runs in Node. */
export { isOlderThan } from './comparison/read-on.js';
export { best, type Best } from './comparison/best.js';
export type { Change } from './editions/change.js';
export {
  compare,
  rowsOf,
  type ColumnView,
  type ComparedCell,
  type ComparedColumn,
  type ComparedGroup,
  type ComparedRow,
  type ComparedSection,
  type ComparisonView,
} from './comparison/comparison.js';
export { coverage, type Answered, type Coverage, type RowsMode } from './comparison/coverage.js';
export { difference, type Difference } from './comparison/difference.js';
export { changes, isProgramChange, type EditionOptions } from './editions/editions.js';
export type { DifferenceAspect, Comparable } from './comparison/comparable.js';
export type { Entry } from './comparison/placement.js';
export { ratingRows, type CriterionRow, type RatingRow } from './comparison/ratings.js';
export { ladder, tierFor, type TierRule } from './comparison/tier-for.js';
export type { ComparatorView, Weights } from './comparison/comparator-view.js';
export { weigh, type WeighedColumn as WeighedStanding } from './comparison/weights.js';
export { toCsv, toTabs } from './delimited.js';
export { findable, type Answer, type Findable, type Named } from './finder/findable.js';
export { find, type Found, type Wanted } from './finder/find.js';
export { describeProblem } from './read/describe-problem.js';
export { LIMITS } from './schema/limits.js';
export { load, type LoadOptions } from './read/load.js';
export { matrixView } from './matrix/matrix-view.js';
export type { Cell, MatrixView, Row, RowGroup, Section } from './matrix/rows.js';
export { parse } from './read/parse.js';
export type { Problem, ProblemCode, Result } from './read/problem.js';
export { defaultChoice, dimensionsInUse, type Choice } from './resolve.js';
export { differs, rowsShown, type Filter } from './matrix/rows-shown.js';
export type {
  Benefit,
  Commitment,
  Cost,
  Dimension,
  Measure,
  Program,
  Question,
  Rating,
  Rule,
  Tier,
} from './schema/program.js';
export type { Requirement, ScorePart } from './schema/requirement.js';
export type { Text } from './schema/scalars.js';
export type { Value } from './schema/value.js';
export { TOPICS, topics, unlistedTopics, type Topic, type TopicGroup, type TopicId } from './topics.js';
export type { ViewState } from './matrix/view-state.js';
export { companyFacts, joinFacts, readFacts, vendorFacts } from './standing/facts.js';
export type { Fact, FactQuestion, Facts } from './standing/facts.js';
export type { Gap } from './standing/gap.js';
export type { Judged, State } from './standing/judged.js';
export { standing } from './standing/exact-standing.js';
export { questionsOf, type Standing, type TierStanding } from './standing/standing.js';
export type { Fee } from './way-up/fees.js';
export type { Reason } from './way-up/reasons.js';
export type { Step, Way } from './way-up/way.js';
export { waysUp, type WaysUp } from './way-up/way-up.js';
export { worthOf, type GainStep, type Missing, type Worth } from './worth/worth.js';
export type { Reader } from './worth/reader.js';
export { breakEven, type Stretch } from './worth/break-even.js';
export type { Effort } from './worth/effort.js';
export type { Payment } from './worth/payments.js';
export type { FigureQuestion } from './worth/figures.js';
export type { Gain } from './worth/gain.js';
export type { Range } from './worth/range.js';
export { ADVICE_RULES, advise, type Advice } from './advice/advice.js';
export { staleness, type Staleness, type StaleReason } from './advice/staleness.js';
export { textSheet, type MergedCells, type Sheet, type SheetCell } from './sheet/sheet.js';
export { readPastedTable } from './sheet/read/pasted-table.js';
export { readSheets, type SheetOptions, type SheetReading } from './sheet/read/read-sheets.js';
export type { SheetNote, SheetNoteCode } from './sheet/read/notes.js';
export type { EmptyMeaning } from './sheet/read/cell-value.js';
export { describeSheetNote } from './sheet/read/describe-note.js';
export { describeSheetReport, type SheetReport } from './sheet/read/report.js';
export { sheetsOf, type WrittenSheets } from './sheet/write/sheets-of.js';
export { describeLeftOut, type LeftOut } from './sheet/own/left-out.js';
export { isOwnLayout } from './sheet/own/read-sheets.js';
export { documentOf, type EditedDocument } from './sheet/own/document-of.js';
export { describeEditNote, type EditNote } from './sheet/own/notes.js';
