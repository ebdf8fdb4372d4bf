import type { EditorSession } from '../editor/editor-session.ts';
import { takeFragment } from './flow-fragment.ts';

/** What is selected as text for the clipboard; undefined when nothing is. */
export function selectionText(session: EditorSession): string | undefined {
  const { selection } = session.canvas.store.getState();
  return selection.length === 0 ? undefined : JSON.stringify(takeFragment(session.document.get(), new Set(selection)), null, 2);
}

/** Copies what is selected from a menu; the answer is whether the browser allowed it. */
export async function copySelection(session: EditorSession): Promise<boolean> {
  const text = selectionText(session);
  if (text === undefined) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Browsers refuse without a permission or a secure origin; the keyboard still works, as the message says.
    return false;
  }
}
