import { focusStep } from '../actions/focus-step.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

/** From a field of the settings back to the step, note or frame they belong to. Lists and menus that are open close first. */
const leaveSettings: EditorCommand = {
  id: 'leaveSettings',
  section: 'go',
  order: 31,
  keys: ['escape'],
  scope: 'fields',
  keysOnly: true,
  when: (context) => selectedIds(context).length === 1 && document.activeElement?.matches('[data-inspects] *:not([aria-expanded=true])') === true,
  run: (context) => focusStep(selectedIds(context)[0] ?? ''),
};

export default leaveSettings;
