/** A legend: what the marks of a sheet mean, in its author's words. "✓ = included; – = not available; empty = no". */
import { CIRCLE, folded, Phrases, plainIn, TICK, X } from './words.js';

const EMPTY = new Phrases(
  'empty|empty cell|empty cells|blank|blank cell|blank cells|leer|leere zelle|leere zellen|leeres feld|vide|case vide|cellule vide|vacío|celda vacía|en blanco|vazio|célula vazia|em branco|vuoto|cella vuota|leeg|lege cel|puste|pusta komórka|空欄|空白|빈칸|공란|空格|留空|فارغ|خانة فارغة|ריק|תא ריק',
);
const DASH = new Phrases(
  'dash|strich|gedankenstrich|tiret|guión|guion|traço|trattino|streepje|kreska|myślnik|ダッシュ|대시|破折号|شرطة|מקף',
);
const MARK = /^(?:[^\p{L}\p{N}\s]{1,3}|[xXyYnN]|\p{L}{1,3}|n\/a)$/u;
const MEANS = /\s*(?:=|:|→|means|bedeutet|heißt|signifie|significa|betekent|oznacza|は)\s*/;

export interface Legend {
  /** Marks and what they stand for, as words that cells could have as well. */
  marks: Map<string, string>;
  /** What an empty cell stands for. */
  empty?: string;
  /** What a dash stands for. */
  dash?: string;
}

/** "✓ included; – not available": signs, each before its words. The same sign twice is a list. */
function isBareLegend(parts: readonly string[]): boolean {
  const signs = parts.map((part) => /^(\S{1,2})\s+[^\s=:]/u.exec(part)?.[1] ?? '');
  return parts.length > 1 && new Set(signs).size === signs.length && signs.every(isLegendSign);
}

/** Whether a text is a sign that only a legend begins with. */
export const isLegendSign = (text: string): boolean =>
  text !== '' &&
  !X.test(text) &&
  (TICK.test(text) || CIRCLE.test(text) || /^[✗✘✕✖×●•⬤◉▲△◎]$/u.test(text) || plainIn(text) === 'dash');

/** Reads a line as a legend; nothing where a part of it explains no mark. */
export function legendIn(line: string): Legend | undefined {
  if (line.length > 300) return undefined;
  const parts = line
    .replace(/^(?:legend|key|legende|légende|leyenda|legenda|凡例|범례|图例|מקרא)\s*:\s*/i, '')
    .split(/\s*[;|\n]\s*|,\s*(?=\S{1,12}\s*(?:=|→))/)
    .filter((part) => part !== '');
  const legend: Legend = { marks: new Map() };
  const isBare = isBareLegend(parts);
  for (const part of isBare ? parts.map((one) => one.replace(/\s+/, ' = ')) : parts) {
    const found = MEANS.exec(part);
    const left =
      found &&
      part
        .slice(0, found.index)
        .trim()
        .replace(/^["“'«(]|["”'»)]$/g, '');
    const right =
      found &&
      part
        .slice(found.index + found[0].length)
        .trim()
        .replace(/[.]$/, '');
    if (!left || !right) return undefined;
    if (EMPTY.is(left)) legend.empty = right;
    else if (plainIn(left) === 'dash' || DASH.is(left)) legend.dash = right;
    else if (MARK.test(left) && found[0].includes('=')) {
      legend.marks.set(left, right);
      legend.marks.set(folded(left) || left, right);
    } else return undefined;
  }
  return parts.length > 0 ? legend : undefined;
}
