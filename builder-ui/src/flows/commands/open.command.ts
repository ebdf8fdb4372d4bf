import { PanelRight } from 'lucide-react';
import { whenDrawn } from '../actions/when-drawn.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

/** From the card into its settings. Escape leads back, see leave-settings.command.ts. */
const open: EditorCommand = {
  id: 'open',
  section: 'go',
  order: 30,
  icon: PanelRight,
  keys: ['enter'],
  scope: 'canvas',
  when: (context) => selectedIds(context).length === 1,
  run: (context) => {
    context.host.setMode('edit');
    const [id = ''] = selectedIds(context);
    const form = `[data-inspects="${CSS.escape(id)}"]`;
    const first = (): HTMLElement | null => document.querySelector<HTMLElement>(`${form} [data-field] :is(input, textarea, [contenteditable=true], button)`) ?? document.querySelector<HTMLElement>(`${form} :is(input, textarea, button)`);
    whenDrawn(first, (field) => field.focus());
  },
};

export default open;
