import { TextCursorInput } from 'lucide-react';
import { whenDrawn } from '../actions/when-drawn.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

const rename: EditorCommand = {
  id: 'rename',
  section: 'edit',
  order: 80,
  icon: TextCursorInput,
  keys: ['f2'],
  scope: 'canvas',
  menus: ['node'],
  changes: true,
  when: (context) => selectedIds(context).length === 1,
  run: (context) => {
    context.host.setMode('edit');
    const [id = ''] = selectedIds(context);
    whenDrawn(() => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-inspects="${CSS.escape(id)}"] :is(#step-name, [data-note-words])`), (input) => {
      input.focus();
      input.select();
    });
  },
};

export default rename;
