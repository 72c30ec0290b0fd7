import type { Io } from './io.js';

/** Fewer are done before anybody asks. */
const MANY = 25;

/** Tells how far many files are: on a terminal only, in one line that is gone at the end. */
export class Progress {
  private readonly io: Io;
  private readonly total: number;
  private told = 0;

  constructor(io: Io, total: number) {
    this.io = io;
    this.total = total;
  }

  at(done: number): void {
    if (!this.io.err.isTerminal || this.total < MANY || (done - this.told < MANY && done > 0)) return;
    this.told = done;
    this.io.err.write(`\r${done} of ${this.total}`);
  }

  end(): void {
    if (this.io.err.isTerminal && this.total >= MANY) this.io.err.write('\r\u001b[K');
  }
}
