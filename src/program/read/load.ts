import { fetchText, type LoadOptions } from './fetch-text.js';
import { parse } from './parse.js';
import type { Result } from './problem.js';
import type { Program } from '../schema/program.js';

export type { LoadOptions };

/**
 * Fetches a program document and reads it.
 *
 * @param url Where it is; relative addresses are the caller's to resolve.
 * @returns As `parse`. A server that cannot be reached or answers with an error is a problem too, not an exception.
 * @throws Only the signal's reason, when the request was ended on purpose.
 */
export async function load(url: string, options?: LoadOptions): Promise<Result<Program>> {
  const text = await fetchText(url, options);
  return text.ok ? parse(text.value) : text;
}
