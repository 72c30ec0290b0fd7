/** What the sheets, columns and parts of our own layout are called: the one place where both directions learn it. */

/** One sheet: a list of the document, a line or more for each thing in it. */
export interface SheetPlan {
  name: string;
  /** The keys that lead to the list. */
  at: readonly string[];
  /** Heading of the column that says which thing a line is about; it tells the sheet, whatever that is called. */
  key: string;
}

/** Heading of the column that names what of the program stands beside it: this sheet has a line for each key. */
export const PROGRAM_SHEET = { name: 'Program', key: 'about the program', value: 'value' } as const;

/** The conditions of tiers, and those of benefits that are unlocked. */
export const ASKED_SHEET = { name: 'What is asked', at: ['requirements'], key: 'asked of' } as const;

/** All sheets of lists, in the order in which a person wants them. */
export const LIST_SHEETS: readonly SheetPlan[] = [
  { name: 'Tiers', at: ['tiers'], key: 'tier id' },
  { name: 'Benefits', at: ['benefits'], key: 'benefit id' },
  ASKED_SHEET,
  { name: 'Costs', at: ['costs'], key: 'cost id' },
  { name: 'Commitments', at: ['commitments'], key: 'commitment id' },
  { name: 'Questions', at: ['questions'], key: 'question id' },
  { name: 'Measures', at: ['measures'], key: 'measure id' },
  { name: 'Scores', at: ['scores'], key: 'score id' },
  { name: 'Dimensions', at: ['dimensions'], key: 'dimension id' },
  { name: 'Categories', at: ['categories'], key: 'category id' },
  { name: 'Tier groups', at: ['tierGroups'], key: 'tier group id' },
  { name: 'Rules', at: ['review', 'rules'], key: 'rule id' },
  { name: 'Reviews', at: ['review', 'every'], key: 'review no.' },
  { name: 'Status match', at: ['review', 'statusMatch'], key: 'match no.' },
  { name: 'Ratings', at: ['ratings'], key: 'rating id' },
  { name: 'Footnotes', at: ['footnotes'], key: 'footnote id' },
  { name: 'Glossary', at: ['glossary'], key: 'term id' },
  { name: 'Sources', at: ['sources'], key: 'source id' },
];

/** Heading of the column that says which part of a thing a line is about; empty where it is about the thing itself. */
export const PART = 'part';

/** Heading of the value for every tier that has no cell of its own. */
export const OTHER_TIERS = 'all other tiers';
/** Heading of the value of a thing that has one, whatever the tier. */
export const VALUE = 'value';

/** Columns whose key alone would not be understood; of all others the heading is made from the keys. */
const HEADINGS: Readonly<Record<string, string>> = {
  '': 'text',
  $schema: 'schema for editors',
  schemaVersion: 'version of the format',
  'vendor.name': 'vendor',
  'edition.label': 'edition',
  'window.kind': 'window',
  'unit.value': 'unit',
  'within.before': 'before tier',
  'in.count': 'in how many places',
  'in.unit': 'places',
  'forEach.count': 'for each how many',
  'forEach.unit': 'for each what',
  only: 'only for',
  selfCheck: 'can be checked by oneself',
  tiersNotKnown: 'which tiers is not known',
  readOn: 'read on',
};

/** Columns of a value: those that a row has as well are told apart. */
const VALUE_HEADINGS: Readonly<Record<string, string>> = {
  kind: 'kind of value',
  by: 'differs by',
  measure: 'steps of measure',
  href: 'leads to',
  base: 'share of measure',
  condition: 'value condition',
  note: 'value note',
  footnotes: 'value footnotes',
  source: 'value source',
  from: 'value from',
  until: 'value until',
  status: 'value status',
  approximate: 'value approximate',
};

/** What a line of a list inside a thing is called, before its number or id; of those left out, the key. */
const PARTS: Readonly<Record<string, string>> = {
  // The conditions of a group have a number and no word: "1 > 2".
  of: '',
  ofWhich: 'of which',
  includingOneOf: 'one of',
  caps: 'cap',
  items: 'item',
  steps: 'step',
  conflicts: 'conflict',
  options: 'option',
  parts: 'score part',
  earns: 'points for',
  criteria: 'criterion',
  assignment: 'assignment',
  formerly: 'former name',
  levels: 'level',
};

export function headingOf(keys: readonly string[], ofValue: boolean): string {
  const known = (ofValue ? VALUE_HEADINGS[keys.join('.')] : undefined) ?? HEADINGS[keys.join('.')];
  return known ?? keys.map(spaced).join(': ');
}

export function partWord(key: string, ofValue: boolean): string {
  const word = PARTS[key] ?? spaced(key);
  // The row that the value stands in can be contradicted as well.
  return ofValue && key === 'conflicts' ? `value ${word}` : word;
}

function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
