import { expect } from 'chai';
import { parse as parseHtml } from 'parse5';
import { healed } from '../../../src/program/read/healed-text.js';
import { parse } from '../../../src/program/read/parse.js';
import { documents } from './documents.js';
import wordpress from './filtered.json' with { type: 'json' };

interface Node {
  nodeName: string;
  value?: string;
  childNodes?: Node[];
}

/** What a browser finds in the first script of a page. */
function scriptIn(html: string): string {
  const find = (node: Node): Node | undefined =>
    node.nodeName === 'script' ? node : node.childNodes?.map(find).find((found) => found !== undefined);
  return find(parseHtml(html) as unknown as Node)?.childNodes?.[0]?.value ?? '';
}

describe('an inline document in a post of the classic editor', () => {
  const filtered: Readonly<Record<string, string>> = wordpress.documents;

  it('was passed through WordPress in all forms', () => {
    expect(Object.keys(filtered)).to.deep.equal(Object.keys(documents));
  });

  for (const [form, html] of Object.entries(documents))
    it(`says the same as before: ${form}`, () => {
      const given = JSON.parse(scriptIn(html)) as unknown;
      const text = scriptIn(filtered[form]!);
      expect(JSON.parse(healed(text))).to.deep.equal(given);
      expect(parse(healed(text)).ok).to.equal(true);
    });

  it('is broken by WordPress where it holds a blank line: else there is nothing to heal here', () => {
    const broken = Object.keys(documents).filter((form) => {
      try {
        JSON.parse(scriptIn(filtered[form]!));
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).to.deep.equal(Object.keys(documents).filter((form) => form !== 'no blank line'));
  });
});
