/**
 * The JSON Schema with what only editors know (VS Code, Monaco, and whatever else speaks their JSON language service):
 * a snippet for each kind, and words for each kind and topic. A validator in strict mode refuses these keywords, so
 * they stand in a file of their own.
 */
import { eachNode, kindsOf, propertiesOf, type Json } from './explain-schema.js';
import { kindSnippets } from './kind-snippet.js';

/** @param topics The words of the topics, in the order of the list. */
export function editorSchema(standard: Json, topics: ReadonlyMap<string, string>): Json {
  const schema = structuredClone(standard);
  eachNode(schema, (node) => {
    const snippets = kindSnippets(node, schema);
    if (snippets) {
      delete node['examples'];
      node['defaultSnippets'] = snippets.map(({ kind, text, body }) => ({
        label: kind,
        description: text,
        body,
      }));
      propertiesOf(node)['kind']!['enumDescriptions'] = snippets.map(({ text }) => text);
    }
    const { topic } = propertiesOf(node);
    // An editor marks what is not in the list, as a warning; to leave the list open here would keep it silent.
    if (topic) {
      const { description } = topic;
      const words = { enum: [...topics.keys()], enumDescriptions: [...topics.values()] };
      propertiesOf(node)['topic'] = { description, type: 'string', ...words };
    }
  });
  // The words of a kind stand beside the list of kinds; here too, and a hover would show them twice.
  eachNode(schema, (node) => {
    for (const object of kindsOf(node, schema) ?? []) delete propertiesOf(object)['kind']!['description'];
  });
  return schema;
}
