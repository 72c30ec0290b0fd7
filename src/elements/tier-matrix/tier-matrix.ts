import { html, nothing, type PropertyValues } from 'lit';
import { AnswersController } from '../../answers/answers-controller.js';
import { LanguageController } from '../../localize/language-controller.js';
import { ownWords } from '../../localize/own-words.js';
import { rowMatcher } from '../../localize/row-matcher.js';
import { Formatter } from '../../localize/formatter.js';
import { matrixView, type MatrixView, type Row } from '../../program/matrix/matrix-view.js';
import { differingAmong, differs, rowsShown, rowsIn } from '../../program/matrix/rows-shown.js';
import { stepBetween } from '../../program/step/step.js';
import { tellsMoney } from '../../program/step/tells-money.js';
import { dimensionsInUse, validChoice } from '../../program/resolve.js';
import type { Dimension, Program } from '../../program/schema/program.js';
import {
  initialView,
  ROWS_MODES,
  stepTo,
  validPair,
  viewFromText,
  type RowsMode,
  type ViewState,
} from '../../program/matrix/view-state.js';
import { actionStyles } from '../../styles/action.js';
import { answerFirstStyles } from '../../styles/answer-first.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { tableStyles } from '../../styles/table.js';
import { tableTokenStyles } from '../../styles/table-tokens.js';
import { tokenStyles } from '../../styles/tokens.js';
import { PartnerActionEvent, TierSelectEvent, ViewChangeEvent } from '../events.js';
import { flag, isOn, trimmed, wordsIn } from '../shared/attributes.js';
import { ColumnsController } from '../shared/table/columns.js';
import { framed, FrameController } from '../shared/frame.js';
import { syncScroll } from '../shared/table/scroll-sync.js';
import { lazy } from '../shared/lazy.js';
import { picturesOf } from '../shared/picture.js';
import { ProgramElement } from '../shared/program-element.js';
import { missingTemplate, noticeTemplate, fallbackTemplate } from '../shared/fallback.js';
import { LazyView } from '../shared/lazy-view.js';
import { linkedText, parameterFor } from '../shared/linked-view.js';
import { GroupedTable, toggled } from '../shared/table/grouped-table.js';
import { nothingFound } from '../shared/table/search.js';
import { cardsTemplate } from './cards.js';
import { headTemplate } from './head.js';
import { rowsOfStep, stepTableOf, type ShownStep } from './step-table.js';
import type { TableState } from './table-state.js';
import { tableOf } from './table.js';
import { styles } from './tier-matrix.styles.js';
import { toolbarTemplate } from './toolbar.js';

const lazyParts = lazy(
  () => import('./lazy-parts.js'),
  'notes, copying and what stands below the table are missing',
);

/** As many rows as a low window may show, or somewhat more. */
const FIRST_ROWS = 24;

/**
 * The tiers of a partner program side by side: what you get, what you commit to, what it costs.
 *
 * The program comes from the `program` property, the `src` attribute, a child `<script type="application/json">`, or
 * the nearest `<partner-program>`. Whatever stands inside the tag is shown before and without it.
 *
 * @tagname partner-tier-matrix
 * @slot - Shown with no script, before the program is there, and when it cannot be had.
 * @fires {PartnerLoadEvent} partner-load - The element's own document has been read. Does not bubble.
 * @fires {PartnerErrorEvent} partner-error - The element's own document could not be had, or is wrong. Does not bubble.
 * @fires {TierSelectEvent} partner-tier-select - The visitor picked a tier, or let go of it.
 * @fires {PartnerActionEvent} partner-action - The visitor follows a tier's call to action. Cancelable.
 * @fires {ViewChangeEvent} partner-view-change - The visitor changed what is shown.
 * @csspart title - Name and edition of the program.
 * @csspart logo - The program's logo.
 * @csspart badge - The badge of a tier, in its card.
 * @csspart toolbar - Search, filters and choosers.
 * @csspart field - A field or list with its name before it.
 * @csspart control - The field or list itself, and the buttons that choose which rows to look at.
 * @csspart head - The row of tier names that stays in view.
 * @csspart tier - The button of one tier.
 * @csspart card - What a tier is for, asks and costs, under its name; beside a step and what differs.
 * @csspart recommended - The recommended tier: its name in the head, its card, and its cells.
 * @csspart action - What a visitor can do about a tier.
 * @csspart worth - What a step is worth to the reader, beside the cards.
 * @csspart section - What you get, what you commit to or what it costs.
 * @csspart group - Rows that belong together, under the heading that folds them.
 * @csspart row-name - What a row is about.
 * @csspart cell - What a row says of one tier.
 * @csspart below - Both sides, notes and sources below the table.
 * @csspart balance - What each side commits to and what partners ask, under the line that counts them.
 * @csspart hint - The small window that explains a row or a note.
 */
export class TierMatrix extends ProgramElement {
  static override styles = [
    hostStyles,
    tokenStyles,
    tableTokenStyles,
    controlStyles,
    actionStyles,
    tableStyles,
    answerFirstStyles,
    styles,
  ];
  static override properties = {
    tier: { reflect: true },
    recommended: {},
    recommendedReason: { attribute: 'recommended-reason' },
    pair: {},
    rows: {},
    differencesOnly: { converter: flag, attribute: 'differences-only' },
    linkName: { attribute: 'link-name' },
    ask: {},
    view: { state: true },
  };

  protected override readonly language = new LanguageController(this);
  protected readonly columns = new ColumnsController(this);
  private readonly frame = new FrameController(this, {
    names: () => {
      const ids = this.currentProgram?.tiers.map(({ id }) => id);
      if (!ids) return this.ownNames;
      return [
        ['tier', this.tier, ids],
        ['recommended', this.recommended, ids],
        ['rows', this.rows, ROWS_MODES],
        ...this.ownNames,
        ['ask', this.ask],
        ...this.wantedPair.map((one) => ['pair', one, ids] as const),
      ];
    },
  });
  private readonly answers = new AnswersController(this, () => this.supported);

  /** Id of the picked tier. */
  tier: string | undefined;

  /** Id of the tier to recommend, over the document's own. */
  recommended?: string;

  /** Why that tier is recommended. */
  recommendedReason?: string;

  /** Ids of the two tiers of the step to show first, with a space between; also those shown where there is room for two only. */
  pair?: string;

  /**
   * Which rows to show first: `step` (what the step between two tiers brings, asks and costs; the rest folded), as where it
   * is left out, `differences` (those in which the tiers differ) or `all`.
   */
  rows?: 'step' | 'differences' | 'all';

  /** Shows only rows in which the tiers differ; the same as `rows="differences"`. */
  differencesOnly = false;

  /** Offers a link to the current view and follows one. The word keeps the links of several widgets apart. */
  linkName?: string;

  /** Where the vendor takes questions: an address (`https`, `mailto`, `tel` or relative) that stands beside those that the document does not answer. */
  ask?: string;

  private view: ViewState | undefined;
  /** What is shown is as a server wrote it: neither the page's address nor its reader has been asked. */
  private isUnread = false;

  /** The step that nobody has chosen: it follows where the reader's answers put them. */
  private proposed: readonly string[] | undefined;
  private stoodAt: string | undefined;

  /** Id of the picked tier as it counts: without blanks around it. */
  private picked: string | undefined;
  private currentProgram: Program | undefined;
  private dimensions: readonly Dimension[] = [];
  private formatter: Formatter | undefined;
  private matrix: MatrixView | undefined;
  private shown: ReadonlySet<Row> = new Set();
  /** The rows that a copy holds: those about the tiers themselves too, which the cards tell. */
  private taken: ReadonlySet<Row> = new Set();
  private step: ShownStep | undefined;
  protected readonly table = new GroupedTable(this, FIRST_ROWS, syncScroll, (key) => this.fold(key));
  protected readonly below = new LazyView(
    this,
    lazyParts,
    ({ MatrixLazyParts }, draw, current: () => TableState) => new MatrixLazyParts(this, draw, current),
  );

  protected readonly worth = new LazyView(
    this,
    lazyParts,
    ({ WorthLine }, draw) => new WorthLine(this, draw),
  );

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', this.follow);
    return root;
  }

  /** The element is finished when what it shows beside the table is there too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    this.table.complete();
    await Promise.all([this.below.complete(), this.worth.complete(), this.frame.complete()]);
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const program = this.shownProgram;
    // What is shown stays as it is while the messages of another language are on their way.
    if (program && !this.language.ready) return;
    if (!program) {
      this.currentProgram = this.matrix = this.view = this.formatter = undefined;
      return;
    }
    const another = program !== this.currentProgram;
    this.currentProgram = program;
    const ids = program.tiers.map(({ id }) => id);
    this.picked = trimmed(this.tier);
    if (another) {
      this.dimensions = dimensionsInUse(program);
      this.view = this.startView(program);
    } else if (this.isUnread && !this.isWritten) {
      this.proposed = this.firstView(program).pair;
      this.view = this.followLink(program, { ...this.view!, pair: this.proposed });
    } else if (changed.has('pair')) this.view = { ...this.view!, pair: validPair(program, this.wantedPair) };
    else if (this.supported !== this.stoodAt && this.view!.pair === this.proposed)
      this.view = { ...this.view!, pair: (this.proposed = this.firstView(program).pair) };
    this.isUnread = this.isWritten;
    this.stoodAt = this.supported;
    const view = this.view!;
    if (!another && (changed.has('differencesOnly') || changed.has('rows')))
      this.view = { ...view, rows: initialView(program, { rows: this.wantedRows }).rows };
    if (
      another ||
      this.matrix?.choice !== this.view!.choice ||
      changed.has('recommended') ||
      changed.has('recommendedReason')
    ) {
      this.matrix = matrixView(this.recommending(program), this.view!.choice);
    }
    if (another || !this.formatter?.isFor(this.language.language))
      this.formatter = new Formatter(this.language.language, program);
    const { query, rows, pair } = this.view!;
    const before = this.shown;
    const places = pair.map((id) => ids.indexOf(id));
    this.step = rows === 'step' ? this.stepAt(places) : undefined;
    this.taken = rowsShown(this.matrix, {
      differencesOnly: rows === 'differences',
      matches: rowMatcher(query, this.formatter, program),
    });
    this.shown = this.step ? rowsOfStep(this.step.step, this.taken) : this.taken;
    this.frame.putOff(before, this.shown);
    const picked = this.picked === undefined ? this.step?.to : ids.indexOf(this.picked);
    this.columns.show(places, picked, this.step && ids.length);
  }

  protected override render() {
    const { matrix, formatter, view } = this;
    if (!matrix || !formatter || !view)
      return fallbackTemplate(this, this.programState, new Formatter(this.language.language));
    const change = (part: Partial<ViewState>) => this.change(part);
    const every = rowsIn(matrix);
    const { level, act, shown, dimensions, step } = this;
    const pictures = picturesOf(this.currentProgram!, formatter, this.pictures);
    const places = view.pair.map((id) => matrix.program.tiers.findIndex((tier) => tier.id === id));
    const between = differingAmong(matrix, places);
    const alike = new Set(view.rows === 'differences' ? [...shown].filter((row) => !between.has(row)) : []);
    const table = { matrix, formatter, view, shown, alike, level };
    return framed(
      html`<div class="all ${view.rows}" lang=${formatter.locale}>
        ${noticeTemplate(this.programState, formatter)}
        ${toolbarTemplate({ matrix, formatter, view, dimensions, shown: shown.size, alike: alike.size, rows: every.length, differing: every.filter(differs).length, pictures, between: between.size, change })}
        <div>
          ${headTemplate({
            matrix,
            formatter,
            view,
            tier: this.picked,
            supported: this.supported,
            pick: this.pick,
            change,
            scroll: syncScroll,
          })}
          ${
            view.rows === 'all'
              ? nothing
              : html`<div class="top">
                  ${cardsTemplate({ matrix, places: step ? [step.from, step.to] : [], supported: this.supported, formatter, pictures, act, scroll: syncScroll })}
                  ${step?.money ? html`<div class="line">${this.worth.show({ ...step, formatter })}</div>` : nothing}
                </div>`
          }
          ${this.table.show(step ? stepTableOf(table, step) : tableOf(table))}
        </div>
        ${nothingFound(every.length === 0 ? 1 : shown.size, formatter, () => change({ query: '', ...(view.rows === 'differences' && { rows: 'all' }) }))}
        ${/* Of the two in view nothing differs, where there is room for two. */ shown.size > 0 && shown.size === alike.size ? html`<div class="short">${nothingFound(0, formatter, () => change({ query: '', rows: 'all' }))}</div>` : nothing}
        ${missingTemplate(lazyParts.failed || this.isLacking, formatter)}
        ${this.below.show({
          matrix,
          formatter,
          rows: this.taken,
          level,
          view: { ...view, tier: this.picked },
          proposed: this.proposed,
          supported: this.supported,
          linkParameter: parameterFor(this.linkName),
          ask: this.ask,
        })}
      </div>`,
    );
  }

  /** Id of the tier that the reader's answers support. */
  private get supported(): string | undefined {
    if (this.isWritten) return undefined;
    return this.currentProgram && this.answers.store.get(this.currentProgram.id).supported;
  }

  protected override get settings(): readonly unknown[] {
    const { tier, recommended, recommendedReason, pair, rows, linkName, ask, level, pictures } = this;
    return [
      this.language.language,
      // A server may not have the page's own words, or others.
      ownWords.key(this.language.language),
      tier,
      recommended,
      recommendedReason,
      pair,
      rows,
      isOn(this.differencesOnly),
      linkName,
      ask,
      level,
      pictures,
    ];
  }

  /** The program with the page's own recommendation in place of the document's. */
  private recommending(program: Program): Program {
    const recommended = trimmed(this.recommended);
    if (recommended === undefined) return program;
    const tiers = program.tiers.map(({ recommended: _, ...tier }) =>
      tier.id === recommended ? { ...tier, recommended: this.recommendedReason ?? '' } : tier,
    );
    return { ...program, tiers };
  }

  /** The step between two tiers: made anew only where it is another. */
  private stepAt([from, to = from]: readonly number[]): ShownStep {
    const { step, matrix } = this;
    if (step && step.from === from && step.to === to && step.matrix === matrix) return step;
    const made = stepBetween(matrix!, from!, to!);
    return { step: made, from: from!, to: to!, matrix: matrix!, money: tellsMoney(made, [from!, to!]) };
  }

  /** What the author wants to show first; nothing where that is not said. */
  private get wantedRows(): RowsMode | undefined {
    return isOn(this.differencesOnly)
      ? 'differences'
      : ROWS_MODES.find((mode) => mode === trimmed(this.rows));
  }

  private get wantedPair(): string[] {
    return wordsIn(this.pair);
  }

  /** What is shown where neither a link nor the visitor says otherwise. */
  private firstView(program: Program): ViewState {
    return initialView(this.recommending(program), {
      tier: this.picked,
      pair: this.wantedPair,
      rows: this.wantedRows,
      supported: this.supported,
    });
  }

  /** What a program is first shown with: as the link says, as the visitor had it before, as the author wants it. */
  private startView(program: Program): ViewState {
    const first = this.firstView(program);
    this.proposed = first.pair;
    const kept = this.view && {
      rows: program.tiers.length < 2 ? first.rows : this.view.rows,
      query: this.view.query,
      choice: { ...first.choice, ...validChoice(program, this.view.choice) },
    };
    const start = { ...first, ...kept };
    return this.view || this.isWritten ? start : this.followLink(program, start);
  }

  /** The view that the page's address names, if it names one. */
  private followLink(program: Program, start: ViewState): ViewState {
    const linked = linkedText(parameterFor(this.linkName));
    if (linked === null) return start;
    const view = viewFromText(linked, program, start);
    if (view.tier !== undefined) this.tier = this.picked = view.tier;
    return view;
  }

  private change(part: Partial<ViewState>): void {
    // One choice can end another: a zone exists in its region only.
    const choice = part.choice ? validChoice(this.matrix!.program, part.choice) : this.view!.choice;
    this.view = { ...this.view!, ...part, choice };
    this.dispatchEvent(new ViewChangeEvent({ ...this.view, tier: this.picked }));
  }

  private readonly pick = (tier: string): void => {
    this.tier = this.picked === tier ? undefined : tier;
    const pair = stepTo(this.matrix!.program, this.tier);
    // Who picks a tier wants to know what it takes to come there.
    if (this.view!.rows === 'step' && pair.length > 0) this.change({ pair });
    this.dispatchEvent(new TierSelectEvent(this.tier));
  };

  /** A call to action in a row: rows are plain nodes, and those that a server wrote heard nothing from us. */
  private readonly follow = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-tier]');
    if (link) this.act(link.dataset['tier']!, link.getAttribute('href')!, event);
  };

  private readonly act = (tier: string, href: string, event: Event): void => {
    if (!this.dispatchEvent(new PartnerActionEvent(tier, href))) event.preventDefault();
  };

  private fold(key: string): void {
    this.change({ folded: toggled(this.view!.folded, key) });
  }
}
