import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { BenefitComparator } from '../../src/elements/benefit-comparator/benefit-comparator.js';
import { PartnerProgram } from '../../src/elements/program/program.js';
import { RequirementChecklist } from '../../src/elements/requirement-checklist/requirement-checklist.js';
import { TierMatrix } from '../../src/elements/tier-matrix/tier-matrix.js';
import { rehearse, type Actor } from '../../src/define/rehearse.js';
import { readSound } from '../../src/program/read/check-quick.js';
import '../../src/define/all.js';
import { aDocument, block } from '../elements/visitor.js';

const comparison = (): Actor[] => {
  const programs = [new PartnerProgram(), new PartnerProgram()];
  const comparator = new BenefitComparator();
  comparator.append(...programs);
  return [...programs, comparator];
};
const SHOWS: Readonly<Record<string, () => Actor[]>> = {
  'a matrix': () => [new TierMatrix()],
  'a checklist': () => [new RequirementChecklist()],
  'a comparison': comparison,
};

/** Far longer than a rehearsal takes. */
const LONG = 1500;

describe('elements rehearse while a page waits', () => {
  /** What they were given, and what came of it. */
  async function watch(make: () => Actor[]): Promise<{ cast: Actor[]; told: unknown[] }> {
    let cast: Actor[] = [];
    const told: unknown[] = [];
    const { warn, error } = console;
    console.warn = console.error = (...said) => told.push(...said);
    const seen = (event: Event) => told.push(event);
    window.addEventListener('error', seen);
    window.addEventListener('unhandledrejection', seen);
    rehearse(() => (cast = make()));
    await aTimeout(LONG);
    window.removeEventListener('error', seen);
    window.removeEventListener('unhandledrejection', seen);
    Object.assign(console, { warn, error });
    return { cast, told };
  }

  for (const [name, make] of Object.entries(SHOWS))
    it(`${name} has shown a program whole, unseen and without a word`, async () => {
      const before = document.documentElement.outerHTML;
      const { cast, told } = await watch(make);
      const star = cast.at(-1)!;
      expect(star.isConnected).to.equal(false);
      expect(star.shadowRoot!.querySelectorAll('td, input').length).to.be.above(0);
      expect(told).to.deep.equal([]);
      expect(document.documentElement.outerHTML).to.equal(before);
    });

  it('with a document that nothing is wrong with', async () => {
    const matrix = new TierMatrix();
    rehearse(() => [matrix]);
    await waitUntil(() => matrix.program !== undefined);
    expect(readSound(matrix.program)).not.to.equal(undefined);
  });

  it('not at all where a document is there first', async () => {
    let made = 0;
    const shown = new Promise((resolve) =>
      document.addEventListener('partner-load', resolve, { capture: true, once: true }),
    );
    const matrix = document.createElement('partner-tier-matrix');
    matrix.program = aDocument();
    block().append(matrix);
    rehearse(() => {
      made++;
      return [];
    });
    await shown;
    const soFar = made;
    await aTimeout(LONG);
    expect(made).to.equal(soFar).and.to.equal(0);
  });
});
