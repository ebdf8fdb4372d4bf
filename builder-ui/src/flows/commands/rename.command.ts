import { TextCursorInput } from 'lucide-react';
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
  run: ({ host }) => {
    host.setMode('edit');
    requestAnimationFrame(() => {
      const input = document.querySelector<HTMLInputElement>('#step-name');
      input?.focus();
      input?.select();
    });
  },
};

export default rename;
