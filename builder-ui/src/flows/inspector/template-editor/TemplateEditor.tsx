import { completionKeymap } from '@codemirror/autocomplete';
import { insertNewlineKeepIndent, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderText } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { FlowVariable } from '../flow-variables.ts';
import { editorTheme } from './editor-theme.ts';
import { placeholderChips } from './placeholder-chips.ts';
import { variableCompletion } from './variable-completion.ts';

export type TemplateEditorHandle = {
  /** Puts text at the cursor. */
  insert: (text: string) => void;
  /** Puts a mark such as `*` around the selection, or takes it away. */
  surround: (mark: string) => void;
  focus: () => void;
};

export type TemplateEditorProps = {
  ref?: Ref<TemplateEditorHandle> | undefined;
  value: string;
  onValueChange: (text: string) => void;
  variables: ReadonlyArray<FlowVariable>;
  /** What a chip shows for a placeholder. */
  chipLabel: (path: string) => string;
  singleLine: boolean;
  /** What makes it an editor of something else than texts with placeholders; fixed once it is shown. */
  extensions?: ((variables: () => ReadonlyArray<FlowVariable>) => Extension) | undefined;
  readOnly: boolean;
  placeholder: string;
  label: string;
};

/**
 * Text with placeholders shown as chips. It has no undo of its own: its changes are steps of the flow's undo, so that
 * Ctrl-Z takes things back in the order in which they were done, wherever they were done.
 */
export default function TemplateEditor(props: TemplateEditorProps) {
  const { ref, value, singleLine, readOnly, placeholder, label } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  useEffect(() => { latest.current = props; });

  useEffect(() => {
    if (!host.current) return;
    const editable = new Compartment();
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          editorTheme,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, dir: 'auto', spellcheck: 'true', ...(singleLine ? { 'aria-multiline': 'false' } : {}) }),
          editable.of([EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)]),
          placeholderText(placeholder),
          latest.current.extensions?.(() => latest.current.variables) ?? [placeholderChips((path) => latest.current.chipLabel(path)), variableCompletion(() => latest.current.variables)],
          singleLine ? oneLine : [],
          keymap.of([...completionKeymap, ...(singleLine ? [] : [{ key: 'Enter', run: insertNewlineKeepIndent }]), ...standardKeymap]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            const text = update.state.doc.toString();
            if (text !== latest.current.value) latest.current.onValueChange(text);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label, placeholder, readOnly, singleLine]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    // Came from outside: undo, a merge, another field.
    const at = Math.min(editor.state.selection.main.head, value.length);
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value }, selection: { anchor: at } });
  }, [value]);

  useImperativeHandle(ref, () => ({
    insert: (text) => insertAtCursor(view.current, text),
    surround: (mark) => surroundSelection(view.current, mark),
    focus: () => view.current?.focus(),
  }), []);

  return <div ref={host} className={singleLine ? 'template-editor' : 'template-editor template-editor-tall'} />;
}

/** Turns line breaks (typed or pasted) into spaces. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
  const text = transaction.newDoc.toString().replace(/\s*\n\s*/g, ' ');
  return { changes: { from: 0, to: transaction.startState.doc.length, insert: text }, selection: { anchor: Math.min(transaction.newSelection.main.head, text.length) } };
});

function insertAtCursor(editor: EditorView | null, text: string): void {
  if (!editor) return;
  editor.dispatch(editor.state.replaceSelection(text));
  editor.focus();
}

function surroundSelection(editor: EditorView | null, mark: string): void {
  if (!editor) return;
  const { from, to } = editor.state.selection.main;
  const chosen = editor.state.sliceDoc(from, to);
  const marked = chosen.length > 1 && chosen.startsWith(mark) && chosen.endsWith(mark);
  const insert = marked ? chosen.slice(1, -1) : `${mark}${chosen}${mark}`;
  editor.dispatch({ changes: { from, to, insert }, selection: chosen === '' ? { anchor: from + 1 } : { anchor: from, head: from + insert.length } });
  editor.focus();
}
