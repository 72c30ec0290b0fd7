/**
 * The ways of saying nothing. They are never merged, and none of them is a "no" or a zero. What a document leaves out is
 * one more, which views call "not mentioned": nobody has written down that it is so, that it is not, or that nobody knows.
 */
export const SILENCES = ['not-applicable', 'not-published', 'not-known', 'on-request'] as const;
export type Silence = (typeof SILENCES)[number];

/** Whether a word says nothing but why nothing is said. */
export function isSilence(word: string | undefined): word is Silence {
  return (SILENCES as readonly unknown[]).includes(word);
}
