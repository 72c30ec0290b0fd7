import { byId } from '../by-id.js';
import { concerns, resolveRequirement, type Choice } from '../resolve.js';
import { qualified } from '../schema/qualify.js';
import { conditionsIn } from '../schema/walk.js';
import type { Measure, Program, Tier } from '../schema/program.js';
import type { Requirement, ScorePart } from '../schema/requirement.js';
import type { Text } from '../schema/scalars.js';
import { isSilence } from '../schema/silence.js';
import { askedIn } from '../schema/walk.js';
import { askedOf } from '../asked/asked.js';
import { commonKeys, keyOf } from '../schema/same-condition.js';

/**
 * The trees of all tiers as rows that a reader can follow without knowing what a tree is.
 *
 * - What a tier asks for all at once becomes one row each; the same row of different tiers is the same line.
 * - Several full ways to a tier become blocks of rows, one block a way.
 * - A score becomes a row for its total and a row for each of its parts.
 * - Any smaller choice stays inside one row, and is told in its cells.
 * - One measure that tiers ask for in two ways, by its own name and by a name of the condition, is one row.
 */
export interface RequirementBlock {
  key: string;
  /** Set where the rows are one of several full ways to a tier. */
  alternative?: { name?: Text | undefined; number: number };
  /** Set where the rows hold for one option of a dimension that the reader has not chosen yet, or for all others. */
  option?: { dimension: string; option?: string };
  /** Category of the rows, where they have one. */
  category?: string | undefined;
  rows: RequirementRow[];
  /** Where it stands: the options that it holds for, in a row; empty for all of them. */
  place: string;
  /** Tiers that ask nothing, or of which nothing is known but that: it stands in every row, by tier id. */
  silences: ReadonlyMap<string, Requirement>;
  /** Ids of the tiers that several ways lead to. */
  withAlternatives: ReadonlySet<string>;
}

export interface RequirementRow {
  key: string;
  name?: Text | undefined;
  measure?: Measure | undefined;
  /** 0 for a condition, 1 and more for a part of a score. */
  depth: number;
  /** What each tier asks, by tier id. What the document says of a tier that is not in it, `leftOut` tells. */
  asks: Map<string, Ask>;
}

export type Ask = { kind: 'requirement'; requirement: Requirement } | { kind: 'part'; part: ScorePart };

/** @param tiers The tiers whose conditions become rows, in the order in which they are looked at. */
export function requirementBlocks(
  program: Program,
  choice: Choice,
  tiers: readonly Pick<Tier, 'id'>[] = program.tiers,
): RequirementBlock[] {
  const measures = new Map((program.measures ?? []).map((measure) => [measure.id, measure]));
  const blocks: RequirementBlock[] = [];
  const byBlockKey = new Map<string, RequirementBlock>();
  const byRowKey = new Map<string, RequirementRow[]>();
  const silences = new Map<string, Map<string, Requirement>>();
  const withAlternatives = new Set<string>();
  const lists: { tier: string; conditions: readonly Requirement[]; where: Where }[] = [];

  for (const { id: tier } of tiers) {
    if (!concerns(byId(program.tiers, tier)?.only, choice)) continue;
    const root = askedOf(program, tier);
    if (root) addRoot(root, { place: '' });

    function addRoot(node: Requirement, where: Where): void {
      const resolved = resolveRequirement(node, choice, program);
      if (!resolved) return;
      const { place } = where;
      if (resolved.kind === 'any' && resolved.of.some((way) => way.kind === 'all')) {
        withAlternatives.add(tier);
        resolved.of.forEach((one, index) => {
          const way = saidOf(resolved, one);
          const key = `${place}way ${way.id ?? index}`;
          const alternative = { name: way.name, number: index + 1 };
          lists.push({
            tier,
            conditions: conditionsOf({ ...way, name: undefined }),
            where: { ...where, key, alternative },
          });
        });
      } else if (resolved.kind === 'varies') {
        const { by } = resolved;
        for (const [option, inner] of Object.entries(resolved.cases))
          addRoot(saidOf(resolved, inner), {
            place: `${place}${by} ${option} `,
            option: { dimension: by, option },
          });
        if (resolved.otherwise)
          addRoot(saidOf(resolved, resolved.otherwise), {
            place: `${place}${by} * `,
            option: { dimension: by },
          });
      } else if (isSilent(resolved))
        silences.set(place, (silences.get(place) ?? new Map<string, Requirement>()).set(tier, resolved));
      else lists.push({ tier, conditions: conditionsOf(resolved), where });
      // An option that only silent tiers have is a block all the same.
      if (where.option && silences.has(place)) lists.push({ tier, conditions: [], where });
    }
  }

  const common = commonKeys(lists.map(({ conditions }) => conditions));
  for (const { tier, conditions, where } of lists) {
    if (conditions.length === 0) blockFor(where, undefined);
    else {
      const last = new Map<RequirementBlock, RequirementRow>();
      for (const condition of conditions) {
        const requirement = resolveRequirement(condition, choice, program);
        if (!requirement) continue;
        const measure = measures.get(measureOf(requirement) ?? '');
        const block = blockFor(
          where,
          where.alternative || where.option ? undefined : (requirement.category ?? measure?.category),
        );
        const add = (row: Omit<RequirementRow, 'asks'>, ask: Ask) =>
          last.set(block, insertRow(block, alikeIn(block, row.key), row, tier, ask, last.get(block)));
        add(
          {
            key: common.get(keyOf(condition)) ?? keyOf(condition),
            name: requirement.name ?? condition.name,
            measure,
            depth: 0,
          },
          { kind: 'requirement', requirement },
        );
        if (requirement.kind === 'score') addParts(requirement.parts ?? [], 1);

        function addParts(parts: readonly ScorePart[], depth: number): void {
          for (const part of parts) {
            add(
              { key: `part ${part.id}`, name: part.name, measure: measures.get(part.measure ?? ''), depth },
              { kind: 'part', part },
            );
            addParts(part.parts ?? [], depth + 1);
          }
        }
      }
    }
  }
  // Where nothing is asked, or nothing is known, that is said in one row.
  if (blocks.length === 0 && Object.keys(program.requirements ?? {}).length > 0)
    blockFor({ place: '' }, undefined);
  const everywhere = silences.get('') ?? [];
  const hasRows = new Set(blocks.flatMap(({ place, rows }) => (rows.length > 0 ? place : [])));
  for (const block of blocks) {
    block.silences = new Map([...everywhere, ...(silences.get(block.place) ?? [])]);
    if (!hasRows.has(block.place) && (hasRows.size === 0 || silences.has(block.place)))
      block.rows.push({ key: SILENT, depth: 0, asks: new Map() });
  }
  for (const { rows } of blocks) for (const row of rows) if (row.measure) row.name = commonName(row);
  return blocks.filter(({ rows }) => rows.length > 0);

  /** The rows of a block that are about the same thing. */
  function alikeIn(block: RequirementBlock, key: string): RequirementRow[] {
    const name = `${block.key}\n${key}`;
    const rows = byRowKey.get(name) ?? [];
    byRowKey.set(name, rows);
    return rows;
  }

  function blockFor({ key, ...where }: Where, category: string | undefined): RequirementBlock {
    const whole = `${key ?? where.place}/${category ?? ''}`;
    let block = byBlockKey.get(whole);
    if (!block) {
      block = { ...where, key: whole, category, rows: [], silences: new Map(), withAlternatives };
      byBlockKey.set(whole, block);
      blocks.push(block);
    }
    return block;
  }
}

/** Where conditions belong, but for their category. */
type Where = Pick<RequirementBlock, 'place' | 'alternative' | 'option'> & { key?: string };

/** Whether a condition asks nothing, or tells nothing but why it does not tell. */
export function isSilent({ kind }: Requirement): boolean {
  return kind === 'none' || isSilence(kind);
}

/** The key of the one row that says that nothing is asked, or nothing is known. */
export const SILENT = 'silent';

/** Puts a tier's condition into its row, and a new row behind the one that came before it in this tier. */
function insertRow(
  block: RequirementBlock,
  alike: RequirementRow[],
  row: Omit<RequirementRow, 'asks'>,
  tier: string,
  ask: Ask,
  after: RequirementRow | undefined,
): RequirementRow {
  // Two conditions of one tier are two rows, even where they are about the same thing: it has the first so many.
  let at = alike.length;
  while (at > 0 && !alike[at - 1]!.asks.has(tier)) at--;
  const there = alike[at];
  if (there) {
    there.name ??= row.name;
    there.asks.set(tier, ask);
    return there;
  }
  const made = { ...row, key: row.key + ' +'.repeat(at), asks: new Map([[tier, ask]]) };
  alike.push(made);
  block.rows.splice(after ? block.rows.indexOf(after) + 1 : 0, 0, made);
  return made;
}

/**
 * What most tiers call a condition: nothing where that is the measure's own name. What one of them calls otherwise is
 * said in its cell.
 */
function commonName({ name, asks }: RequirementRow): Text | undefined {
  const names = [...asks.values()].map((ask) => (ask.kind === 'requirement' ? ask.requirement.name : name));
  const plain = names.filter((one) => one === undefined).length;
  if (plain > names.length / 2) return undefined;
  const counts = new Map<string, { text: Text; count: number }>();
  for (const text of names) {
    if (text === undefined) continue;
    const key = JSON.stringify(text);
    counts.set(key, { text, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  // Of several that are as frequent, the first.
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.text ?? name;
}

/** A list that all of must be met has no row of its own: what is said of it, is said of each of its conditions. */
function conditionsOf(node: Requirement): readonly Requirement[] {
  return node.kind === 'all' && !node.countedOnce ? node.of.map((one) => saidOf(node, one)) : [node];
}

/** A condition with what is said of the whole that it stands in. Where it names its source, that is the nearer one. */
function saidOf(whole: Requirement, one: Requirement): Requirement {
  const { source, name, ...rest } = whole;
  // No row bears the name of the whole.
  if (name !== undefined) rest.note = qualified({ note: name }, rest).note;
  const isCited = conditionsIn(one).some(({ item }) => item.source !== undefined);
  return qualified(isCited ? rest : { ...rest, source }, one);
}

/** The measure that a condition is about; of a group, the first there is. */
function measureOf(requirement: Requirement): string | undefined {
  for (const { node, item } of askedIn(requirement))
    if (node === 'requirement' && 'measure' in item && item.measure !== undefined) return item.measure;
  return undefined;
}
