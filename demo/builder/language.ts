/** What may stand at a place of the document, and what it means: the JSON Schema, by the service that code editors use. */
import { snippet, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { EditorView, Tooltip } from '@codemirror/view';
import {
  CompletionItemKind,
  getLanguageService,
  InsertTextFormat,
  TextDocument,
  type CompletionItem,
  type JSONSchema,
  type MarkedString,
  type MarkupContent,
} from 'vscode-json-languageservice';

const service = getLanguageService({
  clientCapabilities: {
    textDocument: {
      completion: { completionItem: { documentationFormat: ['plaintext'] } },
      hover: { contentFormat: ['plaintext'] },
    },
  },
});

const answer = await fetch(new URL('../../dist/program.editor.schema.json', import.meta.url));
service.configure({
  validate: false,
  schemas: [{ uri: 'urn:program', fileMatch: ['*'], schema: (await answer.json()) as JSONSchema }],
});

function documentOf(state: EditorState) {
  const document = TextDocument.create('file:///program.json', 'json', 1, state.doc.toString());
  return { document, tree: service.parseJSONDocument(document) };
}

export async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos } = context;
  const typed = context.matchBefore(/[\w.-]+/);
  const before = state.sliceDoc(Math.max(0, pos - 1), pos);
  if (!context.explicit && !typed && before !== '"') return null;
  const { document, tree } = documentOf(state);
  const list = await service.doComplete(document, document.positionAt(pos), tree);
  if (!list || list.items.length === 0) return null;
  const from = typed?.from ?? pos;
  return {
    from,
    options: list.items.map((item, at) => ({
      label: item.label.replace(/^"(.*)"$/, '$1'),
      ...(typeof item.detail === 'string' && { detail: item.detail }),
      ...infoOf(item),
      // The service puts what is needed first.
      boost: -Math.min(at, 99),
      apply: (view: EditorView, _: unknown, __: number, to: number) => put(view, item, document, pos, to),
    })),
    validFor: /^[\w.-]*$/,
  };
}

function infoOf({ documentation }: CompletionItem) {
  const info = typeof documentation === 'string' ? documentation : documentation?.value;
  return info ? { info } : {};
}

/** @param asked Where the cursor was when the service was asked. @param now Where it is. */
function put(
  view: EditorView,
  item: CompletionItem,
  document: TextDocument,
  asked: number,
  now: number,
): void {
  const edit = item.textEdit;
  if (!edit || !('range' in edit)) return;
  const from = document.offsetAt(edit.range.start);
  const to = document.offsetAt(edit.range.end) + (now - asked);
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const given = isSnippet ? asSnippet(edit.newText) : edit.newText;
  // A key in front of other keys is taken for one that has its value.
  const isKey = /^"[^"]*"$/.test(given) && item.kind === CompletionItemKind.Property;
  const text = isKey && !/^\s*:/.test(view.state.sliceDoc(to, to + 20)) ? `${given}: ` : given;
  if (isSnippet && /[#$]\{/.test(text)) snippet(text)(view, null, from, to);
  else
    view.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
    });
}

/** The fields of a snippet as CodeMirror writes them: `${1}` where the service has `$1`. */
const asSnippet = (text: string): string =>
  text.replace(/\\([\\$}])|\$(\d+)/g, (_, escaped?: string, field?: string) => escaped ?? `\${${field}}`);

export async function explain(view: EditorView, at: number): Promise<Tooltip | null> {
  const { document, tree } = documentOf(view.state);
  const found = await service.doHover(document, document.positionAt(at), tree);
  const text = found ? wordsOf(found.contents) : '';
  if (!found || text === '') return null;
  const range = found.range;
  return {
    pos: range ? document.offsetAt(range.start) : at,
    end: range ? document.offsetAt(range.end) : at,
    above: true,
    create: () => {
      const dom = globalThis.document.createElement('div');
      dom.className = 'explained';
      dom.textContent = text;
      return { dom };
    },
  };
}

function wordsOf(contents: MarkupContent | MarkedString | MarkedString[]): string {
  const parts = Array.isArray(contents) ? contents : [contents];
  return parts
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n')
    .replace(/\\([^\w\s])/g, '$1')
    .trim();
}
