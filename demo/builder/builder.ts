/** The page: one state, and what is drawn of it. */
import { html, render } from 'lit';
import { parse } from '../../src/program/index.js';
import { openEditor } from './editor.js';
import { HOSTS, isHost } from './hosts.js';
import type { Manifest } from './manifest.js';
import { optionsView } from './options-view.js';
import { previewFrame } from './preview-frame.js';
import { marksOf, type Mark } from './problems.js';
import { problemsView } from './problems-view.js';
import { snippetsOf, type Release, type Snippet } from './snippets.js';
import { snippetsView } from './snippets-view.js';
import { fromHash, INITIAL, toHash, WIDTHS, type BuilderState } from './state.js';

const at = (id: string): HTMLElement => document.getElementById(id)!;

let state: BuilderState = (await fromHash(location.hash)) ?? INITIAL;
let marks: Mark[] = [];
/** The last document without problems, as text and as what it holds. */
let shown: { text: string; program: unknown } | undefined;
let right = true;
let manifest: Manifest | undefined;
let release: Release | undefined;
const failed = { manifest: false };
let snippet: Snippet['id'] = 'html';
let said = '';
let scale = 1;
let tooLong = false;

const preview = previewFrame(document.querySelector<HTMLElement>('.stage')!, (next) => {
  if (next === scale) return;
  scale = next;
  drawPreviewHead();
});
const editor = openEditor(at('editor'), state.text, textChanged, () => false);

function change(next: Partial<BuilderState>): void {
  state = { ...state, ...next };
  draw();
  keep();
}

let checking = 0;
function textChanged(text: string): void {
  state = { ...state, text };
  clearTimeout(checking);
  checking = window.setTimeout(() => {
    check();
    draw();
    keep();
  }, 150);
}

/** Reads the document. A wrong one leaves what is shown as it is. */
function check(): void {
  const result = parse(state.text);
  right = result.ok;
  marks = marksOf(state.text, result.ok ? result.warnings : result.problems);
  editor.mark(marks);
  if (result.ok) shown = { text: state.text, program: JSON.parse(state.text) as unknown };
}

let keeping = 0;
function keep(): void {
  clearTimeout(keeping);
  keeping = window.setTimeout(() => {
    void toHash(state).then((hash) => {
      tooLong = hash === undefined;
      history.replaceState(null, '', hash === undefined ? location.pathname : `#${hash}`);
      draw();
    });
  }, 400);
}

function tiers(): { id: string; name: string }[] {
  const list = (shown?.program as { tiers?: { id: string; name: unknown }[] } | undefined)?.tiers ?? [];
  return list.map(({ id, name }) => ({ id, name: typeof name === 'string' ? name : id }));
}

function draw(): void {
  render(
    problemsView(marks, ({ from }) => editor.goTo(from)),
    at('problems'),
  );
  render(
    optionsView({
      tag: state.tag,
      attributes: state.attributes,
      manifest,
      failed: failed.manifest,
      tiers: tiers(),
      choose: (tag) => change({ tag, attributes: {} }),
      set: (name, value) => {
        const { [name]: _old, ...others } = state.attributes;
        change({ attributes: value === undefined ? others : { ...others, [name]: value } });
      },
    }),
    at('options'),
  );
  render(
    snippetsView({
      snippets: release
        ? snippetsOf(state, { ...state, inline: state.inline ? shown?.text.trim() : undefined }, release)
        : [],
      version: release?.version,
      chosen: snippet,
      inline: state.inline,
      folder: state.folder,
      address: state.address,
      said,
      right,
      choose: (id) => {
        snippet = id;
        said = '';
        draw();
      },
      set: change,
      copy: (where, code) => void copy(where, code),
      saveDocument: () => save('partner-program.json', shown?.text ?? state.text),
    }),
    at('snippets'),
  );
  drawPreviewHead();
  at('preview-says').textContent = right
    ? ''
    : shown
      ? 'The document has problems: this is the last one without.'
      : 'The document has problems, and there was none without yet.';
  preview.show({
    tag: state.tag,
    attributes: state.attributes,
    look: state.look,
    host: state.host,
    program: shown?.program,
  });
}

function drawPreviewHead(): void {
  render(
    html`<h2 id="preview-title" tabindex="-1">Preview</h2>
      <div class="fields">
        <fieldset class="bar">
          <legend>Width${scale < 1 ? `, shown at ${Math.round(scale * 100)} %` : ''}</legend>
          ${WIDTHS.map(
            (width) =>
              html`<label
                ><input
                  type="radio"
                  name="width"
                  .checked=${width === state.width}
                  @change=${() => change({ width })}
                /><span>${width}</span></label
              >`,
          )}
        </fieldset>
        <label class="field"
          ><span>Page around it</span>
          <select
            @change=${({ target }: Event) => {
              const { value } = target as HTMLSelectElement;
              if (isHost(value)) change({ host: value });
            }}
          >
            ${Object.entries(HOSTS).map(
              ([id, { name }]) => html`<option value=${id} ?selected=${id === state.host}>${name}</option>`,
            )}
          </select></label
        >
      </div>`,
    at('preview-head'),
  );
  preview.resize(state.width);
}

async function copy(where: string, code: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    said = `Copied: ${where}.`;
  } catch {
    said = 'This browser does not let the page copy. Select the code, and copy it yourself.';
  }
  draw();
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function fetched<T>(path: string): Promise<T | undefined> {
  try {
    const answer = await fetch(new URL(path, import.meta.url));
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

check();
draw();
const dist = '../../dist';
const [integrity, declared] = await Promise.all([
  fetched<{ version: string; files: Readonly<Record<string, string>> }>(`${dist}/cdn/integrity.json`),
  fetched<Manifest>(`${dist}/custom-elements.json`),
]);
if (integrity) release = { version: integrity.version, integrity: integrity.files };
manifest = declared;
failed.manifest = !declared;
draw();
