/** The column "part": which part of a thing a line is about, such as `item 2 > cap 1` or `1 > 2 > of which 1`. */
import type { Inside } from './layout.js';

/** One step further into a thing. */
export interface Segment {
  word: string;
  /** Its place in a list, counted from 1; its id; or the option and the dimension. */
  name: string;
  by: Inside['by'];
}

export function segmentText({ word, name, by }: Segment): string {
  if (by === 'once' || by === 'option') return by === 'option' ? `${word}: ${name}` : word;
  return word ? `${word} ${name}` : name;
}

export function partText(path: readonly Segment[]): string {
  return path.map(segmentText).join(' > ');
}

export function partPath(text: string): string[] {
  return text
    .split('>')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}

/** What a part as a person wrote it tells of one that may stand there: its number, id or option. */
export function nameIn(part: string, { word, by }: Pick<Inside, 'word' | 'by'>): string | undefined {
  switch (by) {
    case 'once':
      return part.toLowerCase() === word ? '' : undefined;
    case 'option':
      return /^[A-Za-z0-9][\w.-]*:\s*(.+)$/.exec(part)?.[1];
    default: {
      const start = word && `${word} `;
      if (!part.toLowerCase().startsWith(start)) return undefined;
      const name = part.slice(start.length);
      return (by === 'number' ? /^\d+$/ : /^\S+$/).test(name) ? name : undefined;
    }
  }
}
