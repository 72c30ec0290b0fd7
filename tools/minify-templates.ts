/**
 * A Vite plugin for the single-file builds: takes the white space out of Lit's `css` and `html` literals.
 * CSS goes through a real parser. HTML loses only what no browser shows: comments, white space beside tags that are
 * always blocks or parts of a table, and all but one blank of any other white space.
 */
import { transform as minifyStyles } from 'lightningcss';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

type Node = { type: string; start: number; end: number; [key: string]: unknown };
type Quasi = Node & { value: { cooked: string } };
type Template = Node & { tag: { name?: string }; quasi: { quasis: Quasi[] } };

/** Stands for one `${…}` while a template is one string. */
const hole = '\uE000';
/**
 * Elements that this library never displays inline. Beside them white space shows in one case only: after the
 * `::before` or before the `::after` of such an element, which therefore brings its own margin.
 */
const blocks =
  'article|aside|caption|col|colgroup|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul';
const tag = /<\/?[a-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const besideBlock = new RegExp(
  `\\s+(?=</?(?:${blocks})[\\s/>])|(?<=</?(?:${blocks})(?:\\s[^<>]*)?>)\\s+`,
  'gi',
);

export function minifyHtml(source: string): string {
  // In these two white space is content; a `<` outside a tag would mislead the expressions below.
  if (/<(?:pre|textarea)\b/i.test(source)) return source;
  const text = source.replace(/<!--(?:(?!-->)[^\uE000])*-->/g, '');
  if (/[<>]/.test(text.replace(tag, ''))) return source;
  return text
    .replace(/\s+/g, (blank, at: number) => (insideQuotes(text, at) ? blank : ' '))
    .replace(tag, (found) => found.replace(/ (?=>$)/, ''))
    .replace(besideBlock, '');
}

/** Whether a position stands in an attribute value. */
function insideQuotes(text: string, at: number): boolean {
  for (const match of text.matchAll(tag)) {
    if (match.index > at) return false;
    if (at >= match.index + match[0].length) continue;
    const before = match[0].slice(0, at - match.index).replace(/"[^"]*"|'[^']*'/g, '');
    return /["']/.test(before);
  }
  return false;
}

function minifyCss(source: string): string {
  const { code } = minifyStyles({ filename: 'styles.css', code: Buffer.from(source), minify: true });
  return code.toString();
}

const asTemplate = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

function* templatesIn(node: unknown): Generator<Template> {
  if (!node || typeof node !== 'object') return;
  if ((node as Node).type === 'TaggedTemplateExpression') yield node as Template;
  for (const child of Object.values(node)) yield* templatesIn(child);
}

export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'post', // after TypeScript is gone, so that Rolldown's own parser can read the module
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:css|html|svg)`/.test(code)) return null;
      const edited = new MagicString(code);
      for (const { tag, quasi } of templatesIn(this.parse(code))) {
        const parts = quasi.quasis.map((part) => part.value.cooked);
        let minified: string[];
        if (tag.name === 'html' || tag.name === 'svg') minified = minifyHtml(parts.join(hole)).split(hole);
        else if (tag.name === 'css' && parts.length === 1) minified = [minifyCss(parts[0]!)];
        else continue;
        if (minified.length !== parts.length)
          throw new Error(`${id}: a template lost one of its expressions.`);
        quasi.quasis.forEach((part, i) => {
          if (part.end > part.start) edited.update(part.start, part.end, asTemplate(minified[i]!));
        });
      }
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
