import type { Program } from 'partner-program-elements';
import { lightTable } from 'partner-program-elements/ssr';

/** What stands inside the tag: the document, and on a server before it what is seen until the script has run. */
export function inside(program: Program): string {
  const json = JSON.stringify(program).replaceAll('<', '\\u003c');
  const seen = import.meta.env.SSR ? lightTable(program) : '';
  return `${seen}<script type="application/json">${json}</script>`;
}
