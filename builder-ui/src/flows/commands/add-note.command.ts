import { StickyNote } from 'lucide-react';
import { canvasCenter } from '../actions/canvas-center.ts';
import { snap } from '../layout/free-place.ts';
import type { EditorCommand } from './editor-command.ts';

const addNote: EditorCommand = {
  id: 'addNote',
  section: 'insert',
  order: 30,
  icon: StickyNote,
  keys: ['shift+s'],
  scope: 'canvas',
  menus: ['canvas'],
  changes: true,
  run: ({ session }) => {
    const id = session.newId();
    const { x, y } = canvasCenter(session);
    session.document.edit({ key: 'addNote' }, (draft) => {
      draft.notes[id] = { id, text: '', position: { x: snap(x), y: snap(y) }, size: { width: 208, height: 112 } };
    });
    session.canvas.select([id]);
  },
};

export default addNote;
