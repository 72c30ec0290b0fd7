import { expect } from 'chai';
import { checklistMessages } from '../../src/localize/checklist/messages.js';
import { comparatorMessages } from '../../src/localize/comparator/messages.js';
import type { Plural } from '../../src/localize/en.js';
import { formatRow } from '../../src/localize/format-cell.js';
import { sharedMessages } from '../../src/localize/languages.js';
import { LANGUAGES } from '../../src/localize/message-set.js';
import { asLine } from '../../src/localize/phrase.js';
import { worthMessages } from '../../src/localize/worth/messages.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { defaultChoice } from '../../src/program/resolve.js';
import { readProgram } from '../programs.js';
import { inLanguage } from './said.js';
import { NUMBERS, SENTENCES } from './sentences.js';

/** Whether this engine writes numbers and years as it was done before: Italian with a point in four digits, Hebrew with a word for two. */
function hasOlderData(language: string): boolean {
  const years = new Intl.NumberFormat('he', { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(2);
  const by: Readonly<Record<string, boolean>> = {
    it: new Intl.NumberFormat('it').format(1500) === '1.500',
    he: !years.includes('2'),
  };
  return by[language] ?? false;
}

describe('the sentences of each language', () => {
  it('are written out for each that has none among the cells', () => {
    expect(Object.keys(SENTENCES)).to.have.members(LANGUAGES.filter((one) => !/^(?:en|de|ar)$/.test(one)));
  });

  for (const [language, { cells, counts, traps = {} }] of Object.entries(SENTENCES))
    describe(`in ${language}`, () => {
      before(() => sharedMessages.load(language));

      for (const [document, name, tier, says, older = says] of cells)
        it(`say what a cell says: ${document}, ${name}`, async () => {
          const program = await readProgram(document);
          const words = inLanguage(language, program);
          const english = inLanguage('en', program);
          const row = matrixView(program, defaultChoice(program))
            .sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
            .find((one) => formatRow(one, english, program).name.text === name)!;
          const column = program.tiers.findIndex(({ id }) => id === tier);
          expect(asLine(formatRow(row, words, program).cells[column]!.phrase, words)).to.equal(
            hasOlderData(language) ? older : says,
          );
        });

      it('count', async () => {
        const words = inLanguage(language);
        const messages = {
          ...(await worthMessages.load(language)),
          ...(await comparatorMessages.load(language)),
          ...(await checklistMessages.load(language)),
          ...words.messages,
        };
        for (const [key, says] of Object.entries(counts)) {
          const what = key as keyof typeof NUMBERS;
          expect(NUMBERS[what].map((number) => words.plural(messages[what], number))).to.deep.equal(says);
        }
        for (const [key, says] of Object.entries(traps))
          for (const [number, said] of Object.entries(says)) {
            const forms = (messages as unknown as Record<string, Plural>)[key]!;
            expect(words.plural(forms, Number(number)), key).to.equal(said);
          }
      });
    });
});
