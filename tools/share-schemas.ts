/**
 * What several objects of a JSON Schema say of a property in the same words stands in its definitions, once. All values take the same
 * qualifiers, and every row a topic of the same long list: written out each time, they are half of the file.
 */
import { isObject, propertiesOf, target, type Json } from './explain-schema.js';

/** What a reference and the name of a definition take, about: less is not worth one. */
const LEAST = 60;

/** The same schema, shorter: references lead to what was there several times. */
export function shareSchemas(schema: Json): Json {
  const counts = new Map<string, number>();
  eachProperty(schema, (_key, property) => {
    const text = JSON.stringify(property);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const definitions: Json = {};
  const taken = new Set(Object.keys(schema['$defs'] as Json));
  const names = new Map<string, string>();
  const shared = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(shared);
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, child]) => {
        if (DATA.has(key)) return [key, child];
        return [key, key === 'properties' ? sharedProperties(child as Json) : shared(child)];
      }),
    );
  };
  const sharedProperties = (properties: Json): Json =>
    Object.fromEntries(
      Object.entries(properties).map(([key, property]) => {
        const text = JSON.stringify(property);
        if (!isObject(property) || counts.get(text)! < 2 || text.length < LEAST)
          return [key, shared(property)];
        let name = names.get(text);
        if (name === undefined) {
          name = free(key, taken);
          names.set(text, name);
          taken.add(name);
          definitions[name] = shared(property);
        }
        return [key, { $ref: `#/$defs/${name}` }];
      }),
    );
  const made = shared(schema) as Json;
  return { ...made, $defs: { ...(made['$defs'] as Json), ...definitions } };
}

/** What a property says, wherever it stands. */
export function spelledOut(property: Json, schema: Json): Json {
  const { $ref, ...rest } = property;
  return $ref === undefined || Object.keys(rest).length > 0 ? property : target(property, schema);
}

/** What holds values of the document, and no schemas. */
const DATA: ReadonlySet<string> = new Set(['examples', 'enum', 'const', 'default', 'defaultSnippets']);

function eachProperty(node: unknown, visit: (key: string, property: Json) => void): void {
  if (Array.isArray(node)) for (const child of node) eachProperty(child, visit);
  if (!isObject(node)) return;
  for (const [key, child] of Object.entries(node)) if (!DATA.has(key)) eachProperty(child, visit);
  for (const [key, property] of Object.entries(propertiesOf(node)))
    if (isObject(property)) visit(key, property);
}

function free(key: string, taken: ReadonlySet<string>): string {
  let at = 1;
  while (taken.has(at === 1 ? key : `${key}-${at}`)) at++;
  return at === 1 ? key : `${key}-${at}`;
}
