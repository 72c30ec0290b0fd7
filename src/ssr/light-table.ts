import type { Program } from '../program/schema/program.js';
import { element, link, type Content, type Markup } from './markup.js';
import { writing, type RenderOptions, type Writing } from './options.js';
import {
  PART,
  type Block,
  type Entry,
  type Inline,
  type Note,
  type Part,
  type Picture,
  type RowGroup,
  type Table,
  type TableRow,
} from './outline.js';
import { outlineOf } from './program-outline.js';

/** How the markup is made for where it stands. */
export interface Place {
  /** False where the page has the program's name as a heading already. */
  title?: boolean;
  /** False where a link cannot lead to a note, as inside a shadow root. */
  anchors?: boolean;
  /** Names and roles for a style sheet that lays rows out anew where there is no room for a table. */
  styled?: boolean;
}

/** What every part of the markup is written with. */
interface Pen extends Required<Place> {
  writing: Writing;
}

/**
 * One program as a plain HTML fragment: headings, a table for each section, lists; every text of the document, in the
 * words of the elements. It needs no script and no style sheet, and can stand inside our tags until they take over. All
 * text is escaped; links have the schemes that documents may have.
 *
 * @param program A program as `parse` gives it.
 * @throws RangeError for a heading level or a choice that there is not.
 */
export function lightTable(program: Program, options?: RenderOptions): string {
  return articleOf(writing(program, options)).text;
}

/** The same, made for a place of ours. */
export function articleOf(
  writing: Writing,
  { title = true, anchors = true, styled = false }: Place = {},
): Markup {
  const pen = { writing, title, anchors, styled };
  const { level, formatter } = writing;
  const { name, logo, invented, about, tiers, tables, below, notes, sources } = outlineOf(writing);
  const { locale } = formatter;
  return element(
    'article',
    { lang: locale, dir: directionOf(locale) },
    '\n',
    logo && pictureOf(logo, pen),
    title && heading(level - 1, inline([name], pen)),
    invented !== undefined && element('p', {}, element('em', {}, invented)),
    about.map((line) => element('p', {}, inline(line, pen))),
    part(tiers, level, pen),
    tables.map((table) => tableOf(table, pen)),
    below.map((one) => part(one, level, pen)),
    notes.notes.length > 0 &&
      element('section', {}, heading(level, notes.heading), notesOf(notes.notes, pen)),
    sources && part(sources, level, pen),
  );
}

/** Which way a language is written; a site may have registered words for any. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr';
}

function heading(level: number, words: Content): Markup {
  return element(`h${Math.min(level, 6)}`, {}, words);
}

function part({ heading: words, blocks }: Part, level: number, pen: Pen): Markup {
  return element(
    'section',
    {},
    heading(level, words),
    blocks.map((block) => blockOf(block, level, pen)),
  );
}

function blockOf(block: Block, level: number, pen: Pen): Markup {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, inline(block.line, pen));
    case 'list':
      return list(block.items, pen);
    case 'terms':
      return element(
        'dl',
        {},
        block.items.map((item) => termOf(item, pen)),
      );
    case 'part':
      return part(block.part, level + 1, pen);
    default:
      return block satisfies never;
  }
}

function termOf({ items = [], picture, ...term }: Entry, pen: Pen): Markup {
  return element(
    'div',
    {},
    element('dt', {}, picture && [pictureOf(picture, pen), ' '], said(term, pen)),
    items.map((one) => element('dd', {}, said(one, pen))),
  );
}

function tableOf({ caption, hint, corner, heads, groups }: Table, pen: Pen): Markup {
  const head = (words: Content) => element('th', { scope: 'col', ...role('columnheader', pen) }, words);
  const table = element(
    'table',
    role('table', pen),
    element('caption', {}, heading(pen.writing.level, caption), hint !== undefined && element('p', {}, hint)),
    element(
      'thead',
      role('rowgroup', pen),
      element(
        'tr',
        role('row', pen),
        head(corner),
        heads.map((one) => head(said(one, pen))),
      ),
    ),
    groups.map((group) => groupOf(group, heads, pen)),
  );
  // Where it is too wide it is scrolled, by keys too, and not the page.
  const scrolled = { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 };
  return pen.styled ? element('div', scrolled, table) : table;
}

function groupOf({ name, rows }: RowGroup, heads: readonly Entry[], pen: Pen): Markup {
  const across = { scope: 'rowgroup', colspan: heads.length + 1, ...role('rowheader', pen) };
  return element(
    'tbody',
    role('rowgroup', pen),
    name !== '' && element('tr', role('row', pen), element('th', across, name)),
    rows.map((row) => rowOf(row, heads, pen)),
  );
}

function rowOf({ label, depth, cells }: TableRow, heads: readonly Entry[], pen: Pen): Markup {
  const { styled } = pen;
  const labelled = { scope: 'row', class: styled && depth > 0 && 'part', ...role('rowheader', pen) };
  return element(
    'tr',
    role('row', pen),
    element('th', labelled, !styled && PART.repeat(depth), said(label, pen)),
    cells.map((cell, at) => {
      const own = styled ? { class: cell.tone, 'data-of': wordsOf(heads[at]!.line) } : {};
      return element('td', { ...own, ...role('cell', pen) }, said(cell, pen));
    }),
  );
}

/** What is laid out anew keeps its meaning in every browser by its role. */
function role(name: string, { styled }: Pen): { role?: string } {
  return styled ? { role: name } : {};
}

/** What an entry says: its line, its notes, what stands smaller below it, what it consists of. */
function said({ line, marks = [], details = [], items = [] }: Entry, pen: Pen): Content {
  const isBegun = line.length + marks.length > 0;
  return [
    inline(line, pen),
    marks.length > 0 && marksOf(marks, pen),
    details.map((detail, at) => [(isBegun || at > 0) && element('br'), element('small', {}, detail)]),
    items.length > 0 && [isBegun && '\n', list(items, pen)],
  ];
}

function list(items: readonly Entry[], pen: Pen): Markup {
  return element(
    'ul',
    {},
    items.map((item) => element('li', {}, said(item, pen))),
  );
}

function notesOf(notes: readonly Note[], pen: Pen): Markup {
  return element(
    'ol',
    {},
    notes.map(({ number, entry }) =>
      element('li', { id: pen.anchors && noteId(number, pen), value: number }, said(entry, pen)),
    ),
  );
}

function marksOf(marks: readonly number[], pen: Pen): Markup {
  const one = (mark: number) => {
    const number = pen.writing.formatter.number(mark);
    return pen.anchors ? element('a', { href: `#${noteId(mark, pen)}` }, number) : number;
  };
  return element(
    'sup',
    {},
    marks.map((mark, at) => [at > 0 && ' ', one(mark)]),
  );
}

const noteId = (number: number, { writing: { program } }: Pen) => `${program.id}-note-${number}`;

function inline(line: readonly Inline[], { writing: { formatter } }: Pen): Content {
  return line.map((one) => {
    if (typeof one === 'string') return one;
    const { text, language, href, strong } = one;
    const isForeign = language !== undefined && language !== formatter.locale;
    const words = isForeign ? element('bdi', { lang: language }, text) : text;
    return link(href, strong ? element('b', {}, words) : words);
  });
}

function wordsOf(line: readonly Inline[]): string {
  return line.map((one) => (typeof one === 'string' ? one : one.text)).join('');
}

function pictureOf({ src, alt, width, height }: Picture, { writing: { formatter } }: Pen): Markup {
  return element('img', {
    src,
    alt: alt.text,
    lang: alt.language !== formatter.locale && alt.language,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
  });
}
