import { TextCursorInput } from 'lucide-react';
import { whenDrawn } from '../actions/when-drawn.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedStep } from './selected.ts';

const rename: EditorCommand = {
  id: 'rename',
  section: 'edit',
  order: 80,
  icon: TextCursorInput,
  keys: ['f2'],
  scope: 'canvas',
  menus: ['node'],
  changes: true,
  when: (context) => selectedStep(context) !== undefined,
  run: (context) => {
    context.host.setMode('edit');
    const id = selectedStep(context)?.id ?? '';
    whenDrawn(() => document.querySelector<HTMLInputElement>(`[data-inspects="${CSS.escape(id)}"] #step-name`), (input) => {
      input.focus();
      input.select();
    });
  },
};

export default rename;
