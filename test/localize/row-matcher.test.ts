import { expect } from 'chai';
import { rowMatcher, textMatcher } from '../../src/localize/row-matcher.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { aProgram } from '../programs.js';
import { inLanguage } from './said.js';

describe('a search', () => {
  const cases: { query: string; text: string; language?: string; finds: boolean }[] = [
    { query: 'train', text: 'Training', finds: true },
    { query: 'TRAIN', text: 'training', finds: true },
    { query: 'training vouchers', text: 'Vouchers for training', finds: true },
    { query: 'training gold', text: 'Vouchers for training', finds: false },
    { query: '  training  ', text: 'Training', finds: true },
    // Accents, of the text and of the query, in one character or in two.
    { query: 'creme', text: 'Crème', finds: true },
    { query: 'crème', text: 'Creme', finds: true },
    { query: 'creme', text: 'Cre\u0300me', finds: true },
    { query: 'cre\u0300me', text: 'Crème', finds: true },
    { query: 'schuler', text: 'Schüler', finds: true },
    { query: 'schüler', text: 'SCHÜLER', finds: true },
    { query: 'office', text: 'O\ufb03ce', finds: true },
    { query: '٣', text: 'المستوى ٣', language: 'ar', finds: true },
    { query: 'مدرب', text: 'مُدَرَّب', language: 'ar', finds: true },
    { query: '.*', text: 'anything', finds: false },
  ];
  for (const { query, text, language = 'en', finds } of cases)
    it(`for "${query}" ${finds ? 'finds' : 'does not find'} "${text}"`, () =>
      expect(textMatcher(query, inLanguage(language))!(text)).to.equal(finds));

  for (const query of ['', '   ', '\u0301'])
    it(`for ${JSON.stringify(query)} is none`, () =>
      expect(textMatcher(query, inLanguage('en'))).to.equal(undefined));

  describe('of rows', () => {
    const program = aProgram({
      categories: [{ id: 'people', name: 'Équipe' }],
      benefits: [
        {
          id: 'courses',
          name: 'Courses',
          description: 'Taught by an élève',
          category: 'people',
          value: true,
        },
        { id: 'logo', name: 'Logo', value: true },
      ],
    });
    const formatter = inLanguage('en', program);
    const found = (query: string) =>
      matrixView(program, {})
        .sections.filter(({ id }) => id === 'get')
        .flatMap(({ groups }) =>
          groups.flatMap((group) =>
            group.rows
              .filter((row) => rowMatcher(query, formatter, program)!(row, group))
              .map(({ key }) => key),
          ),
        );
    const queries = [
      { in: 'the label', query: 'logo', rows: 1 },
      { in: 'the explanation', query: 'eleve', rows: 1 },
      { in: 'the name of the group', query: 'equipe', rows: 1 },
      { in: 'label and group together', query: 'courses equipe', rows: 1 },
      { in: 'nothing', query: 'logo equipe', rows: 0 },
      { in: 'both rows', query: 'o', rows: 2 },
    ];
    for (const { in: where, query, rows } of queries)
      it(`finds "${query}" in ${where}`, () => expect(found(query)).to.have.length(rows));

    it('is none without words', () => expect(rowMatcher(' ', formatter, program)).to.equal(undefined));
  });
});
