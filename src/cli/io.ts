/** What a command has of the world around it: tests give it another. */

/** Where words go: a terminal that a person looks at, or a file or another program. */
export interface Stream {
  write(text: string): void;
  isTerminal: boolean;
  /** Columns of the terminal, where that is known. */
  columns?: number | undefined;
}

export interface Io {
  /** The folder that relative paths begin at. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array>;
  /** Results. */
  out: Stream;
  /** What is told besides: progress, doubts, why something could not be done. */
  err: Stream;
  /** As `2026-11-01`, by the clock of the machine. */
  today: string;
}

/** The process that this runs in. */
export function processIo(): Io {
  const stream = (of: NodeJS.WriteStream): Stream => ({
    write: (text) => void of.write(text),
    isTerminal: of.isTTY === true,
    columns: of.columns,
  });
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    out: stream(process.stdout),
    err: stream(process.stderr),
    today,
  };
}
