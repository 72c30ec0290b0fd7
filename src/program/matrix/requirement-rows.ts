import { resolveRequirement, type Choice } from '../resolve.js';
import type { Measure, Program } from '../schema/program.js';
import type { Requirement, ScorePart, SilentRequirement, TierRequirement } from '../schema/requirement.js';
import type { Text } from '../schema/scalars.js';
import { isSilence } from '../schema/silence.js';
import { conditionsIn } from '../schema/walk.js';

/**
 * The trees of all tiers as rows that a reader can follow without knowing what a tree is.
 *
 * - What a tier asks for all at once becomes one row each; the same row of different tiers is the same line.
 * - Several full ways to a tier become blocks of rows, one block a way.
 * - A score becomes a row for its total and a row for each of its parts.
 * - Any smaller choice stays inside one row, and is told in its cells.
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
  /** Tiers of which nothing is known but that: their silence stands in every row, by tier id. */
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
  /** What each tier asks, by tier id. A tier that is not in it asks nothing here. */
  asks: Map<string, Ask>;
}

export type Ask = { kind: 'requirement'; requirement: Requirement } | { kind: 'part'; part: ScorePart };

export function requirementBlocks(program: Program, choice: Choice): RequirementBlock[] {
  const measures = new Map((program.measures ?? []).map((measure) => [measure.id, measure]));
  const blocks: RequirementBlock[] = [];
  const silences = new Map<string, Requirement>();
  const withAlternatives = new Set<string>();

  for (const tier of program.tiers) {
    const root = program.requirements?.[tier.id];
    if (root) addRoot(root, {});

    function addRoot(node: Requirement, where: Partial<RequirementBlock>): void {
      const resolved = resolveRequirement(node, choice);
      if (!resolved) return;
      if (resolved.kind === 'any' && resolved.of.some((way) => way.kind === 'all')) {
        withAlternatives.add(tier.id);
        resolved.of.forEach((way, index) => {
          const key = `${where.key ?? ''}way ${way.id ?? index}`;
          addRows(conditionsOf(way), { ...where, key, alternative: { name: way.name, number: index + 1 } });
        });
      } else if (resolved.kind === 'varies') {
        for (const [option, inner] of Object.entries(resolved.cases)) {
          addRoot(inner, {
            ...where,
            key: `${where.key ?? ''}${resolved.by} ${option} `,
            option: { dimension: resolved.by, option },
          });
        }
        if (resolved.otherwise) {
          addRoot(resolved.otherwise, {
            ...where,
            key: `${where.key ?? ''}${resolved.by} * `,
            option: { dimension: resolved.by },
          });
        }
      } else if (isSilence(resolved.kind) && !where.option) silences.set(tier.id, resolved);
      else addRows(conditionsOf(resolved), where);
    }

    function addRows(conditions: readonly Requirement[], where: Partial<RequirementBlock>): void {
      const last = new Map<RequirementBlock, number>();
      for (const condition of conditions) {
        const requirement = resolveRequirement(condition, choice);
        if (!requirement || requirement.kind === 'none') continue;
        const measure = measures.get(measureOf(requirement) ?? '');
        const block = blockFor(
          where,
          where.alternative || where.option ? undefined : (requirement.category ?? measure?.category),
        );
        const add = (row: Omit<RequirementRow, 'asks'>, ask: Ask) =>
          last.set(block, insertRow(block, row, tier.id, ask, last.get(block)));
        add(
          { key: keyOf(condition), name: requirement.name ?? condition.name, measure, depth: 0 },
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
  if (blocks.length === 0 && Object.keys(program.requirements ?? {}).length > 0) {
    blockFor({}, undefined).rows.push({ key: 'silent', depth: 0, asks: new Map() });
  }
  return blocks.filter(({ rows }) => rows.length > 0);

  function blockFor(where: Partial<RequirementBlock>, category: string | undefined): RequirementBlock {
    const key = `${where.key ?? ''}/${category ?? ''}`;
    let block = blocks.find((candidate) => candidate.key === key);
    if (!block) blocks.push((block = { ...where, key, category, rows: [], silences, withAlternatives }));
    return block;
  }
}

/** Puts a tier's condition into its row, and a new row behind the one that came before it in this tier. */
function insertRow(
  block: RequirementBlock,
  row: Omit<RequirementRow, 'asks'>,
  tier: string,
  ask: Ask,
  after = -1,
): number {
  const at = block.rows.findIndex(({ key }) => key === row.key);
  if (at >= 0) {
    block.rows[at]!.name ??= row.name;
    block.rows[at]!.asks.set(tier, ask);
    return at;
  }
  block.rows.splice(after + 1, 0, { ...row, asks: new Map([[tier, ask]]) });
  return after + 1;
}

function conditionsOf(node: Requirement): readonly Requirement[] {
  return node.kind === 'all' ? node.of : [node];
}

/** The measure that a condition is about; of a group, the first there is. */
function measureOf(requirement: Requirement): string | undefined {
  for (const { node, item } of conditionsIn(requirement))
    if (node === 'requirement' && 'measure' in item && item.measure !== undefined) return item.measure;
  return undefined;
}

/** What makes two conditions of different tiers the same row: a name of their own, else what they measure. */
function keyOf(node: Requirement): string {
  if (node.id !== undefined) return node.id;
  switch (node.kind) {
    case 'measure':
      return `measure ${node.measure}`;
    case 'score':
      return `score ${node.measure ?? ''}`;
    case 'all':
    case 'any':
    case 'some':
      return `${node.kind} ${node.of.map(keyOf).join(' ')}`;
    case 'varies': {
      const first = Object.values(node.cases)[0] ?? node.otherwise;
      return first ? keyOf(first) : node.by;
    }
    default:
      return (node satisfies TierRequirement | SilentRequirement).kind;
  }
}
