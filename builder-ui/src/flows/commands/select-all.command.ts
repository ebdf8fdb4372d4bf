import { BoxSelect } from 'lucide-react';
import type { EditorCommand } from './editor-command.ts';

const selectAll: EditorCommand = {
  id: 'selectAll',
  section: 'edit',
  order: 100,
  icon: BoxSelect,
  keys: ['mod+a'],
  scope: 'canvas',
  menus: ['canvas'],
  when: ({ session }) => Object.keys(session.document.get().nodes).length > 0,
  run: ({ session }) => session.canvas.select([...Object.keys(session.document.get().nodes), ...Object.keys(session.document.get().notes)]),
};

export default selectAll;
