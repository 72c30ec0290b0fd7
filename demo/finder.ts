import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { en } from '../src/localize/topics/en.js';
import {
  find,
  findable,
  load,
  topics,
  type Answer,
  type Findable,
  type Found,
  type Named,
  type Text,
  type TopicId,
  type Wanted,
} from '../src/program/index.js';
import { catalogue } from './catalogue.js';

/** A program of the list, and where its document is. */
interface Listed extends Findable {
  file: string;
  /** True for the newest edition of its vendor. */
  newest: boolean;
}

/** As many programs as can be read beside each other. */
const MOST = 6;

/** As many as are shown at first, and with each "Show more": a list of hundreds is narrowed, not read. */
const FIRST = 24;
let shown = FIRST;

const main = document.querySelector('main')!;
const today = new Date().toISOString().slice(0, 10);
const list: Listed[] = [];
const failed: string[] = [];
let reading = true;

/** All that is chosen stands in the address, so that it can be sent and gone back to. */
let state = new URLSearchParams(location.search);

const english = (text: Text): string =>
  typeof text === 'string' ? text : (text['en'] ?? Object.values(text)[0]!);
const all = (name: string): string[] => state.getAll(name);
const has = (name: string, value: string): boolean => state.getAll(name).includes(value);

function wanted(): Wanted {
  return {
    partners: all('partner'),
    places: all('place'),
    free: state.has('free'),
    asksNo: all('asks-no') as TopicId[],
    brings: all('brings') as TopicId[],
  };
}

/** The programs that are searched, as last drawn. */
let searched: readonly Listed[] = [];

/** What the name has in it, and older editions only when they are wanted. */
function search(): Listed[] {
  const words = (state.get('name') ?? '').toLowerCase().split(/\s+/);
  return list.filter(({ program, newest }) => {
    const name = `${english(program.vendor.name)} ${english(program.name)}`.toLowerCase();
    return (newest || state.has('older')) && words.every((word) => name.includes(word));
  });
}

function choose(change: (next: URLSearchParams) => void): void {
  const next = new URLSearchParams(state);
  change(next);
  state = next;
  history.replaceState(null, '', `?${state}`);
  draw();
}

/** What is chosen in a form is its fields, but for what was chosen outside of it. */
function narrow({ currentTarget }: Event): void {
  const chosen = new FormData(currentTarget as HTMLFormElement);
  shown = FIRST;
  choose((next) => {
    for (const name of [...next.keys()]) if (name !== 'compare') next.delete(name);
    for (const [name, value] of chosen) if (value !== '') next.append(name, value as string);
  });
}

function compareOrNot(file: string, chosen: boolean): void {
  choose((next) => {
    const others = next.getAll('compare').filter((one) => one !== file);
    next.delete('compare');
    for (const one of chosen ? [...others, file] : others) next.append('compare', one);
  });
}

const alphabet = new Intl.Collator('en');

/** The names that the programs use, each once, in alphabetical order. */
function namesOf(of: (one: Listed) => readonly Named[]): [key: string, name: string][] {
  const names = new Map(
    searched.flatMap((one) => of(one).map(({ key, name }) => [key, english(name)] as const)),
  );
  return [...names].sort(([, one], [, other]) => alphabet.compare(one, other));
}

/** How many of the programs answer with yes, for each topic that any of them does, in the published order. */
function topicsOf(
  name: string,
  of: (one: Listed) => ReadonlyMap<TopicId, Answer>,
): [id: TopicId, count: number][] {
  return ([...topics.keys()] as TopicId[]).flatMap((id): [TopicId, number][] => {
    const count = searched.filter((one) => of(one).get(id) === 'yes').length;
    return count > 0 || has(name, id) ? [[id, count]] : [];
  });
}

const chooser = (name: string, label: string, options: [key: string, name: string][]) =>
  html`<label>
    <span>${label}</span>
    <select name=${name}>
      <option value="">Any</option>
      ${options.map(([key, text]) => html`<option value=${key} .selected=${has(name, key)}>${text}</option>`)}
    </select>
  </label>`;

const tick = (name: string, value: string, label: string, count?: number) =>
  html`<label class="tick">
    <input type="checkbox" name=${name} value=${value} .checked=${has(name, value)} />
    <span>${label}${count === undefined ? nothing : html` <small>${count} say so</small>`}</span>
  </label>`;

/** Where there is no room beside the programs the fields wait folded, so that the programs come first. */
const roomy = matchMedia('(width >= 48rem)');
roomy.addEventListener('change', draw);

const narrowing = () =>
  html`<details class="narrow" ?open=${roomy.matches}>
    <summary>What you look for${wishes()}</summary>
    ${fields()}
  </details>`;

function wishes() {
  const count = [...new Set(state.keys())].filter((key) => key !== 'compare').length;
  return count > 0 ? html` <small>${count} chosen</small>` : nothing;
}

const fields = () =>
  html`<form @input=${narrow} @submit=${(event: Event) => event.preventDefault()}>
    <label
      ><span>Vendor or program</span><input type="search" name="name" .value=${state.get('name') ?? ''}
    /></label>
    ${chooser(
      'partner',
      'You are',
      namesOf(({ partners }) => partners),
    )}
    ${chooser(
      'place',
      'You sell in',
      namesOf(({ places }) => places),
    )}
    ${tick('free', 'yes', 'Joining costs nothing')} ${tick('older', 'yes', 'Older editions too')}
    <details ?open=${all('asks-no').length > 0}>
      <summary>Must not ask at the first tier${chosen('asks-no')}</summary>
      <fieldset>
        <legend>To join, nothing is asked of</legend>
        ${topicsOf('asks-no', ({ asks }) => asks).map(([id, count]) => tick('asks-no', id, en.topics[id], count))}
      </fieldset>
    </details>
    <details ?open=${all('brings').length > 0}>
      <summary>Must bring at some tier${chosen('brings')}</summary>
      <fieldset>
        <legend>Some tier brings</legend>
        ${topicsOf('brings', ({ brings }) => brings).map(([id, count]) => tick('brings', id, en.topics[id], count))}
      </fieldset>
    </details>
    <button type="button" ?hidden=${[...state.keys()].every((key) => key === 'compare')} @click=${clear}>
      Clear all
    </button>
  </form>`;

const chosen = (name: string) =>
  all(name).length > 0 ? html` <small>${all(name).length} chosen</small>` : nothing;

function clear(): void {
  choose((next) => {
    for (const name of [...next.keys()]) if (name !== 'compare') next.delete(name);
  });
  main.querySelector('input')?.focus();
}

const FREE: Readonly<Record<Answer, string>> = {
  yes: 'Free to join',
  no: 'Joining costs',
  open: 'Price of joining not told',
};

/** As many topics as a card tells; the comparison has them all. */
const TOLD = 8;

function said(answers: ReadonlyMap<TopicId, Answer>): string {
  const ids = [...answers].flatMap(([id, answer]) => (answer === 'yes' ? [id] : []));
  // What the reader looks for comes first.
  const first = ids.filter((id) => has('brings', id));
  const names = [...new Set([...first, ...ids])].map((id) => en.topics[id]);
  if (names.length === 0) return 'not told by topic';
  const more = names.length - TOLD;
  return more > 1 ? `${names.slice(0, TOLD).join(', ')} and ${more} more` : names.join(', ');
}

function card(one: Listed, open = 0) {
  const { program, entry, free, asks, brings, file } = one;
  const { edition } = program;
  const picked = has('compare', file);
  const full = !picked && all('compare').length >= MOST;
  return html`<li>
    <h3 tabindex="-1">${english(program.vendor.name)} <span>${english(program.name)}</span></h3>
    <p class="when">
      ${[
        edition && english(edition.label),
        edition?.readOn && `read on ${edition.readOn}`,
        program.invented && 'invented example',
        open > 0 && `${open} of what you want not told`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
    <dl>
      <div>
        <dt>Join as</dt>
        <dd>${english(entry.name)} · ${FREE[free]}</dd>
      </div>
      <div>
        <dt>Asks</dt>
        <dd>${said(asks)}</dd>
      </div>
      <div>
        <dt>Brings</dt>
        <dd>${said(brings)}</dd>
      </div>
    </dl>
    <label class="tick">
      <input
        type="checkbox"
        .checked=${picked}
        ?disabled=${full}
        @change=${({ target }: Event) => compareOrNot(file, (target as HTMLInputElement).checked)}
      />
      <span
        >Compare<span class="unseen"> ${english(program.vendor.name)}, ${english(program.name)}</span></span
      >
    </label>
  </li>`;
}

/** The next programs, and the keyboard goes to the first of them. */
function more(): void {
  const before = main.querySelectorAll('section li').length;
  shown += FIRST;
  draw();
  main.querySelectorAll<HTMLElement>('section li h3')[before]?.focus();
}

const verb = (count: number) => (count === 1 ? 'says' : 'say');

function results({ sure, open, out }: Found) {
  const asked = Object.values(wanted()).some((one) => (Array.isArray(one) ? one.length > 0 : one));
  const told = [
    asked ? `${sure.length} ${verb(sure.length)} all that you want` : `${sure.length} programs`,
    ...(open.length > 0 ? [`${open.length} may: not all of it is told`] : []),
    ...(out > 0 ? [`${out} ${verb(out)} that it is not so`] : []),
    ...(reading ? ['still reading'] : []),
  ].join(' · ');
  const key = (one: Findable) => (one as Listed).file;
  const left = shown - sure.length;
  const waiting = sure.length + open.length - shown;
  return html`<section aria-label="Programs">
    <p role="status">${told}</p>
    ${failed.map((file) => html`<p>The document ${file} cannot be read.</p>`)}
    ${
      sure.length > 0
        ? html`<h2>${asked ? 'They say so' : 'All programs'}</h2>
            <ul>
              ${repeat(sure.slice(0, shown), key, (one) => card(one as Listed))}
            </ul>`
        : nothing
    }
    ${
      open.length > 0 && left > 0
        ? html`<h2>They do not say</h2>
            <ul>
              ${repeat(
                open.slice(0, left),
                ({ of }) => key(of),
                ({ of, wishes }) => card(of as Listed, wishes),
              )}
            </ul>`
        : nothing
    }
    ${waiting > 0 ? html`<button type="button" @click=${more}>Show more (${waiting} left)</button>` : nothing}
    ${sure.length + open.length === 0 && !reading ? html`<p>No program is left. Take back what matters least to you.</p>` : nothing}
  </section>`;
}

function comparison() {
  const files = all('compare');
  if (files.length === 0) return nothing;
  const names = files.map((file) => {
    const one = list.find((listed) => listed.file === file);
    return one ? english(one.program.vendor.name) : file;
  });
  return html`<section id="comparison" aria-labelledby="side">
      <h2 id="side" tabindex="-1">Side by side</h2>
      ${
        files.length < 2
          ? html`<p>Choose one more program to compare it with ${names[0]}.</p>`
          : html`<partner-benefit-comparator>
              ${repeat(
                files,
                (file) => file,
                (file) => html`<partner-program src=${`programs/${file}.json`}></partner-program>`,
              )}
            </partner-benefit-comparator>`
      }
    </section>
    <p class="bar">
      <span>${names.join(', ')}</span>
      <a href="#side">${files.length < 2 ? 'Choose one more' : `Compare ${files.length}`}</a>
    </p>`;
}

function draw(): void {
  searched = search();
  render(html`${narrowing()} ${results(find(searched, wanted()))} ${comparison()}`, main);
}

draw();
for (const { programs } of catalogue)
  for (const [at, file] of programs.entries()) {
    const read = await load(new URL(`programs/${file}.json`, location.href).href);
    if (read.ok) list.push({ ...findable(read.value, today), file, newest: at === 0 });
    else failed.push(file);
    if (at === programs.length - 1) draw();
  }
reading = false;
draw();
