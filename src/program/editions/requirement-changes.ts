import { askedOf } from '../asked/asked.js';
import { tiersThrough } from '../asked/origins.js';
import { byId } from '../by-id.js';
import { leftOutTeller, notNamed } from '../matrix/left-out.js';
import { requirementGroup } from '../matrix/matrix-view.js';
import type { Row } from '../matrix/rows.js';
import { sourcesOf } from '../matrix/notes.js';
import { requirementBlocks, type RequirementBlock, type RequirementRow } from '../matrix/requirement-rows.js';
import { resolveRequirement, validChoice, type Choice } from '../resolve.js';
import type { Program, Tier } from '../schema/program.js';
import type { Text } from '../schema/scalars.js';
import type { Change, Editions } from './change.js';
import { otherWords, pairRows, reworded, type TierPair } from './pairing.js';
import { factsOf, hasSomething, sideBySide, sideOf } from './sides.js';
import { classifyChange } from './classify-change.js';

/** What changed in what one tier asks. */
export function requirementChanges(editions: Editions, tier: Required<TierPair>): Change[] {
  const { older, newer, choice, complete, books } = editions;
  const own = { older: tier.older!, newer: tier.newer! };
  const about = { part: 'requirement', tiers: [tier] } as const;
  const listed = {
    older: tellsAll(older, own.older, choice, complete),
    newer: tellsAll(newer, own.newer, choice, complete),
  };

  const rowOf = (side: Side, asked: Asked | undefined, chosen: Choice): Row | undefined => {
    const ask = asked?.row.asks.get(own[side].id);
    if (!asked || !ask) return undefined;
    const program = editions[side];
    const requirement =
      ask.kind === 'requirement' && resolveRequirement(ask.requirement, validChoice(program, chosen));
    const asks = requirement ? new Map([[own[side].id, { ...ask, requirement }]]) : asked.row.asks;
    const block = { ...asked.block, rows: [{ ...asked.row, asks }] };
    return requirementGroup(program, block, leftOutTeller(program, chosen), books[side], [own[side]])
      .rows[0]!;
  };
  const asked = { older: askedBy(older, own.older, choice), newer: askedBy(newer, own.newer, choice) };
  const pairs = pairRows(asked.older, asked.newer, older, newer);
  const partnerOf = new Map(
    pairs.flatMap(([left, right]) =>
      left && right
        ? [
            [left, right],
            [right, left],
          ]
        : [],
    ),
  );
  /** What a side says where it asks for a measure, in whichever rows. */
  const waysOf = (side: Side, measure: string | undefined, chosen: Choice) =>
    asked[side]
      .filter(({ row }) => measure !== undefined && row.measure?.id === measure)
      .flatMap((one) => rowOf(side, one, chosen) ?? [])
      .filter((row) => saysSomething(row, editions[side]));
  const inOtherRows = new Set<string>();

  return pairs.flatMap(([left, right]): Change[] => {
    const { row, block, score } = (right ?? left)!;
    const id = row.measure?.id ?? row.key;
    const alternative = block.alternative;
    const inBoth = left && right;
    const renamed: Change[] = inBoth
      ? reworded(left.row.name, right.row.name, older, newer).map((texts) => ({
          kind: 'renamed',
          part: about.part,
          tiers: [],
          row: { id, older: rowOf('older', left, choice), newer: rowOf('newer', right, choice) },
          texts,
          sources: { older: [], newer: [] },
        }))
      : [];
    const sidesOf = sideBySide(editions, (chosen) => [
      rowOf('older', left, chosen),
      rowOf('newer', right, chosen),
    ]);
    if (row.depth > 0 && !inBoth) {
      // With a score that is new or gone, its parts need not be told.
      if (!score || !partnerOf.has(score)) return [];
      return sidesOf.map((sides) => ({
        kind: right ? 'added' : 'removed',
        ...about,
        alternative,
        ...factsOf(id, sides),
      }));
    }
    const side = left ? 'newer' : 'older';
    return [
      ...renamed,
      ...sidesOf.flatMap((sides): Change[] => {
        const facts = { ...about, alternative, ...factsOf(id, sides) };
        if (inBoth) {
          const happened = sides.older && sides.newer && classifyChange(sides.older, sides.newer, true);
          return happened ? [{ ...happened, ...facts }] : [];
        }
        if (!hasSomething(sides.newer ?? sides.older)) return [];
        const chosen = { ...choice, ...sides.options };
        const ways = {
          older: waysOf('older', row.measure?.id, chosen),
          newer: waysOf('newer', row.measure?.id, chosen),
        };
        if (ways[side].length > 0) {
          const once = JSON.stringify([id, sides.options]);
          if (inOtherRows.has(once)) return [];
          inOtherRows.add(once);
          return [{ ...facts, kind: 'changed', because: 'parts', asked: ways, alternative: undefined }];
        }
        const silent = asked[side].some(
          (other) => other.row.measure && other.row.measure.id === row.measure?.id,
        );
        if (isAskedBefore(editions[side], own[side], row.measure?.id, chosen)) return [];
        if (listed[side] && !silent) return [{ kind: left ? 'removed' : 'added', ...facts }];
        return [{ kind: left ? 'no-longer-known' : 'now-known', because: 'silence', ...facts }];
      }),
    ];
  });
}

type Side = 'older' | 'newer';

/** Whether a document tells all that a tier asks, so that what it leaves out is not asked. */
function tellsAll(program: Program, { id }: Tier, choice: Choice, complete: boolean): boolean {
  const rest = notNamed(program, id, validChoice(program, choice));
  if (rest.kind === 'requirement') return rest.requirement.kind === 'none';
  return rest.kind === 'not-required' || (complete && askedOf(program, id) !== undefined);
}

/** Whether a tier that one comes through asks for a measure: what changed in it is told there. */
function isAskedBefore(program: Program, tier: Tier, measure: string | undefined, choice: Choice): boolean {
  return tiersThrough(program, tier.id, validChoice(program, choice)).some((id) => {
    const other = byId(program.tiers, id);
    return (
      other !== undefined &&
      other !== tier &&
      askedBy(program, other, choice).some(({ row }) => measure !== undefined && row.measure?.id === measure)
    );
  });
}

function saysSomething(row: Row, program: Program): boolean {
  return hasSomething(sideOf(row, program));
}

/** The conditions of a tier, each with what makes it the same as another edition's. */
function askedBy(program: Program, tier: Tier, choice: Choice): Asked[] {
  const blocks = requirementBlocks(program, validChoice(program, choice), [tier]);
  return blocks.flatMap((block) => {
    const above: Asked[] = [];
    return block.rows.map((row): Asked => {
      const { depth, measure } = row;
      const found: Asked = {
        id: `${block.key.split('/')[0]}${row.key}`,
        name: row.name ?? measure?.name,
        topic: `${block.alternative?.number} ${measure?.topic}`,
        // A part of a score that is called otherwise counts the same thing.
        alike: depth > 0 && measure ? `${block.alternative?.number} ${depth} ${measure.id}` : undefined,
        score: above[depth - 1],
        block,
        row,
      };
      above.splice(depth, above.length, found);
      return found;
    });
  });
}

/** A condition as `askedBy` finds it. */
interface Asked {
  id: string;
  name: Text | undefined;
  topic: string;
  alike: string | undefined;
  /** What it is a part of. */
  score: Asked | undefined;
  block: RequirementBlock;
  row: RequirementRow;
}

/** Measures that are called or defined in other words. */
export function rewordedMeasures(editions: Editions): Change[] {
  const { older, newer } = editions;
  return pairRows(older.measures ?? [], newer.measures ?? [], older, newer).flatMap(([before, after]) => {
    if (!before || !after) return [];
    const sources = { older: sourcesOf(before.source), newer: sourcesOf(after.source) };
    const about = { part: 'requirement', tiers: [], row: { id: after.id }, sources } as const;
    return otherWords(before, before.definition, after, after.definition, editions).map((said) => ({
      ...about,
      ...said,
    }));
  });
}
