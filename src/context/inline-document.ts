/** The tags of ours that show something, and all of ours: what is inside one of them is its own. */
export const SHOWING = 'partner-tier-matrix,partner-requirement-checklist,partner-benefit-comparator';
const OURS = `partner-program,${SHOWING}`;

/** Those that match and belong to this element, however deep editors have put them. */
export function inside<E extends Element>(host: Element, selector: string): E[] {
  const found = host.querySelectorAll<E>(selector);
  return [...found].filter((one) => one.parentElement?.closest(OURS) === host);
}

/** The JSON scripts inside an element. A type may bear a charset. */
export function scriptsOf(host: Element): HTMLScriptElement[] {
  return inside<HTMLScriptElement>(host, 'script[type]').filter(({ type }) =>
    /^\s*(?:application|text)\/json\s*(?:;|$)/i.test(type),
  );
}

/** The tables inside an element, but those inside others. */
export function tablesOf(host: Element): HTMLTableElement[] {
  return inside<HTMLTableElement>(host, 'table').filter((table) => !table.parentElement?.closest('table'));
}

/** A document inside an element: the text of it, or tables that are to be read as one. */
export interface InlineDocument {
  is: 'text' | 'tables';
  /** The text, or the markup around the tables. */
  text: string;
}

/**
 * The document inside an element: the text of a JSON script; or plain text, where an editor has taken the script away and
 * left what was in it; or tables.
 */
export function inlineDocument(host: Element): InlineDocument | undefined {
  const [script] = scriptsOf(host);
  if (script) return script.textContent ? { is: 'text', text: script.textContent } : undefined;
  // What stands around others of ours is a part of the page, and may be large.
  if (host.querySelector(SHOWING)) return undefined;
  const text = plainText(host);
  if (text !== undefined) return { is: 'text', text };
  // Inside a program a table is there for as long as that has no document.
  const isInProgram = host.parentElement?.closest('partner-program');
  return isInProgram || tablesOf(host).length === 0 ? undefined : { is: 'tables', text: host.innerHTML };
}

function plainText(host: Element): string | undefined {
  const first = [...host.childNodes].find(
    (node) => node.nodeType !== Node.COMMENT_NODE && !BLANK.test(node.textContent ?? ''),
  );
  if (!/^\s*\{/.test(first?.textContent ?? '')) return undefined;
  const text = host.textContent;
  return /\bschemaVersion\b[\s\S]*\}\s*$/.test(text) ? text : undefined;
}

/** Blanks of every kind, those of no width too. */
const BLANK = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/;
const SEEN = 'img,svg,video,audio,canvas,iframe,object,embed,input,button,select,textarea,meter,progress';

/** Whether there is something to see of what an author put inside the tag, for as long as there is no program. */
export function hasFallback(node: Node): boolean {
  return [...node.childNodes].some((child) => {
    if (child instanceof Text) return !BLANK.test(child.data);
    if (
      !(child instanceof Element) ||
      child.matches(`script,template,style,noscript,link,meta,[hidden],${OURS}`)
    )
      return false;
    return child.matches(SEEN) || hasFallback(child);
  });
}
