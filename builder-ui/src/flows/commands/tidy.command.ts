import { WandSparkles } from 'lucide-react';
import { showAll } from '../actions/show-all.ts';
import { areaAround, frameMembers } from '../document/frames.ts';
import { moveItems } from '../edits/move-items.ts';
import { announceEdit } from './announce-edit.ts';
import type { CommandContext, EditorCommand } from './editor-command.ts';
import { selectedIds } from './selected.ts';

/** Lays the flow out from left to right; with several steps selected only those. */
const tidy: EditorCommand = {
  id: 'tidy',
  section: 'view',
  order: 50,
  icon: WandSparkles,
  keys: ['shift+alt+t'],
  scope: 'canvas',
  menus: ['many', 'canvas'],
  changes: true,
  when: ({ session }) => Object.keys(session.document.get().nodes).length > 1,
  run: (context) => void layOut(context),
};

/** The layout library comes with the first use. */
async function layOut(context: CommandContext): Promise<void> {
  const { session } = context;
  const { tidy: placesOf } = await import('../layout/tidy.ts');
  const ids = selectedIds(context);
  const places = placesOf(session.document.get(), ids.length > 1 ? new Set(ids) : undefined);
  const document = session.document.get();
  const changed = session.document.edit({ key: 'tidy' }, (draft) => {
    const frames = Object.keys(document.notes).map((id) => ({ id, members: frameMembers(document, id).filter((member) => document.nodes[member]) }));
    moveItems(draft, places);
    // Frames stay around what they were drawn around.
    for (const { id, members } of frames) {
      const [area, frame] = [areaAround(draft, members), draft.notes[id]];
      if (area && frame && members.some((member) => places.has(member))) Object.assign(frame, { position: { x: Math.round(area.x), y: Math.round(area.y) }, size: { width: Math.round(area.width), height: Math.round(area.height) } });
    }
  });
  if (changed) announceEdit(context);
  if (ids.length <= 1) requestAnimationFrame(() => {
    const canvas = session.instance();
    if (canvas) showAll(canvas, { padding: 0.16, duration: 160 });
  });
}

export default tidy;
