import type { Choice } from '../../program/resolve.js';
import type { Program } from '../../program/schema/program.js';
import type { Facts } from '../../program/standing/facts.js';
import { SLICE } from '../shared/idle.js';
import type { WaysUp, WaysWanted } from '../../program/way-up/way-up.js';

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

/** A search in parts. */
type Search = (...wanted: WaysWanted) => Generator<void, WaysUp>;

/** Milliseconds of quiet after which a change counts as made. */
const QUIET = 600;
/** Milliseconds after which another tier that was chosen is on the screen. */
const PAINTED = 50;
/** So many combinations are looked at within a frame; a search that took more waits until it is quiet. */
const LIGHT = 250;

/** Who looks for ways, and is told of them. */
interface Asker {
  /** Fetches what searches; nothing where that cannot be had. */
  load(): Promise<Search | undefined>;
  /** Something has been found. */
  found(): void;
  /** What was found last stands, and nothing has changed for a moment. Never for a program that has just come. */
  settled(): void;
}

/**
 * Looks for the way up: at once where that was quick the last time or another tier was chosen, else once nothing has changed
 * for a moment. Whatever
 * is asked last wins: what is found for anything else is dropped.
 */
export class WayUpSearch {
  /** What was found last, and for which tier; nothing of another program. */
  result: { ways: WaysUp; tierId: string } | undefined;

  private readonly asker: Asker;
  private program: Program | undefined;
  private searchedFor: string | undefined;
  private foundFor: string | undefined;
  private wanted: string | undefined;
  /** How many there have been: one that is not the last leaves off. */
  private searches = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(asker: Asker) {
    this.asker = asker;
  }

  /** Whether what is wanted has not been found yet. */
  get pending(): boolean {
    return this.wanted !== this.foundFor;
  }

  /** Asks for the way up; nothing happens where that has been asked already. */
  ask(request: WayUpRequest): void {
    if (request.program !== this.program) this.forget();
    this.program = request.program;
    const key = keyOf(request);
    if (this.searchedFor === key && this.wanted === key) return;
    clearTimeout(this.timer);
    this.wanted = key;
    if (this.searchedFor === key) return;
    const first = this.searchedFor === undefined;
    const { result } = this;
    const other = result?.tierId !== request.tierId;
    const settle = () => this.asker.settled();
    if (result && !other && result.ways.steps <= LIGHT) {
      void this.search(request, key);
      this.timer = setTimeout(settle, QUIET);
    } else
      this.timer = setTimeout(
        () => void this.search(request, key).then((found) => found && !first && settle()),
        first ? 0 : other ? PAINTED : QUIET,
      );
  }

  /** Ends what is going on. What was found stays. */
  stop(): void {
    clearTimeout(this.timer);
    this.wanted = undefined;
  }

  private forget(): void {
    this.stop();
    this.result = this.searchedFor = this.foundFor = undefined;
  }

  /** Whether it was still wanted. */
  private async search(request: WayUpRequest, key: string): Promise<boolean> {
    const own = ++this.searches;
    this.searchedFor = key;
    const search = await this.asker.load();
    const { program, facts, choice, today, tierId } = request;
    const parts = search?.(program, facts, choice, today, tierId);
    for (let until = performance.now() + SLICE; ;) {
      if (this.wanted !== key || this.searches !== own || this.program !== program) {
        // It may be asked for again.
        if (this.searchedFor === key && this.searches === own) this.searchedFor = undefined;
        return false;
      }
      const part = parts?.next();
      if (!part || part.done) {
        this.result = part && { ways: part.value, tierId };
        break;
      }
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + SLICE;
    }
    this.foundFor = key;
    this.asker.found();
    return true;
  }
}

/** What makes two requests for the same program the same. */
function keyOf({ tierId, today, facts, choice }: WayUpRequest): string {
  return JSON.stringify([tierId, today, facts, choice]);
}
