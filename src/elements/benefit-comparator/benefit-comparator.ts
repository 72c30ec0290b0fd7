import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { AnswersController } from '../../answers/answers-controller.js';
import { PartnerErrorEvent, PartnerLoadEvent } from '../../context/program-events.js';
import { shownIn, type ProgramState } from '../../context/program-state.js';
import { comparatorMessages, type ComparatorMessages } from '../../localize/comparator/messages.js';
import {
  formatComparedName,
  formatMeaning,
  type ComparisonText,
} from '../../localize/comparator/format-compared.js';
import { LanguageController } from '../../localize/language-controller.js';
import { textMatcher } from '../../localize/row-matcher.js';
import { topicMessages } from '../../localize/topics/messages.js';
import { Formatter } from '../../localize/formatter.js';
import {
  compare,
  rowsOf,
  type ComparedRow,
  type ComparisonView,
} from '../../program/comparison/comparison.js';
import {
  comparatorViewFromText,
  FIRST_VIEW,
  fitView,
  type ComparatorView,
} from '../../program/comparison/comparator-view.js';
import { comparedRowsShown, type RowsMode } from '../../program/comparison/difference.js';
import { ratingRows, type RatingRow } from '../../program/comparison/ratings.js';
import type { Program } from '../../program/schema/program.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { tableStyles } from '../../styles/table.js';
import { ViewChangeEvent } from '../events.js';
import { flag, isOn, trimmed, wordsIn } from '../shared/attributes.js';
import { ColumnsController } from '../shared/table/columns.js';
import { today } from '../shared/today.js';
import { framed, FrameController } from '../shared/frame.js';
import { syncScroll } from '../shared/table/scroll-sync.js';
import { lazy } from '../shared/lazy.js';
import { missingTemplate, fallbackTemplate } from '../shared/fallback.js';
import { styles } from './benefit-comparator.styles.js';
import { columnsShown, nameOf, requestedColumns, type Column, type RequestedColumn } from './columns.js';
import type { ComparatorLazyParts } from './lazy-parts.js';
import { headTemplate } from './head.js';
import type { RowCells } from './row.js';
import type { Clock } from './format-column.js';
import { ColumnSources } from './sources.js';
import { tablesTemplate } from './table.js';
import { toolbarTemplate } from './toolbar.js';

const parts = {
  lazyParts: lazy(() => import('./lazy-parts.js'), 'menus, notes and copying are missing'),
  weights: lazy(() => import('./weights.js'), 'the weights are missing'),
  changes: lazy(() => import('./changes.js'), 'the list of changes is missing'),
};

/** A program to compare: the document or its address, which tier of it, and who pays for the column. */
export interface ProgramToCompare {
  program?: unknown;
  src?: string;
  /** Id of a tier, `entry`, `top`, `standing`, or a place on the ladder counted from 1. */
  tier?: string | number;
  /** Who pays for the column; `true` where that is not said. */
  sponsored?: string | boolean;
}

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
 * @csspart toolbar - Search, filter, and what brings hidden columns back.
 * @csspart head - The row of programs that stays in view.
 * @csspart column - One program in that row.
 * @csspart section - What you get, what you commit to, what it costs, what partners ask, or the ratings.
 * @csspart weights - The reader's own weights and the order that they give.
 * @csspart changes - What changed between editions.
 * @csspart below - Notes and sources below the table.
 * @csspart menu - The menu of a column.
 * @csspart hint - The small window that explains a row or a note.
 * @cssproperty [--partner-accent=currentColor] - Colour of check marks and of what is best in its row.
 * @cssproperty [--partner-line=color-mix(in srgb, currentColor 18%, transparent)] - Colour of the lines.
 * @cssproperty [--partner-surface] - Colour behind what stays in view; found on the page where it is not set.
 * @cssproperty [--partner-sticky-top=0px] - Height of the page's own sticky bar.
 * @cssproperty [--partner-tier-width=10em] - Least width of a program's column.
 */
export class BenefitComparator extends LitElement {
  static override styles = [hostStyles, controlStyles, tableStyles, styles];
  static override properties = {
    programs: { attribute: false },
    tierRule: { attribute: 'tier-rule' },
    rows: {},
    pair: {},
    view: {},
    complete: { converter: flag },
    weights: { converter: flag },
    maxAgeDays: { type: Number, attribute: 'max-age-days' },
    today: {},
    linkName: { attribute: 'link-name' },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  private readonly sources = new ColumnSources(this);
  private readonly language = new LanguageController(this, comparatorMessages, topicMessages);
  private readonly pairs = new ColumnsController(this);
  private readonly frame = new FrameController(this, { programs: true });
  private readonly answers = new AnswersController(this, (store) =>
    JSON.stringify(
      this.requestedColumns.map(({ program }) => {
        const { supported, choice, facts } = store.get(program.id);
        return [supported, choice, Object.keys(facts).length > 0];
      }),
    ),
  );

  /** The programs to compare, in place of the elements inside. */
  programs?: readonly ProgramToCompare[];

  /**
   * Which tier of each program is shown: `entry`, `top`, a place on the ladder counted from 1, or `standing`, the tier
   * that the reader's own answers support. The `tier` of a single program goes before it, and the reader's choice before both.
   */
  tierRule?: string;

  /** Which rows are shown first: `all`, only `differences`, or only those that all answer (`shared`). */
  rows?: RowsMode;

  /** The two columns to show first where there is room for two only, with a space between: ids of programs, or places. */
  pair?: string;

  /** `changes`: the columns are editions, and what changed between each and the next is told in a list. */
  view?: string;

  /** The editions record all that was in force: what only one of them has was then added or removed. */
  complete = false;

  /** Lets the reader weigh the topics, and shows the order that follows. */
  weights = false;

  /** From how many days on the figures of a program are marked as old. */
  maxAgeDays?: number;

  /** The day that counts as today, `2026-01-31`; the reader's own day where it is left out. */
  today?: string;

  /** Offers a link to the current view and follows one. The word keeps the links of several widgets apart. */
  linkName?: string;

  /** Level of the section headings, 2 to 6. */
  headingLevel = 3;

  /** What the link, the author and the visitor want, whatever columns there are yet. */
  private requestedView: ComparatorView = FIRST_VIEW;
  /** The same for the columns that there are. */
  private currentView: ComparatorView = FIRST_VIEW;
  private begun = false;
  private requestedColumns: readonly RequestedColumn[] = [];
  private comparison: ComparisonView | undefined;
  private ratings: readonly RatingRow[] = [];
  private columns: readonly Column[] = [];
  private texts: ComparisonText | undefined;
  private shown: ReadonlySet<ComparedRow> = new Set();
  private rowCache = new Map<ComparedRow | RatingRow, RowCells>();
  private formatters = new WeakMap<object, Formatter>();
  private lazyParts: ComparatorLazyParts | undefined;
  private announced = '';

  /** The element is finished when what it shows beside the table is there too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.load(), this.frame.complete]);
    return super.getUpdateComplete();
  }

  private async load(): Promise<void> {
    const missing = (['lazyParts', 'weights', 'changes'] as const).filter(
      (part) => !parts[part].loaded && !parts[part].failed && this.needs(part),
    );
    await Promise.all(missing.map((part) => parts[part].load()));
    if (missing.length > 0) this.requestUpdate();
  }

  private needs(part: 'lazyParts' | 'weights' | 'changes'): boolean {
    return part === 'lazyParts' || (part === 'weights' ? isOn(this.weights) : this.editions);
  }

  /** Whether the columns are editions: the author says so, or there are two and one replaces the other. */
  private get editions(): boolean {
    if (trimmed(this.view) === 'changes') return true;
    const [one, other, ...more] = this.requestedColumns.map(({ program }) => program);
    if (!one || !other || more.length > 0) return false;
    return one.edition?.replaces === other.id || other.edition?.replaces === one.id;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { columns } = this.sources;
    // What is shown stays as it is while the messages of another language are on their way.
    if (!this.language.ready) return;
    const { language } = this.language;
    const spoken = this.texts?.formatter.language !== language;
    if (spoken) this.formatters = new WeakMap();

    const begins = !this.begun && columns.length > 0;
    if (begins) this.begin();
    else if (changed.has('rows')) this.requestedView = { ...this.requestedView, rows: this.authorRows };
    if (this.waitsForPair || (changed.has('pair') && !begins))
      this.requestedView = { ...this.requestedView, pair: this.authorPair };
    this.currentView = fitView(
      this.requestedView,
      columns.map(({ key }) => key),
    );

    const wanted = requestedColumns(columns, this.currentView, trimmed(this.tierRule), this.answers.store);
    if (!this.comparison || !sameWanted(wanted, this.requestedColumns)) {
      this.comparison = compare(wanted);
      this.ratings = ratingRows(wanted);
      this.rowCache = new Map();
      this.requestedColumns = wanted;
    }
    if (spoken || this.rowCache.size === 0) {
      this.rowCache = new Map();
      this.texts = {
        formatter: this.formatterFor(),
        labels: comparatorMessages.here(language)!,
        topics: topicMessages.here(language)!,
        of: this.comparison.columns.map(({ program }) => ({
          program,
          formatter: this.formatterFor(program),
        })),
      };
    }
    this.columns = columnsShown(
      columns,
      this.currentView,
      wanted,
      this.comparison,
      this.formatterFor,
      this.labels,
    );
    // One program alone neither differs nor agrees.
    const rows = wanted.length < 2 ? 'all' : this.currentView.rows;
    const before = this.shown;
    this.shown = comparedRowsShown(this.comparison, rows, this.matcher());
    this.frame.putOff(before, this.shown);
    const index = (key: string) => this.columns.findIndex((column) => column.key === key);
    this.pairs.show(this.currentView.pair.map(index), undefined);
  }

  protected override updated(): void {
    void this.load();
  }

  protected override render() {
    const { texts, comparison } = this;
    return html`${this.renderSources()}${texts && comparison && this.sources.columns.some(({ state }) => shownIn(state)) ? this.renderComparison(texts, comparison) : fallbackTemplate(this, this.together, new Formatter(this.language.language))}`;
  }

  /** The programs of the list, as elements that read them: once for a list, an object that is set again is read again. */
  private renderSources() {
    return guard([this.programs], () =>
      (this.programs ?? []).map(({ program, src, tier, sponsored }) => {
        const who =
          sponsored === undefined || sponsored === false ? nothing : sponsored === true ? '' : sponsored;
        return html`<partner-program
          hidden
          tier=${tier ?? nothing}
          sponsored=${who}
          .program=${program}
          src=${program === undefined && src !== undefined ? src : nothing}
          @partner-load=${this.retell}
          @partner-error=${this.retell}
        ></partner-program>`;
      }),
    );
  }

  private renderComparison(texts: ComparisonText, comparison: ComparisonView) {
    const { formatter, labels } = texts;
    const { currentView: view, columns, clock } = this;
    const change = (part: Partial<ComparatorView>) => this.change(part);
    const [changes, weights] = [parts.changes.loaded, parts.weights.loaded];
    const hidden = this.sources.columns
      .filter(({ key }) => view.hidden.includes(key))
      .map((source) => ({ key: source.key, name: nameOf(source, this.formatterFor, labels) }));
    return framed(
      html`<div class="all" lang=${formatter.locale}>
        ${this.editions && changes ? changes.changesTemplate({ programs: this.requestedColumns.map(({ program }) => program), texts, complete: isOn(this.complete), level: this.headingLevel || 3 }) : nothing}
        ${toolbarTemplate({
          formatter,
          labels,
          view,
          rows: rowsOf(comparison).length,
          shown: this.shown.size,
          compared: this.requestedColumns.length,
          hidden,
          change,
          showAgain: this.showAgain,
        })}
        <span class="unseen" role="status">${this.announced}</span>
        ${isOn(this.weights) && weights ? weights.weightsTemplate({ comparison, columns, texts, weights: view.weights, change }) : nothing}
        <div>
          ${headTemplate({
            columns,
            formatter,
            labels,
            view,
            clock,
            choose: this.choose,
            change,
            scroll: syncScroll,
          })}
          ${tablesTemplate({
            comparison,
            ratings: this.ratings,
            columns,
            texts,
            view,
            shown: this.shown,
            level: this.headingLevel || 3,
            clock,
            rowCache: this.rowCache,
            fold: this.fold,
            scroll: syncScroll,
          })}
        </div>
        ${
          this.shown.size > 0
            ? nothing
            : html`<p class="none">
                ${formatter.messages.nothingFound}
                <button class="link" @click=${() => change({ query: '', rows: 'all' })}>
                  ${formatter.messages.showAll}
                </button>
              </p>`
        }
        ${missingTemplate(
          Object.values(parts).some(({ failed }) => failed),
          formatter,
        )}
        ${this.renderLazyParts(texts, comparison)}
      </div>`,
    );
  }

  private renderLazyParts(texts: ComparisonText, comparison: ComparisonView) {
    const loaded = parts.lazyParts.loaded;
    if (loaded) this.lazyParts ??= new loaded.ComparatorLazyParts(this);
    loaded?.checkNames(this, this.requestedColumns, this.sources.columns);
    return this.lazyParts?.render({
      comparison,
      ratings: this.ratings,
      columns: this.columns,
      texts,
      rows: this.shown,
      view: this.currentView,
      clock: this.clock,
      first: this.firstView,
      linkParameter: this.linkParameter,
      move: this.move,
      hide: this.hide,
    });
  }

  private get labels(): ComparatorMessages {
    return this.texts!.labels;
  }

  private get clock(): Clock {
    return { today: this.today || today(), maxAge: this.maxAgeDays };
  }

  private readonly formatterFor = (program?: Program): Formatter => {
    let formatter = this.formatters.get(program ?? this);
    if (!formatter)
      this.formatters.set(program ?? this, (formatter = new Formatter(this.language.language, program)));
    return formatter;
  };

  /** How the sources stand together, where none of them can be shown. */
  private get together(): ProgramState {
    const states = this.sources.columns.map(({ state }) => state);
    if (states.some(({ status }) => status === 'loading')) return { status: 'loading' };
    const failed = states.filter((state) => state.status === 'failed');
    if (failed.length === 0) return { status: 'empty' };
    const retries = failed.flatMap(({ retry }) => (retry ? [retry] : []));
    return {
      status: 'failed',
      problems: failed.flatMap(({ problems }) => problems),
      retry: retries.length > 0 ? () => retries.forEach((retry) => retry()) : undefined,
    };
  }

  private matcher(): ((row: ComparedRow) => boolean) | undefined {
    const { texts } = this;
    const matches = texts && textMatcher(this.currentView.query, texts.formatter);
    return (
      matches &&
      ((row) => {
        const names = row.cells.flatMap(({ entries }, column) =>
          entries.flatMap(({ row: { name } }) =>
            name === undefined ? [] : [texts.of[column]!.formatter.text(name)],
          ),
        );
        return matches([formatComparedName(row, texts).text, formatMeaning(row, texts), ...names].join(' '));
      })
    );
  }

  /** What is shown first: as the author wants it. */
  private get firstView(): ComparatorView {
    return fitView(
      { ...FIRST_VIEW, rows: this.authorRows, pair: this.authorPair },
      this.sources.columns.map(({ key }) => key),
    );
  }

  private get authorRows(): RowsMode {
    const rows = trimmed(this.rows);
    return rows === 'differences' || rows === 'shared' ? rows : 'all';
  }

  /** The author's pair as keys of columns: programs that are not there yet are not found yet. */
  private get authorPair(): string[] {
    const { columns } = this.sources;
    return wordsIn(this.pair).flatMap((wanted) => {
      const column =
        columns.find(({ state }) => shownIn(state)?.id === wanted) ??
        columns.find(({ key }) => key === wanted);
      return column ? [column.key] : [];
    });
  }

  /** Until the visitor has chosen a pair, the author's holds, whenever its programs arrive. */
  private waitsForPair = true;

  /** What the first columns are shown with: as the link says, else as the author wants it. */
  private begin(): void {
    this.begun = true;
    this.requestedView = this.firstView;
    const linked = this.linkParameter && new URLSearchParams(location.search).get(this.linkParameter);
    if (!linked) return;
    this.requestedView = comparatorViewFromText(linked, this.requestedView);
    this.waitsForPair = !new URLSearchParams(linked).has('pair');
  }

  private get linkParameter(): string | undefined {
    return this.linkName && `partner-${this.linkName}`;
  }

  private change(part: Partial<ComparatorView>): void {
    if (part.pair) this.waitsForPair = false;
    this.requestedView = { ...this.requestedView, ...part };
    this.currentView = { ...this.currentView, ...part };
    this.requestUpdate();
    this.dispatchEvent(new ViewChangeEvent<ComparatorView>(this.currentView));
  }

  private readonly choose = (key: string, tier: string): void =>
    this.change({ tiers: { ...this.currentView.tiers, [key]: tier } });

  private readonly fold = (key: string): void => {
    const { folded } = this.currentView;
    this.change({
      folded: folded.includes(key) ? folded.filter((other) => other !== key) : [...folded, key],
    });
  };

  /** Moves a column past its neighbour: -1 towards the first, 1 towards the last. */
  private readonly move = (key: string, step: -1 | 1): void => {
    const index = this.columns.findIndex((column) => column.key === key);
    const neighbour = this.columns[index + step];
    if (!neighbour) return;
    const order = this.currentView.order.map((other) =>
      other === key ? neighbour.key : other === neighbour.key ? key : other,
    );
    const { formatter, labels } = this.texts!;
    this.announced = labels.moved(
      this.columns[index]!.name,
      formatter.number(index + step + 1),
      formatter.number(this.columns.length),
    );
    this.change({ order });
  };

  /** Hides a column; the keyboard goes on at its neighbour. */
  private readonly hide = (key: string): void => {
    const index = this.columns.findIndex((column) => column.key === key);
    const next = this.columns[index + 1] ?? this.columns[index - 1];
    if (!next) return;
    this.announced = this.labels.hidden(this.columns[index]!.name);
    this.change({ hidden: [...this.currentView.hidden, key] });
    void this.focusColumn(next.key);
  };

  private readonly showAgain = (key: string): void => {
    const source = this.sources.columns.find((one) => one.key === key)!;
    this.announced = this.labels.shownAgain(nameOf(source, this.formatterFor, this.labels));
    this.change({ hidden: this.currentView.hidden.filter((other) => other !== key) });
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

function sameWanted(a: readonly RequestedColumn[], b: readonly RequestedColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]!;
      return (
        one.key === other.key &&
        one.program === other.program &&
        one.tier === other.tier &&
        one.choice === other.choice
      );
    })
  );
}
