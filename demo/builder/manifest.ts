/** What can be set of an element: its attributes, as fields. From the manifest, which is made of the elements' own comments. */

interface Attribute {
  name: string;
  type?: { text: string };
  description?: string;
}

export interface Manifest {
  modules: { declarations?: { tagName?: string; description?: string; attributes?: Attribute[] }[] }[];
}

export interface Option {
  name: string;
  /** What it does, in the words of the manifest. */
  about: string;
  field: { kind: 'switch' | 'number' | 'text' | 'tier' } | { kind: 'choice'; choices: readonly string[] };
}

/** Where the document comes from is settled by the snippet. */
const SETTLED = new Set(['src', 'timeout', 'program']);
/** Attributes that name a tier of the document. */
const OF_A_TIER = new Set(['tier', 'recommended']);
/** Values that are named one by one: `'step' | 'all'`. */
const NAMED = /^'[^']*'(?:\s*\|\s*'[^']*')*$/;

export function optionsOf({ modules }: Manifest, tag: string): Option[] {
  const declared = modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === tag);
  return (declared?.attributes ?? [])
    .filter(({ name }) => !SETTLED.has(name))
    .map(({ name, type, description = '' }) => ({
      name,
      about: description.replace(/\s+/g, ' ').replaceAll('`', ''),
      field: fieldOf(name, type?.text ?? ''),
    }));
}

function fieldOf(name: string, type: string): Option['field'] {
  if (NAMED.test(type)) return { kind: 'choice', choices: type.match(/[^'|\s]+/g)! };
  if (type === 'boolean') return { kind: 'switch' };
  if (type === 'number') return { kind: 'number' };
  return { kind: OF_A_TIER.has(name) ? 'tier' : 'text' };
}
