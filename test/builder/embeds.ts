/** What the tests of the builder make snippets of: a real choice of everything, and the built files as they are. */
import { readFileSync } from 'node:fs';
import type { Embed } from '../../demo/builder/embed.js';
import { snippetsOf, type Place, type Release, type Snippet } from '../../demo/builder/snippets.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The document that stands at the address `/partner-program.json` of every site of the tests. */
export const DOCUMENT = read('demo/programs/lumora-msp.json');

export const EMBED: Embed = {
  tag: 'partner-tier-matrix',
  attributes: {
    rows: 'all',
    'heading-level': '2',
    recommended: 'advanced',
    'recommended-reason': 'Most “of them” start & stay <here>',
  },
  look: { '--partner-accent': '#6d28d9', '--partner-radius': '0.9em' },
};

export const PLACE: Place = { folder: '/cdn/', address: '/partner-program.json' };

/** The built files' own release. */
export function release(): Release {
  const { version, files } = JSON.parse(read('dist/cdn/integrity.json')) as {
    version: string;
    files: Record<string, string>;
  };
  return { version, integrity: files };
}

/** The parts of one snippet, in their order. */
export function partsOf(
  id: Snippet['id'],
  embed: Embed = EMBED,
  place: Place = PLACE,
  built = release(),
): string[] {
  return snippetsOf(embed, place, built)
    .find((snippet) => snippet.id === id)!
    .parts.map(({ code }) => code);
}
