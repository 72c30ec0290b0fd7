import { marked } from 'marked';
import { readHtml, type ParsedHtml } from './parsed.js';

/** What a reader of GitHub's Markdown makes of some. This one knows no footnotes: their marks stay as they are. */
export function readMarkdown(markdown: string): ParsedHtml {
  return readHtml(marked.parse(markdown, { async: false, gfm: true }) as string);
}
