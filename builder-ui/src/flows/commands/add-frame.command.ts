import { Frame } from 'lucide-react';
import { canvasCenter } from '../actions/canvas-center.ts';
import { areaAround } from '../document/frames.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

const size = { width: 560, height: 360 };

/** Around what is selected; without a selection an empty one in the middle of what is in sight. */
const addFrame: EditorCommand = {
  id: 'addFrame',
  section: 'insert',
  order: 40,
  icon: Frame,
  keys: ['shift+f'],
  scope: 'canvas',
  menus: ['node', 'many', 'canvas'],
  changes: true,
  run: (context) => {
    const { session } = context;
    const id = session.newId();
    const around = areaAround(session.document.get(), selectedIds(context));
    const center = canvasCenter(session);
    const { x, y, width, height } = around ?? { x: center.x - size.width / 3, y: center.y - size.height / 3, ...size };
    session.document.edit({ key: 'addFrame' }, (draft) => {
      draft.notes[id] = { id, text: '', frame: true, color: 'blue', position: { x: Math.round(x), y: Math.round(y) }, size: { width: Math.round(width), height: Math.round(height) } };
    });
    session.canvas.select([id]);
  },
};

export default addFrame;
