import { expect } from 'chai';
import { formatRow } from '../../src/localize/format-cell.js';
import { asLine } from '../../src/localize/phrase.js';
import { piecesOf, tellLanguage, tellsLanguage, untold } from '../../src/localize/told-language.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { defaultChoice } from '../../src/program/resolve.js';
import { textOf } from '../../src/program/text-of.js';
import { ALL, readProgram } from '../programs.js';
import { allLanguages, inLanguage } from './said.js';

describe('words that tell their language', () => {
  before(allLanguages);

  it('are found in a sentence, and nothing of them is left where they do not tell it', () => {
    const said = `mindestens 4 ${tellLanguage({ text: 'people', language: 'en' })} (nur ${tellLanguage({ text: 'Gold', language: 'fr' })})`;
    expect(piecesOf(said)).to.deep.equal([
      'mindestens 4 ',
      { language: 'en', text: 'people' },
      ' (nur ',
      { language: 'fr', text: 'Gold' },
      ')',
    ]);
    expect(untold(said)).to.equal('mindestens 4 people (nur Gold)');
    expect(piecesOf('mindestens 4')).to.deep.equal(['mindestens 4']);
  });

  it('are those of another language alone, each by the text it is', () => {
    const text = { de: 'Leute', en: 'people' };
    const english = inLanguage('en', { language: 'en' });
    expect(english.telling.text('people')).to.equal('people');
    expect(english.telling.text({ 'en-GB': 'people' })).to.equal('people');
    expect(inLanguage('de-AT', { language: 'en' }).telling.text(text)).to.equal('Leute');
    const told = inLanguage('ar', { language: 'en' }).telling.text(text);
    expect(piecesOf(told)).to.deep.equal([{ language: 'en', text: 'people' }]);
    expect(inLanguage('ar', { language: 'en' }).text(text)).to.equal('people');
  });

  it('cannot be written by a document', () => {
    expect(textOf(tellLanguage({ text: 'x', language: 'de' }), 'en', 'en').text).to.equal('dex');
  });

  for (const language of ['en', 'de', 'ar', 'zh', 'pl'])
    it(`make no other sentences of any document in ${language}`, async () => {
      for (const name of ALL) {
        const program = await readProgram(name);
        const plain = inLanguage(language, program);
        const { sections } = matrixView(program, defaultChoice(program));
        for (const row of sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))) {
          const lines = (formatter: typeof plain) => {
            const { details, cells } = formatRow(row, formatter, program);
            return [...details, ...cells.map(({ phrase }) => asLine(phrase, formatter))];
          };
          const told = lines(plain.telling);
          if (language === program.language) expect(told.some(tellsLanguage), name).to.equal(false);
          // A name that is told keeps its own first letter.
          const flat = (all: string[]) => all.map((one) => one.toLowerCase());
          expect(flat(told.map(untold)), name).to.deep.equal(flat(lines(plain)));
        }
      }
    });
});
