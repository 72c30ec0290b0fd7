import { createRequire } from 'node:module';

/** The version of the package. From `src/cli` and from `dist/cli` the way to it is the same. */
export function version(): string {
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
}
