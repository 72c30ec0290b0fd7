import type { Sheet } from '../../../program/sheet/sheet.js';
import { SHEET_LIMITS } from '../limits.js';
import { formatsOf } from './formats.js';
import { readSheet, unescaped, type Book } from './read-sheet.js';
import { readXml } from './read-xml.js';
import { relationsOf, type Relation } from './relations.js';
import { NotAWorkbook, Parts } from './unzip.js';

export interface ReadBook {
  sheets: Sheet[];
  /** What a person who looks at the file would not see so, in sentences. */
  doubts: string[];
}

/**
 * A workbook of the Office Open XML kind (`.xlsx`, `.xlsm`), with what a person sees in it and the figures behind it.
 * Macros, pictures and charts are not looked at, formulas not reckoned, addresses never asked for.
 *
 * @throws {NotAWorkbook} Where it is none, is broken, or too large to be read.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadBook> {
  const parts = await Parts.of(bytes);
  const main = [...(await relationsOf('', parts)).values()].find(({ type }) => type === 'officeDocument');
  const path = main?.target ?? 'xl/workbook.xml';
  const text = await parts.text(path);
  if (text === undefined || /\.bin$/.test(path)) throw new NotAWorkbook(insteadOf(parts));
  const relations = await relationsOf(path, parts);
  const partOf = (type: string) => [...relations.values()].find((one) => one.type === type)?.target;
  const listed: { name: string; relation: Relation | undefined; isHidden: boolean }[] = [];
  let is1904 = false;
  readXml(text, {
    open(element, attributes) {
      if (element === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes;
      listed.push({ name, relation: relations.get(attributes['r:id'] ?? ''), isHidden: state !== 'visible' });
    },
  });
  if (listed.length > SHEET_LIMITS.sheets)
    throw new NotAWorkbook(
      `has more than ${SHEET_LIMITS.sheets} sheets. Leave out what is not about the program`,
    );

  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const book: Book = {
    strings: stringsIn(strings === undefined ? undefined : await parts.text(strings)),
    formats: formatsOf(styles === undefined ? undefined : await parts.text(styles)),
    is1904,
    left: {
      cells: SHEET_LIMITS.cells,
      area: SHEET_LIMITS.area,
      characters: SHEET_LIMITS.characters,
    },
  };
  const sheets: Sheet[] = [];
  const doubts: string[] = [];
  for (const { name, relation, isHidden } of listed) {
    if (relation?.type !== 'worksheet') {
      doubts.push(`"${name}" is no sheet of cells, such as a chart: it is left out.`);
      continue;
    }
    if (isHidden) {
      doubts.push(`The sheet "${name}" is hidden, and left out: show it to have it read.`);
      continue;
    }
    const content = await parts.text(relation.target);
    if (content === undefined) throw new NotAWorkbook(`is broken: the sheet "${name}" is missing`);
    const own = await relationsOf(relation.target, parts);
    const read = readSheet(name, content, own, await commentsIn(own, parts), book);
    sheets.push(read.sheet);
    doubts.push(...read.doubts);
  }
  return { sheets, doubts };
}

/** The texts that cells name by number, without how they are to be read aloud. */
function stringsIn(text: string | undefined): string[] {
  if (text === undefined) return [];
  const strings: string[] = [];
  let one = '';
  let phonetic = 0;
  readXml(text, {
    open(element) {
      if (element === 'si') one = '';
      else if (element === 'rPh') phonetic++;
    },
    close(element, said) {
      if (element === 't' && phonetic === 0) one += said;
      else if (element === 'rPh') phonetic--;
      else if (element === 'si') strings.push(unescaped(one));
    },
  });
  return strings;
}

/** What is pinned to cells, by their names: a thread of remarks goes before the stand-in that older programs show. */
async function commentsIn(
  relations: ReadonlyMap<string, Relation>,
  parts: Parts,
): Promise<Map<string, string>> {
  const comments = new Map<string, string>();
  for (const [type, element, inner] of [
    ['comments', 'comment', 't'],
    ['threadedComment', 'threadedComment', 'text'],
  ] as const) {
    const thread = new Map<string, string[]>();
    for (const relation of relations.values()) {
      if (relation.type !== type || relation.isExternal) continue;
      let ref = '';
      let said = '';
      let phonetic = 0;
      readXml((await parts.text(relation.target)) ?? '<none/>', {
        open(name, attributes) {
          if (name === element) [ref, said] = [attributes['ref'] ?? '', ''];
          else if (name === 'rPh') phonetic++;
        },
        close(name, text) {
          if (name === inner && phonetic === 0) said += text;
          else if (name === 'rPh') phonetic--;
          else if (name === element) {
            const all = thread.get(ref) ?? [];
            if (all.push(unescaped(said)) === 1) thread.set(ref, all);
          }
        },
      });
    }
    for (const [ref, all] of thread) comments.set(ref, all.join('\n'));
  }
  return comments;
}

/** What a packed file is that is no workbook of this kind. */
function insteadOf(parts: Parts): string {
  if (parts.has('xl/workbook.bin')) return 'is a binary workbook (.xlsb). Save it as .xlsx';
  if (parts.has('content.xml')) return 'is an OpenDocument file. Save it as .xlsx or .csv';
  if (parts.has('word/document.xml'))
    return 'is a text document. Copy the table into a spreadsheet, and save that';
  return 'is no workbook. Save the table as .xlsx or .csv';
}
