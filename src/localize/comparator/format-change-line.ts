import type { ChangeKind } from '../../program/editions/classify-change.js';
import type { FormattedChange, SideSaid } from './format-change.js';

/** As many words as a line has at most; the rest of a change that takes more is folded behind it. */
export const MOST_WORDS = 14;

/** What stands before what happened: harder or more, easier or less, new, gone. */
export type ChangeSign = 'more' | 'less' | 'new' | 'gone';

const SIGNS: Partial<Record<ChangeKind, ChangeSign>> = {
  raised: 'more',
  tightened: 'more',
  lowered: 'less',
  eased: 'less',
  added: 'new',
  removed: 'gone',
};

/** A change as one line. */
export interface ChangeLine {
  sign: ChangeSign | undefined;
  /** Whether the word of what happened is only heard, since both sides stand beside each other and show it. */
  isHeard: boolean;
  older: string | undefined;
  newer: string | undefined;
  /** Whether there is more to the sides, or to why they differ, than the line tells. */
  isShort: boolean;
}

/**
 * A change in at most so many words, but for those of its subject: with all that both sides say, else without what is
 * remarked, else without the sides. Words that figures have in common stand once: "at least 50 → 75 users".
 *
 * @param most As many words as there may be; any number, where nothing is to be folded.
 */
export function formatChangeLine(kind: ChangeKind, change: FormattedChange, most = MOST_WORDS): ChangeLine {
  const { subject, where, word, older, newer, reason } = change;
  const sign = SIGNS[kind];
  const both = older !== undefined && newer !== undefined;
  const isHeard = both && (sign !== undefined || kind === 'changed');
  const sides = (form: keyof SideSaid): (string | undefined)[] =>
    both && isHeard ? sayOnce(older[form], newer[form]) : [older?.[form], newer?.[form]];
  const fits = (...more: (string | undefined)[]) =>
    wordsIn([subject, where, isHeard ? '' : word, ...more].join(' ')).length <= most;
  const line = (isShort: boolean, [was, is]: (string | undefined)[] = []): ChangeLine => ({
    sign,
    isHeard: isHeard && is !== undefined,
    older: was,
    newer: is,
    isShort,
  });
  if (fits(...sides('full'), reason)) return line(false, sides('full'));
  const short = [older, newer].every((said) => said?.short !== '');
  return short && fits(...sides('short')) ? line(true, sides('short')) : line(true);
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean);

/** Two sides without what both begin with on the second, and without what both end with on the first. */
function sayOnce(older: string, newer: string): string[] {
  const [was, is] = [wordsIn(older), wordsIn(newer)];
  const least = Math.min(was.length, is.length);
  const first = was.findIndex((word, at) => word !== is[at]);
  const begin = first < 0 ? least : first;
  let end = 0;
  while (end < least - begin && was.at(-1 - end) === is.at(-1 - end)) end++;
  // What is left must say something of its own.
  if (begin >= least || begin + end >= least) return [older, newer];
  return [was.slice(0, was.length - end).join(' '), is.slice(begin).join(' ')];
}
