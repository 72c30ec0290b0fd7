import type { Ask, RequirementRow } from '../matrix/requirement-rows.js';
import type { Requirement } from '../schema/requirement.js';
import { conditionsIn } from '../schema/walk.js';

/** Whether what measures a thing belongs in a line, by the measure's id. */
type Belongs = (measure: string) => boolean;

/** A row with only those of its conditions that belong in a line: others stand in lines of their own. */
export function narrowedRow(row: RequirementRow, belongs: Belongs): RequirementRow {
  const asks = new Map<string, Ask>();
  for (const [tier, ask] of row.asks) {
    const requirement = ask.kind === 'requirement' && narrowed(ask.requirement, belongs);
    asks.set(tier, requirement ? { kind: 'requirement', requirement } : ask);
  }
  return { ...row, asks };
}

/** What is left of a condition; nothing where all of it is about something else. A choice is one thing, and stays whole. */
function narrowed(node: Requirement, belongs: Belongs): Requirement | undefined {
  if (node.kind === 'all') {
    const of = node.of.flatMap((one) => narrowed(one, belongs) ?? []);
    return of.length === 0 ? undefined : { ...node, of };
  }
  if (node.kind === 'varies') {
    const cases = Object.entries(node.cases).map(
      ([option, one]) => [option, narrowed(one, belongs)] as const,
    );
    const otherwise = node.otherwise && narrowed(node.otherwise, belongs);
    const left = cases.filter(([, one]) => one !== undefined) as [string, Requirement][];
    if (left.length === 0 && !otherwise) return undefined;
    // An option that is left out would be one of "all others".
    if (otherwise && left.length < cases.length) return node;
    return { ...node, cases: Object.fromEntries(left), otherwise };
  }
  const measures = conditionsIn(node).flatMap(({ item }) =>
    'measure' in item && item.measure !== undefined ? [item.measure] : [],
  );
  return measures.length === 0 || measures.some(belongs) ? node : undefined;
}
