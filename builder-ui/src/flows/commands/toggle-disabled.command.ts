import { PowerOff } from 'lucide-react';
import { announceEdit } from './announce-edit.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

/** A disabled step is passed through by its first exit. */
const toggleDisabled: EditorCommand = {
  id: 'toggleDisabled',
  section: 'edit',
  order: 90,
  icon: PowerOff,
  keys: ['d'],
  scope: 'canvas',
  menus: ['node', 'many'],
  changes: true,
  when: (context) => selectedIds(context).some((id) => context.session.document.get().nodes[id]),
  run: (context) => {
    const { session } = context;
    const nodes = selectedIds(context).flatMap((id) => session.document.get().nodes[id] ?? []);
    const disable = nodes.some((node) => !node.disabled);
    session.document.edit({ key: disable ? 'disable' : 'enable' }, (draft) => {
      for (const { id } of nodes) {
        const target = draft.nodes[id];
        if (!target) continue;
        if (disable) target.disabled = true;
        else delete target.disabled;
      }
    });
    announceEdit(context);
  },
};

export default toggleDisabled;
