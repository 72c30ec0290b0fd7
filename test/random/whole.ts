/** Two thousand documents and two thousand visitors made up by chance, through all elements. */
import { expect } from 'chai';
import { hushErrors } from '../elements/shared/each-element.js';
import { hushWarnings, saveNothing } from '../elements/visitor.js';
import { playVisitor, showDocument } from './meet.js';

const [MANY, AT_ONCE] = [2_000, 100];

describe('all that is made up by chance', function () {
  this.timeout(0);
  const heard = hushErrors();
  hushWarnings();
  const given = Number(new URL(import.meta.url).searchParams.get('seed'));
  const first = given || Math.floor(Math.random() * 1_000_000);
  let restore: () => void;
  before(() => (restore = saveNothing(window)));
  after(() => restore());

  for (const [what, meet] of [
    ['documents', showDocument],
    ['visitors', playVisitor],
  ] as const)
    for (let from = 0; from < MANY; from += AT_ONCE)
      it(`${what} from seed ${first + from} on`, async () => {
        const wrong: string[] = [];
        for (let seed = first + from; seed < first + from + AT_ONCE; seed++)
          wrong.push(...(await meet(seed, heard)));
        expect(wrong.slice(0, 20)).to.deep.equal([]);
      });
});
