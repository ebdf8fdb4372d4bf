import { Undo2 } from 'lucide-react';
import { announce } from '../editor/editor-ui.ts';
import type { EditorCommand } from './editor-command.ts';

const undo: EditorCommand = {
  id: 'undo',
  section: 'edit',
  order: 10,
  icon: Undo2,
  keys: ['mod+z'],
  scope: 'fields',
  changes: true,
  when: ({ session }) => session.document.store.getState().past.length > 0,
  detail: ({ session }) => session.document.store.getState().past.at(-1)?.label,
  run: ({ session, t }) => {
    const label = session.document.undo();
    if (label) announce(t('flows:announce.undone', { what: t(`flows:edits.${label.key}`, { ...label.values }) }));
  },
};

export default undo;
