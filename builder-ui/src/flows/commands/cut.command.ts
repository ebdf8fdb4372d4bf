import { Scissors } from 'lucide-react';
import { copySelection } from '../clipboard/copy-selection.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';
import { removeSelection } from './remove-selection.ts';

const cut: EditorCommand = {
  id: 'cut',
  section: 'edit',
  order: 30,
  icon: Scissors,
  keys: ['mod+x'],
  scope: 'canvas',
  native: true,
  menus: ['node', 'many'],
  changes: true,
  when: (context) => selectedIds(context).length > 0,
  run: (context) => {
    void copySelection(context.session).then((copied) => { if (copied) removeSelection(context, { reconnect: true }); });
  },
};

export default cut;
