import { caseOf, casesFor, chosenIn, NOT_KNOWN, otherwiseFor, type Choice } from '../resolve.js';
import type { Program } from '../schema/program.js';
import { qualified } from '../schema/qualify.js';
import { tagged } from '../schema/tagged.js';
import type { FlatValue, TaggedValue, Value } from '../schema/value.js';

/**
 * What a value comes down to under a choice. Where the choice leaves several options open it stays a `varies`.
 *
 * @param program Where it is given, only options are left that exist under the choice, as zones of the chosen region.
 */
export function resolveValue(value: Value, choice: Choice, program?: Program): TaggedValue {
  const full = tagged(value);
  const inner = (child: Value) => resolveValue(child, choice, program);
  switch (full.kind) {
    case 'varies': {
      const chosen = chosenIn(choice, full.by);
      // Whatever was said about the whole holds for the case as well.
      if (chosen.length === 1) return qualified(full, inner(caseOf(full, chosen[0]!) ?? NOT_KNOWN));
      const cases = Object.fromEntries(
        casesFor(full, chosen, choice, program).map(([option, child]) => [option, inner(child)]),
      );
      const otherwise = otherwiseFor(full, chosen, choice, program);
      // Of what exists under the choice, the document says nothing.
      if (Object.keys(cases).length === 0)
        return qualified(full, otherwise === undefined ? inner(NOT_KNOWN) : inner(otherwise));
      const whole = { ...full, cases };
      if (otherwise === undefined) delete whole.otherwise;
      else whole.otherwise = inner(otherwise);
      return whole;
    }
    case 'list':
      return { ...full, items: full.items.map(inner) };
    case 'steps':
      return { ...full, steps: full.steps.map((step) => ({ ...step, value: inner(step.value) })) };
    default:
      return full satisfies FlatValue;
  }
}
