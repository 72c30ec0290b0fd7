/**
 * Answers for addresses that no server has: one that never comes, one that fails first and succeeds then. Everything
 * else goes to the real `fetch`.
 *
 * @returns Puts the real `fetch` back.
 */
export function standInFor(
  url: string,
  answer: (signal: AbortSignal | undefined) => Promise<Response>,
): () => void {
  const real = window.fetch;
  window.fetch = (input, init) =>
    input === url ? answer(init?.signal ?? undefined) : real.call(window, input, init);
  return () => {
    window.fetch = real;
  };
}

/** An answer that never comes. It ends as a real one does when the element leaves the page. */
export const never = (signal: AbortSignal | undefined): Promise<Response> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

/** A server in trouble. */
export const broken = (): Promise<Response> => Promise.resolve(new Response('', { status: 503 }));

/** A document. */
export const answerWith = (program: unknown) => (): Promise<Response> =>
  Promise.resolve(new Response(JSON.stringify(program)));
