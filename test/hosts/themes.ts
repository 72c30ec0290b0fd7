/** Style sheets of hosts. What may not stand in this repository is fetched by its package's name, and kept. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDPRESS = { name: '@wordpress/block-library', version: '11.1.0' };
const KEPT = join(import.meta.dirname, '../../node_modules/.cache/partner-program-elements/hosts');

/** The style sheets that every WordPress page with blocks has: one of the package, without the hundred that it needs. */
export function wordpressSheets(): string[] {
  const folder = join(KEPT, `block-library-${WORDPRESS.version}`);
  if (!existsSync(join(folder, 'package'))) {
    mkdirSync(folder, { recursive: true });
    const packed = execFileSync(
      'npm',
      ['pack', `${WORDPRESS.name}@${WORDPRESS.version}`, '--silent', '--pack-destination', folder],
      { encoding: 'utf8' },
    );
    const sheets = ['common', 'style', 'theme'].map((sheet) => `package/build-style/${sheet}.css`);
    execFileSync('tar', ['-xzf', join(folder, packed.trim()), '-C', folder, ...sheets]);
  }
  return ['common', 'style', 'theme'].map((sheet) =>
    readFileSync(join(folder, `package/build-style/${sheet}.css`), 'utf8'),
  );
}

export const bootstrap = (): string =>
  readFileSync(join(import.meta.dirname, '../../node_modules/bootstrap/dist/css/bootstrap.css'), 'utf8');

/** One of the stand-ins in `themes`. */
export const standIn = (name: string): string =>
  readFileSync(join(import.meta.dirname, `themes/${name}.css`), 'utf8');
