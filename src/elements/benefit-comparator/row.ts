import {
  sayComparedName,
  sayEntry,
  sayLoneCell,
  type Tongue,
} from '../../localize/comparator/format-compared.js';
import type { Words } from '../../localize/formatter.js';
import { best } from '../../program/comparison/best.js';
import type { ComparedCell, ComparedRow } from '../../program/comparison/comparison.js';
import type { Program } from '../../program/schema/program.js';
import { element } from '../shared/table/create-element.js';
import { markButtons } from '../shared/table/mark-buttons.js';
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
export function rowCells(row: ComparedRow, index: number, tongue: Tongue): RowCells {
  const { words, own } = tongue;
  const name = sayComparedName(row, tongue);
  // Taking figures apart costs more than showing them: only where something can be better.
  const mark = row.topic && row.topic.better !== 'neither' ? best(row) : undefined;
  return {
    label: element(
      'th',
      { scope: 'row', role: 'rowheader' },
      ...labelNodes(name, words, { hint: `row ${index}` }),
    ),
    cells: row.cells.map((cell, column) => {
      const { words: said, program } = tongue.of[column]!;
      const made = cellNode(cell, name.words, said, program);
      if (mark?.kind === 'marked') {
        if (mark.best.includes(column)) made.append(element('small', { class: 'rank best' }, own.best));
        if (mark.worst.includes(column)) made.append(element('small', { class: 'rank' }, own.worst));
      }
      return made;
    }),
  };
}

function cellNode(cell: ComparedCell, label: string, words: Words, program: Program): HTMLTableCellElement {
  if (cell.otherwise) {
    const said = sayLoneCell(cell.otherwise, words, program);
    return element('td', { role: 'cell', class: said.tone }, ...phraseNodes(said, words.locale));
  }
  const tones: string[] = [];
  const entries = cell.entries.map((entry) => {
    const { name, said, details, marks } = sayEntry(entry, label, words, program);
    tones.push(said.tone);
    const lang = name?.language === words.locale ? undefined : name?.language;
    const content = phraseNodes({ ...said, details: [...said.details, ...details] }, words.locale, {
      marks: markButtons(marks, words),
    });
    if (said.tone === 'yes') content[0] = element('span', { class: 'yes' }, content[0]!);
    return [...(name ? [element('small', { class: 'named', lang }, name.words)] : []), ...content];
  });
  const silent = tones.every((tone) => tone === 'silent') ? 'silent' : undefined;
  return element(
    'td',
    { role: 'cell', class: silent },
    ...(entries.length === 1 ? entries[0]! : entries.map((nodes) => element('div', {}, ...nodes))),
  );
}
