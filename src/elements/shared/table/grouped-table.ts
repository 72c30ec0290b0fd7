import { createElement } from './create-element.js';

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
  hidden?: boolean;
  groups: readonly TableGroup[];
}

export interface TableGroup {
  key: string;
  /** The button that folds the group; nothing where it has no name. */
  name: string;
  caption: string;
  folded: boolean;
  rows: readonly TableRow[];
}

export interface TableRow {
  hidden: boolean;
  /** Fills a blank row; or one that it has filled before, once the order of the columns is another. */
  fill: (row: HTMLTableRowElement) => void;
}

interface MadeGroup {
  block: HTMLElement;
  fold: HTMLButtonElement | undefined;
  heading: HTMLElement | undefined;
  body: HTMLTableSectionElement;
}

/**
 * A table in groups, one `<table>` each in a block of its own, so that the browser need not lay out what is far outside
 * the window. It is made of plain nodes: rows are most of an element and change as a whole or not at all; what a template
 * keeps for each of them costs a browser more than the row.
 */
export class GroupedTable {
  private readonly first: number;
  private readonly scroll: (event: Event) => void;
  private readonly fold: (key: string) => void;
  private element: HTMLElement | undefined;
  private madeOf: readonly unknown[] = [];
  private order = '';
  private sections: HTMLElement[] = [];
  private groups: MadeGroup[] = [];

  /**
   * @param firstRows As many rows as the first window may show, or somewhat more: those are laid out at once.
   * @param scroll Hears of scrolling sideways.
   * @param fold Called with the key of the group that the visitor folds or unfolds.
   */
  constructor(firstRows: number, scroll: (event: Event) => void, fold: (key: string) => void) {
    this.first = firstRows;
    this.scroll = scroll;
    this.fold = fold;
  }

  /** Shows a table, in the place that is given back: always the same. */
  show(model: TableModel): HTMLElement {
    const element = (this.element ??= this.makePlace());
    element.setAttribute('aria-label', model.label);
    element.style.setProperty('--_columns', String(model.columns));
    const { madeOf, order } = this;
    this.madeOf = model.madeOf;
    this.order = model.order;
    if (madeOf.length !== model.madeOf.length || madeOf.some((part, at) => part !== model.madeOf[at]))
      this.make(element, model);
    else if (order !== model.order) this.refill(model);
    this.update(model);
    return element;
  }

  private makePlace(): HTMLElement {
    const place = createElement('div', { class: 'tables', role: 'group', tabindex: '0' });
    place.addEventListener('scroll', this.scroll, { passive: true });
    return place;
  }

  private make(place: HTMLElement, model: TableModel): void {
    const blank = model.blank();
    const top = topOf(model);
    let row = 0;
    this.groups = [];
    this.sections = model.sections.map((section) => {
      const made = createElement('section', { part: 'section' });
      if (section.heading !== undefined)
        made.append(createElement('div', { class: 'section', role: 'heading' }, section.heading));
      if (section.hint !== undefined) made.append(createElement('p', { class: 'ways' }, section.hint));
      for (const group of section.groups) {
        const one = this.makeGroup(group, row < this.first, top, blank);
        this.groups.push(one);
        made.append(one.block);
        row += group.rows.length;
      }
      return made;
    });
    place.replaceChildren(...this.sections);
  }

  private makeGroup(
    { key, name, caption, rows }: TableGroup,
    first: boolean,
    top: DocumentFragment,
    blank: HTMLTableRowElement,
  ): MadeGroup {
    const body = createElement('tbody', { role: 'rowgroup' });
    for (const { fill } of rows) {
      const row = blank.cloneNode(true) as HTMLTableRowElement;
      fill(row);
      body.append(row);
    }
    const table = createElement(
      'table',
      { role: 'table' },
      createElement('caption', { class: 'unseen' }, caption),
      top.cloneNode(true),
      body,
    );
    const block = createElement('div', { class: first ? 'block first' : 'block' });
    let fold: HTMLButtonElement | undefined;
    let heading: HTMLElement | undefined;
    if (name !== '') {
      fold = createElement('button', { class: 'fold' }, name);
      fold.addEventListener('click', () => this.fold(key));
      heading = createElement('div', { role: 'heading' }, fold);
      block.append(heading);
    }
    block.append(table);
    return { block, fold, heading, body };
  }

  /** Other columns, or the same in another order; the rows stay where they are. */
  private refill(model: TableModel): void {
    const top = topOf(model);
    let at = 0;
    for (const { groups } of model.sections)
      for (const { rows } of groups) {
        const { body } = this.groups[at++]!;
        const table = body.parentElement!;
        while (table.children.length > 2) table.children[1]!.remove();
        body.before(top.cloneNode(true));
        rows.forEach(({ fill }, index) => fill(body.rows[index]!));
      }
  }

  /** What changes without making anything: which rows show, what is folded, how deep headings are. */
  private update({ sections, level }: TableModel): void {
    let at = 0;
    sections.forEach(({ groups, heading, hidden = false }, index) => {
      const section = this.sections[index]!;
      let any = false;
      if (heading !== undefined) section.firstElementChild!.setAttribute('aria-level', String(level));
      for (const { rows, folded } of groups) {
        const made = this.groups[at++]!;
        let shown = 0;
        rows.forEach(({ hidden }, row) => {
          const element = made.body.rows[row]!;
          if (element.hidden !== hidden) element.hidden = hidden;
          if (!hidden) shown++;
        });
        any ||= shown > 0;
        made.block.hidden = shown === 0;
        made.block.style.setProperty('--_rows', String(shown));
        made.body.classList.toggle('folded', folded);
        made.heading?.setAttribute('aria-level', String(level + 1));
        made.fold?.setAttribute('aria-expanded', String(!folded));
      }
      section.hidden = hidden || !any;
    });
  }
}

/** The folded groups once the visitor has folded or unfolded one. */
export function toggled(folded: readonly string[], key: string): string[] {
  return folded.includes(key) ? folded.filter((other) => other !== key) : [...folded, key];
}

/** A row with an empty label and so many empty cells. */
export function blankRow(columns: number): HTMLTableRowElement {
  const label = createElement('th', { scope: 'row', role: 'rowheader' });
  const row = createElement('tr', { class: 'columns', role: 'row' }, label);
  for (let column = 0; column < columns; column++) row.append(createElement('td', { role: 'cell' }));
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
      createElement('col', { span: String(columns) }),
    ),
    createElement(
      'thead',
      { role: 'rowgroup' },
      createElement('tr', { class: 'columns', role: 'row' }, ...names),
    ),
  );
  return top;
}
