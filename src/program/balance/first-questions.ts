import type { Program, Question } from '../schema/program.js';
import type { TopicId } from '../topics.js';

/** What a partner asks before anything else, as topics of the published list, in the order in which it is asked. */
export const FIRST_TOPICS = [
  'portfolio-fit',
  'customer-need',
  'services',
  'support-overhead',
  'market',
] as const satisfies readonly TopicId[];
export type FirstTopic = (typeof FIRST_TOPICS)[number];

/** The questions of a document: those that every partner asks first, and the rest. */
export interface Questions {
  /** Each of the first questions, with what the vendor answers; nothing where it has no answer. */
  first: readonly { topic: FirstTopic; answers: readonly Question[] }[];
  /** The first questions that the document does not answer. */
  open: readonly FirstTopic[];
  /** What else is answered, in the order of the document. */
  others: readonly Question[];
}

/** Which of the questions that partners ask first a document answers, and what else it answers. */
export function questionsOf({ questions = [] }: Pick<Program, 'questions'>): Questions {
  const first = FIRST_TOPICS.map((topic) => ({
    topic,
    answers: questions.filter((one) => one.topic === topic),
  }));
  const answered = new Set(first.flatMap(({ answers }) => answers));
  return {
    first,
    open: first.filter(({ answers }) => answers.length === 0).map(({ topic }) => topic),
    others: questions.filter((one) => !answered.has(one)),
  };
}
