import { catalogue, type Vendor } from './catalogue.js';

/** As much of a document as the gallery itself says something about. */
type Text = string | Record<string, string>;
interface Cited {
  title: Text;
  publisher?: Text;
  url?: string;
  date?: string;
  readOn?: string;
  note?: Text;
}
interface Program {
  name: Text;
  vendor: { name: Text };
  edition?: { label: Text; note?: Text; published?: string; readOn?: string };
  invented?: boolean;
  language?: string;
  sources?: Cited[];
}

/** What is chosen. Everything is a text, as in the address. */
const KEYS = ['program', 'lang', 'dir', 'scheme', 'width'] as const;
type Choice = Record<(typeof KEYS)[number], string>;
const FIRST: Choice = { program: 'odoo-v11', lang: 'en', dir: '', scheme: '', width: '' };

const find = <E extends Element>(selector: string): E => document.querySelector<E>(selector)!;
const form = find<HTMLFormElement>('form');
const editions = find<HTMLSelectElement>('[name=program]');
const languages = find<HTMLSelectElement>('[name=lang]');
const frame = find<HTMLIFrameElement>('iframe');
const box = find<HTMLElement>('.frame');

const documents = new Map<string, Promise<Program>>();
function read(program: string): Promise<Program> {
  const known = documents.get(program);
  if (known) return known;
  const reading = fetch(`programs/${program}.json`).then((answer) => answer.json() as Promise<Program>);
  documents.set(program, reading);
  return reading;
}

const english = (text: Text): string => (typeof text === 'string' ? text : (text['en'] ?? ''));
const vendorOf = (program: string): Vendor | undefined =>
  catalogue.find(({ programs }) => programs.includes(program));

/** A date of a document, as exactly as it is given. */
function day(date: string): string {
  const [year, month, of] = date.split('-').map(Number) as [number, number?, number?];
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(of && { day: 'numeric' }),
  }).format(Date.UTC(year, (month ?? 1) - 1, of ?? 1));
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The choice that the address names. A program that is not here gives way to the first one. */
function fromAddress(): Choice {
  const query = new URLSearchParams(location.search);
  const choice = { ...FIRST };
  for (const key of KEYS) choice[key] = query.get(key) ?? FIRST[key];
  if (!vendorOf(choice.program)) choice.program = FIRST.program;
  if ([...languages.options].every(({ value }) => value !== choice.lang)) choice.lang = FIRST.lang;
  for (const key of ['dir', 'scheme', 'width'] as const) {
    if (!form.querySelector(`input[name="${key}"][value="${CSS.escape(choice[key])}"]`))
      choice[key] = FIRST[key];
  }
  return choice;
}

function addressOf(choice: Choice, keys: readonly (keyof Choice)[]): string {
  return new URLSearchParams(
    keys.filter((key) => choice[key] !== FIRST[key] || key === 'program').map((key) => [key, choice[key]]),
  ).toString();
}

function fromForm(): Choice {
  const data = new FormData(form);
  const choice = { ...FIRST };
  for (const key of KEYS) choice[key] = String(data.get(key) ?? FIRST[key]);
  return choice;
}

function offerVendors(): void {
  find('#vendors').append(
    ...catalogue.map(({ name, programs, invented }) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name: 'vendor', value: name }),
        element(
          'span',
          {},
          element('b', {}, name),
          element(
            'small',
            {},
            invented ? 'invented' : programs.length === 1 ? '1 document' : `${programs.length} documents`,
          ),
        ),
      ),
    ),
  );
}

async function offerEditions({ programs }: Vendor, chosen: string): Promise<void> {
  editions.replaceChildren(
    ...programs.map((program) => new Option(program, program, false, program === chosen)),
  );
  const all = await Promise.all(programs.map(read));
  all.forEach((program, index) => {
    const option = [...editions.options].find(({ value }) => value === programs[index]);
    const label = program.edition ? `: ${english(program.edition.label)}` : '';
    if (option) option.text = `${english(program.name)}${label}`;
  });
}

function show(choice: Choice): void {
  const vendor = vendorOf(choice.program)!;
  const shownVendor = new FormData(form).get('vendor');
  languages.value = choice.lang;
  for (const key of ['dir', 'scheme', 'width'] as const)
    find<HTMLInputElement>(`input[name="${key}"][value="${choice[key]}"]`).checked = true;
  find<HTMLInputElement>(`input[name="vendor"][value="${vendor.name}"]`).checked = true;
  if (shownVendor !== vendor.name || editions.value !== choice.program)
    void offerEditions(vendor, choice.program);

  const preview = `preview.html#${addressOf(choice, ['program', 'lang', 'dir', 'scheme'])}`;
  find<HTMLAnchorElement>('#alone').href = preview;
  // The frame's own steps do not belong into the history of this page.
  if (frame.hasAttribute('src')) frame.contentWindow!.location.replace(preview);
  else frame.src = preview;
  box.style.inlineSize = choice.width === '' ? '' : `${choice.width}px`;
  void explain(choice);
}

/** Says below the frame what one sees in it, as of when and according to whom. */
async function explain(choice: Choice): Promise<void> {
  const program = await read(choice.program);
  if (fromForm().program !== choice.program) return;
  const { edition, sources = [] } = program;
  const name = `${english(program.vendor.name)}, ${english(program.name)}`;
  frame.title = `${name}, as a page of its own`;
  document.title = `${name} · Partner programs as tier matrices`;
  find('#sources').replaceChildren(
    element(
      'p',
      {},
      element('b', {}, name),
      `${edition ? `, ${english(edition.label)}` : ''}. ${asOf(program)} `,
      program.invented
        ? 'The vendor, the program and its sources are invented.'
        : 'Nothing has been filled in: what the vendor keeps back says “Not published”, what was not found says “Not known”.',
    ),
    ...(edition?.note ? [element('p', {}, english(edition.note))] : []),
    ...(typeof program.name === 'string' && choice.lang !== 'en'
      ? [
          element(
            'p',
            {},
            'This vendor’s own texts are in English; the element’s words, numbers and dates are not.',
          ),
        ]
      : []),
    element('ul', {}, ...sources.map(citation)),
    element('p', {}, element('a', { href: `programs/${choice.program}.json` }, 'The JSON document')),
  );
  find('#snippet').textContent = `<script type="module" src="partner-tier-matrix.js"></script>
<partner-tier-matrix src="${choice.program}.json"></partner-tier-matrix>`;
}

/** The day that the figures are from, as well as the document knows it. */
function asOf({ edition, sources = [] }: Program): string {
  const newest = sources
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  if (edition?.readOn) return `As of ${day(edition.readOn)}, the day it was last read.`;
  if (edition?.published) return `As of ${day(edition.published)}, the day it was published.`;
  return newest ? `As of ${day(newest)}, the date of the newest source.` : 'The sources bear no date.';
}

function citation({ title, publisher, url, date, readOn, note }: Cited): HTMLLIElement {
  const named = url ? element('a', { href: url }, english(title)) : english(title);
  const facts = [
    ...(publisher ? [english(publisher)] : []),
    date ? day(date) : 'undated',
    ...(readOn ? [`read on ${day(readOn)}`] : []),
  ];
  return element(
    'li',
    {},
    named,
    ` (${facts.join(', ')})`,
    ...(note ? [element('small', {}, english(note))] : []),
  );
}

offerVendors();
show(fromAddress());
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  const choice = fromForm();
  if ((target as HTMLInputElement).name === 'vendor')
    choice.program = catalogue.find(({ name }) => name === (target as HTMLInputElement).value)!.programs[0];
  history.pushState(null, '', `?${addressOf(choice, KEYS)}`);
  show(choice);
});
addEventListener('popstate', () => show(fromAddress()));
new ResizeObserver(() => {
  find('#size').textContent = `The frame is ${frame.clientWidth} pixels wide. Drag its corner to try others.`;
}).observe(frame);
