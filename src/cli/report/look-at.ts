import { isCannotRun } from '../failure.js';
import { findDocuments, type Found } from '../files/find-documents.js';
import { readDocument } from '../files/read-document.js';
import type { Io } from '../io.js';
import { counted } from '../look.js';
import { Progress } from '../progress.js';
import type { Finding, Looked } from './finding.js';

/**
 * Looks at all documents that somebody asked for. One that cannot be read does not keep the others from being looked
 * at; of a folder, JSON that is no program document is left out and counted.
 *
 * @param look What there is to tell of a text.
 * @param each Is told of each document as soon as it has been looked at.
 */
export async function lookAtAll(
  given: readonly string[],
  io: Io,
  look: (text: string, document: Found) => readonly Finding[],
  each: (looked: Looked) => void = () => {},
): Promise<Looked[]> {
  const documents = await findDocuments(given, io);
  const progress = new Progress(io, documents.length);
  const all: Looked[] = [];
  let others = 0;
  for (const [done, document] of documents.entries()) {
    progress.at(done);
    const { name } = document;
    let looked: Looked;
    try {
      const text = await readDocument(document, io);
      const findings = look(text, document);
      if (document.isFromFolder && findings.some(({ level }) => level === 'error') && isSomethingElse(text)) {
        others++;
        continue;
      }
      looked = { name, findings };
    } catch (error) {
      if (!isCannotRun(error)) throw error;
      progress.end();
      io.err.write(`${error.message}\n`);
      looked = { name, findings: [], failure: error.message };
    }
    all.push(looked);
    if (looked.findings.length > 0) progress.end();
    each(looked);
  }
  progress.end();
  if (others > 0)
    io.err.write(
      `Left out ${counted(others, 'JSON file')} of a folder: neither "schemaVersion" nor "tiers" is in ${others === 1 ? 'it' : 'them'}. Name such a file to have it looked at.\n`,
    );
  return all;
}

/** Whether a text is sound JSON, and not a try at a program document. */
function isSomethingElse(text: string): boolean {
  try {
    const tree: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof tree !== 'object' || tree === null || !('schemaVersion' in tree || 'tiers' in tree);
  } catch {
    return false;
  }
}
