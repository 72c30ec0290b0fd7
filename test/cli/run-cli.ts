import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.js';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface Around {
  cwd?: string;
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Whether a person looks at what is written. */
  isTerminal?: boolean;
  columns?: number;
  today?: string;
}

/** Runs the command line in this process, as somebody types it. */
export async function cli(argv: readonly string[], around: Around = {}): Promise<Ran> {
  const {
    cwd = process.cwd(),
    stdin = '',
    env = {},
    isTerminal = false,
    columns,
    today = '2026-11-01',
  } = around;
  let [out, err] = ['', ''];
  const code = await run(argv, {
    cwd,
    env,
    stdin: (async function* () {
      yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
    })(),
    out: { write: (text) => void (out += text), isTerminal, columns },
    err: { write: (text) => void (err += text), isTerminal, columns },
    today,
  });
  return { code, out, err };
}

/** A folder of its own that is gone afterwards, with some files in it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'partner-cli-'));

  write(name: string, content: string | Uint8Array | object): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    const isData = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isData ? content : JSON.stringify(content, null, 2));
    return path;
  }

  /** All that is in it, hidden files too. */
  names(): string[] {
    return readdirSync(this.path).sort();
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A first document that nothing is wrong with. */
export const GOOD = {
  schemaVersion: 1,
  id: 'acme-partners',
  vendor: { name: 'Acme' },
  name: 'Acme Partners',
  tiers: [{ id: 'silver', name: 'Silver' }],
  benefits: [{ id: 'leads', name: 'Leads', topic: 'leads', values: { silver: true } }],
};
