import sax from 'sax';
import { SHEET_LIMITS } from '../limits.js';
import { NotAWorkbook } from './unzip.js';

/** Attributes by their names without prefix; `id` of a relation is `r:id`. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlReader {
  /** Called for each element. Names are without their prefix. */
  open?(name: string, attributes: Attributes): void;
  /** Called at its end, with all text that stood in it directly. */
  close?(name: string, text: string): void;
}

/**
 * Reads XML, a piece at a time and without a tree. Only the five entities that XML itself has are known: a document
 * type, in which others are declared, is refused, and with it every text that grows when it is read.
 */
export function readXml(text: string, reader: XmlReader): void {
  const parser = sax.parser(true, { strictEntities: true } as sax.SAXOptions);
  const texts: string[] = [];
  parser.ondoctype = () => {
    throw new NotAWorkbook('has a document type in it, which no spreadsheet writes. Save it anew');
  };
  parser.onerror = () => {
    throw new NotAWorkbook('is broken: a part of it is no XML');
  };
  let attributesSeen = 0;
  parser.onattribute = () => {
    if (++attributesSeen > SHEET_LIMITS.attributes) throw tooMuch();
  };
  parser.onopentag = ({ name, attributes }) => {
    attributesSeen = 0;
    if (texts.push('') > SHEET_LIMITS.depth) throw tooMuch();
    reader.open?.(withoutPrefix(name), attributesOf(attributes as Record<string, string>));
  };
  const add = (more: string) => {
    if (texts.length > 0) texts[texts.length - 1] += more;
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = (name) => reader.close?.(withoutPrefix(name), texts.pop() ?? '');
  parser.write(text.replace(/^\ufeff/, '')).close();
}

const tooMuch = (): NotAWorkbook =>
  new NotAWorkbook('has a part that no spreadsheet writes so. Save it anew');

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(given: Record<string, string>): Attributes {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(given)) {
    const at = name.indexOf(':');
    attributes[at < 0 ? name : name.endsWith(':id') ? 'r:id' : name.slice(at + 1)] = value;
  }
  return attributes;
}
