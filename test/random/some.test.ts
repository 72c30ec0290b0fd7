/** As many documents and visitors made up by chance as fit a few seconds; `npm run test:random` meets all. */
import { expect } from 'chai';
import { hushErrors } from '../elements/shared/each-element.js';
import { hushWarnings, saveNothing } from '../elements/visitor.js';
import { playVisitor, showDocument } from './meet.js';

/** Milliseconds for each of both. */
const LONG = 8_000;

describe('what is made up by chance', () => {
  const heard = hushErrors();
  hushWarnings();
  const first = Math.floor(Math.random() * 1_000_000);
  let restore: () => void;
  before(() => (restore = saveNothing(window)));
  after(() => restore());

  for (const [what, meet] of [
    ['documents', showDocument],
    ['visitors', playVisitor],
  ] as const)
    it(`is shown whole and throws nothing: ${what}`, async () => {
      const end = performance.now() + LONG;
      let seed = first;
      for (; performance.now() < end; seed++) expect(await meet(seed, heard)).to.deep.equal([]);
      console.info(`${seed - first} ${what} from seed ${first} on`);
    });
});
