/** What makes a JSON Schema explain itself in an editor, said in keywords that every validator knows. */

export type Json = Record<string, unknown>;

/** The keywords whose schemas are about the same thing as the schema that they stand in. */
const SAME_THING = ['anyOf', 'oneOf', 'allOf'] as const;

export const isObject = (node: unknown): node is Json =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** Calls for every object inside, the innermost first. */
export function eachNode(node: unknown, visit: (node: Json) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, child] of Object.entries(node)) if (key !== 'examples') eachNode(child, visit);
  if (isObject(node)) visit(node);
}

/** What a reference leads to; everything else is itself. */
export function target(node: Json, schema: Json): Json {
  const { $ref: ref } = node;
  if (typeof ref !== 'string') return node;
  return (schema['$defs'] as Record<string, Json>)[ref.slice('#/$defs/'.length)]!;
}

export const propertiesOf = ({ properties }: Json) => (properties ?? {}) as Record<string, Json>;

/** The objects that a union tells apart by their kind; nothing for any other schema. */
export function kindsOf({ oneOf }: Json, schema: Json): Json[] | undefined {
  if (!Array.isArray(oneOf)) return undefined;
  const objects = oneOf.map((option: Json) => target(option, schema));
  return objects.every((object) => isObject(propertiesOf(object)['kind'])) ? objects : undefined;
}

/** The kinds that an object may have: one, or several that are said alike. */
export function kindsIn(object: Json): string[] {
  const kind = propertiesOf(object)['kind']!;
  return (kind['enum'] as string[] | undefined) ?? [kind['const'] as string];
}

/**
 * Names all kinds beside the objects that have them. From the objects alone an editor offers only those kinds that
 * need nothing else, once there are quotes.
 */
export function nameKinds(schema: Json): void {
  eachNode(schema, (node) => {
    const objects = kindsOf(node, schema);
    if (!objects) return;
    const kind = { description: 'Which kind it is.', type: 'string', enum: objects.flatMap(kindsIn) };
    Object.assign(node, { type: 'object', properties: { kind }, required: ['kind'] });
  });
}

/**
 * Leaves each property its own text. Editors show the text of what a property refers to in its place, so there it
 * becomes a comment; where no property stands in between, as in a list, it is said beside the reference.
 */
export function keepOwnTexts(schema: Json): void {
  const seen = new Set<Json>();
  const hush = (node: Json): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const { description } = node;
    if (description !== undefined) {
      delete node['description'];
      node['$comment'] = description;
    }
    hushInside(node);
  };
  const hushInside = (node: Json): void => {
    if (node['$ref'] !== undefined) hush(target(node, schema));
    for (const key of SAME_THING) for (const part of (node[key] ?? []) as Json[]) hush(part);
  };
  const properties: Json[] = [];
  eachNode(schema, (node) => properties.push(...Object.values(propertiesOf(node)).filter(isObject)));
  properties.filter(({ description }) => description !== undefined).forEach(hushInside);

  eachNode(schema, (node) => {
    for (const key of ['items', 'additionalProperties']) {
      const inside = node[key];
      if (!isObject(inside)) continue;
      const text = target(inside, schema)['$comment'];
      if (inside !== target(inside, schema) && text !== undefined)
        node[key] = { description: text, ...inside };
    }
  });
}

/** Offers the topics of the published list, and takes any other: `parse` only warns of it. */
export function offerTopics(schema: Json, topics: readonly string[]): void {
  eachNode(schema, (node) => {
    const { topic } = propertiesOf(node);
    if (!topic) return;
    const { description, $ref } = topic;
    propertiesOf(node)['topic'] = { description, anyOf: [{ type: 'string', enum: topics }, { $ref }] };
  });
}
