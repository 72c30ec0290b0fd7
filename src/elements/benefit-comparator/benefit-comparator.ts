import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AnswersController } from '../../answers/answers-controller.js';
import { PartnerErrorEvent, PartnerLoadEvent } from '../../context/program-events.js';
import { shownIn, type ProgramState } from '../../context/program-state.js';
import { comparedRowMatcher } from '../../localize/comparator/compared-row-matcher.js';
import type { ComparisonText } from '../../localize/comparator/format-compared.js';
import { comparatorMessages } from '../../localize/comparator/messages.js';
import { Formatter } from '../../localize/formatter.js';
import { LanguageController } from '../../localize/language-controller.js';
import { topicMessages } from '../../localize/topics/messages.js';
import { aboutTopics } from '../../localize/topics/about.js';
import { type ComparedRow, type ComparisonView } from '../../program/comparison/comparison.js';
import type { ComparatorView } from '../../program/comparison/comparator-view.js';
import { answerFirstStyles } from '../../styles/answer-first.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { tableStyles } from '../../styles/table.js';
import { tableTokenStyles } from '../../styles/table-tokens.js';
import { tokenStyles } from '../../styles/tokens.js';
import { ViewChangeEvent } from '../events.js';
import { dayOf } from '../../program/standing/days.js';
import { daysIn, flag, isOn, levelIn, trimmed, wordsIn } from '../shared/attributes.js';
import { fallbackTemplate, missingTemplate, noticeTemplate } from '../shared/fallback.js';
import { framed, FrameController } from '../shared/frame.js';
import { parameterFor } from '../shared/linked-view.js';
import { ColumnsController } from '../shared/table/columns.js';
import { GroupedTable, toggled } from '../shared/table/grouped-table.js';
import { syncScroll } from '../shared/table/scroll-sync.js';
import { nothingFound } from '../shared/table/search.js';
import { SturdyElement } from '../shared/sturdy-element.js';
import { today } from '../shared/today.js';
import { styles } from './benefit-comparator.styles.js';
import { answerTableOf } from './answer-table.js';
import { besideTemplate } from './beside.js';
import type { Situation } from './column-actions.js';
import { columnsShown, nameOf, requestedColumns, type Column } from './columns.js';
import { Compared } from './compared.js';
import type { Clock } from './format-column.js';
import { cardsTemplate, headTemplate } from './head.js';
import { lazyViews, partMissing } from './lazy-views.js';
import { programList, soundList, type ProgramToCompare } from './program-list.js';
import { ColumnSources } from './sources.js';
import { tableOf } from './table.js';
import { toolbarTemplate } from './toolbar.js';
import { ViewController } from './view-controller.js';

export type { ProgramToCompare } from './program-list.js';

/** As many rows as a low window may show, or somewhat more. */
const FIRST_ROWS = 16;

/** What is remembered of the table of a list of changes, which is folded at first. */
const BESIDE = 'beside';

/**
 * Several vendors' programs side by side: lined up by topic, in the vendors' own words, with a source and a day for
 * every figure. Or several editions of one program, and what changed between them.
 *
 * The programs are the `<partner-program>` elements inside it, each with its own `src`, `tier` and `sponsored`, or the
 * list in `programs`. Whatever else stands inside the tag is shown before and without them.
 *
 * @tagname partner-benefit-comparator
 * @slot - The programs; and what is shown with no script, before they are there, and when none can be had.
 * @fires {PartnerLoadEvent} partner-load - A document of `programs` has been read. Does not bubble; each `<partner-program>` fires its own.
 * @fires {PartnerErrorEvent} partner-error - A document of `programs` could not be had, or is wrong. Does not bubble.
 * @fires {ViewChangeEvent} partner-view-change - The visitor changed what is shown: rows, columns, tiers or weights.
 * @csspart toolbar - Which rows, search, and what brings hidden columns back.
 * @csspart field - A field or list with its name before it.
 * @csspart control - The field or list itself, and the buttons that choose which rows to look at.
 * @csspart head - The row of programs that stays in view.
 * @csspart column - One program in that row.
 * @csspart logo - A program's logo, in its column.
 * @csspart badge - The badge of the tier shown, below it.
 * @csspart section - What you get, what you commit to, what it costs, what partners ask, or the ratings.
 * @csspart group - Rows that belong together, under the heading that folds them.
 * @csspart row-name - What a row is about.
 * @csspart cell - What a row says of one program, or of all that answer.
 * @csspart weights - The reader's own weights and the order that they give.
 * @csspart worth - What each program is worth to the reader, by the reader's own figures.
 * @csspart changes - What changed between editions.
 * @csspart below - Notes and sources below the table.
 * @csspart menu - The menu of a column.
 * @csspart hint - The small window that explains a row or a note.
 */
export class BenefitComparator extends SturdyElement {
  static override styles = [
    hostStyles,
    tokenStyles,
    tableTokenStyles,
    controlStyles,
    tableStyles,
    answerFirstStyles,
    styles,
  ];
  static override properties = {
    programs: { attribute: false },
    tierRule: { attribute: 'tier-rule' },
    rows: {},
    pair: {},
    topics: {},
    pictures: {},
    view: {},
    complete: { converter: flag },
    weights: { converter: flag },
    worth: { converter: flag },
    maxAgeDays: { type: Number, attribute: 'max-age-days' },
    today: {},
    linkName: { attribute: 'link-name' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    timeout: {},
  };

  private readonly sources = new ColumnSources(this);
  private readonly language = new LanguageController(this, comparatorMessages, topicMessages);
  private readonly pairs = new ColumnsController(this);
  private readonly frame = new FrameController(this, { programs: true });
  private readonly answers = new AnswersController(this, (store) => this.compared.answersIn(store));

  /** The programs to compare, in place of the elements inside. */
  programs?: readonly ProgramToCompare[];

  /**
   * Which tier of each program is shown: `entry`, `top`, a place on the ladder counted from 1, or `standing`, the tier
   * that the reader's own answers support. The `tier` of a single program goes before it, and the reader's choice before both.
   */
  tierRule?: 'entry' | 'top' | 'standing' | `${number}`;

  /**
   * Which rows are shown first: those that can be compared, since two programs or more answer (`compared`, where it is left
   * out); those of them whose answers differ (`differences`); those that only one vendor answers (`single`); those without
   * an answer yet (`open`); or `all`. The others stay in the document, folded under their count.
   */
  rows?: 'compared' | 'differences' | 'single' | 'open' | 'all';

  /** The two columns to show first where there is room for two only, with a space between: ids of programs, or places. */
  pair?: string;

  /** Topics whose rows stand above all others, such as `mdf, partner-manager`. */
  topics?: string;

  /** `any`: logos and badges may be of other origins than their documents. */
  pictures?: 'any';

  /**
   * `changes`: the columns are editions, and what changed between each and the next is told in a list; the table of what
   * each says is folded below it.
   */
  view?: 'changes';

  /** The editions record all that was in force: what only one of them has was then added or removed. */
  complete = false;

  /** Lets the reader weigh the topics, and shows the order that follows. */
  weights = false;

  /** Asks the reader's figures for each program, and tells what its tier takes and brings. */
  worth = false;

  /** From how many days on the figures of a program are marked as old. */
  maxAgeDays?: number;

  /** The day that counts as today, `2026-01-31`; the reader's own day where it is left out. */
  today?: string;

  /** Offers a link to the current view and follows one. The word keeps the links of several widgets apart. */
  linkName?: string;

  /** Seconds that a server has to send all of a document of `programs`; 30 unless you say otherwise. */
  timeout?: string | number | null;

  /** Level of the section headings, 2 to 6. */
  headingLevel = 3;

  private readonly views = new ViewController(this);
  private readonly compared = new Compared();
  private readonly table = new GroupedTable(this, FIRST_ROWS, syncScroll, (key) => this.fold(key));
  private readonly lazy = lazyViews(this);
  /** The elements that read the programs of the list, where it is another. */
  private reading: readonly TemplateResult[] | typeof noChange = noChange;
  private columns: readonly Column[] = [];
  /** What the visitor did to a column last, in words. */
  private announced = '';
  private shown: ReadonlySet<ComparedRow> = new Set();

  /** The element is finished when what it shows beside the table is there too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    this.table.complete();
    await Promise.all([...Object.values(this.lazy).map((view) => view.complete()), this.frame.complete()]);
    if (this.compared.texts) await aboutTopics.load(this.language.language);
    return super.getUpdateComplete();
  }

  protected override get subject(): unknown {
    return this.sources.columns;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Once for a list: what is given to an element again it reads again.
    this.reading = noChange;
    if (changed.has('programs')) {
      const list = soundList(this.programs, (attribute, found) =>
        this.complain({ kind: 'type', attribute, found }),
      );
      if (list) this.reading = programList(list, this.timeout, this.retell);
    }
    const { columns } = this.sources;
    // What is shown stays as it is while the messages of another language are on their way.
    if (!this.language.ready || this.cannotDraw(columns)) return;
    const { views, compared } = this;
    views.update(columns, { rows: changed.has('rows'), pair: changed.has('pair') });
    const requested = requestedColumns(columns, views.current, trimmed(this.tierRule), this.answers.store);
    compared.update(requested, this.language.language, this.clock.today);
    const { comparison, texts, formatterFor } = compared;
    this.columns = columnsShown(columns, views.current, requested, comparison!, formatterFor, texts!.labels);
    const { all } = compared.coverage!.rows;
    const matches = comparedRowMatcher(views.current.query, texts!, this.aboutTopics());
    const before = this.shown;
    this.shown = new Set(matches ? all.filter(matches) : all);
    this.frame.putOff(before, this.shown);
    const index = (key: string) => this.columns.findIndex((column) => column.key === key);
    this.pairs.show(views.current.pair.map(index), undefined);
  }

  protected override render() {
    const { texts, comparison } = this.compared;
    const { columns, together } = this.sources;
    const isBroken = this.cannotDraw(columns);
    const state: ProgramState = isBroken ? { status: 'failed', problems: [] } : together;
    return html`${this.reading}${!isBroken && texts && comparison && columns.some(({ state }) => shownIn(state)) ? this.renderComparison(texts, comparison) : fallbackTemplate(this, state, new Formatter(this.language.language))}`;
  }

  private renderComparison(texts: ComparisonText, comparison: ComparisonView) {
    const { formatter, labels } = texts;
    const { columns, clock, lazy, shown } = this;
    const { ratings, rowCache, requested, areEditions } = this.compared;
    const coverage = this.compared.coverage!;
    const view = this.views.current;
    const change = (part: Partial<ComparatorView>) => this.change(part);
    const level = levelIn(this.headingLevel);
    const programs = requested.map(({ program }) => program);
    const isList = trimmed(this.view) === 'changes';
    const searching = view.query.trim() !== '';
    // One program alone neither differs nor agrees; and a way to look that no row is for shows all.
    const mode = requested.length < 2 || coverage.rows[view.rows].length === 0 ? 'all' : view.rows;
    const table = { comparison, ratings, columns, texts, view, shown, level, clock, rowCache };
    const head = {
      columns,
      formatter,
      labels,
      view,
      clock,
      pictures: this.pictures,
      choose: (key: string, tier: string) => change({ tiers: { ...view.tiers, [key]: tier } }),
      change,
      scroll: syncScroll,
    };
    const beside = html`${toolbarTemplate({
        formatter,
        labels,
        view,
        coverage,
        mode,
        shown: shown.size,
        hidden: view.hidden.map((key) => ({ key, name: this.nameOf(key) })),
        change,
        showAgain: this.showAgain,
      })}
      <span class="unseen" role="status">${this.announced}</span>
      ${isOn(this.weights) ? lazy.weights.show({ comparison, columns, texts, weights: view.weights, change }) : nothing}
      ${isOn(this.worth) ? lazy.worth.show({ columns, texts, level, day: clock.today }) : nothing}
      <div>
        ${headTemplate(head)} ${cardsTemplate(head, coverage, texts)}
        ${this.table.show(mode === 'all' ? tableOf(table) : answerTableOf({ ...table, coverage, mode, topics: wordsIn(this.topics) }))}
      </div>
      ${nothingFound(coverage.rows.all.length === 0 ? 1 : shown.size, formatter, () => change({ query: '' }), labels.searchHelp)}
      ${lazy.below.show({
        comparison,
        ratings,
        columns,
        texts,
        rows: shown,
        clock,
        view,
        first: this.views.first,
        linkParameter: parameterFor(this.linkName),
        situation: this.situation,
        requested,
        sources: this.sources.columns,
      })}`;
    const late = columns.find(({ state }) => state.status === 'loading' && state.takesLong);
    return framed(
      html`<div class="all" lang=${formatter.locale}>
        ${late ? noticeTemplate(late.state, formatter) : nothing}
        ${isList || areEditions ? lazy.changes.show({ programs, texts, complete: isOn(this.complete), level }) : nothing}
        ${
          isList
            ? besideTemplate(
                {
                  heading: labels.sideBySide,
                  level,
                  // What is missing from the list is told in the table.
                  isOpen:
                    searching ||
                    view.folded.includes(BESIDE) ||
                    columns.some(({ state }) => state.status === 'failed'),
                  turn: () => this.fold(BESIDE),
                  // Found in it, or in what is folded inside: it is open then, whatever it was.
                  open: () => {
                    if (!this.views.current.folded.includes(BESIDE)) this.fold(BESIDE);
                  },
                },
                beside,
              )
            : beside
        }
        ${missingTemplate(partMissing() || this.isLacking, formatter)}
      </div>`,
    );
  }

  /** What topics mean and what else they are called, as soon as somebody searches and it is here. */
  private aboutTopics() {
    const { language } = this.language;
    const here = aboutTopics.here(language);
    if (!here && this.views.current.query.trim() !== '')
      void aboutTopics.load(language).then(() => this.requestUpdate());
    return here;
  }

  private get clock(): Clock {
    const said = trimmed(this.today);
    return { today: said && !Number.isNaN(dayOf(said)) ? said : today(), maxAge: daysIn(this.maxAgeDays) };
  }

  private nameOf(key: string): string {
    const { texts, formatterFor } = this.compared;
    return nameOf(
      this.sources.columns.find((one) => one.key === key)!,
      formatterFor,
      texts!.labels,
    );
  }

  private change(part: Partial<ComparatorView>): void {
    this.views.change(part);
    this.requestUpdate();
    this.dispatchEvent(new ViewChangeEvent<ComparatorView>(this.views.current));
  }

  private fold(key: string): void {
    this.change({ folded: toggled(this.views.current.folded, key) });
  }

  /** What a menu of a column acts on. */
  private readonly situation = (): Situation => ({
    columns: this.columns,
    view: this.views.current,
    ...this.compared.texts!,
    change: (part) => this.change(part),
    announce: (text) => (this.announced = text),
    focus: (key) => void this.focusColumn(key),
  });

  private readonly showAgain = (key: string): void => {
    this.announced = this.compared.texts!.labels.shownAgain(this.nameOf(key));
    this.change({ hidden: this.views.current.hidden.filter((other) => other !== key) });
    void this.focusColumn(key);
  };

  private async focusColumn(key: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-column="${key}"]`)?.focus();
  }

  /** What happens to a document of the list, its reader cannot be asked about: it is told here. */
  private readonly retell = (event: Event): void => {
    this.dispatchEvent(
      event instanceof PartnerLoadEvent
        ? new PartnerLoadEvent(event.program, event.warnings)
        : new PartnerErrorEvent((event as PartnerErrorEvent).problems),
    );
  };
}
