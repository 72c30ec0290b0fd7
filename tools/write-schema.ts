/**
 * Writes `dist/program.schema.json`: the zod schema as JSON Schema, with the comments of its source as descriptions,
 * so that an editor completes and explains; and `dist/program.editor.schema.json`, with snippets besides. Comments cost
 * the browser nothing; that is why they are the place for it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import * as z from 'zod';
import { en } from '../src/localize/topics/en.js';
import { meanings } from '../src/localize/topics/about/en.js';
import { topics, type TopicId } from '../src/program/topics.js';
import { program } from '../src/program/schema/program.js';
import { WINDOW_LENGTHS } from '../src/program/schema/window-lengths.js';
import { editorSchema } from './editor-schema.js';
import { eachNode, keepOwnTexts, nameKinds, offerTopics, type Json } from './explain-schema.js';
import { asTyped, kindSnippets } from './kind-snippet.js';
import { shareSchemas } from './share-schemas.js';

interface Schema {
  _zod: { def: Def };
}
interface Def {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  options?: Schema[];
  getter?: () => Schema;
  checks?: { _zod: { def: { error?: (issue: unknown) => string } } }[];
}

/** A key of an object in the source, and the schema it is given. */
interface Property {
  node: ts.Node;
  value: ts.Expression;
}

/** What a comment says: a description, and what stands behind `@example`. */
interface Comment {
  description?: string;
  examples?: unknown[];
}

/** The rules that zod holds as functions, as far as JSON Schema can say them, by the code of the problem they raise. */
const RULES: Record<string, Json> = {
  'bad-date': { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  'bad-year-day': { pattern: '^--\\d{2}(-\\d{2})?$' },
  'bad-link': {
    pattern: '^([hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|[tT][eE][lL]:|[^:]*$|[^:]*[/?#])',
  },
  'bad-picture': { pattern: '^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])' },
  'bad-language': { pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  'unknown-currency': { pattern: '^[A-Z]{3}$' },
  'one-amount': {
    // That each is a property is said again: a validator in strict mode asks for it.
    oneOf: ['value', 'upTo', 'atLeast', 'low'].map((key) => ({
      required: [key],
      properties: { [key]: true },
    })),
    dependentRequired: { low: ['high'], high: ['low'] },
  },
  'one-length': {
    allOf: WINDOW_LENGTHS.map((one) => ({
      not: {
        required: [one],
        properties: { [one]: true },
        anyOf: WINDOW_LENGTHS.filter((other) => other !== one).map((other) => ({
          required: [other],
          properties: { [other]: true },
        })),
      },
    })),
  },
};

const ENTRY = resolve(import.meta.dirname, '../src/program/schema/program.ts');

/** The names, comments and keys of all schemas, found by walking the schema and its source side by side. */
class Source {
  readonly names = new Map<Schema, { name: string; file: string }>();
  readonly comments = new Map<Schema, Comment>();
  readonly keys = new Map<Schema, Map<string, Comment>>();
  readonly mistakes: string[] = [];
  readonly #checker: ts.TypeChecker;
  readonly #seen = new Set<Schema>();

  constructor() {
    const sources = ts.createProgram([ENTRY], { allowJs: false, types: [], module: ts.ModuleKind.ESNext });
    this.#checker = sources.getTypeChecker();
    const root = sources
      .getSourceFile(ENTRY)!
      .statements.filter(ts.isVariableStatement)
      .flatMap((statement) => [...statement.declarationList.declarations])
      .find(({ name }) => name.getText() === 'program')!;
    this.#walk(program as unknown as Schema, root.name as ts.Identifier);
  }

  #walk(schema: Schema, expression: ts.Expression): void {
    const { def } = schema._zod;
    const at = this.#plain(expression);
    if (ts.isIdentifier(at)) {
      const declaration = this.#declarationOf(at);
      if (def.type !== 'lazy' && def.type !== 'number') {
        const comment = this.#commentOf(declaration.parent.parent);
        if (!this.names.has(schema)) {
          const file = declaration.getSourceFile().fileName.replace(/.*\/|\.ts$/g, '');
          this.names.set(schema, { name: at.text, file });
        }
        if (comment.description !== undefined) this.comments.set(schema, comment);
      }
      return this.#walk(schema, declaration.initializer!);
    }
    if (this.#seen.has(schema)) return;
    this.#seen.add(schema);
    if (!ts.isCallExpression(at)) throw new Error(`Cannot follow ${at.getText()}`);
    const [first, second] = at.arguments as unknown as readonly ts.Expression[];
    switch (def.type) {
      case 'optional':
        return this.#walk(def.innerType!, first!);
      case 'array':
        return this.#walk(def.element!, first!);
      case 'record':
        this.#walk(def.keyType!, first!);
        return this.#walk(def.valueType!, second!);
      case 'lazy':
        return this.#walk(def.getter!(), (first as ts.ArrowFunction).body as ts.Expression);
      case 'union': {
        const options = this.#elementsOf(second ?? first!);
        return def.options!.forEach((option, index) => this.#walk(option, options[index]!));
      }
      case 'object': {
        const keys = new Map<string, Comment>();
        this.keys.set(schema, keys);
        for (const [key, { node, value }] of this.#propertiesOf(first!)) {
          keys.set(key, this.#commentOf(node));
          this.#walk(def.shape![key]!, value);
        }
      }
    }
  }

  /** An expression without what does not change which schema it is about. */
  #plain(node: ts.Expression): ts.Expression {
    if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return this.#plain(node.expression);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      if (name.text === 'check') return this.#plain(expression);
    }
    return node;
  }

  #declarationOf(name: ts.Identifier): ts.VariableDeclaration {
    let symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(name.parent)!
      : this.#checker.getSymbolAtLocation(name)!;
    if (symbol.flags & ts.SymbolFlags.Alias) symbol = this.#checker.getAliasedSymbol(symbol);
    return symbol.valueDeclaration as ts.VariableDeclaration;
  }

  /** The elements of a list that may be made of other lists: `[...flatValues, list]`. */
  #elementsOf(list: ts.Expression): ts.Expression[] {
    const at = this.#plain(list);
    if (ts.isIdentifier(at)) return this.#elementsOf(this.#declarationOf(at).initializer!);
    return (at as ts.ArrayLiteralExpression).elements.flatMap((element) =>
      ts.isSpreadElement(element) ? this.#elementsOf(element.expression) : [element],
    );
  }

  /** The properties of an object that may be made of others: `{ id, ...qualifiers }`. */
  #propertiesOf(object: ts.Expression): Map<string, Property> {
    const at = this.#plain(object);
    if (ts.isIdentifier(at)) return this.#propertiesOf(this.#declarationOf(at).initializer!);
    return new Map(
      (at as ts.ObjectLiteralExpression).properties.flatMap((node): (readonly [string, Property])[] => {
        if (ts.isSpreadAssignment(node)) return [...this.#propertiesOf(node.expression)];
        const value = ts.isPropertyAssignment(node) ? node.initializer : (node.name as ts.Identifier);
        return [[node.name!.getText(), { node, value }] as const];
      }),
    );
  }

  #commentOf(node: ts.Node): Comment {
    const raw = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.getText() ?? '';
    const text = raw
      .replace(/^\/\*\*|\*\/$/g, '')
      .replace(/^\s*\*/gm, '')
      .replace(/\s+/g, ' ')
      .trim();
    const [description, ...examples] = text.split(/\s?@example /);
    return {
      ...(description && { description }),
      ...(examples.length > 0 && {
        examples: examples.map((example) => {
          try {
            return JSON.parse(example) as unknown;
          } catch {
            this.mistakes.push(`@example ${example} is not JSON`);
            return undefined;
          }
        }),
      }),
    };
  }

  /** The name of each schema; those that two files give to different schemas get their file's name in front. */
  uniqueNames(): Map<Schema, string> {
    const all = [...this.names];
    return new Map(
      all.map(([schema, { name, file }]) => {
        const unique = all.every(([other, { name: theirs }]) => other === schema || theirs !== name);
        return [schema, unique ? name : `${file}-${name}`];
      }),
    );
  }
}

/** The JSON Schema of a program document, everything in its place. Throws a list of everything that has no description. */
function wholeSchema(): Json {
  const source = new Source();
  const names = source.uniqueNames();
  const objects: Schema[] = [];
  const ids = z.registry<{ id?: string }>();
  for (const [schema, name] of names) {
    if (schema !== (program as unknown)) ids.add(schema as unknown as z.core.$ZodType, { id: name });
  }
  const made = z.toJSONSchema(program, {
    io: 'input',
    metadata: ids,
    override({ zodSchema, jsonSchema }) {
      const schema = zodSchema as unknown as Schema;
      for (const check of schema._zod.def.checks ?? []) {
        Object.assign(jsonSchema, RULES[check._zod.def.error?.({}) ?? '']);
      }
      if (source.keys.has(schema)) jsonSchema['x-object'] = objects.push(schema) - 1;
    },
  }) as Json;

  const missing = source.mistakes;
  const defs = made['$defs'] as Record<string, Json>;
  for (const [schema, name] of names) {
    const def = schema === (program as unknown) ? made : defs[name];
    if (!def) continue;
    const { description } = source.comments.get(schema) ?? {};
    if (description === undefined) missing.push(`${name}: no comment`);
    defs[name] = def;
    Object.assign(def, { description });
    delete def['id'];
  }
  delete defs['program'];

  putBack(made);
  for (const name of Object.keys(defs)) if (name.startsWith('__')) Reflect.deleteProperty(defs, name);
  describe(made);
  if (missing.length > 0)
    throw new Error(
      `src/program/schema/ lacks descriptions:\n  ${[...new Set(missing)].sort().join('\n  ')}`,
    );
  const { $schema, description, $defs, ...rest } = made;
  const schema: Json = {
    $schema,
    $id: 'urn:partner-program-elements:program:1',
    title: 'Partner program',
    description,
    ...rest,
    $defs,
  };
  offerTopics(schema, [...topics.keys()]);
  nameKinds(schema);
  eachNode(schema, (node) => {
    const snippets = kindSnippets(node, schema);
    if (snippets) node['examples'] = snippets.map(({ body }) => asTyped(body));
  });
  keepOwnTexts(schema);
  return schema;

  /** Puts what zod took out without a name back in its place. */
  function putBack(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    const { $ref: ref } = node as Json;
    if (typeof ref === 'string' && ref.startsWith('#/$defs/__')) {
      delete (node as Json)['$ref'];
      Object.assign(node, defs[ref.slice('#/$defs/'.length)]);
    }
    Object.values(node).forEach(putBack);
  }

  /** Puts the comments of keys to the properties of every object inside. */
  function describe(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    Object.values(node).forEach(describe);
    const { 'x-object': place, ...own } = node as Json;
    if (typeof place !== 'number') return;
    delete (node as Json)['x-object'];
    const schema = objects[place]!;
    const owner = names.get(schema) ?? 'an object without a name';
    for (const [key, property] of Object.entries(own['properties'] as Record<string, Json>)) {
      let comment = source.keys.get(schema)!.get(key) ?? {};
      // What a kind means is what its object is.
      if (key === 'kind' && comment.description === undefined)
        comment = { ...(own['description'] !== undefined && { description: own['description'] as string }) };
      if (comment.description === undefined) missing.push(`${owner}.${key}: no comment`);
      (own['properties'] as Json)[key] = { ...comment, ...property, ...comment };
    }
  }
}

/** The JSON Schemas of a program document: in standard keywords alone, and for editors, with snippets and with the words of topics. */
export function programSchemas(): { standard: Json; editor: Json } {
  const whole = wholeSchema();
  const texts = [...topics.keys()].map(
    (id) => [id, `${en.topics[id as TopicId]}: ${meanings[id as TopicId]}`] as const,
  );
  return { standard: shareSchemas(whole), editor: shareSchemas(editorSchema(whole, new Map(texts))) };
}

if (process.argv[1]?.endsWith('write-schema.ts')) {
  mkdirSync('dist', { recursive: true });
  const write = (name: string, schema: Json) => writeFileSync(`dist/${name}`, `${JSON.stringify(schema)}\n`);
  const { standard, editor } = programSchemas();
  write('program.schema.json', standard);
  write('program.editor.schema.json', editor);
}
