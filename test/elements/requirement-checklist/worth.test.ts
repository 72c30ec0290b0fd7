/** What a tier takes and brings, by the reader's own figures. */
import { expect, waitUntil } from '@open-wc/testing';
import { demo, hushWarnings, words } from '../visitor.js';
import { worthProgram as program } from '../worth-program.js';
import { forgetAll, read, type Reader } from './reader.js';

async function arrive(given: unknown = program(), more: Omit<Parameters<typeof read>[0], 'program'> = {}) {
  const checklist = await read({ program: given, attributes: { tier: 'gold' }, ...more });
  await waitUntil(() => worth(checklist) !== '', 'nothing is said of what it takes', { timeout: 10_000 });
  return checklist;
}

const section = ({ root }: Reader) => root.querySelector<HTMLElement>('[part=worth]');
const worth = (checklist: Reader) => (section(checklist) ? words(section(checklist)!) : '');
/** The sentence that tells it all. */
const sum = (checklist: Reader) => words(section(checklist)!.querySelector('.sum')!);

describe('what a tier takes and brings', () => {
  hushWarnings();
  beforeEach(forgetAll);
  afterEach(forgetAll);

  it('is asked for before it is told', async () => {
    const checklist = await arrive();
    expect(sum(checklist)).to.equal('It takes EUR 14,000 once, EUR 480 a year, and 4 more people.');
    expect(checklist.field('Yearly amount: list price').value).to.equal('');
  });

  it('is told once the figure is there, with how it came about', async () => {
    const checklist = await arrive();
    await checklist.tell('Yearly amount: list price', '900000');
    expect(sum(checklist)).to.equal(
      'It takes EUR 14,000 once, EUR 480 a year, and 4 more people. It brings more: EUR 27,000 a year. It pays back in 7 months. In a year it surely pays from EUR 16,000 on (Yearly amount: list price).',
    );
    expect(worth(checklist)).to.contain('What Gold takes and brings compared with Silver');
    expect(worth(checklist)).to.contain('Discount: EUR 27,000 a year');
    expect(worth(checklist)).to.contain('12% (of list price) → 15% (of list price)');
  });

  it('says when it never pays back', async () => {
    const checklist = await arrive();
    await checklist.tell('Yearly amount: list price', '10000');
    expect(sum(checklist)).to.contain('By these figures it does not pay back.');
  });

  it('does not say when it pays back where no way there is known', async () => {
    const gold = { kind: 'measure', measure: 'people', is: 'not-published' };
    const checklist = await arrive(program({ requirements: { gold } }));
    await checklist.tell('Yearly amount: list price', '900000');
    expect(sum(checklist)).to.contain('EUR 480 a year').and.to.not.contain('pays');
  });

  it('follows what a condition asks: people who are there are paid', async () => {
    const checklist = await arrive();
    await checklist.tell('Certified people', '3');
    await waitUntil(() => sum(checklist).startsWith('It takes EUR 3,500 once'), sum(checklist), {
      timeout: 5000,
    });
    expect(sum(checklist)).to.contain('1 more person');
  });

  it('leaves open what the document does not say, and says so', async () => {
    const unsaid = {
      id: 'rebate',
      name: 'Rebate',
      topic: 'rebate',
      values: { silver: false, gold: { kind: 'not-published' } },
    };
    const checklist = await arrive(program({ benefits: [unsaid] }));
    expect(worth(checklist)).to.contain('What would decide and is not in the document: Rebate (Gold).');
    expect(sum(checklist)).to.not.contain('It brings').and.to.not.contain('pays back');
  });

  it('counts and names what is no money', async () => {
    const support = { id: 's', name: 'Support', values: { silver: false, gold: true } };
    const checklist = await arrive(program({ benefits: [support] }));
    expect(worth(checklist)).to.contain('Besides, 1 thing that is not money: Support');
    expect(sum(checklist)).to.not.contain('It brings');
  });

  it('shares its figures with the other elements of the page', async () => {
    const [one, other] = [await arrive(), await arrive()];
    await one.tell('Yearly amount: list price', '900000');
    await waitUntil(() => sum(other).includes('EUR 27,000'), 'the other does not know');
    expect(other.field('Yearly amount: list price').value).to.equal('900,000');
    expect(one.element.facts).to.include({ 'worth/of/list-price': 900_000 });
  });

  it('tells one line a tier, against none at all', async () => {
    const checklist = await arrive();
    await checklist.tell('Yearly amount: list price', '100000');
    const all = [...section(checklist)!.querySelectorAll('summary')].find(
      (one) => words(one) === 'All tiers',
    )!;
    all.click();
    await waitUntil(() => section(checklist)!.querySelectorAll('tbody tr').length === 2, 'not all tiers');
    const rows = [...section(checklist)!.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => words(cell)),
    );
    expect(rows).to.deep.equal([
      ['Silver', '–', 'EUR 12,000'],
      ['Gold', 'EUR 14,000 once, EUR 480 a year', 'EUR 15,000'],
    ]);
  });

  it('is told in German and Arabic', async () => {
    const german = await arrive(program(), { around: { lang: 'de' } });
    await waitUntil(() => worth(german).includes('Was Gold kostet und bringt'), worth(german));
    expect(sum(german)).to.equal(
      'Es braucht EUR 14.000 einmalig, EUR 480 im Jahr und 4 weitere Personen.'.replaceAll(
        /EUR (\S+)/g,
        '$1 EUR',
      ),
    );
    const arabic = await arrive(program(), { around: { lang: 'ar', dir: 'rtl' } });
    await waitUntil(() => worth(arabic).includes('ما يتطلبه مستوى Gold'), worth(arabic));
  });

  it('tells of Lumora what it takes in one currency', async () => {
    const checklist = await arrive(await demo('lumora-msp'), { attributes: { tier: 'professional' } });
    expect(sum(checklist)).to.contain('EUR');
    expect(sum(checklist)).to.not.contain('USD');
  });
});
