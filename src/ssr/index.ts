/** Programs as HTML and Markdown, without a browser and without a script. Runs in Node. */
export { lightTable } from './light-table.js';
export type { RenderOptions } from './options.js';
