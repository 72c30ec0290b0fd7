import { askedOf } from '../asked/asked.js';
import { isComplete } from '../asked/complete.js';
import { tiersBefore, tiersThrough } from '../asked/origins.js';
import { byId } from '../by-id.js';
import { excludedBy, optionsIn, resolveRequirement, type Choice } from '../resolve.js';
import { keyOf } from '../schema/same-condition.js';
import type { Program } from '../schema/program.js';
import type { Requirement } from '../schema/requirement.js';
import { isSilence } from '../schema/silence.js';
import { askedIn, type Statement } from '../schema/walk.js';
import { isSilent, type Ask, type RequirementBlock, type RequirementRow } from './requirement-rows.js';
import type { NotOffered, Through } from './rows.js';

/** What a document says of a tier where the tier itself asks nothing. */
export type LeftOut =
  | NotNamed
  | NotOffered
  | Through
  | { kind: 'value'; value: { kind: 'not-known' } }
  | { kind: 'see-ways' | 'elsewhere' };
/** What it says of a thing that no condition of the tier names. */
type NotNamed =
  { kind: 'requirement'; requirement: Requirement } | { kind: 'not-required' | 'not-mentioned' };
/** By tier id, of a row of a block. */
export type TellLeftOut = (tier: string, row: RequirementRow, block: RequirementBlock) => LeftOut;

/**
 * Tells what a document says of a tier in a row in which the tier itself asks nothing. In this order:
 *
 * - that the tier does not exist for the options that are chosen;
 * - why its conditions are not told, or that it asks nothing, where the document says that of all of them;
 * - that it is said in another row, where its own conditions name the row's measure elsewhere;
 * - what is asked by a tier that one must come from;
 * - not known, for an option of a dimension that the document has no condition for;
 * - why the rest is not told, where one of its conditions is a silence without a name;
 * - not required, where the document declares that it names all that there is;
 * - else that it is not mentioned.
 */
export function leftOutTeller(program: Program, choice: Choice): TellLeftOut {
  // Asked for every cell, and the same for all cells of a tier.
  const rootOf = perTier((tier) => resolvedRoot(program, tier, choice));
  const before = perTier((tier) => tiersBefore(program, tier, choice));
  const onTheWay = perTier((tier) => tiersThrough(program, tier, choice));
  const mentions = perTier((tier) => {
    const root = rootOf(tier);
    return new Set((root ? askedIn(root) : []).flatMap(namesOf));
  });
  const excluded = perTier((tier) => excludedBy(byId(program.tiers, tier)?.only, choice));
  return (tier, row, block) => {
    const options = excluded(tier);
    if (options) return { kind: 'not-offered', options };
    const silence = block.silences.get(tier);
    const mentioned = silence === undefined && isMentioned(tier, row);
    const through = mentioned ? undefined : throughOthers(before, tier, row, block);
    if (through) return { ...through, silence };
    if (silence) return { kind: 'requirement', requirement: silence };
    if (mentioned)
      return { kind: !block.alternative && block.withAlternatives.has(tier) ? 'see-ways' : 'elsewhere' };
    const root = rootOf(tier);
    if (block.place !== '' && root?.kind === 'varies' && !hasCase(root, block.place))
      return { kind: 'value', value: { kind: 'not-known' } };
    if (onTheWay(tier).some((other) => !row.asks.has(other) && isMentioned(other, row)))
      return { kind: 'elsewhere' };
    return unnamed(program, tier, root);
  };

  /** Whether a tier's own conditions name what a row is about. */
  function isMentioned(tier: string, { key, measure }: RequirementRow): boolean {
    const found = mentions(tier);
    return found.has(key) || (measure !== undefined && found.has(`measure ${measure.id}`));
  }
}

/** Works something out once for each tier. */
function perTier<T>(workOut: (tier: string) => T): (tier: string) => T {
  const known = new Map<string, T>();
  return (tier) => {
    if (!known.has(tier)) known.set(tier, workOut(tier));
    return known.get(tier)!;
  };
}

/** What a document says of a thing that no condition of a tier names. */
export function notNamed(program: Program, tier: string, choice: Choice): NotNamed {
  const root = resolvedRoot(program, tier, choice);
  return root && isSilent(root) ? { kind: 'requirement', requirement: root } : unnamed(program, tier, root);
}

function unnamed(program: Program, tier: string, root: Requirement | undefined): NotNamed {
  const rest = root?.kind === 'all' ? root.of.find(isRest) : undefined;
  if (rest) return { kind: 'requirement', requirement: rest };
  const complete = isComplete(program, tier, 'requirements') && isTold(root, program);
  return { kind: complete ? 'not-required' : 'not-mentioned' };
}

/** A silence without a name, among conditions that are told: it is about all that they do not name. */
function isRest({ kind, id, name, only }: Requirement): boolean {
  return isSilence(kind) && id === undefined && name === undefined && only === undefined;
}

function resolvedRoot(program: Program, tier: string, choice: Choice): Requirement | undefined {
  const root = askedOf(program, tier);
  return root && resolveRequirement(root, choice);
}

function namesOf({ node, item }: Statement): string[] {
  return [
    ...('measure' in item && item.measure !== undefined ? [`measure ${item.measure}`] : []),
    ...(node === 'requirement' ? [keyOf(item)] : node === 'score-part' ? [`part ${item.id}`] : []),
  ];
}

/**
 * What the tiers ask in a row that one comes through on the way to a tier.
 *
 * @param before The tiers that one must come from, as `tiersBefore` has them.
 * @param known What was found for other tiers; nothing for those that are being looked at.
 */
function throughOthers(
  before: (tier: string) => readonly (readonly string[])[],
  tier: string,
  row: RequirementRow,
  block: RequirementBlock,
  known = new Map<string, Through | undefined>(),
): Through | undefined {
  if (known.has(tier)) return known.get(tier);
  known.set(tier, undefined);
  const asked = new Map<string, Through['asked'][number]>();
  let always = false;
  for (const group of before(tier)) {
    const ways = group.map((other): Pick<Through, 'asked' | 'always'> | undefined => {
      const ask = row.asks.get(other);
      if (!ask) return throughOthers(before, other, row, block, known);
      if (!asksSomething(ask)) return undefined;
      // Who came there by another of its ways has never met it.
      const oneWay = block.alternative !== undefined && block.withAlternatives.has(other);
      return { asked: [{ tier: other, ask, ...(oneWay && { oneWay }) }], always: !oneWay };
    });
    always ||= ways.every((way) => way?.always);
    for (const way of ways) way?.asked.forEach((one) => asked.set(one.tier, one));
  }
  asked.delete(tier);
  if (asked.size === 0) return undefined;
  const found: Through = {
    kind: 'through',
    asked: [...asked.values()],
    always,
  };
  known.set(tier, found);
  return found;
}

/** Whether what a tier asks is told for every option: where it is not known for some, no list is all there is. */
function isTold(root: Requirement | undefined, program: Program): boolean {
  if (root?.kind !== 'varies') return root === undefined || !isSilence(root.kind);
  const { cases, otherwise } = root;
  const options = optionsIn(byId(program.dimensions, root.by));
  return (
    (otherwise !== undefined || options.every(({ id }) => Object.hasOwn(cases, id))) &&
    [...Object.values(cases), ...(otherwise ? [otherwise] : [])].every((one) => isTold(one, program))
  );
}

/** Whether a condition that varies says anything of the options that a place stands for. */
function hasCase(root: Requirement, place: string): boolean {
  let [node, rest]: [Requirement | undefined, string] = [root, place];
  while (node?.kind === 'varies' && rest !== '') {
    const { by, cases, otherwise }: typeof node = node;
    const [dimension = '', option = ''] = rest.split(' ', 2);
    if (dimension !== by) return true;
    node = Object.hasOwn(cases, option) ? cases[option] : otherwise;
    rest = rest.slice(dimension.length + option.length + 2);
  }
  return node !== undefined;
}

/** What is only advised, or asks nothing of the other tier either, is not asked on the way. */
function asksSomething(ask: Ask): boolean {
  const node = ask.kind === 'part' ? ask.part : ask.requirement;
  if ('recommended' in node && node.recommended) return false;
  const words: unknown[] = ['kind' in node && node.kind, 'is' in node && node.is];
  return !words.some((word) => word === 'none' || word === 'not-required' || word === 'not-applicable');
}
