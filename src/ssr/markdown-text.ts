import { isSafeLink } from '../program/schema/formats.js';
import { shownSigns } from './markup.js';

/** Signs that Markdown, as GitHub reads it, may take for something else wherever they stand. */
const SIGNS = /[\\`*_[\]<>|~&$#@]/g;
/** Addresses that would become links by themselves. */
const BARE_ADDRESS = /(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)/gi;
/** What begins a list, a heading or a line across where it begins a line. */
const AT_START = /^(?:(?=[-+=])|(\d+)(?=[.)]))/;

/** A text as Markdown that says the same: nothing in it is markup. White space is one blank, as in HTML. */
export function plain(text: string): string {
  return oneLine(text).replace(SIGNS, '\\$&').replace(BARE_ADDRESS, '\\');
}

function oneLine(text: string): string {
  return shownSigns(text).replace(/[\t\n\f\r ]+/g, ' ');
}

/**
 * The same for what a link says, and for a picture's words. Some readers take backslashes away from those and then read
 * them again: there, only character references are safe.
 */
function plainLabel(text: string): string {
  return oneLine(text).replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A line that begins with a text and is to be nothing but a line. */
export function asLineStart(line: string): string {
  return line.trimStart().replace(AT_START, '$1\\');
}

/** Words that stand out. */
export function strong(words: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words)!;
  return inner === '' ? words : `${before}**${inner}**${after}`;
}

/** A link where the address is one that may be followed; else the words alone. */
export function linked(text: string, href: string): string {
  return isSafeLink(href) ? `[${plainLabel(text)}](${destination(href)})` : plain(text);
}

/** A picture, with what it says to whoever does not see it. */
export function pictured(alt: string, src: string): string {
  return `![${plainLabel(alt)}](${destination(src)})`;
}

/** An address of which no sign ends it or the cell that it stands in. */
function destination(address: string): string {
  const kept = address.replace(/[<>|`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `<${kept.replaceAll('&', '&amp;')}>`;
}
