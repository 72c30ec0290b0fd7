import {
  formatComparedName,
  formatEntry,
  formatMark,
  formatLoneCell,
  type ComparisonText,
} from '../../localize/comparator/format-compared.js';
import type { Formatter } from '../../localize/formatter.js';
import { best } from '../../program/comparison/best.js';
import type { ComparedCell, ComparedRow } from '../../program/comparison/comparison.js';
import type { LocalizedText } from '../../program/text-of.js';
import type { Program } from '../../program/schema/program.js';
import { createElement } from '../shared/table/create-element.js';
import { labelNodes } from '../shared/table/row-label.js';
import { phraseNodes } from '../shared/table/phrase-nodes.js';

/** The cells of a row: its label, and one for each program that is compared. */
export interface RowCells {
  label: HTMLTableCellElement;
  cells: readonly HTMLTableCellElement[];
}

/**
 * Makes the cells of a row. They are made once: a column that moves takes them along.
 *
 * @param index The row's place in the comparison; its hint is found by it.
 */
export function rowCells(row: ComparedRow, index: number, texts: ComparisonText): RowCells {
  const { labels } = texts;
  const name = formatComparedName(row, texts);
  const mark = best(row);
  const why = formatMark(mark, texts);
  const label = labelOf(row, name, index, texts);
  if (why !== undefined) label.append(createElement('small', { class: 'why' }, why));
  return {
    label,
    cells: row.cells.map((cell, column) => {
      const { formatter: its, program } = texts.of[column]!;
      const { tone, nodes } = contentOf(cell, name.text, its, program);
      const made = createElement('td', { role: 'cell', class: tone }, ...nodes);
      if (mark.kind === 'marked') {
        if (mark.best.includes(column))
          made.append(createElement('small', { class: 'rank best' }, labels.best));
        if (mark.worst.includes(column)) made.append(createElement('small', { class: 'rank' }, labels.worst));
      }
      return made;
    }),
  };
}

/** The label of a row. Its hint is found by the place of the row in the comparison. */
export function labelOf(
  row: ComparedRow,
  name: LocalizedText,
  index: number,
  { formatter }: ComparisonText,
): HTMLTableCellElement {
  return createElement(
    'th',
    { scope: 'row', role: 'rowheader' },
    ...labelNodes(name, formatter, { hint: `row ${index}` }),
  );
}

/** What a cell says, and in which tone. */
export function contentOf(
  cell: ComparedCell,
  label: string,
  formatter: Formatter,
  program: Program,
): { tone: string | undefined; nodes: (Node | string)[] } {
  if (cell.otherwise) {
    const phrase = formatLoneCell(cell.otherwise, formatter, program);
    return { tone: phrase.tone, nodes: phraseNodes(phrase, formatter, { marks: cell.otherwise.marks }) };
  }
  const tones: string[] = [];
  const entries = cell.entries.map((entry) => {
    const { name, phrase, details, marks } = formatEntry(entry, label, formatter, program);
    tones.push(phrase.tone);
    const lang = name?.language === formatter.locale ? undefined : name?.language;
    const content = phraseNodes({ ...phrase, details: [...phrase.details, ...details] }, formatter, {
      marks,
    });
    if (phrase.tone === 'yes') content[0] = createElement('span', { class: 'yes' }, content[0]!);
    return [...(name ? [createElement('small', { class: 'named', lang }, name.text)] : []), ...content];
  });
  const silent = tones.every((tone) => tone === 'silent') ? 'silent' : undefined;
  return {
    tone: silent,
    nodes: entries.length === 1 ? entries[0]! : entries.map((nodes) => createElement('div', {}, ...nodes)),
  };
}
