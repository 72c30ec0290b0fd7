import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { FactsController } from '../../context/facts-controller.js';
import { memory } from '../../context/facts-memory.js';
import type { AllTold } from '../../context/facts-store.js';
import { ProgramConsumer } from '../../context/program-consumer.js';
import { ProgramSource } from '../../context/program-source.js';
import { shownIn, type ProgramState } from '../../context/program-state.js';
import { checklistMessages, type ChecklistMessages } from '../../localize/checklist/messages.js';
import { LanguageController } from '../../localize/language-controller.js';
import { Words } from '../../localize/words.js';
import { defaultChoice, dimensionsInUse, validChoice, type Choice } from '../../program/resolve.js';
import type { Program, Tier } from '../../program/schema/program.js';
import {
  companyFacts,
  joinFacts,
  vendorFacts,
  type FactQuestion,
  type Facts,
} from '../../program/standing/facts.js';
import type { Judged } from '../../program/standing/judge.js';
import { questionsOf, standing, type Standing, type TierStanding } from '../../program/standing/standing.js';
import type { WaysUp } from '../../program/standing/way-up.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { PartnerActionEvent, StandingChangeEvent, TierSelectEvent } from '../events.js';
import { choosersTemplate } from '../shared/choosers.js';
import { copyTable, saveCsv } from '../shared/take-away.js';
import { SurfaceController } from '../shared/surface.js';
import { titleTemplate } from '../shared/title.js';
import { noticeTemplate, withoutProgram } from '../shared/without-program.js';
import { answersIn, fromParameter, readAnswers, saveAnswers } from './answers.js';
import { checklistTable } from './checklist-table.js';
import { conditionTemplate, entryTemplate, type Checklist } from './conditions.js';
import { factIn, showFact } from './field.js';
import { styles } from './requirement-checklist.styles.js';
import { sayTier, standingTemplate, summaryTemplate } from './summary.js';
import type * as ways from './ways.js';

/** Milliseconds of quiet after which a change is announced and the way up is looked for again. */
const QUIET = 600;

/**
 * Where a partner stands in a program: the reader's own facts, what is met, what is missing and by how much, and the
 * cheapest way to a tier.
 *
 * Facts live on the page: other elements about the same program show the same standing, and nothing leaves the page.
 *
 * @tagname partner-requirement-checklist
 * @slot - Shown with no script, before the program is there, and when it cannot be had.
 * @fires {PartnerLoadEvent} partner-load - The element's own document has been read. Does not bubble.
 * @fires {PartnerErrorEvent} partner-error - The element's own document could not be had, or is wrong. Does not bubble.
 * @fires {TierSelectEvent} partner-tier-select - The visitor chose another tier to reach.
 * @fires {StandingChangeEvent} partner-standing-change - The visitor's answers changed where they stand.
 * @fires {PartnerActionEvent} partner-action - The visitor follows a tier's call to action. Cancelable.
 * @csspart title - Name and edition of the program.
 * @csspart toolbar - Choosers of the tier and of dimensions.
 * @csspart summary - How far the answers go for the tier.
 * @csspart conditions - What the tier asks for, with the fields.
 * @csspart standing - Where the answers put the reader among all tiers.
 * @csspart way - The cheapest way to the tier.
 * @cssproperty [--partner-accent=currentColor] - Colour of what is met and of bars.
 * @cssproperty [--partner-line=color-mix(in srgb, currentColor 18%, transparent)] - Colour of the lines.
 * @cssproperty [--partner-surface] - Colour behind controls; found on the page where it is not set.
 */
export class RequirementChecklist extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];
  static override properties = {
    src: {},
    program: { attribute: false },
    tier: { reflect: true },
    remember: {},
    linkName: { attribute: 'link-name' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    today: {},
  };

  private readonly source: ProgramSource = new ProgramSource(this);
  private readonly context = new ProgramConsumer(this);
  private readonly language = new LanguageController(this, checklistMessages);
  private readonly told = new FactsController(this);

  /** Address of the program document (JSON). */
  get src(): string | null {
    return this.source.src;
  }
  set src(url: string | null) {
    this.source.setSrc(url);
  }

  /** The program document as an object. It is checked like any other. */
  get program(): unknown {
    return this.source.program;
  }
  set program(program: unknown) {
    this.source.setProgram(program);
  }

  /** Id of the tier to reach; the first that the answers do not support, where it is left out. */
  tier: string | undefined;

  /** Keeps the answers in this site's own storage under this name. Without it nothing is stored. */
  remember?: string;

  /** Offers a link that holds the answers, and follows one. The word keeps the links of several widgets apart. */
  linkName?: string;

  /** Level of the section headings, 2 to 6. */
  headingLevel = 3;

  /** The day that counts as today, `2026-01-31`; the reader's own day where it is left out. */
  today?: string;

  /** What the reader told about this program, by the key of the question. */
  get facts(): Facts {
    return this.known;
  }
  set facts(facts: Facts) {
    if (this.read) this.keep(joinFacts(this.asked, facts, facts));
    else this.early = facts;
  }

  private read: Program | undefined;
  private words: Words | undefined;
  private own: ChecklistMessages | undefined;
  private choice: Choice = {};
  private known: Facts = {};
  private asked: readonly FactQuestion[] = [];
  private questions: ReadonlyMap<string, FactQuestion> = new Map();
  private standing: Standing | undefined;
  private early: Facts | undefined;

  private ways: { of: string; ways: WaysUp } | undefined;
  private waysModule: typeof ways | undefined;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private announced = '';
  private said = '';

  constructor() {
    super();
    new SurfaceController(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.quiet);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const program = shownIn(this.programState);
    if (program && !this.language.ready) return;
    if (!program) {
      this.read = this.standing = this.words = undefined;
      return;
    }
    const { store } = this.told;
    const another = program !== this.read;
    this.read = program;
    const { language } = this.language;
    if (another || this.words?.language !== language) {
      this.words = new Words(language, program);
      this.own = checklistMessages.here(language)!;
    }
    if (another) this.begin(program);
    const { facts, choice = defaultChoice(program) } = store.told(program.id);
    if (another || choice !== this.choice || changed.has('today')) {
      this.choice = choice;
      this.asked = questionsOf(program, choice, this.day);
      this.questions = new Map(this.asked.map((question) => [question.key, question]));
    }
    this.known = joinFacts(this.asked, facts, store.company);
    this.standing = standing(program, this.known, choice, this.day);
    const supported = this.standing.held?.tier.id;
    if (store.told(program.id).supported !== supported)
      // After this update: other elements are told, and so is this one.
      queueMicrotask(() => store.tell(program.id, { supported }));
    this.settle();
  }

  /** What a program starts with: what a link holds, else what was kept, else what the page has set. */
  private begin(program: Program): void {
    const linked =
      this.linkName === undefined
        ? undefined
        : fromParameter(new URLSearchParams(location.search).get(this.parameter));
    if (linked) this.take(linked);
    else if (this.remember !== undefined) {
      const kept = answersIn(memory.read(this.remember));
      if (kept) this.take(kept);
    }
    if (this.early) {
      const { early } = this;
      this.early = undefined;
      const { store } = this.told;
      const asked = questionsOf(program, store.told(program.id).choice ?? defaultChoice(program), this.day);
      const facts = joinFacts(asked, early, early);
      store.tell(program.id, { facts: vendorFacts(asked, facts), company: companyFacts(asked, facts) });
    }
  }

  /** Takes answers from elsewhere into the page's store. */
  private take({ company, programs }: AllTold): void {
    const { store } = this.told;
    for (const [id, { facts, choice }] of Object.entries(programs)) {
      const program = this.read;
      const valid = choice && program?.id === id ? validChoice(program, choice) : choice;
      store.tell(id, { facts, ...(valid && { choice: valid }) });
    }
    if (this.read) store.tell(this.read.id, { company: { ...store.company, ...company } });
  }

  protected override render() {
    const { read, words, own, standing: shown } = this;
    if (!read || !words || !own || !shown)
      return withoutProgram(this, this.programState, new Words(this.language.language));
    const aim = this.aim(shown);
    const list: Checklist = { program: read, words, own, questions: this.questions };
    const level = this.headingLevel;
    return html`<div class="all" lang=${words.locale}>
      ${noticeTemplate(this.programState, words)} ${titleTemplate(read, words)}
      <div class="toolbar" part="toolbar">
        <label class="field"
          ><span>${own.target}</span
          ><select @change=${this.chooseTier}>
            ${read.tiers.map(
              ({ id, name }) =>
                html`<option value=${id} .selected=${id === aim.tier.id}>${words.text(name)}</option>`,
            )}
          </select></label
        >
        ${choosersTemplate(read, words, this.choice, this.choose, dimensionsInUse(read, [read.requirements, read.costs]))}
      </div>
      ${summaryTemplate(aim, read, words, own, this.act)}
      <div class="columns">
        <div part="conditions" class="conditions" @input=${this.answer} @change=${this.answer}>
          ${aim.root ? this.renderConditions(aim.root, list) : nothing}
          ${entryTemplate(aim.entry, aim.tier, list)}
        </div>
        <div class="beside">
          ${standingTemplate(shown, aim.tier.id, level, words, own, this.pick)}
          ${this.renderWays(aim, words, own)}
        </div>
      </div>
      ${this.renderTakeAway(words, own)}
      <p class="unseen" role="status">${this.announced}</p>
    </div>`;
  }

  /** What all must be met stands as rows of the list itself; anything else as a group. */
  private renderConditions(root: Judged, list: Checklist): unknown {
    const { form, says, of } = root;
    if (form !== 'all' || !says || !('kind' in says) || says.kind !== 'all')
      return conditionTemplate(root, list);
    return of.length === 0
      ? html`<p>${list.own.asksNothing}</p>`
      : of.map((row) => this.renderConditions(row, list));
  }

  private renderWays(aim: TierStanding, words: Words, own: ChecklistMessages): unknown {
    const found = this.ways?.of.startsWith(`${aim.tier.id} `) ? this.ways.ways : undefined;
    if (!found || !this.waysModule || !aim.root || aim.state === 'met') return nothing;
    return this.waysModule.waysTemplate({
      ways: found,
      tier: aim.tier,
      program: this.read!,
      level: this.headingLevel,
      words,
      own,
    });
  }

  private renderTakeAway({ messages }: Words, own: ChecklistMessages) {
    return html`<div class="take">
      <button class="link" @click=${this.copy}>${messages.copy}</button>
      <button class="link" @click=${this.saveTable}>${messages.csv}</button>
      <button class="link" @click=${this.save}>${own.save}</button>
      <label class="link open"
        >${own.open}<input
          type="file"
          accept=".json,application/json"
          class="unseen"
          @change=${this.openFile}
      /></label>
      ${this.linkName ? html`<button class="link" @click=${this.copyLink}>${messages.link}</button>` : nothing}
      <button class="link" @click=${this.forget}>${own.forget}</button>
      <small>${this.remember === undefined ? own.notSent : own.kept}</small>
      <span role="status">${this.said}</span>
    </div>`;
  }

  protected override updated(): void {
    const { activeElement } = this.shadowRoot!;
    for (const control of this.shadowRoot!.querySelectorAll<HTMLInputElement>('[data-key]'))
      if (control !== activeElement) showFact(control, this.known[control.dataset['key']!]);
  }

  private get programState(): ProgramState {
    return this.source.state.status === 'empty'
      ? (this.context.value ?? this.source.state)
      : this.source.state;
  }

  private get day(): string {
    if (this.today !== undefined) return this.today;
    const now = new Date();
    // The reader's own day, and not the day in London.
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  private get parameter(): string {
    return `partner-${this.linkName}`;
  }

  /** The tier aimed at: the chosen one, else the next, else the first that asks for something. */
  private aim({ tiers, next }: Standing): TierStanding {
    return (
      tiers.find(({ tier }) => tier.id === this.tier) ??
      (next?.root ? next : undefined) ??
      tiers.find(({ root, onLadder }) => root && onLadder) ??
      tiers[0]!
    );
  }

  /** Keeps facts in the page's store, and where the page asks for it in the site's storage. */
  private keep(facts: Facts): void {
    const program = this.read!;
    const { store } = this.told;
    store.tell(program.id, {
      facts: vendorFacts(this.asked, facts),
      company: { ...store.company, ...companyFacts(this.asked, facts) },
      choice: this.choice,
    });
    this.write();
  }

  private write(): void {
    if (this.remember === undefined) return;
    const before = answersIn(memory.read(this.remember));
    const told = this.all();
    const kept = memory.write(this.remember, {
      company: told.company,
      programs: { ...before?.programs, ...told.programs },
    });
    if (!kept) this.say(this.own!.notKept);
  }

  private all(): AllTold {
    const { store } = this.told;
    const { facts, choice } = store.told(this.read!.id);
    return { company: store.company, programs: { [this.read!.id]: { facts, choice } } };
  }

  private readonly answer = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    const { key } = control.dataset;
    const question = key === undefined ? undefined : this.questions.get(key);
    if (key === undefined || !question) return;
    const fact = factIn(control, question, this.known[key]);
    if (JSON.stringify(fact) === JSON.stringify(this.known[key])) return;
    const before = this.standing!;
    this.known = fact === undefined ? without(this.known, key) : { ...this.known, [key]: fact };
    if (fact === undefined) this.drop(question);
    this.keep(this.known);
    const now = (this.standing = standing(this.read!, this.known, this.choice, this.day));
    const aim = this.aim(now);
    if (now.held?.tier.id !== before.held?.tier.id || aim.summary !== this.aim(before).summary)
      this.dispatchEvent(new StandingChangeEvent(now.held?.tier.id, aim.tier.id, aim.summary));
  };

  /** A fact about the company that was taken back is taken back for all programs. */
  private drop({ shared }: FactQuestion): void {
    if (shared === undefined) return;
    const { store } = this.told;
    store.company = without(store.company, shared);
  }

  /** Once nothing has changed for a moment: says how it stands, and looks for the way up. */
  private settle(): void {
    const aim = this.aim(this.standing!);
    const of = `${aim.tier.id} ${this.day} ${JSON.stringify([this.known, this.choice])}`;
    if (this.ways?.of === of) return;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => void this.look(of, aim.tier.id), this.ways ? QUIET : 0);
  }

  private async look(of: string, tier: string): Promise<void> {
    const first = !this.ways;
    const module = (this.waysModule ??= await import('./ways.js').catch(() => undefined));
    if (!this.read || !this.standing) return;
    if (module) this.ways = { of, ways: module.waysUp(this.read, this.known, this.choice, this.day, tier) };
    const { words, own } = this;
    const aim = this.aim(this.standing);
    if (!first && words && own)
      this.announced = words.messages.label(words.text(aim.tier.name), sayTier(aim, words, own));
    this.requestUpdate();
  }

  private readonly chooseTier = (event: Event): void => this.pick((event.target as HTMLSelectElement).value);

  private readonly pick = (tier: string): void => {
    this.tier = tier;
    this.dispatchEvent(new TierSelectEvent(tier));
  };

  private readonly choose = (wanted: Choice): void => {
    this.told.store.tell(this.read!.id, { choice: validChoice(this.read!, wanted) });
    this.write();
  };

  private readonly act = (tier: Tier, event: Event): void => {
    if (!this.dispatchEvent(new PartnerActionEvent(tier.id, tier.action!.href))) event.preventDefault();
  };

  private say(text: string): void {
    this.said = text;
    this.requestUpdate();
  }

  private table(): string[][] {
    const { words, own, read } = this;
    const aim = this.aim(this.standing!);
    return checklistTable(aim, { program: read!, words: words!, own: own!, questions: this.questions });
  }

  private readonly copy = async (): Promise<void> => {
    const { messages } = this.words!;
    this.say((await copyTable(this.table())) ? messages.copied : messages.notCopied);
  };

  private readonly saveTable = (): void => saveCsv(`${this.read!.id}-checklist.csv`, this.table());

  private readonly save = (): void => saveAnswers(`${this.read!.id}-answers.json`, this.all());

  private readonly openFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const told = await readAnswers(file);
    input.value = '';
    if (told) {
      this.take(told);
      this.write();
    }
    this.say(told ? this.own!.opened : this.own!.notOpened);
  };

  private readonly copyLink = async (): Promise<void> => {
    const { messages } = this.words!;
    const url = new URL(location.href);
    url.searchParams.set(this.parameter, JSON.stringify(this.all()));
    const copied = await navigator.clipboard.writeText(url.href).then(
      () => true,
      () => false,
    );
    this.say(copied ? messages.copied : messages.notCopied);
  };

  private readonly forget = (): void => {
    const { store } = this.told;
    if (this.remember !== undefined) memory.forget(this.remember);
    store.tell(this.read!.id, { facts: {}, company: {} });
    this.say(this.own!.forgotten);
  };
}

function without(facts: Facts, key: string): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([other]) => other !== key));
}
