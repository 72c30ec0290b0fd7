/** Writes the JSON files that the manifest's tools have made once more, without white space: programs alone read them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const editors = readdirSync('dist/editors').map((file) => `dist/editors/${file}`);
for (const file of ['dist/custom-elements.json', ...editors])
  writeFileSync(file, `${JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))}\n`);
