/** From which width on a table of so many tiers needs no scrolling, in em. */
const roomFor = (tiers: number): number => 14 + 8 * tiers;

/**
 * The look of a program that is written for a place of ours: a table where there is room for it, else one that scrolls in
 * its own box, and on a phone its rows one below the other, each cell with the name of its tier.
 *
 * @param tiers How many columns there are.
 */
export function articleStyle(tiers: number): string {
  const room = roomFor(tiers);
  return `
article { container-type: inline-size; line-height: 1.5; overflow-wrap: break-word; }
article *, article ::before { box-sizing: border-box; }
article > img { max-block-size: 3rem; inline-size: auto; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; margin-block: 2em 0.5em; }
article > :first-child { margin-block-start: 0; }
p, dd, li { max-inline-size: 70ch; }
small { font-size: 0.875em; font-weight: 400; color: color-mix(in srgb, currentColor 72%, transparent); }
sup { line-height: 0; font-size: 0.75em; margin-inline-start: 0.15em; }
sup a { text-decoration: none; padding: 0.5em 0.15em; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); gap: 1.25em 2em; margin-block: 0; }
dt img { block-size: 2rem; inline-size: auto; vertical-align: middle; }
dd { margin-inline-start: 0; margin-block-start: 0.15em; }
ul, ol { padding-inline-start: 1.5em; }
li { margin-block: 0.25em; }
li ul { margin-block: 0.25em; }
table { inline-size: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; font-size: 0.9375em; }
caption { text-align: start; }
caption p { margin-block: 0 0.75em; }
th, td { padding: 0.6em 0.75em; text-align: start; vertical-align: top; overflow-wrap: anywhere; hyphens: auto; line-height: 1.4; border-block-end: 1px solid color-mix(in srgb, currentColor 16%, transparent); }
thead th:first-child { inline-size: 14em; }
thead th { vertical-align: bottom; border-block-end: 2px solid; }
th[scope='row'] { font-weight: 500; }
tr > th:first-child { padding-inline-start: 0; }
tr > th.part { padding-inline-start: 1.25em; font-weight: 400; }
th[scope='rowgroup'] { padding-block-start: 1.5em; font-weight: 700; }
td ul { margin: 0; padding-inline-start: 1.1em; }
td.yes::before { content: '\\2713'; margin-inline-end: 0.4em; }
/* The line below is of the same colour again as below the others. */
td:is(.no, .silent) { color: color-mix(in srgb, currentColor 72%, transparent); border-color: color-mix(in srgb, currentColor 22%, transparent); }
td.silent { font-style: italic; }
@container (width < ${room}em) {
  .scroll { overflow-x: auto; }
  table { min-inline-size: ${12 + 9.5 * tiers}em; }
  thead th:first-child { inline-size: 12em; }
  caption > * { position: sticky; inset-inline-start: 0; inline-size: fit-content; }
}
@container (width < 36em) {
  .scroll { overflow: visible; }
  table { min-inline-size: 0; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding-block: 0.75em; border-block-end: 1px solid color-mix(in srgb, currentColor 16%, transparent); }
  th, td { border: 0; padding: 0.15em 0; }
  th[scope='row'] { font-weight: 600; }
  tr > th.part { padding-inline-start: 1em; }
  td { display: flow-root; padding-inline-start: 40%; }
  /* Beside what the cell says, in the room that is left for it: 36 of 40 parts, reckoned of the other 60. */
  td[data-of]::before { content: attr(data-of); float: inline-start; inline-size: 60%; margin-inline: -66.6% 0; color: color-mix(in srgb, CanvasText 72%, transparent); font-style: normal; }
}
@media print {
  article { font-size: 9pt; }
  .scroll { overflow: visible; }
  table { min-inline-size: 0; }
  tr, dl > div { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6, caption, dt { break-after: avoid; }
}
`;
}

/** The look of a page around it: the reader's own colours, the head of a table in view. */
export function pageStyle(tiers: number): string {
  return `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
body { margin: 0; }
main { max-inline-size: 90rem; margin-inline: auto; padding: clamp(1rem, 4vw, 3rem); }
partner-tier-matrix { display: block; --partner-title-size: clamp(1.5rem, 1rem + 2vw, 2.25rem); }
/* The element has a title of its own: the heading is then for those who hear it. */
h1:has(+ partner-tier-matrix:defined) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
a { color: LinkText; }
${articleStyle(tiers)}
h1 { margin-block: 0 0.5em; font-size: clamp(1.5rem, 1rem + 2vw, 2.25rem); }
@container (width >= ${roomFor(tiers)}em) {
  thead th { position: sticky; inset-block-start: 0; z-index: 1; background: Canvas; }
}
@container (36em <= width < ${roomFor(tiers)}em) {
  tr > th:first-child:not([scope='rowgroup']) { position: sticky; inset-inline-start: 0; z-index: 1; background: Canvas; }
}
@media print {
  @page { size: ${tiers > 5 ? 'landscape' : 'auto'}; }
  main { max-inline-size: none; padding: 0; }
  thead th, tr > th:first-child { position: static !important; }
}
`;
}
