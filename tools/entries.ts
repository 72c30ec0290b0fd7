import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * The modules that package.json offers, from `src` and without `.ts`. Everything else is in chunks that they share, so that
 * nobody can lean on a file of ours that is not meant to be leaned on.
 */
export const ENTRIES: readonly string[] = [
  'index',
  'program/index',
  'program/schema/index',
  'ssr/index',
  ...readdirSync(join(root, 'src/define'))
    .filter((file) => /^(?:all|partner-.+)\.ts$/.test(file))
    .map((file) => `define/${file.slice(0, -'.ts'.length)}`),
];

/** The command line, which is run and not imported. */
export const COMMAND_LINE = 'cli/main';
