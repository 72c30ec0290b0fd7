/**
 * Writes what WordPress makes of the snippets of its recipe, by its own functions. Needs PHP and a WordPress, which Debian
 * has (`apt-get install php-cli php-mbstring wordpress`):
 *
 *     npx tsx test/hosts/wordpress/write-filtered.ts /usr/share/wordpress
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { snippetsOf } from '../recipe.js';
import { documents } from './documents.js';

const [wordpress = '/usr/share/wordpress'] = process.argv.slice(2);
const filter = new URL('filter.php', import.meta.url).pathname;
const filtered = execFileSync('php', [filter, wordpress], {
  input: JSON.stringify({ snippets: snippetsOf('wordpress'), documents }),
});
writeFileSync(
  new URL('filtered.json', import.meta.url),
  `${JSON.stringify(JSON.parse(String(filtered)), null, 2)}\n`,
);
