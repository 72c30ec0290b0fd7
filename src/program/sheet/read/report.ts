/** What a reading comes to, in three parts: understood, not understood, and what would make it better. */
import type { Program } from '../../schema/program.js';
import type { EmptyMeaning } from './cell-value.js';
import type { SheetNote, SheetNoteCode } from './notes.js';

/** Something that would make the next reading better. */
export type Advice =
  | 'look-at-cells'
  | 'say-empty'
  | 'say-dash'
  | 'say-section'
  | 'say-currency'
  | 'say-decimals'
  | 'say-vendor'
  | 'say-name'
  | 'add-table'
  | 'split';

export interface Counted {
  /** Tiers that the sheets name. */
  tiers: number;
  /** Cells with a text below a tier. */
  cells: number;
  /** Cells without one. */
  empty: number;
  /** Cells that became the author's own words. */
  words: number;
}

export interface SheetReport {
  understood: {
    tiers: number;
    benefits: number;
    /** Rows of what is asked. */
    asked: number;
    costs: number;
    footnotes: number;
    /** Cells with a value for a tier. */
    cells: number;
    /** How many of these are in their author's own words. */
    words: number;
  };
  notUnderstood: {
    /** Cells without a text, and what they were read as. */
    empty: number;
    emptyMeans: EmptyMeaning | 'legend';
    /** Notes on cells, rows and columns. */
    notes: number;
  };
  better: Advice[];
}

const ADVICE: readonly (readonly [advice: Advice, ...codes: SheetNoteCode[]])[] = [
  ['add-table', 'no-table'],
  ['say-vendor', 'no-vendor'],
  ['say-name', 'no-name'],
  ['say-section', 'section-not-told', 'placed-by-name'],
  ['say-dash', 'dash'],
  ['say-currency', 'no-currency', 'two-currencies'],
  ['say-decimals', 'two-numbers'],
  ['split', 'too-many-rows', 'too-many-tiers', 'too-wide'],
  [
    'look-at-cells',
    'kept-as-words',
    'or-in-words',
    'range-asked',
    'two-days',
    'two-meanings',
    'no-unit',
    'no-such-note',
  ],
];

/** Notes that only say where something went. */
const ONLY_TOLD: readonly SheetNoteCode[] = ['legend', 'turned', 'no-vendor', 'no-name'];

export function reportOf(
  document: Program,
  notes: readonly SheetNote[],
  { tiers, cells, empty, words }: Counted,
  emptyMeans: SheetReport['notUnderstood']['emptyMeans'],
): SheetReport {
  const codes = new Set(notes.map(({ code }) => code));
  const better = ADVICE.flatMap(([advice, ...known]) =>
    // Beside a sheet with tiers one without is a cover.
    known.some((code) => codes.has(code)) && !(advice === 'add-table' && tiers > 0) ? [advice] : [],
  );
  if (empty > 0 && emptyMeans === 'not-known') better.push('say-empty');
  return {
    understood: {
      tiers,
      benefits: document.benefits?.length ?? 0,
      asked: document.measures?.length ?? 0,
      costs: document.costs?.length ?? 0,
      footnotes: document.footnotes?.length ?? 0,
      cells,
      words,
    },
    notUnderstood: {
      empty,
      emptyMeans,
      notes: notes.filter(({ code }) => !ONLY_TOLD.includes(code)).length,
    },
    better,
  };
}

const count = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`;

const EMPTY: Readonly<Record<SheetReport['notUnderstood']['emptyMeans'], string>> = {
  'not-known': 'not known',
  no: '“no”',
  'not-applicable': 'not applicable',
  'not-published': 'not published',
  'not-mentioned': 'not mentioned',
  legend: 'what the legend says',
};

const ADVISED: Readonly<Record<Advice, string>> = {
  'add-table': 'give each sheet a row with the names of the tiers, and below it a row for each benefit',
  'say-vendor': 'say whose program it is',
  'say-name': 'say what the program is called',
  'say-section':
    'put a row or a column over what one gets, what is asked and what it costs: “Benefits”, “Requirements”, “Costs”',
  'say-dash': 'say what a dash means, in a legend or as an option',
  'say-currency': 'say the currency, such as USD, in the cells, the names of the rows or as an option',
  'say-decimals': 'write one number with both of its signs, or say the language',
  split: 'split the program into several documents',
  'look-at-cells': 'look at the cells that the notes name',
  'say-empty': 'say what an empty cell means, in a legend or as an option',
};

/** The report in three lines of plain English. */
export function describeSheetReport({
  understood,
  notUnderstood,
  better,
}: SheetReport): [string, string, string] {
  const { tiers, benefits, asked, costs, footnotes, cells, words } = understood;
  const { empty, emptyMeans, notes } = notUnderstood;
  const rows = [
    count(benefits, 'benefit'),
    count(asked, 'requirement'),
    count(costs, 'cost'),
    ...(footnotes > 0 ? [count(footnotes, 'footnote')] : []),
  ];
  const open = [
    empty > 0 && `${count(empty, 'empty cell')} read as ${EMPTY[emptyMeans]}`,
    notes > 0 && `${count(notes, 'note')} to look at`,
  ].filter((part) => typeof part === 'string');
  return [
    `Understood: ${count(tiers, 'tier')}, ${rows.join(', ')}, from ${count(cells, 'cell')}${words > 0 ? `, ${words} of them in words` : ''}.`,
    `Not understood: ${open.length > 0 ? open.join(', ') : 'nothing'}.`,
    `To make it better: ${better.length > 0 ? better.map((advice) => ADVISED[advice]).join('; ') : 'nothing that we know of'}.`,
  ];
}
