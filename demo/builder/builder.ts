/** The page: one state, and what is drawn of it. */
import { html, nothing, render } from 'lit';
import type { JSONPath } from 'jsonc-parser';
import { parse, type SheetOptions, type Sheet } from '../../src/program/index.js';
import { fromClipboard, fromFiles, type Brought } from './bring.js';
import { contrastsOf } from './contrasts.js';
import { openEditor } from './editor.js';
import { difference, edited, type FormEdit } from './edits.js';
import { FIRST } from './first.js';
import { formOf, offsetOf } from './form.js';
import { formView } from './form-view.js';
import { keepView } from './keep-view.js';
import { declarationsOf } from './look.js';
import { lookView, THEMES } from './look-view.js';
import type { Manifest } from './manifest.js';
import { optionsView } from './options-view.js';
import { copied, own, ownJson, save } from './page.js';
import { previewFrame } from './preview-frame.js';
import { previewView } from './preview-view.js';
import { marksOf, type Mark } from './problems.js';
import { problemsView } from './problems-view.js';
import { imported, type Imported } from './sheets.js';
import { snippetsOf, type Release, type Snippet } from './snippets.js';
import { snippetsView } from './snippets-view.js';
import { EXAMPLES, sourcesView } from './sources-view.js';
import { fromHash, INITIAL, toFile, toHash, type BuilderState } from './state.js';

const at = (id: string): HTMLElement => document.getElementById(id)!;

/** What stays: in the address, or in a file. */
let state: BuilderState = (await fromHash(location.hash)) ?? {
  ...INITIAL,
  // On a phone one begins with what fits.
  width: innerWidth < 640 ? 390 : INITIAL.width,
};

/** What is only of this visit. */
let marks: Mark[] = [];
let right = true;
/** The last document without problems, as text and as what it holds. */
let shown: { text: string; program: unknown } | undefined;
let release: Release | undefined;
let manifest: Manifest | undefined = undefined;
let isRead = false;
let view: 'document' | 'form' = 'document';
let snippet: Snippet['id'] = 'html';
let sheets: readonly Sheet[] = [];
let doubts: readonly string[] = [];
let table: Imported | undefined;
let tableOptions: SheetOptions = {};
let fits = true;
let scale = 1;
const said = { source: '', form: '', snippet: '', keep: '' };

const stage = document.querySelector<HTMLElement>('.stage')!;
const preview = previewFrame(stage, {
  scaled: (next) => {
    if (next === scale) return;
    scale = next;
    drawPreview();
  },
  dressed: drawLook,
});
const editor = openEditor(at('editor'), state.text, textChanged, (data) => {
  const brought = fromClipboard(data);
  if (brought) take(brought);
  return brought !== undefined;
});

function change(next: Partial<BuilderState>): void {
  state = { ...state, ...next };
  draw();
  keep();
}

let checking = 0;
function textChanged(text: string): void {
  state = { ...state, text };
  clearTimeout(checking);
  checking = window.setTimeout(checkAndDraw, 150);
}

function checkAndDraw(): void {
  clearTimeout(checking);
  check();
  draw();
  keep();
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
      fits = hash !== undefined;
      history.replaceState(null, '', hash === undefined ? location.pathname : `#${hash}`);
      drawKeep();
    });
  }, 400);
}

function enter(next: BuilderState): void {
  state = next;
  if (editor.text() !== next.text) editor.replace(next.text);
  checkAndDraw();
}

function take(brought: Brought): void {
  said.source = brought.is === 'nothing' ? brought.sentence : '';
  if (brought.is !== 'nothing') table = undefined;
  if (brought.is === 'document') editor.replace(brought.text);
  if (brought.is === 'state') return enter(brought.state);
  if (brought.is === 'sheets') {
    ({ sheets, doubts } = brought);
    return readTable({});
  }
  checkAndDraw();
}

function readTable(options: SheetOptions): void {
  const read = imported(sheets, options, doubts);
  tableOptions = options;
  if (typeof read === 'string') said.source = read;
  else {
    said.source = '';
    table = read;
    editor.replace(read.text);
  }
  checkAndDraw();
}

/** Of what was asked for one after the other the last counts, whichever comes first. */
const lastOf = <Result>(use: (result: Result) => void): ((asked: Promise<Result>) => Promise<void>) => {
  let last: Promise<Result> | undefined;
  return async (asked) => {
    last = asked;
    const result = await asked;
    if (last === asked) use(result);
  };
};
const bring = lastOf(take);
const dress = lastOf((css: string | undefined) => {
  if (css !== undefined) change({ look: declarationsOf(css) });
});

async function exampleOf(name: string): Promise<Brought> {
  const text = name === '' ? FIRST : await own(`../programs/${name}.json`);
  return text === undefined
    ? { is: 'nothing', sentence: 'That example could not be had. Try again.' }
    : { is: 'document', text };
}

function editForm(edit: FormEdit): void {
  const result = edited(state.text, edit);
  said.form = 'problem' in result ? result.problem : '';
  if ('text' in result && result.text !== state.text) editor.apply([difference(state.text, result.text)]);
  checkAndDraw();
}

function show(next: 'document' | 'form'): void {
  view = next;
  draw();
}

function goTo(place: number | JSONPath): void {
  show('document');
  editor.goTo(typeof place === 'number' ? place : offsetOf(state.text, place));
}

function tiers(): { id: string; name: string }[] {
  const list = (shown?.program as { tiers?: { id: string; name: unknown }[] } | undefined)?.tiers ?? [];
  return list.map(({ id, name }) => ({ id, name: typeof name === 'string' ? name : id }));
}

const without = (given: Readonly<Record<string, string>>, name: string, value: string | undefined) => ({
  ...Object.fromEntries(Object.entries(given).filter(([key]) => key !== name)),
  ...(value !== undefined && { [name]: value }),
});

function draw(): void {
  drawSource();
  render(
    optionsView({
      ...state,
      manifest,
      failed: isRead && !manifest,
      tiers: tiers(),
      choose: (tag) => change({ tag, attributes: {} }),
      set: (name, value) => change({ attributes: without(state.attributes, name, value) }),
    }),
    at('options'),
  );
  drawSnippets();
  drawKeep();
  drawPreview();
  preview.show({ ...state, program: shown?.program });
  drawLook();
}

function drawSource(): void {
  render(
    sourcesView({
      table,
      options: tableOptions,
      said: said.source,
      view,
      open: (files) => void bring(fromFiles([...files])),
      example: (name) => void (Object.hasOwn(EXAMPLES, name) && bring(exampleOf(name))),
      again: readTable,
      show,
      undo: () => editor.undo(),
      redo: () => editor.redo(),
    }),
    at('sources'),
  );
  at('document').hidden = view !== 'document';
  at('form').hidden = view !== 'form';
  const form =
    view === 'form' && formView({ form: formOf(state.text), said: said.form, edit: editForm, goTo });
  render(form || nothing, at('form'));
  render(
    problemsView(marks, ({ from }) => goTo(from)),
    at('problems'),
  );
}

function drawSnippets(): void {
  const inline = state.inline ? shown?.text.trim() : undefined;
  render(
    snippetsView({
      ...state,
      snippets: release ? snippetsOf(state, { ...state, inline }, release) : [],
      failed: isRead && !release,
      chosen: snippet,
      said: said.snippet,
      right,
      choose: (id) => {
        snippet = id;
        said.snippet = '';
        drawSnippets();
      },
      set: change,
      copy: async (where, code) => {
        said.snippet = await copied(where, code);
        drawSnippets();
      },
      saveDocument: () => save('partner-program.json', shown?.text ?? state.text),
    }),
    at('snippets'),
  );
}

function drawLook(): void {
  render(
    lookView({
      look: state.look,
      contrasts: contrastsOf(state.look, preview.page()),
      set: (name, value) => change({ look: without(state.look, name, value) }),
      theme: (name) => void (Object.hasOwn(THEMES, name) && dress(own(`../themes/${name}.css`))),
      clear: () => change({ look: {} }),
    }),
    at('look'),
  );
}

function drawKeep(): void {
  render(
    keepView({
      fits,
      said: said.keep,
      copyAddress: async () => {
        said.keep = await copied('the address', location.href);
        drawKeep();
      },
      save: () => save('partner-program-builder.json', toFile(state)),
    }),
    at('keep'),
  );
}

function drawPreview(): void {
  render(
    previewView({
      ...state,
      scale,
      choose: change,
      said: right
        ? ''
        : shown
          ? 'The document has problems: this is the last one without.'
          : 'The document has problems, and none without was there yet.',
    }),
    at('preview-head'),
  );
  preview.resize(state.width);
}

/** On a narrow window what is made and what is shown are far apart. */
function drawJump(): void {
  const to = (id: string) => {
    at(id).scrollIntoView({ block: 'start' });
    at(id).focus();
  };
  render(
    html`<button type="button" @click=${() => to('program-title')}>Edit</button>
      <button type="button" @click=${() => to('preview-title')}>Preview</button>
      <button type="button" @click=${() => to('snippets-title')}>Code</button>`,
    at('jump'),
  );
}

addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const { files } = event.dataTransfer ?? {};
  if (files && files.length > 0) void bring(fromFiles([...files]));
});
addEventListener('paste', (event) => {
  if (event.target instanceof Element && event.target.closest('input, textarea, .cm-editor')) return;
  const brought = event.clipboardData && fromClipboard(event.clipboardData);
  if (brought) take(brought);
});
const goBack = lastOf((next: BuilderState | undefined) => next && enter(next));
addEventListener('hashchange', () => void goBack(fromHash(location.hash)));

check();
draw();
drawJump();
const [integrity, declared] = await Promise.all([
  ownJson<{ version: string; files: Release['integrity'] }>('../../dist/cdn/integrity.json'),
  ownJson<Manifest>('../../dist/custom-elements.json'),
]);
if (integrity) release = { version: integrity.version, integrity: integrity.files };
manifest = declared;
isRead = true;
draw();
