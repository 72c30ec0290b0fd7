import { readFileSync } from 'node:fs';

const real = (name: string): string =>
  readFileSync(new URL(`../../../demo/programs/${name}.json`, import.meta.url), 'utf8');
const SMALL = JSON.stringify(
  {
    schemaVersion: 1,
    id: 'lumora-partners',
    vendor: { name: 'Lumora' },
    name: 'Lumora “Partners” -- 2026',
    summary: "It's for 5x6 & more",
    tiers: [{ id: 'silver', name: 'Silver' }],
  },
  null,
  2,
);
const inside = (json: string): string =>
  `<partner-tier-matrix>\n<script type="application/json">${json}</script>\n<a href="/partners.pdf">PDF</a>\n</partner-tier-matrix>`;

/** Documents as people paste them into a post, with blank lines where wpautop makes paragraphs of them. */
export const documents: Readonly<Record<string, string>> = {
  'no blank line': inside(SMALL),
  'one at the start': inside(`\n\n${SMALL}`),
  'one at the end': inside(`\n${SMALL}\n\n`),
  'one behind the first brace': inside(SMALL.replace('{', '{\n')),
  'one between all lines': inside(SMALL.replaceAll('\n', '\n\n')),
  'several, of blanks and tabs': inside(SMALL.replaceAll('\n', '\n \t\n\n')),
  'line ends of Windows': inside(`\r\n${SMALL.replaceAll('\n', '\r\n\r\n')}\r\n`),
  'text around it': `Some words\n\n${inside(SMALL.replaceAll(',\n', ',\n\n'))}\n\nmore words`,
  'a sign that looks like a tag': inside(
    `${SMALL.replace('& more', '<5 people').replaceAll('\n', '\n\n')}\n\n`,
  ),
  'a real program': inside(real('apple-specialist-us').replaceAll('\n', '\n\n')),
};
