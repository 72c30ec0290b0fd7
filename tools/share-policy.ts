import type { Plugin } from 'vite';

const CREATION = /(\w+)\.createPolicy\("lit-html",\s*(\{[^{}]*\})\)/;

/** The name of our Trusted Types policy: the one that a strict page allows for us. */
const NAME = 'partner-program-elements';

/**
 * A Vite plugin for the single-file builds: they have a Trusted Types policy of their own, one for all of them on a
 * page. A strict page allows a name once: under Lit's own name, `lit-html`, ours and the site's own Lit would keep each
 * other from starting. Where a page does not allow ours, Lit's is taken.
 */
export function sharePolicy(): Plugin {
  return {
    name: 'share-policy',
    transform: {
      filter: { id: /[\\/]lit-html\.js$/ },
      handler(code) {
        if (!CREATION.test(code))
          this.error('lit-html no longer creates its policy as it did: look at it again.');
        const shared = `globalThis[Symbol.for("${NAME}")]??=(r=>{try{return $1.createPolicy("${NAME}",r)}catch{return $1.createPolicy("lit-html",r)}})($2)`;
        return { code: code.replace(CREATION, shared), map: null };
      },
    },
  };
}
