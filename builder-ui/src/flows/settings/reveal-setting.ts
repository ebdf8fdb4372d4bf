import { whenDrawn } from '../actions/when-drawn.ts';
import type { EditorSession } from '../editor/editor-session.ts';

/** Shows the flow's settings and puts the focus into the field that a pointer names, or the nearest one around it. */
export function revealSetting(session: EditorSession, pointer: string): void {
  session.canvas.select([]);
  // The form takes the place of a step's settings first.
  whenDrawn(() => document.querySelector('[data-flow-settings]'), () => focusField(pointer));
}

function focusField(pointer: string): void {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const field = document.querySelector<HTMLElement>(`[data-flow-settings] [data-field="${CSS.escape(path)}"]`);
    if (!field) continue;
    field.closest('details')?.setAttribute('open', '');
    field.scrollIntoView({ block: 'center' });
    field.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"], [contenteditable=true]')?.focus({ preventScroll: true });
    return;
  }
}
