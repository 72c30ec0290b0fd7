/** The smallest whole example of each kind, made from the JSON Schema: what it needs, with a place to fill in for each thing. */
import { isObject, kindsIn, kindsOf, propertiesOf, target, type Json } from './explain-schema.js';

/** What besides its required keys makes an example of a kind whole. */
const ALSO: Record<string, readonly string[]> = { measure: ['atLeast'], score: ['atLeast'] };

export interface KindSnippet {
  kind: string;
  /** What it means. */
  text: string;
  /** A text that begins with `^` is no text once it is typed, but what stands behind it. */
  body: Json;
}

/** A snippet for each kind that a union tells apart; nothing for any other schema. */
export function kindSnippets(union: Json, schema: Json): KindSnippet[] | undefined {
  return kindsOf(union, schema)?.flatMap((object) => {
    const text = (object['description'] ?? object['$comment']) as string;
    return kindsIn(object).map((kind) => ({ kind, text, body: bodyOf(object, kind, schema) }));
  });
}

/** What a snippet is when nothing in it is changed. */
export function asTyped(body: unknown): unknown {
  if (typeof body === 'string') {
    const plain = body.replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}/g, '$1$2');
    return plain.startsWith('^') ? (JSON.parse(plain.slice(1)) as unknown) : plain;
  }
  if (Array.isArray(body)) return body.map(asTyped);
  if (!isObject(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([key, inside]) => [asTyped(key), asTyped(inside)]));
}

function bodyOf(object: Json, kind: string, schema: Json): Json {
  let stops = 0;
  return wholeKind(object, kind);

  function stop(words: string): string {
    return `\${${++stops}:${words}}`;
  }

  function wholeKind(object: Json, kind: string): Json {
    return { kind, ...needed(object, ALSO[kind]) };
  }

  function needed(object: Json, also: readonly string[] = []): Json {
    const [amount] = (object['oneOf'] ?? []) as { required: string[] }[];
    const keys = [...((object['required'] ?? []) as string[]), ...also, ...(amount?.required ?? [])];
    return Object.fromEntries(
      keys
        .filter((key) => key !== 'kind')
        .map((key) => [key, filled(key, propertiesOf(object)[key]!)] as const),
    );
  }

  function filled(name: string, property: Json): unknown {
    const node = target(property, schema);
    const { type, enum: words, items, additionalProperties: values } = node;
    const [first] = kindsOf(node, schema) ?? [];
    if (first) return wholeKind(first, kindsIn(first)[0]!);
    const [example] = (property['examples'] ?? node['examples'] ?? []) as unknown[];
    if (Array.isArray(words)) {
      const exampleFirst = new Set([...(example === undefined ? [] : [example]), ...(words as unknown[])]);
      return `\${${++stops}|${[...exampleFirst].join(',')}|}`;
    }
    if (example !== undefined) return stopsIn(example);
    const options = node['anyOf'] as Json[] | undefined;
    if (options)
      return filled(
        name,
        options.find((option) => target(option, schema)['type'] !== 'object')!,
      );
    switch (type) {
      case 'number':
      case 'integer':
        return stopsIn(1);
      case 'boolean':
        return stopsIn(true);
      case 'array':
        return [filled(name, items as Json)];
      case 'object':
        return isObject(values) ? { [stop('option')]: filled('value', values) } : needed(node);
      default:
        return stop(name);
    }
  }

  function stopsIn(example: unknown): unknown {
    if (typeof example === 'string') return stop(example);
    if (Array.isArray(example)) return example.map(stopsIn);
    if (!isObject(example)) return `^${stop(String(example))}`;
    return Object.fromEntries(Object.entries(example).map(([key, inside]) => [key, stopsIn(inside)]));
  }
}
