import type { EditorCommand } from './editor-command.ts';
import { removeSelection } from './remove-selection.ts';
import { selectedIds } from './selected.ts';

const deleteApart: EditorCommand = {
  id: 'deleteApart',
  section: 'edit',
  order: 75,
  keys: ['shift+delete', 'shift+backspace'],
  scope: 'canvas',
  changes: true,
  when: (context) => selectedIds(context).length > 0,
  run: (context) => removeSelection(context, { reconnect: false }),
};

export default deleteApart;
