import { canvasCenter } from '../actions/canvas-center.ts';
import { itemsLabel } from '../edits/items-label.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { snap } from '../layout/free-place.ts';
import { transplant, type FlowFragment } from './flow-fragment.ts';
import { parseFragment } from './parse-fragment.ts';
import { pasteFragment } from './paste-fragment.ts';

/** Pastes a fragment of a flow at a place of the canvas (the middle of what is in sight by default). False when the text is none. */
export function pasteText(session: EditorSession, text: string, place?: { x: number; y: number }): boolean {
  const fragment = parseFragment(text);
  if (!fragment || fragment.nodes.length + fragment.notes.length === 0) return false;
  placeFragment(session, fragment, place ?? canvasCenter(session), 'paste');
  return true;
}

/** Puts a copy of the fragment with new ids onto the canvas and selects it. */
export function placeFragment(session: EditorSession, fragment: FlowFragment, place: { x: number; y: number }, edit: 'paste' | 'duplicate'): void {
  const copy = transplant(fragment, { x: snap(place.x), y: snap(place.y) }, session.newId);
  session.document.edit(itemsLabel(edit, copy.nodes.length, copy.notes), (draft) => pasteFragment(draft, copy));
  session.canvas.select([...copy.nodes, ...copy.notes].map((item) => item.id));
}
