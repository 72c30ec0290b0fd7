import { pointerOf } from '../read/findings.js';
import type { Program } from '../schema/program.js';
import { ROW_RULES } from './rows.js';
import type { Rule } from './rule.js';
import { SILENCE_RULES } from './silences.js';
import { SOURCE_RULES } from './sources.js';
import { TIER_RULES } from './tiers.js';

/** A piece of advice on a document that nothing is wrong with. */
export interface Advice {
  /** Name of the rule. */
  rule: string;
  /** Where: a JSON pointer; empty for the document as a whole. */
  pointer: string;
  /** What was found and what to do about it, in English. */
  sentence: string;
}

const RULES: readonly Rule[] = [...ROW_RULES, ...TIER_RULES, ...SILENCE_RULES, ...SOURCE_RULES];

/** All rules: what one switches off, and why each is there. */
export const ADVICE_RULES: readonly { name: string; reason: string }[] = RULES.map(({ name, reason }) => ({
  name,
  reason,
}));

/**
 * What could be better about a sound document, beyond right and wrong.
 *
 * @param rules Names of the rules to look at; all where it is left out.
 * @returns The advice rule by rule, within a rule in the order of the document.
 */
export function advise(program: Program, rules?: Iterable<string>): Advice[] {
  const asked = rules && new Set(rules);
  return RULES.filter(({ name }) => !asked || asked.has(name)).flatMap((rule) =>
    rule.find(program).map(({ path, sentence }) => ({ rule: rule.name, pointer: pointerOf(path), sentence })),
  );
}
