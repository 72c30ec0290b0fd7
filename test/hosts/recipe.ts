import { readFileSync } from 'node:fs';

/** The snippets of a recipe by their names, which stand behind the language of each block of code. */
export function snippetsOf(recipe: string): Readonly<Record<string, string>> {
  const text = readFileSync(new URL(`../../demo/hosts/${recipe}.md`, import.meta.url), 'utf8');
  const found = [...text.matchAll(/^```\w+ ([\w-]+)\n([^]*?)^```$/gm)];
  return Object.fromEntries(found.map(([, name, code]) => [name!, code!.trimEnd()]));
}
