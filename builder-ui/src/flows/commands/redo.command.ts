import { Redo2 } from 'lucide-react';
import { announce } from '../editor/editor-ui.ts';
import type { EditorCommand } from './editor-command.ts';

const redo: EditorCommand = {
  id: 'redo',
  section: 'edit',
  order: 20,
  icon: Redo2,
  keys: ['mod+shift+z', 'mod+y'],
  scope: 'fields',
  changes: true,
  when: ({ session }) => session.document.store.getState().future.length > 0,
  detail: ({ session }) => session.document.store.getState().future.at(-1)?.label,
  run: ({ session, t }) => {
    const label = session.document.redo();
    if (label) announce(t('flows:announce.redone', { what: t(`flows:edits.${label.key}`, { ...label.values }) }));
  },
};

export default redo;
