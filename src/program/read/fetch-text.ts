import { LIMITS } from '../schema/limits.js';
import type { Problem, Result } from './problem.js';

/** What loading needs from its surroundings. */
export interface LoadOptions {
  /** Ends the request; `load` then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal;
  /** Stands in for the platform's `fetch`. */
  fetch?: typeof fetch;
}

/** Fetches the text of a document. What goes wrong is a problem; only a request ended on purpose throws. */
export async function fetchText(
  url: string,
  { signal, fetch = globalThis.fetch }: LoadOptions = {},
): Promise<Result<string>> {
  const fail = (code: Problem['code'], detail: string): Result<never> => ({
    ok: false,
    problems: [{ code, severity: 'error', pointer: '', detail }],
  });
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
    if (!response.ok) return fail('http', String(response.status));
    const text = await readText(response);
    return text === undefined
      ? fail('too-large', String(LIMITS.characters))
      : { ok: true, value: text, warnings: [] };
  } catch (error) {
    signal?.throwIfAborted();
    return fail('network', error instanceof Error ? error.message : String(error));
  }
}

/**
 * The body as text, or nothing as soon as it is longer than a document may be. What a page has put in the place of
 * `fetch` may have no stream to read.
 */
async function readText(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader?.();
  if (!reader) {
    const text = await response.text();
    return text.length > LIMITS.characters ? undefined : text;
  }
  let decoder: TextDecoder | undefined;
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    decoder ??= decoderFor(response, chunk.value);
    text += decoder.decode(chunk.value, { stream: true });
    if (text.length > LIMITS.characters) {
      await reader.cancel();
      return undefined;
    }
  }
  return text + (decoder?.decode() ?? '');
}

/** What makes letters of bytes: by the mark or the zeros that they begin with, else by what the server says; UTF-8 without either. */
function decoderFor({ headers }: Response, [first, second]: Uint8Array): TextDecoder {
  if ((first === 0xff && second === 0xfe) || (first === 0x7b && second === 0))
    return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x7b))
    return new TextDecoder('utf-16be');
  const said = /charset\s*=\s*"?([^\s;"]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  try {
    // JSON begins like this in every encoding but that one: a server that calls it so is wrong.
    return new TextDecoder(said && !/^utf-?16/i.test(said) ? said : undefined);
  } catch {
    return new TextDecoder();
  }
}
