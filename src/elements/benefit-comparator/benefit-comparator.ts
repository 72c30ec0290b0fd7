import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { FactsController } from '../../answers/answers-controller.js';
import { PartnerErrorEvent, PartnerLoadEvent } from '../../context/program-events.js';
import { shownIn, type ProgramState } from '../../context/program-state.js';
import { comparatorMessages, type ComparatorMessages } from '../../localize/comparator/messages.js';
import { sayComparedName, sayMeaning, type Tongue } from '../../localize/comparator/format-compared.js';
import { LanguageController } from '../../localize/language-controller.js';
import { textMatcher } from '../../localize/row-matcher.js';
import { topicMessages } from '../../localize/topics/messages.js';
import { Words } from '../../localize/formatter.js';
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
import { ownDay } from '../shared/today.js';
import { framed, FrameController } from '../shared/frame.js';
import { followScroll } from '../shared/table/scroll-sync.js';
import { late } from '../shared/lazy.js';
import { missingTemplate, withoutProgram } from '../shared/fallback.js';
import { styles } from './benefit-comparator.styles.js';
import { columnsShown, nameOf, wantedColumns, type Column, type Wanted } from './columns.js';
import type { ComparatorExtras } from './lazy-parts.js';
import { headTemplate } from './head.js';
import type { RowCells } from './row.js';
import type { Clock } from './format-column.js';
import { ColumnSources } from './sources.js';
import { tablesTemplate } from './table.js';
import { toolbarTemplate } from './toolbar.js';

const parts = {
  extras: late(() => import('./lazy-parts.js'), 'menus, notes and copying are missing'),
  weights: late(() => import('./weights.js'), 'the weights are missing'),
  changes: late(() => import('./changes.js'), 'the list of changes is missing'),
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
  private readonly told = new FactsController(this, (store) =>
    JSON.stringify(
      this.wanted.map(({ program }) => {
        const { supported, choice, facts } = store.told(program.id);
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
  private wish: ComparatorView = FIRST_VIEW;
  /** The same for the columns that there are. */
  private state: ComparatorView = FIRST_VIEW;
  private begun = false;
  private wanted: readonly Wanted[] = [];
  private comparison: ComparisonView | undefined;
  private ratings: readonly RatingRow[] = [];
  private columns: readonly Column[] = [];
  private tongue: Tongue | undefined;
  private shown: ReadonlySet<ComparedRow> = new Set();
  private made = new Map<ComparedRow | RatingRow, RowCells>();
  private spoken = new WeakMap<object, Words>();
  private extras: ComparatorExtras | undefined;
  private said = '';

  /** The element is finished when what it shows beside the table is there too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.load(), this.frame.complete]);
    return super.getUpdateComplete();
  }

  private async load(): Promise<void> {
    const missing = (['extras', 'weights', 'changes'] as const).filter(
      (part) => !parts[part].here && !parts[part].failed && this.needs(part),
    );
    await Promise.all(missing.map((part) => parts[part].load()));
    if (missing.length > 0) this.requestUpdate();
  }

  private needs(part: 'extras' | 'weights' | 'changes'): boolean {
    return part === 'extras' || (part === 'weights' ? isOn(this.weights) : this.editions);
  }

  /** Whether the columns are editions: the author says so, or there are two and one replaces the other. */
  private get editions(): boolean {
    if (trimmed(this.view) === 'changes') return true;
    const [one, other, ...more] = this.wanted.map(({ program }) => program);
    if (!one || !other || more.length > 0) return false;
    return one.edition?.replaces === other.id || other.edition?.replaces === one.id;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { columns } = this.sources;
    // What is shown stays as it is while the messages of another language are on their way.
    if (!this.language.ready) return;
    const { language } = this.language;
    const spoken = this.tongue?.words.language !== language;
    if (spoken) this.spoken = new WeakMap();

    const begins = !this.begun && columns.length > 0;
    if (begins) this.begin();
    else if (changed.has('rows')) this.wish = { ...this.wish, rows: this.authorRows };
    if (this.waitsForPair || (changed.has('pair') && !begins))
      this.wish = { ...this.wish, pair: this.authorPair };
    this.state = fitView(
      this.wish,
      columns.map(({ key }) => key),
    );

    const wanted = wantedColumns(columns, this.state, trimmed(this.tierRule), this.told.store);
    if (!this.comparison || !sameWanted(wanted, this.wanted)) {
      this.comparison = compare(wanted);
      this.ratings = ratingRows(wanted);
      this.made = new Map();
      this.wanted = wanted;
    }
    if (spoken || this.made.size === 0) {
      this.made = new Map();
      this.tongue = {
        words: this.speak(),
        own: comparatorMessages.here(language)!,
        topics: topicMessages.here(language)!,
        of: this.comparison.columns.map(({ program }) => ({ program, words: this.speak(program) })),
      };
    }
    this.columns = columnsShown(columns, this.state, wanted, this.comparison, this.speak, this.own);
    // One program alone neither differs nor agrees.
    const rows = wanted.length < 2 ? 'all' : this.state.rows;
    const before = this.shown;
    this.shown = comparedRowsShown(this.comparison, rows, this.matcher());
    this.frame.putOff(before, this.shown);
    const place = (key: string) => this.columns.findIndex((column) => column.key === key);
    this.pairs.show(this.state.pair.map(place), undefined);
  }

  protected override updated(): void {
    void this.load();
  }

  protected override render() {
    const { tongue, comparison } = this;
    return html`${this.renderSources()}${tongue && comparison && this.sources.columns.some(({ state }) => shownIn(state)) ? this.renderComparison(tongue, comparison) : withoutProgram(this, this.together, new Words(this.language.language))}`;
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

  private renderComparison(tongue: Tongue, comparison: ComparisonView) {
    const { words, own } = tongue;
    const { state: view, columns, clock } = this;
    const change = (part: Partial<ComparatorView>) => this.change(part);
    const [changes, weights] = [parts.changes.here, parts.weights.here];
    const hidden = this.sources.columns
      .filter(({ key }) => view.hidden.includes(key))
      .map((source) => ({ key: source.key, name: nameOf(source, this.speak, own) }));
    return framed(
      html`<div class="all" lang=${words.locale}>
        ${this.editions && changes ? changes.changesTemplate({ programs: this.wanted.map(({ program }) => program), tongue, complete: isOn(this.complete), level: this.headingLevel || 3 }) : nothing}
        ${toolbarTemplate({
          words,
          own,
          view,
          rows: rowsOf(comparison).length,
          shown: this.shown.size,
          compared: this.wanted.length,
          hidden,
          change,
          showAgain: this.showAgain,
        })}
        <span class="unseen" role="status">${this.said}</span>
        ${isOn(this.weights) && weights ? weights.weightsTemplate({ comparison, columns, tongue, weights: view.weights, change }) : nothing}
        <div>
          ${headTemplate({
            columns,
            words,
            own,
            view,
            clock,
            choose: this.choose,
            change,
            scroll: followScroll,
          })}
          ${tablesTemplate({
            comparison,
            ratings: this.ratings,
            columns,
            tongue,
            view,
            shown: this.shown,
            level: this.headingLevel || 3,
            clock,
            made: this.made,
            fold: this.fold,
            scroll: followScroll,
          })}
        </div>
        ${
          this.shown.size > 0
            ? nothing
            : html`<p class="none">
                ${words.messages.nothingFound}
                <button class="link" @click=${() => change({ query: '', rows: 'all' })}>
                  ${words.messages.showAll}
                </button>
              </p>`
        }
        ${missingTemplate(
          Object.values(parts).some(({ failed }) => failed),
          words,
        )}
        ${this.renderExtras(tongue, comparison)}
      </div>`,
    );
  }

  private renderExtras(tongue: Tongue, comparison: ComparisonView) {
    const extras = parts.extras.here;
    if (extras) this.extras ??= new extras.ComparatorExtras(this);
    extras?.tellNames(this, this.wanted, this.sources.columns);
    return this.extras?.render({
      comparison,
      ratings: this.ratings,
      columns: this.columns,
      tongue,
      rows: this.shown,
      view: this.state,
      clock: this.clock,
      first: this.firstView,
      linkParameter: this.linkParameter,
      move: this.move,
      hide: this.hide,
    });
  }

  private get own(): ComparatorMessages {
    return this.tongue!.own;
  }

  private get clock(): Clock {
    return { today: this.today || ownDay(), maxAge: this.maxAgeDays };
  }

  private readonly speak = (program?: Program): Words => {
    let words = this.spoken.get(program ?? this);
    if (!words) this.spoken.set(program ?? this, (words = new Words(this.language.language, program)));
    return words;
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
    const { tongue } = this;
    const matches = tongue && textMatcher(this.state.query, tongue.words);
    return (
      matches &&
      ((row) => {
        const names = row.cells.flatMap(({ entries }, column) =>
          entries.flatMap(({ row: { name } }) =>
            name === undefined ? [] : [tongue.of[column]!.words.text(name)],
          ),
        );
        return matches([sayComparedName(row, tongue).words, sayMeaning(row, tongue), ...names].join(' '));
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
    this.wish = this.firstView;
    const linked = this.linkParameter && new URLSearchParams(location.search).get(this.linkParameter);
    if (!linked) return;
    this.wish = comparatorViewFromText(linked, this.wish);
    this.waitsForPair = !new URLSearchParams(linked).has('pair');
  }

  private get linkParameter(): string | undefined {
    return this.linkName && `partner-${this.linkName}`;
  }

  private change(part: Partial<ComparatorView>): void {
    if (part.pair) this.waitsForPair = false;
    this.wish = { ...this.wish, ...part };
    this.state = { ...this.state, ...part };
    this.requestUpdate();
    this.dispatchEvent(new ViewChangeEvent<ComparatorView>(this.state));
  }

  private readonly choose = (key: string, tier: string): void =>
    this.change({ tiers: { ...this.state.tiers, [key]: tier } });

  private readonly fold = (key: string): void => {
    const { folded } = this.state;
    this.change({
      folded: folded.includes(key) ? folded.filter((other) => other !== key) : [...folded, key],
    });
  };

  /** Moves a column past its neighbour: -1 towards the first, 1 towards the last. */
  private readonly move = (key: string, step: -1 | 1): void => {
    const place = this.columns.findIndex((column) => column.key === key);
    const neighbour = this.columns[place + step];
    if (!neighbour) return;
    const order = this.state.order.map((other) =>
      other === key ? neighbour.key : other === neighbour.key ? key : other,
    );
    const { words, own } = this.tongue!;
    this.said = own.moved(
      this.columns[place]!.name,
      words.number(place + step + 1),
      words.number(this.columns.length),
    );
    this.change({ order });
  };

  /** Hides a column; the keyboard goes on at its neighbour. */
  private readonly hide = (key: string): void => {
    const place = this.columns.findIndex((column) => column.key === key);
    const next = this.columns[place + 1] ?? this.columns[place - 1];
    if (!next) return;
    this.said = this.own.hidden(this.columns[place]!.name);
    this.change({ hidden: [...this.state.hidden, key] });
    void this.focusColumn(next.key);
  };

  private readonly showAgain = (key: string): void => {
    const source = this.sources.columns.find((one) => one.key === key)!;
    this.said = this.own.shownAgain(nameOf(source, this.speak, this.own));
    this.change({ hidden: this.state.hidden.filter((other) => other !== key) });
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

function sameWanted(a: readonly Wanted[], b: readonly Wanted[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, place) => {
      const other = b[place]!;
      return (
        one.key === other.key &&
        one.program === other.program &&
        one.tier === other.tier &&
        one.choice === other.choice
      );
    })
  );
}
