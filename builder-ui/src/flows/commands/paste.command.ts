import { ClipboardPaste } from 'lucide-react';
import { pasteText } from '../clipboard/paste-text.ts';
import { toast } from '../../ui/toast.ts';
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
  run: ({ session, t }) => {
    navigator.clipboard.readText().then(
      (text) => { if (!pasteText(session, text)) toast({ title: t('flows:clipboard.nothing') }); },
      () => toast({ title: t('flows:clipboard.refused'), tone: 'bad' }),
    );
  },
};

export default paste;
