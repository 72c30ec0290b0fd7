import { defaultChoice, validChoice, type Choice } from '../program/resolve.js';
import type { Program } from '../program/schema/program.js';
import {
  companyFacts,
  joinFacts,
  vendorFacts,
  type FactQuestion,
  type Facts,
} from '../program/standing/facts.js';
import { questionsOf, standing, type Standing } from '../program/standing/standing.js';
import { memory } from './answers-storage.js';
import { pageFacts, type AllTold } from './answers-store.js';

/** The answers to one program's questions: read from the page's store, written there, and kept where that is wanted. */
export class AnswerBook {
  /** What the reader chose in the program's dimensions, as far as the program has it. */
  choice: Choice = {};
  questions: ReadonlyMap<string, FactQuestion> = new Map();
  /** What the reader told, as far as it answers a question. */
  known: Facts = {};
  /** Whether the site's storage took the answers the last time; nothing where it was not asked. */
  kept: boolean | undefined;

  private readonly store = pageFacts();
  private program: Program | undefined;
  private asked: readonly FactQuestion[] = [];
  private chosen: Choice | undefined;
  private today = '';
  private revision = -1;
  private supported: string | undefined;
  private stood: Standing | undefined;

  /** Looks at the store again. */
  open(program: Program, today: string): void {
    const { revision } = this.store;
    if (program === this.program && today === this.today && revision === this.revision) return;
    const { facts, choice: chosen } = this.store.told(program.id);
    const another = program !== this.program || chosen !== this.chosen;
    if (program !== this.program) this.supported = undefined;
    if (another) this.choice = chosen ? validChoice(program, chosen) : defaultChoice(program);
    if (another || today !== this.today) {
      this.asked = questionsOf(program, this.choice, today);
      this.questions = new Map(this.asked.map((question) => [question.key, question]));
    }
    Object.assign(this, { program, chosen, today, revision });
    this.known = joinFacts(this.asked, facts, this.store.company);
    this.stood = undefined;
  }

  /** Where the answers put the reader. */
  get standing(): Standing {
    return (this.stood ??= standing(this.program!, this.known, this.choice, this.today));
  }

  get answered(): boolean {
    return Object.keys(this.known).length > 0;
  }

  /** Tells the other elements of the page which tier the answers support: no answer supports none. */
  tellSupported(): void {
    const supported = this.answered ? this.standing.held?.tier.id : undefined;
    // Two books of different days may disagree: each tells its finding when that changes, and not again.
    if (supported === this.supported) return;
    this.supported = supported;
    this.store.tell(this.program!.id, { supported });
  }

  /** Tells the page what the reader told; answers to questions of another choice stay. */
  tell(facts: Facts): void {
    const { id } = this.program!;
    const before = Object.entries(this.store.told(id).facts).filter(([key]) => !this.questions.has(key));
    const shared = new Set(this.asked.map((question) => question.shared));
    const company = Object.entries(this.store.company).filter(([key]) => !shared.has(key));
    this.store.tell(id, {
      facts: { ...Object.fromEntries(before), ...vendorFacts(this.asked, facts) },
      company: { ...Object.fromEntries(company), ...companyFacts(this.asked, facts) },
    });
    this.open(this.program!, this.today);
  }

  choose(wanted: Choice): void {
    this.store.tell(this.program!.id, { choice: validChoice(this.program!, wanted) });
    this.open(this.program!, this.today);
  }

  /** Takes answers from a file, a link or the site's storage. Whether there were any for this program. */
  take({ company, programs }: AllTold): boolean {
    const program = this.program!;
    const { facts, choice } = programs[program.id] ?? {};
    this.store.tell(program.id, {
      company: { ...this.store.company, ...company },
      ...(facts && { facts }),
      ...(choice && { choice: validChoice(program, choice) }),
    });
    this.open(program, this.today);
    return facts !== undefined || Object.keys(company).length > 0;
  }

  /** Everything told about this program and the company. */
  all(): AllTold {
    const { id } = this.program!;
    const { facts, choice } = this.store.told(id);
    return { company: this.store.company, programs: { [id]: { facts, choice } } };
  }

  /** Keeps the answers in the site's storage, beside those of other programs under the same name; without one, nowhere. */
  keep(name: string | undefined): void {
    if (!name) return;
    const told = this.all();
    const programs = { ...memory.read(name)?.programs, ...told.programs };
    this.kept = memory.write(name, { company: told.company, programs });
  }

  /** Forgets everything that was told on this page, and what is kept under a name. */
  forget(name: string | undefined): void {
    if (name) memory.forget(name);
    this.kept = undefined;
    this.store.forget();
    this.open(this.program!, this.today);
  }
}
