import {
  formatComparedName,
  formatEntry,
  formatMark,
  formatLoneCell,
  type ComparisonText,
} from '../../localize/comparator/format-compared.js';
import { best } from '../../program/comparison/best.js';
import type { Entry } from '../../program/comparison/placement.js';
import type { ComparedCell, ComparedRow } from '../../program/comparison/comparison.js';
import { spoken } from '../shared/spoken.js';
import type { LocalizedText } from '../../program/text-of.js';
import { clipLong } from '../shared/table/clip-long.js';
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
      const { tone, nodes } = contentOf(cell, name.text, texts, column);
      const made = createElement('td', { role: 'cell', part: 'cell', class: tone }, ...nodes);
      clipLong(made);
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
    { scope: 'row', role: 'rowheader', part: 'row-name' },
    ...labelNodes(name, formatter, { hint: `row ${index}` }),
  );
}

/** What a cell says, and in which tone. */
export function contentOf(
  cell: ComparedCell,
  label: string,
  texts: ComparisonText,
  column: number,
): { tone: string | undefined; nodes: (Node | string)[] } {
  const { formatter, program } = texts.of[column]!;
  if (cell.otherwise) {
    const phrase = formatLoneCell(cell.otherwise, formatter.telling, program);
    return { tone: phrase.tone, nodes: phraseNodes(phrase, formatter, { marks: cell.otherwise.marks }) };
  }
  const tones: string[] = [];
  // What is said before what is not: of many entries the first few are read.
  const ordered = [...cell.entries].sort((one, other) => silences(one) - silences(other));
  const entries = ordered.map((entry) => {
    const { name, phrase, details, marks } = formatEntry(entry, label, formatter.telling, program);
    tones.push(phrase.tone);
    const lang = name?.language === formatter.locale ? undefined : name?.language;
    const content = phraseNodes({ ...phrase, details: [...phrase.details, ...details] }, formatter, {
      marks,
    });
    if (phrase.tone === 'yes') content[0] = createElement('span', { class: 'yes' }, content[0]!);
    return [
      ...(name
        ? [
            createElement(
              'small',
              { class: 'named', lang, dir: lang && 'auto' },
              ...[spoken(name.text)].flat(),
            ),
          ]
        : []),
      ...content,
    ];
  });
  const silent = tones.every((tone) => tone === 'silent') ? 'silent' : undefined;
  if (entries.length === 1) return { tone: silent, nodes: entries[0]! };
  const blocks = entries.map((nodes) => createElement('div', {}, ...nodes));
  if (entries.length <= SHORT) return { tone: silent, nodes: blocks };
  const rest = blocks.slice(SHORT - 1);
  const summary = texts.formatter.plural(texts.labels.more, rest.length);
  const more = createElement('details', {}, createElement('summary', {}, summary), ...rest);
  return { tone: silent, nodes: [...blocks.slice(0, SHORT - 1), more] };
}

/** As many entries as a cell shows: one long cell makes a long row. The others are one click away. */
const SHORT = 3;

const silences = ({ comparable }: Entry) => (comparable.silence === '' ? 0 : 1);
