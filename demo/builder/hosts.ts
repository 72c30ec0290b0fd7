/** The pages that the preview stands in: each a style sheet and the boxes around what is pasted. */

export interface Host {
  name: string;
  /** Style sheets, from this folder. */
  sheets: readonly string[];
  /** Classes of the boxes around the element, from the outside in. */
  boxes: readonly string[];
}

export const HOSTS = {
  plain: { name: 'A plain page', sheets: ['hosts/plain.css'], boxes: [] },
  bootstrap: {
    name: 'Bootstrap',
    sheets: ['../../node_modules/bootstrap/dist/css/bootstrap.min.css', 'hosts/bootstrap.css'],
    boxes: ['container py-4'],
  },
  blocks: {
    name: 'A block theme (stand-in)',
    sheets: ['hosts/blocks.css'],
    boxes: ['wp-site-blocks', 'entry-content wp-block-post-content is-layout-flow'],
  },
  article: { name: 'An article in serifs', sheets: ['hosts/article.css'], boxes: ['article'] },
  dark: { name: 'A dark page', sheets: ['hosts/dark.css'], boxes: [] },
} as const satisfies Record<string, Host>;
export type HostId = keyof typeof HOSTS;

export const isHost = (id: string): id is HostId => Object.hasOwn(HOSTS, id);
