import type { Messages } from './en.js';
import type { Formatter } from './formatter.js';
import { merged } from './own-words.js';

/** Gives the messages of a formatter together with a part that English has apart. */
export function withPart<Part extends object>(part: Part): (formatter: Formatter) => Messages & Part {
  const made = new WeakMap<Messages, Messages & Part>();
  return ({ messages }) => {
    let all = made.get(messages);
    if (!all) made.set(messages, (all = merged(part, messages)));
    return all;
  };
}
