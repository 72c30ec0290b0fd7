/** A figure is never said without its unit, and points never without which. */
import { expect } from 'chai';
import { formatPart } from '../../src/localize/format-score.js';
import { formatRequirement } from '../../src/localize/format-requirement.js';
import { formatValue } from '../../src/localize/format-value.js';
import { asLine } from '../../src/localize/phrase.js';
import type { ScorePart } from '../../src/program/schema/requirement.js';
import { aProgram } from '../programs.js';
import { inLanguage, plain } from './said.js';

const program = aProgram({
  currency: 'EUR',
  measures: [
    { id: 'revenue', name: 'Revenue', kind: 'money' },
    { id: 'people', name: 'People', unit: { one: 'person', other: 'people' } },
    { id: 'care', name: 'Care', kind: 'percent' },
    { id: 'score', name: 'Practice score', kind: 'score' },
  ],
});
const formatter = inLanguage('en', program);

describe('a figure in words', () => {
  it('has its unit in the steps of a value', () => {
    const steps = (measure: string) =>
      plain(
        asLine(
          formatValue(
            {
              kind: 'steps',
              measure,
              steps: [
                { atLeast: 5, to: 9, value: true },
                { atLeast: 10, value: true },
              ],
            },
            formatter,
            program,
          ),
        ),
      );
    expect(steps('revenue')).to.contain('EUR 5 to EUR 9: Yes').and.contain('at least EUR 10: Yes');
    expect(steps('people')).to.contain('5 to 9 people: Yes').and.contain('at least 10 people: Yes');
    expect(steps('care')).to.contain('5% to 9%: Yes');
    expect(steps('score')).to.contain('5 to 9: Yes');
  });

  it('has the unit of its measure where it earns points', () => {
    const part: ScorePart = {
      id: 'p',
      name: 'Care',
      measure: 'care',
      max: 10,
      earns: [{ needs: 90, partial: true }],
    };
    expect(plain(asLine(formatPart(part, formatter, program)))).to.contain('all points from 90%');
    const unit = { one: 'site', other: 'sites' };
    const own: ScorePart = { ...part, earns: [{ needs: 90, unit }] };
    expect(plain(asLine(formatPart(own, formatter, program)))).to.contain('all points from 90 sites');
  });

  it('of points says which', () => {
    const score = { kind: 'score', measure: 'score', method: 'sum', atLeast: 80, outOf: 100 } as const;
    const said = (known?: string) =>
      plain(asLine(formatRequirement({ kind: 'all', of: [score] }, formatter, program, known)));
    expect(said()).to.contain('Practice score: at least 80 of 100 points');
    expect(said('score')).to.not.contain('Practice score');
  });
});
