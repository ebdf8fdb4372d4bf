import { WandSparkles } from 'lucide-react';
import { moveItems } from '../edits/move-items.ts';
import { tidy as layOut } from '../layout/tidy.ts';
import type { EditorCommand } from './editor-command.ts';
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
  run: (context) => {
    const { session } = context;
    const ids = selectedIds(context);
    const places = layOut(session.document.get(), ids.length > 1 ? new Set(ids) : undefined);
    session.document.edit({ key: 'tidy' }, (draft) => moveItems(draft, places));
    if (ids.length <= 1) requestAnimationFrame(() => void session.instance()?.fitView({ padding: 0.16, maxZoom: 1, duration: 160 }));
  },
};

export default tidy;
