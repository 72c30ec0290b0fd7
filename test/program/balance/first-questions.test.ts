import { expect } from 'chai';
import { FIRST_TOPICS, questionsOf } from '../../../src/program/balance/first-questions.js';

const question = (id: string, topic?: string) => ({
  id,
  question: `${id}?`,
  answer: 'Yes.',
  ...(topic !== undefined && { topic }),
});

describe('the questions that partners ask first', () => {
  it('are five, and all open where the document answers none', () => {
    const { first, open, others } = questionsOf({});
    expect(open).to.deep.equal([...FIRST_TOPICS]);
    expect(first.map(({ answers }) => answers.length)).to.deep.equal([0, 0, 0, 0, 0]);
    expect(others).to.deep.equal([]);
  });

  it('stand in the order in which they are asked, whatever that of the document is', () => {
    const { first, open } = questionsOf({
      questions: [question('m', 'market'), question('f', 'portfolio-fit')],
    });
    expect(first.flatMap(({ answers }) => answers.map(({ id }) => id))).to.deep.equal(['f', 'm']);
    expect(open).to.deep.equal(['customer-need', 'services', 'support-overhead']);
  });

  it('lose no answer: several to one topic, another topic, and none', () => {
    const questions = [
      question('a', 'services'),
      question('b', 'fee'),
      question('c', 'services'),
      question('d'),
    ];
    const { first, others } = questionsOf({ questions });
    expect(first.flatMap(({ answers }) => answers)).to.deep.equal([questions[0], questions[2]]);
    expect(others).to.deep.equal([questions[1], questions[3]]);
  });
});
