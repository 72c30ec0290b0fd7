import { expect } from 'chai';
import { fetchText } from '../../../src/program/read/fetch-text.js';
import { load } from '../../../src/program/read/load.js';
import { LIMITS } from '../../../src/program/schema/limits.js';

const small = JSON.stringify({
  schemaVersion: 1,
  id: 'a',
  vendor: { name: 'Ä' },
  name: 'A',
  tiers: [{ id: 't', name: 'T' }],
});
const answering =
  (make: () => Response | Promise<Response>): typeof fetch =>
  async () =>
    make();
const failing =
  (error: unknown): typeof fetch =>
  () =>
    Promise.reject(error as Error);

describe('load', () => {
  it('reads what the server sends, however it is cut into pieces', async () => {
    const bytes = new TextEncoder().encode(`\ufeff${small}`);
    const body = () =>
      new ReadableStream<Uint8Array>({
        start(stream) {
          for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
          stream.close();
        },
      });
    const result = await load('/p.json', { fetch: answering(() => new Response(body())) });
    expect(result.ok && result.value.vendor.name).to.equal('Ä');
  });

  it('asks for JSON at the address it was given', async () => {
    const asked: unknown[] = [];
    await load('/p.json', {
      fetch: async (...request) => {
        asked.push(request[0], new Headers(request[1]?.headers).get('accept'));
        return new Response(small);
      },
    });
    expect(asked).to.deep.equal(['/p.json', 'application/json']);
  });

  const problems: { what: string; fetch: typeof fetch; code: string; detail?: string }[] = [
    {
      what: 'a server that says no',
      fetch: answering(() => new Response('', { status: 404 })),
      code: 'http',
      detail: '404',
    },
    {
      what: 'a server that fails',
      fetch: answering(() => new Response('{}', { status: 503 })),
      code: 'http',
      detail: '503',
    },
    {
      what: 'a server that cannot be reached',
      fetch: failing(new TypeError('Failed to fetch')),
      code: 'network',
      detail: 'Failed to fetch',
    },
    { what: 'a rejection that is no error', fetch: failing('gone'), code: 'network', detail: 'gone' },
    {
      what: 'an answer that breaks off',
      fetch: answering(
        () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('cut')) })),
      ),
      code: 'network',
      detail: 'cut',
    },
    {
      what: 'an answer that is not JSON',
      fetch: answering(() => new Response('<!doctype html>')),
      code: 'syntax',
    },
    { what: 'an empty answer', fetch: answering(() => new Response(null)), code: 'syntax' },
    { what: 'an answer that is no program', fetch: answering(() => new Response('[]')), code: 'wrong-type' },
  ];
  for (const { what, fetch, code, detail } of problems) {
    it(`gives a problem and no exception for ${what}`, async () => {
      const result = await load('/p.json', { fetch });
      const [first] = result.ok ? [] : result.problems;
      expect(first).to.deep.include({ code, ...(detail !== undefined && { detail }) });
    });
  }

  it('stops reading when the answer is longer than a document may be', async () => {
    let sent = 0;
    let cancelled = false;
    const piece = new Uint8Array(100_000).fill(0x20);
    const body = new ReadableStream({
      pull(stream) {
        sent += piece.length;
        stream.enqueue(piece);
      },
      cancel() {
        cancelled = true;
      },
    });
    const result = await load('/p.json', { fetch: answering(() => new Response(body)) });
    expect(result.ok || result.problems[0]!.code).to.equal('too-large');
    expect(cancelled).to.equal(true);
    expect(sent).to.be.below(LIMITS.characters * 1.5);
  });

  describe('where the page has a fetch of its own, without streams', () => {
    const like = (more: object): typeof fetch =>
      answering(() => ({ ok: true, status: 200, text: () => Promise.resolve(small), ...more }) as Response);
    const answers: { what: string; more: object }[] = [
      { what: 'no body and no headers', more: {} },
      { what: 'headers of its own', more: { headers: { get: () => null } } },
      { what: 'a body that is no stream', more: { body: small } },
      { what: 'a body that cannot be read', more: { body: {} } },
      { what: 'null for a body', more: { body: null } },
    ];
    for (const { what, more } of answers) {
      it(`reads an answer with ${what}`, async () => {
        const result = await load('/p.json', { fetch: like(more) });
        expect(result.ok && result.value.vendor.name).to.equal('Ä');
      });
    }

    const problemsOf = async (more: object) => {
      const result = await load('/p.json', { fetch: like(more) });
      return result.ok ? [] : result.problems.map(({ code, detail }) => `${code} ${detail}`);
    };
    it('has the same limit', async () => {
      // Not by `load`: reading has a limit of its own.
      const codeOf = async (length: number) => {
        const fetch = like({ text: () => Promise.resolve(small.padEnd(length)) });
        const result = await fetchText('/p.json', { fetch });
        return result.ok || result.problems[0]!.code;
      };
      expect(await codeOf(LIMITS.characters)).to.equal(true);
      expect(await codeOf(LIMITS.characters + 1)).to.equal('too-large');
    });
    it('tells that an answer broke off, and that there was none', async () => {
      expect(await problemsOf({ text: () => Promise.reject(new Error('cut')) })).to.deep.equal([
        'network cut',
      ]);
      expect(await problemsOf({ ok: false, status: 404 })).to.deep.equal(['http 404']);
    });
    it('takes an answer without content for an empty one', async () => {
      const result = await load('/p.json', { fetch: answering(() => new Response(null, { status: 204 })) });
      expect(result.ok || result.problems[0]!.code).to.equal('syntax');
    });
  });

  it('hands on a signal only where there is one', async () => {
    const asked: (RequestInit | undefined)[] = [];
    const fetch: typeof globalThis.fetch = async (_url, init) => (asked.push(init), new Response(small));
    const { signal } = new AbortController();
    await load('/p.json', { fetch });
    await load('/p.json', { fetch, signal });
    expect(asked[0]).to.not.have.property('signal');
    expect(asked[1]!.signal).to.equal(signal);
  });

  it('rejects with the reason when it was ended on purpose', async () => {
    const end = new AbortController();
    const fetch: typeof globalThis.fetch = (_url, init) =>
      new Promise((_, reject) =>
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error)),
      );
    const loading = load('/p.json', { signal: end.signal, fetch });
    const reason = new Error('left the page');
    end.abort(reason);
    const error = await loading.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).to.equal(reason);
  });
});
