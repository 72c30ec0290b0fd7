import type { Choice } from '../program/resolve.js';
import type { Facts } from '../program/standing/facts.js';

/** What a reader told about one program. */
export interface StoredAnswers {
  /** Facts about this vendor, by the key of the question. */
  facts: Facts;
  /** What the reader chose in the program's dimensions. */
  choice?: Choice | undefined;
  /** Id of the tier that the facts support, as the element that asks for them has found. */
  supported?: string | undefined;
}

/** Everything that a reader told, in a form that can be kept and sent. */
export interface SavedAnswers {
  /** Facts about the company, by the name under which programs share them. */
  company: Facts;
  programs: Readonly<Record<string, Pick<StoredAnswers, 'facts' | 'choice'>>>;
}

/**
 * What the reader of a page told, for all elements on it: those about one program show the same standing, and facts
 * about the company are asked once. Lives as long as the page; nothing leaves it. Says `change` when something is told.
 */
export class AnswersStore extends EventTarget {
  company: Facts = {};
  /** Counts up with everything that is told. */
  revision = 0;
  private readonly programs = new Map<string, StoredAnswers>();

  /** What was told about the program of this id. */
  get(programId: string): StoredAnswers {
    return this.programs.get(programId) ?? { facts: {} };
  }

  /** Takes what was told, in place of what was known; what is left out stays. */
  set(programId: string, told: Partial<StoredAnswers> & { company?: Facts }): void {
    const { company, ...own } = told;
    if (company) this.company = company;
    this.programs.set(programId, { ...this.get(programId), ...own });
    this.changed();
  }

  /** Forgets everything that was told on this page. */
  clear(): void {
    this.company = {};
    this.programs.clear();
    this.changed();
  }

  private changed(): void {
    this.revision++;
    this.dispatchEvent(new Event('change'));
  }
}

const KEY = Symbol.for('partner-answers/2');

/** The store of this page: one, even where two copies of the library are on it. */
export function pageAnswers(): AnswersStore {
  const page = globalThis as { [KEY]?: AnswersStore };
  return (page[KEY] ??= new AnswersStore());
}
