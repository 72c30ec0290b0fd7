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

/** A value and all values inside it, in reading order; of those in short form nothing, for nothing hangs on them. */
export function* valuesIn(value: Value): Generator<TaggedValue> {
  if (typeof value !== 'object') return;
  yield value;
  for (const inner of insideOf(value)) yield* valuesIn(inner);
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
export function* conditionsIn(requirement: Requirement): Generator<Statement> {
  yield { node: 'requirement', item: requirement };
  switch (requirement.kind) {
    case 'measure':
      for (const parts of [requirement.ofWhich, requirement.together, requirement.includingOneOf])
        for (const item of parts ?? []) yield { node: 'part', item };
      break;
    case 'score':
      yield* scorePartsIn(requirement.parts);
      break;
    case 'all':
    case 'any':
    case 'some':
      for (const inner of requirement.of) yield* conditionsIn(inner);
      break;
    case 'varies':
      for (const inner of casesOf(requirement)) yield* conditionsIn(inner);
      break;
    default:
      requirement satisfies TierRequirement | SilentRequirement;
  }
}

function* scorePartsIn(parts: readonly ScorePart[] = []): Generator<Statement> {
  for (const item of parts) {
    yield { node: 'score-part', item };
    yield* scorePartsIn(item.parts);
  }
}

/** What holds in one case or another. */
function casesOf<T>({ cases, otherwise }: { cases: Record<string, T>; otherwise?: T | undefined }): T[] {
  return otherwise === undefined ? Object.values(cases) : [...Object.values(cases), otherwise];
}
