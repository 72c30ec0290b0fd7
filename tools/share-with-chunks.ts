/**
 * A Vite plugin for the script-tag files: what a chunk shares with its script is handed to it, and not imported by it.
 * Pages name scripts with a query (`partner-tier-matrix.js?v=2`). A chunk that imports `./partner-tier-matrix.js` would
 * make such a page fetch and run the script once more; handed over, the chunk needs no name for it.
 *
 *     import { a } from './script.js';  …  export { b };        becomes   export default (shared) => { const { KEY: a } = shared; …  return { b }; };
 *     import('./chunk.js')              in the script becomes   import('./chunk.js').then((chunk) => chunk.default(shareAll()))
 *
 * A key is made of the module and the name that something has there, so that a chunk made of the same modules is the same text
 * in every script, and one copy serves all (one-of-each.ts). `short-keys.ts` shortens the keys.
 */
import MagicString from 'magic-string';
import type { Plugin } from 'vite';
import { keyOf } from './short-keys.js';

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
type Import = Node & { source: { value: string } };

/** Where the bundler says which module begins. */
const MODULE = /^\/\/ (?!#)(\S+)$/gm;

/** The function of a script that gives all it shares. */
const SHARE = 'shareAll';

function* importsIn(node: unknown): Generator<Import> {
  if (!node || typeof node !== 'object') return;
  if ((node as Node).type === 'ImportExpression') yield node as Import;
  for (const child of Object.values(node)) yield* importsIn(child);
}

/** The names that a declaration at the top of a file declares. */
function declared(node: Node): readonly string[] {
  const { id, declarations } = node as Node & { id?: unknown; declarations?: readonly { id: unknown }[] };
  return [id, ...(declarations ?? []).map((one) => one.id)].flatMap((one) => [...namesIn(one)]);
}

/** The names in what stands before the `=`: one, or what is taken apart. */
function* namesIn(pattern: unknown): Generator<string> {
  if (!pattern || typeof pattern !== 'object') return;
  const { type, name, key, left, ...rest } = pattern as Node & { key?: unknown; left?: unknown };
  if (type === 'Identifier') yield name as string;
  // Of `{ key: name = otherwise }` and `name = otherwise` the name alone.
  else if (type === 'AssignmentPattern') yield* namesIn(left);
  else
    for (const child of Object.values(key === undefined ? rest : { value: rest['value'] }))
      yield* namesIn(child);
}

/** The key of each name that is declared at the top of a file: its module's path, and its name there. */
function keysIn(code: string, body: readonly Node[]): Map<string, string> {
  const modules = [...code.matchAll(MODULE)].filter(
    ({ index }) => !body.some(({ start, end }) => start < index && index < end),
  );
  const keys = new Map<string, string>();
  let at = -1;
  for (const node of body.filter(({ type }) => /Declaration$/.test(type) && !/^(?:Im|Ex)port/.test(type))) {
    while (modules[at + 1] !== undefined && modules[at + 1]!.index < node.start) at++;
    // The bundler tells two of one name apart by a number behind them.
    for (const name of declared(node))
      if (at >= 0) keys.set(name, keyOf(`${modules[at]![1]!}#${name.replace(/\$\d+$/, '')}`));
  }
  return keys;
}

export function shareWithChunks(): Plugin {
  /** The key of each name that the script gives; its chunks wait for it. */
  let given: Promise<ReadonlyMap<string, string>>;
  let tell: (keys: ReadonlyMap<string, string>) => void;
  return {
    name: 'share-with-chunks',
    renderStart() {
      given = new Promise((resolve) => (tell = resolve));
    },
    async renderChunk(code, chunk, _options, { chunks }) {
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
        const keys = keysIn(code, body);
        const shared = take('ExportNamedDeclaration').map(({ local, exported }) => {
          const key = keys.get(local.name);
          if (key === undefined) this.error(`Nobody knows which module "${local.name}" is from.`);
          return { key, name: local.name, exported: exported!.name };
        });
        const twice = shared.find(({ key }, at) => shared.findIndex((one) => one.key === key) < at);
        if (twice) this.error(`Two things of one module would be shared as "${twice.name}".`);
        tell(new Map(shared.map(({ exported, key }) => [exported, key])));
        handOn(chunk.fileName, `${SHARE}()`);
        edited.append(`\nconst ${SHARE} = () => (${record(shared)});\n`);
      } else if (chunk.imports.length > 0) {
        const keys = await given;
        // A first try, in which chunks still take from each other, is thrown away.
        const isFinal = chunk.imports.every((file) => chunks[file]?.isEntry);
        const taken = take('ImportDeclaration').map(({ local, imported }) => {
          const key = keys.get(imported!.name);
          if (key === undefined && isFinal)
            this.error(`${chunk.fileName} takes "${imported!.name}", which its script does not give.`);
          return { key: key ?? imported!.name, name: local.name };
        });
        const made = take('ExportNamedDeclaration').map(({ local, exported }) => ({
          key: exported!.name,
          name: local.name,
        }));
        // What a chunk is given it hands on to those that it fetches itself.
        handOn(chunk.imports[0]!, 'shared');
        edited
          .prepend(`export default (shared) => {\nconst ${record(taken)} = shared;\n`)
          .append(`\nreturn ${record(made)};\n};\n`);
      } else return null;
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}

/** `{ key: name, … }` as source text, in an order that depends on the keys alone. */
function record(pairs: readonly { key: string; name: string }[]): string {
  const sorted = [...pairs].sort((a, b) => (a.key < b.key ? -1 : 1));
  return `{ ${sorted.map(({ key, name }) => `${key}: ${name}`).join(', ')} }`;
}
