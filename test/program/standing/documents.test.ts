/** Every tier of every document of the demo, with no facts, with some, and with more than enough. */
import { expect } from 'chai';
import { defaultChoice } from '../../../src/program/resolve.js';
import { readFacts, type Fact, type FactQuestion, type Facts } from '../../../src/program/standing/facts.js';
import { questionsOf } from '../../../src/program/standing/standing.js';
import { standing } from '../../../src/program/standing/exact-standing.js';
import { waysUp } from '../../../src/program/way-up/way-up.js';
import { randomFrom } from '../../bench/programs.js';
import { ALL, readProgram } from '../../programs.js';

const TODAY = '2026-01-15';

/** Everything inside a result that is no sound number. */
function unsound(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  // What the document says, and what was never told, may be missing.
  return Object.entries(value).flatMap(([key, inner]) =>
    ['says', 'tier', 'measure', 'cost', 'open'].includes(key) ? [] : unsound(inner, `${path}/${key}`),
  );
}

function answer({ kind, options, max }: FactQuestion, random: () => number, generous: boolean): Fact {
  switch (kind) {
    case 'yes-no':
      return generous || random() < 0.5;
    case 'date':
      return generous ? '2015-01-01' : '2025-11-30';
    case 'tier':
      return generous ? options!.at(-1)! : options![Math.floor(random() * options!.length)]!;
    case 'percent':
      return generous ? 100 : Math.round(random() * 100);
    default:
      return generous ? (max ?? 1e9) : Math.round(random() * (max ?? 1000));
  }
}

describe('the documents of the demo', () => {
  for (const name of ALL) {
    it(`${name} can be judged with any facts`, async () => {
      const program = await readProgram(name);
      const random = randomFrom(name.length);
      for (const choice of [{}, defaultChoice(program)]) {
        const questions = questionsOf(program, choice, TODAY);
        expect(new Set(questions.map(({ key }) => key)).size, 'keys').to.equal(questions.length);
        for (const { key, about, name: words } of questions) {
          expect(key).to.match(/^[^\s]+$/);
          if (!['joined', 'tier', 'tier-since', 'places', 'counted-once'].includes(about))
            expect(words, key).to.exist;
        }
        const told: Facts[] = [
          {},
          ...[false, false, true].map((generous) =>
            Object.fromEntries(
              questions.map((question) => [question.key, answer(question, random, generous)]),
            ),
          ),
        ];
        for (const facts of told) {
          expect(readFacts(questions, JSON.parse(JSON.stringify(facts))), 'kept').to.deep.equal(facts);
          const result = standing(program, facts, choice, TODAY);
          expect(unsound(result), 'standing').to.deep.equal([]);
          for (const { tier, counts, state } of result.tiers) {
            expect(counts.total).to.equal(
              counts.met + counts['not-met'] + counts.unknown + counts['not-checkable'],
            );
            const up = waysUp(program, facts, choice, TODAY, tier.id);
            expect(unsound(up), 'ways').to.deep.equal([]);
            for (const way of up.ways) for (const step of way.steps) expect(step.question, name).to.exist;
            if (state === 'met') expect(up.ways[0]?.steps, 'nothing to do').to.deep.equal([]);
          }
        }
      }
    }).timeout(0);
  }
});
