/** The words of an HTML element as a sheet's cell has them: lines for blocks, signs for icons, marks for footnotes. */

const UNSEEN =
  'script,style,template,noscript,[hidden],[style*="display:none"],[style*="display: none"],del,s';
const BLOCK =
  /^(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|section|article|blockquote|figure|figcaption|table|tr|hr|pre)$/;

/** Icons that are a tick or a cross by the names that icon fonts give them. */
const ICON =
  /(?:^|[\s-])(?:(check|checkmark|tick|yes|ok|circle-check|square-check)|(times|xmark|close|cross|no|remove|x))(?:-(?:alt\d?|circle|square|lg|fill|o|bold))*(?=\s|$)/;
/** Icon fonts that take the name as a text. */
const BY_NAME = '[class*="material-icons"],[class*="material-symbols"]';
const NAMES: Readonly<Record<string, string>> = {
  check: '✓',
  check_circle: '✓',
  check_box: '✓',
  done: '✓',
  close: '✗',
  cancel: '✗',
  clear: '✗',
};

/**
 * What stands in an element, as somebody reads it. What assistive technology is told goes before signs that it is not.
 *
 * @returns Lines with no blank ones; `''` where there is nothing to read.
 */
export function textIn(element: Element): string {
  return tidy(walk(element, true)) || tidy(walk(element, false));
}

/** Whether something is seen there that has no words. */
export const hasPicture = (element: Element): boolean =>
  element.querySelector('img,svg,picture,canvas,i,[class*="icon"]') !== null;

/**
 * Addresses that an element leads to, as they are written. Those within the page lead to notes.
 */
export function linksIn(element: Element): string[] {
  const found = [...element.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!.trim());
  return [...new Set(found.filter((href) => href !== '' && !href.startsWith('#')))];
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

function walk(node: Node, spoken: boolean): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent!.replace(/\s+/g, ' ');
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  const name = element.localName;
  if (element.matches(UNSEEN) || (spoken && element.getAttribute('aria-hidden') === 'true')) return '';
  if (name === 'br') return '\n';
  const inner = () => [...element.childNodes].map((child) => walk(child, spoken)).join('');
  if (name === 'sup') return noteMark(tidy(inner()));
  const sign = signOf(element);
  if (sign !== undefined) return ` ${sign} `;
  if (name === 'li') return `\n• ${inner().trim()}\n`;
  return BLOCK.test(name) ? `\n${inner()}\n` : inner();
}

/** What an element says that has no text of its own: a picture by its words, a box by its tick, an icon by its name. */
function signOf(element: Element): string | undefined {
  switch (element.localName) {
    case 'img':
      return element.getAttribute('alt') ?? '';
    case 'svg':
      return (
        element.getAttribute('aria-label') ?? element.querySelector('title')?.textContent ?? iconSign(element)
      );
    case 'input': {
      const { type, checked, value } = element as HTMLInputElement;
      return type === 'checkbox' || type === 'radio' ? (checked ? '✓' : '✗') : value;
    }
    case 'select':
    case 'button':
      return undefined;
  }
  if (element.matches(BY_NAME)) return NAMES[element.textContent.trim()];
  if (element.childElementCount > 0 || element.textContent.trim() !== '') return undefined;
  return element.getAttribute('aria-label') ?? element.getAttribute('title') ?? iconSign(element);
}

function iconSign(element: Element): string | undefined {
  const [, yes, no] = ICON.exec(element.getAttribute('class') ?? '') ?? [];
  return yes !== undefined ? '✓' : no !== undefined ? '✗' : undefined;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What stands raised behind words, in a form that is known for the mark of a note; "st" or "TM" is none. */
function noteMark(text: string): string {
  if (/^\d{1,3}(?:\s*,\s*\d{1,3})*$/.test(text))
    return text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);
  return /^[a-z](?:\s*,\s*[a-z])*$/i.test(text) ? `[${text}]` : text;
}
