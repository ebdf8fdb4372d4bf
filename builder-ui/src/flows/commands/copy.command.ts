import { Copy } from 'lucide-react';
import { copySelection } from '../clipboard/copy-selection.ts';
import { toast } from '../../ui/toast.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

const copy: EditorCommand = {
  id: 'copy',
  section: 'edit',
  order: 40,
  icon: Copy,
  keys: ['mod+c'],
  scope: 'canvas',
  native: true,
  menus: ['node', 'many'],
  when: (context) => selectedIds(context).length > 0,
  run: ({ session, t }) => {
    void copySelection(session).then((copied) => { if (!copied) toast({ title: t('flows:clipboard.refused'), tone: 'bad' }); });
  },
};

export default copy;
