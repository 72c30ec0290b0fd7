/**
 * Writes what WordPress makes of the builder's snippets, by its own functions: see test/hosts/wordpress/write-filtered.ts.
 *
 *     npx tsx test/builder/write-filtered.ts /usr/share/wordpress
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { wordpressSnippets } from './wordpress-snippets.js';

const [wordpress = '/usr/share/wordpress'] = process.argv.slice(2);
const filter = new URL('../hosts/wordpress/filter.php', import.meta.url).pathname;
const filtered = execFileSync('php', [filter, wordpress], {
  input: JSON.stringify({ snippets: wordpressSnippets(), documents: {} }),
});
writeFileSync(
  new URL('wordpress.json', import.meta.url),
  `${JSON.stringify(JSON.parse(String(filtered)), null, 2)}\n`,
);
