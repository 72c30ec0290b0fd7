import { defaultChoice, validChoice, type Choice } from '../program/resolve.js';
import type { Program } from '../program/schema/program.js';
import {
  companyFacts,
  joinFacts,
  readFacts,
  vendorFacts,
  type FactQuestion,
  type Facts,
} from '../program/standing/facts.js';
import { atFirstSight, type Settling } from '../program/standing/outcome.js';
import { questionsOf, standingBy, type Standing } from '../program/standing/standing.js';
import { answersStorage } from './answers-storage.js';
import { pageAnswers, type SavedAnswers } from './answers-store.js';

/** The answers to one program's questions: read from the page's store, written there, and kept where that is wanted. */
export class ProgramAnswers {
  /** What the reader chose in the program's dimensions, as far as the program has it. */
  choice: Choice = {};
  questions: ReadonlyMap<string, FactQuestion> = new Map();
  /** What the reader told, as far as it answers a question. */
  facts: Facts = {};
  /** Whether the site's storage took the answers the last time; nothing where it was not asked. */
  saved: boolean | undefined;

  private settling = atFirstSight;
  private readonly store = pageAnswers();
  private program: Program | undefined;
  private questionList: readonly FactQuestion[] = [];
  /** Questions about figures that no tier asks for: what it all is worth to the reader. */
  private figureList: readonly FactQuestion[] = [];
  private chosen: Choice | undefined;
  private own: Choice | undefined;
  private today = '';
  private revision = -1;
  private supported: string | undefined;
  private currentStanding: Standing | undefined;

  /**
   * Looks at the store again.
   *
   * @param own What is chosen where this is asked, where that is not what the reader chose on the page.
   */
  update(program: Program, today: string, own?: Choice): void {
    const { revision } = this.store;
    const chosen = own ?? this.store.get(program.id).choice;
    const isSame = program === this.program && today === this.today && revision === this.revision;
    if (isSame && chosen === this.chosen) return;
    const another = program !== this.program || chosen !== this.chosen;
    if (program !== this.program) this.supported = undefined;
    if (another) this.choice = chosen ? validChoice(program, chosen) : defaultChoice(program);
    if (another || today !== this.today) {
      this.questionList = questionsOf(program, this.choice, today);
      if (program !== this.program) this.figureList = [];
      this.list();
    }
    Object.assign(this, { program, chosen, own, today, revision });
    this.read();
    this.currentStanding = undefined;
  }

  /** Takes figures of the reader for questions beside those of the tiers. Whether any of them is new, or worded anew. */
  askFigures(questions: readonly FactQuestion[]): boolean {
    const own = questions.filter(({ key }) => !this.questionList.some((one) => one.key === key));
    if (JSON.stringify(own) === JSON.stringify(this.figureList)) return false;
    this.figureList = own;
    this.list();
    this.read();
    return true;
  }

  private read(): void {
    const { facts } = this.store.get(this.program!.id);
    this.facts = joinFacts([...this.questions.values()], facts, this.store.company);
  }

  private list(): void {
    const all = [...this.figureList, ...this.questionList];
    this.questions = new Map(all.map((question) => [question.key, question]));
  }

  /** What the reader told that tiers ask for. */
  get told(): Facts {
    return readFacts(this.questionList, this.facts);
  }

  /** Where the answers put the reader. */
  get standing(): Standing {
    return (this.currentStanding ??= standingBy(
      this.settling,
      this.program!,
      this.facts,
      this.choice,
      this.today,
    ));
  }

  /** Looks more closely from now on, and says whether that tells more of these answers. */
  settleBy(settling: Settling): boolean {
    if (settling === this.settling) return false;
    const before = this.currentStanding;
    this.settling = settling;
    this.currentStanding = undefined;
    return before !== undefined && statesIn(before) !== statesIn(this.standing);
  }

  get answered(): boolean {
    return this.questionList.some(({ key }) => Object.hasOwn(this.facts, key));
  }

  /** Tells the other elements of the page which tier the answers support: no answer supports none. */
  publishSupported(): void {
    const supported = this.answered ? this.standing.held?.tier.id : undefined;
    // Two books of different days may disagree: each tells its finding when that changes, and not again.
    if (supported === this.supported) return;
    this.supported = supported;
    this.store.set(this.program!.id, { supported });
  }

  /** Tells the page what the reader told; answers to questions of another choice stay. */
  setFacts(facts: Facts): void {
    const { id } = this.program!;
    const before = Object.entries(this.store.get(id).facts).filter(([key]) => !this.questions.has(key));
    const shared = new Set(this.questionList.map((question) => question.shared));
    const company = Object.entries(this.store.company).filter(([key]) => !shared.has(key));
    this.store.set(id, {
      facts: { ...Object.fromEntries(before), ...vendorFacts([...this.questions.values()], facts) },
      company: { ...Object.fromEntries(company), ...companyFacts(this.questionList, facts) },
    });
    this.update(this.program!, this.today, this.own);
  }

  setChoice(wanted: Choice): void {
    this.store.set(this.program!.id, { choice: validChoice(this.program!, wanted) });
    this.update(this.program!, this.today, this.own);
  }

  /** Takes answers from a file, a link or the site's storage. Whether there were any for this program. */
  restore({ company, programs }: SavedAnswers): boolean {
    const program = this.program!;
    const { facts, choice } = programs[program.id] ?? {};
    this.store.set(program.id, {
      company: { ...this.store.company, ...company },
      ...(facts && { facts }),
      ...(choice && { choice: validChoice(program, choice) }),
    });
    this.update(program, this.today, this.own);
    return facts !== undefined || Object.keys(company).length > 0;
  }

  /** Everything told about this program and the company. */
  toSaved(): SavedAnswers {
    const { id } = this.program!;
    const { facts, choice } = this.store.get(id);
    return { company: this.store.company, programs: { [id]: { facts, choice } } };
  }

  /** Keeps the answers in the site's storage, beside those of other programs under the same name; without one, nowhere. */
  save(name: string | undefined): void {
    if (!name) return;
    const told = this.toSaved();
    const programs = { ...answersStorage.get(name)?.programs, ...told.programs };
    this.saved = answersStorage.set(name, { company: told.company, programs });
  }

  /** Forgets everything that was told on this page, and what is kept under a name. */
  clear(name: string | undefined): void {
    if (name) answersStorage.remove(name);
    this.saved = undefined;
    this.store.clear();
    this.update(this.program!, this.today, this.own);
  }
}

/** How everything in a standing stands. */
function statesIn({ tiers }: Standing): string {
  return JSON.stringify(tiers, (name, item: unknown) =>
    name === 'tier' || name === 'says' ? undefined : item,
  );
}
