import { CopyPlus } from 'lucide-react';
import { takeFragment } from '../clipboard/flow-fragment.ts';
import { placeFragment } from '../clipboard/paste-text.ts';
import { announceEdit } from './announce-edit.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

const duplicate: EditorCommand = {
  id: 'duplicate',
  section: 'edit',
  order: 60,
  icon: CopyPlus,
  keys: ['mod+d'],
  scope: 'canvas',
  menus: ['node', 'many'],
  changes: true,
  when: (context) => selectedIds(context).length > 0,
  run: (context) => {
    const { session } = context;
    const fragment = takeFragment(session.document.get(), new Set(selectedIds(context)));
    const items = [...fragment.nodes, ...fragment.notes];
    const corner = { x: Math.min(...items.map((item) => item.position.x)), y: Math.min(...items.map((item) => item.position.y)) };
    placeFragment(session, fragment, { x: corner.x + 48, y: corner.y + 48 }, 'duplicate');
    announceEdit(context);
  },
};

export default duplicate;
