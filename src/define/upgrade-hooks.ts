/** Puts elements into hooks, now and whenever a page changes. Fetched where there is a hook. */
import { HOOK } from './hook-attribute.js';

const NAMES = ['tier-matrix', 'requirement-checklist', 'benefit-comparator', 'program'];
/** What a comparator reads of its programs; those are no attributes of theirs. */
const OF_PROGRAMS = ['tier', 'sponsored'];

type Known = CustomElementConstructor & { readonly observedAttributes?: readonly string[] };

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const nameOf = (tag: string): string => tag.replace('partner-', '');

/** Upgrades the hooks of the page, the outer ones first, and those that come to it. */
export function upgradeHooks(): void {
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'attributes') upgrade(target as Element, observer, attributeName!);
      // What was put back into a hook, as page swaps do that compare.
      else if (isElement(target) && target.hasAttribute(HOOK)) upgrade(target, observer);
      for (const node of addedNodes) if (isElement(node)) upgradeIn(node, observer);
    }
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: [HOOK] });
  upgradeIn(document, observer);
}

function upgradeIn(root: ParentNode, observer: MutationObserver): void {
  if (root instanceof Element && root.hasAttribute(HOOK)) upgrade(root, observer);
  for (const hook of root.querySelectorAll(`[${HOOK}]`)) upgrade(hook, observer);
}

/**
 * Puts the element into a hook, with what stands there as its fallback, and writes on it what the hook says. Where it is
 * there already, by us or by another copy of this script, nothing is done.
 *
 * @param changed The attribute that changed, if one did.
 */
function upgrade(hook: Element, observer: MutationObserver, changed?: string): void {
  const name = hook.getAttribute(HOOK)?.trim();
  const tag = `partner-${name ?? ''}`;
  const there = [...hook.children].find(({ localName }) => NAMES.includes(nameOf(localName)));
  if (there && there.localName !== tag) there.replaceWith(...there.childNodes);
  if (name === undefined) return;
  if (!NAMES.includes(name))
    return tell(hook, `="${name}" names no element. It can be: ${NAMES.join(', ')}.`);
  if (hook.localName === 'table')
    return tell(hook, ' stands on the table itself. Put it on an element around it.');
  const constructor: Known | undefined = customElements.get(tag);
  if (!constructor) return void customElements.whenDefined(tag).then(() => upgrade(hook, observer));
  // What the element knows and nothing else: a page runs some attributes, and sites that filter let any `data-` through.
  const known = [...(constructor.observedAttributes ?? []), ...OF_PROGRAMS];
  if (there?.localName === tag) {
    const attribute = changed?.replace('data-', '') ?? '';
    if (known.includes(attribute)) write(attribute, hook, there);
    return;
  }
  const element = document.createElement(tag);
  for (const attribute of known) write(attribute, hook, element);
  element.append(...hook.childNodes);
  hook.append(element);
  observer.observe(hook, { attributes: true });
}

function write(attribute: string, hook: Element, element: Element): void {
  const value = hook.getAttribute(`data-${attribute}`);
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

const told = new WeakSet<Element>();

function tell(hook: Element, what: string): void {
  if (told.has(hook)) return;
  told.add(hook);
  console.warn(`<${hook.localName}>: ${HOOK}${what}`);
}
