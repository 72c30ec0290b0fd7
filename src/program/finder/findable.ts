import { compare, rowsOf, type ComparedCell, type ComparedRow } from '../comparison/comparison.js';
import { inForce, isSilent } from '../comparison/difference.js';
import { costsNothing, costsSomething } from '../comparison/free.js';
import type { Entry } from '../comparison/placement.js';
import { textKey } from '../comparison/text-key.js';
import { ladder } from '../comparison/tier-for.js';
import type { Dimension, Program, Tier } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import type { TopicId } from '../topics.js';

/** What a program says to a question that is answered by yes or no; `open` where it does not say. */
export type Answer = 'yes' | 'no' | 'open';

/** Whom a program names as a partner, or where: a name, and a key that is equal where the names are. */
export interface Named {
  key: string;
  name: Text;
}

/** What a list of programs is searched by, worked out once for a program. */
export interface Findable {
  program: Program;
  /** The tier one joins at. */
  entry: Tier;
  /** The sorts of partner, and the regions and markets, that the program tells apart; nothing where it tells none apart. */
  partners: readonly Named[];
  places: readonly Named[];
  /** Whether one joins without paying for the program itself. */
  free: Answer;
  /** Whether the tier one joins at asks for something of a topic. A topic that is left out is open. */
  asks: ReadonlyMap<TopicId, Answer>;
  /** Whether any tier brings something of a topic. "No" only where every tier on the ladder says so. */
  brings: ReadonlyMap<TopicId, Answer>;
}

/**
 * What a program is found by. Answers of dimensions are those the document shows first.
 *
 * @param today The day that counts as today, such as `2026-01-31`: what has ended by then, or has not begun, says nothing.
 */
export function findable(program: Program, today?: string): Findable {
  const steps = ladder(program);
  const tiers = steps.map(({ id }) => {
    const rows = rowsOf(compare([{ program, tier: id }], today));
    return rows.map((row) => ({ row, cell: inForce(row.cells[0]!) ?? { entries: [] } }));
  });
  const [first = []] = tiers;
  return {
    program,
    entry: steps[0]!,
    partners: namedIn(program, ['partner-type']),
    places: namedIn(program, ['region', 'market']),
    free: joinsFree(first),
    asks: new Map(
      first.flatMap(({ row: { section, topic }, cell }) =>
        section === 'commit' && topic ? [[topic.id, asked(cell)] as const] : [],
      ),
    ),
    brings: allTiers(
      tiers.map(
        (rows) =>
          new Map(
            rows.flatMap(({ row: { section, topic }, cell }) =>
              section === 'get' && topic ? [[topic.id, brought(cell)] as const] : [],
            ),
          ),
      ),
    ),
  };
}

function namedIn(program: Program, kinds: readonly Dimension['kind'][]): Named[] {
  const found = new Map<string, Named>();
  for (const { kind, options } of program.dimensions ?? [])
    if (kinds.includes(kind) && typeof options !== 'string')
      for (const { name } of options) {
        const key = textKey(name, program.language);
        if (!found.has(key)) found.set(key, { key, name });
      }
  return [...found.values()];
}

type Said = readonly { row: ComparedRow; cell: ComparedCell }[];

/** Fees for the program itself: exams and purchases come later, and are asked for what one does. */
function joinsFree(rows: Said): Answer {
  const fees = rows.filter(({ row: { section, topic } }) => section === 'cost' && topic?.id === 'fee');
  if (fees.some(({ row, cell }) => costsSomething(row, cell))) return 'no';
  return fees.length > 0 && fees.every(({ row, cell }) => costsNothing(row, cell)) ? 'yes' : 'open';
}

/** Conditions that can be met, or left alone, without what they name: which of it one needs is not told by its topic. */
const UNDECIDED: ReadonlySet<string> = new Set([
  'any',
  'some',
  'if',
  'varies',
  'unclear',
  'tier',
  'through',
  'see-ways',
]);

/** What somebody only recommends is not asked; what is one of several ways may be. */
function asked(cell: ComparedCell): Answer {
  if (isSilent(cell)) return 'open';
  const told = cell.entries.filter(({ comparable: { silence } }) => silence === '');
  const wanted = told.filter(({ comparable: { advised, kind } }) => !advised && !NOTHING.has(kind));
  if (wanted.some((entry) => isCertain(entry))) return 'yes';
  return wanted.length === 0 && told.length === cell.entries.length ? 'no' : 'open';
}

const NOTHING: ReadonlySet<string> = new Set(['not-required', 'none']);

const isCertain = ({ alternative, option, mentions, comparable: { kind } }: Entry) =>
  !alternative && !option && !mentions && !UNDECIDED.has(kind);

function brought({ entries }: ComparedCell): Answer {
  if (entries.some(isThere)) return 'yes';
  return entries.length > 0 && entries.every(isDenied) ? 'no' : 'open';
}

const isThere = (entry: Entry) => entry.comparable.silence === '' && !isDenied(entry);

/** A plain "no", or none of it. */
const isDenied = ({ comparable: { kind, range, bound } }: Entry) =>
  (kind === 'yes-no' || (bound === 'value' && kind !== 'free')) && range?.[1] === 0;

function allTiers(tiers: readonly ReadonlyMap<TopicId, Answer>[]): Map<TopicId, Answer> {
  const topics = new Set(tiers.flatMap((answers) => [...answers.keys()]));
  return new Map(
    [...topics].map((topic) => {
      const answers = tiers.map((tier) => tier.get(topic) ?? 'open');
      const answer = answers.includes('yes') ? 'yes' : answers.every((one) => one === 'no') ? 'no' : 'open';
      return [topic, answer];
    }),
  );
}
