/** Two thousand documents and two thousand visitors made up by chance, through all elements. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { hushErrors } from '../elements/shared/each-element.js';
import { hushWarnings, saveNothing } from '../elements/visitor.js';
import type { RandomPlan } from '../runner/random-plan.js';
import { playVisitor, showDocument } from './meet.js';

const { first, many } = await executeServerCommand<RandomPlan, never>('random-plan');
const AT_ONCE = 50;

describe('all that is made up by chance', function () {
  this.timeout(0);
  const heard = hushErrors();
  hushWarnings();
  let restore: () => void;
  before(() => (restore = saveNothing(window)));
  after(() => restore());

  for (const [what, meet] of [
    ['documents', showDocument],
    ['visitors', playVisitor],
  ] as const)
    for (let from = first; from < first + many; from += AT_ONCE)
      it(`${what} from seed ${from} on`, async () => {
        const wrong: string[] = [];
        const end = Math.min(from + AT_ONCE, first + many);
        for (let seed = from; seed < end; seed++) wrong.push(...(await meet(seed, heard)));
        const how = wrong.length === 0 ? 'all is well' : `${wrong.length} wrong`;
        await executeServerCommand('random-progress', `${what}, seeds ${from} to ${end - 1}: ${how}`);
        expect(wrong.slice(0, 20)).to.deep.equal([]);
      });
});
