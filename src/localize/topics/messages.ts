import { messageSet } from '../message-set.js';
import { en, type TopicMessages } from './en.js';

export type { TopicMessages };

/** What topics are called and mean. */
export const topicMessages = messageSet<TopicMessages>(en, {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
});
