import type { AnswersStore, StoredAnswers } from '../../answers/answers-store.js';
import { shownIn } from '../../context/program-state.js';
import { joined, parts } from '../../localize/parts.js';
import type { Formatter } from '../../localize/formatter.js';
import type { ComparatorMessages } from '../../localize/comparator/messages.js';
import type { ComparedColumn, ColumnView, ComparisonView } from '../../program/comparison/comparison.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import type { TierRule } from '../../program/comparison/tier-for.js';
import type { Choice } from '../../program/resolve.js';
import type { Program } from '../../program/schema/program.js';
import type { Facts } from '../../program/standing/facts.js';
import { isFigureKey } from '../../program/worth/figure-key.js';
import type { SourceColumn } from './sources.js';

/** A column of the table. */
export interface Column extends SourceColumn {
  /** What its program is called, told apart from the others where they are called the same. */
  name: string;
  /** The same in as few words as tell it apart: the vendor, where no other column is that vendor's. */
  short: string;
  /** Its place in the comparison; -1 where its program is not there. */
  at: number;
  view: ColumnView | undefined;
  formatter: Formatter;
  /** How its tier came about, where the reader should know. */
  because: 'byAnswers' | 'supportNone' | 'noAnswers' | 'nearest' | undefined;
}

/** A column that is compared. */
export interface RequestedColumn extends ComparedColumn {
  key: string;
  because: Column['because'];
}

/** What is to be compared: the columns shown whose program is there, in the author's order. */
export function requestedColumns(
  sources: readonly SourceColumn[],
  view: ComparatorView,
  rule: string | undefined,
  facts: AnswersStore,
): RequestedColumn[] {
  return sources.flatMap(({ key, state, tier: own, sponsored }): RequestedColumn[] => {
    const program = shownIn(state);
    if (!program || view.hidden.includes(key)) return [];
    const told = facts.get(program.id);
    const chosen = view.tiers[key];
    const wanted = own ?? rule ?? 'entry';
    const standing = chosen === undefined && wanted === 'standing' && !has(program, wanted);
    const tier: TierRule = chosen ?? (standing ? (told.supported ?? 'entry') : wanted);
    const choice: Choice | undefined = told.choice;
    return [
      {
        key,
        program,
        tier,
        ...(choice && { choice }),
        sponsored: sponsored !== undefined,
        because: standing ? becauseOf(told) : undefined,
      },
    ];
  });
}

/** Why a column that follows the reader's answers shows the tier it shows. */
function becauseOf({ supported, facts }: StoredAnswers): Column['because'] {
  if (supported !== undefined) return 'byAnswers';
  return hasAnswered(facts) ? 'supportNone' : 'noAnswers';
}

/** Whether a reader has told something that tiers may ask. */
export const hasAnswered = (facts: Facts): boolean => !Object.keys(facts).every(isFigureKey);

const has = ({ tiers }: Program, id: string) => tiers.some((tier) => tier.id === id);

/** The columns in the order in which they are shown, with those whose program is not there. */
export function columnsShown(
  sources: readonly SourceColumn[],
  view: ComparatorView,
  wanted: readonly RequestedColumn[],
  comparison: ComparisonView,
  formatterFor: (program?: Program) => Formatter,
  labels: ComparatorMessages,
): Column[] {
  const columns = view.order.flatMap((key): Column[] => {
    const source = sources.find((one) => one.key === key);
    if (!source || view.hidden.includes(key)) return [];
    const at = wanted.findIndex((one) => one.key === key);
    const compared = comparison.columns[at];
    return [
      {
        ...source,
        at,
        view: compared,
        formatter: formatterFor(compared?.program),
        name: nameOf(source, formatterFor, labels),
        short: '',
        because: wanted[at]?.because ?? (compared?.exact === false ? 'nearest' : undefined),
      },
    ];
  });
  return inShort(tellApart(columns));
}

/** What a column's program is called; its place in the list where it is not there. */
export function nameOf(
  { key, state }: SourceColumn,
  formatterFor: (program?: Program) => Formatter,
  labels: ComparatorMessages,
): string {
  const program = shownIn(state);
  return program
    ? formatterFor(program).text(program.name)
    : labels.place(formatterFor().number(Number(key)));
}

function inShort(columns: readonly Column[]): Column[] {
  const vendorOf = ({ view, formatter }: Column) => view && formatter.text(view.program.vendor.name);
  const vendors = columns.map(vendorOf);
  return columns.map((column, at) => {
    const vendor = vendors[at];
    const isOnly = vendors.indexOf(vendor) === vendors.lastIndexOf(vendor);
    return { ...column, short: vendor !== undefined && isOnly ? vendor : column.name };
  });
}

function tellApart(columns: readonly Column[]): Column[] {
  const alike = (name: string) => columns.filter((one) => one.name === name).length > 1;
  return columns.map((column) => {
    const { view, formatter, name } = column;
    if (!view || !alike(name)) return column;
    const { program, tier } = view;
    const label = program.edition && formatter.text(program.edition.label);
    const twice = columns.filter(({ view: other }) => other?.program.id === program.id).length > 1;
    return {
      ...column,
      name: joined(parts(name, label, twice && formatter.text(tier.name)), ',', formatter),
    };
  });
}
