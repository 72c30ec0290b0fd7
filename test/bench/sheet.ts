/** A program in the words that our element shows, for the contestants that cannot read a program. */
import { formatGroupName, formatRow } from '../../src/localize/format-cell.js';
import { Formatter } from '../../src/localize/formatter.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { rowsShown } from '../../src/program/matrix/rows-shown.js';
import type { Phrase } from '../../src/localize/phrase.js';
import type { Program } from '../../src/program/schema/program.js';
import { matrixMessages } from '../../src/localize/matrix-messages.js';
import type { Sheet, SheetCell } from './pages/sheet.js';

export function sheetOf(program: Program): Sheet {
  const formatter = new Formatter('en', program);
  const matrix = matrixView(program, {});
  const differing = rowsShown(matrix, { differencesOnly: true, matches: () => true });
  const cellOf = ({ tone, text, details, items }: Phrase, marks: readonly number[]): SheetCell => ({
    tone,
    text,
    ...(details.length > 0 && { details: [...details] }),
    ...(items.length > 0 && { items: items.map((item) => item.text) }),
    ...(marks.length > 0 && { marks: [...marks] }),
  });
  return {
    tiers: program.tiers.map(({ name }) => formatter.text(name)),
    groups: matrix.sections.flatMap(({ id, groups }) =>
      groups.map((group, place) => ({
        ...(place === 0 && { section: matrixMessages(formatter)[id] }),
        name: formatGroupName(group, formatter, program),
        rows: group.rows.map((row) => {
          const { name, details, marks, cells } = formatRow(row, formatter, program);
          const { description, counting, sources } = row.about;
          return {
            name: name.text,
            explained: (description ?? counting ?? sources[0]) !== undefined,
            details: [...details],
            marks: [...marks],
            differs: differing.has(row),
            cells: cells.map((cell) => cellOf(cell.phrase, cell.marks)),
          };
        }),
      })),
    ),
  };
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[found]!);

const marksOf = (marks: readonly number[] = []): string =>
  marks.map((mark) => `<button class="mark" aria-label="Note ${mark}">${mark}</button>`).join('');

function cellHtml({ tone, text, details = [], items = [], marks }: SheetCell): string {
  const list = items.map((item) => `<li>${escape(item)}</li>`).join('');
  const small = details.map((detail) => `<small>${escape(detail)}</small>`).join('');
  const content = escape(text) + marksOf(marks) + small + (list && `<ul>${list}</ul>`);
  return tone === 'plain' ? `<td>${content}</td>` : `<td class="${tone}">${content}</td>`;
}

/** The sheet as the markup that a vendor's own developer would have written or printed from a template. */
export function htmlOf({ tiers, groups }: Sheet): string {
  const heading = (name: string, kind: string) =>
    `<tr class="${kind}"><th colspan="${tiers.length + 1}" scope="colgroup">${escape(name)}</th></tr>`;
  const lines = groups.map(({ section, name, rows }) => {
    const own = rows.map(({ name: label, explained, details, marks, cells, differs }) => {
      const explain = `<button class="explain" aria-label="Explain ${escape(label)}">i</button>`;
      const small = details.map((detail) => `<small>${escape(detail)}</small>`).join('');
      const header = `<th scope="row">${escape(label)}${explained ? explain : ''}${marksOf(marks)}${small}</th>`;
      return `<tr${differs ? '' : ' class="same"'}>${header}${cells.map(cellHtml).join('')}</tr>`;
    });
    const headings = (section === undefined ? '' : heading(section, 'section')) + heading(name, 'group');
    return `<tbody>${headings}${own.join('')}</tbody>`;
  });
  const head = tiers.map((tier) => `<th scope="col">${escape(tier)}</th>`).join('');
  return `<table class="classic"><colgroup><col class="label"></colgroup><thead><tr><th>Tier</th>${head}</tr></thead>${lines.join('')}</table>`;
}
