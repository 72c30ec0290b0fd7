import { expect } from '@open-wc/testing';
import { aDocument, demo, nameOf, visit, words, type Visit } from '../visitor.js';

const lumora = async (): Promise<Visit> => visit({ program: await demo('lumora-msp') });

/** The words of what a summary opens. */
async function unfold(page: Visit, name: RegExp): Promise<string> {
  const summary = page.get('summary', name);
  summary.click();
  await page.settled();
  return words(summary.parentElement!);
}

describe('below the table', () => {
  it('stand the notes with the numbers of their marks', async () => {
    const page = await lumora();
    const mark = page.get('button', /^Note 2$/);
    mark.click();
    await page.settled();
    const said = words(page.hint!);
    const notes = await unfold(page, /^Notes/);
    expect(said).not.to.equal('');
    expect(notes).to.contain(said);
    const numbers = page.all<HTMLLIElement>('listitem').filter((item) => item.hasAttribute('value'));
    expect(numbers.map(({ value }) => value)).to.deep.equal(numbers.map((_, at) => at + 1));
    expect(words(numbers[1]!)).to.equal(said);
  });

  it('stand the sources with their dates, and lead there', async () => {
    const page = await visit({
      program: aDocument({
        sources: [
          {
            id: 'guide',
            title: 'Partner guide',
            publisher: 'Acme',
            url: 'https://acme.example/guide',
            date: '2024-05',
          },
          { id: 'talk', title: 'A talk' },
        ],
      }),
    });
    expect(await unfold(page, /^Sources/)).to.match(/Partner guide.*Acme.*May 2024/);
    expect(page.get<HTMLAnchorElement>('link', /Partner guide/).href).to.equal('https://acme.example/guide');
    expect(page.all('link').length).to.equal(1);
  });

  it('stand the words of the program, the ratings and how tiers change', async () => {
    const page = await lumora();
    for (const name of [/^Words/, /^Ratings/, /^How tiers change/])
      expect((await unfold(page, name)).length, String(name)).to.be.above(60);
  });

  it('stands nothing where the document has nothing to say', async () => {
    const page = await visit({ program: await demo('nutanix-nitro') });
    const parts = page.all('summary').map((summary) => nameOf(summary).split(' ')[0]);
    expect(parts).to.not.include.members(['Both']);
    expect(parts).to.not.include('Ratings');
  });
});
