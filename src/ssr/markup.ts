import { isSafeLink } from '../program/schema/formats.js';

/** Markup that was made here, so that what it goes into does not escape it again. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in an element: text is escaped, lists are laid out, what is missing is left out. */
export type Content = Markup | string | undefined | false | readonly Content[];

type Attributes = Readonly<Record<string, string | number | undefined | false>>;

/** Elements that have an end by themselves. */
const VOID = new Set(['br', 'img', 'link', 'meta']);
/** Elements that stand on a line of their own, where white space says nothing. */
const LINES =
  /^(?:article|section|main|div|br|h\d|p|[ou]l|li|d[ldt]|table|caption|thead|tbody|tr|html|head|body|meta|title|style|script|template|partner-.*)$/;

/**
 * An element of HTML. What is text is escaped, between tags and in attributes.
 *
 * @param attributes Those that are undefined or false are left out.
 */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Markup {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const end = VOID.has(name) ? '' : `</${name}>`;
  const line = LINES.test(name) ? '\n' : '';
  return new Markup(`<${name}${given.join('')}>${written(content)}${end}${line}`);
}

/** A link where the address is one that may be followed; else the words alone. */
export function link(href: string | undefined, words: Content): Markup {
  return href !== undefined && isSafeLink(href) ? element('a', { href }, words) : new Markup(written(words));
}

/**
 * A value as JSON that can stand in a script of a page: without a sign that could end the script or begin a comment, and
 * on one line, so that no editor takes a blank line in it for the end of a paragraph.
 */
export function jsonForScript(value: unknown): Markup {
  const signs = new RegExp(`[<>&]|${NO_SIGN.source}`, 'gu');
  // By halves of pairs, as JSON has them.
  const code = (half: string) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return new Markup(JSON.stringify(value).replace(signs, (sign) => sign.split('').map(code).join('')));
}

/** What is markup already and holds nothing of a document unescaped, such as a style sheet of ours. */
export function ready(text: string): Markup {
  return new Markup(text);
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  return typeof content === 'string' ? escaped(content) : content.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands between tags or quotes. */
export function escaped(text: string): string {
  return shownSigns(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** Control characters but for white space, halves of pairs, and what Unicode says is no character. */
const NO_SIGN = /(?![\t\n\f\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A text of which every sign may stand in a page: in place of one that may not, the sign for such a sign. */
export function shownSigns(text: string): string {
  return text.replace(NO_SIGN, '\ufffd');
}
