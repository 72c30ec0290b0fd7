/**
 * A Vite plugin for the script-tag files: what a chunk shares with its script is handed to it, and not imported by it.
 * Pages name scripts with a query (`partner-tier-matrix.js?v=2`). A chunk that imports `./partner-tier-matrix.js` would
 * make such a page fetch and run the script once more; handed over, the chunk needs no name for it.
 *
 *     import { a } from './script.js';  …  export { b };        becomes   export default (shared) => { const { a } = shared; …  return { b }; };
 *     import('./chunk.js')              in the script becomes   import('./chunk.js').then((it) => it.default({ a }))
 */
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}
interface Specifier {
  local: { name: string };
  imported?: { name: string };
  exported?: { name: string };
}

/** `{ a, b: c }` as source text. */
function record(
  specifiers: readonly Specifier[],
  of: (one: Specifier) => [key: string, value: string],
): string {
  return `{ ${specifiers.map((one) => of(one).join(': ')).join(', ')} }`;
}

function* importsIn(node: unknown): Generator<Node & { source: { value: string } }> {
  if (!node || typeof node !== 'object') return;
  if ((node as Node).type === 'ImportExpression') yield node as Node & { source: { value: string } };
  for (const child of Object.values(node)) yield* importsIn(child);
}

export function shareWithChunks(): Plugin {
  return {
    name: 'share-with-chunks',
    renderChunk(code, chunk, _options, { chunks }) {
      const { body } = this.parse(code) as unknown as { body: (Node & { specifiers?: Specifier[] })[] };
      const edited = new MagicString(code);
      const take = (type: string) => {
        const found = body.filter((node) => node.type === type);
        for (const { start, end } of found) edited.remove(start, end);
        return found.flatMap(({ specifiers = [] }) => specifiers);
      };
      const handOn = (script: string, shared: string) => {
        for (const { source, end } of importsIn(body))
          if (chunks[source.value.replace('./', '')]?.imports.includes(script))
            edited.appendLeft(end, `.then((chunk) => chunk.default(${shared}))`);
      };
      if (chunk.isEntry) {
        const shared = record(take('ExportNamedDeclaration'), ({ local, exported }) => [
          exported!.name,
          local.name,
        ]);
        handOn(chunk.fileName, shared);
      } else if (chunk.imports.length > 0) {
        const taken = record(take('ImportDeclaration'), ({ local, imported }) => [
          imported!.name,
          local.name,
        ]);
        const given = record(take('ExportNamedDeclaration'), ({ local, exported }) => [
          exported!.name,
          local.name,
        ]);
        // What a chunk is given it hands on to those that it fetches itself.
        handOn(chunk.imports[0]!, 'shared');
        edited
          .prepend(`export default (shared) => {\nconst ${taken} = shared;\n`)
          .append(`\nreturn ${given};\n};\n`);
      } else return null;
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
