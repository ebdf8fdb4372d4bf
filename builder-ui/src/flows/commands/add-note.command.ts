import { StickyNote } from 'lucide-react';
import { canvasCenter } from '../actions/canvas-center.ts';
import { freePlace } from '../layout/free-place.ts';
import type { EditorCommand } from './editor-command.ts';

const size = { width: 208, height: 112 };

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
    const place = freePlace(session.document.get(), canvasCenter(session), size.height, { besideNotes: true });
    session.document.edit({ key: 'addNote' }, (draft) => {
      draft.notes[id] = { id, text: '', position: place, size };
    });
    session.canvas.select([id]);
  },
};

export default addNote;
