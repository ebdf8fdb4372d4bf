import { PanelRight } from 'lucide-react';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

/** From the card into its settings. Escape leads back, see escape.command.ts. */
const open: EditorCommand = {
  id: 'open',
  section: 'go',
  order: 30,
  icon: PanelRight,
  keys: ['enter'],
  scope: 'canvas',
  when: (context) => selectedIds(context).length === 1,
  run: ({ host }) => {
    host.setMode('edit');
    requestAnimationFrame(() => {
      const panel = document.querySelector('[data-inspector]');
      const first = panel?.querySelector<HTMLElement>('[data-field] :is(input, textarea, [contenteditable=true], button)') ?? panel?.querySelector<HTMLElement>('input, textarea, button');
      first?.focus();
    });
  },
};

export default open;
