import { html, nothing, type PropertyValues } from 'lit';
import { ProgramAnswers } from '../../answers/program-answers.js';
import { AnswersController } from '../../answers/answers-controller.js';
import type { SavedAnswers } from '../../answers/answers-store.js';
import { answersStorage } from '../../answers/answers-storage.js';
import { parseAnswers, plainFacts } from '../../answers/saved-answers.js';
import { formatHeadline, type Headline } from '../../localize/checklist/format-headline.js';
import { checklistMessages } from '../../localize/checklist/messages.js';
import { LanguageController } from '../../localize/language-controller.js';
import { Formatter } from '../../localize/formatter.js';
import { dimensionsInUse, type Choice } from '../../program/resolve.js';
import type { Dimension, Program, Tier } from '../../program/schema/program.js';
import { tierToAimAt } from '../../program/standing/aim.js';
import { dayOf } from '../../program/standing/days.js';
import { decidingQuestions } from '../../program/standing/deciding.js';
import type { FactQuestion, Facts } from '../../program/standing/facts.js';
import type { Standing, TierStanding } from '../../program/standing/standing.js';
import { actionStyles } from '../../styles/action.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { tokenStyles } from '../../styles/tokens.js';
import { PartnerActionEvent, StandingChangeEvent, TierSelectEvent } from '../events.js';
import { today } from '../shared/today.js';
import { trimmed } from '../shared/attributes.js';
import { openDimensionsTemplate } from '../shared/choosers.js';
import { foldedChoosers } from '../shared/folded-choosers.js';
import { lazy } from '../shared/lazy.js';
import { LazyView } from '../shared/lazy-view.js';
import { linkedText, parameterFor } from '../shared/linked-view.js';
import { picturesOf } from '../shared/picture.js';
import { ProgramElement } from '../shared/program-element.js';
import { framed, FrameController } from '../shared/frame.js';
import { formatEdition, formatEditionBriefly } from '../../localize/format-edition.js';
import { aboutTemplate, nameTemplate } from '../shared/title.js';
import { missingTemplate, noticeTemplate, fallbackTemplate } from '../shared/fallback.js';
import type { AimedChecklist, Checklist } from './checklist.js';
import { columnTemplate } from './conditions.js';
import { fieldStyles } from '../shared/fields/field.styles.js';
import { Fields } from '../shared/fields/fields.js';
import { printFieldStyles } from '../../styles/print-fields.js';
import { styles } from './requirement-checklist.styles.js';
import { WayUpSearch } from './way-up-search.js';
import type { WayShown } from './ways.js';
import type { WorthShown } from '../shared/worth/aim-worth.js';
import { ladderTemplate } from './ladder.js';
import { summaryTemplate } from './summary.js';

/** With more conditions than these, what stands below them on a phone is told in short above them. */
const FEW_CONDITIONS = 6;

const lazyParts = lazy(
  async () => ({ ...(await import('./lazy-parts.js')), ...(await import('../shared/worth/worth-part.js')) }),
  'the way to a tier, copying, saving and all numbers but plain digits are missing',
);

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
 * @csspart logo - The program's logo.
 * @csspart badge - The badge of the tier to reach.
 * @csspart toolbar - Choosers of dimensions.
 * @csspart summary - Where the answers put the reader and what is missing of the tier, in words.
 * @csspart conditions - What the tier asks for, with the fields.
 * @csspart field - A field or list with its name before it.
 * @csspart control - The field or list itself.
 * @csspart standing - The ladder: all tiers, one bar each.
 * @csspart way - The cheapest way to the tier.
 * @csspart worth - What the tier takes and what it brings.
 * @csspart action - What a partner that is ready can do about the tier.
 */
export class RequirementChecklist extends ProgramElement {
  static override styles = [
    hostStyles,
    tokenStyles,
    controlStyles,
    actionStyles,
    fieldStyles,
    styles,
    printFieldStyles,
  ];
  static override properties = {
    tier: { reflect: true },
    remember: {},
    linkName: { attribute: 'link-name' },
    today: {},
    facts: { attribute: false },
  };

  protected override readonly language = new LanguageController(this, checklistMessages);
  private readonly frame = new FrameController(this, {
    names: () => [
      ...this.ownNames,
      ...(this.currentProgram
        ? [['tier', this.tier, this.currentProgram.tiers.map(({ id }) => id)] as const]
        : []),
    ],
  });

  /** Id of the tier to reach; where it is left out, the next above what the answers support that asks something of a reader. */
  tier: string | undefined;

  /** Keeps the answers in this site's own storage under this name. Without it nothing is stored. */
  remember?: string;

  /** Offers a link that holds the answers, and follows one. The word keeps the links of several widgets apart. */
  linkName?: string;

  /** The day that counts as today, `2026-01-31`; the reader's own day where it is left out. */
  today?: string;

  /** What the reader told about this program, by the key of the question. */
  get facts(): Facts {
    return this.answers.facts;
  }
  set facts(given: Facts) {
    const facts = plainFacts(given);
    if (!facts) {
      this.complain({ kind: 'type', attribute: 'facts', found: given === null ? 'null' : typeof given });
      return;
    }
    const state = this.programState;
    // While another document is on its way, they are for that one.
    if (this.currentProgram && state.status === 'ready' && state.program === this.currentProgram) {
      // A page may well hand back what it was given.
      if (JSON.stringify(facts) !== JSON.stringify(this.facts)) this.fields.clear();
      this.answers.setFacts(facts);
      this.answers.save(this.remember);
    } else this.early = facts;
  }

  private readonly answers = new ProgramAnswers();
  private readonly fields = new Fields(lazyParts, {
    root: () => this.shadowRoot!,
    list: () => this.list,
    facts: () => this.facts,
    tell: (facts) => this.record(() => this.answers.setFacts(facts)),
    say: (text) => {
      this.announced = text;
      this.requestUpdate();
    },
  });
  private currentProgram: Program | undefined;
  /** The program in the reader's language, with its questions. */
  private list: AimedChecklist | undefined;
  private dimensions: readonly Dimension[] = [];
  private early: Facts | undefined;
  private followed = false;
  /** Id of the tier aimed at where none is chosen: it stays while the reader answers. */
  private aimed: string | undefined;
  private announced = '';
  private readonly search = new WayUpSearch({
    load: async () => {
      await lazyParts.load();
      this.lookCloser();
      return lazyParts.loaded?.searchWays;
    },
    found: () => this.showWay(),
    settled: () => this.announce(),
  });
  private readonly way = new LazyView(this, lazyParts, ({ waysTemplate }) => ({ render: waysTemplate }), {
    soon: true,
  });
  private readonly worth = new LazyView(
    this,
    lazyParts,
    ({ AimWorth }, draw) => new AimWorth(this.shadowRoot!, draw),
  );
  private readonly below = new LazyView(
    this,
    lazyParts,
    ({ AnswersExport }, draw) => new AnswersExport(draw),
  );

  constructor() {
    super();
    new AnswersController(this, ({ revision }) => revision);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.search.stop();
  }

  /** The element is finished when what it shows beside the list is there too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([
      this.below.complete(),
      this.way.complete(),
      this.worth.complete(),
      this.frame.complete(),
    ]);
    this.lookCloser();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const program = this.shownProgram;
    if (program && !this.language.ready) return;
    if (!program) {
      this.currentProgram = this.list = undefined;
      return;
    }
    const { answers } = this;
    const another = program !== this.currentProgram;
    this.currentProgram = program;
    this.lookCloser();
    answers.update(program, this.day);
    if (another || changed.has('remember')) this.begin();
    if (another) {
      this.fields.clear();
      this.aimed = undefined;
      this.dimensions = dimensionsInUse(program, ['tiers', 'requirements', 'costs']);
    }
    this.aimed ??= tierToAimAt(program, answers.standing, answers.choice, this.day);
    const { language } = this.language;
    if (another || !this.list?.formatter.isFor(language)) {
      const [formatter, labels] = [new Formatter(language, program), checklistMessages.here(language)!];
      this.list = { program, formatter, labels, questions: answers.questions, deciding: [] };
      this.announced = '';
    }
    const { tier } = this.aim(answers.standing);
    const deciding = decidingQuestions(program, answers.choice, this.day, tier.id).map(({ key }) => key);
    this.list = { ...this.list, questions: answers.questions, deciding };
  }

  /** What a program starts with: what a link holds, else what was kept; else what the page has set. */
  private begin(): void {
    const { answers, early } = this;
    this.early = undefined;
    const linked = this.followed ? undefined : parseAnswers(linkedText(parameterFor(this.linkName)));
    this.followed = true;
    const told = linked ?? (this.remember ? answersStorage.get(this.remember) : undefined);
    const taken = told !== undefined && answers.restore(told);
    if (early && !taken) answers.setFacts(early);
  }

  protected override render() {
    const { answers, list, level } = this;
    if (!list) return fallbackTemplate(this, this.programState, new Formatter(this.language.language));
    const { program, formatter, labels } = list;
    const { standing: shown, answered } = answers;
    const aim = this.aim(shown);
    const pictures = picturesOf(program, formatter, this.pictures);
    return framed(
      html`<div class="all" lang=${formatter.locale}>
        ${noticeTemplate(this.programState, formatter)}
        ${nameTemplate(program, formatEditionBriefly(program, formatter), formatter, pictures(program.logo, 'logo'))}
        ${summaryTemplate(aim, this.headline(aim, list), answers.choice, list, pictures, this.act)}
        <div class="choosing" part="toolbar">
          ${openDimensionsTemplate(program, formatter)}
          ${foldedChoosers(this.dimensions, formatter, answers.choice, this.choose)}
        </div>
        <div class="columns">
          ${ladderTemplate({ standing: shown, answered, aim: aim.tier.id, level, list, pick: this.pick })}
          ${aim.counts.total > FEW_CONDITIONS ? html`<p class="gist"></p>` : nothing}
          ${columnTemplate(aim, list, this.fields)}
          <div class="beside">
            ${this.way.show(this.wayFor(aim, list))} ${this.worth.show(this.worthFor(aim, list))}
            ${missingTemplate(lazyParts.failed || this.isLacking, formatter)}
          </div>
        </div>
        ${aboutTemplate(program, formatter)}
        ${program.edition ? html`<p class="summary"><small>${formatEdition(program, formatter)}</small></p>` : nothing}
        ${this.below.show({
          aim,
          list,
          answers,
          keeping: answers.saved === false ? labels.notKept : this.remember ? labels.kept : labels.notSent,
          linkParameter: parameterFor(this.linkName),
          restore: this.restore,
          forget: this.forget,
        })}
        <p class="unseen" role="status">${this.announced}</p>
      </div>`,
    );
  }

  private headline(aim: TierStanding, list: AimedChecklist): Headline {
    const { facts, answered, standing } = this.answers;
    return formatHeadline(aim, { facts, answered, held: standing.held, first: list.deciding.length }, list);
  }

  /** What there is to say of the way to a tier, if anything; that it is being looked for, as long as it is. */
  private wayFor({ tier, root, state }: TierStanding, list: Checklist): WayShown | undefined {
    const { result, pending } = this.search;
    if (!root || state === 'met') return undefined;
    const ways = pending || result?.tierId !== tier.id ? undefined : result.ways;
    return ways || pending ? { ways, tier, level: this.level, ...list } : undefined;
  }

  private worthFor(aim: TierStanding, list: Checklist): WorthShown {
    const { answers, search, level, day, fields, ask } = this;
    return { aim, list, answers, search, level, day, fields, ask };
  }

  private readonly ask = (questions: readonly FactQuestion[]): void => {
    if (this.answers.askFigures(questions)) this.requestUpdate();
  };

  /** Conditions are looked at more closely once that is here: it settles more where an answer helps and harms. */
  private lookCloser(): void {
    if (lazyParts.loaded && this.answers.settleBy(lazyParts.loaded.settling)) this.requestUpdate();
  }

  private showWay(): void {
    const { list } = this;
    if (!list) return;
    const aim = this.aim(this.answers.standing);
    this.way.show(this.wayFor(aim, list));
    this.worth.show(this.worthFor(aim, list));
    void this.way.complete();
    void this.worth.complete();
  }

  /** What changed on the visitor's own doing is said. */
  private announce(): void {
    if (!this.list) return;
    const { lead, more } = this.headline(this.aim(this.answers.standing), this.list);
    this.announced = `${lead} ${more}`.trim();
    this.requestUpdate();
  }

  protected override updated(): void {
    if (!this.currentProgram) return;
    this.fields.showAll();
    this.answers.publishSupported();
    const { answers, day } = this;
    const { tier } = this.aim(answers.standing);
    this.search.ask({
      program: this.currentProgram,
      facts: answers.told,
      choice: answers.choice,
      today: day,
      tierId: tier.id,
    });
    if (this.search.pending) this.showWay();
  }

  private get day(): string {
    if (this.today && !Number.isNaN(dayOf(this.today))) return this.today;
    return today();
  }

  private aim({ tiers }: Standing): TierStanding {
    const of = (id: string | undefined) => tiers.find(({ tier }) => tier.id === id);
    return of(trimmed(this.tier)) ?? of(this.aimed) ?? tiers[0]!;
  }

  /** Answers of the visitor: kept where the page asks for it. */
  private record(work: () => void): void {
    this.change(work);
    this.answers.save(this.remember);
  }

  /** Something that the visitor did: the page is told where it changes where they stand. */
  private change(work: () => void): void {
    const before = this.answers.standing;
    work();
    const now = this.answers.standing;
    const aim = this.aim(now);
    if (now.held?.tier.id !== before.held?.tier.id || aim.summary !== this.aim(before).summary)
      this.dispatchEvent(new StandingChangeEvent(now.held?.tier.id, aim.tier.id, aim.summary));
    this.requestUpdate();
  }

  private readonly pick = (tier: string): void => {
    this.tier = tier;
    this.dispatchEvent(new TierSelectEvent(tier));
  };

  private readonly choose = (wanted: Choice): void => this.record(() => this.answers.setChoice(wanted));

  private readonly act = (tier: Tier, event: Event): void => {
    if (!this.dispatchEvent(new PartnerActionEvent(tier.id, tier.action!.href))) event.preventDefault();
  };

  private readonly restore = (saved: SavedAnswers): boolean => {
    let taken = false;
    this.record(() => (taken = this.answers.restore(saved)));
    if (taken) this.fields.clear();
    return taken;
  };

  private readonly forget = (): void => {
    this.fields.clear();
    this.change(() => this.answers.clear(this.remember));
  };
}
