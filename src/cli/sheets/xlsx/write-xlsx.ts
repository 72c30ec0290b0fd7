import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Sheet } from '../../../program/sheet/sheet.js';
import { commentsXml, drawingXml } from './write-comments.js';
import { writeSheet } from './write-sheet.js';
import { attribute, HEAD, MAIN, PACKAGE, RELATIONS } from './write-xml.js';
import { Styles } from './write-styles.js';

/** The earliest day that a packed file can bear: files of the same sheets are the same. */
const NO_DAY = new Date('1980-01-01T00:00:00');
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/**
 * Sheets as a workbook: numbers as numbers, texts as texts that no spreadsheet runs, with links, remarks and cells that
 * are one. What `readXlsx` reads of it are the same sheets.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const styles = new Styles();
  const files: Record<string, string> = {};
  const types = [typeOf('/xl/workbook.xml', 'sheet.main'), typeOf('/xl/styles.xml', 'styles')];
  sheets.forEach((sheet, at) => {
    const number = at + 1;
    const { xml, links, comments } = writeSheet(sheet, styles);
    files[`xl/worksheets/sheet${number}.xml`] = xml;
    types.push(typeOf(`/xl/worksheets/sheet${number}.xml`, 'worksheet'));
    const relations = links.map((link, index) => relation(`rId${index + 1}`, 'hyperlink', link, true));
    if (comments.length > 0) {
      files[`xl/comments${number}.xml`] = commentsXml(comments);
      files[`xl/drawings/vmlDrawing${number}.vml`] = drawingXml(comments);
      types.push(typeOf(`/xl/comments${number}.xml`, 'comments'));
      relations.push(relation('rIdComments', 'comments', `../comments${number}.xml`));
      relations.push(relation('rIdDrawing', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`));
    }
    if (relations.length > 0) files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationsXml(relations);
  });
  const listed = names.map(
    (name, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  files['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`;
  files['xl/_rels/workbook.xml.rels'] = relationsXml([
    ...names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relation('rIdStyles', 'styles', 'styles.xml'),
  ]);
  files['xl/styles.xml'] = styles.xml();
  files['_rels/.rels'] = relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]);
  files['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${types.join('')}</Types>`;
  const packed: Zippable = {};
  // Programs look for the list of types first.
  for (const name of Object.keys(files).sort())
    packed[name] = [strToU8(files[name]!), { level: 6, mtime: NO_DAY }];
  return zipSync(packed);
}

const typeOf = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

const relation = (id: string, type: string, target: string, isExternal = false): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${attribute(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`;

const relationsXml = (relations: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`;

/** Names that spreadsheets take: 31 characters, some of them forbidden, none twice in whatever case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const plain = name.replace(/[[\]:*?/\\]|^'|'$/g, ' ').trim() || `Sheet ${at + 1}`;
    let one = plain.slice(0, 31);
    for (let number = 2; taken.has(one.toLowerCase()); number++)
      one = `${plain.slice(0, 30 - String(number).length)} ${number}`;
    taken.add(one.toLowerCase());
    return one;
  });
}
