/**
 * Writes `src/program/read/check-table.ts`: the zod schema as a table of what may stand where, small enough for the browser.
 * The schema stays the single source; a test fails when the table is older than it.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { comparison } from '../src/program/schema/requirement.js';
import { amount, qualifiers } from '../src/program/schema/value.js';
import { program } from '../src/program/schema/program.js';

/** One node of the table; numbers are places of other nodes, trailing texts are codes of checks. */
type CheckNode =
  | readonly ['string' | 'number', ...string[]]
  | readonly ['boolean']
  | readonly ['enum', ...(string | number | boolean)[]]
  | readonly ['array', number, ...string[]]
  | readonly ['tuple' | 'union', ...number[]]
  | readonly ['record', number, number]
  | readonly ['object' | 'kinds', Readonly<Record<string, number>>, ...string[]];

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
  _zod: {
    def: {
      error?: (issue: unknown) => string;
      check: string;
      maximum?: number;
      minimum?: number;
      value?: number;
    };
  };
}

const table: CheckNode[] = [];
const known = new Map<string, number>();
const places = new Map<Schema, number>();

/** The codes of a schema's own checks; a limit carries its number: `text-too-long:4000`. */
function codesOf({ checks = [], format: form }: Def): string[] {
  const own = checks
    // Of a bound on both sides the upper one is told: the lower one is the same below zero.
    .filter(({ _zod: { def } }) => def.error && !(def.check === 'greater_than' && def.value !== 0))
    .map(({ _zod: { def } }) => {
      const code = def.error!({});
      const most = def.maximum ?? (def.check === 'less_than' ? def.value : undefined);
      return most === undefined ? code : `${code}:${most}`;
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
      if (def.discriminator === undefined) return ['union', ...branchesOf(def).map(placeIn(def.options!))];
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

/** The branches of a union, with those of a union inside it. */
function branchesOf({ options }: Def): Schema[] {
  return options!.flatMap((option) => {
    const { def } = option._zod;
    return def.type === 'union' && def.discriminator === undefined ? branchesOf(def) : [option];
  });
}

/** Where true and false may stand too, a text must not be one of them in quotes: the schema has no warnings. */
function placeIn(options: readonly Schema[]): (option: Schema) => number {
  const takesYesOrNo = options.some(({ _zod: { def } }) => def.type === 'boolean');
  return (option) => {
    const { def } = option._zod;
    if (!takesYesOrNo || def.type !== 'string') return place(option);
    const node: CheckNode = ['string', ...codesOf(def), 'yes-or-no-as-text'];
    return table.push(node) - 1;
  };
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

const isSet = (key: string) => key.startsWith('...');

/** The places that a node names, in the order in which its line names them. */
function namedIn(node: CheckNode): number[] {
  if (node[0] === 'object' || node[0] === 'kinds')
    return Object.entries(node[1]).flatMap(([key, at]) => (isSet(key) ? [] : [at]));
  return node[0] === 'enum' ? [] : node.slice(1).filter((part) => typeof part === 'number');
}

/** The sets of keys first, then the document, then each node in the order in which the lines before name it. */
function inOrder(nodes: readonly CheckNode[]): { nodes: readonly CheckNode[]; root: number } {
  const shared = nodes.flatMap((node) =>
    node[0] === 'object' ? Object.keys(node[1]).flatMap((key) => (isSet(key) ? [node[1][key]!] : [])) : [],
  );
  const order = new Set([...shared, 0]);
  const root = order.size - 1;
  for (const at of order) for (const named of namedIn(nodes[at]!)) order.add(named);
  const places = [...order];
  return { nodes: places.map((at) => moved(nodes[at]!, (place) => places.indexOf(place))), root };
}

/**
 * One line for each node: its type, what it is made of, its checks as `!code`. A set of keys is `.` and its place. A key
 * that must be there has a star. Its place is told as `=place` where it is not that of the last key of this name, or else of the last key of all. A place
 * that is named for the first time is `+`: it is the one after the newest.
 */
function linesOf(nodes: readonly CheckNode[], root: number): string[] {
  const last: Record<string, number> = {};
  let before = 0;
  let newest = root;
  const named = (place: number) => {
    if (place <= newest) return String(place);
    newest = place;
    return '+';
  };
  const keyed = (name: string, place: number, isRequired: boolean) => {
    const told = (last[name] ?? before) === place ? '' : `=${named(place)}`;
    before = last[name] = place;
    return `${name}${isRequired ? '*' : ''}${told}`;
  };
  const wordOf = (value: string | number | boolean) => {
    const word = String(value);
    if (/[\s!]/.test(word) || (Number(word) || word === 'true' || word) !== value)
      throw new Error(`The check table cannot hold the value ${JSON.stringify(value)}.`);
    return word;
  };
  const partsOf = (node: CheckNode): string[] => {
    switch (node[0]) {
      case 'enum':
        return (node.slice(1) as (string | number | boolean)[]).map(wordOf);
      case 'object':
      case 'kinds':
        return Object.entries(node[1]).map(([key, place]) =>
          isSet(key)
            ? `.${place}`
            : keyed(key.replace('?', ''), place, node[0] === 'object' && !key.endsWith('?')),
        );
      default:
        return namedIn(node).map(named);
    }
  };
  const checksOf = (node: CheckNode) =>
    node[0] === 'enum' ? [] : node.slice(1).flatMap((part) => (typeof part === 'string' ? [`!${part}`] : []));
  return nodes.map((node) => [node[0], ...partsOf(node), ...checksOf(node)].join(' '));
}

/** The table as the text of its module. */
export async function checkTableModule(): Promise<string> {
  place(program as unknown as Schema);
  const { nodes, root } = inOrder(compact(table));
  const lines = linesOf(nodes, root);
  const text = `// Written by tools/write-check-table.ts from the zod schema; change that instead, and run \`npm run build:check\`.

/** What may stand where, a line each; a place is the number of a line. \`check-rules.ts\` reads it. */
export const CHECK_TABLE = \`${lines.join('\n')}\`;

/** The place of the document itself. */
export const ROOT = ${root};
`;
  return format(text, { ...(await resolveConfig('src/program/read/check-table.ts')), parser: 'typescript' });
}

if (process.argv[1]?.endsWith('write-check-table.ts')) {
  writeFileSync('src/program/read/check-table.ts', await checkTableModule());
}
