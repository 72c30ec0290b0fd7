import type { Program } from '../program/schema/program.js';
import { asLineStart, linked, pictured, plain, strong } from './markdown-text.js';
import { writing, type RenderOptions } from './options.js';
import {
  PART,
  type Block,
  type Entry,
  type Inline,
  type Note,
  type Part,
  type Table,
  type TableRow,
} from './outline.js';
import { outlineOf } from './program-outline.js';

/**
 * One program as Markdown in GitHub's form, with its tables and footnotes: every text of the document, in the words of the
 * elements. Nothing in a text is markup, and no cell ends before its end.
 *
 * @param program A program as `parse` gives it.
 * @returns Lines that end in a line break, the last one too.
 * @throws RangeError for a heading level or a choice that there is not.
 */
export function markdown(program: Program, options?: RenderOptions): string {
  const { level, ...rest } = writing(program, options);
  const { name, logo, invented, about, tiers, tables, below, notes, sources } = outlineOf({ level, ...rest });
  const blocks = [
    heading(level - 1, inline([name])),
    ...(logo ? [pictured(logo.alt.text, logo.src)] : []),
    ...(invented === undefined ? [] : [`*${plain(invented)}*`]),
    ...about.map((line) => asLineStart(inline(line))),
    ...partBlocks(tiers, level),
    ...tables.flatMap((table) => tableBlocks(table, level)),
    ...below.flatMap((part) => partBlocks(part, level)),
    ...(sources ? partBlocks(sources, level) : []),
    ...notes.notes.map(noteBlock),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function heading(level: number, words: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${words}`;
}

function partBlocks({ heading: words, blocks }: Part, level: number): string[] {
  return [heading(level, plain(words)), ...blocks.flatMap((block) => blocksOf(block, level))];
}

function blocksOf(block: Block, level: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [asLineStart(inline(block.line))];
    case 'list':
    case 'terms':
      return block.items.length === 0 ? [] : [block.items.map((item) => listItem(item)).join('\n')];
    case 'part':
      return partBlocks(block.part, level + 1);
    default:
      return block satisfies never;
  }
}

/** An item with what stands below it and the items inside it, each further in than the one around it. */
function listItem(entry: Entry, indent = ''): string {
  const { items = [] } = entry;
  const inside = `${indent}  `;
  return [
    `${indent}- ${asLineStart(lines(entry).join(`\\\n${inside}`))}`,
    ...items.map((item) => listItem(item, inside)),
  ].join('\n');
}

function tableBlocks({ caption, hint, corner, heads, groups }: Table, level: number): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = groups.flatMap(({ name, rows }) => [
    ...(name === '' ? [] : [row([strong(plain(name)), ...heads.map(() => '')])]),
    ...rows.map(({ label, depth, cells }: TableRow) =>
      row([PART.repeat(depth) + cellOf(label), ...cells.map(cellOf)]),
    ),
  ]);
  return [
    heading(level, plain(caption)),
    ...(hint === undefined ? [] : [asLineStart(plain(hint))]),
    [row([plain(corner), ...heads.map(cellOf)]), row(['', ...heads].map(() => '---')), ...rows].join('\n'),
  ];
}

/** A cell holds one line: what stands below it in a page is behind a break. */
function cellOf(entry: Entry): string {
  const inside = (items: readonly Entry[] = [], depth: number): string[] =>
    items.flatMap((item) => {
      const [first = '', ...more] = lines(item);
      return [`${PART.repeat(depth)}• ${first}`, ...more, ...inside(item.items, depth + 1)];
    });
  return [...lines(entry), ...inside(entry.items, 0)].join('<br>');
}

/** The line of an entry with its marks, and what stands smaller below it. */
function lines({ line, marks = [], details = [], picture }: Entry): string[] {
  const image = picture ? `${pictured(picture.alt.text, picture.src)} ` : '';
  const first = image + inline(line) + marks.map((mark) => `[^${mark}]`).join('');
  return [...(first === '' ? [] : [first]), ...details.map(plain)];
}

function noteBlock({ number, entry }: Note): string {
  const [first = '', ...more] = lines(entry);
  return `[^${number}]: ${asLineStart([noAddress(first), ...more].join('\\\n    '))}`;
}

/** A reader who knows no footnotes would take a word for the address of a link, and words in quotes behind it for its title. */
function noAddress(line: string): string {
  return /^\S+(?:\s+["'(].*)?$/.test(line) ? `${line} &nbsp;` : line;
}

function inline(line: readonly Inline[]): string {
  return line
    .map((one) => {
      if (typeof one === 'string') return plain(one);
      const words = one.href === undefined ? plain(one.text) : linked(one.text, one.href);
      return one.strong ? strong(words) : words;
    })
    .join('');
}
