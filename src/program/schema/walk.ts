import type {
  ConditionPart,
  Requirement,
  ScorePart,
  SilentRequirement,
  TierRequirement,
} from './requirement.js';
import type { FlatValue, TaggedValue, Value } from './value.js';

/** What stands in the document as a condition, or as a part of one. */
export type Statement =
  | { node: 'requirement'; item: Requirement }
  | { node: 'part'; item: ConditionPart }
  | { node: 'score-part'; item: ScorePart };

/** A value and all values inside it, in reading order; of those in short form none, for nothing hangs on them. */
export function valuesIn(value: Value): TaggedValue[] {
  return typeof value === 'object' ? [value, ...insideOf(value).flatMap(valuesIn)] : [];
}

function insideOf(value: TaggedValue): readonly Value[] {
  switch (value.kind) {
    case 'list':
      return value.items;
    case 'steps':
      return value.steps.map((step) => step.value);
    case 'varies':
      return casesOf(value);
    default:
      value satisfies FlatValue;
      return [];
  }
}

/** A condition with all conditions and all parts inside it, in reading order. */
export function conditionsIn(requirement: Requirement): Statement[] {
  return statementsOf(requirement, true);
}

/** The same without what only decides whether something is asked. */
export function askedIn(requirement: Requirement): Statement[] {
  return statementsOf(requirement, false);
}

function statementsOf(requirement: Requirement, withWhen: boolean): Statement[] {
  return [{ node: 'requirement', item: requirement }, ...statementsIn(requirement, withWhen)];
}

function statementsIn(requirement: Requirement, withWhen: boolean): Statement[] {
  const inside = (inner: Requirement) => statementsOf(inner, withWhen);
  switch (requirement.kind) {
    case 'measure': {
      const { ofWhich = [], together = [], includingOneOf = [] } = requirement;
      return [...ofWhich, ...together, ...includingOneOf].map((item) => ({ node: 'part', item }));
    }
    case 'score':
      return scorePartsIn(requirement);
    case 'all':
    case 'any':
    case 'some':
    case 'unclear':
      return requirement.of.flatMap(inside);
    case 'if': {
      const { when, then, otherwise } = requirement;
      return [...(withWhen ? [when] : []), then, ...(otherwise ? [otherwise] : [])].flatMap(inside);
    }
    case 'varies':
      return casesOf(requirement).flatMap(inside);
    default:
      requirement satisfies TierRequirement | SilentRequirement;
      return [];
  }
}

function scorePartsIn({ parts = [] }: { parts?: ScorePart[] | undefined }): Statement[] {
  return parts.flatMap((item) => [{ node: 'score-part', item }, ...scorePartsIn(item)]);
}

/** What holds in one case or another. */
function casesOf<T>({ cases, otherwise }: { cases: Record<string, T>; otherwise?: T | undefined }): T[] {
  return [...Object.values(cases), ...(otherwise === undefined ? [] : [otherwise])];
}
