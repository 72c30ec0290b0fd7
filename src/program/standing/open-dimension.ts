import { dependentsIn, MOST_CASES } from './alike-options.js';
import { chosenIn, optionsOf } from '../resolve.js';
import type { GroupRequirement, IfRequirement, Requirement } from '../schema/requirement.js';
import type { Scope } from '../schema/scalars.js';
import type { PlanBuilder } from './plan-builder.js';

/** The dimension that a requirement still depends on itself, not counting what is inside it but the parts of a score. */
export function openDimension(requirement: Requirement, builder: PlanBuilder): string | undefined {
  const scopes = ownScopes(requirement);
  if (isGroup(requirement) || requirement.kind === 'if')
    scopes.push(...fewCases(membership(requirement), builder));
  // What concerns one of several chosen options concerns the reader.
  const [open] = scopes
    .flatMap((only) => Object.keys(only ?? {}))
    .filter((dimension) => chosenIn(builder.choice, dimension).length === 0);
  return open ?? (requirement.kind === 'varies' ? requirement.by : undefined);
}

/** More combinations of options than this are not written out, be they ever so alike. */
const WRITTEN_OUT = 1000;

/** Whether there are too many combinations of options to write out, with so many options of the next dimension. */
export function hasTooManyCases(requirement: Requirement, options: number, builder: PlanBuilder): boolean {
  const left = WRITTEN_OUT / (builder.cases ?? 1);
  return options > left || casesOf([...ownScopes(requirement), ...casesInside(requirement)], builder) > left;
}

/** What limits a requirement itself, or the parts of a score. */
function ownScopes(requirement: Requirement): (Scope | undefined)[] {
  return requirement.kind === 'score'
    ? dependentsIn(requirement).map(({ only }) => only)
    : [requirement.only];
}

/** What a choice of cases depends on, and the choices among those. */
function casesInside(requirement: Requirement): (Scope | undefined)[] {
  if (requirement.kind !== 'varies') return [];
  const within = inside(requirement).flatMap((one) => [one.only, ...casesInside(one)]);
  return [{ [requirement.by]: [] }, ...within];
}

/** Where there are too many combinations of options to go through, each member has its own cases. */
function fewCases(
  scopes: readonly (Scope | undefined)[],
  builder: PlanBuilder,
): readonly (Scope | undefined)[] {
  return casesOf(scopes, builder) > MOST_CASES ? [] : scopes;
}

/** How many combinations there are of the options that are not chosen. */
function casesOf(scopes: readonly (Scope | undefined)[], { program, choice }: PlanBuilder): number {
  const used = new Set(scopes.flatMap((only) => Object.keys(only ?? {})));
  return (program.dimensions ?? []).reduce(
    (product, dimension) =>
      used.has(dimension.id) && chosenIn(choice, dimension.id).length === 0
        ? product * optionsOf(dimension, choice).length
        : product,
    1,
  );
}

/** What decides which members a group has, where it matters how many there are, or whether there are any. */
function membership(requirement: GroupRequirement | IfRequirement): (Scope | undefined)[] {
  const { kind } = requirement;
  const of = kind === 'if' ? inside(requirement) : requirement.of;
  const mayBeEmpty = of.every(mayBeMissing);
  // Of all that is asked at once, what does not arise is nothing to meet; only where all is out of force it matters.
  if (kind === 'all' && !(mayBeEmpty && of.some(hasDates))) return [];
  // Of any one that is enough what does not concern the reader is simply none; else it matters which there are.
  const counts = kind !== 'any' && kind !== 'all';
  return of.flatMap((member) => [
    ...(counts || mayBeEmpty ? [member.only] : []),
    ...(mayBeMissing(member) || (counts && member.kind === 'varies') ? scopesInside(member) : []),
  ]);
}

/** What decides which of what is inside a condition concerns the reader. */
function scopesInside(requirement: Requirement): (Scope | undefined)[] {
  return [
    ...(requirement.kind === 'varies' ? [{ [requirement.by]: [] }] : []),
    ...inside(requirement).flatMap((inner) => [inner.only, ...scopesInside(inner)]),
  ];
}

/** Whether it may be no member of a group, for some options or on some days. */
function mayBeMissing(requirement: Requirement): boolean {
  const { kind, recommended, only, from, until } = requirement;
  if (recommended === true || kind === 'not-applicable' || [only, from, until].some(Boolean)) return true;
  if (kind === 'varies' || kind === 'if') return inside(requirement).some(mayBeMissing);
  return isGroup(requirement) && requirement.of.every(mayBeMissing);
}

function hasDates(requirement: Requirement): boolean {
  const { from, until } = requirement;
  return from !== undefined || until !== undefined || inside(requirement).some(hasDates);
}

function inside(requirement: Requirement): readonly Requirement[] {
  const { kind } = requirement;
  if (kind === 'varies') return Object.values(requirement.cases).concat(requirement.otherwise ?? []);
  if (kind === 'if') return [requirement.when, requirement.then].concat(requirement.otherwise ?? []);
  return isGroup(requirement) ? requirement.of : [];
}

function isGroup(requirement: Requirement): requirement is GroupRequirement {
  return ['all', 'any', 'some', 'unclear'].includes(requirement.kind);
}
