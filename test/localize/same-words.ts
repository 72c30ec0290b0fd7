/**
 * Messages that are one word in English and in another language. Each has been looked at: it is no English word left
 * behind.
 */
export const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  de: ['topics.groups.marketing', 'topics.topics.leads'],
};
