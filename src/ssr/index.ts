/** Programs as HTML and Markdown, without a browser and without a script. Runs in Node. */
export { jsonLd } from './json-ld.js';
export { lightTable } from './light-table.js';
export { markdown } from './markdown.js';
export type { RenderOptions } from './options.js';
export { page, type PageOptions } from './page.js';
export { prerender, type PrerenderOptions } from './prerender.js';
