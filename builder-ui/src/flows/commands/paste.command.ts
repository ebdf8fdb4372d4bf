import { ClipboardPaste } from 'lucide-react';
import { pasteText } from '../clipboard/paste-text.ts';
import { toast } from '../../ui/toast.ts';
import { announceEdit } from './announce-edit.ts';
import type { EditorCommand } from './editor-command.ts';

const paste: EditorCommand = {
  id: 'paste',
  section: 'edit',
  order: 50,
  icon: ClipboardPaste,
  keys: ['mod+v'],
  scope: 'canvas',
  native: true,
  menus: ['canvas'],
  changes: true,
  run: (context) => {
    const { session, t } = context;
    navigator.clipboard.readText().then(
      (text) => {
        if (pasteText(session, text)) announceEdit(context);
        else toast({ title: t('flows:clipboard.nothing') });
      },
      () => toast({ title: t('flows:clipboard.refused'), tone: 'bad' }),
    );
  },
};

export default paste;
