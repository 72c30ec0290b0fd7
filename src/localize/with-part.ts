import { en, type Messages } from './en.js';
import type { Formatter } from './formatter.js';

/** Gives the messages of a formatter together with a part that English has apart. */
export function withPart<Part>(part: Part): (formatter: Formatter) => Messages & Part {
  const english = { ...en, ...part };
  return ({ messages }) => (messages === en ? english : (messages as Messages & Part));
}
