import { describeProblem } from '../../program/read/describe-problem.js';
import { parse } from '../../program/read/parse.js';
import type { Program } from '../../program/schema/program.js';
import { CannotRun, quoted } from '../failure.js';
import type { Io } from '../io.js';
import { findDocuments } from './find-documents.js';
import { readDocument } from './read-document.js';

/**
 * The program in one document.
 *
 * @throws {CannotRun} Where it cannot be read, or has mistakes; the first of these is told.
 */
export async function openProgram(given: string, io: Io): Promise<Program> {
  return (await openDocument(given, io)).program;
}

/** The same with the document as it is written, and what it is called. */
export async function openDocument(
  given: string,
  io: Io,
): Promise<{ program: Program; document: Record<string, unknown>; name: string }> {
  const [document, ...others] = await findDocuments([given], io);
  if (!document || others.length > 0 || document.isFromFolder)
    throw new CannotRun(`${quoted(given)} is more than one document. Name one file.`);
  const { name } = document;
  const text = (await readDocument(document, io)).replace(/^\ufeff/, '');
  const result = parse(text);
  if (result.ok)
    return { program: result.value, document: JSON.parse(text) as Record<string, unknown>, name };
  const [first] = result.problems;
  throw new CannotRun(
    `${describeProblem(first!, document.name)}\nMend ${quoted(document.name)} first; validate tells all that is wrong with it.`,
  );
}
