import type { Plugin } from 'vite';

const CREATION = /(\w+)\.createPolicy\("lit-html",/;

/**
 * A Vite plugin for the single-file builds: all copies of Lit in a page share one Trusted Types policy. A strict page
 * allows the name `lit-html` once, so that a second copy of the script would fail while it loads and be reported.
 */
export function sharePolicy(): Plugin {
  return {
    name: 'share-policy',
    transform: {
      filter: { id: /lit-html\.js$/ },
      handler(code) {
        if (!CREATION.test(code))
          this.error('lit-html no longer creates its policy as it did: look at it again.');
        return { code: code.replace(CREATION, 'globalThis[Symbol.for("lit-html")]??=$&'), map: null };
      },
    },
  };
}
