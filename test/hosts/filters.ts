/** Stand-ins for filters that run on servers nobody has here: what each lets through, by an allow list. */
import sanitize from 'sanitize-html';

/** What Drupal's Basic HTML lets through as it comes. */
const BASIC_HTML =
  '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol type start> <li> <strong> <em> <code> <img src alt height width>';

/**
 * Only tags and attributes of a list such as `<a href> <p>`, and no comment.
 *
 * @param allowed What a recipe adds to the list.
 */
export function basicHtml(html: string, allowed = ''): string {
  const tags = [...`${BASIC_HTML} ${allowed}`.matchAll(/<(\w+)([^>]*)>/g)];
  return sanitize(html, {
    allowedTags: tags.map(([, tag]) => tag!),
    allowedAttributes: Object.fromEntries(
      tags.map(([, tag, attributes]) => [tag!, attributes!.split(' ').filter(Boolean)]),
    ),
  });
}

/** An editor of rich text: plain tags, tables, classes and `data-` attributes; no scripts and no tags of anybody's own. */
export function richText(html: string): string {
  return sanitize(html, {
    allowedTags: [...sanitize.defaults.allowedTags, 'img'],
    allowedAttributes: {
      '*': ['class', 'id', 'data-*', 'title', 'lang', 'dir'],
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      th: ['scope', 'colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
    },
  });
}

/** Liquid's `asset_url`: the address of a content network, without folders, with a query. */
export const liquid = (html: string): string =>
  html.replace(/\{\{ '([^']+)' \| asset_url \}\}/g, '//cdn.shop.example/s/files/1/assets/$1?v=1700000000');
