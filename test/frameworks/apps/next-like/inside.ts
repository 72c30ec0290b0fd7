import type { Program } from 'partner-program-elements';
import { declarativeShadow } from 'partner-program-elements/ssr';

/** What stands inside the tag: the document, and on a server before it what is seen until the script has run. */
export function inside(program: Program): string {
  if (import.meta.env.SSR)
    return declarativeShadow(program).replace(/^<partner-tier-matrix[^>]*>|<\/partner-tier-matrix>\s*$/g, '');
  return `<script type="application/json">${JSON.stringify(program).replaceAll('<', '\\u003c')}</script>`;
}
