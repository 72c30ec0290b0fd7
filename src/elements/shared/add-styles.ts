import type { CSSResult } from 'lit';

/** Adds sheets to a shadow root. Where there is no browser, their texts: a server writes those itself. */
export function addStyles(root: DocumentOrShadowRoot, ...styles: readonly CSSResult[]): void {
  const sheets = styles.map((style) => style.styleSheet ?? (style as unknown as CSSStyleSheet));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
