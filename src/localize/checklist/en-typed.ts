import { merged } from '../own-words.js';
import type { ChecklistMessages } from './en.js';

/** What is wrong with an answer, in English: it comes with what reads answers. Other languages bring it with all else. */
export const typed = {
  notANumber: (example: string) => `This cannot be read as a number. Write it like ${example}.`,
  eitherNumber: (a: string, b: string) => `This can mean ${a} or ${b}. Please write it as one of them.`,
  otherCurrency: (currency: string) =>
    `This field counts in ${currency}. Please enter the amount in ${currency}.`,
  belowZero: 'This cannot be less than 0.',
  aboveMost: (most: string) => `This cannot be more than ${most}.`,
};

/** The messages of a language with all of these. */
export function typedMessages(labels: ChecklistMessages): ChecklistMessages & typeof typed {
  return merged(typed, labels);
}
