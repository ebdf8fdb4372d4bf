import { focusStep } from '../actions/focus-step.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedStep } from './selected.ts';

/** From a field of the settings back to the step they belong to. Lists and menus that are open close first. */
const leaveSettings: EditorCommand = {
  id: 'leaveSettings',
  section: 'go',
  order: 31,
  keys: ['escape'],
  scope: 'fields',
  keysOnly: true,
  when: (context) => selectedStep(context) !== undefined && document.activeElement?.matches('[data-inspects] *:not([aria-expanded=true])') === true,
  run: (context) => focusStep(selectedStep(context)?.id ?? ''),
};

export default leaveSettings;
