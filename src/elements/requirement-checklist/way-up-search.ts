import type { Choice } from '../../program/resolve.js';
import type { Program } from '../../program/schema/program.js';
import type { Facts } from '../../program/standing/facts.js';
import type { WaysUp } from '../../program/way-up/way-up.js';

/** What a way up is looked for. */
export interface WayUpRequest {
  program: Program;
  facts: Facts;
  choice: Choice;
  /** The day that counts as today. */
  today: string;
  /** Id of the tier to reach. */
  tierId: string;
}

type Search = (program: Program, facts: Facts, choice: Choice, today: string, tierId: string) => WaysUp;

/** Milliseconds of quiet after which a change is answered. */
const QUIET = 600;

/**
 * Looks for the way up once nothing has changed for a moment. Whatever is asked last wins: what is found for anything
 * else is dropped.
 */
export class WayUpSearch {
  /** What was found last, and for which tier; nothing of another program. */
  result: { ways: WaysUp; tierId: string } | undefined;

  private readonly load: () => Promise<Search | undefined>;
  private readonly found: (first: boolean) => void;
  private program: Program | undefined;
  private searchedFor: string | undefined;
  private wanted: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param load Fetches what searches; nothing where that cannot be had.
   * @param found Called when something has been found. `first`: for a program that has just come.
   */
  constructor(load: () => Promise<Search | undefined>, found: (first: boolean) => void) {
    this.load = load;
    this.found = found;
  }

  /** Asks for the way up; nothing happens where that has been asked already. */
  ask(request: WayUpRequest): void {
    if (request.program !== this.program) this.forget();
    this.program = request.program;
    clearTimeout(this.timer);
    const key = (this.wanted = keyOf(request));
    if (this.searchedFor === key) return;
    const first = this.searchedFor === undefined;
    this.timer = setTimeout(() => void this.search(request, key, first), first ? 0 : QUIET);
  }

  /** Ends what is going on. What was found stays. */
  stop(): void {
    clearTimeout(this.timer);
    this.wanted = undefined;
  }

  private forget(): void {
    this.stop();
    this.result = this.searchedFor = undefined;
  }

  private async search(request: WayUpRequest, key: string, first: boolean): Promise<void> {
    this.searchedFor = key;
    const search = await this.load();
    if (this.wanted !== key || this.program !== request.program) {
      // It may be asked for again.
      if (this.searchedFor === key) this.searchedFor = undefined;
      return;
    }
    const { program, facts, choice, today, tierId } = request;
    this.result = search && { ways: search(program, facts, choice, today, tierId), tierId };
    this.found(first);
  }
}

/** What makes two requests for the same program the same. */
function keyOf({ tierId, today, facts, choice }: WayUpRequest): string {
  return JSON.stringify([tierId, today, facts, choice]);
}
