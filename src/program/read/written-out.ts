import type { Program } from '../schema/program.js';
import { qualified } from '../schema/qualify.js';
import type { ScoreRequirement, SharedScore } from '../schema/requirement.js';

/**
 * A program in which every condition says itself what it asks: each score that a condition refers to is written into
 * it. Nothing behind the reading knows that there are references; what looks for mistakes sees the document before.
 */
export function writtenOut(program: Program): Program {
  const { scores, ...rest } = program;
  if (!scores) return program;
  const shared = new Map(scores.map((one) => [one.id, one]));
  const out = <T>(node: T): T => {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return node.map(out) as T;
    const own = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, out(child)]));
    const named = own['kind'] === 'score' && shared.get(own['score'] as string);
    return (named ? wholeScore(named, own as ScoreRequirement) : own) as T;
  };
  const { requirements, benefits } = program;
  return {
    ...rest,
    ...(requirements && { requirements: out(requirements) }),
    ...(benefits && {
      benefits: benefits.map((one) => (one.unlocks ? { ...one, unlocks: out(one.unlocks) } : one)),
    }),
  };
}

/** What is said of the score, and on top of it what the condition says itself. */
function wholeScore(shared: SharedScore, { score: _name, ...own }: ScoreRequirement): ScoreRequirement {
  // That is its id as well, so that conditions of different tiers on the same score stand in one row.
  return { ...shared, ...qualified(shared, own) };
}
