import { en } from './en.js';
import { beside, type AllMessages } from './en-beside.js';
import type { Formatter } from './formatter.js';

const english: AllMessages = { ...en, ...beside };

/** The messages of a formatter with those that are said beside a table. */
export function allMessages({ messages }: Formatter): AllMessages {
  // Of the other languages each holds all; only English comes in two.
  return messages === en ? english : (messages as AllMessages);
}
