import type { Formatter } from '../formatter.js';
import { merged } from '../own-words.js';
import { balance } from './en-balance.js';
import { besideMessages } from './messages.js';

const made = new WeakMap<object, ReturnType<typeof besideMessages> & typeof balance>();

/** The messages of a formatter with those that are said of both sides of a program. */
export function balanceMessages(formatter: Formatter) {
  const words = besideMessages(formatter);
  let all = made.get(words);
  if (!all) made.set(words, (all = merged(balance, words)));
  return all;
}
