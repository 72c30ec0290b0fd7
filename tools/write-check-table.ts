/**
 * Writes `src/program/check-table.ts`: the zod schema as a table of what may stand where, small enough for the browser.
 * The schema stays the single source; a test fails when the table is older than it.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { comparison } from '../src/program/schema/requirement.js';
import { amount, qualifiers } from '../src/program/schema/value.js';
import { program } from '../src/program/schema/program.js';
import type { CheckNode } from '../src/program/check-shape.js';

interface Def {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  options?: Schema[];
  items?: Schema[];
  discriminator?: string;
  getter?: () => Schema;
  entries?: Record<string, string>;
  values?: unknown[];
  format?: string;
  checks?: Check[];
}
interface Schema {
  _zod: { def: Def };
}
interface Check {
  _zod: { def: { error?: (issue: unknown) => string; check: string; maximum?: number; minimum?: number } };
}

const table: CheckNode[] = [];
const known = new Map<string, number>();
const places = new Map<Schema, number>();

/** The codes of a schema's own checks; a limit carries its number: `text-too-long 4000`. */
function codesOf({ checks = [], format: form }: Def): string[] {
  const own = checks
    .filter(({ _zod: { def } }) => def.error)
    .map(({ _zod: { def } }) => {
      const code = def.error!({});
      return def.maximum === undefined ? code : `${code} ${def.maximum}`;
    });
  return form === 'safeint' ? ['whole', ...own] : own;
}

/** The place of a schema in the table; equal schemas share one. */
function place(schema: Schema): number {
  const { def } = schema._zod;
  if (def.type === 'lazy') return place(def.getter!());
  const seen = places.get(schema);
  if (seen !== undefined) return seen;
  if (def.type === 'union' || def.type === 'object') {
    // What may contain itself takes its place before its parts look for theirs.
    const at = table.push(['boolean']) - 1;
    places.set(schema, at);
    table[at] = nodeOf(def);
    return at;
  }
  const node = nodeOf(def);
  const key = JSON.stringify(node);
  const at = known.get(key) ?? table.push(node) - 1;
  known.set(key, at);
  places.set(schema, at);
  return at;
}

function nodeOf(def: Def): CheckNode {
  switch (def.type) {
    case 'string':
      return ['string', ...codesOf(def)];
    case 'number':
      return ['number', ...codesOf(def)];
    case 'boolean':
      return ['boolean'];
    case 'enum':
      return ['enum', ...Object.values(def.entries!)];
    case 'literal':
      return ['enum', ...(def.values as (string | number)[])];
    case 'array':
      return ['array', place(def.element!), ...codesOf(def)];
    case 'tuple':
      return ['tuple', ...def.items!.map(place)];
    case 'record':
      return ['record', place(def.keyType!), place(def.valueType!)];
    case 'object': {
      const keys = Object.entries(def.shape!).map(([key, schema]) => {
        const optional = schema._zod.def.type === 'optional';
        return [optional ? `${key}?` : key, place(optional ? schema._zod.def.innerType! : schema)];
      });
      return ['object', withSets(Object.fromEntries(keys) as Record<string, number>), ...codesOf(def)];
    }
    case 'union':
      if (def.discriminator === undefined) return ['union', ...def.options!.map(place)];
      return [
        'kinds',
        Object.fromEntries(
          // The key by which the kinds are told apart needs no second check.
          def.options!.flatMap((option) => kindsOf(option).map((kind) => [kind, place(withoutKind(option))])),
        ),
      ];
    default:
      throw new Error(`The check table has no word for a zod schema of type "${def.type}".`);
  }
}

/** The sets of keys that many objects share: told once each, and named in the objects as `...name`. */
const sets = { qualifiers, amount, comparison };

function withSets(keys: Record<string, number>): Record<string, number> {
  let own = keys;
  for (const [name, set] of Object.entries(sets)) {
    const shared = Object.keys(set).map((key) => `${key}?`);
    if (!shared.every((key) => key in own)) continue;
    const node: CheckNode = ['object', Object.fromEntries(shared.map((key) => [key, own[key]!]))];
    const text = JSON.stringify(node);
    const at = known.get(text) ?? table.push(node) - 1;
    known.set(text, at);
    const others = Object.entries(own).filter(([key]) => !shared.includes(key));
    own = { ...Object.fromEntries(others), [`...${name}`]: at };
  }
  return own;
}

const kindless = new Map<Schema, Schema>();

/** One kind of object without the key that tells its kind: always the same schema for the same kind. */
function withoutKind(option: Schema): Schema {
  const { def } = option._zod;
  const shape = Object.fromEntries(Object.entries(def.shape!).filter(([key]) => key !== 'kind'));
  const bare = kindless.get(option) ?? { _zod: { def: { ...def, shape } } };
  kindless.set(option, bare);
  return bare;
}

function kindsOf({ _zod: { def } }: Schema): string[] {
  const { def: kind } = def.shape!['kind']!._zod;
  return (kind.values ?? Object.values(kind.entries!)) as string[];
}

/** The node with other places in it. */
function moved(node: CheckNode, to: (place: number) => number): CheckNode {
  switch (node[0]) {
    case 'array':
      return ['array', to(node[1]), ...(node.slice(2) as string[])];
    case 'tuple':
    case 'union':
      return [node[0], ...(node.slice(1) as number[]).map(to)];
    case 'record':
      return ['record', to(node[1]), to(node[2])];
    case 'object':
    case 'kinds': {
      const places = Object.fromEntries(Object.entries(node[1]).map(([key, at]) => [key, to(at)]));
      return [node[0], places, ...node.slice(2)] as unknown as CheckNode;
    }
    default:
      return node;
  }
}

/** The table with each node once: those that turn out equal when all are known become one, the root stays the first. */
function compact(nodes: readonly CheckNode[]): readonly CheckNode[] {
  const texts = nodes.map((node) => JSON.stringify(node));
  const kept = nodes.filter((_, at) => texts.indexOf(texts[at]!) === at);
  if (kept.length === nodes.length) return nodes;
  return compact(kept.map((node) => moved(node, (at) => kept.indexOf(nodes[texts.indexOf(texts[at]!)]!))));
}

/** The table as the text of its module. */
export async function checkTableModule(): Promise<string> {
  place(program as unknown as Schema);
  const lines = compact(table)
    .map((node) => `  ${JSON.stringify(node)},`)
    .join('\n');
  const text = `// Written by tools/write-check-table.ts from the zod schema; change that instead, and run \`npm run build:check\`.
import type { CheckNode } from './check-shape.js';

/** What may stand where: each node names its parts by their place in this list. The first is the document itself. */
export const CHECK_TABLE: readonly CheckNode[] = [\n${lines}\n];
`;
  return format(text, { ...(await resolveConfig('src/program/check-table.ts')), parser: 'typescript' });
}

if (process.argv[1]?.endsWith('write-check-table.ts')) {
  writeFileSync('src/program/check-table.ts', await checkTableModule());
}
