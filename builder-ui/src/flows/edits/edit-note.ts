import type { FlowNote } from '../../../../schemas/generated/types.ts';
import type { DocumentStore } from '../document/document-store.ts';

/** Changes a note or a frame. key: name of the edit for undo. burst: edits with the same one are taken back together. */
export function editNote(document: DocumentStore, id: string, key: string, change: (target: FlowNote) => void, burst?: string): void {
  document.edit({ key }, (draft) => {
    const target = draft.notes[id];
    if (target) change(target);
  }, { burst });
}

/** Writes the words of a note or the name of a frame: on its card or in its settings, taken back together. */
export function writeNote(document: DocumentStore, { id, frame }: FlowNote, text: string): void {
  editNote(document, id, frame ? 'nameFrame' : 'writeNote', (target) => { target.text = text; }, `${frame ? 'frame' : 'note'}:${id}`);
}
