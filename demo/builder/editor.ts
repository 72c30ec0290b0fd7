/** The editor of the document: CodeMirror, with the marks that the page gives it and help that it fetches when it is needed. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import type { CompletionSource } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, redo, undo } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  type HoverTooltipSource,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type * as language from './language.js';
import type { Mark } from './problems.js';

export interface Edit {
  from: number;
  to: number;
  text: string;
}

export interface Editor {
  text(): string;
  /** Puts another document in place of the whole; it can be undone. */
  replace(text: string): void;
  /** Changes some places, as they are counted in the text before. */
  apply(edits: readonly Edit[]): void;
  mark(marks: readonly Mark[]): void;
  /** Takes the reader to a place. */
  goTo(at: number): void;
  undo(): void;
  redo(): void;
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-key)' },
  { tag: tags.string, color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-figure)' },
]);

/** What knows the schema is fetched once somebody asks it something. */
let help: Promise<typeof language> | undefined;
const helper = () => (help ??= import('./language.js'));

const complete: CompletionSource = async (context) => {
  try {
    return await (await helper()).complete(context);
  } catch {
    // Without its help one can still write.
    return null;
  }
};
const explain: HoverTooltipSource = async (view, at) => {
  try {
    return await (await helper()).explain(view, at);
  } catch {
    return null;
  }
};

/**
 * @param parent Where it goes.
 * @param text What stands in it first.
 * @param changed Told of every change, whoever makes it.
 * @param pasted Asked of what somebody pastes; true where it has been taken care of.
 */
export function openEditor(
  parent: HTMLElement,
  text: string,
  changed: (text: string) => void,
  pasted: (data: DataTransfer) => boolean,
): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        indentUnit.of('  '),
        json(),
        syntaxHighlighting(colours),
        search({ top: true }),
        autocompletion({ override: [complete] }),
        hoverTooltip(explain),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': 'Document',
          tabindex: '0',
          'aria-describedby': 'keys',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(view.state.doc.toString());
        }),
        EditorView.domEventHandlers({
          paste: (event) => {
            if (!event.clipboardData || !pasted(event.clipboardData)) return false;
            event.preventDefault();
            return true;
          },
        }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (next) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        selection: { anchor: 0 },
      }),
    apply: (edits) =>
      view.dispatch({ changes: edits.map(({ from, to, text: insert }) => ({ from, to, insert })) }),
    mark: (marks) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.map(({ from, to, severity, sentence }) => ({ from, to, severity, message: sentence })),
        ),
      ),
    goTo: (at) => {
      const anchor = Math.min(at, view.state.doc.length);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
      view.focus();
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
  };
}
