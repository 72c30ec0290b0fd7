/** Text as far apart as readers may set it (WCAG 2.2, 1.4.12), also where a page's own sheet does not reach: in shadow roots. */
const CSS_TEXT = `*, ::before, ::after {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important }`;

let sheet: CSSStyleSheet | undefined;
const watched = new WeakMap<Element, MutationObserver>();

/** Spaces the text of what is in a place, now and later; or lets go of it. */
export function keepSpaced(place: HTMLElement, wide: boolean): void {
  watched.get(place)?.disconnect();
  watched.delete(place);
  if (!wide) {
    if (sheet) for (const root of rootsIn(place)) setSheet(root, false);
    return;
  }
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  const space = () => {
    for (const root of rootsIn(place)) setSheet(root, true);
  };
  const observer = new MutationObserver(space);
  observer.observe(place, { childList: true, subtree: true });
  watched.set(place, observer);
  space();
}

function rootsIn(place: HTMLElement): (Document | ShadowRoot)[] {
  return [document, ...[...place.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
}

function setSheet(root: Document | ShadowRoot, wanted: boolean): void {
  const others = root.adoptedStyleSheets.filter((one) => one !== sheet);
  root.adoptedStyleSheets = wanted ? [...others, sheet!] : others;
}
