import { Trash2 } from 'lucide-react';
import type { EditorCommand } from './editor-command.ts';
import { removeSelection } from './remove-selection.ts';
import { selectedEdgeIds, selectedIds } from './selected.ts';

/** What led into a removed step then leads to what followed it, when only one thing did. */
const deleteSelection: EditorCommand = {
  id: 'delete',
  section: 'edit',
  order: 70,
  icon: Trash2,
  keys: ['delete', 'backspace'],
  scope: 'canvas',
  menus: ['node', 'many', 'edge'],
  danger: true,
  changes: true,
  when: (context) => selectedIds(context).length + selectedEdgeIds(context).length > 0,
  run: (context) => removeSelection(context, { reconnect: true }),
};

export default deleteSelection;
