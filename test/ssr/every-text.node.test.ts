import { expect } from 'chai';
import { lightTable } from '../../src/ssr/light-table.js';
import { markdown } from '../../src/ssr/markdown.js';
import { marked, told } from '../elements/shown/marked.js';
import { ALL, programOf, readText } from '../programs.js';
import { readHtml } from './parsed.js';
import { readMarkdown } from './parsed-markdown.js';

/** What a document may say that is not written, and why. */
const EXPLAINED: readonly { kinds: RegExp; because: string }[] = [
  {
    kinds: /^measures\/unit$/,
    because: 'a unit stands beside a number, and some measures have none in a document',
  },
];

describe('every text of a document is written', () => {
  for (const name of ALL)
    it(`of ${name}`, async () => {
      const document = JSON.parse(await readText(name)) as object;
      const marks = marked(document);
      const missing = (said: string) =>
        told(
          marks.filter(
            ({ mark, kind }) => !said.includes(mark) && !EXPLAINED.some(({ kinds }) => kinds.test(kind)),
          ),
        );
      const program = programOf(document);
      expect(missing(readMarkdown(markdown(program, { pictures: 'any' })).text), 'Markdown').to.deep.equal(
        [],
      );
      expect(missing(readHtml(lightTable(program, { pictures: 'any' })).text), 'HTML').to.deep.equal([]);
    });
});
