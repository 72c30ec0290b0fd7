import { LIMITS } from './limits.js';
import { parse } from './parse.js';
import type { Problem, Result } from './problem.js';
import type { Program } from './schema/program.js';

/** What loading needs from its surroundings. */
export interface LoadOptions {
  /** Ends the request; `load` then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal;
  /** Stands in for the platform's `fetch`. */
  fetch?: typeof fetch;
}

/**
 * Fetches a program document and reads it.
 *
 * @param url Where it is; relative addresses are the caller's to resolve.
 * @returns As `parse`. A server that cannot be reached or answers with an error is a problem too, not an exception.
 * @throws Only the signal's reason, when the request was ended on purpose.
 */
export async function load(
  url: string,
  { signal, fetch = globalThis.fetch }: LoadOptions = {},
): Promise<Result<Program>> {
  const fail = (code: Problem['code'], detail: string): Result<never> => ({
    ok: false,
    problems: [{ code, severity: 'error', pointer: '', detail }],
  });
  try {
    const response = await fetch(url, { signal: signal ?? null, headers: { accept: 'application/json' } });
    if (!response.ok) return fail('http', String(response.status));
    const text = await readText(response);
    return text === undefined ? fail('too-large', String(LIMITS.characters)) : parse(text);
  } catch (error) {
    signal?.throwIfAborted();
    return fail('network', error instanceof Error ? error.message : String(error));
  }
}

/** The body as text, or nothing as soon as it is longer than a document may be. */
async function readText(response: Response): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += decoder.decode(chunk.value, { stream: true });
    if (text.length > LIMITS.characters) {
      await reader.cancel();
      return undefined;
    }
  }
  return text + decoder.decode();
}
