import type { Cost } from './rows.js';
import type { Text } from './scalars.js';
import type { TaggedValue, Value } from './value.js';

/** The kinds of costs that are no price of anything: where nothing is to be paid of these, nothing is free. */
const NO_PRICES: ReadonlySet<Cost['kind']> = new Set(['penalty', 'staff']);

/** Whether costs of a kind are the price of something. */
export const isPrice = (kind: Cost['kind']): boolean => !NO_PRICES.has(kind);

/**
 * What is to be paid for something: an amount of exactly zero, in whatever currency and period, is "free". Not where the
 * zero leaves something out that is paid besides.
 */
export function asPrice(value: TaggedValue, kind: Cost['kind']): TaggedValue {
  return isPrice(kind) ? zeroAsFree(value) : value;
}

/** Whether nothing is to be paid, and that without any condition. */
export function isFree({ kind, condition }: { kind: string; condition?: Text | undefined }): boolean {
  return kind === 'free' && !condition;
}

function zeroAsFree(value: TaggedValue): TaggedValue {
  const inside = (inner: Value): Value => (typeof inner === 'object' ? zeroAsFree(inner) : inner);
  switch (value.kind) {
    case 'money': {
      if (value.value !== 0 || value.excluding !== undefined || value.or?.some((other) => other.value !== 0))
        return value;
      const { condition, note, footnotes, source, from, until, status, conflicts, approximate } = value;
      return {
        kind: 'free',
        condition,
        note,
        footnotes,
        source,
        from,
        until,
        status,
        conflicts,
        approximate,
      };
    }
    case 'list':
      return { ...value, items: value.items.map(inside) };
    case 'steps':
      return { ...value, steps: value.steps.map((step) => ({ ...step, value: inside(step.value) })) };
    case 'varies': {
      const cases = Object.entries(value.cases).map(([option, inner]) => [option, inside(inner)] as const);
      const { otherwise } = value;
      return {
        ...value,
        cases: Object.fromEntries(cases),
        ...(otherwise !== undefined && { otherwise: inside(otherwise) }),
      };
    }
    default:
      return value;
  }
}
