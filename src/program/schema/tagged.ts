import type { TaggedValue, Value } from './value.js';

/** A value in full: the shorthands for yes, no and words written out. */
export function tagged(value: Value): TaggedValue {
  if (value === true) return { kind: 'yes' };
  if (value === false) return { kind: 'no' };
  return typeof value === 'string' ? { kind: 'text', text: value } : value;
}
