import type { Plugin } from 'vite';

/** What Lit's module about style sheets gives to others. */
const EXPORTS = [
  'CSSResult',
  'adoptStyles',
  'css',
  'getCompatibleStyle',
  'supportsAdoptingStyleSheets',
  'unsafeCSS',
];

/** The same for engines with constructed style sheets: a sheet is made once, and taken as it is. */
const SLIM = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  constructor(text) {
    this.cssText = text;
  }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}
export const unsafeCSS = (text) => new CSSResult(text);
export const css = ([text]) => new CSSResult(text);
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
export const getCompatibleStyle = (style) => style;
`;

/**
 * A Vite plugin for the script-tag files: of Lit's way with style sheets it leaves what our elements use. They make sheets
 * of their own while they run, so that an engine without constructed sheets shows none of them anyway, and each of
 * their `css` literals is one text.
 */
export function slimLit(): Plugin {
  return {
    name: 'slim-lit',
    transform: {
      filter: { id: /reactive-element[\\/]css-tag\.js$/ },
      handler(code) {
        const given = /export\s*\{([^}]*)\}/
          .exec(code)?.[1]!
          .split(',')
          .map((one) => one.split(' as ').pop()!.trim());
        if (given?.sort().join() !== [...EXPORTS].sort().join())
          this.error('Lit’s css-tag.js no longer gives what it gave: look at it again.');
        return { code: SLIM, map: null };
      },
    },
  };
}
