import type { AllMessages } from './all-messages.js';
import type { AllChecklistMessages } from './checklist/en-beside.js';
import type { AllComparatorMessages } from './comparator/all-messages.js';
import type { Plural } from './en.js';
import { ownWords } from './own-words.js';
import type { AboutTopics } from './topics/about.js';
import type { TopicMessages } from './topics/messages.js';
import type { WorthMessages } from './worth/messages.js';

/** Any of the messages, however deep; the plural forms of one stay together. */
type Some<Messages> = {
  readonly [Key in keyof Messages]?: Messages[Key] extends Plural | readonly unknown[] | string
    ? Messages[Key]
    : Messages[Key] extends (...args: never) => unknown
      ? Messages[Key]
      : Some<Messages[Key]>;
};

/** Words of the interface, each part as its English is: what all elements share, and what some say besides. */
export interface Words {
  readonly shared?: Some<AllMessages>;
  readonly checklist?: Some<AllChecklistMessages>;
  readonly comparator?: Some<AllComparatorMessages>;
  /** What topics are called. */
  readonly topics?: Some<TopicMessages>;
  /** What topics mean, and what else they are called. */
  readonly about?: Some<AboutTopics>;
  /** What is said of what a tier takes and brings. */
  readonly worth?: Some<WorthMessages>;
}

/**
 * Has all elements of the page say something in other words, or in a language that they do not speak. What is left out
 * stays as it is, or English in a new language. Elements that are shown already are drawn anew.
 *
 * @param tag Whose words these are, as a language tag: those of `de` hold in `de-AT` too, those of `de-AT` there alone.
 * @param words What is said twice holds as it is said last.
 */
export function registerWords(tag: string, words: Words): void {
  ownWords.add(tag, words);
}
