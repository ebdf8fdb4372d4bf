import { useState, type KeyboardEvent } from 'react';
import type { FlowNote } from '../../../../schemas/generated/types.ts';
import { focusStep } from '../actions/focus-step.ts';
import { editNote, writeNote } from '../edits/edit-note.ts';
import { useDocument, useEditorSession } from '../editor/session-context.ts';

/** What cards without effect on the flow (notes, frames) have in common: their words, writing in them, and their size. */
export function useNoteCard(id: string, note: FlowNote) {
  const { readOnly, document, canvas } = useEditorSession();
  // Straight from the document: what React Flow hands down arrives a moment later, and a text box would lose letters.
  const text = useDocument((state) => state.document.notes[id]?.text ?? '');
  // Whoever has just drawn one goes on by writing; one that was left without words does not take the focus when a flow is opened.
  const [writing, setWriting] = useState(() => note.text === '' && !readOnly && canvas.store.getState().selection.includes(id));
  const write = (words: string) => writeNote(document, note, words);
  const resize = (key: string, { x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
    editNote(document, id, key, (target) => Object.assign(target, { position: { x: Math.round(x), y: Math.round(y) }, size: { width: Math.round(width), height: Math.round(height) } }));
  const startWriting = () => { if (!readOnly) setWriting(true); };
  const stopWriting = () => setWriting(false);
  /** By keyboard: the card has the focus again. Keys that write a letter of several are not meant. */
  const leaveBy = (keys: ReadonlyArray<string>) => ({ key, nativeEvent }: KeyboardEvent) => {
    if (nativeEvent.isComposing || !keys.includes(key)) return;
    stopWriting();
    focusStep(id);
  };
  return { readOnly, text, writing, startWriting, stopWriting, leaveBy, write, resize };
}
