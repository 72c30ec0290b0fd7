import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BREATH, SLICE, whenIdle } from '../idle.js';
import { createElement } from './create-element.js';
import { limitStops, moveInRow } from './row-stops.js';

/** Rows that are quickly made: between so many there is a look at the clock. */
const FEW = 8;
/** Rows that come into their table together: each time the browser lays out and draws it anew, all of it. */
const MANY = 128;
/** Height of the lowest row there is, in pixels. */
const LEAST_ROW = 36;

/** What a table in groups shows. */
export interface TableModel {
  /** The name of the place that scrolls. */
  label: string;
  columns: number;
  /** Level of the section headings. */
  level: number;
  sections: readonly TableSection[];
  /** What the rows are made of: where one of these is another than before, all is made anew. */
  madeOf: readonly unknown[];
  /** What the columns are, in their order: where it is another, the rows are filled anew and stay. */
  order: string;
  /** A row as `fill` expects it. */
  blank: () => HTMLTableRowElement;
  /** What the header cells hold that screen readers find in every group: that of the labels, then one for each column. */
  headers: () => readonly (readonly (Node | string)[])[];
}

export interface TableSection {
  /** Nothing for rows that need none. */
  heading: string | undefined;
  /** What is to be said before its groups. */
  hint?: string | undefined;
  /** What is said beside the heading. */
  aside?: string | undefined;
  hidden?: boolean;
  groups: readonly TableGroup[];
}

export interface TableGroup {
  key: string;
  /** The button that folds the group; nothing where it has no name. */
  name: string;
  caption: string;
  /** How the ids of its column headers begin, for cells that name theirs; a number follows, 0 for that of the labels. */
  ids?: string;
  folded: boolean;
  /** What it holds, in short: shown in place of the rows while it is folded. Asked for once. */
  digest?: (() => HTMLElement) | undefined;
  rows: readonly TableRow[];
}

export interface TableRow {
  hidden: boolean;
  /** The two columns that are shown where there is no room for more say the same: there it is hidden too. */
  alike?: boolean;
  /** Fills a blank row; or one that it has filled before, once the order of the columns is another. */
  fill: (row: HTMLTableRowElement) => void;
}

type Host = ReactiveControllerHost & Element & { fall(cause: unknown): void };

interface MadeGroup {
  block: HTMLElement;
  fold: HTMLButtonElement | undefined;
  heading: HTMLElement | undefined;
  /** What holds its rows: hidden while it is folded, and then found by the browser's search. */
  inside: HTMLElement;
  digest: HTMLElement | undefined;
  /** Where its rows are, once it has any. */
  body: HTMLTableSectionElement | undefined;
  /** Those that are made: the first of them, or all. The last of these may not be in the table yet. */
  rows: HTMLTableRowElement[];
}

/**
 * A table in groups, one `<table>` each in a block of its own, so that the browser need not lay out what is far outside
 * the window. It is made of plain nodes: rows are most of an element and change as a whole or not at all; what a template
 * keeps for each of them costs a browser more than the row.
 *
 * Rows below the first window have their place kept, and come when there is time, when the element is asked to be
 * complete, or when somebody prints.
 */
export class GroupedTable implements ReactiveController {
  private readonly host: Host;
  private readonly first: number;
  /** As many rows as are there at once: those of the first window, or down to where the reader has scrolled. */
  private atOnce: number;
  private readonly scroll: (event: Event) => void;
  private readonly fold: (key: string) => void;
  private element: HTMLElement | undefined;
  private sections: HTMLElement[] = [];
  private groups: MadeGroup[] = [];
  private model: TableModel | undefined;
  /** What every group begins with, and what its rows are made of. */
  private top: DocumentFragment | undefined;
  private blank: HTMLTableRowElement | undefined;
  private callOff: (() => void) | undefined;

  /**
   * @param host The element that shows it.
   * @param firstRows As many rows as the first window may show at least: those are there and laid out at once.
   * @param scroll Hears of scrolling sideways.
   * @param fold Called with the key of the group that the visitor folds or unfolds.
   */
  constructor(host: Host, firstRows: number, scroll: (event: Event) => void, fold: (key: string) => void) {
    this.host = host;
    this.first = this.atOnce = Math.max(firstRows, screen.height / LEAST_ROW);
    this.scroll = scroll;
    this.fold = fold;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.complete);
    this.hostUpdated();
  }

  hostUpdated(): void {
    this.callOff?.();
    this.callOff = whenIdle(this.fillSome, BREATH);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.complete);
    this.callOff?.();
  }

  /** Gives all groups their rows now. */
  readonly complete = (): void => void this.fillUntil(Infinity);

  private readonly fillSome = (): void => {
    if (!this.fillUntil(performance.now() + SLICE)) this.callOff = whenIdle(this.fillSome);
  };

  /** @returns Whether there is nothing left to do: all rows are there, or one of them cannot be drawn. */
  private fillUntil(end: number): boolean {
    const { model, host } = this;
    if (!model) return true;
    try {
      return groupsOf(model).every((group, at) => {
        const made = this.groups[at]!;
        while (made.rows.length < group.rows.length) {
          if (performance.now() > end) return false;
          this.fill(made, group, made.rows.length + FEW, MANY);
        }
        return true;
      });
    } catch (cause) {
      // Nobody draws the element just now, so that nobody else would hear of it.
      this.model = undefined;
      host.fall(cause);
      return true;
    }
  }

  /** Shows a table, in the place that is given back: always the same. */
  show(model: TableModel): HTMLElement {
    const left = this.element ? undefined : this.host.shadowRoot?.querySelector<HTMLElement>('.tables');
    const element = (this.element ??= this.hear(left ?? makePlace()));
    element.setAttribute('aria-label', model.label);
    element.style.setProperty('--_columns', String(model.columns));
    const before = this.model;
    this.model = model;
    if (left && this.takeOver(left, model)) {
      // A server has written it all.
    } else if (!before || !sameParts(before.madeOf, model.madeOf)) {
      this.atOnce = this.rowsAbove(before && element);
      this.make(element, model);
    } else if (before.order !== model.order) this.refill(model);
    this.update(model);
    return element;
  }

  /** How many rows there may be down to the end of the window, wherever the reader has scrolled. */
  private rowsAbove(place: HTMLElement | undefined): number {
    const below = place ? innerHeight - place.getBoundingClientRect().top : 0;
    return Math.max(this.first, below / LEAST_ROW);
  }

  private hear(place: HTMLElement): HTMLElement {
    place.addEventListener('scroll', this.scroll, { passive: true });
    place.addEventListener('keydown', moveInRow);
    return place;
  }

  /**
   * Goes on with a table that a server has written in full.
   *
   * @returns Whether it is the one to show.
   */
  private takeOver(place: HTMLElement, model: TableModel): boolean {
    const blocks = place.querySelectorAll<HTMLElement>('.block');
    const groups = groupsOf(model).map((group, at) => {
      const block = blocks[at];
      return block && madeBefore(block, group);
    });
    const found = groups.filter((group) => group !== undefined);
    if (found.length < blocks.length || found.length < groups.length) return false;
    this.sections = [...place.children] as HTMLElement[];
    this.groups = found;
    groupsOf(model).forEach(({ key }, at) => this.hearGroup(found[at]!, key));
    return true;
  }

  private make(place: HTMLElement, model: TableModel): void {
    let row = 0;
    this.groups = [];
    this.top = this.blank = undefined;
    this.sections = model.sections.map((section) => {
      const made = createElement('section', { part: 'section' });
      if (section.heading !== undefined)
        made.append(
          createElement(
            'div',
            { class: 'section', role: 'heading' },
            section.heading,
            ...(section.aside === undefined ? [] : [' ', createElement('small', {}, section.aside)]),
          ),
        );
      if (section.hint !== undefined) made.append(createElement('p', { class: 'ways' }, section.hint));
      for (const group of section.groups) {
        const one = this.makeGroup(group, row < this.atOnce);
        this.groups.push(one);
        made.append(one.block);
        row += group.rows.length;
      }
      return made;
    });
    place.replaceChildren(...this.sections);
  }

  private makeGroup({ key, name, digest: digestOf }: TableGroup, first: boolean): MadeGroup {
    const block = createElement('div', { class: first ? 'block first' : 'block later', part: 'group' });
    const inside = createElement('div', {});
    const made = {
      block,
      inside,
      fold: undefined,
      heading: undefined,
      digest: undefined,
      body: undefined,
      rows: [],
    };
    if (name === '') {
      block.append(inside);
      return made;
    }
    const fold = createElement('button', { class: 'fold' }, name);
    const heading = createElement('div', { role: 'heading' }, fold);
    const digest = first ? digestOf?.() : undefined;
    block.append(heading, ...(digest ? [digest] : []), inside);
    return this.hearGroup({ ...made, fold, heading, digest }, key);
  }

  private hearGroup(made: MadeGroup, key: string): MadeGroup {
    made.fold?.addEventListener('click', () => this.fold(key));
    // The browser's search has found something in it.
    if (made.fold) made.inside.addEventListener('beforematch', () => this.fold(key));
    return made;
  }

  /**
   * Gives a group its rows up to the one before `end`, and keeps the place of those that are still to come.
   *
   * @param together So many come into the table together, or all that are left.
   */
  private fill(made: MadeGroup, group: TableGroup, end: number, together = 0): void {
    const { rows, block, inside } = made;
    for (const given of group.rows.slice(rows.length, end)) {
      const row = (this.blank ??= this.model!.blank()).cloneNode(true) as HTMLTableRowElement;
      given.fill(row);
      limitStops(row);
      showRow(row, given);
      rows.push(row);
    }
    let there = made.body?.childElementCount ?? 0;
    if (end > there && (rows.length === group.rows.length || rows.length - there >= together)) {
      (made.body ??= this.makeTable(made, group)).append(...rows.slice(there));
      block.classList.remove('later');
      there = rows.length;
    }
    const missing = group.rows.filter(({ hidden }, at) => !hidden && at >= there);
    inside.style.paddingBlockEnd = `${3 * missing.length}em`;
  }

  private makeTable(made: MadeGroup, group: TableGroup): HTMLTableSectionElement {
    const { inside } = made;
    made.digest ??= group.digest?.();
    if (made.digest) {
      made.digest.hidden = !group.folded;
      inside.before(made.digest);
    }
    const body = createElement('tbody', { role: 'rowgroup' });
    const caption = createElement('caption', { class: 'unseen' }, group.caption);
    inside.append(createElement('table', { role: 'table' }, caption, this.topFor(group), body));
    return body;
  }

  private topFor({ ids }: TableGroup): Node {
    const top = (this.top ??= topOf(this.model!)).cloneNode(true) as DocumentFragment;
    if (ids !== undefined)
      for (const [at, header] of top.querySelectorAll('th').entries()) header.id = `${ids}-${at}`;
    return top;
  }

  /** Other columns, or the same in another order; the rows stay where they are. */
  private refill(model: TableModel): void {
    this.top = topOf(model);
    groupsOf(model).forEach((group, at) => {
      const { body, rows } = this.groups[at]!;
      if (!body) return;
      const table = body.parentElement!;
      while (table.children.length > 2) table.children[1]!.remove();
      body.before(this.topFor(group));
      rows.forEach((row, index) => {
        group.rows[index]!.fill(row);
        limitStops(row);
      });
    });
  }

  /** What changes without making anything: which rows show, what is folded, how deep headings are. */
  private update({ sections, level }: TableModel): void {
    let at = 0;
    let before = 0;
    sections.forEach(({ groups, heading, hidden = false }, index) => {
      const section = this.sections[index]!;
      let any = false;
      let differing = false;
      if (heading !== undefined) section.firstElementChild!.setAttribute('aria-level', String(level));
      for (const group of groups) {
        const made = this.groups[at++]!;
        let shown = 0;
        let alike = true;
        // Up to here its rows are there at once.
        let end = 0;
        group.rows.forEach((row, index) => {
          if (row.hidden) return;
          if (before + shown++ < this.atOnce) end = index + 1;
          alike &&= row.alike ?? false;
        });
        any ||= shown > 0;
        differing ||= !alike;
        made.block.classList.toggle('alike', alike);
        made.block.hidden = shown === 0;
        // Folded, it is as high as its heading and a line or two.
        made.block.style.setProperty('--_rows', String(group.folded ? 0 : shown));
        made.heading?.setAttribute('aria-level', String(level + 1));
        made.fold?.setAttribute('aria-expanded', String(!group.folded));
        if (made.digest) made.digest.hidden = !group.folded;
        if (group.folded) made.inside.setAttribute('hidden', 'until-found');
        else made.inside.removeAttribute('hidden');
        made.rows.forEach((row, index) => showRow(row, group.rows[index]!));
        this.fill(made, group, group.folded ? 0 : end);
        if (!group.folded) before += shown;
      }
      section.hidden = hidden || !any;
      section.classList.toggle('alike', any && !differing);
    });
  }
}

function makePlace(): HTMLElement {
  return createElement('div', { class: 'tables', role: 'group', tabindex: '0' });
}

/** A group as a server has written it, with all its rows; nothing where those are not the ones to show. */
function madeBefore(block: HTMLElement, { rows: given }: TableGroup): MadeGroup | undefined {
  const heading = block.querySelector<HTMLElement>(':scope > [role=heading]') ?? undefined;
  const inside = block.lastElementChild as HTMLElement;
  const body = inside.querySelector('tbody') ?? undefined;
  const rows = body ? [...body.rows] : [];
  if (rows.length !== given.length) return undefined;
  const digest = block.querySelector<HTMLElement>(':scope > .digest') ?? undefined;
  return { block, heading, fold: heading?.querySelector('button') ?? undefined, inside, digest, body, rows };
}

function sameParts(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((part, at) => part === now[at]);
}

function showRow(row: HTMLTableRowElement, { hidden, alike = false }: TableRow): void {
  if (row.hidden !== hidden) row.hidden = hidden;
  if (row.classList.contains('alike') !== alike) row.classList.toggle('alike');
}

function groupsOf({ sections }: TableModel): TableGroup[] {
  return sections.flatMap(({ groups }) => groups);
}

/** The folded groups once the visitor has folded or unfolded one. */
export function toggled(folded: readonly string[], key: string): string[] {
  return folded.includes(key) ? folded.filter((other) => other !== key) : [...folded, key];
}

/**
 * A row with an empty label and so many empty cells.
 *
 * @param marked The place of the column that is recommended, if any.
 */
export function blankRow(columns: number, marked = -1): HTMLTableRowElement {
  const label = createElement('th', { scope: 'row', role: 'rowheader', part: 'row-name' });
  const row = createElement('tr', { class: 'columns', role: 'row' }, label);
  for (let column = 0; column < columns; column++)
    row.append(createElement('td', { role: 'cell', part: column === marked ? 'cell recommended' : 'cell' }));
  return row;
}

/** The widths and the names of the columns, as each of the tables has them. */
function topOf({ columns, headers }: TableModel): DocumentFragment {
  const top = document.createDocumentFragment();
  const names = headers().map((name) => createElement('th', { scope: 'col', role: 'columnheader' }, ...name));
  top.append(
    createElement(
      'colgroup',
      {},
      createElement('col', { class: 'label' }),
      ...Array.from({ length: columns }, () => createElement('col', {})),
    ),
    createElement(
      'thead',
      { role: 'rowgroup' },
      createElement('tr', { class: 'columns', role: 'row' }, ...names),
    ),
  );
  return top;
}
