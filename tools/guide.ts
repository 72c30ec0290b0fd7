/** Reads `docs/guide/README.md` as what it shows, so that tests and pictures are made of the very words that people read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const GUIDE = join(import.meta.dirname, '../docs/guide');

/** One of the things that the guide shows. */
export interface Example {
  title: string;
  /** A table as people write it; nothing where only a workbook of ours or JSON can say it. */
  table: string[][] | undefined;
  /** Sheets of a workbook that `export` has written, by name. */
  sheets: ReadonlyMap<string, string[][]>;
  /** The frame with what the guide adds: one document, or several editions, of which the sheets say the last. */
  documents: Record<string, unknown>[];
  /** File of the picture, in the guide's folder. */
  picture: string;
}

export interface Guide {
  /** The document that all examples are added to. */
  frame: Record<string, unknown>;
  examples: Example[];
}

export function readGuide(text = readFileSync(join(GUIDE, 'README.md'), 'utf8')): Guide {
  const [opening = '', ...sections] = text.split(/^## /m);
  const [frame = {}] = jsonIn(opening);
  return { frame, examples: sections.map((section) => exampleIn(section, frame)) };
}

function exampleIn(section: string, frame: Record<string, unknown>): Example {
  const title = section.slice(0, section.indexOf('\n'));
  const tables = [...section.matchAll(/(?:^Sheet \*(.+)\*:\n\n)?((?:^\|.*\n)+)/gm)].map(
    ([, name, lines]) => [name, rowsIn(lines!)] as const,
  );
  const added = jsonIn(section);
  const [, picture] = /!\[.+\]\((.+)\)/.exec(section) ?? [];
  if (picture === undefined) throw new Error(`There is no picture under "${title}".`);
  return {
    title,
    table: tables.find(([name]) => name === undefined)?.[1],
    sheets: new Map(tables.flatMap(([name, rows]) => (name === undefined ? [] : [[name, rows] as const]))),
    documents: added.map((one) => ({ ...frame, ...one })),
    picture,
  };
}

function jsonIn(text: string): Record<string, unknown>[] {
  return [...text.matchAll(/```json\n(.*?)```/gs)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  );
}

/** The cells of a table of Markdown, without the line that makes it one. */
function rowsIn(lines: string): string[][] {
  const rows = lines
    .trim()
    .split('\n')
    .filter((_, at) => at !== 1);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
