import { askedOf, isComplete } from '../asked.js';
import { leftOutTeller } from '../matrix/left-out.js';
import { requirementGroup } from '../matrix/matrix-view.js';
import type { Row } from '../matrix/rows.js';
import { sourcesOf } from '../matrix/notes.js';
import { requirementBlocks } from '../matrix/requirement-rows.js';
import { resolveRequirement, validChoice, type Choice } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';
import { isSilence } from '../schema/silence.js';
import type { Change, Editions } from './change.js';
import { pairRows, reworded, type TierPair } from './pairing.js';
import { factsOf, hasSomething, sideBySide, type Sides } from './sides.js';
import { classifyChange, type Classified } from './classify-change.js';

/** What changed in what one tier asks. */
export function requirementChanges(editions: Editions, tier: Required<TierPair>): Change[] {
  const { older, newer, choice, complete, books } = editions;
  const own = { older: tier.older!, newer: tier.newer! };
  const about = { part: 'requirement', tiers: [tier] } as const;
  const [said, says] = [isAsked(older, own.older, choice), isAsked(newer, own.newer, choice)];
  if (!said || !says) {
    const sources = { older: [], newer: [] };
    return said === says ? [] : [{ kind: says ? 'now-known' : 'no-longer-known', ...about, sources }];
  }

  const rowOf = (side: 'older' | 'newer', asked: Asked | undefined, chosen: Choice): Row | undefined => {
    const ask = asked?.row.asks.get(own[side].id);
    if (!asked || !ask) return undefined;
    const program = editions[side];
    const requirement =
      ask.kind === 'requirement' && resolveRequirement(ask.requirement, validChoice(program, chosen));
    const asks = requirement ? new Map([[own[side].id, { ...ask, requirement }]]) : asked.row.asks;
    const block = { ...asked.block, rows: [{ ...asked.row, asks }] };
    const row = requirementGroup(program, block, leftOutTeller(program, chosen), books[side], [own[side]])
      .rows[0]!;
    // A definition in other words is told once, of the measure.
    const measure = row.about.measure && { ...row.about.measure, definition: undefined };
    return { ...row, about: { ...row.about, measure } };
  };
  const [before, after] = [askedBy(older, own.older, choice), askedBy(newer, own.newer, choice)];

  return pairRows(before, after, older, newer).flatMap(([left, right]) => {
    const { row, block } = (right ?? left)!;
    // The parts of a score are no conditions of their own: with a score that is new or gone, they need not be told.
    if (row.depth > 0 && !(left && right)) return [];
    const id = row.measure?.id ?? row.key;
    const alone = (
      program: Program,
      others: readonly Asked[],
      side: 'older' | 'newer',
    ): boolean | undefined => {
      const same = others.filter((other) => other.row.measure?.id === id);
      // Asked in another way, or not known in any.
      if (same.length > 0)
        return same.some((other) =>
          sideBySide(editions, (chosen) => [rowOf(side, other, chosen), undefined]).some((sides) =>
            hasSomething(sides.older),
          ),
        )
          ? undefined
          : false;
      return complete || isComplete(program, own[side].id, 'requirements');
    };
    return sideBySide(editions, (chosen) => [
      rowOf('older', left, chosen),
      rowOf('newer', right, chosen),
    ]).flatMap((sides): Change[] => {
      const happened =
        left && right
          ? classifySides(sides)
          : oneSided(sides, left ? alone(newer, after, 'newer') : alone(older, before, 'older'));
      return happened
        ? [{ ...happened, ...about, alternative: block.alternative, ...factsOf(id, sides) }]
        : [];
    });
  });
}

function classifySides({ older, newer }: Sides): Classified | undefined {
  return older && newer && classifyChange(older, newer, true);
}

/**
 * A condition that only one edition has.
 *
 * @param known Whether the other edition is known not to have it; nothing where it asks the same thing in another way.
 */
function oneSided({ older, newer }: Sides, known: boolean | undefined): Classified | undefined {
  if (!hasSomething(newer ?? older)) return undefined;
  if (known === undefined) return { kind: 'changed', because: 'parts' };
  if (known) return { kind: newer ? 'added' : 'removed' };
  return { kind: newer ? 'now-known' : 'no-longer-known', because: 'silence' };
}

/** Whether anything is said of what a tier asks. */
function isAsked(program: Program, { id }: Tier, choice: Choice): boolean {
  const root = askedOf(program, id);
  const resolved = root && resolveRequirement(root, validChoice(program, choice));
  return resolved !== undefined && !isSilence(resolved.kind);
}

type Asked = ReturnType<typeof askedBy>[number];

/** The conditions of a tier, each with what makes it the same as another edition's. */
function askedBy(program: Program, tier: Tier, choice: Choice) {
  const blocks = requirementBlocks(program, validChoice(program, choice), [tier]);
  return blocks.flatMap((block) =>
    block.rows.map((row) => ({
      id: `${block.key.split('/')[0]}${row.key}`,
      name: row.name ?? row.measure?.name,
      topic: `${block.alternative?.number} ${row.measure?.topic}`,
      block,
      row,
    })),
  );
}

/** Measures that are called or defined in other words. */
export function rewordedMeasures({ older, newer }: Editions): Change[] {
  return pairRows(older.measures ?? [], newer.measures ?? [], older, newer).flatMap(([before, after]) => {
    if (!before || !after) return [];
    const texts = [
      ...reworded(before.name, after.name, older, newer),
      ...reworded(before.definition, after.definition, older, newer),
    ];
    const sources = { older: sourcesOf(before.source), newer: sourcesOf(after.source) };
    return texts.map((words): Change => ({
      kind: 'reworded',
      part: 'requirement',
      tiers: [],
      row: { id: after.id },
      texts: words,
      sources,
    }));
  });
}
