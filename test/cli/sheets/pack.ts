import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Book {
  /** What stands inside `<worksheet>`, by the name of the sheet. */
  sheets?: Record<string, string>;
  /** What stands inside `<sheet>` elements besides. */
  state?: Record<string, string>;
  styles?: string;
  strings?: string;
  workbook?: string;
  /** Other parts, and parts that take the place of those above. */
  parts?: Record<string, string>;
}

/** A workbook part by part, as other programs write it. */
export function pack({
  sheets = {},
  state = {},
  styles,
  strings,
  workbook = '',
  parts = {},
}: Book): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const files: Record<string, string> = {
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}">${workbook}<sheets>${names
      .map(
        (name, at) => `<sheet name="${name}" sheetId="${at + 7}" ${state[name] ?? ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      relation('rIdA', 'styles', '/xl/styles.xml'),
      relation('rIdB', 'sharedStrings', 'sharedStrings.xml'),
    ),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${R}">${sheets[name]}</worksheet>`,
      ]),
    ),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
